# SPDX-License-Identifier: GPL-3.0-or-later
"""What is found in the pages of our own sites, against the truth.

Compares `newsfold-index extract` over the dumps of corpora/sample with
corpora/sample.pages.jsonl, prints right answers by field and every wrong one,
and fails where the list is not the one in pages.txt.

usage: pages.py BIN [--update]     BIN: the folder of the programs
With --update, the list is written to pages.txt.
"""

import collections
import difflib
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
CORPORA = HERE.parents[1] / "corpora"
SAMPLE = CORPORA / "sample"
FIELDS = ["title", "author", "date", "language", "text"]


def truth():
    with open(CORPORA / "sample.pages.jsonl", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def found(binary, dumps):
    """What extract prints, by dump and capture or, of loose files, by name."""
    run = subprocess.run(
        [binary / "newsfold-index", "extract", *(SAMPLE / d for d in dumps)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=100,
        check=True, encoding="utf-8")
    if run.stderr:
        sys.exit("a sound dump was complained of: " + run.stderr)
    answers = {}
    for line in run.stdout.splitlines():
        page = json.loads(line)
        dump = os.path.relpath(page["file"], SAMPLE)
        if page["kind"] not in ["request", "metadata", "warcinfo"]:
            answers.setdefault(dump, []).append(page)
    return answers


def words(text):
    """White space aside: how a paragraph is broken is not at issue."""
    return " ".join((text or "").split())


def judge(expected, page):
    """Yields (field, right, what is wrong) for a page."""
    is_article = "skipped" not in page
    if (expected["kind"] == "article") != is_article:
        yield "kind", False, page.get("skipped", "taken for an article")
        return
    yield "kind", True, ""
    if not is_article:
        return
    for field in FIELDS:
        want, got = expected[field], page[field]
        if field == "date" and want and got:
            got = got[:len(want)]  # the time of day is not in the truth
        right = words(want) == words(got)
        yield field, right, "" if right else f"{want!r:.60} but {got!r:.60}"


def matching(expected, pages):
    """The pages of a dump that may be the expected one, in their order."""
    def key(page):
        name = page["url"] or os.path.basename(page["file"])
        return name.split("?utm")[0].split("//")[-1].rstrip("/")
    return [page for page in pages
            if key(page) == key({"url": expected["url"], "file": ""})]


def report(binary):
    right, total, wrong = collections.Counter(), collections.Counter(), []
    expectations = truth()
    answers = found(binary, sorted({e["dump"] for e in expectations}))
    seen = collections.Counter()
    for expected in expectations:
        dump, url = expected["dump"], expected["url"]
        if dump.startswith("pages"):
            name = os.path.basename(url)
            pages = [page for each in answers.values() for page in each
                     if os.path.basename(page["file"]) == name]
        else:
            pages = matching(expected, answers[dump])
        if not pages:
            wrong.append(f"missing  {dump} {url}")
            continue
        # A page that was captured twice stands there twice.
        page = pages[min(seen[dump, url], len(pages) - 1)]
        seen[dump, url] += 1
        for field, is_right, what in judge(expected, page):
            total[field] += 1
            right[field] += is_right
            if not is_right:
                wrong.append(f"{field:8} {url}: {what}")
    figures = [f"{field:8} {right[field]} of {total[field]} right"
               for field in ["kind", *FIELDS]]
    return "\n".join(figures + [""] + wrong) + "\n"


def main():
    text = report(pathlib.Path(sys.argv[1]).resolve())
    kept = HERE / "pages.txt"
    if sys.argv[2:] == ["--update"]:
        kept.write_text(text, encoding="utf-8")
        return
    before = kept.read_text(encoding="utf-8")
    sys.stdout.writelines(difflib.unified_diff(
        before.splitlines(True), text.splitlines(True), "pages.txt", "now"))
    print(text)
    sys.exit(text != before)


main()
