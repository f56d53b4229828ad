"""The claims of a finding → what is wrong in a few words, how large it is, where texts differ."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.model import NAME_KINDS, NUMERIC_KINDS
from auditor.core.values import in_base, number_of, relative_difference, unhedged
from auditor.discover.ranking import factor_between, has_swapped_digits
from auditor.report.shared import error_words
from auditor.report.shared.evidence import DISCOVERED, SLIPS, is_reckoning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.core.model import Claim, Finding

WITHIN_ONE = 0.005  # part of a figure that rounding may be off within one document
BETWEEN = 0.1  # part of it that two documents may be apart before somebody would act
YEAR = 365.25  # days, after which two dates are as far apart as figures by `BETWEEN`
UNNAMED = 0.8  # weight of what no rule names: nobody has said that it matters
MOST_PARTS = 60  # of a reckoning that is worked out again
MULTIPLE = 2  # from here on a figure is told to be a multiple of the other
LONGEST = 200  # characters of texts of which the differing ones are looked for
MISSPELT = 2  # characters by which two forms of one name may differ


class Discrepancy(NamedTuple):
    """What is wrong, in a few words ("× 1,000", "off by 9 %"), and how large it is, 0 to 1."""

    words: str
    size: float


NONE = Discrepancy("", 0.0)


def worth(finding: Finding, claims: Sequence[Claim]) -> float:
    """Return what leaving a finding would cost, 0 to 1: chance × size × whether a rule names it."""
    size = discrepancy(finding, claims).size
    if finding.check != DISCOVERED:
        return size
    named = 1.0 if is_reckoning(finding, claims) else UNNAMED
    return finding.strength * size * named


def discrepancy(finding: Finding, claims: Sequence[Claim]) -> Discrepancy:
    """Return what is wrong with the claims of a finding."""
    if finding.check == SLIPS:
        return Discrepancy(error_words.slip(finding.rule), 1.0)
    if is_reckoning(finding, claims):
        return _reckoning(claims)
    pair = opposed(claims)
    if pair is None:
        return Discrepancy("", 0.5)
    noise = WITHIN_ONE if pair[0].document == pair[1].document else BETWEEN
    return _pair(*pair, noise)


def opposed(claims: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """Return the first claim and the first that gives another value than it does."""
    other = next((claim for claim in claims[1:] if _said(claim) != _said(claims[0])), None)
    return None if other is None else (claims[0], other)


def _said(claim: Claim) -> tuple[object, ...]:
    value = claim.value
    return value.low, value.high, value.unit, value.name, claim.polarity


def _pair(a: Claim, b: Claim, noise: float) -> Discrepancy:
    if a.polarity != b.polarity:
        return Discrepancy(error_words.DENIED, 1.0)
    if a.value.kind == b.value.kind == "date":
        return _dates(a, b)
    if a.value.kind in NUMERIC_KINDS and b.value.kind in NUMERIC_KINDS:
        return _numbers(a, b, noise)
    return _words(a, b)


def _numbers(a: Claim, b: Claim, noise: float) -> Discrepancy:
    apart = relative_difference(unhedged(a.value), unhedged(b.value))
    if apart is None:
        return Discrepancy("", 0.5)
    size = _sized(apart, noise)
    if a.value.unit != b.value.unit and number_of(a.value) == number_of(b.value):
        return Discrepancy(error_words.UNIT, size)
    factor = factor_between(a.value, b.value)
    if factor is not None:
        return Discrepancy(error_words.factor(factor), size)
    if a.value.unit == b.value.unit and has_swapped_digits(a.text, b.text):
        return Discrepancy(error_words.SWAPPED, size)
    return Discrepancy(_apart(a, b, apart), size)


def _apart(a: Claim, b: Claim, apart: float) -> str:
    """Return how far two numbers are apart in words."""
    x, y = (number_of(in_base(claim.value)) for claim in (a, b))
    if x == 0 or y == 0:
        return error_words.ZERO
    if x is not None and y is not None:
        if x * y < 0:
            return error_words.SIGN
        ratio = max(abs(x), abs(y)) / min(abs(x), abs(y))
        if ratio >= MULTIPLE:
            return error_words.multiple(ratio)
    return error_words.share(apart)


def _dates(a: Claim, b: Claim) -> Discrepancy:
    low, other = a.value.low, b.value.low
    if low is None or other is None:
        return Discrepancy("", 0.5)
    days = int(abs(low - other))
    return Discrepancy(error_words.days(days), _sized(days / YEAR, 1.0))


def _words(a: Claim, b: Claim) -> Discrepancy:
    if a.value.kind in NAME_KINDS or b.value.kind in NAME_KINDS:
        letters = letters_apart(a.text, b.text)
        if 0 < letters <= MISSPELT:
            return Discrepancy(error_words.letters(letters), 0.5)
        return Discrepancy(error_words.NAME, 0.9)
    return Discrepancy(error_words.WORDS, 0.9)


def _reckoning(claims: Sequence[Claim]) -> Discrepancy:
    """Return how far a sum is from its total: the figure that the others come nearest to, or 100 %.

    Of a reckoning with many parts it is not worked out again.
    """
    own = [claim for claim in claims if claim.document == claims[0].document]
    units = {claim.value.unit for claim in own}
    if len(own) == len(units) == 2:
        return _numbers(own[0], own[1], WITHIN_ONE)
    figures = (number_of(in_base(claim.value)) for claim in own[: MOST_PARTS + 1])
    numbers = [figure for figure in figures if figure is not None]
    if not 2 <= len(numbers) <= MOST_PARTS:
        return Discrepancy(error_words.SUM, 0.5)
    apart = min(_relative(*pair) for pair in _totals(numbers, own))
    return Discrepancy(error_words.total(apart), _sized(apart, WITHIN_ONE))


def _totals(numbers: Sequence[float], claims: Sequence[Claim]) -> Iterator[tuple[float, float]]:
    """Yield what figures come to beside each of them as their total, and beside 100 %."""
    whole = sum(numbers)
    yield from ((whole - number, number) for number in numbers)
    if all(claim.value.unit == "%" for claim in claims):
        yield whole, 100.0 * (claims[0].value.scale or 1.0)


def _relative(a: float, b: float) -> float:
    largest = max(abs(a), abs(b))
    return abs(a - b) / largest if largest else 0.0


def _sized(apart: float, noise: float) -> float:
    """Return a size from 0 to 1: what is as far apart as noise is 0.63."""
    return round(1.0 - math.exp(-apart / noise), 6)


def letters_apart(a: str, b: str) -> int:
    """Return about how many characters differ: those between what both begin and end with."""
    (start, end), (_, other_end) = differing(a, b)
    return max(end - start, other_end - start)


def differing(a: str, b: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the spans of two texts that differ: what both begin and end with is left out."""
    shortest = min(len(a), len(b), LONGEST)
    start = next((at for at in range(shortest) if a[at] != b[at]), shortest)
    most = min(len(a), len(b)) - start
    same = next((at for at in range(min(most, LONGEST)) if a[-1 - at] != b[-1 - at]), most)
    return (start, len(a) - same), (start, len(b) - same)
