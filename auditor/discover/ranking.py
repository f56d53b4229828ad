"""Two values that disagree → the strength of the finding, 0 to 1, and the slip that they look like.

Strength = closeness of the statements × certainty of the times × size of the difference.  The first
is the chance, the logistic function of `same_subject_score`, that both say the same thing; the
second is 1 where the words or the documents give the times, else GUESSED_TIME; the third runs from
0.5 for values that nearly agree to 1 for values that share nothing.
"""

from __future__ import annotations

import math

from auditor.core.model import NUMERIC_KINDS, Value
from auditor.core.values import in_base, number_of, relative_difference

GUESSED_TIME = 0.7
"""Certainty, 0 to 1, of a time that the document gives; set by hand, so that what has a time of its
own comes first among equals."""
FACTORS = (10, 100, 1000, 10**6)  # a lost digit, per cent for a share, a scale mistaken
EXACT = 1e-9  # part of a factor that floats may be off
CENTURY = 100  # years
DAYS_OF_A_YEAR = 365.25
LIMIT = 30.0  # log-odds beyond which a chance is 0 or 1 to twelve digits


def strength_of(same_subject_score: float, difference: float, *, certain_time: bool) -> float:
    """Return the strength of a finding, 0 to 1.

    The score is a log-odds; `difference` is a share of the larger value, 0 to 1 and cut there.
    """
    chance = 1.0 / (1.0 + math.exp(-max(-LIMIT, min(LIMIT, same_subject_score))))
    time = 1.0 if certain_time else GUESSED_TIME
    return round(chance * time * (0.5 + min(1.0, max(0.0, difference)) / 2), 4)


def difference_of(a: Value, b: Value) -> float:
    """Return how far two values lie apart, from 0.

    Numbers as a share of the larger, up to 2 for opposite signs; dates as a share of a century, up
    to 1; 1 for names and words, which share nothing; 0 for what is unknown.
    """
    if a.kind == b.kind == "date":
        if a.low is None or b.low is None:
            return 0.0
        return min(1.0, abs(a.low - b.low) / (CENTURY * DAYS_OF_A_YEAR))
    if a.kind not in NUMERIC_KINDS or b.kind not in NUMERIC_KINDS:
        return 1.0
    return relative_difference(a, b) or 0.0


def slip(a: Value, b: Value, text_a: str, text_b: str) -> str:
    """Return a sentence on the slip of the pen that two values look like, or ""."""
    if a.kind == b.kind == "date":
        return _slip_of_years(text_a, text_b)
    factor = factor_between(a, b)
    if factor is not None:
        return f" They differ by a factor of {factor:,}: probably a slip."
    return _swapped(text_a, text_b)


def factor_between(a: Value, b: Value) -> int | None:
    """Return the factor of a usual slip by which two numbers differ: 10, 100, 1,000, a million."""
    if a.unit != b.unit and a.dimension == b.dimension:
        a, b = in_base(a), in_base(b)
    x, y = number_of(a), number_of(b)
    if not x or not y or x == y:
        return None
    ratio = max(abs(x), abs(y)) / min(abs(x), abs(y))
    return next((f for f in FACTORS if abs(ratio / f - 1) < EXACT), None)


def _swapped(a: str, b: str) -> str:
    swapped = has_swapped_digits(a, b)
    return " Two digits are swapped: probably a slip." if swapped else ""


def has_swapped_digits(a: str, b: str) -> bool:
    """Whether two neighbouring digits are swapped and all else is one: "1,204" and "1,240"."""
    left, right = _digits(a), _digits(b)
    if len(left) != len(right):
        return False
    wrong = [at for at, (x, y) in enumerate(zip(left, right, strict=True)) if x != y]
    if len(wrong) != 2 or wrong[1] != wrong[0] + 1:
        return False
    first, last = wrong[0], wrong[1] + 1
    return left[first:last] == right[first:last][::-1]


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def _slip_of_years(a: str, b: str) -> str:
    years = [_digits(text)[-4:] for text in (a, b)]
    if any(len(year) != 4 for year in years) or years[0] == years[1]:
        return ""
    if years[0][2:] == years[1][2:] and abs(int(years[0]) - int(years[1])) == CENTURY:
        return " They lie a century apart: probably a slip."
    return _swapped(*years)
