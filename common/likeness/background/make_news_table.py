#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A background table out of counted news articles.

usage: count_terms en < ARTICLES.jsonl | make_news_table.py en "SOURCE" > en.txt

README.md beside this file says what is done to the counts, and why.
"""

import math
import sys

import tables

LEAST_ARTICLES = 5  # with a term in the table
YEAR_ARTICLES = 300  # a year with fewer tells nothing
YEAR_DEVIATIONS = 5  # that the leanest year is given; README.md
NAME_CAPITALS = 0.7  # of its occurrences inside sentences
NAME_SHARE = 0.05  # above it, names are damped
NAME_POWER = 0.65


class Counts:
    """What count_terms printed."""

    def __init__(self, lines):
        head, articles, years = next(lines).rstrip("\n").split("\t")
        assert head == "articles"
        self.articles = int(articles)
        self.years = {year: count for year, count in parse_years(years)
                      if year != "-" and count >= YEAR_ARTICLES}
        self.terms = {}
        for line in lines:
            term, articles, capital, small, years = line.rstrip("\n").split("\t")
            self.terms[term] = (int(articles), int(capital), int(small),
                                dict(parse_years(years)))


def parse_years(text):
    for part in text.split():
        year, count = part.rsplit(":", 1)
        yield year, int(count)


def leanest_year(years, all_years):
    """The lowest share of any year, as high as chance would allow."""
    def at_most(count):
        return count + YEAR_DEVIATIONS * math.sqrt(count + 1)

    return min(at_most(years.get(year, 0)) / articles
               for year, articles in all_years.items())


def share_of(counts, term):
    articles, capital, small, years = counts.terms[term]
    share = articles / counts.articles
    if len(counts.years) > 1:
        share = min(share, leanest_year(years, counts.years))
    is_name = capital > NAME_CAPITALS * (capital + small + 1)
    if is_name and share > NAME_SHARE and term not in tables.calendar_words():
        share = NAME_SHARE * (share / NAME_SHARE) ** NAME_POWER
    return share


def floor_share(counts):
    """Of a term below LEAST_ARTICLES, met as often as it is there."""
    rare = [articles for articles, *_ in counts.terms.values()
            if articles < LEAST_ARTICLES]
    return sum(n * n for n in rare) / sum(rare) / counts.articles


def main():
    language, source = sys.argv[1:]
    counts = Counts(iter(sys.stdin))
    shares = {term: share_of(counts, term)
              for term, (articles, *_) in counts.terms.items()
              if articles >= LEAST_ARTICLES}
    tables.write(sys.stdout, language, source, counts.articles,
                 floor_share(counts), shares)


if __name__ == "__main__":
    main()
