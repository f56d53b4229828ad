"""What differs between two passages → how likely it is that they contradict each other, 0 to 1.

A logistic regression: the sum of figures, each times its weight, is the log-odds that a reader says
so of two passages that may be about one thing or merely on one topic.  The weights are those that
`tests/benchmarks/frame/fit.py` has fitted on pairs that people labelled; they stand in
`strength/compared.txt`.
"""

from __future__ import annotations

import math
from typing import Literal

from auditor.discover.pairwise.passage_pair import PassagePair, PassageView, ValuePair, covered
from auditor.discover.ranking import difference_of, slip
from auditor.discover.statements.value_context import ValueInContext
from auditor.discover.strength.model import probability, weights

COMPARED = "compared.txt"
FIGURES = (
    "constant",
    "same_subject",  # log-odds that two values are of one thing
    "date",
    "difference",  # of two numbers
    "covered",  # part of the shorter passage that the longer has
    "sentence",  # the same of the two sentences
    "alike",  # part of the words of both sentences that they share
    "words",  # no values: words that exclude each other
    "states",  # the same: states of one thing, a denial
    "kinds",  # the same: kinds of thing
    "names",  # the same: names for one thing
    "words_covered",  # of all four
    "sentences",  # of the longer passage, as a logarithm
)
"""The names of the figures that have a weight."""
LIKELY = 0.42  # probability from which what differs contradicts, between two sentences
LIKELY_AMONG = 0.6  # the same where a passage has several, of which most tell other things
LOWEST, HIGHEST = -3.0, 5.0  # log-odds beyond which same_subject says no more


def of_values(pair: ValuePair, passages: PassagePair) -> dict[str, float]:
    """Return the figures of two values that differ."""
    one, other = _stems(passages.a, pair.a), _stems(passages.b, pair.b)
    shared = len(one & other)
    return _of_passages(passages) | {
        "same_subject": min(HIGHEST, max(LOWEST, pair.same_subject_score)),
        "date": float(pair.a.is_date),
        "difference": _difference(pair.a, pair.b),
        "sentence": shared / max(1, min(len(one), len(other))),
        "alike": shared / max(1, len(one | other)),
    }


def _difference(a: ValueInContext, b: ValueInContext) -> float:
    """Return how far two numbers lie apart, 0 to 1, and 0 where the one looks like a slip."""
    if a.is_date or slip(a.value, b.value, a.mention.text, b.mention.text):
        return 0.0
    return min(1.0, difference_of(a.value, b.value))


Sort = Literal["words", "states", "kinds", "names"]
"""How words exclude each other."""


def of_words(passages: PassagePair, sort: Sort) -> dict[str, float]:
    """Return the figures of two words that exclude each other."""
    return _of_passages(passages) | {
        sort: 1.0,
        "words_covered": covered(passages.a, passages.b),
    }


def _of_passages(passages: PassagePair) -> dict[str, float]:
    a, b = passages.a, passages.b
    return {
        "constant": 1.0,
        "covered": covered(a, b),
        "sentences": math.log(max(1, len(a.spans), len(b.spans))),
    }


def _stems(view: PassageView, context: ValueInContext) -> frozenset[str]:
    """Return the stems of the sentence of a value, stop words aside."""
    return frozenset(word.stem for word in view.words_near(context)) - {""}


def likelihood(figures: dict[str, float]) -> float:
    """Return the probability that passages with these figures contradict each other."""
    return probability(figures, weights(COMPARED))


def is_likely(figures: dict[str, float]) -> bool:
    """Whether passages with these figures rather contradict each other than speak of two things."""
    limit = LIKELY_AMONG if figures["sentences"] > 0 else LIKELY
    return likelihood(figures) >= limit
