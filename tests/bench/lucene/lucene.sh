#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# newsfold beside Lucene 8.7 on one dump: how well known items are found, and
# how fast (packages liblucene8-java and default-jdk-headless; not part of
# scripts/setup).  Titles weigh three times in Lucene, which is what serves it
# best (README.md).
#
# usage: lucene.sh BIN DUMP.jsonl[.zst] [ITEMS] [QUERIES] [TITLE_BOOST]
# ITEMS known items of each half are asked for in four ways; QUERIES title
# queries are timed.  Exits 77 (skipped) where Lucene is not installed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "$1" && pwd)
dump=$2
items=${3:-1000}
queries=${4:-1000}
boost=${5:-3}
known_items=$here/../../quality/known_items.py
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

jars=""
for part in core analyzers-common facet; do
  jar=$(compgen -G "/usr/share/java/lucene-$part-8.*.jar" | head -n 1 || true)
  [ -n "$jar" ] || {
    echo "skipped: lucene-$part is not at hand (package liblucene8-java)"
    exit 77
  }
  jars=$jars:$jar
done
command -v javac >/dev/null || {
  echo "skipped: javac is not at hand (package default-jdk-headless)"
  exit 77
}
javac -cp "$jars" -d "$folder/classes" "$here/LuceneBench.java"

lucene() {
  java -cp "$jars:$folder/classes" LuceneBench "$@"
}
columns() {
  python3 "$here/columns.py" "$@"
}

zstdcat --force "$dump" >"$folder/dump.jsonl"
columns id source date title text <"$folder/dump.jsonl" >"$folder/dump.table"
lucene index "$folder/dump.table" "$folder/lucene"
"$bin/newsfold-index" add --archive "$folder/archive" "$folder/dump.jsonl" \
  >/dev/null

for operator in and or; do
  batch=$folder/$operator.jsonl
  python3 "$known_items" queries "$folder/dump.jsonl" "$items" "$operator" \
    >"$batch"
  columns id query <"$batch" >"$folder/$operator.table"
  lucene run "$folder/lucene" "$folder/$operator.table" "$operator" "$boost" \
    >"$folder/lucene.run"
  "$bin/newsfold-search" --archive "$folder/archive" --batch "$batch" \
    --format trec --fold none --limit 100 >"$folder/newsfold.run"
  for engine in newsfold lucene; do
    echo "$engine, words joined by $operator"
    python3 "$known_items" score "$folder/dump.jsonl" "$batch" \
      "$folder/$engine.run"
  done
done

python3 "$here/../title_queries.py" "$queries" <"$folder/dump.jsonl" \
  >"$folder/titles.jsonl"
columns id query <"$folder/titles.jsonl" >"$folder/titles.table"
for round in 1 2 3; do
  echo "newsfold, round $round"
  "$bin/search_bench" "$folder/archive" "$folder/titles.jsonl"
  echo "lucene, round $round (no snippets, no stories)"
  lucene time "$folder/lucene" "$folder/titles.table" and "$boost"
done
