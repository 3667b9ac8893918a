# SPDX-License-Identifier: GPL-3.0-or-later
"""The arrows of the architecture: which folder may include which.

common ← indexer, common ← searcher, and those two never meet; inside both,
stages follow one another.  usage: include_arrows_test.py [-v]
"""

import pathlib
import re
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
INCLUDE = re.compile(r'\s*#\s*include\s*"([^"]+)"')

# A file below the left folder may not include from the right ones.  The folder
# of the longest matching name rules along with all its parents.
FORBIDDEN = {
    "common": ["indexer", "searcher", "tests"],
    "indexer": ["searcher", "tests"],
    "indexer/read": ["indexer/extract", "indexer/fold", "indexer/write"],
    "indexer/extract": ["indexer/fold", "indexer/write"],
    "indexer/extract/html": ["indexer/extract/date", "indexer/extract/text"],
    "indexer/extract/date": ["indexer/extract/text"],
    "indexer/extract/text": ["indexer/extract/html", "indexer/extract/date"],
    "indexer/fold": ["indexer/read", "indexer/extract", "indexer/write"],
    "indexer/write": ["indexer/read", "indexer/extract"],
    "searcher": ["indexer", "tests"],
    "searcher/query": ["searcher/match", "searcher/render", "searcher/cgi"],
    "searcher/match": ["searcher/render", "searcher/cgi"],
    "searcher/render": ["searcher/cgi"],
}

# What stands above the stages (a pipeline, a main) is not for the stages.
STAGES = ["indexer/read", "indexer/extract", "indexer/fold", "indexer/write",
          "searcher/query", "searcher/match", "searcher/render"]


def is_below(path, folder):
    return path.startswith(folder + "/")


def forbids(file, included):
    """True if `file` may not include `included`; both relative to the root."""
    for folder, targets in FORBIDDEN.items():
        if is_below(file, folder):
            if any(is_below(included, target) for target in targets):
                return True
    for stage in STAGES:
        program = stage.split("/")[0]
        if is_below(file, stage) and is_below(included, program):
            if included.count("/") == 1:
                return True
    return False


def violations(root):
    """Lines "file:number: includes what" that go against the arrows."""
    found = []
    for folder in ["common", "indexer", "searcher"]:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix not in [".h", ".cc"]:
                continue
            file = path.relative_to(root).as_posix()
            lines = path.read_text(encoding="utf-8").splitlines()
            for number, line in enumerate(lines, start=1):
                match = INCLUDE.match(line)
                if not match:
                    continue
                included = match.group(1)
                if not (root / included).is_file():
                    found.append(f"{file}:{number}: \"{included}\" is no path"
                                 " from the root")
                elif forbids(file, included):
                    found.append(f"{file}:{number}: includes {included}")
    return found


class IncludeArrowsTest(unittest.TestCase):
    def test_no_file_includes_against_the_arrows(self):
        self.assertEqual(violations(ROOT), [])

    def test_there_is_something_to_look_at(self):
        for folder in ["common", "indexer/read", "indexer/write"]:
            self.assertTrue(list((ROOT / folder).glob("*.cc")), folder)


class PlantedViolationTest(unittest.TestCase):
    """The check finds what it should: without this it could pass blindly."""

    FILES = ["common/text.h", "indexer/pipeline.h", "indexer/batch.h",
             "indexer/read/dump.h", "indexer/extract/json.h",
             "indexer/fold/fold.h", "indexer/write/publish.h",
             "searcher/options.h", "searcher/query/parser.h",
             "searcher/match/spy.h", "searcher/render/text.h",
             "searcher/cgi/site.h", "tests/support/fixture.h"]

    CASES = [
        # file, what it includes, allowed
        ("common/url.cc", "common/text.h", True),
        ("common/url.cc", "indexer/pipeline.h", False),
        ("common/url.cc", "searcher/query/parser.h", False),
        ("indexer/main.cc", "indexer/pipeline.h", True),
        ("indexer/main.cc", "indexer/write/publish.h", True),
        ("indexer/main.cc", "common/text.h", True),
        ("indexer/main.cc", "searcher/options.h", False),
        ("indexer/main.cc", "tests/support/fixture.h", False),
        ("searcher/main.cc", "indexer/read/dump.h", False),
        ("searcher/main.cc", "searcher/render/text.h", True),
        ("indexer/read/a.cc", "indexer/read/dump.h", True),
        ("indexer/read/a.cc", "indexer/extract/json.h", False),
        ("indexer/read/a.cc", "indexer/write/publish.h", False),
        ("indexer/read/a.cc", "indexer/fold/fold.h", False),
        ("indexer/read/a.cc", "indexer/batch.h", False),
        ("indexer/extract/a.cc", "indexer/read/dump.h", True),
        ("indexer/extract/a.cc", "indexer/fold/fold.h", False),
        ("indexer/extract/a.cc", "indexer/write/publish.h", False),
        ("indexer/fold/a.cc", "indexer/read/dump.h", False),
        ("indexer/fold/a.cc", "indexer/write/publish.h", False),
        ("indexer/write/a.cc", "indexer/fold/fold.h", True),
        ("indexer/write/a.cc", "indexer/read/dump.h", False),
        ("searcher/query/a.cc", "common/text.h", True),
        ("searcher/query/a.cc", "searcher/match/spy.h", False),
        ("searcher/query/a.cc", "searcher/render/text.h", False),
        ("searcher/match/a.cc", "searcher/query/parser.h", True),
        ("searcher/match/a.cc", "searcher/render/text.h", False),
        ("searcher/render/a.cc", "searcher/match/spy.h", True),
        ("searcher/render/a.cc", "searcher/cgi/site.h", False),
        ("searcher/render/a.cc", "nowhere/x.h", False),
        ("searcher/cgi/a.cc", "searcher/render/text.h", True),
        ("searcher/cgi/a.cc", "searcher/options.h", True),
    ]

    def test_a_planted_violation_is_found(self):
        for file, included, allowed in self.CASES:
            with self.subTest(file=file, included=included), \
                    tempfile.TemporaryDirectory() as folder:
                root = pathlib.Path(folder)
                for name in self.FILES + [file]:
                    (root / name).parent.mkdir(parents=True, exist_ok=True)
                    (root / name).write_text("#pragma once\n")
                (root / file).write_text(
                    f'// why\n#include <string>\n  # include "{included}"\n')

                found = violations(root)

                if allowed:
                    self.assertEqual(found, [])
                else:
                    self.assertEqual(len(found), 1)
                    self.assertTrue(found[0].startswith(f"{file}:3: "), found)


if __name__ == "__main__":
    unittest.main()
