# SPDX-License-Identifier: GPL-3.0-or-later
"""What attackers send, and how one sees that it came to nothing.

usage: hostile.py articles     (as JSONL, for newsfold-index)
       hostile.py addresses    (what stands behind newsfold.cgi, a line each)
"""

import html.parser
import json
import pathlib
import re
import sys
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Each would run a script, or at least change the page, if it stood there as
# it is.  "alert(1)" is in all that run one.
MARKUP = [
    "<script>alert(1)</script>",
    "\"><script>alert(1)</script>",
    "'><img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)' autofocus='",
    "` onfocus=alert(1) autofocus ",
    "</title><script>alert(1)</script>",
    "</textarea></style></svg><script>alert(1)</script>",
    "<svg/onload=alert(1)>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<math><mi xlink:href=\"data:text/html,<script>alert(1)</script>\">",
    "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
    "<base href=\"https://evil.example/\">",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<form action=https://evil.example/><input name=q>",
    "<!--<script>alert(1)</script>",
    "--><script>alert(1)</script>",
    "]]><script>alert(1)</script>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)//",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "//evil.example/x",
    "\\\\evil.example\\x",
    # Escaped once more than needed: whoever decodes twice is caught.
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    # Signs that compatibility normalization turns into < and >.
    "\uFF1Cscript\uFF1Ealert(1)\uFF1C/script\uFF1E",
    "\u02C2script\u02C3alert(1)",
    # Of the language of the templates.
    "{{{query}}}", "{{> head}}", "{{#t}}{{/t}}", "{{=<% %>=}}",
    # Phrases are formats of their own.
    "{count, plural, one {x}}", "{0} '{' {", "%s%n%x",
    # What reorders a line, or ends one.
    "\u202Egpj.\u2066\u2067evil", "a\u2028b\u2029c",
]

TRAVERSALS = [
    "../../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "/etc/passwd",
    "....//....//etc/passwd", "..\\..\\etc\\passwd", "file:///etc/passwd",
    "news/../news", "./news", "news\0", "news/", "~root", "|id", "$(id)",
    "`id`", ";id", "..%00", "style.css/../../cgi.conf", "cgi.conf",
    "head.mustache", "result", "result.mustache",
]

NUMBERS = [
    "-1", "0", "1.5", "1e9", "NaN", "+1", " 1", "0x10", "99999999999",
    "18446744073709551615", "18446744073709551616", "-9223372036854775808",
    "9" * 400, "\u0661", "\u4E00",
]

# Bytes that are no UTF-8: alone, cut off, too long for what they say,
# surrogates, beyond the last character.
ILL_FORMED = [
    b"\xFF\xFE", b"\xC3", b"\xE2\x82", b"\xC0\xBCscript\xC0\xBEalert(1)",
    b"\xE0\x80\xBCscript", b"\xF0\x80\x80\xBCscript", b"\xED\xA0\x80",
    b"\xED\xB0\x80\xED\xA0\x80", b"\xF4\x90\x80\x80", b"\x80\x80\x80",
    b"a\x00b", b"\x01\x02\x1B[31m\x7F", b"\xEF\xBF\xBE\xEF\xBF\xBF",
]

# Each would split the headers if it came to stand in one.
SPLITS = [
    "a\r\nX-Evil: 1", "a\nX-Evil: 1", "a\r\n\r\n<script>alert(1)</script>",
    "a\u560D\u560AX-Evil: 1", "a\0b", "\x0B\x0C\x1C\x85",
]

QUERIES = [
    "(" * 5000, "(" * 2000 + "a" + ")" * 2000, '"' * 4001, "a* " * 100,
    "a*", "*a", "?", "????", "*", "**", "-" * 4000, "NOT " * 2000,
    "OR " * 2000, "a OR " * 3000 + "a", "a NEAR/1000 " * 100 + "b",
    "(a+)+$" * 50, "title:" * 2000, "date:0000..9999", "date:9" + "9" * 300,
    "story:" + "f" * 200, "source:*", "lang:*", "=" * 3000,
    "\u202E\u202D" * 500, "e\u0301" * 3000, "\u4E2D" * 4000,
    "\U0001F600" * 1000,
    "a" * 15_000, "aa bb " * 2000, "AND OR NOT NEAR", "NEAR/0", ")(", "\\",
]

PARAMETERS = ["q", "from", "to", "date", "source", "lang", "wire", "sort",
              "fold", "lead", "page", "hits", "format", "archive", "ui",
              "P", "DB", "TOPDOC", "HITSPERPAGE", "SORT", "START", "END", "B",
              "N", "FMT"]


def query_of(*pairs):
    return urllib.parse.urlencode(pairs)


def hostile_articles():
    """Records as JSONL: an attack in each field in turn, and in all."""
    lines = []

    def add(**fields):
        number = len(lines)
        record = {"url": f"https://evil.example/{number}", "date": "2012-05-07",
                  "title": f"Hostile title {number}",
                  "text": f"A hostile text, of number {number} among them."}
        lines.append(json.dumps({**record, **fields}))

    for attack in MARKUP + TRAVERSALS + SPLITS:
        add(title=attack)
        add(text=f"hostile {attack} text {attack}")
        add(author=attack)
        add(source=attack, url=None)
        add(language=attack)
        add(date=f"7 May 2012 {attack}")
        add(url=attack)
        add(url=f"https://evil.example/{attack}?q={attack}#{attack}")
    add(title="x" * 100_000)
    add(title="", text="hostile")
    add(title="\u202E" * 1000, author="\u0301" * 5000)
    return "\n".join(lines) + "\n"


def hostile_addresses():
    """For a browser, which is slow: markup where the page shows it."""
    return [place for attack in MARKUP
            for place in ("?" + query_of(("q", attack), ("lang", attack)),
                          "?" + query_of(("q", "ferry"), ("source", attack)),
                          "?" + query_of(("q", "ferry"), ("from", attack)),
                          "/" + urllib.parse.quote(attack))]


def names_in_templates(pattern):
    found = set()
    for path in sorted((ROOT / "searcher/cgi/pages").glob("*.mustache")):
        text = path.read_text(encoding="utf-8")
        found |= {name.lower() for name in re.findall(pattern, text)}
    return found


ELEMENTS = names_in_templates(r"<([a-zA-Z][a-zA-Z0-9]*)")
ATTRIBUTES = names_in_templates(r"""[\s}]([a-zA-Z][a-zA-Z0-9:-]*)=["']""") | {
    "open", "checked", "selected", "required", "hidden", "disabled"}
NEVER = {"script", "iframe", "object", "embed", "base", "frame", "math",
         "foreignobject", "style", "applet", "template"}


class Page(html.parser.HTMLParser):
    """Finds what no page of ours holds."""

    def __init__(self, text):
        super().__init__()
        self.faults = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag in NEVER or tag not in ELEMENTS:
            self.faults.append(f"<{tag}>")
        for name, value in attrs:
            if name not in ATTRIBUTES or name.startswith("on"):
                self.faults.append(f"<{tag} {name}>")
            elif name in ("href", "src", "action", "formaction", "xlink:href"):
                self.check_link(tag, value or "")
            elif name in ("style", "srcdoc", "http-equiv"):
                self.faults.append(f"<{tag} {name}>")

    def check_link(self, tag, link):
        """Within this site, or by http; a browser drops white space from the
        front and tabs from anywhere, and takes \\ for /."""
        plain = re.sub(r"[\t\r\n]", "", link).strip().replace("\\", "/").lower()
        outside = plain.startswith(("http://", "https://"))
        inside = plain.startswith(("/", "#", "?")) and plain[1:2] != "/"
        if plain and not outside and not inside:
            self.faults.append(f"<{tag} {link}>")
        if outside and tag == "form":
            self.faults.append(f"<form {link}>")


if __name__ == "__main__":
    if sys.argv[1:] == ["articles"]:
        print(hostile_articles(), end="")
    else:
        print("\n".join(hostile_addresses()))
