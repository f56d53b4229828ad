"""Two values in their contexts → whether they can be compared, how close they are, their affinity.

`affinity` chooses partners among the values of two passages; `same_subject.same_subject_score` then
says whether two partners are about one thing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

from auditor.core.kinship.relation import Relation
from auditor.core.kinship.relations import relate
from auditor.core.kinship.roles import BASE, CHANGE, can_meet, relate_rates
from auditor.core.model import Value
from auditor.core.values import in_base, number_of
from auditor.discover.statements.hours import HALF_UNTOLD, TIME_OF_DAY
from auditor.discover.statements.normalization import (
    Opposed,
    contrasts,
    form,
    generic_stems,
    opposites,
)
from auditor.discover.statements.value_context import ValueInContext
from auditor.language.codes.clock_values import HALF_A_DAY
from auditor.language.lexicon.loader import forms

_OFTEN = frozenset(map(form, forms("often-words")))
CLOSEST = 3.0  # of closeness: equal, or within a thousandth


def comparable(a: ValueInContext, b: ValueInContext) -> bool:
    """Whether two values are of one kind, and no word beside them parts them."""
    if a.is_date or b.is_date:
        return a.is_date and b.is_date
    return _are_of_one_kind(a, b) and not _are_parted(a, b)


def _are_of_one_kind(a: ValueInContext, b: ValueInContext) -> bool:
    """Whether two numbers have one dimension, or one borrows it; ordinals only meet ordinals."""
    if (a.value.kind == "ordinal") != (b.value.kind == "ordinal"):
        return False
    if a.value.dimension == b.value.dimension or borrows(a, b) or borrows(b, a):
        return True
    return _are_points_and_percent(a.value, b.value)


def _are_points_and_percent(a: Value, b: Value) -> bool:
    """Whether a change is told by one figure, here in per cent and there in percentage points."""
    one_figure = a.role == b.role == CHANGE and (a.low, a.high) == (b.low, b.high)
    return one_figure and {a.dimension, b.dimension} == {"percent", "percentage points"}


def _are_parted(a: ValueInContext, b: ValueInContext) -> bool:
    """Whether two numbers differ in their movement ("by", "to"), rate, band or group."""
    one, other = _with_bases(a, b)
    rates = relate_rates(one, other)
    if rates is not None:  # "daily" and "weekly" beside them tell what they are per
        a, b = (replace(each, beside=each.beside - _OFTEN) for each in (a, b))
    if _differ(a.moved, b.moved) or a.band != b.band or contrasted(a, b):
        return True
    if one.dimension == TIME_OF_DAY and _are_other_hours(a, b):
        return True
    return not can_meet(one, other) or (rates is not None and rates.kind == "incomparable")


def _are_other_hours(a: ValueInContext, b: ValueInContext) -> bool:
    """Whether two times of day are of two acts, or one of two halves of a day that is not told."""
    same_act = a.before == b.before or a.before in b.around or b.before in a.around
    if not same_act or excluded_beside(a, b, opposites()):
        return True
    unsure = HALF_UNTOLD in (a.value.basis, b.value.basis)
    return unsure and abs((a.value.low or 0) - (b.value.low or 0)) == HALF_A_DAY


def _with_bases(a: ValueInContext, b: ValueInContext) -> tuple[Value, Value]:
    """Return two numbers, a base as a plain value where the other counts the same.

    "41 % of 49 reviews" tells how many reviews there are.
    """
    one, other = a.value, b.value
    if BASE in (one.role, other.role) and one.role != other.role and noun_match(a, b) > 0:
        one, other = (replace(v, role=None) if v.role == BASE else v for v in (one, other))
    return one, other


def _differ(one: str, other: str) -> bool:
    return bool(one) and bool(other) and one != other


def borrows(a: ValueInContext, b: ValueInContext) -> bool:
    """Whether a bare number can be meant in the unit of another: "13" beside "13 years"."""
    bare = a.value.kind == "number" and a.value.dimension is None and not a.named
    return bare and b.value.dimension in ("money", "percent", "duration")


def relate_numbers(a: ValueInContext, b: ValueInContext) -> Relation:
    """Return whether two numbers can be the same; a bare one takes the unit of the other."""
    one, other = _with_bases(a, b)
    if borrows(a, b):
        one = _in_unit_of(one, other)
    elif borrows(b, a):
        other = _in_unit_of(other, one)
    return relate(one, other)


def _in_unit_of(bare: Value, other: Value) -> Value:
    """Return a bare number in the unit of another; "two thirds" beside "60 %" is 67 %."""
    if other.dimension == "percent" and _is_share(bare) and _most(other) > 1:
        bare = replace(
            bare,
            low=None if bare.low is None else 100 * bare.low,
            high=100 * (bare.high or 0.0),
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


def _is_share(value: Value) -> bool:
    return value.high is not None and 0 < value.high <= 1


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
    """Return how close two values are: 0 (far) to CLOSEST, one more for each digit they share.

    Dates have 2 on one day, 1 a hundred days apart and 0 from 10,000 days on.
    """
    if a.is_date:
        return _closeness_of_days(a.value, b.value)
    same_unit = a.value.unit == b.value.unit or a.value.dimension != b.value.dimension
    x, y = (number_of(v if same_unit else in_base(v)) for v in (a.value, b.value))
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


# Weights of `affinity`, set by hand: what `noun_match` decides weighs more than any word, and the
# words of a clause together more than how close the numbers are.
CLOSENESS = 0.6
SAME_NOUN = 1.5
OTHER_NOUN = 1.0
NOUN_NEARBY = 0.7  # one counts what the other has among its words
IN_NAME = 1.5
OTHER_DIMENSION = 1.0
OTHER_ORDER = 1.5  # "the second goal" beside "the second game"


def affinity(a: ValueInContext, b: ValueInContext, rarity: Mapping[str, float]) -> float:
    """Return how well two values go together; unbounded, only the order of scores counts.

    `rarity` weighs the words of the two passages, 0 to 1; others weigh 1.
    """
    shared = sum(
        math.sqrt(weight * b.around[word]) * rarity.get(word, 1.0)
        for word, weight in a.around.items()
        if word in b.around
    )
    score = shared + CLOSENESS * closeness(a, b) + _noun_affinity(a, b)
    if a.named or b.named:
        score -= IN_NAME
    if a.value.dimension != b.value.dimension:
        score -= OTHER_DIMENSION
    if a.value.kind == "ordinal" and a.behind != b.behind:
        score -= OTHER_ORDER
    return score


def _noun_affinity(a: ValueInContext, b: ValueInContext) -> float:
    noun = noun_match(a, b)
    if noun:
        return SAME_NOUN if noun > 0 else -OTHER_NOUN
    return NOUN_NEARBY if a.noun in b.around or b.noun in a.around else 0.0
