#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make a batch of title-word queries from a dump.

usage: title_queries.py COUNT < DUMP.jsonl > BATCH

Takes COUNT articles at even distances and asks for the first three words of
four letters or more of each title; titles without any are passed over.
"""
import json
import re
import sys


def main():
    count = int(sys.argv[1])
    titles = [json.loads(line).get("title") or "" for line in sys.stdin]
    queries = []
    for title in titles:
        words = re.findall(r"[^\W\d_]{4,}", title)[:3]
        if words:
            queries.append(" ".join(word.lower() for word in words))
    step = max(1, len(queries) // count)
    for number, query in enumerate(queries[::step][:count]):
        print(json.dumps({"id": str(number), "query": query}))


if __name__ == "__main__":
    main()
