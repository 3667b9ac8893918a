# SPDX-License-Identifier: GPL-3.0-or-later
"""WARC records, whole and correct, and how they are packed into a file."""

import base64
import hashlib
import pathlib
import struct
import subprocess
import tempfile
import uuid

from . import http

DICTIONARY_FRAME = 0x184D2A5D
PROFILES = "http://netpreserve.org/warc/1.0/revisit/"


def digest(data):
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode()


def record_id(*names):
    """An id that looks random and never changes."""
    return f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, ' '.join(names))}>"


def record(kind, date, block, version="WARC/1.0", **fields):
    """One record; `fields` are the further header lines, "_" for "-"."""
    given = {name.replace("_", "-"): value for name, value in fields.items()}
    header = {
        "WARC-Type": kind,
        "WARC-Record-ID": record_id(kind, date,
                                    given.get("WARC-Target-URI", "")),
        "WARC-Date": date,
        **given,
        "WARC-Block-Digest": digest(block),
        "Content-Length": str(len(block))}
    lines = [version, *(f"{name}: {value}" for name, value in header.items())]
    return "\r\n".join([*lines, "", ""]).encode() + block + b"\r\n\r\n"


def warcinfo(name, date, version="WARC/1.0"):
    block = ("software: inkwell/0.9\r\nformat: WARC File Format 1.0\r\n"
             "robots: obey\r\ndescription: invented pages\r\n")
    return record("warcinfo", date, block.encode(), version,
                  WARC_Filename=name,
                  Content_Type="application/warc-fields")


def capture(page, version="WARC/1.0"):
    """The request, the response and the metadata of one page."""
    both = {"WARC_Target_URI": page.url}
    asked = record("request", page.captured, http.request(page), version,
                   **both, Content_Type="application/http; msgtype=request")
    answer = record("response", page.captured, http.response(page), version,
                    **both, WARC_IP_Address="192.0.2.17",
                    WARC_Payload_Digest=digest(http.payload(page)),
                    Content_Type="application/http; msgtype=response")
    about = record("metadata", page.captured,
                   b"fetchTimeMs: 212\r\nhopsFromSeed: L\r\n", version, **both,
                   WARC_Concurrent_To=record_id("response", page.captured,
                                                page.url),
                   Content_Type="application/warc-fields")
    return [asked, answer, about]


def resource(page, version="WARC/1.0"):
    """The page as a file, without HTTP."""
    return record("resource", page.captured, page.body, version,
                  WARC_Target_URI=page.url, Content_Type=page.content_type)


def revisit(page, date, profile="identical-payload-digest",
            version="WARC/1.0"):
    """The page was fetched again at `date` and was the same."""
    status = ("304 Not Modified" if profile == "server-not-modified"
              else "200 OK")
    block = (f"HTTP/1.1 {status}\r\nServer: Halyard/1.3\r\n"
             f"Content-Type: {page.content_type}\r\n\r\n").encode()
    return record("revisit", date, block, version, WARC_Target_URI=page.url,
                  WARC_Profile=PROFILES + profile,
                  WARC_Refers_To=record_id("response", page.captured, page.url),
                  WARC_Refers_To_Target_URI=page.url,
                  WARC_Refers_To_Date=page.captured,
                  WARC_Payload_Digest=digest(http.payload(page)),
                  Content_Type="application/http; msgtype=response")


def conversion(page, text):
    return record("conversion", page.captured, text.encode(),
                  WARC_Target_URI=page.url,
                  WARC_Refers_To=record_id("response", page.captured, page.url),
                  WARC_Identified_Content_Language="eng",
                  Content_Type="text/plain")


def zstd(*arguments):
    return subprocess.run(["zstd", "-q", *map(str, arguments)], check=True,
                          stdout=subprocess.PIPE).stdout


def zstd_frames(records):
    """A frame per record, and in front of them a skippable frame with the
    dictionary that they need."""
    with tempfile.TemporaryDirectory() as folder:
        samples = []
        for number, data in enumerate(records):
            samples.append(pathlib.Path(folder, f"{number:03}"))
            samples[-1].write_bytes(data)
        dictionary = pathlib.Path(folder, "dictionary")
        # In blocks, since a handful of records is too little to learn from.
        zstd("--train", "-B1024", *samples, "-o", dictionary,
             f"--maxdict={sum(map(len, records)) // 15}")
        words = dictionary.read_bytes()
        head = struct.pack("<II", DICTIONARY_FRAME, len(words))
        return [head + words] + [zstd("-19", "-D", dictionary, "-c", sample)
                                 for sample in samples]
