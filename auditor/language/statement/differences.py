"""A quantity in its text → whether it tells by how much something moved or lies apart."""

from __future__ import annotations

import re

LEFT_REACH = 48  # characters before a quantity in which its cue stands
RIGHT_REACH = 40  # characters behind it

_BEFORE = re.compile(
    r"\b(?:by|rise|increase|drop|fall|change|difference|deviation|range|warming|anomaly)(?: of)?"
    r"(?: (?:about|up to|at least|around|nearly|over|more than))? \Z"
)
_BEHIND = re.compile(r"\b(?:warmer|cooler|colder|hotter|higher|lower|above|below)\b")


def is_difference(text: str, start: int, end: int) -> bool:
    """Whether the quantity from `start` to `end` of a text is a difference: "rose by 2 °C".

    The zero of a difference is no zero of a scale, so it converts without an offset.
    """
    if _BEHIND.search(text, end, end + RIGHT_REACH):
        return True
    return _BEFORE.search(text, max(0, start - LEFT_REACH), start) is not None
