#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Known-item search: does a query made of an article's words bring it back?

usage: known_items.py queries DUMP COUNT and|or > BATCH
       known_items.py score DUMP BATCH RUN [STORIES]

`queries` takes COUNT articles of each half, "tune" and "held-out", and asks for
each in four ways:

  title   all words of its title
  four    four content words of the title, in any order
  three   three of them
  mixed   two of them, and two names that stand early in the text only

`score` reads a TREC run of BATCH, 100 results a query, and prints recall@1,
recall@10 and MRR@100.  Articles with the same title and text count as one item.
With STORIES (newsfold-index stories --format jsonl) an item is found where its
story is.

Halves, articles and words are drawn by hashes of ids: the same dump gives the
same queries.
"""
import collections
import hashlib
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import folded  # noqa: E402

FORMS = ("title", "four", "three", "mixed")
HALVES = ("tune", "held-out")
DEPTH = 100
EARLY = 1000  # characters of a text where "mixed" takes its names

WORD = re.compile(r"\w+(?:['’.,]{1,2}\w+)*")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
# Words that nobody remembers a title by.
FUNCTION_WORDS = frozenset("""
a about after again all also an and any are as at be been before being but by
can could did do does down for from get gets had has have he her here him his
how i if in into is it its just may me more most my new no not now of off on one
only or our out over own says she should so some than that the their them then
there these they this those to too two under up us very was we were what when
where which while who why will with would you your
""".split())


def draw(salt, text):
    """A number that is as good as random, the same one each time."""
    return int.from_bytes(
        hashlib.sha256(f"{salt}/{text}".encode()).digest()[:8], "big")


def half_of(record):
    return HALVES[draw("half", record["id"]) % 2]


def item_of(record):
    """What records with the same title and text have in common."""
    return hashlib.sha256(
        f"{record.get('title')}\n{record['text']}".encode()).digest()


def lower_words(text):
    return [word.lower() for word in WORD.findall(text)]


def content_words(title):
    """Each once, in the order of a draw."""
    words = {word for word in lower_words(title)
             if len(word) > 2 and word.isalpha() and word not in FUNCTION_WORDS}
    return sorted(words, key=lambda word: (draw(title, word), word))


def early_names(record):
    """Names of the text that are not in the title, the earliest first."""
    in_title = set(lower_words(record["title"]))
    names = (name.lower() for name in NAME.findall(record["text"][:EARLY]))
    return [name for name in dict.fromkeys(names)
            if name not in in_title and name not in FUNCTION_WORDS]


def queries_of(record):
    """The words of each form; none of an article too poor in them."""
    words, names = content_words(record["title"]), early_names(record)
    if len(words) < 4 or len(names) < 2:
        return {}
    return {"title": lower_words(record["title"]), "four": words[:4],
            "three": words[:3], "mixed": words[:2] + names[:2]}


def askable(records):
    """Records whose title no other item bears: no query could tell them."""
    bearers = collections.defaultdict(set)
    for record in records:
        bearers[(record.get("title") or "").lower()].add(item_of(record))
    return [record for record in records
            if record.get("title")
            and len(bearers[record["title"].lower()]) == 1
            and queries_of(record)]


def print_queries(records, count, operator):
    joint = {"and": " ", "or": " OR "}[operator]
    drawn = sorted(askable(records),
                   key=lambda record: draw("item", record["id"]))
    for half in HALVES:
        items = [record for record in drawn if half_of(record) == half]
        for record in items[:count]:
            for form, words in queries_of(record).items():
                print(json.dumps({"id": f"{half}/{form}/{record['id']}",
                                  "query": joint.join(words)}))


def read_run(path):
    """Query ids with the documents found, the best first."""
    found = collections.defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            query, _, document = line.split()[:3]
            found[query].append(document)
    return found


def rank_in(documents, wanted, item):
    """From 1; 0 if it is not there."""
    for rank, document in enumerate(documents[:DEPTH], 1):
        if item.get(document) == wanted:
            return rank
    return 0


def print_scores(batch, run, item):
    ranks = collections.defaultdict(list)
    found = read_run(run)
    with open(batch, encoding="utf-8") as lines:
        queries = [json.loads(line)["id"] for line in lines]
    for query in queries:
        half, form, target = query.split("/", 2)
        ranks[half, form].append(rank_in(found[query], item[target], item))
    for half in HALVES:
        for form in FORMS:
            print_row(half, form, ranks[half, form])


def print_row(half, form, ranks):
    count = max(1, len(ranks))
    first = sum(rank == 1 for rank in ranks) / count
    ten = sum(0 < rank <= 10 for rank in ranks) / count
    mrr = sum(1 / rank for rank in ranks if rank) / count
    print(f"{half:<9} {form:<6} queries {len(ranks)}  recall@1 {first:.4f}  "
          f"recall@10 {ten:.4f}  MRR@100 {mrr:.4f}")


def main():
    command, records = sys.argv[1], folded.read_dump(sys.argv[2])
    if command == "queries":
        print_queries(records, int(sys.argv[3]), sys.argv[4])
        return
    item = {record["id"]: item_of(record) for record in records}
    if len(sys.argv) > 5:
        with open(sys.argv[5], encoding="utf-8") as lines:
            listed = [json.loads(line) for line in lines]
        item.update({one["id"]: one["story"] for one in listed})
    print_scores(sys.argv[3], sys.argv[4], item)


if __name__ == "__main__":
    main()
