"""How likely two values of two passages say the same thing, by kind, noun and the words around.

`affinity` chooses partners among the values of two passages.  `same_subject_score` says how sure it
is that two partners are about the same thing; above 0 they are compared.  Its weights are rounded
from a logistic regression on pairs that people labelled as contradicting, agreeing or unrelated.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from auditor.core.model import Value
from auditor.core.relations import Relation, relate
from auditor.core.values import in_base
from auditor.discover.statements.normalization import Opposed, contrasts, generic_stems
from auditor.discover.statements.value_context import ValueInContext

CLOSEST = 3.0  # of closeness: equal, or within a thousandth
NEXT_TO = 0.57  # weight of a word that stands within three words of a value
BOUNDS = frozenset(("more than", "less than", "at least", "at most"))
BOUNDED_DAYS = frozenset(("before", "after", "by"))


class Setting(NamedTuple):
    """What the two passages as wholes say about their values."""

    values: int  # in the passage with more of them
    alone: bool  # the passage with fewer has only one
    agreeing: bool  # some other values of the two are the same
    names: int  # in the shorter passage
    missing: int  # names of the shorter passage that the longer has not
    length: int  # stems of the shorter passage


def comparable(a: ValueInContext, b: ValueInContext) -> bool:
    """Whether two values are of one kind, with nothing beside them that tells them apart."""
    if a.is_date or b.is_date:
        return a.is_date and b.is_date
    if (a.value.kind == "ordinal") != (b.value.kind == "ordinal"):
        return False
    one_kind = a.value.dimension == b.value.dimension or borrows(a, b) or borrows(b, a)
    return (
        one_kind
        and not _told_apart(a.moved, b.moved)
        and not _told_apart(a.rate, b.rate)
        and (a.band == b.band and not contrasted(a, b))
    )


def _told_apart(one: str, other: str) -> bool:
    return bool(one) and bool(other) and one != other


def borrows(a: ValueInContext, b: ValueInContext) -> bool:
    """Whether a bare number can be meant in the unit of another: "13" beside "13 years"."""
    bare = a.value.kind == "number" and a.value.dimension is None and not a.named
    return bare and b.value.dimension in ("money", "percent", "duration")


def relate_numbers(a: ValueInContext, b: ValueInContext) -> Relation:
    """Tell whether two numbers can be the same; a bare one takes the unit of the other."""
    one, other = a.value, b.value
    if borrows(a, b):
        one = _in_unit_of(one, other)
    elif borrows(b, a):
        other = _in_unit_of(other, one)
    return relate(one, other)


def _in_unit_of(bare: Value, other: Value) -> Value:
    """Return a bare number in the unit of another; of per cent "two thirds" is 67."""
    if other.dimension == "percent" and bare.high is not None and 0 < bare.high <= 1 < _most(other):
        bare = replace(
            bare,
            low=None if bare.low is None else 100 * bare.low,
            high=100 * bare.high,
            step=max(1.0, 100 * bare.step),
        )
    return replace(
        bare,
        kind=other.kind,
        unit=other.unit,
        dimension=other.dimension,
        scale=other.scale,
        shift=other.shift,
        basis=other.basis,
    )


def _most(value: Value) -> float:
    return max(abs(value.low or 0.0), abs(value.high or 0.0))


def contrasted(a: ValueInContext, b: ValueInContext) -> bool:
    """Whether the words next to two values name two things: men and women, net and gross."""
    return excluded_beside(a, b, contrasts())


def excluded_beside(
    a: ValueInContext, b: ValueInContext, known: Mapping[str, Sequence[Opposed]]
) -> bool:
    """Whether words beside two values exclude each other, neither side having both meanings."""
    return any(
        not other.isdisjoint(b.beside) and own.isdisjoint(b.beside) and other.isdisjoint(a.beside)
        for word in a.beside
        for own, other in known.get(word, ())
    )


def noun_match(a: ValueInContext, b: ValueInContext) -> int:
    """Return 1 where two values count the same, -1 where they count two things, else 0."""
    one, other = (noun if noun not in generic_stems() else "" for noun in (a.noun, b.noun))
    if not one or not other:
        return 0
    return 1 if one == other else -1


def closeness(a: ValueInContext, b: ValueInContext) -> float:
    """Return how close two values lie: 0 for far apart, one more for each digit they share."""
    if a.is_date:
        return _closeness_of_days(a.value, b.value)
    same_unit = a.value.unit == b.value.unit or a.value.dimension != b.value.dimension
    x, y = (_end(v if same_unit else in_base(v)) for v in (a.value, b.value))
    if x is None or y is None:
        return 0.0
    if x == y:
        return CLOSEST
    if x <= 0 or y <= 0:
        return 0.0
    return min(CLOSEST, max(0.0, -math.log10(abs(x - y) / max(x, y))))


def _closeness_of_days(a: Value, b: Value) -> float:
    if a.low is None or b.low is None:
        return 0.0
    return max(0.0, 2.0 - math.log10(1 + abs(a.low - b.low)) / 2)


def _end(value: Value) -> float | None:
    return value.low if value.low is not None else value.high


def affinity(a: ValueInContext, b: ValueInContext, rarity: Mapping[str, float]) -> float:
    """Return how well two values go together, to choose partners by."""
    shared = sum(
        math.sqrt(weight * b.around[word]) * rarity.get(word, 1.0)
        for word, weight in a.around.items()
        if word in b.around
    )
    noun = noun_match(a, b)
    score = shared + 0.6 * closeness(a, b) + (1.5 if noun > 0 else noun)
    if noun == 0 and (a.noun in b.around or b.noun in a.around):
        score += 0.7
    if a.named or b.named:
        score -= 1.5
    if a.value.dimension != b.value.dimension:
        score -= 1.0
    if a.value.kind == "ordinal" and a.behind != b.behind:
        score -= 1.5
    return score


def same_subject_score(short: ValueInContext, long: ValueInContext, setting: Setting) -> float:
    """Return how sure it is that two partners are about one thing; `short` has fewer values."""
    if short.is_date:
        return _sureness_of_dates(short, long, setting)
    noun, close = noun_match(short, long), closeness(short, long)
    score = 0.75 + 0.7 * close + 1.2 * _share(long, short) + 0.85 * _share_next(short, long)
    score += 0.15 if noun > 0 else 1.7 * noun
    if noun < 0 and short.noun not in long.around and long.noun not in short.around:
        score -= 1.3
    score -= 0.75 if short.value.dimension != long.value.dimension else 0.0
    score += 1.25 if {short.value.hedge, long.value.hedge} & BOUNDS else 0.0
    score -= 1.3 if close == CLOSEST else 0.0  # "more than 60" beside 60: often loosely worded
    return score - 0.4 * min(setting.values, 6) - 0.35 * min(setting.missing, 3)


def _sureness_of_dates(short: ValueInContext, long: ValueInContext, setting: Setting) -> float:
    """Rest on the word that a date belongs to: "released on", "born in"."""
    score = 2.7 + 0.9 * _share(short, long) + _same_word(short, long)
    score += 0.65 if short.mention.bound_word in BOUNDED_DAYS else 0.0
    score += 1.25 if setting.alone else 0.0
    score += 1.35 if setting.agreeing else 0.0
    score -= 0.6 * closeness(short, long) + 0.5 * min(setting.missing, 3)
    score -= 0.25 * min(setting.values, 6) + 0.22 * min(setting.length, 15)
    return score - 0.5 * setting.names


def _same_word(short: ValueInContext, long: ValueInContext) -> float:
    """Weigh where the word before one date stands: before the other or near it."""
    if not short.before:
        return 0.0
    if short.before == long.before:
        return 1.8
    return 0.8 if short.before in long.around else 0.0


def _share_next(a: ValueInContext, b: ValueInContext) -> float:
    """Return which part of the words right beside one value stands beside the other."""
    left, right = ({w for w, near in item.around.items() if near >= NEXT_TO} for item in (a, b))
    return len(left & right) / max(1, min(len(left), len(right)))


def _share(short: ValueInContext, long: ValueInContext) -> float:
    """Return which part of the words around one value stands around the other."""
    total = sum(short.around.values())
    met = sum(min(weight, long.around.get(word, 0.0)) for word, weight in short.around.items())
    return met / total if total else 0.0
