#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""newsfold-search as its users meet it: the real program over corpora/sample.

NEWSFOLD_BIN names the folder of the programs.
"""

import csv
import fcntl
import io
import json
import os
import pathlib
import pty
import re
import shutil
import signal
import struct
import subprocess
import tempfile
import termios
import unittest
from xml.etree import ElementTree

BIN = pathlib.Path(os.environ["NEWSFOLD_BIN"])
CORPORA = pathlib.Path(__file__).resolve().parents[2] / "corpora"
ARTICLES = 160  # corpora/README.md, "Tally"

FOLDER = None
ARCHIVE = None


def run(program, *arguments, text="", **environment):
    clean = {k: v for k, v in os.environ.items() if k != "NEWSFOLD_ARCHIVE"}
    clean["NEWSFOLD_CONFIG"] = os.devnull  # whatever its user set up
    return subprocess.run(
        [BIN / program, *arguments], input=text, capture_output=True,
        encoding="utf-8", env={**clean, **environment}, check=False)


def search(*arguments, **more):
    return run("newsfold-search", "--archive", ARCHIVE, *arguments, **more)


def found(*arguments):
    """The parsed JSON of a search that must succeed."""
    limit = [] if "--limit" in arguments else ["--limit", "1000"]
    done = search("--format", "json", *limit, *arguments)
    if done.returncode not in (0, 1):
        raise AssertionError(done.stderr)
    return json.loads(done.stdout)


def without(keys, record):
    return {key: value for key, value in record.items() if key not in keys}


def articles(answer):
    """Name in the groups → article, of all results."""
    return {name_of(article): article for result in answer["results"]
            for article in result["articles"]}


def is_passage(parts, text):
    """Are the passages of a snippet in the text, one after the other?"""
    text, at = re.sub(r"[ \t-\r]+", " ", text), 0
    for passage in "".join(part["text"] for part in parts).split("… "):
        at = text.find(passage.strip("…"), at)
        if at < 0:
            return False
    return True


def name_of(article):
    """As in the groups: pages go by their URL, files without their folder."""
    name = article["dump_id"] or article["url"]
    return name.removeprefix("texts/").removeprefix("pages/")


def groups(kind):
    with open(CORPORA / "sample.groups.jsonl", encoding="utf-8") as lines:
        every = [json.loads(line) for line in lines]
    return {one["group"]: one["ids"] for one in every if one["kind"] == kind}


def setUpModule():
    global FOLDER, ARCHIVE
    FOLDER = tempfile.TemporaryDirectory(prefix="newsfold-search-cli-")
    ARCHIVE = os.path.join(FOLDER.name, "archive")
    # Two runs, so that two segments are searched.
    for part in ("sample/wire.jsonl", "sample"):
        done = run("newsfold-index", "add", "--archive", ARCHIVE,
                   CORPORA / part)
        assert done.returncode == 0, done.stderr


def tearDownModule():
    FOLDER.cleanup()


class ExitCodes(unittest.TestCase):
    def test_found(self):
        done = search("ferry", "strike")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertRegex(done.stdout, r"^\d+ stories \(\d+ articles\)\n\n1\. ")

    def test_nothing_found(self):
        done = search("zeppelin")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stdout, "0 stories (0 articles)\n\n")
        self.assertEqual(done.stderr, "  zeppelin  in no article\n")

    def test_nothing_found_explained(self):
        done = search("--source", "meridian-press.example", "fery", "strike")
        self.assertEqual((done.returncode, done.stdout),
                         (1, "0 stories (0 articles)\n\n"))
        self.assertRegex(done.stderr,
                         r"(?m)^  fery +in no article; like it: ferry \(\d+\)")
        self.assertRegex(done.stderr, r"(?m)^did you mean: ferry strike  \(")
        answer = found("--source", "meridian-press.example", "fery", "strike")
        better = answer["nothing_found"]["did_you_mean"]
        self.assertEqual(better["query"], "ferry strike")
        counts = found("--source", "meridian-press.example",
                       better["query"])["counts"]
        self.assertEqual((better["stories"], better["articles"]),
                         (counts["stories"], counts["articles"]))
        self.assertNotIn("nothing_found", found("ferry"))

    def test_errors_are_told_on_stderr_alone(self):
        missing = os.path.join(FOLDER.name, "none")
        table = [
            ("no archive there", ["--archive", missing, "x"],
             "there is no such archive"),
            ("a folder without one", ["--archive", FOLDER.name, "x"],
             "no newsfold archive"),
            ("no archive named", ["x"], "--archive"),
            ("an unknown option", ["--archive", ARCHIVE, "--loud", "x"],
             "--loud"),
            ("no query", ["--archive", ARCHIVE], "what is to be searched for"),
            ("a bad query", ["--archive", ARCHIVE, "ferry (strike"],
             "newsfold-search: byte 7: this parenthesis is never closed"),
            ("an open quotation mark", ["--archive", ARCHIVE, 'a "b'],
             "newsfold-search: byte 3: this quotation mark is never closed"),
            ("a bad fold", ["--archive", ARCHIVE, "--fold", "x", "y"],
             "fold is one of copy, none, story: x"),
            ("a bad sort", ["--archive", ARCHIVE, "--sort", "x", "y"],
             "sort is one of"),
            ("a bad format", ["--archive", ARCHIVE, "--format", "x", "y"],
             "format is one of text, json, jsonl, csv, ris, bibtex, atom, "
             "trec: x"),
            ("a bad date", ["--archive", ARCHIVE, "--from", "soon", "y"],
             "a date looks like 2016, 2016-09, 2016-09-11 or last-week: soon"),
            ("a bad language", ["--archive", ARCHIVE, "--lang", "qq7", "y"],
             "no language is known by this name: qq7"),
            ("a batch that is not there",
             ["--archive", ARCHIVE, "--batch", missing], "cannot be opened"),
            ("no time", ["--archive", ARCHIVE, "--timeout", "0", "*"],
             "took longer than 0 ms"),
        ] + [
            ("a negative number", ["--archive", ARCHIVE, option, "-1", "*"],
             "-1") for option in ("-n", "--offset", "--articles", "--timeout")
        ]
        for because, arguments, message in table:
            with self.subTest(because):
                done = run("newsfold-search", *arguments)
                self.assertEqual(done.returncode, 2)
                self.assertEqual(done.stdout, "")
                self.assertIn(message, done.stderr)

    def test_help_and_version_need_no_archive(self):
        for option in ("--help", "--version"):
            done = run("newsfold-search", option)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertIn("newsfold-search", done.stdout)

    def test_any_timeout_that_is_long_enough(self):
        for timeout in ("60000", "10000000000000000", str(2**64 - 1)):
            with self.subTest(timeout):
                self.assertEqual(search("--timeout", timeout, "*").stderr, "")

    def test_the_environment_names_the_archive(self):
        done = run("newsfold-search", "ferry", NEWSFOLD_ARCHIVE=ARCHIVE)
        self.assertEqual(done.returncode, 0)
        done = search("ferry", NEWSFOLD_ARCHIVE="/nonexistent")
        self.assertEqual(done.returncode, 0)  # the option goes first

    def test_a_query_may_begin_with_a_minus(self):
        done = search("--", "-ferry")
        self.assertEqual((done.returncode, done.stderr), (0, ""))


class Answers(unittest.TestCase):
    def test_everything_is_there(self):
        answer = found("*")
        self.assertEqual(answer["version"], 1)
        self.assertEqual(answer["counts"]["articles"], ARTICLES)
        self.assertEqual(sum(len(result["articles"])
                             for result in answer["results"]), ARTICLES)

    def test_counts_fit(self):
        for query in ("*", "ferry", "the OR der", "-lang:en", "title:ferry"):
            with self.subTest(query):
                answer = found("--", query)
                counts = answer["counts"]
                self.assertEqual(counts["results"], len(answer["results"]))
                self.assertEqual(counts["stories"], counts["results"])
                self.assertEqual(counts["articles"],
                                 sum(r["matching"] for r in answer["results"]))
                self.assertEqual(answer["facets"].pop("day"), [])
                for values in answer["facets"].values():
                    self.assertEqual(counts["articles"],
                                     sum(v["articles"] for v in values))
                    for value in values:
                        self.assertLessEqual(value["stories"],
                                             value["articles"])

    def test_the_lead_is_the_first_article(self):
        for result in found("strike")["results"]:
            self.assertEqual(result["lead"], result["articles"][0]["id"])
            self.assertIn(result["best"],
                          [article["id"] for article in result["articles"]])

    def test_snippets_mark_the_words(self):
        for result in found("ferries")["results"]:
            marked = [part["text"].lower() for part in result["snippet"]
                      if part["match"]]
            title = result["articles"][0]["title"] or ""
            self.assertTrue(marked or "ferr" in title.lower())
            self.assertLessEqual(set(marked), {"ferry", "ferries"})

    def test_snippets_are_of_the_article_named_with_them(self):
        named = 0
        for query in ("quay", "vote", "crews", "island", "bank crown",
                      '"ferry strike" OR bank'):
            for result in found("--full-text", query)["results"]:
                by_id = {article["id"]: article
                         for article in result["articles"]}
                self.assertEqual(result["snippet_of"], result["lead"])
                self.assertTrue(is_passage(result["snippet"],
                                           by_id[result["lead"]]["text"]))
                better = result["better_match"]
                if better:
                    named += 1
                    self.assertEqual(better["id"], result["best"])
                    self.assertNotEqual(better["id"], result["lead"])
                    self.assertTrue(is_passage(better["snippet"],
                                               by_id[better["id"]]["text"]))
        self.assertGreater(named, 0)

    def test_a_better_match_is_named_with_its_own_id(self):
        result = next(result for result in found("quay")["results"]
                      if result["better_match"])
        better = result["better_match"]
        printed = search("quay").stdout
        self.assertIn(f"   from {better['source']} ({better['id']}): ", printed)
        feed = search("--format", "atom", "quay").stdout
        self.assertIn(f"from &lt;a href=&quot;{better['url']}&quot;&gt;"
                      f"{better['source']}&lt;/a&gt;: ", feed)

    def test_snippets_mark_phrases_and_nothing_else(self):
        for result in found('"ferry strike"')["results"]:
            marked = [part["text"].lower() for part in result["snippet"]
                      if part["match"]]
            self.assertEqual(set(marked), {"ferry strike"})

    def test_pages_make_the_whole(self):
        for sort in ("relevance", "newest", "oldest"):
            with self.subTest(sort):
                whole = found("--sort", sort, "the")
                pages = []
                for offset in range(0, whole["counts"]["results"], 7):
                    page = found("--sort", sort, "--offset", str(offset),
                                 "--limit", "7", "the")
                    self.assertEqual(page["counts"], whole["counts"])
                    self.assertEqual(page["facets"], whole["facets"])
                    pages += page["results"]
                self.assertEqual(pages, whole["results"])

    def test_beyond_the_last_page(self):
        done = search("--offset", "1000", "ferry")
        self.assertEqual(done.returncode, 0)
        self.assertNotIn("1. ", done.stdout)

    def test_filters(self):
        by_id = articles(found("*"))
        table = [
            (["--from", "2012-05"],
             lambda a: a["date"] and a["date"][:7] >= "2012-05"),
            (["--to", "1938"],
             lambda a: a["date"] and a["date"][:4] <= "1938"),
            (["--from", "1921", "--to", "1963-02-26"],
             lambda a: a["date"] and "1921" <= a["date"][:10] <= "1963-02-26"),
            (["--source", "harbour-times.example"],
             lambda a: a["source"] == "harbour-times.example"),
            (["--source", "https.example", "--source", "valmora-post.example"],
             lambda a: a["source"] == "valmora-post.example"),
            (["--lang", "German", "--lang", "fr"],
             lambda a: a["language"] in ("de", "fr")),
        ]
        for options, is_wanted in table:
            with self.subTest(options):
                wanted = {i for i, a in by_id.items() if is_wanted(a)}
                self.assertTrue(wanted)
                self.assertEqual(set(articles(found(*options, "*"))), wanted)

    def test_options_and_fields_mean_the_same(self):
        for options, query in [
                (["--from", "2011-09", "--to", "2011-10"],
                 "date:2011-09..2011-10"),
                (["--lang", "en"], "lang:en"),
                (["--source", "radio-selwick.example"],
                 "source:radio-selwick.example")]:
            with self.subTest(query):
                self.assertEqual(found(*options, "ferry")["results"],
                                 found("ferry", query)["results"])

    def test_explain(self):
        done = search("--explain", "--from", "2011", "--source", "www.A.example",
                      "ferries", "OR", "dam")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stdout, "((ferries OR dam) AND date:2011-01-01..)"
                                      " AND source:a.example\n")

    def test_trec(self):
        done = search("--format", "trec", "--offset", "1", "-n", "3",
                      "ferry strike")
        self.assertEqual(done.returncode, 0)
        lines = [line.split(" ") for line in done.stdout.splitlines()]
        self.assertEqual([line[3] for line in lines], ["2", "3", "4"])
        scores = [float(line[4]) for line in lines]
        self.assertEqual(scores, sorted(scores, reverse=True))
        self.assertLessEqual({line[2] for line in lines},
                             set(articles(found("ferry strike"))))
        self.assertEqual({(line[0], line[1], line[5]) for line in lines},
                         {("1", "Q0", "newsfold")})


class Configuration(unittest.TestCase):
    def write(self, text, name="config"):
        path = os.path.join(FOLDER.name, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def test_a_file_names_the_archive_and_queries(self):
        path = self.write(f'archive = "{ARCHIVE}"\nlimit = 2\n'
                          '[query]\nboats = "ferry OR boat"\n')
        for arguments, environment in [
                (["--config", path], {}), ([], {"NEWSFOLD_CONFIG": path})]:
            done = run("newsfold-search", *arguments, "query:boats", "strike",
                       **environment)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertEqual(
                done.stdout,
                search("-n", "2", "(ferry OR boat) strike").stdout)

    def test_the_usual_places(self):
        text = f"archive = '{ARCHIVE}'\n"
        self.write(text, "xdg/newsfold/config")
        self.write(text, "home/.config/newsfold/config")
        for environment in ({"XDG_CONFIG_HOME": FOLDER.name + "/xdg"},
                            {"HOME": FOLDER.name + "/home",
                             "XDG_CONFIG_HOME": ""}):
            done = run("newsfold-search", "ferry", NEWSFOLD_CONFIG="",
                       **environment)
            self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_errors_name_the_file(self):
        path = self.write("archive = x\ncolour = red\n")
        done = run("newsfold-search", "--config", path, "ferry")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertEqual(done.stderr, f"newsfold-search: {path}: line 2: there "
                         "is no option colour\n")
        done = run("newsfold-search", "--config", path + "x", "ferry")
        self.assertEqual(done.returncode, 2)
        self.assertIn("cannot be opened", done.stderr)

    def test_the_command_line_and_the_environment_go_first(self):
        path = self.write('archive = "/nonexistent"\n')
        self.assertEqual(search("--config", path, "ferry").returncode, 0)
        done = run("newsfold-search", "ferry", NEWSFOLD_ARCHIVE=ARCHIVE,
                   NEWSFOLD_CONFIG=path)
        self.assertEqual(done.returncode, 0)


class Commands(unittest.TestCase):
    def test_count(self):
        for query in (["ferry"], ["--from", "2012", "*"], ["zeppelin"]):
            with self.subTest(query):
                counts = found(*query)["counts"]
                done = search("count", *query)
                stories, articles_ = re.fullmatch(
                    r"(\d+) stor\w+ \((\d+) articles?\)\n", done.stdout).groups()
                self.assertEqual(int(stories), counts["stories"])
                self.assertEqual(int(articles_), counts["articles"])
                self.assertEqual(done.returncode, 0 if int(stories) else 1)
                as_json = json.loads(
                    search("count", "--format", "json", *query).stdout)
                self.assertEqual(as_json["counts"], counts)
                self.assertNotIn("facets", as_json)

    def test_facets(self):
        answer = found("--by", "day", "ferry")
        whole = json.loads(search("facets", "--format", "json", "--by", "day",
                                  "ferry").stdout)
        self.assertEqual(whole["facets"], answer["facets"])
        self.assertTrue(whole["facets"]["day"])
        text = search("facets", "ferry").stdout
        for value in answer["facets"]["source"]:
            self.assertRegex(text, rf"(?m)^{value['value'] or 'unknown'} +"
                             rf"{value['stories']} +{value['articles']}$")

    def test_chosen_facets(self):
        done = search("facets", "--format", "json", "--facet", "lang",
                      "--facet", "day", "ferry")
        facets = json.loads(done.stdout)["facets"]
        self.assertEqual(list(facets), ["language", "day"])
        self.assertTrue(facets["day"])
        done = search("--facet", "lang", "ferry")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("--facet is an option of the command facets", done.stderr)

    def test_a_command_needs_a_query_behind_it(self):
        self.assertEqual(search("count").stdout,
                         search("--", "count").stdout)
        self.assertEqual(found("search", "ferry"), found("ferry"))
        self.assertEqual(search("--explain", "--", "count", "ferry").stdout,
                         "count AND ferry\n")

    def test_formats_are_checked(self):
        for command, formats in [("count", "text or json"),
                                 ("facets", "text, json or csv")]:
            done = search(command, "--format", "trec", "ferry")
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn(f"{command} prints {formats}: trec", done.stderr)

    def test_a_table_of_facets_has_its_provenance_above_it(self):
        done = search("facets", "--format", "csv", "--provenance", "ferry")
        lines = done.stdout.splitlines()
        self.assertTrue(lines[0].startswith("# program: newsfold-search "))
        self.assertIn("facet,value,stories,articles", lines)

    def test_facets_as_csv(self):
        facets = found("ferry")["facets"]
        done = search("facets", "--format", "csv", "--facet", "year",
                      "--facet", "source", "ferry")
        rows = list(csv.reader(io.StringIO(done.stdout, newline="")))
        self.assertEqual(rows[0], ["facet", "value", "stories", "articles"])
        self.assertEqual(
            rows[1:],
            [[name, v["value"] or "", str(v["stories"]), str(v["articles"])]
             for name in ("source", "year") for v in facets[name]])

    def test_the_best_match_may_lead(self):
        for result in found("--lead", "best", "bank crown")["results"]:
            self.assertEqual(result["lead"], result["best"])

    def test_the_earliest_may_lead(self):
        led = found("--lead", "earliest", "bank crown")["results"]
        self.assertTrue(any(len(result["articles"]) > 1 for result in led))
        for result in led:
            dates = [article["date"] or "undated"
                     for article in result["articles"]]
            self.assertEqual(dates, sorted(  # an hour before none
                dates, key=lambda date: (date[:10], date[10:] or "~")))
        self.assertEqual(search("--lead", "first", "bank").returncode, 2)

    def test_the_central_article_leads(self):
        answer = found("--provenance", "--lead", "central", "bank crown")
        self.assertEqual(answer["provenance"]["lead"], "central")
        self.assertEqual(answer["results"], found("bank crown")["results"])
        for result in answer["results"]:
            asked = result["best"]
            story = json.loads(search("story", "--format", "json",
                                      asked).stdout)
            if result["matching"] == result["facts"]["articles"]:
                self.assertEqual(result["lead"], story["lead"])

    def test_agencies_filter(self):
        every = articles(found("*"))
        for option in (["--wire", "none"], ["--wire", "Associated Press"]):
            wanted = {"none": None, "Associated Press": "ap"}[option[1]]
            self.assertEqual(
                set(articles(found(*option, "*"))),
                {n for n, a in every.items() if a["wire"] == wanted})
class Options(unittest.TestCase):
    def test_numbers_are_checked(self):
        for option, least in (("--limit", 0), ("--offset", 0),
                              ("--articles", 1), ("--timeout", 0)):
            for value in ("-1", "x", "", "1.5", "18446744073709551616"):
                with self.subTest(option, value=value):
                    done = search(f"{option}={value}", "ferry")
                    self.assertEqual((done.returncode, done.stdout), (2, ""))
                    self.assertIn(f"a whole number from {least} on: {value}",
                                  done.stderr)

    def test_a_word_left_out_needs_quotes(self):
        done = search("ferry", "-strike")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("'ferry -strike', or behind --", done.stderr)

    def test_a_batch_has_no_query_beside_it(self):
        done = search("--batch", "-", "ferry", text='{"query": "dam"}\n')
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("leave out ferry", done.stderr)

    def test_what_is_typed_goes_before_what_is_set(self):
        with tempfile.TemporaryDirectory() as folder:
            config = os.path.join(folder, "config")
            for setting, typed, order in (
                    ('sort = "newest"', ["--recent"], "recent"),
                    ("recent = true", ["--sort", "oldest"], "oldest"),
                    ('sort = "newest"', [], "newest"),
                    ("recent = true", [], "recent")):
                with self.subTest(setting, typed=typed):
                    pathlib.Path(config).write_text(setting + "\n",
                                                    encoding="utf-8")
                    done = search("--config", config, "--provenance",
                                  "--format", "json", *typed, "ferry")
                    self.assertEqual(
                        json.loads(done.stdout)["provenance"]["sort"], order)


class Exports(unittest.TestCase):
    """Every format as a program of its readers reads it."""

    QUERY = "the OR der OR 渡船 OR celik"

    @classmethod
    def setUpClass(cls):
        cls.answer = found(cls.QUERY)
        cls.ids = [article["id"] for result in cls.answer["results"]
                   for article in result["articles"]]

    def export(self, form, *options):
        done = search("--format", form, *options, self.QUERY)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout

    def test_all_results_without_a_limit(self):
        self.assertGreater(len(self.answer["results"]), 50)
        results = len(self.answer["results"])
        self.assertEqual(self.export("ris").count("TY  - NEWS\n"), results)
        self.assertEqual(self.export("bibtex").count("\n}\n"), results)
        self.assertEqual(len(self.export("trec").splitlines()), results)
        self.assertEqual(len(self.export("jsonl").splitlines()),
                         len(self.ids))

    def test_a_part_of_them(self):
        part = self.export("jsonl", "--offset", "3", "--limit", "5")
        self.assertIn(part, self.export("jsonl"))
        self.assertEqual({json.loads(line)["result"]
                          for line in part.splitlines()}, {4, 5, 6, 7, 8})
        self.assertEqual(len(self.export("trec", "-n4").splitlines()), 4)

    def test_jsonl(self):
        lines = [json.loads(line)
                 for line in self.export("jsonl").splitlines()]
        expected = [{"result": number, "story": result["story"], **article}
                    for number, result in enumerate(self.answer["results"], 1)
                    for article in result["articles"]]
        self.assertEqual(lines, expected)

    def test_full_text(self):
        lines = self.export("jsonl", "--full-text").splitlines()
        texts = {one["id"]: one["text"] for one in map(json.loads, lines)}
        self.assertEqual(list(texts), self.ids)
        self.assertTrue(all(texts.values()))
        records = csv.DictReader(io.StringIO(
            self.export("csv", "--full-text"), newline=""))
        for record in records:
            self.assertEqual(record["text"].removeprefix("'"),
                             texts[record["id"]].removeprefix("'"))
        page = json.loads(self.export("json", "--full-text", "-n1"))
        for article in page["results"][0]["articles"]:
            self.assertEqual(article["text"], texts[article["id"]])

    def test_csv(self):
        text = self.export("csv")
        self.assertEqual(text, self.export("csv"))
        records = list(csv.DictReader(io.StringIO(text, newline=""),
                                      strict=True))
        self.assertEqual([record["id"] for record in records], self.ids)
        by_id = {article["id"]: article for result in self.answer["results"]
                 for article in result["articles"]}
        for record in records:
            for key in ("title", "author", "source", "date", "url"):
                self.assertEqual(record[key].removeprefix("'"),
                                 (by_id[record["id"]][key] or "")
                                 .removeprefix("'"))

    def test_no_cell_is_a_formula(self):
        folder = os.path.join(FOLDER.name, "formulas")
        dump = json.dumps({"id": "f", "url": "https://f.example/1",
                           "title": "=1+1", "author": "@SUM(1)",
                           "text": "=cmd|calc. A formula begins so."})
        done = run("newsfold-index", "add", "--archive", folder, "-",
                   text=dump + "\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        done = run("newsfold-search", "--archive", folder, "--format", "csv",
                   "--full-text", "formula")
        for record in csv.reader(io.StringIO(done.stdout, newline="")):
            for cell in record:
                self.assertNotIn(cell[:1], ("=", "+", "-", "@"))

    def test_atom(self):
        text = self.export("atom", "--offset", "2", "-n", "1000")
        atom = "{http://www.w3.org/2005/Atom}"
        totals = "{http://a9.com/-/spec/opensearch/1.1/}"
        feed = ElementTree.fromstring(text)
        self.assertEqual(feed.findtext(totals + "totalResults"),
                         str(self.answer["counts"]["results"]))
        self.assertEqual(feed.findtext(totals + "startIndex"), "3")
        entries = feed.findall(atom + "entry")
        leads = [result["articles"][0]
                 for result in self.answer["results"]][2:]
        self.assertEqual([e.findtext(atom + "id") for e in entries],
                         ["urn:newsfold:article:" + a["id"] for a in leads])
        for entry, article in zip(entries, leads):
            with self.subTest(article["id"]):
                self.assertRegex(entry.findtext(atom + "updated"),
                                 r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
                self.assertEqual(entry.findtext(atom + "title"),
                                 article["title"] or "(no title)")
                link = entry.find(atom + "link")
                self.assertEqual(link.get("href") if link is not None else None,
                                 article["url"])
                self.assertTrue(link is not None or
                                entry.find(atom + "content") is not None)

    def test_a_feed_is_a_page(self):
        feed = ElementTree.fromstring(self.export("atom"))
        self.assertEqual(
            len(feed.findall("{http://www.w3.org/2005/Atom}entry")), 10)

    def test_keys_of_bibtex_are_ascii_and_each_once(self):
        keys = re.findall(r"@misc\{(.*),\n", self.export("bibtex"))
        self.assertEqual(len(keys), len(set(keys)))
        for key in keys:
            self.assertRegex(key, r"^[a-z0-9]+-[0-9a-f]{16}$")

    def test_nothing_found_is_an_empty_export(self):
        for form, begin in [("jsonl", ""), ("ris", ""), ("bibtex", ""),
                            ("trec", ""), ("csv", "result,story,id,"),
                            ("atom", "<?xml version")]:
            with self.subTest(form):
                done = search("--format", form, "zeppelin")
                self.assertEqual((done.returncode, done.stderr), (1, ""))
                self.assertTrue(done.stdout.startswith(begin))
                self.assertEqual(bool(done.stdout), bool(begin))

    def test_provenance(self):
        begin = {"text": "# program: newsfold-search ",
                 "jsonl": '{"provenance":{"program":"newsfold-search ',
                 "csv": "# program: newsfold-search ",
                 "ris": "TY  - NEWS\n",
                 "bibtex": "@comment{\n  program: newsfold-search "}
        for form, expected in begin.items():
            with self.subTest(form):
                text = self.export(form, "--provenance", "--from", "1900")
                self.assertTrue(text.startswith(expected), text[:100])
                self.assertIn("1900-01-01", text)
                self.assertRegex(text, r"searched\W+\d{4}-\d\d-\d\d")
        page = json.loads(self.export("json", "--provenance"))
        known = page["provenance"]
        self.assertEqual(known["query"], page["query"])
        self.assertEqual(known["typed"], self.QUERY)
        self.assertEqual(known["archive"], page["archive"]["id"])
        self.assertEqual(known["archive_articles"], ARTICLES)
        for unit in ("stories", "articles", "results"):
            self.assertEqual(known[unit], page["counts"][unit])

    def test_counts_and_facets_can_be_cited(self):
        for command in ("count", "facets"):
            plain = search(command, "ferry").stdout
            done = search(command, "--provenance", "ferry")
            self.assertTrue(done.stdout.startswith("# program: newsfold-"))
            self.assertTrue(done.stdout.endswith("\n\n" + plain))
            known = json.loads(search(command, "--provenance", "--format",
                                      "json", "ferry").stdout)
            self.assertEqual(known["provenance"]["articles"],
                             known["counts"]["articles"])

    def test_what_a_command_has_no_place_for(self):
        one = self.ids[0]
        for words, message in [
                (["show", "--provenance", one],
                 "--provenance goes with search, count and facets"),
                (["count", "--format", "json", "--full-text", "ferry"],
                 "--full-text goes with search and similar")]:
            with self.subTest(words):
                done = search(*words)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assertEqual(done.stderr, f"newsfold-search: {message}\n")

    def test_what_a_format_has_no_place_for(self):
        for options, message in [
                (["--format", "ris", "--full-text"],
                 "--full-text goes with json, jsonl and csv: ris"),
                (["--format", "trec", "--provenance"],
                 "a TREC run has no place for --provenance"),
                (["--format", "csv", "--batch", "-"],
                 "--batch goes with text, json and trec: csv")]:
            with self.subTest(options):
                done = search(*options, "x")
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assertEqual(done.stderr, f"newsfold-search: {message}\n")

    def test_a_reader_that_has_seen_enough(self):
        for preexec in (None, lambda: signal.signal(signal.SIGPIPE,
                                                    signal.SIG_IGN)):
            with subprocess.Popen(
                    [BIN / "newsfold-search", "--archive", ARCHIVE, "--format",
                     "jsonl", "--full-text", "*"], stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE, restore_signals=preexec is None,
                    preexec_fn=preexec) as process:
                process.stdout.readline()
                process.stdout.close()
                self.assertEqual(process.stderr.read(), b"")

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full")
    def test_output_that_cannot_be_written(self):
        for form in ("csv", "jsonl", "ris", "bibtex", "atom", "trec"):
            with self.subTest(form), open("/dev/full", "w") as full:
                done = subprocess.run(
                    [BIN / "newsfold-search", "--archive", ARCHIVE, "--format",
                     form, "*"], stdout=full, stderr=subprocess.PIPE,
                    encoding="utf-8", check=False)
                self.assertEqual(done.returncode, 2)
                self.assertIn("cannot be written", done.stderr)


class Terminals(unittest.TestCase):
    """What a person sees, through a terminal of the test's own."""

    def screen(self, *arguments, columns=50, **environment):
        master, slave = pty.openpty()
        size = struct.pack("HHHH", 24, columns, 0, 0)
        fcntl.ioctl(slave, termios.TIOCSWINSZ, size)
        clean = {k: v for k, v in os.environ.items()
                 if k not in ("COLUMNS", "NO_COLOR")}
        process = subprocess.Popen(
            [BIN / "newsfold-search", "--archive", ARCHIVE, *arguments],
            stdout=slave, env={**clean, **environment})
        os.close(slave)
        shown = b""
        try:
            while part := os.read(master, 1 << 16):
                shown += part
        except OSError:  # the terminal is closed
            pass
        process.wait()
        os.close(master)
        return shown.decode().replace("\r\n", "\n")

    def widths(self, shown):
        plain = re.sub("\x1b\\[[0-9;]*m", "", shown)
        return [len(line) for line in plain.split("\n")
                if not line.startswith("   http")]

    def test_lines_fit(self):
        for columns in (56, 90):
            shown = self.screen("ferry", columns=columns)
            self.assertLessEqual(max(self.widths(shown)), columns)
            self.assertGreater(max(self.widths(shown)), columns - 10)

    def test_the_environment_says_how_wide(self):
        shown = self.screen("ferry", COLUMNS="60")
        self.assertGreater(max(self.widths(shown)), 50)
        self.assertLessEqual(max(self.widths(shown)), 60)
        shown = self.screen("ferry", COLUMNS="wide")
        self.assertLessEqual(max(self.widths(shown)), 50)

    def test_colour(self):
        self.assertIn("\x1b[1;31m", self.screen("ferry"))
        self.assertNotIn("\x1b", self.screen("ferry", NO_COLOR="1"))
        self.assertIn("\x1b", self.screen("ferry", NO_COLOR=""))
        self.assertNotIn("\x1b", search("ferry").stdout)

    def test_a_pipe_gets_a_line_for_each_thing(self):
        piped = search("ferry", COLUMNS="40").stdout
        self.assertGreater(max(self.widths(piped)), 100)
        joined = re.sub(r"\s+", "", piped)
        shown = re.sub("\x1b\\[[0-9;]*m", "", self.screen("ferry", columns=500))
        self.assertEqual(re.sub(r"\s+", "", shown), joined)


class Batches(unittest.TestCase):
    LINES = "\n".join([
        '{"id": "one", "query": "ferry strike", "limit": 2}',
        '',
        '{"query": "zeppelin"}',
        'not JSON',
        '{"id": "bad", "query": "(ferry"}',
        '{"id": "last", "query": "*", "from": "1912", "to": "1912"}']) + "\n"

    def check(self, done, name):
        self.assertEqual(done.returncode, 2)
        answers = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([answer["id"] for answer in answers],
                         ["one", "3", "4", "bad", "last"])
        self.assertEqual(len(answers[0]["results"]), 2)
        self.assertEqual(answers[1]["counts"]["articles"], 0)
        self.assertIn("a line of a batch looks like", answers[2]["error"])
        self.assertIn("byte 1: this parenthesis is never closed",
                      answers[3]["error"])
        self.assertEqual(answers[4]["counts"]["articles"], 1)
        self.assertIn(f"newsfold-search: {name}: 4: ", done.stderr)
        self.assertIn(f"newsfold-search: {name}: 5: byte 1: ", done.stderr)

    def test_a_file(self):
        path = os.path.join(FOLDER.name, "queries.jsonl")
        with open(path, "w", encoding="utf-8") as file:
            file.write(self.LINES)
        self.check(search("--format", "json", "--batch", path), path)

    def test_standard_input(self):
        self.check(search("--format", "json", "--batch", "-", text=self.LINES),
                   "-")

    def test_a_line_answers_like_a_search(self):
        line = json.dumps({"id": "x", "query": "ferry", "sort": "newest",
                           "fold": "none", "limit": 4, "offset": 1})
        batch = search("--format", "json", "--batch", "-", text=line)
        single = search("--format", "json", "--sort", "newest", "--fold",
                        "none", "-n", "4", "--offset", "1", "ferry")
        answer = json.loads(batch.stdout)
        self.assertEqual(answer.pop("id"), "x")
        self.assertEqual(answer, json.loads(single.stdout))

    def test_exit_codes(self):
        for lines, code in [('{"query": "ferry"}\n{"query": "zeppelin"}', 0),
                            ('{"query": "zeppelin"}', 1), ("", 1)]:
            with self.subTest(lines):
                done = search("--batch", "-", text=lines)
                self.assertEqual((done.returncode, done.stderr), (code, ""))

    def test_a_trec_run_of_topics(self):
        lines = '{"id": "t1", "query": "ferry"}\n{"id": "t2", "query": "dam"}\n'
        done = search("--format=trec", "--batch=-", "-n2", text=lines)
        self.assertEqual(done.returncode, 0)
        self.assertEqual([line.split()[0] for line in done.stdout.splitlines()],
                         ["t1", "t1", "t2", "t2"])


class ArticlesByName(unittest.TestCase):
    """story, show and what else takes ids and URLs."""

    @classmethod
    def setUpClass(cls):
        cls.answer = found("*")
        cls.articles = articles(cls.answer)

    def test_story(self):
        for result in self.answer["results"][:20]:
            asked = result["articles"][-1]
            with self.subTest(asked["id"]):
                done = search("story", "--format", "json", asked["id"])
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                story = json.loads(done.stdout)
                self.assertEqual(story["story"], result["story"])
                self.assertEqual(story["facts"], result["facts"])
                # What an article is to those before it depends on the lead.
                of_result = {"score", "relation", "related"}
                listed = [without(of_result, article)
                          for article in story["articles"]]
                for article in result["articles"]:
                    self.assertIn(without(of_result, article), listed)
                self.assertEqual(len(story["articles"]),
                                 len(result["articles"]))

    def test_story_as_text(self):
        one = self.articles["mp-2011-bank-rescue"]
        done = search("story", one["url"])
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        head = done.stdout.splitlines()[:3]
        self.assertEqual(head, ["State takes over Merchant & Coastal Bank",
                                "8 articles in 7 sources, 2011-11-28 to "
                                "2011-11-29", "first in meridian-press.example"])
        self.assertEqual(done.stdout.count("copy of " + one["id"]), 4)
        self.assertEqual(done.stdout.count(", first  "), 1)

    def test_a_story_whose_first_article_nothing_proves(self):
        one = self.articles["mp-2011-ferry-strike"]
        facts = json.loads(search("story", "--format", "json",
                                  one["id"]).stdout)["facts"]
        self.assertIsNone(facts["first"])
        self.assertIsNone(facts["first_source"])
        self.assertIn(one["source"], facts["first_day_sources"])
        text = search("story", one["id"]).stdout
        self.assertRegex(text.splitlines()[2],
                         r"^on 2011-09-20: (\S+, ){4}\S+ and \d+ more$")
        self.assertNotRegex(text, r"first in |, first  ")

    def test_show(self):
        one = self.articles["mp-2011-bank-rescue"]
        shown = json.loads(search("show", "--format", "json",
                                  one["id"]).stdout)["article"]
        for key in ("title", "url", "date_evidence", "author"):
            self.assertEqual(shown[key], one[key])
        text = search("show", one["id"]).stdout
        for paragraph in shown["text"].splitlines():
            self.assertIn(paragraph.strip() + "\n", text)

    def test_similar(self):
        one = self.articles["mp-2011-ferry-strike"]
        done = search("similar", "--format", "json", one["id"])
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        likes = articles(json.loads(done.stdout))
        self.assertIn("ht-2012-second-strike", likes)  # next year's
        self.assertNotIn("mp-2011-ferry-strike", likes)
        first = search("similar", "-n", "1", one["id"]).stdout
        self.assertRegex(first, r"^\d+ stories \(\d+ articles\)\n\n1\. ")
        self.assertNotIn("\n2. ", first)
        dated = json.loads(search("similar", "--format", "json", "--from",
                                  "2012", one["id"]).stdout)
        self.assertEqual(
            set(articles(dated)),
            {n for n, a in likes.items() if a["date"] and a["date"] > "2012"})

    def test_diff(self):
        first, second = (self.articles[name]["id"] for name in
                         ("ce-2011-hare-theft", "ce-2011-hare-theft-corrected"))
        done = search("diff", first, second)
        self.assertEqual((done.returncode, done.stderr), (1, ""))
        self.assertIn("{+insured for 3.14+} million", done.stdout)
        answer = json.loads(search("diff", "--format", "json", first,
                                   second).stdout)
        self.assertTrue(answer["differ"])
        for op, article in [("removed", first), ("added", second)]:
            text = json.loads(search("show", "--format", "json",
                                     article).stdout)["article"]["text"]
            parts = "".join(edit["text"] for edit in answer["text"]
                            if edit["op"] in ("same", op))
            self.assertEqual(parts.split(), text.split())

    def test_no_difference(self):
        one = self.articles["ce-2011-hare-theft"]["id"]
        done = search("diff", one, one)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("\n0 words removed, 0 added, ", done.stdout)

    def test_errors(self):
        for command in (["story"], ["show"], ["similar"], ["diff", "f" * 16]):
            done = search(*command[:1], "0" * 16, *command[1:])
            self.assertEqual(
                (done.returncode, done.stdout, done.stderr),
                (2, "", "newsfold-search: no article 0000000000000000\n"))


class Explain(unittest.TestCase):
    """Why two articles are one story or two, by their names in the corpus."""

    @classmethod
    def setUpClass(cls):
        cls.articles = articles(found("*"))

    def explain(self, first, second, *options):
        return search("explain", *options, self.articles[first]["id"],
                      self.articles[second]["id"])

    def explained(self, first, second):
        done = self.explain(first, second, "--format", "json")
        self.assertEqual(done.stderr, "")
        return done.returncode, json.loads(done.stdout)

    def test_copies(self):
        code, answer = self.explained("mp-2011-bank-rescue",
                                      "ht-2011-bank-rescue")
        self.assertEqual((code, answer["verdict"]), (0, "one_story"))
        self.assertTrue(answer["same_copy_group"])
        self.assertTrue(answer["copies"]["alike"])
        self.assertGreater(answer["copies"]["passage"]["words"], 100)

    def test_a_rewrite(self):
        code, answer = self.explained("mp-2011-bank-rescue",
                                      "ce-2011-bank-rescue")
        self.assertEqual((code, answer["verdict"]), (0, "one_story"))
        self.assertFalse(answer["same_copy_group"])
        self.assertFalse(answer["copies"]["alike"])
        self.assertEqual(answer["pair"]["days_apart"], 1)
        self.assertGreaterEqual(answer["pair"]["score"],
                                answer["pair"]["asked"])
        self.assertIn("ottaway", answer["pair"]["words"])

    def test_a_follow_up(self):
        code, answer = self.explained("mp-2011-ferry-strike",
                                      "ht-2012-second-strike")
        self.assertEqual((code, answer["verdict"]), (1, "two_stories"))
        self.assertLess(answer["groups"]["average"], answer["groups"]["asked"])

    def test_two_languages(self):
        code, answer = self.explained("mp-2012-lenn-flood", "lb-2012-hochwasser")
        self.assertEqual(code, 1)
        self.assertTrue(answer["languages_differ"])
        self.assertIsNone(answer["pair"])

    def test_versions_of_one_page(self):
        code, answer = self.explained("ce-2011-hare-theft",
                                      "ce-2011-hare-theft-corrected")
        self.assertEqual(code, 0)
        self.assertTrue(answer["same_url"])

    def test_the_text_says_so(self):
        done = self.explain("mp-2011-ferry-strike", "ht-2012-second-strike")
        self.assertEqual((done.returncode, done.stderr), (1, ""))
        self.assertIn("\ntwo stories\n  score 0.00: ", done.stdout)
        self.assertIn("\n  366 days apart: articles more than 3 days apart are "
                      "not compared\n", done.stdout)
        self.assertIn("\nno copies\n", done.stdout)

    def test_the_archive_option_may_stand_behind(self):
        ids = [self.articles[name]["id"] for name in
               ("mp-2011-bank-rescue", "ht-2011-bank-rescue")]
        expected = search("explain", *ids).stdout
        self.assertIn("\none story\n", expected)
        behind = run("newsfold-search", "explain", *ids, "--archive", ARCHIVE)
        self.assertEqual(behind.stdout, expected)
        named = run("newsfold-search", "explain", *ids,
                    NEWSFOLD_ARCHIVE=ARCHIVE)
        self.assertEqual(named.stdout, expected)

    def test_articles_by_url(self):
        one = self.articles["mp-2011-bank-rescue"]
        done = search("explain", one["url"], one["id"])
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("\none article: both names are its own\n", done.stdout)

    def test_errors(self):
        one = self.articles["mp-2011-bank-rescue"]["id"]
        for because, arguments, message in [
                ("an unknown id", ["explain", one, "0" * 16],
                 "newsfold-search: no article 0000000000000000\n"),
                ("an unknown URL", ["explain", "https://x.example/", one],
                 "newsfold-search: no article at https://x.example/\n"),
                ("another format", ["--format", "trec", "explain", one, one],
                 "newsfold-search: explain prints text or json: trec\n")]:
            with self.subTest(because):
                done = search(*arguments)
                self.assertEqual((done.returncode, done.stdout, done.stderr),
                                 (2, "", message))

    def test_all_else_is_a_query(self):
        one = self.articles["mp-2011-bank-rescue"]["id"]
        for words in [["explain"], ["explain", one], ["explain", one, "ferry"],
                      ["explain", one, one, one], ["Explain", one, one],
                      [f"explain {one} {one}"]]:
            with self.subTest(words):
                done = search(*words)
                self.assertNotEqual(done.returncode, 2)
                self.assertRegex(done.stdout, r"^\d+ stor(y|ies) \(\d+ art")
        done = search("--explain", "explain", one, one)
        self.assertEqual(done.stdout, f"explain AND {one} AND {one}\n")

    def test_an_archive_that_was_not_folded(self):
        bare = os.path.join(FOLDER.name, "bare")
        shutil.copytree(ARCHIVE, bare)
        os.remove(os.path.join(bare, "fold", "frequencies"))
        ids = [self.articles[name]["id"] for name in
               ("mp-2011-bank-rescue", "ht-2011-bank-rescue")]
        done = run("newsfold-search", "--archive", bare, "explain", *ids)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("\n  the archive was not folded\ncopies\n", done.stdout)
        self.assertNotIn("score", done.stdout)


class SampleCorpus(unittest.TestCase):
    """What corpora/README.md promises of its groups."""

    @classmethod
    def setUpClass(cls):
        answer = found("*")
        cls.articles = articles(answer)
        cls.story = {name_of(article): result["story"]
                     for result in answer["results"]
                     for article in result["articles"]}
        # One article by two names: whichever was read first named it.
        for names in groups("captures in pages").values():
            known = [name for name in names if name in cls.story]
            for name in names:
                cls.story.setdefault(name, cls.story[known[0]])

    def test_wire_copies_are_one_story(self):
        for kind in ("wire copies", "wire copies in pages"):
            for group, ids in groups(kind).items():
                with self.subTest(group):
                    self.assertEqual(len({self.story[i] for i in ids}), 1)

    def test_what_only_looks_alike_is_several(self):
        for kind in ("follow-ups", "look-alikes", "follow-ups in pages"):
            for group, ids in groups(kind).items():
                with self.subTest(group):
                    self.assertEqual(len({self.story[i] for i in ids}),
                                     len(ids))

    def test_undated_articles_stay_undated(self):
        for i in groups("undated")["g1"] + groups("bad dates")["g2"]:
            with self.subTest(i):
                self.assertIsNone(self.articles[i]["date"])
                self.assertIsNone(self.articles[i]["date_precision"])
        undated = set(articles(found("date:undated")))
        self.assertEqual(len(undated), 16)
        for i in groups("undated")["g1"]:
            self.assertEqual(self.articles[i]["date_evidence"],
                             "the record states no date")
        for i in groups("bad dates")["g2"]:
            self.assertIn("the record's date is unusable: ",
                          self.articles[i]["date_evidence"])

    def test_the_back_file_is_dated(self):
        for i in groups("back file")["h1"]:
            with self.subTest(i):
                self.assertEqual(self.articles[i]["date"][:4], i[3:7])

    def test_captures_are_no_articles(self):
        # Whichever was read first is the article.
        for group, ids in groups("captures").items():
            with self.subTest(group):
                self.assertEqual(len(set(ids) & set(self.articles)), 1)

    def test_the_words_of_the_tokenizer_group_are_found(self):
        for query, dump_id in [
                ("celik", "ht-2011-cafe-celik"),
                ("Çelik", "ht-2011-cafe-celik"),
                ("CAFÉ", "ht-2011-cafe-celik"),
                ("ladwicz", "vp-2012-ladwicz"),
                ("etoile", "ct-2012-etoile"),
                ("l'Étoile", "ct-2012-etoile"),
                ("l’étoile", "ct-2012-etoile"),
                ("npra", "cl-2012-npra-budget"),
                ("N.P.R.A.", "cl-2012-npra-budget"),
                ("fire", "sm-1921-rope-walk-fire")]:
            with self.subTest(query):
                self.assertIn(dump_id, articles(found(query)))

    def test_one_name_in_two_spellings(self):
        for query in ("wierzban", "Wierzbań", "lukasz", "Łukasz"):
            with self.subTest(query):
                self.assertLessEqual(set(groups("tokenizer")["j2"]),
                                     set(articles(found(query))))

    def test_other_scripts_are_found(self):
        for query, dump_id in [("议会", "hg-2012-xuanju"),
                               ("берег", "vz-2012-navodnenie"),
                               ("reisst", "lb-2012-hochwasser"),
                               ("الأرنب", "am-2011-arnab"),
                               ("แม่น้ำ", "kt-2012-namtuam")]:
            with self.subTest(query):
                self.assertIn(dump_id, articles(found(query)))

    def test_what_was_crowded_out_is_found(self):
        self.assertIn("ti-2012-new-ferry", articles(found("ferry")))
        self.assertIn("ht-2012-lightning-strike", articles(found("strike")))


if __name__ == "__main__":
    unittest.main()
