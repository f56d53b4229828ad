"""Differences: a quantity in its text → whether it is a change or a distance: "rose by 2 °C"."""

from __future__ import annotations

import re

from auditor.core.model import Value
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, whole

LEFT_REACH = 48  # characters before a quantity in which its cue begins
RIGHT_REACH = 40  # characters behind it
MOST = 10.0  # kelvins of a difference that its text does not tell to be one; set by hand

_BEFORE = re.compile(
    rf"\b{any_of(words('changes-before-a-quantity'))}(?: of)?"
    rf"(?: {any_of(words('hedges-of-a-change'))})? \Z"
)
_BEHIND = re.compile(whole(words("comparatives-behind-a-quantity")))


def is_difference(text: str, start: int, end: int) -> bool:
    """Whether the quantity from `start` to `end` of a text is a difference: "rose by 2 °C".

    The zero of a difference is no zero of a scale, so it converts without an offset.
    """
    if _BEHIND.search(text, end, end + RIGHT_REACH):
        return True
    return _BEFORE.search(text, max(0, start - LEFT_REACH), start) is not None


def may_be_difference(value: Value) -> bool:
    """Whether a temperature is so small that it may be a difference without a word of it.

    "Below 2 °C (3.6 °F)" is right of warming; "20 °C (36 °F)" forgets the offset.
    """
    return value.low is not None and abs(value.low) * value.scale <= MOST
