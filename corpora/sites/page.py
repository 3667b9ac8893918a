# SPDX-License-Identifier: GPL-3.0-or-later
"""A page as a server sends it, with the truth that an extractor should find."""

import html
import re
from dataclasses import dataclass, replace

# The smallest image there is: one transparent pixel.
PIXEL = bytes.fromhex("47494638396101000100800000000000ffffff21f904010000000"
                      "02c00000000010001000002024401003b")

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = ("January February March April May June July August September "
          "October November December").split()


@dataclass(frozen=True)
class Page:
    url: str
    body: bytes
    truth: dict
    captured: str = ""               # 2013-05-01T10:00:00Z
    status: str = "200 OK"
    content_type: str = "text/html"
    headers: tuple = ()              # further "Name: value" of the response
    coding: str = ""                 # gzip, deflate, raw deflate; or none
    chunked: bool = False

    def at(self, captured, **changes):
        return replace(self, captured=captured, **changes)


def article(story, language):
    """The truth about a page that prints `story`."""
    truth = {"kind": "article", "title": story.title,
             "date": story.date or None, "author": story.author,
             "language": language, "text": story.text}
    if story.capture_of:
        truth["capture_of"] = story.capture_of
    return truth


def skipped(why):
    return {"kind": "skipped", "why": why}


def escaped(text):
    return html.escape(text, quote=False)


def inline(text):
    """A paragraph with its marks as elements."""
    text = re.sub(r"\[(.+?)\]\((.+?)\)", r'<a href="\2">\1</a>', escaped(text))
    return re.sub(r"\*(.+?)\*", r"<em>\1</em>", text)


def block(text):
    for mark, begin, end in [("## ", "<h2>", "</h2>"),
                             ("> ", "<blockquote><p>", "</p></blockquote>"),
                             ("- ", "<ul><li>", "</li></ul>")]:
        if text.startswith(mark):
            return begin + inline(text.removeprefix(mark)) + end
    return f"<p>{inline(text)}</p>"


def joined(blocks):
    """A block per line; items that follow one another are one list."""
    lines = "\n".join(blocks)
    return lines.replace("</li></ul>\n<ul><li>", "</li>\n<li>")


def tagged(paragraphs):
    return joined(map(block, paragraphs))


def long_date(day):
    """Tuesday, 3 November 1998"""
    return (f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} "
            f"{day.year}")


def american_date(day):
    """November 3, 1998"""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def zone(day):
    """The offset of Valmora, which changes its clocks as its neighbours do,
    give or take the days around the change."""
    return "+02:00" if 4 <= day.month <= 10 else "+01:00"


def not_pages(base, captured):
    """What every crawl brings home besides pages: robots.txt, an image and a
    redirect."""
    return [
        Page(base + "/robots.txt", b"User-agent: *\nDisallow: /cgi-bin/\n",
             skipped("robots.txt"), captured, content_type="text/plain"),
        Page(base + "/dot.gif", PIXEL, skipped("image"), captured,
             content_type="image/gif"),
        Page(base + "/news", b"<html><body><a href=\"/\">Moved</a></body></html>",
             skipped("redirect"), captured, status="301 Moved Permanently",
             headers=("Location: " + base + "/",)),
    ]
