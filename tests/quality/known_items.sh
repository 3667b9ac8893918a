#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Known items (known_items.py) among the first 4,000 news articles, against the
# figures kept in known_items.txt.
#
# usage: known_items.sh BIN [--update]     BIN: the folder of the programs
# Prints the figures as a diff to known_items.txt and fails if they differ; with
# --update writes them there.  Exits 77 (skipped) where the set is absent.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "$1" && pwd)
dump=$here/../../../shared/data/archive/news-en.jsonl.zst
articles=4000
items=250
if [ ! -f "$dump" ]; then
  echo "skipped: the news articles are not at hand"
  exit 77
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

zstdcat "$dump" 2>/dev/null | head -n "$articles" >"$folder/dump.jsonl" || true
"$bin/newsfold-index" add --archive "$folder/archive" "$folder/dump.jsonl" \
  >/dev/null
"$bin/newsfold-index" stories --archive "$folder/archive" --format jsonl \
  >"$folder/stories"

# The words joined by $1, an article as a result or, with $2, a story.
figures() {
  python3 "$here/known_items.py" queries "$folder/dump.jsonl" "$items" "$1" \
    >"$folder/batch"
  "$bin/newsfold-search" --archive "$folder/archive" --batch "$folder/batch" \
    --format trec --fold "$2" --limit 100 >"$folder/run"
  echo "words joined by $1, --fold $2"
  if [ "$2" = story ]; then
    python3 "$here/known_items.py" score "$folder/dump.jsonl" \
      "$folder/batch" "$folder/run" "$folder/stories"
  else
    python3 "$here/known_items.py" score "$folder/dump.jsonl" \
      "$folder/batch" "$folder/run"
  fi
}
{
  echo "$articles news articles (tests/quality/known_items.sh)"
  figures and none
  figures or none
  figures and story
} >"$folder/figures"

if [ "${2:-}" = --update ]; then
  cp "$folder/figures" "$here/known_items.txt"
fi
diff -u "$here/known_items.txt" "$folder/figures" && cat "$folder/figures"
