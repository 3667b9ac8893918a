# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs that are killed or interrupted at any moment end, given again, as if
nothing had happened.

The delays only spread the moments; every assertion holds for each of them.
"""

import json
import os
import signal
import subprocess
import time
import unittest

from support import BIN, TIMEOUT_SECONDS, ArchiveTest, lines

RECORDS = 2000
DELAYS = [0.0, 0.02, 0.06, 0.15]


class KillTest(ArchiveTest):
    def setUp(self):
        super().setUp()
        self.dump = self.write("dump.jsonl", lines(0, RECORDS))

    def start(self, archive, *more, stdin=subprocess.DEVNULL):
        return subprocess.Popen(
            [os.path.join(BIN, "newsfold-index"), "add", "--json", "--archive",
             self.path(archive), "--workers", "4", self.dump, *more],
            stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def has_finished_segments(self, archive):
        building = self.path(archive + "/building")
        return os.path.isdir(building) and any(
            name.startswith("done-") for name in os.listdir(building))

    def stop_after(self, delay, stop_signal, archive):
        """Starts a run and sends it a signal; returns exit code and stdout."""
        with self.start(archive) as process:
            try:
                process.wait(delay)
            except subprocess.TimeoutExpired:
                process.send_signal(stop_signal)
            stdout, stderr = process.communicate(timeout=TIMEOUT_SECONDS)
            return process.returncode, stdout.decode(), stderr.decode()

    def finish(self, archive):
        with self.start(archive) as process:
            stdout, stderr = process.communicate(timeout=TIMEOUT_SECONDS)
            self.assertEqual(process.returncode, 0, stderr)
            return json.loads(stdout)

    def expected_ids(self):
        """The articles of a run that nobody stopped."""
        if not self.exists("whole"):
            self.finish("whole")
        return self.ids("whole")

    def assert_whole(self, archive):
        self.assertEqual(self.ids(archive), self.expected)
        check = self.index("check", "-a", self.path(archive))
        self.assertEqual(check.returncode, 0, check.stdout)
        self.assertFalse(self.stats(archive)["run_in_progress"])

    def test_a_killed_run_given_again_has_the_same_articles(self):
        self.expected = self.expected_ids()
        self.assertEqual(len(self.expected), RECORDS)

        for number, delay in enumerate(DELAYS):
            with self.subTest(delay=delay):
                archive = f"killed-{number}"
                self.stop_after(delay, signal.SIGKILL, archive)
                if os.path.exists(self.path(archive + "/XAPIANDB")):
                    # Readers see all of a run or nothing.
                    self.assertIn(len(self.ids(archive)), [0, RECORDS])

                account = self.finish(archive)["account"]

                self.assertEqual(account["read"], RECORDS)
                self.assertEqual(account["indexed"] + account["captures"],
                                 RECORDS)
                self.assert_whole(archive)

    def test_a_run_that_is_killed_again_and_again_gets_done(self):
        self.expected = self.expected_ids()

        for delay in DELAYS:
            self.stop_after(delay, signal.SIGKILL, "news")
        account = self.finish("news")["account"]

        self.assertEqual(account["read"], RECORDS)
        self.assert_whole("news")

    def test_a_run_that_gets_a_signal_at_any_moment_can_be_taken_up(self):
        self.expected = self.expected_ids()
        for number, delay in enumerate(DELAYS):
            stop_signal = [signal.SIGINT, signal.SIGTERM][number % 2]
            with self.subTest(delay=delay, signal=stop_signal):
                archive = f"interrupted-{number}"
                code, stdout, stderr = self.stop_after(
                    delay, stop_signal, archive)
                if code < 0:
                    # Before the program caught signals.
                    self.assertEqual(-code, stop_signal)
                    self.assertFalse(self.exists(archive))
                elif json.loads(stdout)["interrupted"]:
                    self.assertEqual(code, 2, stderr)
                    self.assertEqual(self.ids(archive), [])
                    self.assertTrue(self.stats(archive)["run_in_progress"])
                else:
                    # The signal came when all was read.
                    self.assertEqual(code, 0, stderr)

                self.finish(archive)

                self.assert_whole(archive)

    def test_an_interrupted_run_exits_2_and_can_be_taken_up(self):
        # Standard input that stays open keeps the run busy until the signal,
        # whatever the machine does meanwhile.
        for stop_signal in [signal.SIGINT, signal.SIGTERM]:
            with self.subTest(signal=stop_signal):
                archive = f"waiting-{int(stop_signal)}"
                with self.start(archive, "-", stdin=subprocess.PIPE) as process:
                    while not self.has_finished_segments(archive):
                        self.assertIsNone(process.poll())
                        time.sleep(0.01)
                    process.send_signal(stop_signal)
                    # Though its input stays open, and says nothing more.
                    process.wait(timeout=TIMEOUT_SECONDS)
                    stdout, stderr = process.communicate()
                report = json.loads(stdout)
                self.assertTrue(report["interrupted"])
                self.assertEqual(process.returncode, 2, stderr)
                self.assertEqual(self.ids(archive), [])
                self.assertTrue(self.stats(archive)["run_in_progress"])

                taken_up = self.finish(archive)["taken_up"]

                self.assertGreater(taken_up, 0)
                self.assertTrue(
                    set(self.expected_ids()) <= set(self.ids(archive)))


if __name__ == "__main__":
    unittest.main()
