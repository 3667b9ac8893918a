# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the invented news sites of sites/ and packs them as crawl dumps.

usage: python3 make_sites.py [FOLDER]

Writes, below FOLDER (without one, next to this script), the dumps of sample/
and, next to sample/, what an extractor should find in them:
sample.pages.jsonl.  The same bytes every time, but for *.zst, which differ
with the version of zstd.
"""

import json
import pathlib
import sys

from sites import (arc, buzz, courier, courrier, gazette, harbour, http, lamp,
                   ledger, minato, orrin, vestnik, warc, wet)

# How the bodies of a crawl travel, in turn: (coding, chunked).
TRAVELS = [("", False), ("gzip", True), ("deflate", False), ("", True),
           ("raw deflate", False), ("gzip", False)]


def travelled(pages):
    """The pages, each with one of the codings of HTTP."""
    return [page.at(page.captured, coding=coding, chunked=chunked)
            for page, (coding, chunked) in
            zip(pages, TRAVELS * len(pages))]


def by_path(pages, ending):
    """The capture of the page whose URL ends so."""
    return next(page for page in pages if page.url.endswith(ending))


def again(page, **changes):
    """A later capture of an article, of which the truth says that it is no
    second article."""
    truth = {**page.truth, "capture_of": page.url}
    return page.at("2025-05-02T10:00:00Z", truth=truth, **changes)


def make_harbour():
    """Plain WARC 1.1, with revisits and one page under two addresses."""
    pages = travelled(harbour.pages())
    ship = by_path(pages, "/marguerite-last-sailing")
    hare = by_path(pages, "/hare-copy")
    twice = again(ship, url=ship.url
                  + "?utm_source=low-water&utm_medium=email")
    version = "WARC/1.1"
    records = [warc.warcinfo("harbour.warc", "2025-03-10T09:59:59Z", version)]
    for page in [*pages, twice]:
        records += warc.capture(page, version)
    records += [
        warc.revisit(ship, "2025-06-01T10:00:00Z", version=version),
        warc.revisit(hare, "2025-06-01T10:00:05Z", "server-not-modified",
                     version)]
    return b"".join(records), [*pages, twice]


def make_valley():
    """WARC, a gzip member per record; a name server answers, a page is
    edited."""
    pages = travelled(orrin.pages() + gazette.pages())
    frogs = by_path(pages, "/?p=2740")
    records = [
        warc.warcinfo("valley.warc.gz", "2013-05-02T08:39:59Z"),
        warc.record("response", "2013-05-02T08:40:00Z",
                    b"20130502084000\nwww.orrin-herald.example. 300 IN A "
                    b"192.0.2.17\n", Content_Type="text/dns",
                    WARC_Target_URI="dns:www.orrin-herald.example")]
    for page in pages:
        records += warc.capture(page)
    records.append(warc.revisit(frogs, "2014-09-01T06:00:09Z"))
    return b"".join(map(http.gzip_member, records)), pages


def make_coast():
    """WARC in zstd frames, with their dictionary; one page is a resource."""
    pages = travelled(ledger.pages() + courrier.pages())
    records = [warc.warcinfo("coast.warc.zst", "2015-07-19T13:21:59Z")]
    for page in pages:
        as_file = page.url.endswith("/exchange-fog.html")
        records += [warc.resource(page)] if as_file else warc.capture(page)
    records.append(warc.record(
        "resource", "2016-01-08T07:16:00Z", b"crawl finished, 14 pages\n",
        WARC_Target_URI="metadata://inkwell.example/crawl.log",
        Content_Type="text/plain"))
    return b"".join(warc.zstd_frames(records)), pages


def make_buzz():
    """WET: what is left of pages when the markup is gone."""
    pages = buzz.pages()
    records = [warc.warcinfo("buzz.warc.wet.gz", "2013-06-14T03:19:59Z")]
    records += [warc.conversion(page, wet.plain_text(page)) for page in pages]
    return b"".join(map(http.gzip_member, records)), pages


def make_evening():
    """ARC, a gzip member per record."""
    pages = lamp.pages() + vestnik.pages()
    records = [arc.first_record("evening.arc", "20010305041200"),
               *map(arc.capture, pages)]
    return b"".join(map(http.gzip_member, records)), pages


DUMPS = {"harbour.warc": make_harbour, "valley.warc.gz": make_valley,
         "coast.warc.zst": make_coast, "buzz.warc.wet.gz": make_buzz,
         "evening.arc.gz": make_evening}


def truth_lines(dump, pages):
    for page in pages:
        line = {"dump": dump, "url": page.url, "captured": page.captured,
                **page.truth}
        yield json.dumps({name: value for name, value in line.items()
                          if value != "" or name == "author"},
                         ensure_ascii=False) + "\n"


def main(folder):
    sample = pathlib.Path(folder, "sample")
    (sample / "pages").mkdir(parents=True, exist_ok=True)
    truth = []
    for name, make in DUMPS.items():
        data, pages = make()
        (sample / name).write_bytes(data)
        truth += truth_lines(name, pages)
    loose = courier.pages() + minato.pages()
    for page in loose:
        (sample / "pages" / page.url).write_bytes(page.body)
    truth += truth_lines("pages", loose)
    pathlib.Path(folder, "sample.pages.jsonl").write_text(
        "".join(truth), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1
         else pathlib.Path(__file__).resolve().parent)
