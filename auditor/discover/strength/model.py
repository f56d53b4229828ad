"""What is known of two statements that disagree → the probability that an editor would act on it.

A logistic regression: the sum of figures, each times its weight, is the log-odds that both passages
speak of one thing at one time and cannot both stand.  The weights are those that
`tests/benchmarks/gallery/fit.py` has fitted on pairs that were read; they stand in `weights.txt`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from auditor.discover.strength.evidence import Evidence
from auditor.discover.strength.support import ShapeCounts, Support
from auditor.files.open_file import packaged_text

LIMIT = 0.8  # strength, 0 to 1, below which a pair is not shown: four of five shown are right
EVEN = 0.5  # the same of a revision, which says of nobody that he erred
WEIGHTS = "weights.txt"
FIGURES = (
    "constant",
    "cells",
    "items",
    "wording",
    "copy",
    "names_of_one",
    "shared_numbers",
    "other_numbers",
    "no_numbers",
    "difference",
    "values",
    "support",
)
"""The names of the figures that have a weight."""
MANY = 30  # pairs of documents from which on the counts of a shape say how its other pairs are
RAISE = 0.25
"""Weight of the agreement of a whole shape beyond chance.

Set by hand: of the collections with pairs that were read, only two have so many documents that tell
of one thing twice, too few to fit it.
"""
MOST = 30.0  # log-odds, beyond which a probability is 0 or 1 to twelve digits

USUAL = 1.0
"""Pairs that agree, and as many that differ, that are counted before any: few say little."""
LEAST = 0.0
"""Support of two documents that differ throughout: they may all the same tell of one thing."""


def figures(evidence: Evidence, support: Support) -> dict[str, float]:
    """Return all figures of two statements, with what other pairs of their shape say.

    These are the pairs of the same two documents, or within the same one: the log-odds that they
    agree.
    """
    agree, every = support.pairs.get((evidence.shape, *evidence.documents), (0, 0))
    others = max(0, every - agree - 1)  # that differ, beside the two at hand
    agreement = math.log((agree + USUAL) / (others + USUAL))
    return evidence.figures | {"support": max(LEAST, agreement)}


def strength(evidence: Evidence, support: Support, counts: ShapeCounts | None = None) -> float:
    """Return the probability, 0 to 1, that an editor would act on two statements.

    `counts` are those of their shape in the whole collection, where there are any.
    """
    return probability(figures(evidence, support), weights(), raised_by(counts))


def raised_by(counts: ShapeCounts | None) -> float:
    """Return the log-odds by which a shape that mostly tells one fact twice raises its pairs.

    That is a share of those by which agreement exceeds chance, in collections with many pairs of
    documents alone.
    """
    if counts is None or counts.documents < MANY:
        return 0.0
    beyond = _log_odds(counts.agreeing, counts.pairs) - _log_odds(counts.chance, counts.pairs)
    return RAISE * max(0.0, beyond)


def _log_odds(share: float, counted: int) -> float:
    """Return the log-odds of a share of what was counted, a count more on either side."""
    return math.log((share * counted + USUAL) / ((1 - share) * counted + USUAL))


def probability(
    known: Mapping[str, float], weights: Mapping[str, float], raised: float = 0.0
) -> float:
    """Return the logistic function of the weighed sum of figures, rounded to four digits.

    `raised` are log-odds to add to it.
    """
    score = raised + sum(weights.get(name, 0.0) * value for name, value in sorted(known.items()))
    return round(1.0 / (1.0 + math.exp(-max(-MOST, min(MOST, score)))), 4)


@cache
def weights(name: str = WEIGHTS) -> dict[str, float]:
    """Return the weights in use, by the names of the figures; `name` is that of their file."""
    text = packaged_text(files(__package__) / name)
    lines = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {name: float(weight) for name, weight in lines}
