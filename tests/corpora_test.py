# SPDX-License-Identifier: GPL-3.0-or-later
"""The corpora are what their generators make and what their lists say.

The dumps are read here by a parser of our own that knows only whole records, so
that the readers are not measured with themselves.
"""

import base64
import gzip
import hashlib
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import zlib

CORPORA = pathlib.Path(__file__).resolve().parents[1] / "corpora"


def lines_of(name):
    with open(CORPORA / name, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def files_below(folder):
    return sorted(path.relative_to(folder) for path in folder.rglob("*")
                  if path.is_file())


def unpacked(path):
    """The bytes of a dump without its packing."""
    data = path.read_bytes()
    if path.suffix == ".gz":
        return gzip.decompress(data)
    if path.suffix != ".zst":
        return data
    size = int.from_bytes(data[4:8], "little")
    with tempfile.NamedTemporaryFile() as dictionary:
        dictionary.write(data[8:8 + size])
        dictionary.flush()
        return subprocess.run(["zstd", "-qdc", "-D", dictionary.name],
                              input=data, check=True,
                              capture_output=True).stdout


def warc_records(data):
    """(header, block) of each record; fails on anything but whole records."""
    at = 0
    while at < len(data):
        end = data.index(b"\r\n\r\n", at)
        version, *lines = data[at:end].decode().split("\r\n")
        assert max(map(len, lines)) < 1000, "a header line without end"
        assert version in ("WARC/1.0", "WARC/1.1"), version
        header = dict(line.split(": ", 1) for line in lines)
        block = data[end + 4:end + 4 + int(header["Content-Length"])]
        at = end + 4 + len(block) + 4
        assert data[at - 4:at] == b"\r\n\r\n", header
        yield header, block


def arc_records(data):
    """(header, block) of each record, under the names that WARC has."""
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        url, _, date, _, size = data[at:end].decode().split(" ")
        block = data[end + 1:end + 1 + int(size)]
        at = end + 1 + len(block) + 1
        assert data[at - 1:at] == b"\n", url
        year = f"{date[:4]}-{date[4:6]}-{date[6:8]}"
        yield {"WARC-Type": "response", "WARC-Target-URI": url, "WARC-Date":
               f"{year}T{date[8:10]}:{date[10:12]}:{date[12:]}Z"}, block


def without_chunks(body):
    parts = []
    while True:
        size, _, body = body.partition(b"\r\n")
        length = int(size.split(b";")[0], 16)
        if not length:
            return b"".join(parts)
        parts.append(body[:length])
        body = body[length + 2:]


def without_coding(coding, body):
    if coding == "gzip":
        return gzip.decompress(body)
    if coding == "deflate":
        try:
            return zlib.decompress(body)
        except zlib.error:
            return zlib.decompress(body, -15)
    assert coding is None, coding
    return body


def http_parts(block):
    """Status, charset of the header, body."""
    head, _, body = block.partition(b"\r\n\r\n")
    status, *lines = head.decode().split("\r\n")
    header = dict(line.split(": ", 1) for line in lines)
    if header.get("Transfer-Encoding") == "chunked":
        body = without_chunks(body)
    else:
        assert int(header["Content-Length"]) == len(body)
    charset = header["Content-Type"].lower().partition("charset=")[2]
    return status, charset, without_coding(header.get("Content-Encoding"), body)


def text_of(body, charset):
    """Everything between the tags of a page, white space made one space."""
    meta = re.search(rb'<meta[^>]*charset="?([-\w]+)', body, re.IGNORECASE)
    charset = charset or (meta and meta[1].decode()) or "latin-1"
    text = re.sub(r"</?(a|em)\b[^>]*>", "", body.decode(charset))
    text = re.sub(r"<[^>]*>", " ", text)
    return " ".join(html.unescape(text).split())


def pages_of(dump):
    """What stands in a dump: (url, captured) → (status, text)."""
    path = CORPORA / "sample" / dump
    if path.is_dir():
        return {(file.name, ""): ("HTTP/1.1 200 OK",
                                  text_of(file.read_bytes(), ""))
                for file in path.iterdir()}
    pages = {}
    records = arc_records if ".arc" in path.suffixes else warc_records
    for header, block in records(unpacked(path)):
        kind = header["WARC-Type"]
        key = (header.get("WARC-Target-URI"), header["WARC-Date"])
        if kind in ("conversion", "resource"):
            pages[key] = ("HTTP/1.1 200 OK", text_of(block, "utf-8"))
        elif kind == "response" and block.startswith(b"HTTP/1.1 "):
            status, charset, body = http_parts(block)
            pages[key] = (status, text_of(body, charset))
    return pages


class GeneratorsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="newsfold-corpora-")
        cls.made = pathlib.Path(cls.folder.name)
        for script in ("make_sites.py", "make_broken.py"):
            subprocess.run([sys.executable, "-B", CORPORA / script, cls.made],
                           check=True)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_they_make_the_files_that_are_here(self):
        for name in files_below(self.made):
            with self.subTest(str(name)):
                made, kept = self.made / name, CORPORA / name
                if name.suffix != ".zst":
                    self.assertTrue(made.read_bytes() == kept.read_bytes())
                elif name.parts[0] == "sample":
                    # Frames differ with the version of zstd.
                    self.assertTrue(unpacked(made) == unpacked(kept))

    def test_they_make_all_dumps_that_are_here(self):
        kept = [name for name in files_below(CORPORA)
                if name.parts[0] == "broken" or name.parts[0] == "sample"
                and name.suffix not in (".jsonl", ".txt")]
        made = [name for name in files_below(self.made)
                if name.parts[0] in ("broken", "sample")]

        self.assertEqual(kept, made)

    def test_the_corpora_are_small(self):
        for folder, most in [("sample", 1_500_000), ("broken", 300_000)]:
            size = sum((CORPORA / folder / name).stat().st_size
                       for name in files_below(CORPORA / folder))
            self.assertLess(size, most, folder)


class SampleTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.truth = lines_of("sample.pages.jsonl")

    def test_every_page_is_in_its_dump_and_no_other(self):
        for dump in sorted({line["dump"] for line in self.truth}):
            with self.subTest(dump):
                listed = {(line["url"], line.get("captured", ""))
                          for line in self.truth if line["dump"] == dump}
                there = {key for key in pages_of(dump)
                         if key[0].partition(":")[0] not in
                         ("filedesc", "metadata")}
                self.assertEqual(listed, there)

    def test_every_article_has_its_title_its_text_and_its_author(self):
        dumps = {line["dump"]: pages_of(line["dump"]) for line in self.truth}
        articles = [line for line in self.truth if line["kind"] == "article"]
        self.assertGreater(len(articles), 40)
        for line in articles:
            with self.subTest(line["url"]):
                status, text = dumps[line["dump"]][line["url"],
                                                   line.get("captured", "")]
                self.assertEqual(status, "HTTP/1.1 200 OK")
                for part in line["text"].split("\n"):
                    self.assertIn(part, text)
                self.assertIn(line["title"], text)
                self.assertIn(line["author"], text)

    def test_digests_are_right(self):
        seen = 0
        for dump in ("harbour.warc", "valley.warc.gz", "coast.warc.zst",
                     "buzz.warc.wet.gz"):
            data = unpacked(CORPORA / "sample" / dump)
            for header, block in warc_records(data):
                digest = base64.b32encode(hashlib.sha1(block).digest())
                self.assertEqual(header["WARC-Block-Digest"],
                                 "sha1:" + digest.decode())
                seen += 1
        self.assertGreater(seen, 150)

    def test_revisits_refer_to_captures(self):
        revisits = 0
        for dump in ("harbour.warc", "valley.warc.gz"):
            pages = pages_of(dump)
            for header, _ in warc_records(unpacked(CORPORA / "sample" / dump)):
                if header["WARC-Type"] == "revisit":
                    revisits += 1
                    self.assertIn((header["WARC-Refers-To-Target-URI"],
                                   header["WARC-Refers-To-Date"]), pages)
        self.assertEqual(revisits, 3)

    def test_groups_name_what_is_there(self):
        ids = {line["url"] for line in self.truth if line["kind"] == "article"}
        ids |= {path.name for path in (CORPORA / "sample/texts").iterdir()}
        for path in (CORPORA / "sample").glob("*.jsonl"):
            ids |= {line["id"] for line in lines_of(path)}
        groups = lines_of("sample.groups.jsonl")

        self.assertEqual(len({group["group"] for group in groups}), len(groups))
        for group in groups:
            with self.subTest(group["group"]):
                self.assertLessEqual(set(group["ids"]), ids)

    def test_reprints_are_the_wire_word_for_word(self):
        bodies = {line["url"]: line["text"] for line in self.truth
                  if line["kind"] == "article"}
        for line in lines_of("sample/wire.jsonl"):
            bodies[line["id"]] = "\n".join(line["text"].split("\n\n"))
        groups = [group for group in lines_of("sample.groups.jsonl")
                  if group["kind"] == "wire copies in pages"]
        self.assertEqual(len(groups), 5)
        for group in groups:
            with self.subTest(group["group"]):
                self.assertEqual(len({bodies[i] for i in group["ids"]}), 1)


class BrokenTest(unittest.TestCase):
    def test_every_file_is_expected_and_every_expectation_has_its_file(self):
        listed = sorted(line["file"]
                        for line in lines_of("broken.expected.jsonl"))

        self.assertEqual(listed, sorted(
            path.name for path in (CORPORA / "broken").iterdir()))

    def test_what_is_told_to_be_damaged_is(self):
        for line in lines_of("broken.expected.jsonl"):
            path = CORPORA / "broken" / line["file"]
            if ".warc" not in path.suffixes or not line["failed_at_least"]:
                continue
            with self.subTest(path.name):
                with self.assertRaises(Exception):
                    for header, block in warc_records(unpacked(path)):
                        if header["WARC-Type"] == "response":
                            http_parts(block)

    def test_titles_that_must_be_found_are_somewhere_in_the_file(self):
        for line in lines_of("broken.expected.jsonl"):
            path = CORPORA / "broken" / line["file"]
            if path.suffix in (".gz", ".zst"):
                continue  # the damage may be in the packing
            with self.subTest(path.name):
                text = path.read_bytes().decode("utf-8", "replace")
                for title in line["articles"]:
                    self.assertIn(title, text)


if __name__ == "__main__":
    unittest.main()
