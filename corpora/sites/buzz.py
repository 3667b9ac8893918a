# SPDX-License-Identifier: GPL-3.0-or-later
"""Coast Buzz, which wraps other people's stories in rankings and scores, and
prints the day of the crawl more proudly than that of the news."""

from .page import Page, american_date, article, escaped, skipped, tagged
from .story import load

BASE = "http://www.coast-buzz.example"
CAPTURED = "2013-06-14T03:20:{:02}Z"


def ranking(stories):
    return "\n".join(
        f'<li><a href="{story.path}">{escaped(story.title)}</a> 🔥 {story.score}'
        '</li>'
        for story in sorted(stories.values(), key=lambda one: -int(one.score)))


def frame(title, content, stories):
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{escaped(title)} | Coast Buzz</title></head>
<body>
<div class="top"><a href="/">Coast Buzz</a><ul><li><a href="/trending">Trending</a></li>
<li><a href="/odd">Odd</a></li><li><a href="/life">Life</a></li><li>Log in</li></ul></div>
{content}
<div class="rank"><h3>Ranking</h3><ol>{ranking(stories)}</ol></div>
<div class="more"><h3>You may also like</h3><p>10 piers that are longer than you think</p>
<p>She bought a lighthouse. What happened next is mostly stairs</p></div>
<div class="foot">Coast Buzz 2013. Terms. Privacy. Advertise.</div>
</body></html>
"""


def story_page(story, stories, captured):
    dated = (f"<p>First published: {american_date(story.day)}</p>"
             if story.day else "")
    content = f"""<h1>{escaped(story.title)}</h1>
<p>View Date: 2013-06-14</p>
{dated}
<p>Buzz Score: {story.score}/100 🔥🔥🔥</p>
{tagged(story.paragraphs)}
<p>👍 {int(story.score) * 7} 👎 12 😮 {int(story.score) * 3}</p>
<p>Share this story</p>"""
    return Page(BASE + story.path,
                frame(story.title, content, stories).encode(),
                article(story, "en"), captured,
                content_type="text/html; charset=utf-8")


def pages():
    stories = load("buzz")
    made = [story_page(story, stories, CAPTURED.format(10 + number))
            for number, story in enumerate(stories.values())]
    home = frame("The coast is talking", "", stories)
    trending = frame("Trending", "<h1>Trending now</h1>", stories)
    return made + [
        Page(BASE + "/", home.encode(), skipped("home page"),
             CAPTURED.format(1)),
        Page(BASE + "/trending", trending.encode(), skipped("section page"),
             CAPTURED.format(2))]
