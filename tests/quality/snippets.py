#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Is each snippet of the article named above it, and is the phrase in it?

usage: snippets.py PROGRAM ARCHIVE      PROGRAM: a newsfold-search

Runs the queries below, each for its first 10 results, and counts the snippets
whose text is not in the article that they are said to be of: that of the
article shown, and that of the better match where one is named.  Then runs
PHRASE, in quotes, for 100 results, and counts those that show it, and those
with a mark outside of it; then PAIRS, and counts the results that show both
phrases.  Fails if a snippet is not of its article.
"""
import itertools
import json
import re
import subprocess
import sys

QUERIES = (
    "election", "climate change report", "government shutdown",
    '"supreme court"', '"white house" russia', "hurricane damage florida",
    "earthquake OR tsunami", "police shooting video", "trade war tariffs",
    "vaccine trial results", '"health care" senate vote', "refugees border",
    "oil prices fall", "north korea missile", "bank NEAR/5 fraud",
)
PHRASE = "government shutdown"
PAIRS = (
    ("white house", "supreme court"), ("health care", "white house"),
    ("north korea", "south korea"), ("new york", "los angeles"),
    ("prime minister", "white house"), ("climate change", "paris agreement"),
    ("government shutdown", "border wall"), ("police officer", "grand jury"),
)
WORD = re.compile(r"\w+")
SPACE = re.compile(r"[ \t-\r]+")


def search(program, archive, query, limit):
    printed = subprocess.run(
        [program, "search", query, "--archive", archive, "--format", "json",
         "--full-text", "--limit", str(limit), "--timeout", "60000"],
        check=True, capture_output=True)
    return json.loads(printed.stdout)["results"]


def text_of(parts):
    return "".join(part["text"] for part in parts)


def is_of(parts, article):
    """Is each passage of the snippet in the article, one after the other?"""
    text, at = SPACE.sub(" ", article["text"]), 0
    for passage in text_of(parts).split("… "):
        at = text.find(passage.removeprefix("…").removesuffix("…"), at)
        if at < 0:
            return False
    return True


def better_of(result):
    return result.get("better_match") or {"snippet": []}


def article_named(result, article_id):
    return next(article for article in result["articles"]
                if article["id"] == article_id)


def count_strangers(results):
    """Snippets that are not of the article shown, and of the better one."""
    shown = better = 0
    for result in results:
        shown += not is_of(result["snippet"], result["articles"][0])
        if result.get("better_match"):
            article = article_named(result, result["better_match"]["id"])
            better += not is_of(result["better_match"]["snippet"], article)
    return shown, better


def spans(text, phrase):
    """Where the phrase stands: from, to (exclusive), in characters."""
    wanted = [word.lower() for word in WORD.findall(phrase)]
    words = list(WORD.finditer(text))
    for first in range(len(words) - len(wanted) + 1):
        run = words[first:first + len(wanted)]
        if [word.group().lower() for word in run] == wanted:
            yield run[0].start(), run[-1].end()


def has_phrase(parts, phrase):
    return any(True for _ in spans(text_of(parts), phrase))


def marks_outside(parts, phrase):
    """True if a word is marked that is in no occurrence of the phrase."""
    inside = list(spans(text_of(parts), phrase))
    ends = list(itertools.accumulate(len(part["text"]) for part in parts))
    return any(
        part["match"] and not any(begin <= end - len(part["text"]) and
                                  end <= last for begin, last in inside)
        for part, end in zip(parts, ends))


def print_queries(program, archive):
    count = named = shown = better = 0
    for query in QUERIES:
        results = search(program, archive, query, 10)
        count += len(results)
        named += sum(bool(result.get("better_match")) for result in results)
        of_query = count_strangers(results)
        shown, better = shown + of_query[0], better + of_query[1]
    print(f"{len(QUERIES)} queries, {count} results")
    print(f"  not of the article named above it      {shown}")
    print(f"  a better match is named                {named}")
    print(f"  not of the better match that is named  {better}")
    return shown + better


def print_phrase(program, archive):
    results = search(program, archive, f'"{PHRASE}"', 100)
    shown = {number for number, result in enumerate(results)
             if has_phrase(result["snippet"], PHRASE)}
    better = {number for number, result in enumerate(results)
              if has_phrase(better_of(result)["snippet"], PHRASE)}
    in_title = {number for number, result in enumerate(results)
                if any(spans(result["articles"][0]["title"] or "", PHRASE))}
    everywhere = set(range(len(results)))
    outside = sum(marks_outside(result["snippet"], PHRASE) or
                  marks_outside(better_of(result)["snippet"], PHRASE)
                  for result in results)
    print(f'"{PHRASE}", {len(results)} results')
    print(f"  the phrase is in the snippet shown     {len(shown)}")
    print(f"  in that or that of the better match    {len(shown | better)}")
    print("  in none of these, but in the title     "
          f"{len((everywhere - shown - better) & in_title)}")
    print(f"  marked outside of the phrase           {outside}")


def shows(result, phrase):
    return (has_phrase(result["snippet"], phrase)
            or has_phrase(better_of(result)["snippet"], phrase)
            or any(spans(result["articles"][0]["title"] or "", phrase)))


def print_pairs(program, archive):
    count = both = 0
    for one, other in PAIRS:
        results = search(program, archive, f'"{one}" "{other}"', 20)
        count += len(results)
        both += sum(shows(result, one) and shows(result, other)
                    for result in results)
    print(f"{len(PAIRS)} pairs of phrases, {count} results")
    print(f"  both in a snippet or in the title      {both}")


def main():
    program, archive = sys.argv[1:3]
    strangers = print_queries(program, archive)
    print_phrase(program, archive)
    print_pairs(program, archive)
    return strangers > 0


if __name__ == "__main__":
    sys.exit(main())
