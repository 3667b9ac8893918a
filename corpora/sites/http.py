# SPDX-License-Identifier: GPL-3.0-or-later
"""HTTP as a crawler saw it: the request, and the response with its codings."""

import struct
import urllib.parse
import zlib

CHUNK = 512  # bytes


def deflated(data, window_bits=-15):
    packer = zlib.compressobj(9, zlib.DEFLATED, window_bits)
    return packer.compress(data) + packer.flush()


def gzip_member(data):
    """A gzip member without name or time: the same bytes on every machine."""
    return (b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff" + deflated(data)
            + struct.pack("<II", zlib.crc32(data), len(data)))


CODINGS = {"": lambda data: data, "gzip": gzip_member,
           "deflate": lambda data: deflated(data, 15),
           "raw deflate": deflated}


def chunks_of(data):
    """The body in chunks, the first with an extension, after the last a
    trailer."""
    parts = [data[at:at + CHUNK] for at in range(0, len(data), CHUNK)]
    lines = [b"%x%s\r\n%s\r\n" % (len(part), b"" if at else b";first", part)
             for at, part in enumerate(parts)]
    return b"".join(lines) + b"0\r\nX-Trailer: end\r\n\r\n"


def payload(page):
    """What the response carries once its chunks are put together."""
    return CODINGS[page.coding](page.body)


def response(page):
    """The bytes of the response that carries `page`."""
    body = payload(page)
    lines = [f"HTTP/1.1 {page.status}", "Server: Halyard/1.3",
             f"Content-Type: {page.content_type}", *page.headers]
    if page.coding:
        lines.append("Content-Encoding: " + page.coding.split()[-1])
    if page.chunked:
        lines.append("Transfer-Encoding: chunked")
        body = chunks_of(body)
    else:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "Connection: close", "", ""]).encode() + body


def request(page):
    parts = urllib.parse.urlsplit(page.url)
    path = (parts.path or "/") + ("?" + parts.query if parts.query else "")
    return (f"GET {path} HTTP/1.1\r\nHost: {parts.netloc}\r\n"
            "User-Agent: inkwell/0.9 (invented; no such crawler)\r\n"
            "Accept: */*\r\n\r\n").encode()
