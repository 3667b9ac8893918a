# SPDX-License-Identifier: GPL-3.0-or-later
"""ARC version 1, in which crawls were kept before 2009."""

from . import http


def record(url, date, content_type, block):
    head = f"{url} 192.0.2.17 {date} {content_type} {len(block)}\n"
    return head.encode() + block + b"\n"


def first_record(name, date):
    block = (b"1 0 InternetArchive\n"
             b"URL IP-address Archive-date Content-type Archive-length\n")
    head = f"filedesc://{name} 0.0.0.0 {date} text/plain {len(block)}\n"
    return head.encode() + block + b"\n"


def capture(page):
    date = "".join(filter(str.isdigit, page.captured))
    return record(page.url, date, page.content_type.partition(";")[0],
                  http.response(page))
