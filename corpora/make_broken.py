# SPDX-License-Identifier: GPL-3.0-or-later
"""Damages small dumps in every way that we have heard of.

usage: python3 make_broken.py [FOLDER]

Writes broken/ below FOLDER (without one, next to this script) and
broken.expected.jsonl: per file, the titles that must be found all the same, and
how many failures at least must be counted.
"""

import json
import pathlib
import sys

from damage.salvage import CASES
from damage import packing, headers, bodies, files  # noqa: F401, they register


def main(folder):
    broken = pathlib.Path(folder, "broken")
    broken.mkdir(parents=True, exist_ok=True)
    lines = []
    for case in CASES:
        (broken / case.file).write_bytes(case.make())
        lines.append(json.dumps(
            {"file": case.file, "damage": case.sentence,
             "articles": case.titles, "failed_at_least": case.failed},
            ensure_ascii=False) + "\n")
    pathlib.Path(folder, "broken.expected.jsonl").write_text(
        "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1
         else pathlib.Path(__file__).resolve().parent)
