# SPDX-License-Identifier: GPL-3.0-or-later
"""newsfold-index from the outside: what users type, see and script.

NEWSFOLD_BIN is the folder of the programs (newsfold-index and list_ids).
Interruptions and kills have a test of their own, index_kill_test.py.
"""

import fcntl
import gzip
import json
import unittest

from support import SAMPLE, ArchiveTest, lines, record


class UsageTest(ArchiveTest):
    def test_help_works_without_an_archive_and_shows_exit_codes(self):
        result = self.index("--help")

        self.assertEqual(result.returncode, 0)
        self.assertIn("exit codes", result.stdout)
        for command in ["add", "extract", "fold", "stories", "stats", "check",
                        "compact", "delete"]:
            self.assertIn(command, result.stdout)
        self.assertEqual(result.stderr, "")

    def test_help_of_add_lists_the_fields(self):
        result = self.index("add", "--help")

        self.assertEqual(result.returncode, 0)
        self.assertIn("maintext", result.stdout)

    def test_version(self):
        result = self.index("--version")

        self.assertEqual(result.returncode, 0)
        self.assertRegex(result.stdout, r"^newsfold-index \d+\.\d+\.\d+\n$")

    def test_wrong_usage_exits_2_and_says_so_on_stderr(self):
        archive = ["--archive", self.path("news")]
        for arguments in [
            [],
            ["fly"],
            ["add"],
            ["add", "dump.jsonl"],
            ["add"] + archive,
            ["add"] + archive + ["--format", "pdf", "x"],
            ["add"] + archive + ["--workers", "0", "x"],
            ["add"] + archive + ["--workers", "many", "x"],
            ["add"] + archive + ["--no-such-option", "x"],
            ["add"] + archive + ["--field", "teaser=x", "x"],
            ["stats"],
            ["fold"],
            ["stories"],
            ["stories"] + archive + ["--format", "xml"],
            ["delete"] + archive,
        ]:
            with self.subTest(arguments=arguments):
                result = self.index(*arguments)
                self.assertEqual(result.returncode, 2)
                self.assertNotEqual(result.stderr, "")
                self.assertEqual(result.stdout, "")
        self.assertFalse(self.exists("news"), "wrong usage makes no archive")

    def test_no_archive_exits_2_with_the_path(self):
        self.write("letters.txt", "Dear Sir")
        for command in [["stats"], ["check"], ["compact"],
                        ["delete", "http://a.example/"]]:
            for path in ["none", "."]:
                with self.subTest(command=command, path=path):
                    result = self.index(command[0], "-a", self.path(path),
                                        *command[1:])
                    self.assertEqual(result.returncode, 2)
                    self.assertTrue(result.stderr.startswith(
                        "newsfold-index: " + self.path(path) + ": "),
                        result.stderr)
                    self.assertEqual(result.stdout, "")


class AddTest(ArchiveTest):
    def test_the_sample_corpus(self):
        result = self.add(SAMPLE)

        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(result.stderr, "")
        self.assertIn("records read", result.stdout)
        self.assertIn("the archive holds 160 articles", result.stdout)
        self.assertEqual(len(self.ids()), 160)

    def test_bad_lines_are_reported_and_the_rest_is_done(self):
        dump = self.write("dump.jsonl",
                          lines(0, 2) + "not json\n" + lines(2, 3) + "[]\n")

        result = self.add(dump)

        self.assertEqual(result.returncode, 0)
        said = result.stderr.splitlines()
        self.assertEqual(len(said), 2, said)
        self.assertTrue(said[0].startswith(
            f"newsfold-index: {dump}: 3: not JSON: "), said[0])
        self.assertEqual(
            said[1], f"newsfold-index: {dump}: 5: not a JSON object")
        self.assertEqual(len(self.ids()), 3)

    def test_nothing_but_damage_exits_2(self):
        result = self.add(self.write("dump.jsonl", "x\ny\n"))

        self.assertEqual(result.returncode, 2)

    def test_the_account_in_json_sums_to_read(self):
        dump = self.write("dump.jsonl", lines(0, 5) + lines(0, 2) + "bad\n"
                          + '{"title": "no text"}\n')

        result = self.add("--json", dump)

        self.assertEqual(result.returncode, 0)
        report = json.loads(result.stdout)
        account = report["account"]
        self.assertEqual(account["read"], 9)
        self.assertEqual(account["indexed"], 5)
        self.assertEqual(account["captures"], 2)
        self.assertEqual(account["failed"], 1)
        self.assertEqual(account["skipped"], {"no text": 1})
        self.assertEqual(account["read"],
                         account["indexed"] + account["captures"]
                         + account["failed"]
                         + sum(account["skipped"].values()))
        self.assertEqual(report["articles"], 5)
        self.assertEqual(report["unreadable_dumps"], 0)
        self.assertFalse(report["interrupted"])
        self.assertEqual(report["taken_up"], 0)

    def test_again_adds_nothing(self):
        dump = self.write("dump.jsonl", lines(0, 5))
        self.add(dump)
        ids = self.ids()

        report = json.loads(self.add("--json", dump).stdout)

        self.assertEqual(report["account"]["captures"], 5)
        self.assertEqual(self.ids(), ids)

    def test_standard_input(self):
        result = self.add("-", input=lines(0, 5))

        self.assertEqual(result.returncode, 0)
        self.assertEqual(len(self.ids()), 5)

    def test_standard_input_packed(self):
        packed = gzip.compress(lines(0, 5).encode())

        result = self.add("-", input=packed)

        self.assertEqual(result.returncode, 0)
        self.assertEqual(len(self.ids()), 5)

    def test_a_text_on_standard_input(self):
        self.add("--format", "text", "-", input="Headline\n\nSome text.\n")

        self.assertEqual(len(self.ids()), 1)

    def test_field(self):
        dump = self.write("dump.jsonl", json.dumps(
            {"article": {"body": "Some text."}, "text": "A teaser.",
             "address": "http://a.example/1"}) + "\n")
        usual = self.write("usual.jsonl", json.dumps(
            {"url": "http://a.example/1", "text": "Some text."}) + "\n")

        self.add("--field", "text=article.body", "--field", "url=address",
                 dump)

        ids = self.ids()
        self.assertEqual(len(ids), 1)
        self.add(usual)
        self.assertEqual(self.ids(), ids)

    def test_what_cannot_be_read_exits_2_and_the_rest_is_indexed(self):
        good = self.write("good.jsonl", lines(0, 5))
        cut = self.write("cut.jsonl.gz",
                         gzip.compress(lines(5, 10).encode())[:-9])
        missing = self.path("missing.jsonl")

        result = self.add("--json", missing, cut, good)

        self.assertEqual(result.returncode, 2)
        self.assertIn(f"newsfold-index: {missing}: No such file",
                      result.stderr)
        self.assertIn(f"newsfold-index: {cut}: the gzip data are cut short",
                      result.stderr)
        self.assertEqual(json.loads(result.stdout)["unreadable_dumps"], 2)
        self.assertEqual(len(self.ids()), 10)

    def test_a_place_that_cannot_be_an_archive_exits_2(self):
        dump = self.write("dump.jsonl", lines(0, 1))

        result = self.index("add", "--archive", dump, dump)

        self.assertEqual(result.returncode, 2)
        self.assertTrue(result.stderr.startswith("newsfold-index: "))

    def test_a_second_writer_is_refused(self):
        dump = self.write("dump.jsonl", lines(0, 1))
        self.add(dump)
        more = self.write("more.jsonl", lines(1, 2))

        with open(self.path("news/lock"), "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            for command in [["add", more], ["compact"],
                            ["delete", "http://a.example/"]]:
                with self.subTest(command=command):
                    result = self.index(command[0], "-a", self.path("news"),
                                        *command[1:])
                    self.assertEqual(result.returncode, 2)
                    self.assertIn("another newsfold-index is writing",
                                  result.stderr)
            self.assertEqual(self.stats()["articles"], 1)  # readers never wait

        self.assertEqual(self.add(more).returncode, 0)
        self.assertEqual(len(self.ids()), 2)


class KeepTest(ArchiveTest):
    """Commands on an archive that is there."""

    def setUp(self):
        super().setUp()
        self.dump = self.write("dump.jsonl", lines(0, 20))
        self.add(self.dump)

    def test_stats(self):
        self.add(self.write("more.jsonl", json.dumps(
            {"url": "http://b.example/1", "text": record(3)["text"],
             "author": "dpa", "language": "de"}) + "\n"))

        stats = self.stats()

        self.assertEqual(stats["articles"], 21)
        self.assertEqual(stats["stories"], 20)
        self.assertEqual(stats["sources"], 2)
        self.assertEqual(stats["undated"], 1)
        self.assertEqual(stats["years"], {"2012": 20})
        self.assertEqual(stats["languages"], {"de": 1, "en": 20})
        self.assertEqual(stats["wires"], {"dpa": 1})
        self.assertEqual(stats["segments"], 2)
        self.assertEqual(stats["tombstones"], 0)
        self.assertGreater(stats["bytes"], 0)
        self.assertRegex(stats["archive"], "^[0-9a-f]{16}$")
        self.assertFalse(stats["run_in_progress"])
        text = self.index("stats", "-a", self.path("news")).stdout
        self.assertRegex(text, r"(?m)^articles +21$")

    def test_stats_of_an_empty_archive(self):
        self.index("add", "-a", self.path("empty"),
                   self.write("empty.jsonl", ""))

        result = self.index("stats", "--json", "-a", self.path("empty"))

        self.assertEqual(result.returncode, 0)
        self.assertEqual(json.loads(result.stdout)["articles"], 0)

    def test_delete_by_id_url_and_prefix(self):
        ids = self.ids()
        for target, left in [(ids[7], 19),
                             ("HTTP://www.paper.example/news/5#top", None),
                             ("https://paper.example/news/1*", None)]:
            with self.subTest(target=target):
                result = self.index("delete", "--json", "-a",
                                    self.path("news"), target)
                self.assertEqual(result.returncode, 0, result.stderr)
                self.assertGreater(json.loads(result.stdout)["deleted"], 0)
                if left:
                    self.assertEqual(len(self.ids()), left)
        left = self.ids()
        self.assertLess(len(left), 10)
        self.assertLess(set(left), set(ids))
        self.assertEqual(self.stats()["tombstones"], 3)

        result = self.add("--json", self.write("again.jsonl", lines(0, 20)))

        self.assertEqual(self.ids(), left)
        account = json.loads(result.stdout)["account"]
        self.assertEqual(account["skipped"],
                         {"deleted from the archive": 20 - len(left)})
        self.assertEqual(self.check().returncode, 0)

    def test_delete_of_nothing_exits_1(self):
        result = self.index("delete", "-a", self.path("news"),
                            "http://other.example/")

        self.assertEqual(result.returncode, 1)
        self.assertEqual(result.stdout, "deleted 0 articles\n")

    def test_delete_refuses_what_names_nothing(self):
        ids = self.ids()
        for target in ["", "*", "everything", "0123"]:
            with self.subTest(target=target):
                result = self.index("delete", "-a", self.path("news"),
                                    ids[0], target)
                self.assertEqual(result.returncode, 2)
                self.assertIn("neither an article id", result.stderr)
        self.assertEqual(self.ids(), ids, "one bad target deletes nothing")

    def test_delete_survives_compact(self):
        self.index("delete", "-a", self.path("news"), self.ids()[0])

        self.index("compact", "-a", self.path("news"))
        self.add(self.write("again.jsonl", lines(0, 20)))

        self.assertEqual(len(self.ids()), 19)

    def test_compact(self):
        self.add(self.write("more.jsonl", lines(20, 21)))
        ids = self.ids()

        result = self.index("compact", "--json", "-a", self.path("news"))

        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(json.loads(result.stdout),
                         {"articles": 21, "segments": 1, "segments_before": 2})
        self.assertEqual(self.ids(), ids)
        self.assertEqual(self.check().returncode, 0)

    def test_check_of_a_sound_archive(self):
        result = self.check()

        self.assertEqual(result.returncode, 0)
        self.assertEqual(json.loads(result.stdout),
                         {"articles_checked": 20, "problems": []})

    def test_check_notices_a_flipped_bit_in_any_table(self):
        segment = self.path("news/segments/000001")
        for table in sorted(self.files_in(segment)):
            if not table.endswith("glass"):
                continue
            with open(table, "rb") as file:
                sound = file.read()
            for offset in {0, len(sound) // 2, max(len(sound) - 1, 0)}:
                if not sound:
                    continue
                with self.subTest(table=table, offset=offset):
                    damaged = bytearray(sound)
                    damaged[offset] ^= 0x40
                    with open(table, "wb") as file:
                        file.write(damaged)
                    result = self.check()
                    self.assertEqual(result.returncode, 2, result.stdout)
                    self.assertNotEqual(result.stdout + result.stderr, "")
            with open(table, "wb") as file:
                file.write(sound)
        self.assertEqual(self.check().returncode, 0)

    def test_check_notices_a_missing_segment(self):
        self.rename("news/segments/000001", "news/segments/aside")

        self.assertEqual(self.check().returncode, 2)

    def check(self):
        return self.index("check", "--json", "-a", self.path("news"))


class FoldTest(ArchiveTest):
    """Copies and stories of the sample corpus, against what its groups say."""

    @classmethod
    def setUpClass(cls):
        with open(SAMPLE + ".groups.jsonl", encoding="utf-8") as file:
            cls.groups = [json.loads(line) for line in file]

    def setUp(self):
        super().setUp()
        self.assertEqual(self.add(SAMPLE).returncode, 0)

    def stories(self):
        """Lines of `stories` by id and by URL."""
        result = self.index("stories", "-a", self.path("news"))
        self.assertEqual(result.returncode, 0, result.stderr)
        found = [json.loads(line) for line in result.stdout.splitlines()]
        return {name.removeprefix("texts/"): line for line in found
                for name in [line["id"], line["url"]] if name}

    def groups_of(self, *kinds):
        found = self.stories()
        for group in self.groups:
            if group["kind"].removesuffix(" in pages") in kinds:
                members = [found[name] for name in group["ids"]
                           if name in found]
                with self.subTest(group=group["group"], about=group["about"]):
                    yield members

    def test_copies_are_one_story_and_one_copy_group(self):
        for members in self.groups_of("wire copies", "near copies"):
            self.assertEqual(len({m["story"] for m in members}), 1)
            self.assertEqual(len({m["copy"] for m in members}), 1)

    def test_an_edit_is_a_version_of_the_story_and_no_copy(self):
        for members in self.groups_of("edits"):
            self.assertEqual(len({m["story"] for m in members}), 1)
            self.assertEqual(len({m["copy"] for m in members}), len(members))

    def test_look_alikes_and_follow_ups_are_other_stories(self):
        for members in self.groups_of("look-alikes", "back file", "undated"):
            self.assertEqual(len({m["story"] for m in members}), len(members))

    def test_other_tellings_join_a_story_without_being_copies(self):
        found = self.stories()
        told = [found[f"{desk}-2011-bank-rescue"] for desk in
                ["mp", "ce", "cl"]]

        self.assertEqual(len({m["story"] for m in told}), 1)
        self.assertEqual(len({m["copy"] for m in told}), 3)

    def test_a_story_is_named_after_its_lead(self):
        found = self.stories()
        by_story = {line["story"]: line["lead"] for line in found.values()}

        for line in found.values():
            self.assertEqual(line["lead"], by_story[line["story"]])
            lead = found.get(line["lead"])
            if lead:
                self.assertEqual(lead["story"], line["story"])

    def test_fold_says_what_it_made_and_again_makes_the_same(self):
        before = self.stories()

        result = self.index("fold", "-a", self.path("news"))
        as_json = self.index("fold", "--json", "-a", self.path("news"))

        self.assertEqual(result.returncode, 0, result.stderr)
        counts = json.loads(as_json.stdout)
        self.assertEqual(counts["articles"], self.stats()["articles"])
        self.assertEqual(counts["stories"], self.stats()["stories"])
        self.assertIn(f"{counts['articles']} articles in", result.stdout)
        self.assertEqual(self.stories(), before)
        self.assertEqual(
            self.index("check", "-a", self.path("news")).returncode, 0)

    def test_a_lost_fold_folder_is_made_anew(self):
        before = self.stories()
        self.rename("news/fold", "aside")

        self.assertEqual(self.add(input=lines(0, 1), *["-"]).returncode, 0)

        after = self.stories()
        self.assertEqual({name: after[name] for name in before}, before)

    def test_a_deleted_lead_leaves_the_story_to_the_next(self):
        lead = self.stories()["mp-2011-bank-rescue"]
        self.assertEqual(lead["lead"], "mp-2011-bank-rescue")

        self.index("delete", "-a", self.path("news"), lead["url"])

        left = self.stories()
        self.assertNotIn("mp-2011-bank-rescue", left)
        told = [left[f"{desk}-2011-bank-rescue"] for desk in
                ["vp", "ht", "ce", "cl"]]
        self.assertEqual(len({m["story"] for m in told}), 1)
        self.assertNotEqual(told[0]["story"], lead["story"])
        self.assertEqual(
            self.index("check", "-a", self.path("news")).returncode, 0)

    def test_stories_as_text(self):
        result = self.index("stories", "-a", self.path("news"), "--format",
                            "text")

        self.assertEqual(result.returncode, 0)
        self.assertIn("  State takes over Merchant & Coastal Bank\n",
                      result.stdout)


class EmptyFoldTest(ArchiveTest):
    def test_an_archive_without_articles(self):
        self.add(self.write("empty.jsonl", ""))

        self.assertEqual(
            self.index("fold", "-a", self.path("news")).returncode, 0)
        stories = self.index("stories", "-a", self.path("news"))
        self.assertEqual((stories.returncode, stories.stdout), (1, ""))


if __name__ == "__main__":
    unittest.main()
