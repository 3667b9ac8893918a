# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits the models that say how likely two articles tell one story.

Prints the coefficients in the order of kPairSigns, for common/likeness/
pair_model.cc and undated_model.cc.  Both are logistic regressions (Newton's
method) with a ridge.

Pairs of days up to three apart: two articles that editors put in one story
(data/stories), or under one slug of one day (data/copies), tell one; those they
put in two stories do not, nor do two earnings, bond or weekly pieces of other
companies or weeks (templates.py).  The labelled sets are few and American, so
the ridge draws towards coefficients that were fitted on six other sets.

Pairs without a window: the dated articles of data/stories are taken as if they
had no date.  One of another story, or of another time altogether, is another
story.

usage: fit_stories.py BIN ALLSIDES REUTERS
BIN has list_pairs; ALLSIDES and REUTERS are archives that stories.py or
newsfold-index made of data/archive and data/copies.
"""

import json
import math
import pathlib
import subprocess
import sys

import folded
import stories
import templates

SIGNS = ["root_cosine", "cosine_by_length", "length", "days", "title_cosine",
         "lead_cosine", "rare_shared", "heaviest_less", "heaviest_more",
         "numbers_shared", "numbers_missing", "same_source", "weekdays_meet",
         "weekdays_differ", "subjects_differ", "one_form"]
DAYS = SIGNS.index("days")
# Means of six sets of stories (intercept first); 0 where they say nothing.
ELSEWHERE = [-5.361, 10.523, .344, -.041, -1.261, 1.995, 1.672, -.331, .970,
             .913, .788, -2.291, -2.0, 0, 0, 0, -30]
WINDOW = 3  # kPairDays
TOPICAL = 7  # days; within them an unlabelled article may tell the story


class Pair:
    def __init__(self, line):
        fields = line.split("\t")
        self.a, self.b = fields[:2]
        self.days = [None if day == "-" else int(day) for day in fields[2:4]]
        self.signs = [float(value) for value in fields[4:4 + len(SIGNS)]]
        self.amiss = float(fields[4 + len(SIGNS)])

    def apart(self):
        return None if None in self.days else abs(self.days[0] - self.days[1])


def pairs_of(binary, archive, ids, limit):
    listed = subprocess.run(
        [pathlib.Path(binary) / "list_pairs", archive, str(limit)],
        input="\n".join(ids), check=True, stdout=subprocess.PIPE,
        encoding="utf-8").stdout
    return [Pair(line) for line in listed.splitlines()]


# --- regression -------------------------------------------------------------


def logistic(z):
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))


def product(weights, row):
    return sum(w * x for w, x in zip(weights, row))


def solve(matrix, vector):
    """Gauss' elimination."""
    rows = [row + [value] for row, value in zip(matrix, vector)]
    n = len(rows)
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(n):
            if r != i and rows[r][i]:
                factor = rows[r][i] / rows[i][i]
                for c in range(i, n + 1):
                    rows[r][c] -= factor * rows[i][c]
    return [rows[i][n] / rows[i][i] for i in range(n)]


def derivatives(rows, weights):
    n = len(weights)
    gradient = [0.0] * n
    hessian = [[0.0] * n for _ in range(n)]
    for row, label, weight in rows:
        p = logistic(product(weights, row))
        error, spread = weight * (p - label), weight * p * (1 - p)
        for i, x in enumerate(row):
            if x:
                gradient[i] += error * x
                for j in range(i + 1):
                    hessian[i][j] += spread * x * row[j]
    for i in range(n):
        for j in range(i):
            hessian[j][i] = hessian[i][j]
    return gradient, hessian


def fit(rows, centre, ridges):
    """rows: (values, label, weight); values begin with 1."""
    weights = centre[:]
    for _ in range(25):
        gradient, hessian = derivatives(rows, weights)
        for i, ridge in enumerate(ridges):
            gradient[i] += ridge * (weights[i] - centre[i])
            hessian[i][i] += ridge
        step = solve(hessian, gradient)
        weights = [w - s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-7:
            break
    return weights


def show(name, weights, more=()):
    print(name)
    for sign, weight in zip(["intercept", *SIGNS, *more], weights):
        print(f"  {sign:18}{weight:9.3f}")


def log_loss(rows, weights):
    total = 0.0
    for row, label, weight in rows:
        p = logistic(product(weights, row))
        total -= weight * math.log(max(1e-9, p if label else 1 - p))
    return total / sum(weight for _, _, weight in rows)


# --- pairs in a window ------------------------------------------------------


def row_of(pair, label, weight=1.0):
    signs = pair.signs[:]
    signs[DAYS] = pair.apart()
    return [1.0, *signs], label, weight


def once(pairs):
    """Pairs within the window, each of them once."""
    seen = set()
    for pair in pairs:
        key = frozenset([pair.a, pair.b])
        if pair.apart() is not None and pair.apart() <= WINDOW \
                and key not in seen:
            seen.add(key)
            yield pair


def editors_rows(pairs, gold):
    return [row_of(pair, gold[pair.a] == gold[pair.b])
            for pair in once(pairs) if pair.b in gold]


def slug_rows(pairs, slug):
    return [row_of(pair, 1) for pair in once(pairs)
            if pair.a in slug and slug[pair.a] == slug.get(pair.b)]


def template_rows(pairs, pieces):
    """Pieces of one class; one of another company is another story."""
    wrong = [pair for pair in once(pairs)
             if pair.a in pieces and pair.b in pieces
             and pieces[pair.a].kind == pieces[pair.b].kind
             and not pieces[pair.a].same(pieces[pair.b])]
    return [row_of(pair, 0) for pair in wrong]


def weighed(rows, weight):
    """The same rows with so much weight in all."""
    return [(values, label, weight / max(1, len(rows)))
            for values, label, _ in rows]


def fit_window(news, reuters, gold):
    slug = {line["id"]: line["slug"] for line in folded.read_dump(stories.SLUGS)}
    pieces = {key: piece for key, piece in templates.pieces(
        folded.read_dump(stories.REUTERS)).items()
        if piece.kind in templates.TARGETS}
    ids = sorted({*slug, *pieces})
    listed = pairs_of(*reuters, ids, 40)
    told, same, other = (editors_rows(news, gold), slug_rows(listed, slug),
                         template_rows(listed, pieces))
    print(f"pairs: {len(told)} of editors, {len(same)} of slugs, "
          f"{len(other)} of templates")
    rows = told + weighed(same, 200) + weighed(other, 400)
    ridges = [1.0] + [100.0] * 13 + [1.0] * 2 + [1e6]
    weights = fit(rows, ELSEWHERE, ridges)
    show("pair_model.cc", weights)
    for name, part in ("editors", told), ("slugs", same), ("templates", other):
        print(f"  log loss {name:10} {log_loss(part, ELSEWHERE):.4f} "
              f"before, {log_loss(part, weights):.4f} after")


# --- pairs without a window -------------------------------------------------


def label_of(pair, gold):
    """None where nobody knows."""
    if gold[pair.a] == gold.get(pair.b):
        return 1
    if pair.b in gold or pair.apart() > TOPICAL:
        return 0
    return None


def values_of(pair):
    signs = pair.signs[:]
    signs[DAYS] = 0.0
    return [1.0, *signs, pair.amiss]


def fit_undated(pairs, gold):
    rows = [(values_of(pair), label_of(pair, gold), 1.0)
            for pair in pairs
            if pair.apart() is not None and label_of(pair, gold) is not None]
    width = len(SIGNS) + 2
    weights = fit(rows, [0.0] * width, [0.01] + [1.0] * (width - 1))
    show("undated_model.cc", weights, ["weekday_amiss"])
    print(f"  log loss {log_loss(rows, weights):.4f} of {len(rows)} pairs")


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    binary, allsides, reuters = sys.argv[1:]
    if not stories.GOLD.exists():
        print("skipped: there is no ../shared/data")
        sys.exit(77)
    gold = {line["id"]: line["story"]
            for line in map(json.loads, stories.GOLD.open(encoding="utf-8"))}
    news = pairs_of(binary, allsides, sorted(gold), 60)
    fit_window(news, (binary, reuters), gold)
    fit_undated(news, gold)


if __name__ == "__main__":
    main()
