"""A number of a statistic as it is printed → the numbers that it can stand for.

A text is read after `normalised`: signs of one meaning are one sign, at the same offsets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Relation = Literal["=", "<", ">"]
Span = tuple[float, float]
"""The least and the greatest number that something can be."""

NUMBER = (
    r"[-+]? ?(?=\.?[0-9])(?:0,[0-9]+|[0-9]+,[0-9]{1,2}(?![0-9,])|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])"
    r"|[0-9]+)?(?:\.[0-9]+)?"
)
_POWER = r"(?: ?[x×*] ?10 ?\^?\{?(?P<power>-?[0-9]{1,3})\}?|[eE](?P<exponent>-?[0-9]{1,3}))?"
_PRINTED = re.compile(rf"(?P<digits>{NUMBER}){_POWER}(?![0-9]|\.[0-9]| ?[x×] ?10)")
RELATION = re.compile(r" ?(?:(?P<less>[<≤])|(?P<more>[>≥])|=|≈)=? ?")
_SIGNS = str.maketrans(
    dict.fromkeys("−–‒‐‑﹣－", "-")
    | dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " ")
    | dict.fromkeys("\u202f\u205f\t\n\r", " ")
    | {"＜": "<", "＞": ">", "＝": "=", "⩽": "≤", "⩾": "≥", "≦": "≤", "≧": "≥"}
)
_RAISED_POINT = re.compile(r"(?<=[0-9])[·∙⋅‧](?=[0-9])")
_MOST_POWER = 100  # of ten, of a printed number
_MOST_DIGITS = 15  # of a printed number: more are no measurement


@dataclass(frozen=True, slots=True)
class Printed:
    """A number with the place of its last digit; `<` and `>` tell only on which side it lies."""

    value: float
    step: float
    start: int
    end: int
    relation: Relation = "="

    @property
    def span(self) -> Span:
        """The numbers that round to what is printed, or that lie on the side that it tells."""
        if self.relation == "=":
            return self.value - self.step / 2, self.value + self.step / 2
        return (-float("inf"), self.value) if self.relation == "<" else (self.value, float("inf"))

    @property
    def wide(self) -> Span:
        """The same where the last digits may have been cut off, or rounded up, as well."""
        if self.relation == "=":
            return self.value - self.step, self.value + self.step
        return self.span


def normalised(text: str) -> str:
    """Return a text with one sign for each kind of dash, space and decimal point; offsets stay.

    >>> normalised("t(46) = −2·31")
    't(46) = -2.31'
    """
    return _RAISED_POINT.sub(".", text.translate(_SIGNS))


def number_at(text: str, at: int, relation: Relation = "=") -> Printed | None:
    """Return the number that begins at an offset of a normalised text; None where none does."""
    match = _PRINTED.match(text, at)
    if match is None or len(match["digits"]) > _MOST_DIGITS:
        return None
    digits = _with_point(match["digits"].replace(" ", ""))
    power = int(match["power"] or match["exponent"] or 0)
    if abs(power) > _MOST_POWER:
        return None
    step = 10.0 ** (power - len(digits.partition(".")[2]))
    return Printed(float(digits) * 10.0**power, step, at, match.end(), relation)


def _with_point(digits: str) -> str:
    """Return digits with a point before decimals and no commas: "1,200" is 1200, "0,05" is 0.05."""
    head, _, tail = digits.partition(",")
    is_decimal = tail.isdecimal() and (len(tail) != 3 or head.strip("+-") == "0")
    return f"{head}.{tail}" if is_decimal else digits.replace(",", "")


def related_at(text: str, at: int) -> Printed | None:
    """Return the number behind a sign of relation at an offset: "= .05", "< .001"."""
    sign = RELATION.match(text, at)
    if sign is None:
        return None
    relation: Relation = "<" if sign["less"] else ">" if sign["more"] else "="
    return number_at(text, sign.end(), relation)


def overlap(a: Span, b: Span) -> bool:
    """Whether two spans share a number, but for the noise of arithmetic on floats."""
    noise = 1e-9 * max([1e-6, *(abs(end) for end in (*a, *b) if abs(end) != float("inf"))])
    return a[0] <= b[1] + noise and b[0] <= a[1] + noise


def size(span: Span) -> Span:
    """Return the span of the absolute value of what lies in a span."""
    low, high = span
    if low <= 0 <= high:
        return 0.0, max(-low, high)
    return (low, high) if low > 0 else (-high, -low)
