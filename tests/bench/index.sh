#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Whole-process cost of indexing COUNT articles of a dump with newsfold-index
# and with Omega's scriptindex (package xapian-omega), in turn.
#
# usage: index.sh BIN DUMP.jsonl[.zst] [COUNT] [ROUNDS]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=$(cd "$1" && pwd)
dump=$2
count=${3:-10000}
rounds=${4:-3}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

zstdcat --force "$dump" | head -n "$count" >"$folder/dump.jsonl" || true
python3 "$here/scriptindex_dump.py" <"$folder/dump.jsonl" >"$folder/dump.txt"
# The same fields: words of title and body with positions and English stems,
# filters on source and date, everything stored.
cat >"$folder/index.script" <<'SCRIPT'
id : field boolean=Q unique=Q
url : field
title : field index=S index
date : field boolean=D value=0
source : field boolean=H
author : field index=A
text : field=sample index
SCRIPT

# Prints CPU seconds (user and system), peak memory and size.
measure() {
  local name=$1
  shift
  rm -rf "$folder/archive"
  /usr/bin/time -f '%U %S %M %e' -o "$folder/time" "$@" >/dev/null
  read -r user system memory wall <"$folder/time"
  printf '%-12s cpu %6.1f s  wall %6.1f s  peak %5d MB  size %4d MB\n' \
    "$name" "$(echo "$user + $system" | bc)" "$wall" $((memory / 1024)) \
    $(($(du -sb "$folder/archive" | cut -f1) / 1000000))
}

for ((round = 1; round <= rounds; ++round)); do
  measure newsfold "$bin/newsfold-index" add --archive "$folder/archive" \
    "$folder/dump.jsonl"
  measure scriptindex scriptindex --stemmer=english "$folder/archive" \
    "$folder/index.script" "$folder/dump.txt"
done
