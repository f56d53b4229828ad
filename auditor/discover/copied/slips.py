"""Two figures as they are written → whether one looks like a slip of the pen for the other.

Siblings (two prices, two sections) have any digits; what is mistyped mostly has two of them
swapped, one of them wrong, or a zero too few or too many.
"""

from __future__ import annotations

from typing import Literal

from auditor.discover.copied.words import plain_figure
from auditor.discover.ranking import FACTORS
from auditor.language.lexicon.numerals import SPOKEN_SCALES

Slip = Literal["swapped", "scaled", "digit", ""]
DIGITS = 3  # of a number, without the zeros at its end, in which one wrong digit tells something
EXACT = 1e-9  # part of a factor that floats may be off


def slip_of(one: str, other: str) -> Slip:
    """Return what slip two figures, in small letters, look like; "" for none."""
    a, b = plain_figure(one), plain_figure(other)
    if _are_scaled(_number(a), _number(b)):
        return "scaled"
    left, right = _digits(a), _digits(b)
    if len(left) != len(right) or a.partition(" ")[2] != b.partition(" ")[2]:
        return ""
    return _slip_of_digits(left, right)


def _slip_of_digits(one: str, other: str) -> Slip:
    """Return what slip as many digits look like."""
    wrong = [at for at, (x, y) in enumerate(zip(one, other, strict=True)) if x != y]
    if len(wrong) == 2 and [one[at] for at in wrong] == [other[at] for at in reversed(wrong)]:
        return "swapped"
    told = max(len(one.rstrip("0")), len(other.rstrip("0")))
    return "digit" if len(wrong) == 1 and told >= DIGITS else ""


def are_equal(one: str, other: str) -> bool:
    """Whether two figures are the same number: "5.0" and "5"."""
    a, b = _number(plain_figure(one)), _number(plain_figure(other))
    return a is not None and a == b


def digits_in(figure: str) -> int:
    """Return how many digits a figure has."""
    return len(_digits(figure))


def _digits(figure: str) -> str:
    return "".join(filter(str.isdigit, figure))


def _number(figure: str) -> float | None:
    """Return the number of a figure in its plain form, None where it is a code or a span."""
    number, _, scale = figure.partition(" ")
    try:
        return float(number) * SPOKEN_SCALES.get(scale, 1)
    except ValueError:
        return None


def _are_scaled(one: float | None, other: float | None) -> bool:
    if not one or not other:
        return False
    ratio = max(one, other) / min(one, other)
    return any(abs(ratio / factor - 1) < EXACT for factor in FACTORS)
