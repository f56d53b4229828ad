"""Differences: a quantity in its text → whether it is a change or a distance: "rose by 2 °C"."""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, whole

LEFT_REACH = 48  # characters before a quantity in which its cue begins
RIGHT_REACH = 40  # characters behind it

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
