#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Bodies, dates and plain texts of real pages, against the figures kept in
# extraction.txt.
#
# usage: extraction.sh BIN [--update]     BIN: the folder of the programs
# Prints the figures as a diff to extraction.txt and fails if they differ; with
# --update writes them there.  Exits 77 (skipped) where the sets are absent.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "$1" && pwd)
shared=$here/../../../shared
if [ ! -d "$shared/data/extraction" ]; then
  echo "skipped: the pages are not at hand"
  exit 77
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

score() { # NAME FILE...
  local name=$1
  shift
  "$bin/newsfold-index" extract "$@" >"$folder/found.jsonl"
  echo "$name"
  PYTHONDONTWRITEBYTECODE=1 python3 "$shared/tools/score_$name.py" \
    "$folder/found.jsonl"
}
{
  score extraction "$shared"/data/extraction/html/*.html.gz
  score dates "$shared"/data/dates/html/*.html.gz
  score seeds "$shared"/seeds/*.txt
} | sed 's/^/  /; s/^  \([a-z]*\)$/\1/' >"$folder/figures"

kept=$here/extraction.txt
if [ "${2:-}" = --update ]; then
  cp "$folder/figures" "$kept"
else
  diff -u "$kept" "$folder/figures"
fi
