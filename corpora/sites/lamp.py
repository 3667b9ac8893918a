# SPDX-License-Identifier: GPL-3.0-or-later
"""The Selwick Evening Lamp, 1998: tables, <FONT>, paragraphs that never end.

Latin-1, which neither the page nor the server says.  Every page tells what day
it is today; the features tell nothing else.
"""

from .page import Page, article, escaped, inline, long_date, not_pages, skipped
from .story import load

BASE = "http://www.evening-lamp.example"
CAPTURED = "2001-03-05T04:12:{:02}Z"
TODAY = "You are reading this on Monday, 5 March 2001"


def frame(title, content, stories):
    menu = "<BR>\n".join(
        f'<A HREF="/{name.lower()}/"><FONT COLOR="#FFFFFF">{name}</FONT></A>'
        for name in ["News", "Harbour", "Sport", "Births & Deaths", "Weather",
                     "Features", "Guestbook"])
    latest = "".join(
        f'<LI><A HREF="{story.path}">{escaped(story.title)}</A>'
        for story in stories.values() if story.date)
    return f"""<HTML>
<HEAD><TITLE>The Selwick Evening Lamp - {escaped(title)}</TITLE>
<META NAME="GENERATOR" CONTENT="PagePress Gold 2.1">
</HEAD>
<BODY BGCOLOR="#FFFFE8" TEXT="#000000" LINK="#000080" TOPMARGIN=0>
<CENTER>
<TABLE WIDTH=760 BORDER=0 CELLPADDING=4 CELLSPACING=0>
<TR><TD COLSPAN=3 BGCOLOR="#000040"><FONT SIZE=6 COLOR="#FFFFFF" FACE="Times">
<B>The Selwick Evening Lamp</B></FONT><BR>
<FONT SIZE=2 COLOR="#FFFFFF">Lit daily since 1893 &#149; {TODAY}</FONT></TD></TR>
<TR>
<TD WIDTH=120 VALIGN=top BGCOLOR="#000080"><FONT SIZE=2>
{menu}</FONT><P><IMG SRC="/dot.gif" WIDTH=100 HEIGHT=1></TD>
<TD WIDTH=480 VALIGN=top>
{content}
</TD>
<TD WIDTH=160 VALIGN=top BGCOLOR="#F0E0B0"><FONT SIZE=2><B>Also in the Lamp</B>
<UL>{latest}</UL>
<B>Whist Drive</B><BR>Seamen's Mission, Saturday 2 June 2001, 7.30 p.m.<BR>
Bring a partner or a cake.</FONT></TD>
</TR>
<TR><TD COLSPAN=3 ALIGN=center><HR><FONT SIZE=1>&copy; 1996-2001 The Evening
Lamp Printing Co., Chandler Street, Port Selwick. You are visitor No. 004711.
Best viewed at 800 x 600.</FONT></TD></TR>
</TABLE>
</CENTER>
</BODY>
</HTML>
"""


def story_page(story, stories, captured):
    byline = f"By {escaped(story.author)}"
    if story.day:
        byline += "<BR>\nPort Selwick, " + long_date(story.day)
    body = "\n<P>".join(map(inline, story.paragraphs))
    content = f"""<FONT SIZE=5 FACE="Times"><B>{escaped(story.title)}</B></FONT><BR>
<FONT SIZE=2><I>{byline}</I></FONT>
<P>{body}
<P><FONT SIZE=2><A HREF="/guestbook/">Sign our guestbook</A> |
<A HREF="/">Back to the front page</A></FONT>"""
    return page(BASE + story.path, frame(story.title, content, stories),
                article(story, "en"), captured)


def page(url, text, truth, captured, **more):
    return Page(url, text.encode("latin-1"), truth, captured, **more)


def front(stories):
    rows = "\n".join(
        f'<P><FONT SIZE=4><A HREF="{story.path}"><B>{escaped(story.title)}</B>'
        f'</A></FONT><BR>{escaped(story.paragraphs[0][:90])}... '
        f'<A HREF="{story.path}">[more]</A>'
        for story in stories.values())
    return frame("Port Selwick's own evening paper", rows, stories)


def section(stories):
    rows = "\n".join(
        f'<LI><A HREF="{story.path}">{escaped(story.title)}</A> '
        f'({long_date(story.day)})'
        for story in stories.values() if story.day)
    return frame("News", "<H2>News of the town</H2><UL>" + rows + "</UL>",
                 stories)


def missing(stories):
    return frame("Not found", "<H2>The Lamp is out</H2><P>There is no such page."
                 " The boy has been spoken to.", stories)


def pages():
    stories = load("lamp")
    made = [story_page(story, stories, CAPTURED.format(10 + number))
            for number, story in enumerate(stories.values())]
    made += [
        page(BASE + "/", front(stories), skipped("home page"),
             CAPTURED.format(0)),
        page(BASE + "/news/", section(stories), skipped("section page"),
             CAPTURED.format(5)),
        page(BASE + "/news/story999.htm", missing(stories),
             skipped("error page"), CAPTURED.format(40),
             status="404 Not Found"),
    ]
    return made + not_pages(BASE, CAPTURED.format(50))
