#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts where newsfold says who ran a story first, and what proves it.

first_claims.py BIN [ARCHIVE] [--query QUERY]... [--results N]

Searches an archive for common words (without one: indexes corpora/sample, and
asks for all of it), reads every story that is shown, as JSON, as text and as a
page in each language, and holds each claim against the dates of all articles of
the story, by a rule of its own: a source is first if one of its articles is
dated before every article of every other source.  A date is all the time that it leaves open: a day is not
its midnight, 00:00 is no time of day, and an undated article may be of any
time.  A story of one source need not claim it.

Prints, for each output: stories, claims, those that the dates do not prove, and
proven firsts that are not claimed.  Exits 1 if there are any unproven claims or
unclaimed firsts, or no claims at all.
"""

import argparse
import calendar
import collections
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import folded

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "corpora" / "sample"
WORDS = ["police", "president", "court", "school", "health", "trade", "city",
         "water", "energy", "police shooting", "budget", "border", "storm",
         "vaccine", "strike"]
LANGUAGES = SAMPLE.parents[1] / "searcher" / "cgi" / "language"
PHRASES = {path.stem: json.loads(path.read_text(encoding="utf-8"))
           for path in sorted(LANGUAGES.glob("*.json"))}
ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
TICK = datetime.timedelta(minutes=1)


def newsfold(options, *arguments):
    done = subprocess.run(
        [pathlib.Path(options.bin) / "newsfold-search", "--archive",
         options.archive, *arguments],
        stdout=subprocess.PIPE, encoding="utf-8")
    if done.returncode > 1:
        sys.exit(f"newsfold-search {arguments}: exit {done.returncode}")
    return done.stdout


def page_of(options, path, language):
    """The page of a path, in a language."""
    done = subprocess.run(
        [pathlib.Path(options.bin) / "newsfold.cgi"], check=True,
        stdout=subprocess.PIPE, encoding="utf-8",
        env={"NEWSFOLD_CGI_CONFIG": options.config, "REQUEST_METHOD": "GET",
             "SCRIPT_NAME": "/", "PATH_INFO": path, "SERVER_NAME": "localhost",
             "SERVER_PORT": "80", "QUERY_STRING": "ui=" + language})
    return done.stdout.translate(ISOLATES)


def span(article):
    """The first and the last minute that a date leaves open."""
    if article["date"] is None:
        return datetime.datetime.min, datetime.datetime.max
    day, _, time = article["date"].partition("T")
    parts = [int(part) for part in day.split("-")]
    if time and time != "00:00:00":
        minute = datetime.datetime.combine(
            datetime.date(*parts), datetime.time(*map(int, time.split(":")[:2])))
        return minute, minute
    begin = datetime.datetime(*(parts + [1, 1])[:3])
    days = {1: 366 if calendar.isleap(parts[0]) else 365,
            2: calendar.monthrange(*parts[:2])[1] if len(parts) > 1 else 0,
            3: 1}[len(parts)]
    return begin, begin + datetime.timedelta(days=days) - TICK


def first_source(articles):
    """The source that the dates prove first; None if they prove none."""
    for article in articles:
        if article["date"] is None:
            continue
        end = span(article)[1]
        if all(end < span(other)[0] for other in articles
               if other["source"] != article["source"]
               or other["source"] is None and other is not article):
            return article["source"]
    return None


def claimed_on_page(page, language):
    """The source in "first in {source}"; None if the page claims none."""
    before, after = (re.escape(part) for part in
                     PHRASES[language]["first_in"].split("{source}"))
    found = re.search(rf'<p class="summary">{before}([^<]+?){after}</p>', page)
    return found and found.group(1)


def marked_on_page(page, language):
    """The source of the entry that is marked as the first to run a story."""
    found = re.search(
        r'<bdi>([^<]+)</bdi></span> <span class="relation">'
        + re.escape(PHRASES[language]["first_here"]), page)
    return found and found.group(1)


class Tally:
    def __init__(self):
        self.stories = self.claims = self.unproven = self.unclaimed = 0
        self.examples = []

    def add(self, story, claimed, proven, is_asked):
        """`is_asked`: more than one source, so a claim is to be made."""
        self.stories += 1
        self.claims += claimed is not None
        if claimed is not None and claimed != proven:
            self.unproven += 1
            self.examples.append(story)
        if claimed is None and proven is not None and is_asked:
            self.unclaimed += 1
            self.examples.append(story)


def claimed_in(text):
    found = re.search(r"(?:^|, )first in (\S+?)(?:; |$)", text, re.MULTILINE)
    return found and found.group(1)


def entry_marked_first(text):
    """The source of the entry of a timeline that is marked as the first."""
    found = re.search(r"^ +(\S+), first  [0-9a-f]{16}$", text, re.MULTILINE)
    return found and found.group(1)


def read_stories(options, tallies):
    seen = {}
    for query in options.query:
        page = ["--limit", str(options.results), "--articles", "1", query]
        results = json.loads(
            newsfold(options, "--format", "json", *page))["results"]
        blocks = re.split(r"^\d+\. ", newsfold(options, *page),
                          flags=re.MULTILINE)[1:]
        if len(blocks) != len(results):
            sys.exit(f"{query}: {len(blocks)} results as text, "
                     f"{len(results)} as JSON")
        for result, block in zip(results, blocks):
            story = seen.get(result["story"])
            if story is None:
                story = read_story(options, result, tallies)
                seen[result["story"]] = story
            proven, is_asked = story
            tallies["result, JSON"].add(result["story"],
                                        result["facts"]["first_source"],
                                        proven, is_asked)
            tallies["result, text"].add(result["story"], claimed_in(block),
                                        proven, is_asked)
    return seen


def read_story(options, result, tallies):
    asked = result["lead"]
    story = json.loads(newsfold(options, "--format", "json", "story", asked))
    articles = story["articles"]
    proven = first_source(articles)
    is_asked = len({article["source"] for article in articles} - {None}) > 1
    name = story["story"]
    facts = story["facts"]
    sources = {article["id"]: article["source"] for article in articles}
    tallies["story, JSON, by source"].add(name, facts["first_source"], proven,
                                          is_asked)
    tallies["story, JSON, by article"].add(name, sources.get(facts["first"]),
                                           proven, is_asked)
    text = newsfold(options, "story", asked)
    tallies["story, text"].add(name, claimed_in(text), proven, is_asked)
    tallies["timeline, text"].add(name, entry_marked_first(text), proven,
                                  is_asked)
    for language in PHRASES:
        page = page_of(options, "/story/" + asked, language)
        tallies["story, page in " + language].add(
            name, claimed_on_page(page, language), proven, is_asked)
        tallies["timeline, page in " + language].add(
            name, marked_on_page(page, language), proven, is_asked)
    marked = [one["source"] for one in articles if one["relation"] == "first"]
    if marked:  # "relation": "first", as JSON had it
        tallies["timeline, JSON"].add(name, marked[0], proven, is_asked)
    return proven, is_asked


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bin")
    parser.add_argument("archive", nargs="?")
    parser.add_argument("--query", action="append")
    parser.add_argument("--results", type=int, default=100)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if options.archive is None:
            options.archive = pathlib.Path(folder) / "archive"
            options.query = options.query or ["*"]
            folded.index(options.bin, "add", options.archive, SAMPLE)
        options.query = options.query or WORDS
        options.config = pathlib.Path(folder) / "newsfold.cgi.conf"
        options.config.write_text("[archive]\nnews = \"{}\"\n".format(
            pathlib.Path(options.archive).resolve()), encoding="utf-8")
        tallies = collections.defaultdict(Tally)
        seen = read_stories(options, tallies)
    show(options, seen, tallies)
    sys.exit(any(one.unproven or one.unclaimed or not one.claims
                 for one in tallies.values()))


def show(options, seen, tallies):
    several = [proven for proven, is_asked in seen.values() if is_asked]
    print(f"{len(options.query)} queries, {len(seen)} stories, "
          f"{len(several)} of several sources, "
          f"{len(several) - several.count(None)} of them with a proven first")
    print(f"{'':26}{'stories':>8}{'claims':>8}{'unproven':>10}{'unclaimed':>11}")
    for name, one in sorted(tallies.items()):
        print(f"{name:26}{one.stories:8}{one.claims:8}{one.unproven:10}"
              f"{one.unclaimed:11}"
              + ("   such as " + one.examples[0] if one.examples else ""))


if __name__ == "__main__":
    main()
