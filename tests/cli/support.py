# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command line share: a folder, records, a program."""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

BIN = os.environ["NEWSFOLD_BIN"]
SAMPLE = str(pathlib.Path(__file__).resolve().parents[2] / "corpora/sample")

TIMEOUT_SECONDS = 100  # only a hanging program takes so long


def record(number):
    """A record with its own URL and text; equal numbers, equal records."""
    return {"id": f"r{number}", "url": f"https://paper.example/news/{number}",
            "title": f"Headline {number}", "date": "2012-05-07",
            "language": "en",
            "text": f"The body of story {number} is short.\nIt ends here."}


def lines(first, end):
    return "".join(json.dumps(record(n)) + "\n" for n in range(first, end))


class ArchiveTest(unittest.TestCase):
    """A test with a folder of its own and an archive "news" in it."""

    def setUp(self):
        self._folder = tempfile.TemporaryDirectory(prefix="newsfold-test-")
        self.addCleanup(self._folder.cleanup)

    def path(self, name):
        return os.path.normpath(os.path.join(self._folder.name, name))

    def exists(self, name):
        return os.path.exists(self.path(name))

    def rename(self, name, to):
        os.rename(self.path(name), self.path(to))

    def write(self, name, content):
        if isinstance(content, str):
            content = content.encode()
        with open(self.path(name), "wb") as file:
            file.write(content)
        return self.path(name)

    def files_in(self, folder):
        return [os.path.join(folder, name) for name in os.listdir(folder)]

    def run_program(self, name, *arguments, input=""):
        if isinstance(input, str):
            input = input.encode()
        result = subprocess.run([os.path.join(BIN, name), *arguments],
                                input=input, capture_output=True,
                                timeout=TIMEOUT_SECONDS, check=False)
        result.stdout = result.stdout.decode()
        result.stderr = result.stderr.decode()
        return result

    def index(self, *arguments, input=""):
        return self.run_program("newsfold-index", *arguments, input=input)

    def add(self, *arguments, input=""):
        return self.index("add", "--archive", self.path("news"), *arguments,
                          input=input)

    def stats(self, archive="news"):
        result = self.index("stats", "--json", "--archive", self.path(archive))
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)

    def ids(self, archive="news"):
        result = self.run_program("list_ids", self.path(archive))
        self.assertEqual(result.returncode, 0, result.stderr)
        return result.stdout.split()
