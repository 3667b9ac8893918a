# SPDX-License-Identifier: GPL-3.0-or-later
"""The Northpass Courier, as a reader saved it: loose files, HTML 4.01,
windows-1252, every quotation mark an entity."""

import html

from .page import Page, article, escaped, long_date, skipped
from .story import load

BASE = "http://www.northpass-courier.example"


def frame(title, content, url):
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<!-- saved from url=({len(url):04}){url} -->
<html><head><title>Northpass Courier: {escaped(title)}</title>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
<link rel="canonical" href="{url}">
<script type="text/javascript" src="bell-flat_files/counter.js"></script>
</head><body>
<div id="head"><a href="{BASE}/">Northpass Courier</a> <em>The paper at the top</em></div>
<div id="nav"><a href="{BASE}/news/">News</a> &middot; <a href="{BASE}/walks/">Walks</a>
&middot; <a href="{BASE}/snow/">Snow</a> &middot; <a href="{BASE}/cows/">Cows</a></div>
{content}
<div id="foot">&copy; 2008&ndash;2013 Northpass Courier. Snow report of today, 3 May 2013:
none. Telephone: shout.</div>
</body></html>
"""


def story_page(story):
    url = BASE + story.path
    body = "\n".join(f"<p>{html.escape(text)}</p>" for text in story.paragraphs)
    content = f"""<div id="story">
<h1>{escaped(story.title)}</h1>
<p class="dateline">Northpass, {long_date(story.day)}. {escaped(story.author)}</p>
{body}
<p class="tools"><a href="#">To the top</a> | <a href="javascript:print()">Print</a></p>
</div>"""
    text = frame(story.title, content, url)
    return Page(url.rpartition("/")[2], text.encode("windows-1252"),
                article(story, "en"))


def pages():
    stories = load("courier")
    rows = "".join(f'<li><a href="{BASE}{story.path}">{escaped(story.title)}</a>, '
                   f'{long_date(story.day)}</li>' for story in stories.values())
    return [story_page(story) for story in stories.values()] + [
        Page("northpass-news.html",
             frame("News", f"<h2>News</h2><ul>{rows}</ul>",
                   BASE + "/news/").encode("windows-1252"),
             skipped("section page"))]
