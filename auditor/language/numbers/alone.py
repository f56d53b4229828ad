"""Digits with the word behind them → what they mean in a text of their own; memoised.

Most numbers stand where nothing around them matters.  Of plain digits the word behind tells all
but the value, so that it is interpreted once for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

from auditor.core.model import Value
from auditor.language.numbers.digits import parse_digits
from auditor.language.numbers.in_context import interpret_behind
from auditor.language.numbers.interpretation import (
    ANYTHING,
    MORE_OF_WORD,
    NOTHING_AT_ALL,
    Written,
    changed_by,
    kept_by,
    value_of,
)
from auditor.language.numbers.left_context import LeftContext
from auditor.language.numbers.money.country_behind import may_have_country
from auditor.language.numbers.money.points import is_pointed
from auditor.language.numbers.number_style import NumberStyle
from auditor.language.numbers.right_context import RightContext, shape_of
from auditor.language.units.registry import UNITS


class NumberAlone(NamedTuple):
    """What digits with a sign before and a word behind mean in a text of their own.

    `length` is that of the number.  A character of `changing` right behind all that is written may
    change the meaning, unless it and the next are in `kept`.  The value is None for a name.
    """

    value: Value | None
    length: int
    changing: Container[str]
    kept: Container[str] = NOTHING_AT_ALL


_NO_NUMBER = NumberAlone(None, 0, ANYTHING)
_LEADS = {
    "": LeftContext(0),
    "$": LeftContext(0, currency=UNITS["$"]),
    "-": LeftContext(0, negative=True),
    "−": LeftContext(0, negative=True),
}


@lru_cache(maxsize=1 << 14)
def interpret_alone(lead: str, written: Written, style: NumberStyle) -> NumberAlone:
    """Return what digits mean behind a `lead` ("", "$" or a minus sign) and nothing else."""
    if not lead and _is_plain(written, style):
        return _plain_alone(written[0], written[2] or "", style)
    return _interpreted(lead, written, style)


def _interpreted(lead: str, written: Written, style: NumberStyle) -> NumberAlone:
    """Return what digits mean by all that is asked of them in a text."""
    text = lead + "".join(filter(None, written))
    found = interpret_behind(text, len(lead), written, _LEADS[lead], style)
    if found is None:
        return _NO_NUMBER
    if "/" in written[0] or (is_pointed(written[0]) and found.value.unit is not None):
        return NumberAlone(found.value, found.end, ANYTHING)
    if lead == "$":
        changing = ANYTHING if may_have_country(written[2] or "") else MORE_OF_WORD
        return NumberAlone(found.value, found.end, changing)
    around = written, found.value, found.end == len(text)
    return NumberAlone(found.value, found.end, changed_by(*around), kept_by(*around))


# ------------------------------------------------------------------ plain digits

_PLAIN = re.compile(
    r"[1-9][0-9]{0,2}(?:,[0-9]{3}){1,9}(?:\.[0-9]{1,9})?|[1-9][0-9]{1,14}|[0-9]{1,9}\.[0-9]{1,9}"
)
_FIRSTS = ("", " ", "%")  # of a word or sign that makes no name, scale or ordinal of plain digits
_DEGREES = (" C", " F")  # letters before which also the length of the digits counts
_BIG = 1e6


def _is_plain(written: Written, style: NumberStyle) -> bool:
    """Return whether digits are plain, and their word behind a blank, if they have one."""
    digits, scale, behind = written
    known = (behind or "")[:1] in _FIRSTS and behind not in _DEGREES
    usual = scale is None and style.decimal == "." and not style.mixed
    return known and usual and _PLAIN.fullmatch(digits) is not None and not is_pointed(digits)


def _plain_alone(digits: str, behind: str, style: NumberStyle) -> NumberAlone:
    """Return what plain digits mean: their value, with what the word behind makes of others."""
    number = parse_digits(digits, style)
    if number is None:
        return _NO_NUMBER
    big = number.value >= _BIG
    right, length, changing, kept = _behind_plain(shape_of(digits), big, behind, style)
    if right is None:
        return _NO_NUMBER
    return NumberAlone(value_of(number, right), len(digits) + length, changing, kept)


class _Behind(NamedTuple):
    """What a word behind plain digits makes of them; `right` is None where it makes a name."""

    right: RightContext | None
    length: int
    changing: Container[str]
    kept: Container[str]


@lru_cache(maxsize=1 << 15)
def _behind_plain(shape: str, big: bool, behind: str, style: NumberStyle) -> _Behind:
    """Return what a word makes of plain digits of one shape, read with an example of them."""
    digits = _EXAMPLES[shape, big]
    written = digits, None, behind or None
    found = interpret_behind(digits + behind, 0, written, _LEADS[""], style)
    if found is None:
        return _Behind(None, 0, ANYTHING, NOTHING_AT_ALL)
    around = written, found.value, found.end == len(digits + behind)
    length = found.end - len(digits)
    return _Behind(found.right, length, changed_by(*around), kept_by(*around))


_EXAMPLES = {
    (shape_of(digits), big): digits
    for digits, big in (
        ("25", False), ("2500000", True), ("2,500", False), ("2,500,000", True),
        ("2.25", False), ("2,500,000.25", True),
    )
}  # fmt: skip
"""Digits of every shape that plain ones have, below a million and from there on."""
