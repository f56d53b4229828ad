"""Numbers that stand together → the same without those that make one that is not understood.

"8 -12 %" is a range or has a minus, and "2 hundred fifty thousand" is no 2 hundred: neither part is
told alone.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.language.lexicon.numerals import SCALES
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers.left_context import MINUS

if TYPE_CHECKING:
    from auditor.core.model import Mention

_SCALED = re.compile(rf"[0-9][0-9.,]*[ \u00a0-](?:{any_of(SCALES)})s?\Z")
_SCALE_AT_END = re.compile(rf"{any_of(SCALES)}(?=s?\Z)")
_SCALE_ALONE = re.compile(rf"{any_of(SCALES)}(?![a-z])", re.IGNORECASE)
_COMMA_LEFT = re.compile(r"[0-9]+,[0-9]{1,2}\Z")
_GROUPED = re.compile(r"[0-9]{1,3} [0-9]{3}(?![0-9])")
_MORE_DIGITS = re.compile(r"\s{1,3}[-−–]?[0-9(]")
_WORD_BEFORE = re.compile(r"[^\W\d_][,:]? \Z")


def without_unread_pairs(text: str, run: list[Mention]) -> list[Mention]:
    """Return a run of numbers without the pairs that make a number that is not understood."""
    unread: set[int] = set()
    for at, (left, right) in enumerate(pairwise(run)):
        if _is_unread(text, left, right):
            unread |= {at, at + 1}
    return [mention for at, mention in enumerate(run) if at not in unread] if unread else run


def _is_unread(text: str, left: Mention, right: Mention) -> bool:
    gap = text[left.end : right.start]
    if gap == " and ":
        return _ends_in_scale(left) and _is_smaller_scale(left, right)
    if gap != " ":
        return False
    if right.text[0] in MINUS:
        return _is_dash(text, left, right)
    if _ends_in_scale(left) and not right.text[0].isdigit():
        return True  # "2 hundred fifty thousand"
    if _SCALE_ALONE.match(right.text):
        return True  # "twenty million thousand"
    return bool(_GROUPED.match(right.text) and _COMMA_LEFT.match(left.text))  # "1,23 45 678"


def _ends_in_scale(mention: Mention) -> bool:
    return _SCALED.match(mention.text) is not None


def _is_smaller_scale(left: Mention, right: Mention) -> bool:
    """Return whether two scaled numbers may be one: "5 million and 200 thousand people"."""
    scale = SCALES[_SCALE_AT_END.findall(left.text)[0]]
    if not (_ends_in_scale(right) and 0 < (right.value.low or 0) < scale):
        return False
    return left.value.unit == right.value.unit and left.value.dimension is None


def _is_dash(text: str, left: Mention, right: Mention) -> bool:
    """Return whether a minus may be a dash between the ends of a range: "aged 6 -12".

    Not in a row of figures: "6 -12 7".
    """
    low, high = left.value.low, right.value.low
    if low is None or high is None or not (left.text.isdigit() and 0 <= low < -high):
        return False
    alone = _MORE_DIGITS.match(text, right.end) is None
    return alone and _WORD_BEFORE.search(text, max(0, left.start - 4), left.start) is not None
