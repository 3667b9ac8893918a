# SPDX-License-Identifier: GPL-3.0-or-later
"""Вестник залива, 2004: Russian in windows-1251, says the server."""

from .page import Page, article, escaped, skipped, tagged
from .story import load

BASE = "http://www.vestnik-zaliva.example"
CAPTURED = "2005-11-20T19:30:{:02}Z"


def frame(title, content):
    return f"""<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html><head><title>{escaped(title)} :: Вестник залива</title>
<style type="text/css">.d {{ color: #999 }} td {{ font-family: Verdana }}</style>
</head><body bgcolor="white">
<table width="100%"><tr><td colspan="2"><h1><a href="/">Вестник залива</a></h1>
<div class="menu"><a href="/city/">Город</a> | <a href="/port/">Порт</a> |
<a href="/world/">Мир</a> | <a href="/sport/">Спорт</a> |
<a href="/weather/">Погода</a> | <a href="/archive/">Архив</a></div></td></tr>
<tr><td valign="top">
{content}
</td><td width="180" valign="top"><b>Курс кроны</b><br>
на 20.11.2005: 0,402<br><br><b>Опрос</b><br>Вы умеете вязать узлы?<br>
<form action="/vote"><input type="radio" name="a">Да<br>
<input type="radio" name="a">Теперь да<br><input type="submit" value="Ответить">
</form></td></tr></table>
<hr><small>&copy; 2001-2005 Вестник залива. При перепечатке ссылка обязательна.
</small></body></html>
"""


def page(url, text, truth, captured, **more):
    return Page(url, text.encode("windows-1251"), truth, captured,
                content_type="text/html; charset=windows-1251", **more)


def story_page(story, captured):
    content = f"""<h2>{escaped(story.title)}</h2>
<div class="d">{story.day:%d.%m.%Y}, 11:20 | Автор: {story.author}</div>
{tagged(story.paragraphs)}
<div class="links"><a href="/print/{story.key}">Версия для печати</a> |
<a href="/forum/{story.key}">Обсудить (14)</a></div>"""
    return page(BASE + story.path, frame(story.title, content),
                article(story, "ru"), captured)


def pages():
    stories = load("vestnik")
    rows = "\n".join(
        f'<p><span class="d">{story.day:%d.%m.%Y}</span> '
        f'<a href="{story.path}">{escaped(story.title)}</a></p>'
        for story in stories.values())
    made = [story_page(story, CAPTURED.format(10 + number))
            for number, story in enumerate(stories.values())]
    made.append(page(BASE + "/", frame("Новости", rows),
                     skipped("home page"), CAPTURED.format(2)))
    return made
