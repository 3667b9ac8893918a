# SPDX-License-Identifier: GPL-3.0-or-later
"""Damage to WARC records and their headers."""

from sites import http

from .salvage import (GOOD, THIRD, TITLES, changed, damage, noise, packed,
                      plain, records)


def with_length(value):
    """The third record with another Content-Length; None leaves it out."""
    lines = GOOD[2].split(b"\r\n")
    at = next(at for at, line in enumerate(lines)
              if line.startswith(b"Content-Length: "))
    lines[at:at + 1] = [] if value is None else [b"Content-Length: " + value]
    return b"\r\n".join(lines)


def with_line(line):
    """The third record with one more header line."""
    return changed(GOOD[2], b"WARC-Type", line + b"\r\nWARC-Type")


def length(error):
    """The length of the third record's block, with an error."""
    return b"%d" % (len(http.response(THIRD)) + error)


@damage("garbage.warc", TITLES)
def garbage():
    """300 bytes of garbage stand between two records."""
    parts = records()
    return b"".join([*parts[:3], noise(300), *parts[3:]])


@damage("length-short.warc")
def length_short():
    """The Content-Length of a record is 400 bytes too short."""
    return plain(with_length(length(-400)))


@damage("length-long.warc")
def length_long():
    """The Content-Length of a record is 500 bytes too long and reaches into
    the next."""
    return plain(with_length(length(500)))


@damage("length-word.warc")
def length_word():
    """The Content-Length of a record is not a number."""
    return plain(with_length(b"many"))


@damage("length-negative.warc")
def length_negative():
    """The Content-Length of a record is negative."""
    return plain(with_length(b"-1"))


@damage("length-absurd.warc")
def length_absurd():
    """The Content-Length of a record is 99999999999."""
    return plain(with_length(b"99999999999"))


@damage("length-absurd.warc.gz")
def length_absurd_in_member():
    """The same, with a gzip member per record."""
    return packed(records(with_length(b"99999999999")))


@damage("length-missing.warc")
def length_missing():
    """A record has no Content-Length."""
    return plain(with_length(None))


@damage("nul-header.warc", failed=0)
def nul_header():
    """There are NULs in a line of a WARC header."""
    return plain(with_line(b"X-Nothing: \0\0\0"))


@damage("endless-header.warc.gz")
def endless_header():
    """A header line goes on for 100 kB, and then the gzip member ends."""
    version, end, _ = GOOD[2].partition(b"\r\n")
    return packed(records(version + end + b"X-Noise: " + b"a" * 100_000))


@damage("header-latin1.warc", TITLES, failed=0)
def header_latin1():
    """A WARC header is in Latin-1: its URL has a bare é."""
    return plain(changed(GOOD[2], b"/notes/buoy", b"/notes/bou\xe9e"))


@damage("header-utf16.warc")
def header_utf16():
    """A WARC header is in UTF-16."""
    header, blank, block = GOOD[2].partition(b"\r\n\r\n")
    return plain((header + blank).decode().encode("utf-16-le") + block)


@damage("bare-lines.warc", TITLES, failed=0)
def bare_lines():
    """The lines of all WARC headers end in LF alone."""
    parts = (one.partition(b"\r\n\r\n") for one in records())
    return b"".join(header.replace(b"\r\n", b"\n") + b"\n\n" + block
                    for header, _, block in parts)


@damage("cut.warc", TITLES[:4])
def cut():
    """The last record stops half-way."""
    return plain()[:-len(GOOD[4]) // 2]
