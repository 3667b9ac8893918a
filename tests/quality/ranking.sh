#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Ranking on TIME 1963, against the figures kept in ranking.txt.
#
# usage: ranking.sh BIN [--update]     BIN: the folder of the programs
# Prints the figures as a diff to ranking.txt and fails if they differ; with
# --update writes them there.  Exits 77 (skipped) where the set is absent.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "$1" && pwd)
shared=$here/../../../shared
set=$shared/data/ranking
if [ ! -d "$set" ]; then
  echo "skipped: the TIME collection is not at hand"
  exit 77
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$bin/newsfold-index" add --archive "$folder/archive" "$set/time.docs.jsonl" \
  >/dev/null
# The words of a topic, any of them, without its quotation marks and hyphens.
python3 - "$set/time.queries.jsonl" >"$folder/batch" <<'PYTHON'
import json, re, sys
for line in open(sys.argv[1], encoding="utf-8"):
    topic = json.loads(line)
    words = re.findall(r"[\w'.]+", topic["query"].lower())
    query = " OR ".join(words)
    print(json.dumps({"id": topic["id"], "query": query}))
PYTHON
"$bin/newsfold-search" --archive "$folder/archive" --batch "$folder/batch" \
  --format trec --fold none --limit 1000 >"$folder/run"
{
  echo "TIME 1963, topics joined by OR (tests/quality/ranking.sh)"
  python3 "$shared/tools/score_ranking.py" "$folder/run" "$set/time.qrels.txt"
} >"$folder/figures"

if [ "${2:-}" = --update ]; then
  cp "$folder/figures" "$here/ranking.txt"
fi
diff -u "$here/ranking.txt" "$folder/figures" && cat "$folder/figures"
