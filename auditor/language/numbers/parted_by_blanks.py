"""Digits with blanks between them → the numbers that they are: one, several, or none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from auditor.core.model import Mention
from auditor.language.numbers.digit_pattern import DIGITS
from auditor.language.numbers.digits import (
    is_of_mixed_groups,
    is_of_spaced_indian_groups,
    is_perhaps_decimal,
)
from auditor.language.numbers.identifiers import NEAR
from auditor.language.numbers.in_context import interpret_in_context, mention_in_context
from auditor.language.numbers.interpretation import read_written, written_in
from auditor.language.numbers.scan_state import ScanState

_COMMA_GROUP = re.compile(r"[0-9],[0-9]{3}(?![0-9])")
_PIECES = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


def parted_by_blanks(state: ScanState, match: re.Match[str]) -> Iterable[Mention] | None:
    """Return the numbers of digits with blanks, () where they are not understood, None for one.

    "2,345 678 voters" and "12 34 567 rupees" are one number each, in irregular groups.
    """
    digits = match[1]
    if is_of_mixed_groups(digits):
        return () if _stands_in_row(state.text, match) else None
    if is_of_spaced_indian_groups(digits) and _is_one_amount(state, match):
        return None
    perhaps = is_perhaps_decimal(digits) and state.style.decimal == "."
    if perhaps or is_of_spaced_indian_groups(digits):
        return () if _is_behind_word(match) else _pieces(state, match)
    return _pieces(state, match) if _spaces_part(state, match) else None


_DIGIT_BEFORE, _DIGIT_BEHIND = re.compile(r"[0-9][ \t]+\Z"), re.compile(r"[ \t]+[0-9]")


def _stands_in_row(text: str, match: re.Match[str]) -> bool:
    """Return whether a match stands in a row of a table without bars, among other numbers."""
    start, end = match.span(1)
    before = _DIGIT_BEFORE.search(text, max(0, start - NEAR), start)
    return bool(before or _DIGIT_BEHIND.match(text, end))


def _is_one_amount(state: ScanState, match: re.Match[str]) -> bool:
    """Return whether digits with blanks as in India are one number: of money, or a count."""
    found = interpret_in_context(state, match.start(), written_in(match))
    return found is not None and (found.value.dimension is not None or found.value.kind == "count")


def _is_behind_word(match: re.Match[str]) -> bool:
    """Return whether digits stand behind a word of a sentence."""
    text, at, end = match.string, match.start(), match.end(1)
    return text[max(0, at - 2) : at - 1].isalpha() and text[end : end + 1] in ("", *" .,;")


def _spaces_part(state: ScanState, match: re.Match[str]) -> bool:
    """Return whether the spaces of a match part numbers: its line groups digits by commas.

    "1 914 to 1,523 m: 2" is of one runway, "1 914 to 1 523 m" has numbers with groups.
    """
    digits, at = match[1], match.start()
    if " " not in digits or "/" in digits or read_written(written_in(match), state.style) is None:
        return False
    if not state.line_start <= at < state.line_end:
        text = state.text
        state.line_start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        state.line_end = len(text) if end < 0 else end
        found = _COMMA_GROUP.search(text, state.line_start, state.line_end)
        state.spaces_part = found is not None
    return state.spaces_part


def _pieces(state: ScanState, match: re.Match[str]) -> Iterator[Mention]:
    """Yield the numbers of a match whose spaces group no digits."""
    spans = [piece.span() for piece in _PIECES.finditer(state.text, *match.span(1))]
    for start, end in spans:
        stop = match.end() if end == spans[-1][1] else end
        inner = DIGITS.match(state.text, start, stop)
        if inner and inner.end(1) == end:
            mention = mention_in_context(state, inner)
            if mention is not None:
                yield mention
