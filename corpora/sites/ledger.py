# SPDX-License-Identifier: GPL-3.0-or-later
"""The Coastal Ledger after its redesign of 2012: HTML5, <article>, microdata,
<time datetime> everywhere, also where other stories are meant."""

import datetime

from .page import Page, article, escaped, long_date, skipped, tagged, zone
from .story import load

BASE = "https://www.coastal-ledger.example"
CAPTURED = "2015-07-19T13:22:{:02}Z"


def moment(day, clock):
    return f"{day.isoformat()}T{clock}:00{zone(day)}"


def most_read(stories):
    return "\n".join(
        f'<li><a href="{story.path}">{escaped(story.title)}</a> <time '
        f'datetime="{moment(story.day, story.clock)}">{story.day:%d/%m/%Y}</time></li>'
        for story in reversed(stories.values()))


def frame(title, content, stories, head=""):
    return f"""<!doctype html>
<!--[if lt IE 9]><html class="no-js ie8" lang="en"><![endif]-->
<!--[if gt IE 8]><!--><html class="no-js" lang="en"><!--<![endif]-->
<head>
<meta charset="utf-8">
<title>{escaped(title)} | Coastal Ledger</title>
<meta name="viewport" content="width=device-width">
{head}<link rel="stylesheet" href="/css/ledger.css?20150701">
<script>document.documentElement.className = "js";</script>
</head>
<body itemscope itemtype="http://schema.org/WebPage">
<header role="banner"><a href="/" class="logo">Coastal Ledger</a>
<p class="today">Carrowmere, <time datetime="2015-07-19">Sunday 19 July 2015</time></p>
<nav><ul><li><a href="/markets/">Markets</a></li><li><a href="/economy/">Economy</a></li>
<li><a href="/property/">Property</a></li><li><a href="/leisure/">Leisure</a></li></ul></nav>
</header>
<main role="main">
{content}
</main>
<aside class="most-read"><h2>Most read</h2><ol>{most_read(stories)}</ol>
<h2>At the close</h2><table><tr><th>Index</th><td>1,911.04</td></tr><tr><th>Herring</th>
<td>33.20</td></tr></table></aside>
<footer><small>&copy; 2015 Coastal Ledger Ltd.</small></footer>
</body></html>
"""


def head_of(story):
    return f"""<link rel="canonical" href="{BASE}{story.path}">
<meta name="author" content="{escaped(story.author)}">
<meta property="og:type" content="article">
<meta property="og:title" content="{escaped(story.title)}">
<meta property="og:site_name" content="Coastal Ledger">
<meta property="og:url" content="{BASE}{story.path}">
"""


def story_page(story, stories, captured):
    changed = datetime.date.fromisoformat(story.modified)
    content = f"""<article itemscope itemtype="http://schema.org/NewsArticle">
<header><h1 itemprop="headline">{escaped(story.title)}</h1>
<p class="byline">By <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span
itemprop="name">{escaped(story.author)}</span></span>,
<time itemprop="datePublished" pubdate datetime="{moment(story.day, story.clock)}">{long_date(story.day)}, {story.clock}</time>
<span class="updated">Updated <time itemprop="dateModified" datetime="{moment(changed, "22:15")}">{long_date(changed)}</time></span></p>
<ul class="tools"><li><a href="#">Print</a></li><li><a href="#">Share</a></li><li><a href="#">A A A</a></li></ul></header>
<div itemprop="articleBody" class="copy">
{tagged(story.paragraphs)}
</div>
<footer class="tags">Topics: <a href="/tag/valmora/" rel="tag">Valmora</a> <a href="/tag/money/" rel="tag">Money</a></footer>
</article>"""
    return Page(BASE + story.path,
                frame(story.title, content, stories, head_of(story)).encode(),
                article(story, "en"), captured,
                content_type="text/html; charset=utf-8")


def listing(heading, stories):
    rows = "\n".join(
        f'<article class="teaser"><h2><a href="{story.path}">{escaped(story.title)}'
        f'</a></h2><time datetime="{moment(story.day, story.clock)}">'
        f'{long_date(story.day)}</time><p>{escaped(story.paragraphs[0][:100])}…'
        f'</p></article>' for story in stories.values())
    return f"<h1>{heading}</h1>{rows}"


def gallery():
    pictures = "\n".join(
        f'<figure><img src="/img/sorrel-{number}.jpg" alt=""><figcaption>'
        f'{number}/9</figcaption></figure>' for number in range(1, 10))
    return f'<h1>Cape Sorrel in pictures</h1><div class="gallery">{pictures}</div>'


def pages():
    stories = load("ledger")
    made = [story_page(story, stories, CAPTURED.format(10 + number))
            for number, story in enumerate(stories.values())]
    for number, (path, heading, content, why) in enumerate([
            ("/", "Coastal Ledger", listing("Today", stories), "home page"),
            ("/economy/", "Economy", listing("Economy", stories),
             "section page"),
            ("/tag/valmora/", "Valmora", listing("Topic: Valmora", stories),
             "tag page"),
            ("/property/pictures/cape-sorrel.html", "Cape Sorrel in pictures",
             gallery(), "gallery")]):
        made.append(Page(BASE + path,
                         frame(heading, content, stories).encode(),
                         skipped(why), CAPTURED.format(number),
                         content_type="text/html; charset=utf-8"))
    return made
