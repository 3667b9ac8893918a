# SPDX-License-Identifier: GPL-3.0-or-later
"""The Orrin Valley Herald, a publishing system of 2005: div soup, paragraphs
made of <br><br>, a date of change below the text, and the latest news, with
dates, at the side."""

import datetime

from .page import Page, article, escaped, inline, long_date, not_pages, skipped
from .story import load

BASE = "http://www.orrin-herald.example"
CAPTURED = "2013-05-02T08:40:{:02}Z"


def frame(title, content, stories):
    latest = "\n".join(
        f'<div class="latestnews"><a href="{escaped(story.path)}" class="mainlevel">'
        f'{escaped(story.title)}</a> <span class="small">{story.day:%d.%m.%Y}'
        f'</span></div>' for story in stories.values())
    menu = "\n".join(
        f'<div class="moduletable_menu"><div><a class="mainlevel" '
        f'href="/cms/index.php?option=com_content&amp;task=section&amp;id={number}">'
        f'{name}</a></div></div>' for number, name in
        enumerate(["Home", "Valley", "Farming", "Tobacco", "Sport", "Letters"]))
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />
<title>Orrin Valley Herald - {escaped(title)}</title>
<meta name="description" content="The Orrin Valley Herald, news since 1901" />
<meta name="robots" content="index, follow" />
<script language="JavaScript" type="text/javascript">
<!--
function openWin(u) {{ window.open(u, 'win2', 'status=no,width=640,height=480'); }}
//-->
</script></head><body class="waterbody">
<div align="center"><div id="container"><div id="containerbg"><div id="outerleft">
<div id="leftcol"><div id="leftcolinner">{menu}
<div class="moduletable"><h3>Latest News</h3>{latest}</div>
<div class="moduletable"><h3>Who's Online</h3>We have 3 guests and 1 farmer online</div>
</div></div></div><div id="content_main"><div id="contentarea"><div class="pathway">
<a href="/" class="pathway">Home</a> &gt; {escaped(title)}</div>
<div><div><div>
{content}
</div></div></div></div></div>
<div id="footer"><div>&copy; 2005 Orrin Valley Herald. All rights reserved.
Page generated in 0.4711 seconds.</div></div></div></div></div>
</body></html>
"""


def story_page(story, stories, captured):
    body = "<br /><br />\n".join(map(inline, story.paragraphs))
    changed = datetime.date.fromisoformat(story.modified)
    content = f"""<table class="contentpaneopen"><tr>
<td class="contentheading" width="100%">{escaped(story.title)}</td>
<td align="right" class="buttonheading"><a href="#" onclick="openWin('print')">Print</a></td>
<td align="right" class="buttonheading"><a href="#" onclick="openWin('mail')">E-mail</a></td>
</tr></table>
<table class="contentpaneopen"><tr><td valign="top" colspan="2">
<span class="small"> Written by {escaped(story.author)} </span></td></tr>
<tr><td valign="top" colspan="2" class="createdate">{long_date(story.day)}</td></tr>
<tr><td valign="top" colspan="2">{body}
</td></tr>
<tr><td colspan="2" align="left" class="modifydate">Last Updated ( {long_date(changed)} )</td></tr>
</table>
<div class="back_button"><a href="javascript:history.go(-1)">[ Back ]</a></div>"""
    return page(BASE + story.path, frame(story.title, content, stories),
                article(story, "en"), captured)


def page(url, text, truth, captured, **more):
    return Page(url, text.encode("iso-8859-1"), truth, captured, **more)


def listing(stories):
    return "\n".join(
        f'<div class="blog"><div class="contentheading">{escaped(story.title)}'
        f'</div><div class="createdate">{long_date(story.day)}</div>'
        f'<div>{escaped(story.paragraphs[0][:70])} ... <a class="readon" '
        f'href="{escaped(story.path)}">Read more...</a></div></div>'
        for story in stories.values())


def missing(stories):
    return frame("Error", '<div class="componentheading">Error</div>'
                 "<div>You are "
                 "not authorised to view this resource, or it does not exist, "
                 "or you need to log in.</div>", stories)


def pages():
    stories = load("orrin")
    made = [story_page(story, stories, CAPTURED.format(10 + number))
            for number, story in enumerate(stories.values())]
    made += [
        page(BASE + "/", frame("Home", listing(stories), stories),
             skipped("home page"), CAPTURED.format(1)),
        page(BASE + "/cms/index.php?option=com_content&task=section&id=1",
             frame("Valley", listing(stories), stories),
             skipped("section page"), CAPTURED.format(3)),
        page(BASE + "/cms/index.php?option=com_content&task=view&id=9999",
             missing(stories), skipped("soft 404"), CAPTURED.format(30)),
    ]
    return made + not_pages(BASE, CAPTURED.format(40))
