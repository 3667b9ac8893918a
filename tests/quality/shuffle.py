# SPDX-License-Identifier: GPL-3.0-or-later
"""The same articles make the same stories, whichever way they came.

Makes archives of the same articles: in one run; in many runs, shuffled and
parted anew; in one run that is killed (SIGKILL) at random moments and taken up
again.  All but the first begin with the first one's table of document
frequencies (fold/frequencies), so that `newsfold-index stories` must print the
same lines for each: stories, copies and leads.  Then `newsfold-index fold`,
which makes the tables anew, on each, and the same comparison.

usage: shuffle.py BIN [DUMP...] [--runs N] [--kills N] [--seed N]
DUMP: JSON lines with an id in each record, plain or packed; the default is the
sample corpus.  Prints a line per archive; exits 1 with the first differences.
"""

import argparse
import difflib
import itertools
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

import folded

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "corpora" / "sample"
DIFFERENCES = 12  # lines of them that are shown


def write_dump(path, records):
    with open(path, "w", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def listing(binary, archive):
    """What `stories` prints, in an order of its own."""
    return sorted(folded.index(binary, "stories", archive, "--format",
                               "jsonl").rstrip("\n").split("\n"))


def named(binary, records, folder):
    """The records that give an article its id.

    A second capture of an article leaves it the id of whichever record came
    first, so which one that is depends on the order, and rightly so.
    """
    dump = write_dump(folder / "all.jsonl", records)
    folded.index(binary, "add", folder / "all", dump)
    ids = {article["id"]
           for article in folded.stories(binary, folder / "all")}
    shutil.rmtree(folder / "all")
    return [record for record in records if record.get("id") in ids]


def begin(archive, first):
    """An archive of which there is only the first one's table."""
    (archive / "fold").mkdir(parents=True)
    shutil.copy(first / "fold" / "frequencies", archive / "fold")
    return archive


def in_many_runs(binary, archive, records, runs, chance):
    shuffled = records[:]
    chance.shuffle(shuffled)
    parts = [shuffled[number::runs] for number in range(runs)]
    chance.shuffle(parts)
    for number, part in enumerate(parts):
        name = archive.parent / f"part-{number}.jsonl"
        folded.index(binary, "add", archive, write_dump(name, part))
        name.unlink()


def strike(command, moment):
    """Starts a run and kills it; False if it was done before its moment."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        try:
            code = process.wait(moment)
        except subprocess.TimeoutExpired:
            process.kill()
            return True
    if code != 0:
        sys.exit(f"a run that was taken up ended with {code}")
    return False


def in_killed_runs(binary, archive, dump, seconds, kills, chance):
    """Returns how many kills struck a run at work."""
    command = [pathlib.Path(binary) / "newsfold-index", "add", "--archive",
               archive, dump]
    struck = sum(strike(command, chance.random() * seconds)
                 for _ in range(kills))
    folded.index(binary, "add", archive, dump)
    return struck


def compare(expected, lines, name):
    """Prints a line about an archive; whether it is as expected."""
    if lines == expected:
        print(f"{name}: the same")
        return True
    changed = [line for line in difflib.unified_diff(
        expected, lines, "one run", name, n=0, lineterm="")]
    print(f"{name}: {sum(line[0] == '+' for line in changed) - 1} of "
          f"{len(lines)} lines differ")
    print("\n".join(changed[:DIFFERENCES]))
    return False


def told(lines):
    articles = [json.loads(line) for line in lines]
    return (f"{len(articles)} articles, "
            f"{len(folded.groups(articles, 'story'))} stories, "
            f"{len(folded.groups(articles, 'copy'))} texts")


def test(binary, records, chosen, folder):
    chance = random.Random(chosen.seed)
    records = named(binary, records, folder)
    dump = write_dump(folder / "dump.jsonl", records)
    first = folder / "first"
    start = time.monotonic()
    folded.index(binary, "add", first, dump)
    seconds = time.monotonic() - start
    expected = listing(binary, first)
    print(f"one run: {told(expected)}")

    shuffled = begin(folder / "shuffled", first)
    in_many_runs(binary, shuffled, records, chosen.runs, chance)
    killed = begin(folder / "killed", first)
    struck = in_killed_runs(binary, killed, dump, seconds, chosen.kills,
                            chance)
    archives = {f"{chosen.runs} runs, shuffled": shuffled,
                f"killed {struck} times": killed}
    same = [compare(expected, listing(binary, archive), name)
            for name, archive in archives.items()]
    for archive in [first, *archives.values()]:
        folded.index(binary, "fold", archive)
    expected = listing(binary, first)
    print(f"folded anew: {told(expected)}")
    same += [compare(expected, listing(binary, archive), name + ", anew")
             for name, archive in archives.items()]
    return all(same)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("dump", type=pathlib.Path, nargs="*",
                        default=sorted(SAMPLE.glob("*.jsonl")))
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    records = list(itertools.chain.from_iterable(
        map(folded.read_dump, chosen.dump)))
    with tempfile.TemporaryDirectory(prefix="newsfold-shuffle-") as folder:
        return not test(chosen.bin, records, chosen, pathlib.Path(folder))


if __name__ == "__main__":
    sys.exit(main())
