"""Numbers and quantities as people write them, as sets of possibilities.

`read_numbers` reads a whole text: digits and words, signs, hedges, scales, units, money, counts
with what they count, ranges, ratios.  Numbers that name ("No. 87", "page 12") are left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from auditor.core.model import Mention, Value
from auditor.core.shape import Grid
from auditor.core.values import hedged
from auditor.language.codes.clock_times import spoken_clock_time
from auditor.language.codes.cues import is_named
from auditor.language.codes.recognizer import code_spans
from auditor.language.codes.span import Span
from auditor.language.numbers.combined.combine import join_numbers
from auditor.language.numbers.combined.in_signs import InSigns, measures_in_signs
from auditor.language.numbers.exact_values import with_exact_values
from auditor.language.numbers.foreign.beside import without_foreign
from auditor.language.numbers.foreign.doubts import with_doubts
from auditor.language.numbers.identifiers import NEAR
from auditor.language.numbers.money.in_brackets import amounts_in_brackets
from auditor.language.numbers.money.price_basis import with_bases
from auditor.language.numbers.number_style import DEFAULT, NumberStyle, detect_style
from auditor.language.numbers.scan_state import ScanState, note_hedge
from auditor.language.numbers.scanner import scan_digits, scan_words
from auditor.language.numbers.tables.brackets import with_negative_brackets
from auditor.language.numbers.tables.units import with_table_units
from auditor.language.numbers.temperatures import with_kelvins, with_signs_behind
from auditor.language.numbers.unread import without_unread

Owner = Mention | Span | InSigns
"""What owns its characters, by its start and end."""

__all__ = ["DEFAULT", "NumberStyle", "detect_style", "read_numbers"]


def read_numbers(
    text: str,
    taken: Sequence[Mention] = (),
    style: NumberStyle = DEFAULT,
    codes: Sequence[Span] | None = None,
    grids: Sequence[Grid] = (),
) -> list[Mention]:
    """Return the numbers of a text, sorted, none inside the `taken` mentions (the dates).

    `codes` are the spans of its codes, looked for where they are not given; `grids` are its
    tables, whose heads give units.
    """
    state = ScanState(text, style)
    owned = _owned(taken, code_spans(text) if codes is None else codes)
    marked = [each for each in _marked(text, style) if _is_free(each, owned)]
    owned = sorted([*owned, *marked], key=itemgetter(0)) if marked else owned
    found = _with_marked(state, scan_digits(state, owned), marked)
    spoken = scan_words(state)
    if spoken:
        found = _without_times(text, spoken, _merged(found, spoken, owned))
    found = with_kelvins(text, _without_names(text, found), style)
    found = without_unread(text, without_foreign(text, join_numbers(state, found)))
    found = with_signs_behind(text, _with_hedges(state, found))
    found = with_table_units(text, with_negative_brackets(text, found, grids), grids)
    return with_doubts(text, with_exact_values(text, with_bases(text, found)), style)


def _marked(text: str, style: NumberStyle) -> list[Mention | InSigns]:
    """Return what signs or brackets make one number of, sorted: 12°30′, 5'10", $(2.5) million."""
    return sorted([*measures_in_signs(text), *amounts_in_brackets(text, style)], key=itemgetter(0))


def _with_marked(
    state: ScanState, digits: list[Mention], marked: Sequence[Mention | InSigns]
) -> list[Mention]:
    """Return the numbers in digits with those that signs make, whose hedges are noted."""
    made = [each.mention(state.text) if isinstance(each, InSigns) else each for each in marked]
    found = [mention for mention in made if mention is not None]
    for mention in found:
        note_hedge(state, mention.start, mention.end)
    return sorted([*digits, *found], key=itemgetter(0)) if found else digits


def _owned(taken: Sequence[Mention], codes: Sequence[Span]) -> Sequence[Owner]:
    """Return the dates and the codes outside of them, sorted by start."""
    if not codes:
        return taken
    return sorted([*taken, *(code for code in codes if _is_free(code, taken))], key=itemgetter(0))


def _without_times(text: str, words: list[Mention], found: list[Mention]) -> list[Mention]:
    """Return the numbers outside of the times in words: "half past four" has none."""
    ends = ((word.start, spoken_clock_time(text, word.start)) for word in words)
    times = [(start, end) for start, end in ends if end is not None]
    times += [(a.start, b.end) for a, b in pairwise(words) if _in_a_row(text, a, b)]
    times.sort()
    return [number for number in found if _is_free(number, times)] if times else found


def _in_a_row(text: str, first: Mention, last: Mention) -> bool:
    """Whether two numbers in words stand side by side, which are one that is not understood.

    "twenty fifty" is a price or a year, no 20 and 50.
    """
    bare = all((m.value.unit, m.value.counted) == (None, None) for m in (first, last))
    cardinal = first.value.kind == last.value.kind == "number"
    return bare and cardinal and text[first.end : last.start] == " "


_GOES_ON = frozenset(("", "and", "or", "&", "-", "–", "to", "/"))


def _without_names(text: str, found: list[Mention]) -> list[Mention]:
    """Return the numbers that no word before names; with one the next goes: "ports 80 and 443"."""
    kept: list[Mention] = []
    named_end = -NEAR
    for number in found:
        start, end, _, value, _ = number
        bare = value.unit is None or (value.counted is not None and value.kind == "number")
        if (bare and _goes_on(text, named_end, start)) or is_named(text, start, end, bare):
            named_end = end
        else:
            kept.append(number)
    return kept


def _goes_on(text: str, end: int, start: int) -> bool:
    """Return whether a number at `start` goes on with the name that ends at `end`."""
    return start - end < NEAR and text[end:start].strip() in _GOES_ON


def _merged(digits: list[Mention], words: list[Mention], taken: Sequence[Owner]) -> list[Mention]:
    """Return both lists sorted, without the words that dates or digits own."""
    kept = [word for word in words if _is_free(word, digits) and _is_free(word, taken)]
    return sorted([*digits, *kept], key=itemgetter(0))


def _is_free(word: Owner, owned: Sequence[Owner]) -> bool:
    """Whether no span of a sorted list shares a character with a word."""
    at = bisect_left(owned, word[0], key=itemgetter(0))
    if at and owned[at - 1][1] > word[0]:
        return False
    return at == len(owned) or owned[at][0] >= word[1]


def _with_hedges(state: ScanState, mentions: list[Mention]) -> list[Mention]:
    hedges = state.hedges
    if not hedges:
        return mentions
    for i, mention in enumerate(mentions):
        if mention[0] in hedges:
            start, end, text, value, bound_word = mention
            if value.low == value.high:
                mentions[i] = Mention(start, end, text, _hedged(value, hedges[start]), bound_word)
    return mentions


_MEMORY = 1 << 15  # hedged values; emptied when full
_HEDGED: dict[tuple[int, str], tuple[Value, Value]] = {}


def _hedged(value: Value, hedge: str) -> Value:
    """Return a hedged value; remembered by identity, because plain values are shared."""
    key = (id(value), hedge)
    known = _HEDGED.get(key)
    if known is not None and known[0] is value:
        return known[1]
    if len(_HEDGED) >= _MEMORY:
        _HEDGED.clear()
    result = hedged(value, hedge)
    _HEDGED[key] = (value, result)
    return result
