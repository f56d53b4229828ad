"""Two values of two passages → how sure it is that both are about one thing: `same_subject_score`.

The score is a log-odds: unbounded, positive where the same subject is the likelier.  It is the sum
of features, each times its weight.  The weights were rounded from a logistic regression on pairs of
a claim and a sentence of an encyclopedia that people labelled as contradicting, consistent or
neutral: where they contradict, both values are of one thing.  `tests/benchmarks/fit_weights.py`
names the pairs, fits all weights again and prints them beside those in use.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from auditor.discover.alignment.similarity import CLOSEST, closeness, noun_match
from auditor.discover.statements.value_context import ValueInContext

NEXT_TO = 0.57  # weight of a word within three words of a value: 4 / (4 + 3), rounded down
BOUNDS = frozenset(("more than", "less than", "at least", "at most"))
BOUNDED_DAYS = frozenset(("before", "after", "by"))

# Counts above these say no more: few of the pairs that were labelled have more.
MOST_VALUES = 6
MOST_MISSING = 3
MOST_WORDS = 15

NUMBER_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "constant": 0.75,
        "closeness": 0.7,
        "shared_words": 1.2,
        "shared_neighbours": 0.85,
        "same_noun": 0.15,
        "other_noun": -1.7,
        "absent_noun": -1.3,
        "other_dimension": -0.75,
        "bound": 1.25,
        "equal_number": -1.3,  # "more than 60" beside 60: often loosely worded
        "values": -0.4,
        "missing_names": -0.35,
    }
)
DATE_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "constant": 2.7,
        "shared_words": 0.9,
        "same_word_before": 1.8,
        "word_before_is_near": 0.8,
        "bound": 0.65,
        "alone": 1.25,
        "agreeing": 1.35,
        "closeness": -0.6,
        "missing_names": -0.5,
        "values": -0.25,
        "words": -0.22,
        "names": -0.5,
    }
)
Features = dict[str, float]


class Setting(NamedTuple):
    """What the two passages as wholes say about their values."""

    values: int  # in the passage with more of them
    alone: bool  # the passage with fewer has only one
    agreeing: bool  # some other values of the two are the same
    names: int  # in the shorter passage
    missing: int  # names of the shorter passage that the longer has not
    length: int  # stems of the shorter passage


def same_subject_score(short: ValueInContext, long: ValueInContext, setting: Setting) -> float:
    """Return the log-odds that two partners are about one thing; positive = same.

    `short` is of the passage with fewer values.
    """
    if short.is_date:
        return _weighed(date_features(short, long, setting), DATE_WEIGHTS)
    return _weighed(number_features(short, long, setting), NUMBER_WEIGHTS)


def _weighed(features: Features, weights: Mapping[str, float]) -> float:
    return sum(weights[name] * value for name, value in features.items())


def number_features(short: ValueInContext, long: ValueInContext, setting: Setting) -> Features:
    """Return the features of two numbers, by the names of their weights."""
    noun, close = noun_match(short, long), closeness(short, long)
    absent = short.noun not in long.around and long.noun not in short.around
    return {
        "constant": 1.0,
        "closeness": close,
        "shared_words": _shared_words(long, short),
        "shared_neighbours": _shared_neighbours(short, long),
        "same_noun": float(noun > 0),
        "other_noun": float(noun < 0),
        "absent_noun": float(noun < 0 and absent),
        "other_dimension": float(short.value.dimension != long.value.dimension),
        "bound": float(bool({short.value.hedge, long.value.hedge} & BOUNDS)),
        "equal_number": float(close == CLOSEST),
        "values": min(setting.values, MOST_VALUES),
        "missing_names": min(setting.missing, MOST_MISSING),
    }


def date_features(short: ValueInContext, long: ValueInContext, setting: Setting) -> Features:
    """Return the features of two dates; they rest on the word before: "released", "born"."""
    same_word = bool(short.before) and short.before == long.before
    near = bool(short.before) and not same_word and short.before in long.around
    return {
        "constant": 1.0,
        "shared_words": _shared_words(short, long),
        "same_word_before": float(same_word),
        "word_before_is_near": float(near),
        "bound": float(short.mention.bound_word in BOUNDED_DAYS),
        "alone": float(setting.alone),
        "agreeing": float(setting.agreeing),
        "closeness": closeness(short, long),
        "missing_names": min(setting.missing, MOST_MISSING),
        "values": min(setting.values, MOST_VALUES),
        "words": min(setting.length, MOST_WORDS),
        "names": setting.names,
    }


def _shared_neighbours(a: ValueInContext, b: ValueInContext) -> float:
    """Return the part, 0 to 1, of the words next to one value that are next to the other."""
    left, right = ({w for w, near in c.around.items() if near >= NEXT_TO} for c in (a, b))
    return len(left & right) / max(1, min(len(left), len(right)))


def _shared_words(a: ValueInContext, b: ValueInContext) -> float:
    """Return the part, 0 to 1, of the weights around one value that is around the other."""
    total = sum(a.around.values())
    shared = sum(min(weight, b.around.get(word, 0.0)) for word, weight in a.around.items())
    return shared / total if total else 0.0
