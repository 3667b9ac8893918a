#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Attacks on the page, behind lighttpd and with no server between: nothing is
executed, nothing crashes, nothing is told that is no business of a reader.

NEWSFOLD_BIN names the folder of the programs.
"""

import json
import pathlib
import tempfile
import unittest
import urllib.parse
import xml.etree.ElementTree

import hostile
from hostile import PARAMETERS, Page, query_of
from support import BIN, ROOT, SAMPLE, Alone, Lighttpd, Site, needs

SAFETY = {
    "content-security-policy":
        "default-src 'none'; style-src 'self'; img-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
}

# What was asked may come back many times over, in links.
MOST_OF_A_PAGE = 1_000_000

# May answer for the program, before it is asked.
SERVER_REFUSES = (400, 403, 404, 413, 414, 431, 501, 505)


def setUpModule():
    global site
    with tempfile.TemporaryDirectory(prefix="newsfold-cgi-") as folder:
        dump = pathlib.Path(folder) / "hostile.jsonl"
        dump.write_text(hostile.hostile_articles(), encoding="utf-8")
        site = Site(SAMPLE, dump)
    unittest.addModuleCleanup(site.close)


def readers():
    return {
        "application/json": json.loads,
        "application/x-suggestions+json": json.loads,
        "application/x-ndjson":
            lambda text: [json.loads(line) for line in text.splitlines()],
        "application/atom+xml": xml.etree.ElementTree.fromstring,
        "application/opensearchdescription+xml":
            xml.etree.ElementTree.fromstring,
    }


class Attacks:
    """What is checked of each answer."""

    @property
    def secrets(self):
        """Places in the file system, none of which a reader needs to know."""
        return [str(site.folder), str(site.archive), str(BIN), str(ROOT),
                "/etc/newsfold", "root:x:0"]

    def check(self, answer):
        """An answer of the program."""
        self.assertIn(answer.status, (200, 304, 400, 404, 405, 503))
        for name, value in SAFETY.items():
            self.assertEqual(answer.headers.get(name), value)
        self.assertIn("cache-control", answer.headers)
        self.assertNotIn("x-evil", answer.headers)
        self.assertNotIn("alert(1)", answer.head)
        self.check_body(answer)

    def check_body(self, answer):
        text = answer.text
        self.assertNotIn("\0", text)
        for secret in self.secrets:
            self.assertNotIn(secret, text + answer.head)
        media_type = answer.headers.get("content-type", "").split(";")[0]
        if media_type == "text/html":
            if answer.status == 200:
                self.assertIn("etag", answer.headers)
            self.assertLess(len(answer.body), MOST_OF_A_PAGE)
            self.assertEqual(Page(text).faults, [])
        elif media_type in readers() and text:
            readers()[media_type](text)

    def attack(self, path="", query="", **more):
        with self.subTest(path[:200], query=query[:200],
                          **{name: str(value)[:200]
                             for name, value in more.items()}):
            answer = self.program.ask(path, query, **more)
            self.check(answer)
            return answer
        return None


class OnProgram(Attacks, unittest.TestCase):
    """With no server between, which might refuse or mend what is sent."""

    @classmethod
    def setUpClass(cls):
        cls.program = Alone(site)

    @classmethod
    def tearDownClass(cls):
        # As it began, through all attacks.
        assert cls.program.lives()
        code = cls.program.stop()
        assert code == 0, code

    def test_markup_in_parameters(self):
        for name in PARAMETERS:
            for attack in hostile.MARKUP:
                self.attack(query=query_of((name, attack)))
                self.attack(query=query_of(("q", "ferry"), (name, attack)))

    def test_markup_in_names_of_parameters(self):
        for attack in hostile.MARKUP:
            self.attack(query=query_of((attack, "1"), ("q", "ferry")))

    def test_markup_in_parameters_of_other_pages(self):
        for path in ("/about", "/suggest", "/opensearch.xml", "/style.css",
                     "/story/ee2ef9a58db1be6b", "/article/ee2ef9a58db1be6b"):
            for attack in hostile.MARKUP:
                for name in ("q", "ui", "archive", "format"):
                    self.attack(path, query_of((name, attack)))

    def test_markup_in_other_formats(self):
        for form in ("json", "jsonl", "csv", "atom", "ris", "bibtex"):
            for attack in hostile.MARKUP:
                answer = self.attack(
                    query=query_of(("q", attack), ("format", form)))
                if answer and answer.status == 200:
                    self.assertNotEqual(answer.headers["content-type"],
                                        "text/html; charset=utf-8")
            self.attack(query=query_of(("q", "hostile"), ("format", form)))

    def test_markup_in_paths(self):
        for attack in hostile.MARKUP + hostile.TRAVERSALS:
            for folder in ("/", "/story/", "/article/", "/style.css/"):
                self.attack(folder + attack)
            self.attack(attack)

    def test_markup_in_where_the_program_stands(self):
        for attack in hostile.MARKUP:
            self.attack(query="q=ferry", SCRIPT_NAME="/newsfold.cgi" + attack)

    def test_markup_in_headers(self):
        for attack in (hostile.MARKUP + hostile.SPLITS + hostile.TRAVERSALS +
                       ["x" * 100_000, "evil.example/x", "evil.example@x"]):
            for name in ("HTTP_HOST", "HTTP_ACCEPT_LANGUAGE", "SERVER_NAME",
                         "HTTP_IF_NONE_MATCH", "HTTPS", "REQUEST_SCHEME",
                         "SERVER_PORT", "HTTP_USER_AGENT", "HTTP_REFERER",
                         "HTTP_X_FORWARDED_HOST", "HTTP_COOKIE"):
                self.attack("/opensearch.xml", **{name: attack})
            for name in ("HTTP_HOST", "HTTP_ACCEPT_LANGUAGE"):
                self.attack(query="q=ferry", **{name: attack})

    def test_a_foreign_host_is_not_advertised(self):
        for name in ("HTTP_X_FORWARDED_HOST", "HTTP_REFERER", "HTTP_FORWARDED"):
            answer = self.attack("/opensearch.xml",
                                 **{name: "https://evil.example/"})
            self.assertNotIn("evil.example", answer.text)

    def test_headers_stay_whole(self):
        for attack in hostile.SPLITS:
            for name in PARAMETERS:
                self.attack(query=query_of(("q", "ferry"), (name, attack)))
                self.attack(query=query_of(("q", attack), (name, attack),
                                           ("format", "csv")))

    def test_names_are_no_paths(self):
        for attack in hostile.TRAVERSALS:
            for name in ("DB", "archive", "FMT", "format", "ui", "lang",
                         "source"):
                answer = self.attack(query=query_of(("q", "ferry"),
                                                    (name, attack)))
                if name in ("DB", "archive"):
                    self.assertIn(answer.status, (400, 404))

    def test_no_numbers(self):
        for name in PARAMETERS:
            for number in hostile.NUMBERS:
                self.attack(query=query_of(("q", "ferry"), (name, number)))

    def test_ill_formed_text(self):
        for name in PARAMETERS:
            for attack in hostile.ILL_FORMED:
                escaped = urllib.parse.quote_from_bytes(attack, safe="")
                self.attack(query=f"q=ferry&{name}={escaped}")
        for attack in hostile.ILL_FORMED:
            raw = attack.replace(b"\0", b"").decode("latin-1")
            for variables in ({"query": "q=" + raw}, {"path": "/story/" + raw},
                              {"HTTP_ACCEPT_LANGUAGE": raw}):
                self.attack(**variables)

    def test_queries_that_cost(self):
        for attack in hostile.QUERIES:
            self.attack(query=query_of(("q", attack)))
            self.attack("/suggest", query_of(("q", attack)))

    def test_more_than_anybody_asks(self):
        for query in ("q=" + "a" * 1_000_000, "&".join(["q=a"] * 10_000),
                      "&" * 1_000_000, "=" * 1_000_000, "%" * 1_000_000,
                      "q=" + "%28" * 100_000, "q=" + "(" * 100_000,
                      *("&".join(f"{name}{n}" for n in range(900))
                        for name in ("source=s", "lang=l", "wire=w", "B=XPs",
                                     "N=XPs", "P=p", "q=q")),
                      "q=ferry&" + "&".join(f"x{n}=1" for n in range(990))):
            self.attack(query=query)
        self.attack("/" + "a" * 1_000_000)
        self.attack("/" * 1_000_000)
        answer = self.attack(query="q=" + "(" * 100_000)
        self.assertEqual(answer.status, 400)

    def test_the_whole_archive_at_once(self):
        for query in ("q=*&hits=1000000", "q=*&HITSPERPAGE=1000000",
                      "q=*&page=100000000", "q=*&format=json&hits=1000000",
                      "q=*&TOPDOC=4294967295",
                      "q=*&TOPDOC=18446744073709551615"):
            self.attack(query=query)

    def test_methods(self):
        for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT",
                       "get", "", "G" * 100_000, "<script>",
                       "GET\r\nX-Evil: 1"):
            answer = self.attack(query="q=ferry", method=method)
            self.assertEqual(answer.status, 405)
            self.assertEqual(answer.headers["allow"], "GET, HEAD")

    def test_articles(self):
        pages = set()
        for page in range(1, 100):
            answer = self.attack(query=query_of(
                ("q", "hostile OR evil OR alert OR script OR passwd"),
                ("hits", "50"), ("page", str(page)), ("fold", "none")))
            ids = set(self.ids_in(answer.text))
            if not ids:
                break
            pages |= ids
        self.assertGreater(len(pages), 100)
        for one in sorted(pages):
            for form in ("", "format=json", "format=ris", "format=bibtex"):
                self.attack(f"/article/{one}", form)
            self.attack(f"/story/{one}")
        self.attack("/about")

    @staticmethod
    def ids_in(text):
        marker = "/article/"
        parts = text.split(marker)[1:]
        return [part[:16] for part in parts]


@needs(Lighttpd)
class OnLighttpd(Attacks, unittest.TestCase):
    """As browsers reach it."""

    @classmethod
    def setUpClass(cls):
        cls.server = Lighttpd(site)
        cls.addClassCleanup(cls.server.stop)
        cls.workers = cls.server.workers()

    def tearDown(self):
        # It would start others for those that crashed.
        self.assertTrue(self.server.lives())
        self.assertEqual(self.server.workers(), self.workers)
        self.assertEqual(self.server.ask("/?q=ferry").status, 200)

    def attack(self, target, **more):
        with self.subTest(target[:200], **{name: str(value)[:200]
                                           for name, value in more.items()}):
            answer = self.server.ask(target, **more)
            if "content-security-policy" in answer.headers:
                self.check(answer)
            else:
                self.assertIn(answer.status, SERVER_REFUSES)
                self.assertNotIn(b"alert(1)", answer.body)

    def test_markup(self):
        for attack in hostile.MARKUP:
            for name in PARAMETERS:
                self.attack("/?" + query_of(("q", "ferry"), (name, attack)))
            quoted = urllib.parse.quote(attack)
            for target in ("/" + quoted, "/story/" + quoted, quoted):
                self.attack(target)

    def test_markup_that_is_not_escaped(self):
        for attack in hostile.MARKUP:
            self.attack("/?q=" + attack)
            self.attack("/" + attack)

    def test_headers(self):
        for attack in hostile.MARKUP + hostile.TRAVERSALS + hostile.SPLITS:
            for name in ("Host", "Accept-Language", "If-None-Match", "Cookie",
                         "X-Forwarded-Host", "Forwarded", "Range", "Expect"):
                self.attack("/opensearch.xml", headers={name: attack}.items())

    def test_paths(self):
        for attack in hostile.TRAVERSALS:
            for target in ("/" + attack, "/../" + attack, "/style.css/../../" +
                           attack, "/" + urllib.parse.quote(attack, safe="")):
                self.attack(target)

    def test_header_splitting(self):
        for attack in ("%0d%0aX-Evil:%201", "%0AX-Evil:1", "%00", "%E5%98%8D"):
            for target in ("/?q=", "/?format=csv&q=", "/", "/story/",
                           "/?ui=", "/?archive="):
                self.attack(target + attack)

    def test_oversize(self):
        for target in ("/?q=" + "a" * 1_000_000, "/" + "a" * 60_000,
                       "/?q=" + "(" * 7000, "/?" + "&".join(["q=a"] * 10_000)):
            self.attack(target)
        self.attack("/", headers=[(f"X-{n}", "x" * 100) for n in range(1000)])

    def test_methods_and_bodies(self):
        for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND",
                       "FOO", "get"):
            self.attack("/?q=ferry", method=method, body=b"q=evil&" * 100)
        self.attack("/", method="POST", body=b"x",
                    headers={"Content-Length": "99999999999"}.items())
        self.attack("/", body=b"5\r\nhello\r\n0\r\n\r\n",
                    headers={"Transfer-Encoding": "chunked"}.items())

    def test_old_and_odd_http(self):
        self.attack("/?q=ferry", version="HTTP/1.0")
        for version in ("HTTP/9.9", "HTTP/1.1 x"):
            self.attack("/?q=ferry", version=version)
        for host in ("", "evil.example:99999", "a.example, b.example"):
            self.attack("/?q=ferry", headers={"Host": host}.items())


if __name__ == "__main__":
    unittest.main()
