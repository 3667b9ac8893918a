# SPDX-License-Identifier: GPL-3.0-or-later
"""The records of WARC and ARC files by type, counted without newsfold.

A second opinion: it walks the unpacked bytes from length to length and knows
nothing of pages, members or recovery beyond a search for the next header.

usage: count_records.py FILE...      prints a line a file, with tabs between:
       path  records  damaged  type=count ...
"""

import collections
import io
import pathlib
import re
import shutil
import subprocess
import sys
import zlib

WARC_START = re.compile(rb"WARC/\d\.\d+[ \t]*\r*\n")
ARC_START = re.compile(rb"([a-z][a-z0-9+.-]+:[^\n]+) ([0-9a-fA-F.:]+|-)"
                       rb" ((?:19|20)\d{10,15}) ([^\n]*?) ?(\d+)\r?\n")
TOOLS = {b"\x28\xb5\x2f\xfd": "zstd", b"\x04\x22\x4d\x18": "lz4"}


def unpack_gzip(data):
    """All that the members of `data` hold, as far as they are sound."""
    unpacked = io.BytesIO()
    while data:
        member = zlib.decompressobj(16 + zlib.MAX_WBITS)
        try:
            unpacked.write(member.decompress(data))
        except zlib.error:
            break
        data = member.unused_data
    return unpacked.getvalue()


def unpack(data):
    if data[:2] == b"\x1f\x8b":
        return unpack_gzip(data)
    tool = TOOLS.get(data[:4])
    if tool and not shutil.which(tool):
        sys.exit(f"count_records.py: {tool} is not installed")
    if tool:
        return subprocess.run([tool, "-dc"], input=data, check=True,
                              stdout=subprocess.PIPE).stdout
    return data


def warc_header(data, at):
    """(end, length, type) of the header at `at`; None if it is no good."""
    end = re.compile(rb"\n\r*\n").search(data, at)
    if not WARC_START.match(data, at) or not end:
        return None
    fields = {}
    for line in data[at:end.end()].splitlines()[1:]:
        name, colon, value = line.partition(b":")
        if colon:
            fields.setdefault(name.strip().lower(), value.strip())
    length = fields.get(b"content-length", b"")
    kind = fields.get(b"warc-type", b"").lower()
    if not length.isdigit() or not kind:
        return None
    return end.end(), int(length), kind.decode("latin-1")


def arc_header(data, at):
    match = ARC_START.match(data, at)
    if not match:
        return None
    kind = "filedesc" if match[1].startswith(b"filedesc") else "response"
    return match.end(), int(match[5]), kind


def walk(data, header_at, start):
    """Counts of records by type, "damaged" among them."""
    counts = collections.Counter()
    at = len(data) - len(data.lstrip(b"\r\n"))
    while at < len(data):
        header = header_at(data, at)
        if header:
            begin, length, kind = header
            end = begin + length
            rest = data[end:end + 64].lstrip(b"\r\n")
            after = end + len(data[end:end + 64]) - len(rest)
            if end <= len(data) and (
                    after == len(data) or header_at(data, after)):
                counts[kind] += 1
                at = after
                continue
        counts["damaged"] += 1
        following = re.compile(rb"^" + start.pattern, re.M).search(
            data, begin if header else at + 1)
        at = following.start() if following else len(data)
    return counts


def count(path):
    data = unpack(pathlib.Path(path).read_bytes())
    if data.startswith(b"filedesc:"):
        return walk(data, arc_header, ARC_START)
    return walk(data, warc_header, WARC_START)


def main():
    for path in sys.argv[1:]:
        counts = count(path)
        damaged = counts.pop("damaged", 0)
        print(path, sum(counts.values()), damaged,
              " ".join(f"{kind}={n}" for kind, n in sorted(counts.items())),
              sep="\t")


if __name__ == "__main__":
    main()
