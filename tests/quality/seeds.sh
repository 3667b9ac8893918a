#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The five crawl texts that the project began from are found by what they tell,
# and not by what stands around it.
#
# usage: seeds.sh BIN     BIN: the folder of the programs
# Exits 77 (skipped) where the texts are absent.
set -euo pipefail
bin=$(cd "$1" && pwd)
seeds=$(cd "$(dirname "$0")" && pwd)/../../../shared/seeds
if [ ! -d "$seeds" ]; then
  echo "skipped: the seed texts are not at hand"
  exit 77
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$bin/newsfold-index" add --archive "$folder/archive" "$seeds"/*.txt >/dev/null
found=$("$bin/newsfold-search" --archive "$folder/archive" --format json \
  lavrov pyongyang | jq -r '.results[].articles[] | .dump_id, .date')
expected=$(for seed in "$seeds"/*.txt; do
  basename "$seed"
  echo null # none of them states when it was published
done)
diff <(sort <<<"$expected") <(sort <<<"$found")
# These words stand around the articles, in cards and lists of other stories.
for foreign in 'euphoria angus cloud' 'air canada houston' 'seized domains'; do
  if "$bin/newsfold-search" --archive "$folder/archive" "$foreign" >/dev/null
  then
    echo "boilerplate was indexed: $foreign"
    exit 1
  fi
done
echo "all seeds found, none with an invented date, none by its boilerplate"
