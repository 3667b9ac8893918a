#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page and newsfold-search give the same answers: 200 random searches with
filters, byte for byte as JSON; stories, counts and order as HTML; and every
other format.

NEWSFOLD_BIN names the folder of the programs; NEWSFOLD_ARCHIVE another archive
than that of the sample.
"""

import html.parser
import json
import os
import pathlib
import random
import re
import subprocess
import unittest
import urllib.parse

from support import BIN, SAMPLE, Alone, Site

SEARCHES = 200


class Page(html.parser.HTMLParser):
    """What a page of results shows."""

    def __init__(self, text):
        super().__init__()
        self.leads = []  # ids, in order
        self.counts = ""
        self._inside = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "h1":
            self._inside.append(tag)
        if tag == "h3":
            self._inside.append(tag)
        if tag == "a" and self._inside[-1:] == ["h3"]:
            self.leads.append(re.search("/article/([0-9a-f]{16})",
                                        attrs["href"]).group(1))

    def handle_endtag(self, tag):
        if self._inside[-1:] == [tag]:
            self._inside.pop()

    def handle_data(self, data):
        if self._inside[-1:] == ["h1"]:
            self.counts += data


def counts_text(counts):
    def counted(number, one, many):
        return f"{number:,} {one if number == 1 else many}"
    return (counted(counts["stories"], "story", "stories") + " (" +
            counted(counts["articles"], "article", "articles") + ")")


class SameAnswers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.site = Site(SAMPLE)
        cls.addClassCleanup(cls.site.close)
        if "NEWSFOLD_ARCHIVE" in os.environ:
            cls.site.archive = pathlib.Path(os.environ["NEWSFOLD_ARCHIVE"])
            cls.site.config.write_text(
                'deadline_ms = 60000\nexport_limit = 10000000\n'
                f'[archive]\nnews = "{cls.site.archive}"\n',
                encoding="utf-8")
        cls.page = Alone(cls.site)
        cls.addClassCleanup(cls.page.stop)
        cls.random = random.Random(20111128)
        everything = json.loads(cls.search("*", "--format", "json"))
        cls.values = {name: [one["value"] for one in
                             everything["facets"][key] if one["value"]]
                      for name, key in [("source", "source"),
                                        ("lang", "language"), ("wire", "wire")]}
        cls.days = [one["value"] for one in everything["facets"]["month"]]
        cls.days.remove("undated")
        cls.words = cls.words_of_titles()

    @classmethod
    def search(cls, query, *options):
        done = subprocess.run(
            [BIN / "newsfold-search", "--archive", cls.site.archive,
             "--timeout", "60000", *options, "--", query],
            capture_output=True, check=False)
        assert done.returncode in (0, 1), done.stderr
        return done.stdout.decode()

    @classmethod
    def words_of_titles(cls):
        found = json.loads(cls.search("*", "--format", "json", "--limit", "300",
                                      "--articles", "1"))
        titles = [one["articles"][0]["title"] or "" for one in found["results"]]
        return sorted({word for title in titles
                       for word in re.findall("[A-Za-zÀ-žА-я]{3,}", title)})

    def some(self, values, most):
        return self.random.sample(values, self.random.randint(0, min(most, len(values))))

    def random_query(self):
        a, b, c = self.random.choices(self.words, k=3)
        return self.random.choice([
            a, a, f"{a} OR {b}", f"{a} {b}", f"{a} -{b}", f"{a} OR {b} OR {c}",
            f"{a[:5]}*", f'"{a} {b}"', f"title:{a} OR {b}", f"{a} NEAR/20 {b}",
            "*", f"is:original {a}", f"date:undated OR {a}"])

    def random_parameters(self):
        parameters = [("q", self.random_query())]
        for name, values in self.values.items():
            chosen = self.some(values, 2) if self.random.random() < 0.3 else []
            parameters += [(name, value) for value in chosen]
        if self.random.random() < 0.3:
            first, last = sorted(self.random.choices(self.days, k=2))
            parameters += [("from", first), ("to", last)]
        for name, values in [("sort", ["newest", "oldest", "recent"]),
                             ("fold", ["copy", "none"]),
                             ("lead", ["best", "earliest", "central"])]:
            if self.random.random() < 0.3:
                parameters.append((name, self.random.choice(values)))
        return parameters

    @staticmethod
    def options_of(parameters):
        options = []
        for name, value in parameters:
            if name != "q":
                options += ["--" + name, value]
        return options

    def get(self, parameters):
        answer = self.page.ask("", urllib.parse.urlencode(parameters))
        self.assertEqual(answer.status, 200, answer.text)
        return answer.text

    def test_of_random_searches(self):
        found = 0
        for _ in range(SEARCHES):
            parameters = self.random_parameters()
            number = self.random.randint(1, 3)
            page = [("page", number)] if number > 1 else []
            offset = ["--offset", str(10 * (number - 1))]
            with self.subTest(parameters=parameters, page=number):
                expected = self.search(parameters[0][1], "--format", "json",
                                       *offset, *self.options_of(parameters))
                self.assertEqual(
                    self.get(parameters + page + [("format", "json")]),
                    expected)
                result = json.loads(expected)
                shown = Page(self.get(parameters + page))
                self.assertEqual(shown.counts, counts_text(result["counts"]))
                self.assertEqual(shown.leads,
                                 [one["lead"] for one in result["results"]])
                found += len(shown.leads)
        self.assertGreater(found, SEARCHES)  # it looked at something

    def test_of_the_other_formats(self):
        parameters = [("q", " OR ".join(self.words[:20])), ("sort", "oldest")]
        for name in ("jsonl", "csv", "atom", "ris", "bibtex"):
            with self.subTest(name):
                for mine, its in [([], []),
                                  ([("provenance", "1")], ["--provenance"])]:
                    self.assertEqual(
                        self.get(parameters + [("format", name)] + mine),
                        self.search(parameters[0][1], "--sort", "oldest",
                                    "--format", name, *its))

    def test_of_stories_and_articles(self):
        found = json.loads(self.search("*", "--format", "json"))
        for result in found["results"]:
            for command, path in [("story", "story"), ("show", "article")]:
                done = subprocess.run(
                    [BIN / "newsfold-search", "--archive", self.site.archive,
                     "--format", "json", command, result["lead"]],
                    capture_output=True, encoding="utf-8", check=True)
                answer = self.page.ask(f"/{path}/{result['lead']}",
                                       "format=json")
                self.assertEqual(answer.text, done.stdout)


if __name__ == "__main__":
    unittest.main()
