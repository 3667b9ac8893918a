# SPDX-License-Identifier: GPL-3.0-or-later
"""Five pages to be damaged, and the list of all that happens to them.

It is the third page that suffers, unless the damage is at the end.
"""

import random
from dataclasses import dataclass
from typing import Callable

from sites import http, warc
from sites.page import Page, article, escaped, long_date, tagged
from sites.story import load

BASE = "http://www.salvage-notes.example"
CAPTURED = "2013-02-0{}T08:00:00Z"
STORIES = list(load("bilge").values())
TITLES = [story.title for story in STORIES]
UNHURT = TITLES[:2] + TITLES[3:]


@dataclass(frozen=True)
class Case:
    file: str
    titles: list      # must be found all the same
    failed: int       # failures that must be counted, at least
    make: Callable    # makes the file; says in a sentence what is wrong

    @property
    def sentence(self):
        return " ".join(self.make.__doc__.split())


CASES = []


def damage(file, titles=None, failed=1):
    """Registers a function that makes the damaged file."""
    def register(make):
        CASES.append(Case(file, UNHURT if titles is None else titles, failed,
                          make))
        return make
    return register


def html_of(story, before=""):
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>{escaped(story.title)}</title></head>
<body>
<div id="menu"><a href="/">Salvage Notes</a> <a href="/lost">Lost</a></div>
{before}<article><h1>{escaped(story.title)}</h1>
<p class="byline">By {story.author}, {long_date(story.day)}</p>
{tagged(story.paragraphs)}
</article>
</body></html>
""".encode()


PAGES = [Page(BASE + story.path, html_of(story), article(story, "en"),
              CAPTURED.format(number + 1))
         for number, story in enumerate(STORIES)]
THIRD = PAGES[2]
INFO = warc.warcinfo("salvage.warc", CAPTURED.format(1))


def record_of(page, block=None):
    block = http.response(page) if block is None else block
    return warc.record("response", page.captured, block,
                       WARC_Target_URI=page.url,
                       Content_Type="application/http; msgtype=response")


GOOD = [record_of(page) for page in PAGES]


def records(third=GOOD[2]):
    """All records, with this one in place of the third."""
    return [INFO, *GOOD[:2], third, *GOOD[3:]]


def plain(third=GOOD[2]):
    return b"".join(records(third))


def packed(members):
    return b"".join(map(http.gzip_member, members))


def changed(data, old, new):
    """The data with `new` in place of the first `old`, which must be there."""
    assert old in data, old
    return data.replace(old, new, 1)


def noise(size):
    """Bytes that mean nothing, the same every time."""
    return random.Random(1912).randbytes(size)
