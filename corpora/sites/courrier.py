# SPDX-License-Identifier: GPL-3.0-or-later
"""Le Courrier de Tolla: French, ISO-8859-15 as its meta element says,
« Publié le 20 septembre 2011 à 10h00 »."""

from .page import Page, article, escaped, skipped, tagged
from .story import load

BASE = "https://www.courrier-tolla.example"
CAPTURED = "2016-01-08T07:15:{:02}Z"
MOIS = ("janvier février mars avril mai juin juillet août septembre octobre "
        "novembre décembre").split()


def french_date(day):
    return f"{day.day} {MOIS[day.month - 1]} {day.year}"


def frame(title, content):
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr" lang="fr">
<head>
<title>{escaped(title)} - Le Courrier de Tolla</title>
<meta http-equiv="content-type" content="text/html; charset=iso-8859-15" />
<link rel="stylesheet" type="text/css" href="/css/courrier.css" />
</head>
<body>
<div id="entete"><a href="/">Le Courrier de Tolla</a><p>L'île en français depuis 1847</p></div>
<ul id="menu"><li><a href="/port">Port</a></li><li><a href="/ile">Île</a></li>
<li><a href="/continent">Continent</a></li><li><a href="/marees">Marées</a></li>
<li><a href="/abonnement">S'abonner</a></li></ul>
<div id="principal">
{content}
</div>
<div id="colonne"><h3>Agenda</h3><p>Bal des pompiers : samedi 16 janvier 2016</p>
<h3>Les plus lus</h3><ol><li><a href="/2016/01/04/galette">La fève était une perle (4 janvier 2016)</a></li>
<li><a href="/2015/12/28/chevre">Une chèvre au conseil municipal</a></li></ol></div>
<div id="pied">© Le Courrier de Tolla 2016 | Mentions légales | Plan du site</div>
</body>
</html>
"""


def page(path, text, truth, captured, **more):
    return Page(BASE + path, text.encode("iso-8859-15"), truth, captured,
                **more)


def story_page(story, captured):
    clock = story.clock.replace(":", "h")
    content = f"""<p class="ariane"><a href="/">Accueil</a> &gt; <a href="/ile">Île</a></p>
<h1>{escaped(story.title)}</h1>
<p class="infos">Par <span class="auteur">{escaped(story.author)}</span> |
Publié le {french_date(story.day)} à {clock}, mis à jour à 23h40</p>
<div class="texte">
{tagged(story.paragraphs)}
</div>
<div class="reagir"><a href="#">Réagir</a> <a href="#">Imprimer</a> <a href="#">Envoyer à un ami</a></div>
<div class="lire-aussi"><strong>Lire aussi</strong><ul><li><a href="/2012/07/12/hotel-de-l-etoile">L'hôtel
de l'Étoile garde son cuisinier et son fantôme</a></li></ul></div>"""
    return page(story.path, frame(story.title, content), article(story, "fr"),
                captured)


def pages():
    stories = load("courrier")
    made = [story_page(story, CAPTURED.format(10 + number))
            for number, story in enumerate(stories.values())]
    rows = "\n".join(
        f'<div class="breve"><h2><a href="{story.path}">{escaped(story.title)}</a>'
        f'</h2><p>{french_date(story.day)}</p></div>'
        for story in stories.values())
    lost = ("<h1>Page introuvable</h1><p>Cette page a pris le bateau de 6 h 10. "
            "Retournez à <a href=\"/\">l'accueil</a>.</p>")
    made += [
        page("/", frame("Accueil", rows), skipped("home page"),
             CAPTURED.format(1)),
        page("/2012/02/30/jamais", frame("Page introuvable", lost),
             skipped("soft 404"), CAPTURED.format(30)),
    ]
    return made
