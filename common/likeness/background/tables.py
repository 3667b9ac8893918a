# SPDX-License-Identifier: GPL-3.0-or-later
"""The text of a background table, as README.md describes it."""

import itertools
import math

CLASS_STEP = 0.08  # BackgroundTable::kClassStep


def calendar_words():
    """English days and months: capitals, but no names."""
    return set("""monday tuesday wednesday thursday friday saturday sunday
        january february march april may june july august september october
        november december""".split())


def class_of(share):
    return max(0, min(255, round(-math.log(share) / CLASS_STEP)))


def write(out, language, source, articles, floor, shares):
    """`shares` are those of folded terms; what is as rare as the floor is left out."""
    classes = {}
    for term, share in shares.items():
        if share > floor:
            classes.setdefault(class_of(share), []).append(term)
    out.write(f"# How common words are, {language}: {source}.\n"
              "# README.md says how this is made.\n"
              f"articles {articles}\nfloor {floor:.3g}\n")
    for number in sorted(classes):
        out.write(f"share {math.exp(-CLASS_STEP * number):.4g}\n")
        for _, group in itertools.groupby(sorted(classes[number]),
                                          lambda term: term[:2]):
            out.write(" " + " ".join(group) + "\n")
