# SPDX-License-Identifier: GPL-3.0-or-later
"""The Brackwater Gazette, WordPress of 2011: comments with dates of their own,
related posts, a calendar, archives and a tag cloud."""

from .page import Page, american_date, article, escaped, not_pages, skipped
from .page import tagged
from .story import load

BASE = "http://brackwater-gazette.example"
CAPTURED = "2014-02-11T21:05:{:02}Z"

COMMENTS = {
    "frogs": [("Toad Hall", "April 3, 2011 at 9:12 am",
               "It is not half-way. It is three rungs from the top and "
               "enjoying the view, and you may tell the council so."),
              ("E. Stamm", "April 5, 2011 at 7:40 pm",
               "I did not say burglars. I said persons.")],
    "cellar": [("Mrs Odell", "February 19, 2012 at 6:01 am",
                "The plums are mine and I can prove it. Ask anyone who has "
                "eaten them.")],
    "bell": [("Basso Profundo", "October 14, 2012 at 11:30 pm",
              "E flat is the correct note for a bell. Everything else is "
              "vanity."),
             ("Hauke B.", "October 15, 2012 at 5:15 am",
              "Twelve minutes past. I looked.")],
    "brass": [("A. Holm", "November 18, 2012 at 8:08 am",
               "By the thickness of a stamp, I meant.")],
}


def sidebar(stories):
    recent = "\n".join(f'<li><a href="{story.path}">{escaped(story.title)}</a></li>'
                       for story in stories.values())
    tags = sorted({tag for story in stories.values()
                   for tag in story.tags.split(", ")})
    cloud = "\n".join(
        f'<a href="/?tag={tag.replace(" ", "-")}" class="tag-link-{number}" '
        f'style="font-size: {9 + number % 7}pt;">{tag}</a>'
        for number, tag in enumerate(tags))
    return f"""<div id="primary" class="widget-area" role="complementary"><ul class="xoxo">
<li id="search-2" class="widget-container widget_search"><form role="search"><input
type="text" name="s" /><input type="submit" value="Search" /></form></li>
<li class="widget-container widget_recent_entries"><h3 class="widget-title">Recent Posts</h3>
<ul>{recent}</ul></li>
<li class="widget-container widget_archive"><h3 class="widget-title">Archives</h3><ul>
<li><a href="/?m=201402">February 2014</a></li><li><a href="/?m=201210">October 2012</a></li>
<li><a href="/?m=201104">April 2011</a></li></ul></li>
<li class="widget-container widget_calendar"><table id="wp-calendar"><caption>February 2014</caption>
<tbody><tr><td>10</td><td id="today">11</td><td>12</td></tr></tbody></table></li>
<li class="widget-container widget_tag_cloud"><h3 class="widget-title">Tags</h3>
<div class="tagcloud">{cloud}</div></li></ul></div>"""


def frame(title, content, stories, canonical="", robots=""):
    link = f'<link rel="canonical" href="{canonical}" />' if canonical else ""
    return f"""<!DOCTYPE html>
<html dir="ltr" lang="en-US">
<head>
<meta charset="UTF-8" />
<title>{escaped(title)} | The Brackwater Gazette</title>
<link rel="profile" href="http://gmpg.org/xfn/11" />
<link rel="alternate" type="application/rss+xml" title="Feed" href="{BASE}/?feed=rss2" />
<meta name="generator" content="WordPress 3.1.4" />{robots}
{link}
</head>
<body class="single single-post">
<div id="wrapper" class="hfeed"><div id="header"><div id="masthead"><div id="branding">
<div id="site-title"><a href="{BASE}/" rel="home">The Brackwater Gazette</a></div>
<div id="site-description">Printed above the water line</div></div>
<div id="access" role="navigation"><div class="menu"><ul><li><a href="/">Home</a></li>
<li><a href="/?page_id=2">About</a></li><li><a href="/?cat=3">Town</a></li>
<li><a href="/?cat=4">River</a></li></ul></div></div></div></div>
<div id="main"><div id="container"><div id="content" role="main">
{content}
</div></div>
{sidebar(stories)}
</div>
<div id="footer" role="contentinfo"><div id="colophon">&copy; 2014 The Brackwater Gazette.
Proudly powered by WordPress.</div></div></div>
</body>
</html>
"""


def comments(story):
    rows = COMMENTS.get(story.key.removesuffix("-corrected"), [])
    if not rows:
        return '<p class="nocomments">Comments are closed.</p>'
    items = "\n".join(
        f'<li class="comment"><div class="comment-author vcard"><cite class="fn">'
        f'{name}</cite> <span class="says">says:</span></div><div '
        f'class="comment-meta commentmetadata">{when}</div><div '
        f'class="comment-body"><p>{text}</p></div></li>'
        for name, when, text in rows)
    return f"""<div id="comments"><h3 id="comments-title">{len(rows)} Responses to
<em>{escaped(story.title)}</em></h3><ol class="commentlist">{items}</ol>
<div id="respond"><h3>Leave a Reply</h3><p class="comment-notes">Your email address will
not be published.</p></div></div>"""


def story_page(story, stories, captured):
    number = story.path.partition("=")[2]
    author = (f'<span class="meta-sep">by</span> <span class="author vcard"><a '
              f'class="url fn n" href="/?author=2">{story.author}</a></span>'
              if story.author else "")
    tags = ", ".join(f'<a href="/?tag={tag.replace(" ", "-")}" rel="tag">{tag}</a>'
                     for tag in story.tags.split(", "))
    related = "".join(f'<li><a href="{other.path}">{escaped(other.title)}</a> '
                      f'({american_date(other.day)})</li>'
                      for other in stories.values() if other.path != story.path)
    content = f"""<div id="post-{number}" class="post-{number} post type-post hentry category-town">
<h1 class="entry-title">{escaped(story.title)}</h1>
<div class="entry-meta"><span class="meta-prep meta-prep-author">Posted on</span> <a
href="{BASE}{story.path}" rel="bookmark"><span class="entry-date">{american_date(story.day)}</span></a> {author}</div>
<div class="entry-content">
{tagged(story.paragraphs)}
<div class="sharedaddy"><ul><li><a href="#">Tweet</a></li><li><a href="#">Email</a></li>
<li><a href="#">Print</a></li></ul></div>
<div class="yarpp-related"><h3>Related posts:</h3><ol>{related}</ol></div>
</div>
<div class="entry-utility">This entry was posted in <a href="/?cat=3">Town</a> and tagged
{tags}. Bookmark the <a href="{BASE}{story.path}">permalink</a>.</div></div>
{comments(story)}"""
    return Page(BASE + story.path,
                frame(story.title, content, stories,
                      BASE + story.path).encode(),
                article(story, "en"), captured,
                content_type="text/html; charset=UTF-8")


def listing(heading, stories):
    rows = "\n".join(
        f'<div class="post hentry"><h2 class="entry-title"><a href="{story.path}">'
        f'{escaped(story.title)}</a></h2><div class="entry-meta">Posted on '
        f'{american_date(story.day)}</div><div class="entry-summary"><p>'
        f'{escaped(story.paragraphs[0][:120])} [...] <a href="{story.path}">'
        f'Continue reading</a></p></div></div>'
        for story in stories.values())
    return f'<h1 class="page-title">{heading}</h1>{rows}'


def pages():
    stories = load("gazette")
    corrected = stories.pop("cellar-corrected")
    tags = listing("Tag Archives: flood",
                   {key: story for key, story in stories.items()
                    if "flood" in story.tags})
    made = [story_page(story, stories, CAPTURED.format(10 + number))
            for number, story in enumerate(stories.values())]
    made.append(story_page(corrected, stories, "2014-09-01T06:00:00Z"))
    made += [
        Page(BASE + "/", frame("Home", listing("Brackwater, daily", stories),
                               stories).encode(),
             skipped("home page"), CAPTURED.format(1)),
        Page(BASE + "/?tag=flood", frame("flood", tags, stories).encode(),
             skipped("tag page"), CAPTURED.format(2)),
        Page(BASE + "/?attachment_id=3650", frame(
            "tanner-street-14", '<div class="attachment"><a href="/up/14.jpg">'
            '<img src="/up/14.jpg" alt="" width="900" /></a></div><div '
            'class="nav-previous"><a href="/?attachment_id=3649">13</a></div>',
            stories).encode(), skipped("gallery"), CAPTURED.format(3)),
        Page(BASE + "/?p=99999", frame(
            "Page not found", '<h1 class="entry-title">Not Found</h1><p>Apologies, '
            'but the page you requested could not be found. Perhaps searching '
            'will help.</p>', stories).encode(),
            skipped("error page"), CAPTURED.format(40), status="404 Not Found"),
    ]
    return made + not_pages(BASE, CAPTURED.format(50))
