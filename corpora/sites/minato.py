# SPDX-License-Identifier: GPL-3.0-or-later
"""港新報: Japanese in Shift_JIS, as its meta element says; loose files."""

from .page import Page, article, escaped, skipped, tagged
from .story import load

BASE = "https://www.minato-shimpo.example"


def frame(title, content):
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="ja">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS" />
<title>{escaped(title)} - 港新報</title>
</head>
<body>
<div id="header"><a href="{BASE}/">港新報</a></div>
<ul id="gnavi"><li><a href="/shakai/">社会</a></li><li><a href="/kokusai/">国際</a></li>
<li><a href="/keizai/">経済</a></li><li><a href="/sports/">スポーツ</a></li></ul>
<div id="main">
{content}
</div>
<div id="side"><h3>アクセスランキング</h3><ol><li><a href="#">凍った港で栗を売る</a></li>
<li><a href="#">名前の綴りが四つある町</a></li></ol>
<h3>天気</h3><p>2013年5月3日 晴れ</p></div>
<div id="footer">Copyright (C) 2013 港新報社 無断転載を禁じます</div>
</body>
</html>
"""


def page(name, text, truth):
    return Page(name, text.encode("shift_jis"), truth)


def story_page(story):
    day = story.day
    content = f"""<h1>{escaped(story.title)}</h1>
<p class="date">{day.year}年{day.month}月{day.day}日 07時30分</p>
<div class="honbun">
{tagged(story.paragraphs)}
<p class="sign">（{story.author}）</p>
</div>
<p class="sns"><a href="#">ツイート</a> <a href="#">印刷</a></p>"""
    return page(story.path.rpartition("/")[2], frame(story.title, content),
                article(story, "ja"))


def pages():
    stories = load("minato")
    pictures = "".join(f'<img src="/photo/{number}.jpg" alt="" />'
                       for number in range(1, 7))
    return [story_page(story) for story in stories.values()] + [
        page("todai-photo.html",
             frame("写真特集：灯台", f"<h1>写真特集：灯台</h1><div>{pictures}</div>"),
             skipped("gallery"))]
