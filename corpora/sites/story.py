# SPDX-License-Identifier: GPL-3.0-or-later
"""Stories: what the invented papers print, before any template.

A file of stories has, per story, a line "== key", lines "name: value", an empty
line, and paragraphs separated by empty lines (lines within one are joined).
Instead of paragraphs, "wire: ID" takes the body of a record of
../sample/*.jsonl word for word.

A paragraph may have *emphasis* and [links](/path); one that begins with "## "
is a subheading, one that begins with "> " a quotation, and "- " an item of a
list.
"""

import datetime
import json
import pathlib
import re
from dataclasses import dataclass

CORPORA = pathlib.Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Story:
    key: str
    fields: dict
    paragraphs: tuple

    def __getattr__(self, name):
        """Fields of the story; one that the file does not give is empty."""
        if name.startswith("__"):
            raise AttributeError(name)
        return self.fields.get(name, "")

    @property
    def day(self):
        return datetime.date.fromisoformat(self.date) if self.date else None

    @property
    def text(self):
        """What a perfect extractor finds: a line per paragraph."""
        return "\n".join(map(unmarked, self.paragraphs))


def unmarked(text):
    """A paragraph without its marks."""
    text = re.sub(r"^(## |> |- )", "", text)
    text = re.sub(r"\[(.+?)\]\((.+?)\)", r"\1", text)
    return re.sub(r"\*(.+?)\*", r"\1", text)


def paragraphs_of(text):
    """Paragraphs of text in which empty lines separate them."""
    joined = (" ".join(part.split()) for part in text.split("\n\n"))
    return tuple(part for part in joined if part)


def sample_bodies():
    """The id of each record of ../sample/*.jsonl, with its paragraphs."""
    bodies = {}
    for path in sorted((CORPORA / "sample").glob("*.jsonl")):
        with open(path, encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                text = record.get("text", record.get("content", ""))
                bodies[record["id"]] = paragraphs_of(text)
    return bodies


def load(name):
    """The stories of stories/NAME.txt, by key, in their order."""
    path = pathlib.Path(__file__).parent / "stories" / f"{name}.txt"
    bodies = sample_bodies()
    stories = {}
    for part in path.read_text(encoding="utf-8").split("\n== ")[1:]:
        head, _, body = part.partition("\n\n")
        key, *lines = head.splitlines()
        fields = dict(map(str.strip, line.split(":", 1)) for line in lines)
        paragraphs = (bodies[fields["wire"]] if "wire" in fields
                      else paragraphs_of(body))
        stories[key] = Story(key, fields, paragraphs)
    return stories
