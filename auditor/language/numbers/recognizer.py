"""Numbers and quantities as people write them, as sets of possibilities.

`read_numbers` reads a whole text: digits and words, signs, hedges, scales, units, money, counts
with what they count, ranges, ratios.  Numbers that name ("No. 87", "page 12") are left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

from auditor.core.model import Mention, Value
from auditor.core.values import hedged
from auditor.language.numbers.combined.combine import join_numbers
from auditor.language.numbers.exact_values import with_exact_values
from auditor.language.numbers.number_style import DEFAULT, NumberStyle, detect_style
from auditor.language.numbers.price_basis import with_bases
from auditor.language.numbers.scan_state import ScanState
from auditor.language.numbers.scanner import scan_digits, scan_words
from auditor.language.numbers.tables.units import with_table_units

__all__ = ["DEFAULT", "NumberStyle", "detect_style", "read_numbers"]


def read_numbers(
    text: str, taken: Sequence[Mention] = (), style: NumberStyle = DEFAULT
) -> list[Mention]:
    """Return the numbers of a text, sorted, none inside the `taken` mentions (the dates)."""
    state = ScanState(text, style)
    found = scan_digits(state, taken)
    spoken = scan_words(state)
    if spoken:
        found = _merged(found, spoken, taken)
    found = _with_hedges(state, join_numbers(state, found))
    return with_exact_values(text, with_bases(text, with_table_units(text, found)))


def _merged(digits: list[Mention], words: list[Mention], taken: Sequence[Mention]) -> list[Mention]:
    """Return both lists sorted, without the words that dates or digits own."""
    kept = [word for word in words if _is_free(word, digits) and _is_free(word, taken)]
    return sorted([*digits, *kept], key=itemgetter(0))


def _is_free(word: Mention, owned: Sequence[Mention]) -> bool:
    """Whether no mention of a sorted list shares a character with a word."""
    at = bisect_left(owned, word[0], key=itemgetter(0))
    if at and owned[at - 1].end > word.start:
        return False
    return at == len(owned) or owned[at].start >= word.end


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
