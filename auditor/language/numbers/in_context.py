"""The slow path: one doubtful number in its surroundings, looked at from all sides."""

from __future__ import annotations

import re

from auditor.core.model import Mention
from auditor.language.numbers import quantities as values
from auditor.language.numbers.digits import Number, decimal_number, with_scale
from auditor.language.numbers.identifiers import glued_left, named_behind, named_left
from auditor.language.numbers.interpretation import Entry, tail_at, valued
from auditor.language.numbers.left_context import sign_before
from auditor.language.numbers.money import money_before
from auditor.language.numbers.right_context import NOTHING, RightContext, shape_of
from auditor.language.numbers.scan_state import ScanState, noted
from auditor.language.units.registry import UNITS

_QUANTIFIES = "~∼≈<>≤≥±"


def read_slowly(page: ScanState, match: re.Match[str], entry: Entry) -> Mention | None:
    """Return the number that a match of the digit pattern is in its surroundings, or None."""
    text, start = page.text, match.start()
    pointed = _leading_point(page, match)
    number, end = pointed or entry.number, start + entry.digits
    if number is None:
        page.named_end = match.end(1)
        return None
    if pointed:
        start, end = start - 1, match.end(2) if match[2] else match.end(1)
    signed = sign_before(text, start)
    if signed != start:
        start, number = signed, number._replace(value=-number.value)
    mention = money_before(page, start, match, number)
    if mention is None:
        mention = _in_surroundings(page, match, start, end, number, _is_ordinal(entry))
    if mention is None:
        page.named_end = end
        return None
    return noted(page, mention)


def _in_surroundings(
    page: ScanState, match: re.Match[str], start: int, end: int, number: Number, ordinal: bool
) -> Mention | None:
    """Return a number that no currency leads with what stands behind it, or None for a name."""
    text, signed = page.text, start != match.start()  # by a sign or a leading point
    if glued_left(text, start, signed) or named_behind(text, end):
        return None
    big, shape = number.value >= 1e6, shape_of(match[1])
    tail = NOTHING if ordinal else tail_at(text, end, shape, big)
    if tail.unknown and ("." in number.digits or text[match.start() - 1] in _QUANTIFIES):
        tail = NOTHING
    if tail.named or named_left(page, start, end, number, tail):
        return None
    if tail is NOTHING and signed:
        tail = _degrees(text, end)
    value = values.bare(number, "ordinal") if ordinal else valued(number, tail)
    end += tail.length
    return Mention(start, end, text[start:end], value)


def _degrees(text: str, end: int) -> RightContext:
    """Read the "C" of "-10C"."""
    letter = text[end : end + 1]
    if letter not in ("C", "F") or text[end + 1 : end + 2].isalnum():
        return NOTHING
    return RightContext(UNITS["°" + letter], 1)


def _is_ordinal(entry: Entry) -> bool:
    return entry.value is not None and entry.value.kind == "ordinal"


def _leading_point(page: ScanState, match: re.Match[str]) -> Number | None:
    """Read ".25" as a quarter where no letter or digit stands before the point."""
    text, start = page.text, match.start()
    if start == 0 or text[start - 1] != "." or not match[1].isdigit():
        return None
    if start > 1 and (text[start - 2].isalnum() or text[start - 2] in ".)"):
        return None
    number = decimal_number("0." + match[1])
    return with_scale(number, match[2]) if match[2] else number
