# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scripts about stories share: dumps, archives, what was folded."""

import collections
import json
import pathlib
import random
import re
import subprocess

SHARED = pathlib.Path(__file__).resolve().parents[3] / "shared"
SEED = 1987  # of every random choice


def read_dump(path):
    """The records of a dump of JSON lines, plain or packed."""
    unpacked = subprocess.run(["zstdcat", "--force", path], check=True,
                              stdout=subprocess.PIPE).stdout
    return [json.loads(line) for line in unpacked.splitlines()]


def index(binary, command, archive, *more):
    """Runs newsfold-index on an archive and returns what it prints."""
    return subprocess.run(
        [pathlib.Path(binary) / "newsfold-index", command, "--archive",
         archive, *more],
        check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def stories(binary, archive):
    """A dict per article: id, url, story, copy, lead."""
    listed = index(binary, "stories", archive, "--format", "jsonl")
    return [json.loads(line) for line in listed.rstrip("\n").split("\n")]


def groups(articles, field):
    """The articles by the value of a field; those without one left out."""
    found = collections.defaultdict(list)
    for article in articles:
        if article[field] is not None:
            found[article[field]].append(article)
    return found


def sample(things, count):
    """So many of them, at random, the same ones each time."""
    things = list(things)
    return random.Random(SEED).sample(things, min(count, len(things)))


def words(text):
    return re.findall(r"[a-z0-9.]+", (text or "").lower())


def shingles(text, size=6):
    """Runs of six words; a text of five words or fewer has none."""
    found = words(text)
    return {tuple(found[at:at + size])
            for at in range(len(found) - size + 1)}


def jaccard(one, other):
    return len(one & other) / len(one | other) if one or other else 0.0
