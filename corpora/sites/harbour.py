# SPDX-License-Identifier: GPL-3.0-or-later
"""The Harbour Times in 2024: JSON-LD with a @graph, og: metas, a cookie banner,
and newsletters, teasers and pictures in the middle of the text."""

import json

from .page import (Page, article, block, escaped, joined, long_date, not_pages,
                   skipped)
from .story import load

BASE = "https://www.harbour-times.example"
CAPTURED = "2025-03-10T10:00:{:02}Z"


def moment(story):
    return f"{story.date}T{story.clock}"


def json_ld(story):
    url = BASE + story.path
    graph = [
        {"@type": "WebSite", "@id": BASE + "/#website",
         "name": "The Harbour Times", "dateCreated": "2009-05-01"},
        {"@type": "Organization", "@id": BASE + "/#paper",
         "name": "The Harbour Times", "foundingDate": "1871-03-01"},
        {"@type": "BreadcrumbList", "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Home", "item": BASE},
            {"@type": "ListItem", "position": 2, "name": "Latest"}]},
        {"@type": "WebPage", "@id": url, "url": url, "name": story.title,
         "datePublished": moment(story), "dateModified": story.modified},
        {"@type": "NewsArticle", "headline": story.title, "inLanguage": "en-GB",
         "mainEntityOfPage": {"@id": url}, "datePublished": moment(story),
         "dateModified": story.modified,
         "author": [{"@type": "Person", "name": story.author,
                     "url": BASE + "/writers/" + story.author[:3].lower()}],
         "image": {"@type": "ImageObject", "uploadDate": "2019-06-30",
                   "url": f"{BASE}/img/{story.key}.webp"},
         "publisher": {"@id": BASE + "/#paper"}}]
    return json.dumps({"@context": "https://schema.org", "@graph": graph},
                      ensure_ascii=False, indent=1)


def head_of(story):
    url, title = BASE + story.path, escaped(story.title)
    return f"""<link rel="canonical" href="{url}">
<meta property="og:type" content="article">
<meta property="og:title" content="{title}">
<meta property="og:url" content="{url}">
<meta property="og:locale" content="en_GB">
<meta property="article:published_time" content="{moment(story)}">
<meta property="article:modified_time" content="{story.modified}">
<meta name="author" content="{story.author}">
<meta name="twitter:card" content="summary_large_image">
<script type="application/ld+json">
{json_ld(story)}
</script>
"""


def frame(title, content, head=""):
    return f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escaped(title)} – The Harbour Times</title>
{head}<style>:root{{--sea:#0b3954}}body{{margin:0;font:1.1rem/1.6 Georgia,serif}}</style>
<script>window.consent=window.consent||[];consent.push({{"v":"2025-02-28"}});</script>
</head>
<body class="t-article">
<div id="consent-layer" class="cookie-banner" role="dialog" aria-label="Cookies">
<p>We and our 412 partners store and access information on your device, such as
unique identifiers, to keep our lights on. You may refuse, and we will ask again.</p>
<button>Accept all</button> <button>Reject all</button></div>
<header class="site-header"><a class="skip" href="#main">Skip to content</a>
<a href="/">The Harbour Times</a><nav aria-label="Main"><ul><li><a href="/politics">Politics</a></li>
<li><a href="/coast">Coast</a></li><li><a href="/culture">Culture</a></li><li><a href="/food">Food</a></li>
<li><a href="/subscribe">Subscribe</a></li></ul></nav></header>
<main id="main">
{content}
</main>
<footer class="site-footer"><p>© 2025 The Harbour Times. Set in Port Selwick.</p>
<ul><li><a href="/privacy">Privacy</a></li><li><a href="/imprint">Imprint</a></li></ul></footer>
</body>
</html>
"""


def cards(stories, without=""):
    return "\n".join(
        f'<li class="card"><a href="{story.path}"><h3>{escaped(story.title)}</h3></a>'
        f'<time datetime="{moment(story)}">{long_date(story.day)}</time></li>'
        for story in stories.values() if story.key != without)


def boxes(story):
    """What stands between the paragraphs, and is none of the text."""
    return [
        f"""<figure class="lazy"><img loading="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="
data-src="/img/{story.key}.webp" alt=""><figcaption>The scene, as our photographer left it.
<span class="credit">Photograph: Ludo Fenn/The Harbour Times</span></figcaption></figure>""",
        """<aside class="newsletter-signup"><h4>Low Water</h4><p>Our morning letter: five stories,
one tide table, no opinions before seven.</p><form><input type="email"
placeholder="Your e-mail"><button>Sign up</button></form></aside>""",
        """<div class="inline-related"><p><a href="/weather">Read more: Fog until Thursday, then
Thursday</a></p></div>""",
    ]


def body_of(story):
    """The paragraphs; after each that another follows, one of the boxes."""
    between = boxes(story)
    blocks = []
    for text, after in zip(story.paragraphs, [*story.paragraphs[1:], ""]):
        blocks.append(block(text))
        if between and after and not after.startswith(("- ", "> ")):
            blocks.append(between.pop(0))
    return joined(blocks)


def story_page(story, stories, captured):
    content = f"""<article class="article">
<header><nav class="breadcrumbs"><a href="/">Home</a> › <a href="{story.path.rpartition("/")[0]}">Latest</a></nav>
<h1>{escaped(story.title)}</h1>
<div class="meta"><address>By <a rel="author" href="/writers/x">{story.author}</a></address>
<time datetime="{moment(story)}">{long_date(story.day)}</time> · 3 min read</div>
<ul class="share"><li><button>Copy link</button></li><li><button>Share</button></li></ul></header>
<div class="article__body">
{body_of(story)}
</div>
</article>
<section class="more"><h2>More from the coast</h2><ul>{cards(stories, story.key)}</ul></section>"""
    return Page(BASE + story.path,
                frame(story.title, content, head_of(story)).encode(),
                article(story, "en"), captured,
                content_type="text/html; charset=utf-8")


def pages():
    stories = load("harbour")
    made = [story_page(story, stories, CAPTURED.format(10 + number))
            for number, story in enumerate(stories.values())]
    lost = ("<h1>Adrift</h1><p>We cannot find the page that you were looking for. "
            "It may have sailed.</p>")
    for number, (path, heading, content, why, status) in enumerate([
            ("/", "News from the coast", f"<ul>{cards(stories)}</ul>",
             "home page", "200 OK"),
            ("/coast", "Coast", f"<h1>Coast</h1><ul>{cards(stories)}</ul>",
             "section page", "200 OK"),
            ("/coast/unknown", "Adrift", lost, "error page", "404 Not Found"),
            ("/coast/gone", "Adrift", lost, "soft 404", "200 OK")]):
        made.append(Page(BASE + path, frame(heading, content).encode(),
                         skipped(why), CAPTURED.format(number), status,
                         content_type="text/html; charset=utf-8"))
    return made + not_pages(BASE, CAPTURED.format(40))
