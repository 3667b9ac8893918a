# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are no WARC, and damage to ARC and JSONL."""

import json

from sites import arc

from .salvage import PAGES, TITLES, damage, noise


@damage("empty.warc", [], failed=0)
def empty():
    """The file is empty."""
    return b""


@damage("zeros.warc", [])
def zeros():
    """The file is 4 kB of zeros."""
    return bytes(4096)


@damage("photograph.warc", [])
def photograph():
    """The file is a JPEG."""
    head = "ffd8ffe000104a46494600010100000100010000"
    return bytes.fromhex(head) + noise(2000) + b"\xff\xd9"


def arc_with_length(error):
    """An ARC whose third record states a wrong length."""
    parts = [arc.capture(page) for page in PAGES]
    head, _, block = parts[2].partition(b"\n")
    fields = head.split(b" ")
    fields[-1] = b"%d" % (int(fields[-1]) + error)
    parts[2] = b" ".join(fields) + b"\n" + block
    return arc.first_record("salvage.arc", "20130201080000") + b"".join(parts)


@damage("length-short.arc")
def arc_short():
    """The length of an ARC record is 400 bytes too short."""
    return arc_with_length(-400)


@damage("length-long.arc")
def arc_long():
    """The length of an ARC record is 500 bytes too long."""
    return arc_with_length(500)


def json_lines(end="\n"):
    """The pages as the records of a JSONL dump."""
    return [json.dumps({"url": page.url, "title": page.truth["title"],
                        "date": page.truth["date"],
                        "text": page.truth["text"].replace("\n", "\n\n")})
            + end for page in PAGES]


@damage("cut.jsonl", TITLES[:3])
def json_cut():
    """The fourth line is cut off in the middle, and the fifth is missing."""
    lines = json_lines()
    return "".join([*lines[:3], lines[3][:300]]).encode()


@damage("crlf.jsonl", TITLES, failed=0)
def json_crlf():
    """The lines end as on Windows."""
    return "".join(json_lines("\r\n")).encode()


@damage("bom.jsonl", TITLES, failed=0)
def json_bom():
    """The file begins with a byte order mark."""
    return "".join(json_lines()).encode("utf-8-sig")
