#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Segments on other machines: the sample archive, each of its two segments
served by Xapian's own xapian-tcpsrv, must give byte for byte what it gives
when it is searched in its folder.

NEWSFOLD_BIN names the folder of the programs.
"""

import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import unittest

BIN = pathlib.Path(os.environ["NEWSFOLD_BIN"])
SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "corpora/sample"

SEARCHES = [
    ["bank", "crown"],
    ["*"],
    ["*", "--sort", "newest", "--limit", "1000"],
    ["*", "--sort", "oldest", "--offset", "30"],
    ["ferry", "OR", "strike", "--fold", "copy"],
    ["flood", "--fold", "none", "--limit", "50"],
    ['"said the state"', "OR", "title:dam"],
    ["date:2011-09..2012", "--lang", "en"],
    ["*", "--source", "meridian-press.example", "--source",
     "valmora-post.example"],
    ["--", "-bank", "source:harbour-times.example"],
    ["story:ee2ef9a58db1be6b"],
    ["nothing-of-the-kind"],
]


def run(*arguments, text=""):
    return subprocess.run([str(one) for one in arguments], input=text,
                          capture_output=True, encoding="utf-8", check=False)


def search(archive, *arguments):
    return run(BIN / "newsfold-search", "--archive", archive, "--format",
               "json", *arguments)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """A segment served on a port of its own."""

    def __init__(self, segment):
        self.port = free_port()
        self.address = f"127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            ["xapian-tcpsrv", "--quiet", "--interface", "127.0.0.1", "--port",
             str(self.port), str(segment)], start_new_session=True,
            stderr=subprocess.DEVNULL)
        for _ in range(500):
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return
            except ConnectionRefusedError:
                time.sleep(0.01)
        raise AssertionError("xapian-tcpsrv does not answer")

    def stop(self):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


@unittest.skipUnless(shutil.which("xapian-tcpsrv"),
                     "xapian-tcpsrv (package xapian-tools) is not at hand")
class Remote(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="newsfold-remote-")
        self.addCleanup(folder.cleanup)
        self.local = pathlib.Path(folder.name) / "local"
        for part in (SAMPLE / "wire.jsonl", SAMPLE):
            done = run(BIN / "newsfold-index", "add", "--archive", self.local,
                       part)
            self.assertEqual(done.returncode, 0, done.stderr)
        segments = sorted((self.local / "segments").iterdir())
        self.assertEqual(len(segments), 2)
        self.servers = []
        for segment in segments:
            self.servers.append(Server(segment))
            self.addCleanup(self.stop, self.servers[-1])
        self.remote = pathlib.Path(folder.name) / "remote"
        self.remote.mkdir()
        (self.remote / "XAPIANDB").write_text(
            "".join(f"remote {server.address}\n" for server in self.servers),
            encoding="utf-8")

    def stop(self, server):
        if server.process.poll() is None:
            server.stop()

    def test_the_answers_are_the_same_bytes(self):
        for arguments in SEARCHES:
            with self.subTest(arguments):
                here = search(self.local, *arguments)
                there = search(self.remote, *arguments)
                self.assertEqual(there.stderr, here.stderr)
                self.assertEqual(there.stdout, here.stdout)
                self.assertEqual(there.returncode, here.returncode)
                self.assertIn(here.returncode, (0, 1))

    def test_batches_too(self):
        lines = "".join(json.dumps({"query": " ".join(arguments)}) + "\n"
                        for arguments in SEARCHES if not any(one.startswith("--") for one in arguments))
        here, there = (run(BIN / "newsfold-search", "--archive", archive,
                           "--batch", "-", "--format", "json", text=lines)
                       for archive in (self.local, self.remote))
        self.assertEqual(there.stdout, here.stdout)
        self.assertEqual(here.returncode, 0)

    def test_a_dead_segment_is_named(self):
        self.servers[1].stop()
        done = search(self.remote, "bank")
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout, "")
        self.assertIn(f"remote segment {self.servers[1].address} does not "
                      "answer: ", done.stderr)

    def test_a_partial_answer_says_what_is_missing(self):
        whole = json.loads(search(self.remote, "bank").stdout)
        self.assertIs(whole["archive"]["incomplete"], False)
        self.servers[1].stop()
        done = search(self.remote, "--partial", "bank")
        part = json.loads(done.stdout)
        self.assertEqual(done.returncode, 0)
        self.assertIs(part["archive"]["incomplete"], True)
        self.assertEqual(part["archive"]["missing"],
                         [self.servers[1].address])
        self.assertLess(part["counts"]["articles"],
                        whole["counts"]["articles"])

    def test_a_partial_export_says_so(self):
        self.servers[1].stop()
        done = run(BIN / "newsfold-search", "--archive", self.remote,
                   "--partial", "--format", "csv", "--provenance", "bank")
        address = self.servers[1].address
        self.assertEqual(done.returncode, 0)
        self.assertIn(f"\n# missing: {address}\n", done.stdout)
        self.assertEqual(done.stderr, "newsfold-search: incomplete: "
                                      f"{address} does not answer\n")

    def test_every_partial_output_says_so(self):
        self.servers[1].stop()
        name = self.servers[1].address
        article = json.loads(search(self.remote, "--partial", "bank").stdout)[
            "results"][0]["lead"]
        for arguments in (["facets", "--format", "csv", "bank"],
                          ["--format", "trec", "bank"], ["story", article],
                          ["show", article], ["count", "bank"]):
            with self.subTest(arguments):
                done = run(BIN / "newsfold-search", "--archive", self.remote,
                           "--partial", *arguments)
                self.assertEqual(done.returncode, 0)
                self.assertIn(f"incomplete: {name} does not answer",
                              done.stderr + done.stdout)

    def test_no_segment_is_no_answer(self):
        for server in self.servers:
            server.stop()
        done = search(self.remote, "--partial", "bank")
        self.assertEqual(done.returncode, 2)
        self.assertIn("no segment answers", done.stderr)

    def test_a_segment_that_hangs_is_given_up(self):
        os.killpg(self.servers[0].process.pid, signal.SIGSTOP)
        done = search(self.remote, "--timeout", "300", "bank")
        self.assertEqual(done.returncode, 2)
        self.assertIn(self.servers[0].address, done.stderr)


if __name__ == "__main__":
    unittest.main()
