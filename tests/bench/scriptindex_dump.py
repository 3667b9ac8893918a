#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turn JSONL on standard input into a dump for Omega's scriptindex."""
import json
import sys

for line in sys.stdin:
    record = json.loads(line)
    for name in ("id", "url", "title", "date", "source", "author", "text"):
        value = str(record.get(name) or "")
        # A line that begins with "=" goes on with the field above it.
        sys.stdout.write(name + "=" + value.replace("\n", "\n=") + "\n")
    sys.stdout.write("\n")
