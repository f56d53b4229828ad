"""A text → its numbers in digits in one pass, its numbers in words in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from auditor.core.model import Mention, Value
from auditor.language.lexicon.numerals import SPOKEN_SCALES
from auditor.language.numbers.digit_pattern import DIGITS
from auditor.language.numbers.identifiers import NEAR, goes_on, named_by_capital
from auditor.language.numbers.in_context import (
    interpret_alone,
    interpret_behind,
    interpret_in_context,
)
from auditor.language.numbers.interpretation import read_written, written_in
from auditor.language.numbers.left_context import LeftContext, LeftCue, cue_before
from auditor.language.numbers.right_context import RightCue, right_cue
from auditor.language.numbers.scan_state import ScanState, note_hedge, note_hedge_behind
from auditor.language.numbers.spelled_in_context import read_spoken
from auditor.language.numbers.spelled_parser import parse_words
from auditor.language.numbers.spelled_pattern import SPOKEN, SPOKEN_AT_START


def scan_digits(state: ScanState, taken: Sequence[Mention]) -> list[Mention]:
    """Return the numbers in digits outside the `taken` mentions, sorted by start."""
    found: list[Mention] = []
    number_in = _number if state.memoised else _in_context
    gaps = _gaps(state.text, taken)
    for match in chain.from_iterable(DIGITS.finditer(state.text, *gap) for gap in gaps):
        if " " in match[1] and _spaces_part(state, match):
            found.extend(_pieces(state, match))
            continue
        mention = number_in(state, match)
        if mention is not None:
            found.append(mention)
        elif match[0].endswith(_COMPASS) and found and found[-1].end == match.start() - 1:
            found.pop()  # "31 25 N": degrees and minutes
    return found


_COMPASS = (" N", " S", " E", " W")


def _gaps(text: str, taken: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the spans of a text between the dates, which own their characters."""
    begin = 0
    for start, end, *_ in taken:
        if start > begin:
            yield begin, start
        if end > begin:
            begin = end
    yield begin, len(text)


def _number(state: ScanState, match: re.Match[str]) -> Mention | None:
    """Return the number of a match, from memory where its context is quiet."""
    return _memoised(state, match) or _in_context(state, match)


def _in_context(state: ScanState, match: re.Match[str]) -> Mention | None:
    """Return the number of a match as its context has it; note its hedge, or that it names."""
    found = interpret_in_context(state, match.start(), written_in(match))
    if found is None:
        state.named_end = match.end(1)
        return None
    start, end, value, _, _ = found
    state.done = end
    note_hedge(state, start, end)
    return Mention(start, end, state.text[start:end], value)


# ------------------------------------------------------------------ where the context is quiet

_WATCH = LeftCue.WATCH
_new = tuple.__new__  # quicker than the constructor of a NamedTuple


def _memoised(state: ScanState, match: re.Match[str]) -> Mention | None:
    """Return the number of a match where nothing before it matters, else None.

    Most are memoised; of the others the text behind is looked at: "5 new" before "members".
    """
    text, at = state.text, match.start()
    lead = "" if at and text[at - 1] == " " else _lead(text, at)
    start = at - len(lead)
    cue = cue_before(text, start)
    if cue is _WATCH or (start - state.named_end <= NEAR and goes_on(state, start)):
        return None
    value, length = _value_of(state, match, lead)
    end = at + length
    right = right_cue(text[end : end + 5])
    if value is None or (
        (cue or right) and _is_named(state, match, (start, end), value, (cue, right))
    ):
        return None
    state.done = end
    return _new(Mention, (start, end, text[start:end], value, None))


def _lead(text: str, at: int) -> str:
    """Return the dollar or minus sign before digits that begin at offset `at`, else nothing."""
    lead = text[at - 1] if at > 1 else " "
    if lead == "$" or (lead in "-−" and text[at - 2] in " ("):
        return lead
    return ""


def _ends(match: re.Match[str]) -> bool:
    """Return whether the word of a match ends with it: not "near" before "-Earth", or at a date."""
    text, stop = match.string, match.end()
    if match[3]:
        return text[stop : stop + 1] not in _GO_ON
    return text[stop : stop + 1] != " " or not text[stop + 1 : stop + 2].isalpha()


_GO_ON = frozenset("-'’(0123456789")


def _value_of(state: ScanState, match: re.Match[str], lead: str) -> tuple[Value | None, int]:
    """Return the value of digits behind a lead and its length, None of a name."""
    value, length, settled = interpret_alone(lead, written_in(match), state.style)
    if value is None or (settled and _ends(match)):
        return value, length
    return _behind(state, match, lead)


def _behind(state: ScanState, match: re.Match[str], lead: str) -> tuple[Value | None, int]:
    """Return the value of digits by all that stands behind them, and its length; None of a name."""
    at = match.start()
    found = None
    if not lead:
        left = LeftContext(at)
        found = interpret_behind(state.text, at, written_in(match), left, state.style)
    return (found.value, found.end - at) if found else (None, 0)


def _is_named(
    state: ScanState,
    match: re.Match[str],
    span: tuple[int, int],
    value: Value,
    cues: tuple[LeftCue, RightCue],
) -> bool:
    """Return whether a number that is one by itself may name or go on; note its hedge if not.

    Names and prices are "(1)" and "Boeing 747", "12:30", "$350 per kg".
    """
    (start, end), (cue, right) = span, cues
    bare = value.unit is None or bool(value.qualifiers)
    if right is RightCue.WATCH or (right is RightCue.RATE and value.dimension is not None):
        return True
    if _may_own(match, span, bare, cue):
        return True
    if cue is LeftCue.HEDGE:
        note_hedge(state, start, end)
    elif right is RightCue.HEDGE:
        note_hedge_behind(state, start, end)
    return False


def _may_own(match: re.Match[str], span: tuple[int, int], bare: bool, cue: LeftCue) -> bool:
    """Return whether what stands before a number may own it: "Boeing 747", "HK $5", "(1)"."""
    text, (start, end) = match.string, span
    if cue is LeftCue.BRACKET:
        return bare and (text[end : end + 1] == ")" or cue_before(text, start - 1) is _WATCH)
    if cue is not LeftCue.CAPITAL:
        return False
    if start != match.start():
        return text[start - 2].isalpha()
    return named_by_capital(text, start, end if bare else match.end(1), bare)


# ------------------------------------------------------------------ numbers parted by spaces

_COMMA_GROUP = re.compile(r"[0-9],[0-9]{3}(?![0-9])")
_PIECES = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


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
            mention = _in_context(state, inner)
            if mention is not None:
                yield mention


# ------------------------------------------------------------------ numbers in words

_SCALE_WORDS = frozenset(SPOKEN_SCALES)


def scan_words(state: ScanState) -> list[Mention]:
    """Return the numbers in words."""
    text = state.text
    first = SPOKEN_AT_START.match(text)
    found: list[Mention] = []
    for match in chain(
        [first] if first else (), SPOKEN.finditer(text, first.end() if first else 0)
    ):
        offset = match.start(1)
        if match[1] in _SCALE_WORDS and text[offset - 2 : offset - 1].isdigit():
            continue  # "2.4 million" is read with its digits
        mentions = (read_spoken(state, offset, spoken) for spoken in parse_words(match[1]))
        found.extend(mention for mention in mentions if mention is not None)
    return found
