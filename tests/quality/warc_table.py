# SPDX-License-Identifier: GPL-3.0-or-later
"""Every record of ../shared/data/warc is accounted for.

Prints a line a file: records by type as the readers give them, pages, what was
skipped, and failures with their places; and fails where an independent count
(count_records.py) differs or where the table is not the one in warc.txt.
Where that count finds damage, only the undamaged records must be there.

usage: warc_table.py BIN [--update]     BIN: the folder of the programs
With --update, the table is written to warc.txt.  Exits 77 (skipped) where the files are absent.
"""

import collections
import difflib
import pathlib
import subprocess
import sys

import count_records

HERE = pathlib.Path(__file__).resolve().parent
FILES = HERE.parents[2] / "shared" / "data" / "warc"


def list_pages(program, path):
    """The pages of a file as lists of fields, and what was reported."""
    run = subprocess.run([program, path], stdout=subprocess.PIPE,
                         stderr=subprocess.PIPE, timeout=60, check=True,
                         encoding="utf-8", errors="replace")
    pages = [line.split("\t") for line in run.stdout.split("\n")[:-1]]
    reports = [line.partition(f"{path}: ")[2]
               for line in run.stderr.splitlines()]
    return pages, reports


def told(counts):
    return " ".join(f"{name}={n}" for name, n in sorted(counts.items())) or "-"


def row(program, path):
    """A line of the table, and whether the two counts agree."""
    pages, reports = list_pages(program, path)
    kinds = collections.Counter(
        page[2] for page in pages if page[3] != "unreadable")
    types = collections.Counter(page[3] for page in pages)
    expected = count_records.count(path)
    damaged = expected.pop("damaged", 0)
    failed = types["unreadable"]
    agrees = len(reports) == failed and (
        all(kinds[kind] >= n for kind, n in expected.items()) and failed > 0
        if damaged else kinds == expected and failed == 0)
    return "\n".join([
        path.name,
        f"  records   {told(kinds)}",
        f"  counted   {told(expected)}" + (f" damaged={damaged}" if damaged
                                           else ""),
        f"  pages     {told(types)}",
        *(f"  failure   {report}" for report in reports)]), agrees


def main():
    if not FILES.is_dir():
        print("skipped: the WARC files are not at hand")
        return 77
    program = pathlib.Path(sys.argv[1]) / "list_pages"
    rows = [row(program, path) for path in sorted(FILES.iterdir())]
    table = "".join(line + "\n" for line, _ in rows)
    if "--update" in sys.argv:
        (HERE / "warc.txt").write_text(table, encoding="utf-8")
    known = (HERE / "warc.txt").read_text(encoding="utf-8")
    sys.stdout.write(table)
    sys.stderr.writelines(difflib.unified_diff(
        known.splitlines(True), table.splitlines(True), "warc.txt", "now"))
    for line, agrees in rows:
        if not agrees:
            print(f"the counts differ: {line}", file=sys.stderr)
    return 0 if table == known and all(agrees for _, agrees in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
