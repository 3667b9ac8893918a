# SPDX-License-Identifier: GPL-3.0-or-later
"""Damage to what the records carry: HTTP and HTML."""

from sites import http

from .salvage import (STORIES, THIRD, TITLES, changed, damage, html_of, noise,
                      packed, plain, record_of, records)


def with_http(*changes):
    """The third record, its HTTP response changed: (old, new), ..."""
    block = http.response(THIRD)
    for old, new in changes:
        block = changed(block, old, new)
    return record_of(THIRD, block)


def with_second_chunk(size):
    """The third record in two chunks, the second of which claims this size."""
    block = http.response(THIRD.at(THIRD.captured, chunked=True))
    line = b"\r\n%x\r\n" % (len(THIRD.body) - http.CHUNK)
    return record_of(THIRD, changed(block, line, b"\r\n" + size + b"\r\n"))


def packed_with(body, **headers):
    """All records, packed; the third page has another body."""
    page = THIRD.at(THIRD.captured, body=body, **headers)
    return packed(records(record_of(page)))


@damage("chunk-bad.warc")
def chunk_bad():
    """The size of the second chunk of a body is no number."""
    return plain(with_second_chunk(b"zz"))


@damage("chunk-endless.warc")
def chunk_endless():
    """The second chunk of a body claims to be as long as a number can be."""
    return plain(with_second_chunk(b"f" * 16))


@damage("chunk-none.warc", TITLES, failed=0)
def chunk_none():
    """The HTTP header says chunked, and the crawler has put the chunks
    together."""
    return plain(with_http((b"Connection: close",
                            b"Transfer-Encoding: chunked")))


@damage("nul-body.warc", TITLES, failed=0)
def nul_body():
    """There are NULs between the paragraphs of a page."""
    return plain(with_http((b"</p>\n<p>", b"</p>\0\0\n\0<p>"),
                           (b"</article>", b"\0</article>")))


@damage("no-status-text.warc", TITLES, failed=0)
def no_status_text():
    """The HTTP status is 200 and has no text."""
    return plain(with_http((b"HTTP/1.1 200 OK", b"HTTP/1.1 200")))


@damage("no-blank-line.warc", failed=0)
def no_blank_line():
    """No blank line parts an HTTP header from its body."""
    return plain(with_http((b"\r\n\r\n", b"\r\n")))


@damage("endless-http-header.warc.gz", failed=0)
def endless_http_header():
    """An HTTP header line goes on for 100 kB, and then the record ends."""
    status, end, _ = http.response(THIRD).partition(b"\r\n")
    return packed(records(record_of(
        THIRD, status + end + b"X-Noise: " + b"a" * 100_000)))


@damage("no-brotli.warc")
def no_brotli():
    """A body is said to be brotli and is noise."""
    page = THIRD.at(THIRD.captured, body=noise(600),
                    headers=("Content-Encoding: br",))
    return plain(record_of(page))


@damage("no-gzip.warc", TITLES, failed=0)
def no_gzip():
    """A body is said to be gzip and is plain: many crawlers unpack, and leave
    the header as it was."""
    return plain(with_http((b"Connection: close", b"Content-Encoding: gzip")))


@damage("bomb.warc.gz", failed=0)
def bomb():
    """A body of 20 kB unpacks to 20 MB of zeros."""
    return packed_with(bytes(20 << 20), coding="gzip")


@damage("large.warc.gz", failed=0)
def large():
    """A record of 20 MB is spaces."""
    return packed_with(b" " * (20 << 20))


@damage("deep.warc.gz", failed=0)
def deep():
    """A page opens 30,000 elements one within another, and closes none."""
    return packed_with(html_of(STORIES[2], "<div>" * 30_000))
