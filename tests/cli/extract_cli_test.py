# SPDX-License-Identifier: GPL-3.0-or-later
"""newsfold-index on web archives: extract, add --dry-run, damaged dumps."""

import gzip
import json
import pathlib
import subprocess
import unittest

from support import BIN, SAMPLE, ArchiveTest, lines

CORPORA = pathlib.Path(SAMPLE).parent
BROKEN = CORPORA / "broken"

PAGE = """<html lang="en"><head><title>Hare found - Harbour Times</title>
<meta property="article:published_time" content="2012-02-10"></head><body>
<ul><li><a href="/">Home</a></ul><h1>Hare found</h1><p>By Ada Quill</p>
<p>The bronze hare came back to the museum on Friday in a parcel without a
sender, wrapped in the pages of a newspaper that no longer exists.</p>
</body></html>"""


class ExtractTest(ArchiveTest):
    def extract(self, *arguments, input=""):
        return self.index("extract", *arguments, input=input)

    def test_an_article(self):
        page = self.write("hare.html.gz", gzip.compress(PAGE.encode()))

        result = self.extract(page)

        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stderr, "")
        found = json.loads(result.stdout)
        self.assertEqual(found["file"], page)
        self.assertEqual(found["title"], "Hare found")
        self.assertEqual(found["author"], "Ada Quill")
        self.assertEqual(found["date"], "2012-02-10")
        self.assertEqual(found["date_precision"], "day")
        self.assertEqual(
            found["date_evidence"],
            "meta article:published_time: 2012-02-10 (certain)")
        self.assertEqual(found["language"], "en")
        self.assertEqual(found["wire"], "")
        self.assertTrue(found["text"].startswith("The bronze hare"))
        self.assertNotIn("skipped", found)
        self.assertFalse(self.exists("news"), "no archive is made")

    def test_text_for_people(self):
        page = self.write("hare.html", PAGE)

        result = self.extract("--format", "text", page)

        self.assertIn("title     Hare found\n", result.stdout)
        self.assertIn("\nThe bronze hare came back", result.stdout)

    def test_the_agency(self):
        page = self.write("hare.html", PAGE.replace("<p>The bronze hare",
                                                    "<p>SELWICK (AP) - A hare"))

        found = json.loads(self.extract(page).stdout)

        self.assertEqual(found["wire"], "ap")
        self.assertEqual(found["wire_evidence"], 'dateline "SELWICK (AP)"')
        self.assertIn('wire      ap\nevidence  dateline "SELWICK (AP)"\n',
                      self.extract("--format", "text", page).stdout)

    def test_no_article_exits_1_and_says_why(self):
        page = self.write("menu.html", "<ul><li><a href=/>Home</a></ul>")

        result = self.extract(page)

        self.assertEqual(result.returncode, 1)
        self.assertEqual(json.loads(result.stdout)["skipped"],
                         "no running text")
        self.assertIn("no article: no running text",
                      self.extract("--format", "text", page).stdout)

    def test_records_of_jsonl_too(self):
        dump = self.write("dump.jsonl", lines(0, 2) + "no json\n")

        result = self.extract(dump)

        self.assertEqual(result.returncode, 0)
        found = [json.loads(line) for line in result.stdout.splitlines()]
        self.assertEqual([page["record"] for page in found], [1, 2, 3])
        self.assertEqual(found[1]["title"], "Headline 1")
        self.assertIn("not JSON", found[2]["failed"])
        self.assertIn(f"newsfold-index: {dump}: 3: not JSON", result.stderr)

    def test_standard_input(self):
        result = self.extract("-", input=PAGE)

        self.assertEqual(json.loads(result.stdout)["title"], "Hare found")

    def test_a_file_that_is_not_there_exits_2(self):
        result = self.extract(self.path("none.warc.gz"))

        self.assertEqual(result.returncode, 2)
        self.assertEqual(result.stdout, "")
        self.assertIn("none.warc.gz: No such file", result.stderr)

    def test_wrong_usage_exits_2(self):
        for arguments in [[], ["--format", "pdf", "x"],
                          ["--dump-format", "zip", "x"],
                          ["--field", "teaser=x", "x"]]:
            with self.subTest(arguments=arguments):
                result = self.extract(*arguments)
                self.assertEqual(result.returncode, 2)
                self.assertEqual(result.stdout, "")

    def test_places_of_records(self):
        result = self.extract(f"{SAMPLE}/valley.warc.gz")

        places = [int(json.loads(line)["place"])
                  for line in result.stdout.splitlines()]
        self.assertEqual(places, sorted(set(places)))
        with open(f"{SAMPLE}/valley.warc.gz", "rb") as dump:
            packed = dump.read()
        for place in places:
            self.assertEqual(packed[place:place + 2], b"\x1f\x8b")


    def test_output_that_cannot_be_written_exits_2(self):
        page = self.write("hare.html", PAGE)

        with open("/dev/full", "w", encoding="utf-8") as full:
            result = subprocess.run([f"{BIN}/newsfold-index", "extract", page],
                                    stdout=full, stderr=subprocess.PIPE,
                                    timeout=100, check=False)

        self.assertEqual(result.returncode, 2)
        self.assertIn(b"the output cannot be written", result.stderr)


class DryRunTest(ArchiveTest):
    def test_tells_and_writes_nothing(self):
        result = self.add("--dry-run", "--json", SAMPLE)

        self.assertEqual(result.returncode, 0, result.stderr)
        report = json.loads(result.stdout)
        self.assertEqual(report["account"]["indexed"], 160)
        self.assertEqual(report["undated"], 16)
        self.assertEqual(report["new_sources"], 26)
        self.assertEqual(report["articles"], 0)
        self.assertFalse(self.exists("news"))

    def test_knows_what_the_archive_has(self):
        self.add(self.write("old.jsonl", lines(0, 5)))
        before = self.ids()

        result = self.add("--dry-run", self.write("new.jsonl", lines(3, 9)))

        self.assertIn("4 new articles, 0 of them undated", result.stdout)
        self.assertIn("from 0 new sources", result.stdout)
        self.assertEqual(self.ids(), before)
        real = json.loads(self.add("--json", self.path("new.jsonl")).stdout)
        self.assertEqual(real["account"]["indexed"], 4)


class RevisitTest(ArchiveTest):
    """A revisit is a capture of what an earlier record holds."""

    def captures(self, *dumps):
        account = json.loads(self.add("--json", *dumps).stdout)["account"]
        later = sum(count for reason, count in account["skipped"].items()
                    if "later capture" in reason)
        return account["captures"], later

    def test_in_one_dump(self):
        captures, unknown = self.captures(f"{SAMPLE}/harbour.warc")

        self.assertEqual(unknown, 0)
        self.assertGreaterEqual(captures, 2)

    @staticmethod
    def record(kind, url, content=""):
        return (f"WARC/1.0\r\nWARC-Type: {kind}\r\n"
                f"WARC-Target-URI: {url}\r\n"
                "WARC-Date: 2012-02-10T09:00:00Z\r\n"
                f"Content-Length: {len(content)}\r\n\r\n{content}\r\n\r\n")

    def test_of_a_page_that_is_not_there(self):
        record = self.record("revisit", "http://a.example/gone")

        self.assertEqual(self.captures(self.write("r.warc", record)), (0, 1))

    def test_in_a_later_run_by_the_address_that_is_not_canonical(self):
        page = PAGE.replace("<head>", "<head><link rel=canonical "
                            "href=http://a.example/story/7>")
        print_url = "http://a.example/print?id=7"
        response = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
        self.add(self.write("page.warc",
                            self.record("response", print_url, response)))
        again = self.write("again.warc", self.record("revisit", print_url))

        self.assertEqual(self.captures(again), (1, 0))


class BrokenTest(ArchiveTest):
    """corpora/broken: damage costs the record that it struck, no other."""

    def test_every_damage(self):
        with open(CORPORA / "broken.expected.jsonl", encoding="utf-8") as file:
            table = [json.loads(line) for line in file]
        self.assertEqual({row["file"] for row in table},
                         {path.name for path in BROKEN.iterdir()})
        for row in table:
            with self.subTest(row["file"], damage=row["damage"]):
                self.check(row)

    def check(self, row):
        path = str(BROKEN / row["file"])
        result = self.index("extract", path)
        found = [json.loads(line) for line in result.stdout.splitlines()]
        titles = [page.get("title") for page in found
                  if "skipped" not in page and "failed" not in page]
        for title in row["articles"]:
            self.assertIn(title, titles)
        failed = sum("failed" in page for page in found)
        unreadable = result.returncode == 2
        self.assertGreaterEqual(failed + unreadable, row["failed_at_least"])
        for line in result.stderr.splitlines():
            self.assertTrue(line.startswith(f"newsfold-index: {path}: "), line)
        if row["failed_at_least"]:
            self.assertNotEqual(result.stderr, "")

        report = json.loads(self.index("add", "--json", "-a",
                                       self.path(row["file"]), path).stdout)
        account = report["account"]
        self.assertEqual(account["read"],
                         account["indexed"] + account["captures"]
                         + account["failed"]
                         + sum(account["skipped"].values()))
        self.assertEqual(account["failed"], failed)


if __name__ == "__main__":
    unittest.main()
