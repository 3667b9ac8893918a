# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies and stories of the development sets, against the figures kept in
stories.txt.

AllSides  ../shared/data/archive with ../shared/seeds in one archive: scores
          against data/stories, the seeds, sizes, copies.
Reuters   ../shared/data/copies in another: copies among pairs of one slug,
          and recurring templates that were taken for stories (templates.py).

The overlap of two texts is exact: words are runs of [a-z0-9.] in lower case,
shingles are runs of six words, and J is the share of the shingles of either
text that are in both.

usage: stories.py BIN [--update] [--quick] [--archive DIR] [--reuters DIR]
                  [--list N] [--list-copies N]
With --update, the figures are written to stories.txt; otherwise the script
fails where they differ.  --archive and --reuters name archives that are there
already.  --quick looks at Reuters alone, which takes seconds.  --list prints N random pieces that stand in a story with another
company's or week's piece, --list-copies N random pairs of copies of each set,
both for reading; nothing is compared then.  Exits 77 (skipped) where the sets
are absent.
"""

import argparse
import collections
import datetime
import difflib
import itertools
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import folded
import templates

HERE = pathlib.Path(__file__).resolve().parent
DATA = folded.SHARED / "data"
NEWS = DATA / "archive" / "news-en.jsonl.zst"
GOLD = DATA / "stories" / "allsides.gold.jsonl"
REUTERS = DATA / "copies" / "reuters.jsonl.zst"
SLUGS = DATA / "copies" / "reuters.slugs.jsonl"
SEEDS = sorted((folded.SHARED / "seeds").glob("*.txt"))
NEWS_PART, REUTERS_PART = "AllSides and the seeds", "Reuters"
SHOWN = 300  # characters of a text that a reader is shown


class Set:
    """A set of records and what the fold made of them."""

    def __init__(self, name, records, articles, day_of):
        self.name, self.articles = name, articles
        self.records = {record["id"]: record for record in records}
        self.days = {record["id"]: day_of(record) for record in records}

    def text(self, article):
        record = self.records.get(article["id"])
        return record["text"] if record else ""


# --- scores ---------------------------------------------------------------


def scores(articles, folder):
    """What score_stories.py prints of the gold stories."""
    predicted = folder / "predicted.jsonl"
    with open(predicted, "w", encoding="utf-8") as file:
        for article in articles:
            file.write(json.dumps(article) + "\n")
    scored = subprocess.run(
        [sys.executable, "-B", folded.SHARED / "tools" / "score_stories.py",
         GOLD, predicted],
        check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    return scored.splitlines()


def parted(articles, field):
    """How a field parts the seeds: "0+4 1 2 3"."""
    of = {article["id"]: article[field] for article in articles}
    parts = collections.defaultdict(list)
    for number, path in enumerate(SEEDS):
        parts[of.get(path.name) or path.name].append(str(number))
    return " ".join("+".join(part) for part in parts.values())


def seeds(articles):
    names = {path.name for path in SEEDS}
    told = {article["story"] for article in articles if article["id"] in names}
    strangers = [article for article in articles
                 if article["story"] in told and article["id"] not in names]
    return [f"stories of the seeds   {parted(articles, 'story')}",
            f"strangers in them      {len(strangers)}",
            f"copies of the seeds    {parted(articles, 'copy')}"]


# --- sizes ----------------------------------------------------------------


def histogram(numbers, edges):
    """Counts of numbers from each edge up to the next, as "2-4: 7"."""
    found = []
    for low, high in zip(edges, edges[1:] + [None]):
        if high is None:
            name = f"{low}+"
        else:
            name = str(low) if high == low + 1 else f"{low}-{high - 1}"
        count = sum(low <= n and (high is None or n < high) for n in numbers)
        found.append(f"{name}: {count}")
    return "  ".join(found)


def span(articles, days):
    """Days from the first to the last dated article; None if none has one."""
    dated = [days[a["id"]] for a in articles if days.get(a["id"])]
    return (max(dated) - min(dated)).days if dated else None


def sizes(folded_set):
    told = folded.groups(folded_set.articles, "story").values()
    copies = [len(group) for group in folded.groups(folded_set.articles,
                                                    "copy").values()
              if len(group) > 1]
    spans = [span(story, folded_set.days) for story in told if len(story) > 1]
    counts = [len(story) for story in told]
    return [
        f"articles {len(folded_set.articles)}  stories {len(told)}"
        f"  largest {max(counts, default=0)}",
        "stories by articles    " + histogram(
            counts, [1, 2, 3, 4, 5, 6, 11, 21, 51, 101]),
        "of two or more by days " + histogram(
            [days for days in spans if days is not None],
            [0, 1, 2, 3, 5, 8, 15, 31]) + f"  undated: {spans.count(None)}",
        f"copy groups {len(copies)}  largest {max(copies, default=0)}"]


# --- copies ---------------------------------------------------------------


def source_of(article):
    """The domain that a reader takes for the paper: no list is consulted."""
    url = (article["url"] or "").lower()
    labels = re.sub(r"^[a-z]+://([^/:]*).*", r"\1", url).split(".")
    second = len(labels) > 2 and labels[-2] in ["co", "com", "org", "net"]
    return ".".join(labels[-3 if second else -2:])


def copy_pairs(articles):
    """All pairs of one copy group, without versions, which share a URL."""
    for group in folded.groups(articles, "copy").values():
        for one, other in itertools.combinations(group, 2):
            if one["url"] is None or one["url"] != other["url"]:
                yield one, other


def copies_by_source(articles):
    pairs = list(copy_pairs(articles))
    same = sum(source_of(one) == source_of(other) for one, other in pairs)
    return [f"pairs of copies        {len(pairs) - same} of two sources, "
            f"{same} of one"]


def overlaps(folded_set):
    """How much text the predicted copies share."""
    known = {}

    def of(article):
        if article["id"] not in known:
            known[article["id"]] = folded.shingles(folded_set.text(article))
        return known[article["id"]]

    found = [int(100 * folded.jaccard(of(one), of(other)))
             for one, other in copy_pairs(folded_set.articles)]
    return [f"pairs of copies        {len(found)}",
            "  by J in hundredths   " + histogram(found, [0, 15, 25, 40, 50,
                                                          75, 100])]


def slug_pairs(records):
    """Pairs of ids that share a slug and half of their shingles."""
    with open(SLUGS, encoding="utf-8") as file:
        slugs = folded.groups(map(json.loads, file), "slug")
    for slug in slugs.values():
        texts = [(item["id"], folded.shingles(records[item["id"]]["text"]))
                 for item in slug]
        for (one, mine), (other, theirs) in itertools.combinations(texts, 2):
            if folded.jaccard(mine, theirs) >= 0.5:
                yield one, other


def copy_recall(folded_set):
    group = {a["id"]: a["copy"] for a in folded_set.articles}
    pairs = list(slug_pairs(folded_set.records))
    found = sum(group.get(one) is not None and group[one] == group.get(other)
                for one, other in pairs)
    return [f"one slug, J >= 0.5     {found} of {len(pairs)} pairs are copies:"
            f" {found / len(pairs):.4f}"]


# --- templates ------------------------------------------------------------


def mistaken(folded_set, pieces):
    """Yields (piece, piece of another company or week in its story)."""
    for story in folded.groups(folded_set.articles, "story").values():
        told = [pieces[a["id"]] for a in story if a["id"] in pieces]
        for piece in told:
            others = (other for other in told
                      if other.kind == piece.kind and not piece.same(other))
            other = next(others, None)
            if other:
                yield piece, other


def template_shares(folded_set):
    indexed = {article["id"] for article in folded_set.articles}
    pieces = {key: piece for key, piece in templates.pieces(
        folded_set.records.values()).items() if key in indexed}
    total = collections.Counter(piece.kind for piece in pieces.values())
    wrong = collections.Counter(
        piece.kind for piece, _ in mistaken(folded_set, pieces))
    for counts in total, wrong:
        counts["all three"] = sum(counts[kind] for kind in templates.TARGETS)
    kinds = templates.KINDS[:3] + ["all three"] + templates.KINDS[3:]
    return ["with another company's or week's piece in its story"] + [
        f"  {kind:10} {wrong[kind]:5} of {total[kind]:5}: "
        f"{wrong[kind] / max(1, total[kind]):.4f}" for kind in kinds]


# --- lists for reading ----------------------------------------------------


def shown(record):
    text = " ".join((record["text"] or "").split())
    return [f"  {record['id']}  {record['date']}  {record['source']}",
            f"    {' '.join((record['title'] or '').split())}",
            f"    {text[:SHOWN]}"]


def list_mistaken(folded_set, count):
    pieces = templates.pieces(folded_set.records.values())
    wrong = [(piece, other) for piece, other in mistaken(folded_set, pieces)
             if piece.kind in templates.TARGETS]
    for number, (piece, other) in enumerate(folded.sample(wrong, count), 1):
        print(f"\n{number}. {piece.kind}: {piece.of()} | {other.of()}")
        print("\n".join(shown(piece.record) + shown(other.record)))


def beyond(text, other):
    """The words of a text that the other has fewer of, in their order."""
    left = collections.Counter(folded.words(other))
    found = []
    for word in folded.words(text):
        left[word] -= 1
        if left[word] < 0:
            found.append(word)
    return " ".join(found)[:SHOWN]


def list_copies(folded_set, count):
    pairs = [pair for pair in copy_pairs(folded_set.articles)
             if all(article["id"] in folded_set.records for article in pair)]
    for number, pair in enumerate(folded.sample(pairs, count), 1):
        one, other = (folded_set.records[article["id"]] for article in pair)
        overlap = folded.jaccard(folded.shingles(one["text"]),
                                 folded.shingles(other["text"]))
        sources = len({source_of(article) for article in pair})
        print(f"\n{folded_set.name} {number}. J {overlap:.2f}, "
              f"{['one source', 'two sources'][sources - 1]}")
        print("\n".join(shown(one) + shown(other)))
        print(f"    first only:  {beyond(one['text'], other['text'])}")
        print(f"    second only: {beyond(other['text'], one['text'])}")


# --- the report -----------------------------------------------------------


def news_day(record):
    """The day of a date such as 2016-09-20; None if it is no such date."""
    try:
        return datetime.date.fromisoformat((record["date"] or "")[:10])
    except ValueError:
        return None


def fold_news(binary, archive, folder):
    if archive is None:
        archive = folder / "news"
        folded.index(binary, "add", archive, NEWS, *SEEDS)
    return Set("AllSides", folded.read_dump(NEWS),
               folded.stories(binary, archive), news_day)


def fold_reuters(binary, archive, folder):
    if archive is None:
        archive = folder / "reuters"
        folded.index(binary, "add", archive, REUTERS)
    return Set("Reuters", folded.read_dump(REUTERS),
               folded.stories(binary, archive), templates.day_of)


def part(name, lines):
    return name + "\n" + "".join(f"  {line}\n" for line in lines)


def report_news(news, folder):
    return part(NEWS_PART, scores(news.articles, folder)
                + seeds(news.articles) + sizes(news)
                + copies_by_source(news.articles))


def report_reuters(reuters):
    return part(REUTERS_PART, sizes(reuters) + copy_recall(reuters)
                + overlaps(reuters) + template_shares(reuters))


def compare(text, update):
    """Prints the figures and what changed; 1 if anything did."""
    kept = HERE / "stories.txt"
    if update:
        kept.write_text(text, encoding="utf-8")
    before = kept.read_text(encoding="utf-8") if kept.exists() else ""
    if not text.startswith(NEWS_PART):  # --quick
        before = before[before.find(REUTERS_PART):]
    print(text, end="")
    sys.stdout.writelines(difflib.unified_diff(
        before.splitlines(True), text.splitlines(True), "stories.txt", "now"))
    return int(text != before)


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--archive", type=pathlib.Path)
    parser.add_argument("--reuters", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--list", type=int, default=0)
    parser.add_argument("--list-copies", type=int, default=0)
    return parser.parse_args()


def main():
    chosen = arguments()
    if not DATA.is_dir():
        print("skipped: the sets are not at hand")
        return 77
    with tempfile.TemporaryDirectory(prefix="newsfold-stories-") as name:
        folder = pathlib.Path(name)
        reuters = fold_reuters(chosen.bin, chosen.reuters, folder)
        if chosen.list:
            list_mistaken(reuters, chosen.list)
        if chosen.list_copies:
            list_copies(reuters, chosen.list_copies)
        if chosen.list and not chosen.list_copies:
            return 0
        if chosen.quick:
            return compare(report_reuters(reuters), False)
        news = fold_news(chosen.bin, chosen.archive, folder)
        if chosen.list_copies:
            list_copies(news, chosen.list_copies)
            return 0
        return compare(report_news(news, folder) + report_reuters(reuters),
                       chosen.update)


if __name__ == "__main__":
    sys.exit(main())
