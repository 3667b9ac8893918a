#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page behind real web servers, each as its sample configuration sets it
up: what they pass on, and what comes back.

NEWSFOLD_BIN names the folder of the programs.
"""

import concurrent.futures
import html.parser
import os
import pathlib
import signal
import socket
import struct
import subprocess
import unittest

from support import (SAMPLE, Alone, Apache, Lighttpd, LighttpdRoot, NginxCgi,
                     NginxFastCgi, Site, needs, read_cgi, wait_for)

STORY = "/story/ee2ef9a58db1be6b"
ARTICLE = "/article/ee2ef9a58db1be6b"


class Links(html.parser.HTMLParser):
    """Where a page leads, but for the links to articles on other sites."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name in ("href", "action") and not value.startswith("http"):
                self.found.append(value)


def is_there(pid):
    return pathlib.Path(f"/proc/{pid}").exists()


def setUpModule():
    global site
    site = Site(SAMPLE)
    unittest.addModuleCleanup(site.close)


class OnServer:
    """The same of all servers."""

    kind = None

    @classmethod
    def setUpClass(cls):
        cls.server = cls.kind(site)
        cls.addClassCleanup(cls.server.stop)

    def page(self, target, **more):
        answer = self.server.ask(target, **more)
        self.assertEqual(answer.status, 200, answer.body)
        return answer

    def test_a_search(self):
        answer = self.page("/?q=bank+crown")
        self.assertEqual(answer.headers["content-type"],
                         "text/html; charset=utf-8")
        self.assertIn("Merchant &amp; Coastal Bank", answer.text)
        self.assertIn("default-src 'none'",
                      answer.headers["content-security-policy"])

    def test_links_lead_back(self):
        for target in ("/?q=bank+crown", STORY, ARTICLE):
            links = Links(self.page(target).text).found
            self.assertGreater(len(links), 5)
            for link in links:
                with self.subTest(target, link=link):
                    self.assertRegex(
                        link, f"^({self.server.script}([/?#]|$)|#)")

    def test_pages_lie_below_the_program(self):
        self.assertIn("State takes over", self.page(STORY).text)
        self.assertIn("State takes over", self.page(ARTICLE).text)
        self.assertIn("160", self.page("/about").text)

    def test_what_is_no_page(self):
        for target, media_type in (
                ("/style.css", "text/css"),
                ("/opensearch.xml", "application/opensearchdescription+xml"),
                ("/suggest?q=ferr", "application/x-suggestions+json"),
                ("/?q=bank&format=atom", "application/atom+xml")):
            with self.subTest(target):
                kind = self.page(target).headers["content-type"]
                self.assertEqual(kind.split(";")[0], media_type)

    def test_the_origin_is_what_was_asked(self):
        origin = f"http://127.0.0.1:{self.server.port}{self.server.script}/"
        self.assertIn(origin, self.page("/opensearch.xml").text)

    def test_the_language_is_that_of_the_reader(self):
        answer = self.page("/", headers={"Accept-Language": "de"}.items())
        self.assertIn('lang="de"', answer.text)
        self.assertIn("accept-language", answer.headers["vary"].lower())

    def test_letters_beyond_ascii(self):
        self.assertIn("wierzba\u0144</mark>",
                      self.page("/?q=wierzba%C5%84").text.lower())

    def test_head_is_get_without_the_page(self):
        answer = self.page("/?q=bank", method="HEAD")
        self.assertEqual(answer.body, b"")
        same = self.page("/?q=bank")
        for name in ("etag", "content-type", "cache-control"):
            self.assertEqual(answer.headers[name], same.headers[name])

    def test_what_the_reader_has_is_not_sent_again(self):
        tag = self.page("/?q=bank").headers["etag"]
        for sent in (tag, f"W/{tag}", f'"x", {tag}', tag[:-1] + '-gzip"'):
            with self.subTest(sent):
                answer = self.server.ask(
                    "/?q=bank", headers={"If-None-Match": sent}.items())
                self.assertEqual(answer.status, 304)
                self.assertEqual(answer.body, b"")
        changed = self.server.ask(
            "/?q=bank", headers={"If-None-Match": '"x"'}.items())
        self.assertEqual(changed.status, 200)

    def test_what_is_not_there(self):
        for target in ("/nothing", "/story/0000000000000000", "/article/x",
                       "/style.css/x"):
            with self.subTest(target):
                answer = self.server.ask(target)
                self.assertEqual(answer.status, 404)
                self.assertIn("content-security-policy", answer.headers)

    def test_only_get_and_head(self):
        for body in (b"q=bank", b"x" * 60_000):
            answer = self.server.ask("/", method="POST", body=body)
            self.assertEqual(answer.status, 405)
            self.assertEqual(answer.headers["allow"], "GET, HEAD")
            self.assertTrue(answer.text.rstrip().endswith("</html>"))

    def test_a_large_body_is_refused_by_the_server(self):
        answer = self.server.ask("/", method="POST", body=b"x" * 200_000)
        self.assertEqual(answer.status, 413)

    def test_a_body_of_get_means_nothing(self):
        answer = self.server.ask("/?q=bank", body=b"q=ferry&" * 1000)
        if answer.status != 400:  # lighttpd refuses it
            self.assertEqual(answer.body, self.page("/?q=bank").body)

    def test_words_of_an_address_are_no_options(self):
        # CVE-2012-1823: RFC 3875 has queries without = become arguments.
        for query in ("--version", "--help", "-h", "-s+--version"):
            answer = self.page("/?" + query)
            self.assertTrue(answer.text.lstrip().startswith("<!DOCTYPE html>"))

    def test_many_at_a_time(self):
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            bodies = list(pool.map(lambda _: self.page("/?q=bank").body,
                                   range(40)))
        self.assertEqual(len(set(bodies)), 1)


@needs(Lighttpd)
class OnLighttpd(OnServer, unittest.TestCase):
    kind = Lighttpd

    def test_two_programs_stay(self):
        workers = self.server.workers()
        self.assertEqual(len(workers), 2)
        for _ in range(20):
            self.page("/?q=ferry")
        self.assertEqual(self.server.workers(), workers)

    def test_they_end_with_the_server(self):
        server = self.kind(site)
        workers = server.workers()
        server.stop()
        wait_for(lambda: not any(is_there(pid) for pid in workers), "the end")


@needs(LighttpdRoot)
class OnLighttpdAsSite(OnServer, unittest.TestCase):
    kind = LighttpdRoot


@needs(Apache)
class OnApache(OnServer, unittest.TestCase):
    kind = Apache


@needs(NginxCgi)
class OnNginxCgi(OnServer, unittest.TestCase):
    kind = NginxCgi


@needs(NginxFastCgi)
class OnNginxFastCgi(OnServer, unittest.TestCase):
    kind = NginxFastCgi


class WithoutServer(unittest.TestCase):
    """The program by itself, by FastCGI and by CGI."""

    def test_it_ends_when_it_is_told_to(self):
        for sign in (signal.SIGTERM, signal.SIGUSR1):
            with self.subTest(sign):
                program = Alone(site)
                self.assertEqual(program.ask().status, 200)
                self.assertEqual(program.stop(sign), 0)

    def test_who_asked_before_the_end_is_answered(self):
        program = Alone(site)
        program.ask()
        query = "q=*&format=jsonl"
        whole = program.ask(query=query)
        with program.connection(query=query) as connection:
            first = connection.recv(8)  # so it is being answered
            program.process.send_signal(signal.SIGTERM)
            rest = b""
            while part := connection.recv(1 << 16):
                rest += part
        self.assertGreater(len(first + rest), len(whole.body))
        self.assertEqual(program.stop(), 0)

    def test_a_client_may_go_away(self):
        program = Alone(site)
        for _ in range(5):
            with program.connection(query="q=*&format=jsonl") as connection:
                connection.recv(8)
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER,
                                      struct.pack("ii", 1, 0))
            program.connection(query="q=*&format=jsonl").close()
        self.assertEqual(program.ask(query="q=bank").status, 200)
        self.assertTrue(program.lives())
        self.assertEqual(program.stop(), 0)

    def run_program(self, *arguments, **variables):
        return subprocess.run(
            [site.program, *arguments], stdin=subprocess.DEVNULL,
            env={"NEWSFOLD_CGI_CONFIG": str(site.config), **variables},
            capture_output=True, check=False)

    def test_under_a_server_arguments_mean_nothing(self):
        for arguments in (["--version"], ["-h"], ["q=ferry"], ["/about"]):
            with self.subTest(arguments):
                done = self.run_program(*arguments, REQUEST_METHOD="GET",
                                        QUERY_STRING="q=bank+crown")
                self.assertEqual(done.returncode, 0)
                self.assertIn("Merchant &amp; Coastal Bank",
                              read_cgi(done.stdout).text)

    def test_without_one_they_are_the_parameters(self):
        typed = read_cgi(self.run_program("q=bank crown").stdout)
        self.assertEqual(typed.status, 200)
        self.assertIn("Merchant &amp; Coastal Bank", typed.text)

    def test_settings_beside_the_program(self):
        beside = pathlib.Path(f"{site.program}.conf")
        beside.write_bytes(site.config.read_bytes())
        self.addCleanup(os.unlink, beside)
        done = subprocess.run([site.program, "q=bank"], env={},
                              capture_output=True, check=False)
        self.assertEqual(read_cgi(done.stdout).status, 200)

    def test_settings_that_are_none(self):
        done = subprocess.run(
            [site.program], stdin=subprocess.DEVNULL,
            env={"NEWSFOLD_CGI_CONFIG": str(site.folder / "none.conf"),
                 "REQUEST_METHOD": "GET"}, capture_output=True, check=False)
        answer = read_cgi(done.stdout)
        self.assertEqual(answer.status, 503)
        self.assertNotIn(str(site.folder), done.stdout.decode())
        self.assertIn("none.conf", done.stderr.decode())


if __name__ == "__main__":
    unittest.main()
