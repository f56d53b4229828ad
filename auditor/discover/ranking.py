"""How much a finding of discovery weighs, from 0 to 1, and the slips that its values look like.

Strength = closeness of the statements × certainty of the times × size of the difference.  The first
is the chance, by the logistic function of `likeness.sureness`, that both say the same thing; the
second is 1 where the times are told or known and 0.7 where they are taken from the documents; the
third runs from 0.5 for values that nearly agree to 1 for values that share nothing.
"""

from __future__ import annotations

import math

from auditor.core.model import NUMERIC_KINDS, Value
from auditor.core.values import in_base, number_of, relative_difference

GUESSED_TIME = 0.7
FACTORS = (10, 100, 1000, 10**6)
CENTURY = 100


def strength_of(sure: float, difference: float, *, told_time: bool) -> float:
    """Return the strength of a finding; `difference` is a share of the larger value."""
    alike = 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, sure))))
    time = 1.0 if told_time else GUESSED_TIME
    return round(alike * time * (0.5 + min(1.0, max(0.0, difference)) / 2), 4)


def difference_of(a: Value, b: Value) -> float:
    """Return how far two values lie apart, from 0: numbers as a share of the larger, dates by the
    years of a century; 1 for names and words, which share nothing.
    """
    if a.kind == b.kind == "date":
        if a.low is None or b.low is None:
            return 0.0
        return min(1.0, abs(a.low - b.low) / (CENTURY * 365.25))
    if a.kind not in NUMERIC_KINDS or b.kind not in NUMERIC_KINDS:
        return 1.0
    return relative_difference(a, b) or 0.0


def slip(a: Value, b: Value, text_a: str, text_b: str) -> str:
    """Return a sentence on the slip of the pen that two values look like, or ""."""
    if a.kind == b.kind == "date":
        return _slip_of_years(text_a, text_b)
    if a.unit != b.unit and a.dimension == b.dimension:
        a, b = in_base(a), in_base(b)
    x, y = number_of(a), number_of(b)
    if not x or not y or x == y:
        return ""
    ratio = max(abs(x), abs(y)) / min(abs(x), abs(y))
    factor = next((f for f in FACTORS if abs(ratio / f - 1) < 1e-9), None)
    if factor is not None:
        return f" They differ by a factor of {factor:,}: probably a slip."
    return _swapped(text_a, text_b)


def _swapped(a: str, b: str) -> str:
    left, right = ("".join(c for c in text if c.isdigit()) for text in (a, b))
    if len(left) != len(right) or len(left) < 2:
        return ""
    wrong = [i for i, (x, y) in enumerate(zip(left, right, strict=True)) if x != y]
    if len(wrong) != 2 or wrong[1] != wrong[0] + 1:
        return ""
    i, j = wrong
    swapped = left[i] == right[j] and left[j] == right[i]
    return " Two digits are swapped: probably a slip." if swapped else ""


def _slip_of_years(a: str, b: str) -> str:
    years = ["".join(c for c in text if c.isdigit())[-4:] for text in (a, b)]
    if any(len(year) != 4 for year in years) or years[0] == years[1]:
        return ""
    if years[0][2:] == years[1][2:] and abs(int(years[0]) - int(years[1])) == CENTURY:
        return " They lie a century apart: probably a slip."
    return _swapped(*years)
