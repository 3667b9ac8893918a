#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Kills (SIGKILL) an indexing run at random moments, resumes it each time, and
# compares the ids with those of an uninterrupted run.
#
# usage: kill.sh BIN DUMP [KILLS] [MAX_SECONDS]
# A moment is up to MAX_SECONDS after a start; choose the length of a run.
set -euo pipefail
bin=$(cd "$1" && pwd)
dump=$2
kills=${3:-10}
max_seconds=${4:-40}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$bin/newsfold-index" add --archive "$folder/whole" "$dump" >/dev/null
"$bin/list_ids" "$folder/whole" | sort >"$folder/whole.ids"

struck=0
finished=0
while ((struck < kills)); do
  "$bin/newsfold-index" add --archive "$folder/killed" "$dump" \
    >"$folder/out" 2>&1 &
  moment=$(awk -v max="$max_seconds" -v seed="$RANDOM" \
    'BEGIN { srand(seed); printf "%.2f", rand() * max }')
  sleep "$moment"
  if kill -9 %% 2>/dev/null; then
    wait %% 2>/dev/null || true
    struck=$((struck + 1))
    echo "killed after $moment s:" \
      "$(find "$folder/killed/building" -maxdepth 1 -name 'done-*' 2>/dev/null |
        wc -l) finished segments"
  else
    # It was done before the moment came: begin anew for the kills that remain.
    wait || true
    "$bin/list_ids" "$folder/killed" | sort | cmp - "$folder/whole.ids"
    finished=$((finished + 1))
    rm -rf "$folder/killed"
  fi
done
"$bin/newsfold-index" add --archive "$folder/killed" "$dump" | sed 's/^/  /'
"$bin/list_ids" "$folder/killed" | sort | cmp - "$folder/whole.ids"
"$bin/newsfold-index" check --archive "$folder/killed"
echo "same ids after $struck kills: $(wc -l <"$folder/whole.ids") articles" \
  "($finished runs ended before their kill, with the same ids)"
