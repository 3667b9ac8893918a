# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages as the plain text of a WET file: the title, then a line per block,
menus and all."""

from html.parser import HTMLParser

BLOCKS = frozenset("title div p h1 h2 h3 h4 ul ol li table tr td article "
                   "section header footer main br hr form".split())
SILENT = frozenset(["script", "style"])


class TextOfPage(HTMLParser):
    def __init__(self):
        super().__init__()
        self.lines = [""]
        self.silent = 0

    def handle_starttag(self, tag, attributes):
        self.silent += tag in SILENT
        if tag in BLOCKS:
            self.lines.append("")

    def handle_endtag(self, tag):
        self.silent -= tag in SILENT
        if tag in BLOCKS:
            self.lines.append("")

    def handle_data(self, text):
        if not self.silent:
            self.lines[-1] += text


def plain_text(page):
    """The text of a page that is in UTF-8."""
    parser = TextOfPage()
    parser.feed(page.body.decode())
    parser.close()
    lines = (" ".join(line.split()) for line in parser.lines)
    return "\n".join(line for line in lines if line) + "\n"
