#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make a table of JSON lines: a line each, the columns parted by tabs.

usage: columns.py FIELD... < JSONL > TABLE

Blanks of any kind within a value become one blank.  Queries lose their OR: to
Lucene the operator is told apart from the words.
"""
import json
import sys

for line in sys.stdin:
    record = json.loads(line)
    record["query"] = record.get("query", "").replace(" OR ", " ")
    print("\t".join(" ".join(str(record.get(field) or "").split())
                    for field in sys.argv[1:]))
