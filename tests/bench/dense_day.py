#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make a day on which very much is published, out of real articles.

usage: dense_day.py COUNT SEED < DUMP.jsonl > DENSE.jsonl

Each article is one of the dump's, taken in a shuffled order and, after the
last, again.  Its names become other names and its numbers other numbers, the
same one wherever it stands in that article; id, URL, source and hour are new.
Two articles made from one have all other words in common: such pairs are as
near to each other as reprints.  The same input and SEED give the same bytes.

A name is a capitalised word that stands more often in capitals than without:
"Paris" but not "The".  New ones are drawn as often as the dump has them, so
that a few names are everywhere, as on a real day.
"""
import collections
import itertools
import json
import random
import re
import sys

DAY = "2020-01-15"
SOURCES = 300
WORD = re.compile(r"\b[^\W\d_]{2,}")
NAME_OR_NUMBER = re.compile(r"\b[A-Z]\w+|\d+")


def count_names(texts):
    """Names and how often they stand in the texts."""
    counts = collections.Counter()
    for text in texts:
        counts.update(WORD.findall(text))
    return {word: count for word, count in counts.items()
            if word[0].isupper() and count > counts[word.lower()]}


class Renaming(dict):
    """What each name and number of one article becomes."""

    def __init__(self, names, pool, chance):
        super().__init__()
        self.names, self.pool, self.chance = names, pool, chance

    def __missing__(self, word):
        if word.isdigit():
            new = self.number(word)
        elif word in self.names:
            new = self.pool[int(self.chance.random() * len(self.pool))]
        else:
            new = word
        self[word] = new
        return new

    def number(self, digits):
        """Another number of as many digits."""
        length = len(digits)
        new = str(int(self.chance.random() * 10 ** length)).zfill(length)
        return "1" + new[1:] if new[0] == "0" != digits[0] else new

    def apply(self, text):
        return NAME_OR_NUMBER.sub(lambda match: self[match[0]], text or "")


def make(number, seed, original, renaming, chance):
    # The square makes a few sources large and most small.
    source = f"paper{int(SOURCES * chance.random() ** 2):03}.example"
    key = f"dense-{seed}-{number}"
    hour, minute = divmod(int(chance.random() * 24 * 60), 60)
    return {"id": key, "url": f"https://{source}/{DAY}/{key}",
            "title": renaming.apply(original["title"]),
            "date": f"{DAY}T{hour:02}:{minute:02}:00", "source": source,
            "author": renaming.apply(original.get("author")),
            "text": renaming.apply(original["text"])}


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    originals = [json.loads(line) for line in sys.stdin]
    names = count_names(original["text"] for original in originals)
    # A list to draw from; names that stand hundreds of times stand so in it.
    pool = list(itertools.chain.from_iterable(
        [name] * names[name] for name in sorted(names)))
    chance = random.Random(seed)
    chance.shuffle(originals)
    for number in range(count):
        original = originals[number % len(originals)]
        renaming = Renaming(names, pool, chance)
        print(json.dumps(make(number, seed, original, renaming, chance),
                         ensure_ascii=False))


if __name__ == "__main__":
    main()
