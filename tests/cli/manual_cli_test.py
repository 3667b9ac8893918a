#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What --generate makes: manual pages that groff takes, completion that bash
runs.

NEWSFOLD_BIN names the folder of the programs.
"""

import os
import re
import shutil
import subprocess
import unittest

BIN = os.environ["NEWSFOLD_BIN"]
PROGRAMS = ("newsfold-search", "newsfold-index")


def run(program, *arguments):
    environment = {k: v for k, v in os.environ.items()
                   if not k.startswith("NEWSFOLD_")}
    return subprocess.run([os.path.join(BIN, program), *arguments],
                          capture_output=True, encoding="utf-8", check=False,
                          env=environment)


def generate(program, kind):
    done = run(program, "--generate", kind)
    if done.returncode != 0 or done.stderr:
        raise AssertionError(done)
    return done.stdout


class ManualPages(unittest.TestCase):
    def test_sections(self):
        for program in PROGRAMS:
            page = generate(program, "man")
            self.assertEqual(re.findall(r"(?m)^\.SH (\w+)", page)[:4],
                             ["NAME", "SYNOPSIS", "COMMANDS", "OPTIONS"])
            self.assertIn("EXAMPLES", page)

    def test_every_option_and_command_of_the_help_is_told(self):
        for program in PROGRAMS:
            page = generate(program, "man").replace("\\-", "-")
            told = run(program, "--help").stdout
            for option in re.findall(r"(?m)^  (?:-\w,)?(--[\w-]+)", told):
                self.assertIn(f"\\fB{option}\\fR", page)
        page = generate("newsfold-search", "man")
        for command in ("search", "count", "facets", "story", "show", "diff",
                        "similar", "explain"):
            self.assertIn(f"\n\\fB{command}\\fR", page)

    @unittest.skipUnless(shutil.which("groff"), "no groff here")
    def test_groff_has_nothing_to_complain_of(self):
        for program in PROGRAMS:
            done = subprocess.run(
                ["groff", "-man", "-ww", "-Tutf8", "-Kutf8"],
                input=generate(program, "man"), capture_output=True,
                encoding="utf-8", check=False)
            self.assertEqual((done.returncode, done.stderr), (0, ""))


class BashCompletion(unittest.TestCase):
    def complete(self, program, *words):
        """What bash proposes for the last of the words."""
        script = (generate(program, "bash") + """
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
""" + f"_{program.replace('-', '_')}\n" + """
printf '%s\\n' "${COMPREPLY[@]}"
""")
        done = subprocess.run(["bash", "-c", script, "bash", program, *words],
                              capture_output=True, encoding="utf-8",
                              check=False, cwd=os.path.dirname(__file__))
        self.assertEqual(done.stderr, "")
        return done.stdout.split()

    def test_options(self):
        self.assertEqual(self.complete("newsfold-search", "ferry", "--fo"),
                         ["--fold", "--format"])
        self.assertIn("--dry-run",
                      self.complete("newsfold-index", "add", "--d"))

    def test_values(self):
        self.assertEqual(self.complete("newsfold-search", "--sort", "ne"),
                         ["newest"])
        self.assertEqual(self.complete("newsfold-search", "--sort", "=", "ne"),
                         ["newest"])
        self.assertEqual(self.complete("newsfold-search", "--fold", "=")[0],
                         "story")

    def test_commands_come_first(self):
        self.assertEqual(self.complete("newsfold-search", "st"), ["story"])
        self.assertEqual(self.complete("newsfold-search", "ferry", "st"), [])
        self.assertIn("add", self.complete("newsfold-index", ""))

    def test_files(self):
        self.assertIn("manual_cli_test.py",
                      self.complete("newsfold-search", "--batch", "manual_"))


class Errors(unittest.TestCase):
    def test_an_unknown_kind(self):
        for program in PROGRAMS:
            done = run(program, "--generate", "pdf")
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn("makes man, bash, zsh and fish: pdf", done.stderr)

    def test_it_is_hidden(self):
        for program in PROGRAMS:
            self.assertNotIn("generate", run(program, "--help").stdout)


if __name__ == "__main__":
    unittest.main()
