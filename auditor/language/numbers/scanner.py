"""A text → its numbers in digits in one pass, its numbers in words in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from auditor.core.model import Mention
from auditor.language.lexicon.numerals import SPOKEN_SCALES
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers.alone import interpret_alone
from auditor.language.numbers.digit_pattern import DIGITS
from auditor.language.numbers.hedges import hedge_after
from auditor.language.numbers.identifiers import NEAR, goes_on, named_by_capital
from auditor.language.numbers.in_context import (
    interpret_behind,
    mention_in_context,
)
from auditor.language.numbers.interpretation import written_in
from auditor.language.numbers.left_context import LeftContext, LeftCue, cue_before
from auditor.language.numbers.parted_by_blanks import parted_by_blanks
from auditor.language.numbers.right_context import RightCue, right_cue
from auditor.language.numbers.scan_state import ScanState, note_hedge
from auditor.language.numbers.spelled.in_context import read_spoken
from auditor.language.numbers.spelled.parser import parse_words
from auditor.language.numbers.spelled.pattern import runs_of_words


def scan_digits(state: ScanState, taken: Sequence[tuple[Any, ...]]) -> list[Mention]:
    """Return the numbers in digits outside the `taken` spans, sorted by start."""
    found: list[Mention] = []
    number_in = _number if state.memoised else mention_in_context
    gaps = _gaps(state.text, taken)
    for match in chain.from_iterable(DIGITS.finditer(state.text, *gap) for gap in gaps):
        parted = parted_by_blanks(state, match) if " " in match[1] else None
        if parted is not None:
            found.extend(parted)
            continue
        mention = number_in(state, match)
        if mention is not None:
            found.append(mention)
        elif match[0].endswith(_COMPASS) and found and found[-1].end == match.start() - 1:
            found.pop()  # "31 25 N": degrees and minutes
    return found


_COMPASS = (" N", " S", " E", " W")


def _gaps(text: str, taken: Sequence[tuple[Any, ...]]) -> Iterator[tuple[int, int]]:
    """Yield the spans of a text between the dates and codes, which own their characters."""
    begin = 0
    for start, end, *_ in taken:
        if start > begin:
            yield begin, start
        if end > begin:
            begin = end
    yield begin, len(text)


# ------------------------------------------------------------------ where the context is quiet

_HEDGE, _BRACKET, _WATCH = LeftCue.HEDGE, LeftCue.BRACKET, LeftCue.WATCH
_HEDGE_BEHIND, _WATCH_BEHIND = RightCue.HEDGE, RightCue.WATCH  # looked up once: slow in an Enum
_new = tuple.__new__  # quicker than the constructor of a NamedTuple


def _number(state: ScanState, match: re.Match[str]) -> Mention | None:
    """Return the number of a match: memoised where nothing around it matters.

    Most numbers go this way to its end, so that each call in it counts.
    """
    text, at = state.text, match.start()
    start = at if text[at - 1 : at] == " " else _start(text, at)
    cue = cue_before(text, start)
    if cue is _WATCH or (start - state.named_end <= NEAR and goes_on(state, start)):
        return mention_in_context(state, match)
    stop = match.end()
    value, length, changing, kept = interpret_alone(text[start:at], match.groups(), state.style)
    changed = text[stop : stop + 1] in changing and text[stop : stop + 2] not in kept
    if changed or stop + 2 > match.endpos:
        return _by_words_behind(state, match, start, cue)
    end = start + length
    mention = _new(Mention, (start, end, text[start:end], value, None))
    right = right_cue(text[end : end + 5])
    if cue or right:
        return _cued(state, match, mention, cue, right)
    state.done = end
    return mention


def _start(text: str, at: int) -> int:
    """Return the offset of the dollar or minus sign of digits at offset `at`, or `at`."""
    left = text[at - 1] if at > 1 else " "
    return at - 1 if left == "$" or (left in "-−" and text[at - 2] in " (") else at


def _by_words_behind(
    state: ScanState, match: re.Match[str], start: int, cue: LeftCue
) -> Mention | None:
    """Return the number of a match by all that stands behind it: "5 new" before "members".

    `start` is the offset of its sign, `cue` the cue before it.
    """
    text, at = state.text, match.start()
    if start != at:
        return mention_in_context(state, match)
    found = interpret_behind(text, at, written_in(match), LeftContext(at), state.style)
    if found is None:
        state.named_end = match.end(1)
        return None
    mention = Mention(at, found.end, text[at : found.end], found.value)
    return _cued(state, match, mention, cue, right_cue(text[found.end : found.end + 5]))


def _cued(
    state: ScanState, match: re.Match[str], mention: Mention, cue: LeftCue, right: RightCue
) -> Mention | None:
    """Return a number by the cues before and behind it: with its hedge noted, or in its context.

    Names and prices are "(1)" and "Boeing 747", "12:30", "$350 per kg".
    """
    if (right > _HEDGE_BEHIND and _may_change(mention, right)) or (
        cue > _HEDGE and _may_own(match, mention, cue)
    ):
        return mention_in_context(state, match)
    start, end, _, _, _ = mention
    state.done = end
    if cue is _HEDGE:
        note_hedge(state, start, end)
    elif right is _HEDGE_BEHIND:
        hedge = hedge_after(state.text, end)
        if hedge:
            state.hedges[start] = hedge
    return mention


def _may_change(mention: Mention, right: RightCue) -> bool:
    """Return whether what stands behind a number may change it: "12:30", "$350 per kg"."""
    return right is _WATCH_BEHIND or mention.value.dimension is not None


def _may_own(match: re.Match[str], mention: Mention, cue: LeftCue) -> bool:
    """Return whether what stands before a number may own it: "Boeing 747", "HK $5", "(1)"."""
    text, (start, end, _, value, _) = match.string, mention
    bare = value.unit is None or bool(value.qualifiers)
    if cue is _BRACKET:
        return bare and (text[end : end + 1] == ")" or cue_before(text, start - 1) is _WATCH)
    if start != match.start():
        return text[start - 2].isalpha()
    return named_by_capital(text, start, end if bare else match.end(1), bare)


# ------------------------------------------------------------------ numbers in words

_OF_DIGITS = re.compile(rf"(?:{any_of(SPOKEN_SCALES, plural=True)}(?: and (?!a )| |-|\Z))+")


def scan_words(state: ScanState) -> list[Mention]:
    """Return the numbers in words."""
    found: list[Mention] = []
    for offset, run in runs_of_words(state.text):
        owned = _OF_DIGITS.match(run) if state.text[offset - 2 : offset - 1].isdigit() else None
        begin = owned.end() if owned else 0  # "2.4 million" is read with its digits
        spoken_in = parse_words(run[begin:])
        mentions = (read_spoken(state, offset + begin, spoken) for spoken in spoken_in)
        found.extend(mention for mention in mentions if mention is not None)
    return found
