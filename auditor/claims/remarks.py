"""A match → its optional words, each given to the value that it says something about."""

from __future__ import annotations

import re
from collections import Counter

from auditor.language.lexicon.loader import words
from auditor.rulebook.pattern.matcher import Match, SlotRead

SILENT = words("silent-words")
"""Words that change nothing in what a statement says."""


def remarks_for(
    slot: str, read: SlotRead, match: Match, keywords: frozenset[str]
) -> tuple[str, ...]:
    """Return the informative optional words that belong to one value, in the order of the text.

    A word belongs to the value that it directly follows ("25 key"), else to those after it ("all
    fundamental (eight) and governance conventions (four)").  A word that the statement uses again
    ("[conventions]") says nothing new.
    """
    chosen = [word for name in sorted(keywords) for word in match.slots.get(name, ())]
    options = sorted((*match.options, *chosen), key=lambda option: option.start)
    if not options:
        return ()
    found: list[str] = []
    uses = Counter(_words(match.text))
    for option in options:
        if _owner_is(slot, read, option.start, match):
            found += _informative(option.text, uses)
    return tuple(dict.fromkeys(found))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text.casefold())


def _informative(text: str, uses: Counter[str]) -> list[str]:
    """Return an optional text as it is compared, [] where it repeats others or changes nothing."""
    option = _words(text)
    repeated = all(uses[word] > 1 for word in option)
    return [] if repeated or SILENT.issuperset(option) else [" ".join(option)]


def _owner_is(slot: str, read: SlotRead, at: int, match: Match) -> bool:
    """Whether a word at an offset belongs to what a slot read, rather than to another value."""
    values = [
        (other.start, other.end, name)
        for name, reads in match.slots.items()
        for other in reads
        if _has_number(other)
    ]
    before = [(end, name) for _, end, name in values if end <= at]
    if before and at - max(before)[0] <= 1:
        return max(before)[1] == slot
    return read.start > at or (read.end <= at and max(values, default=(-1,))[0] < at)


def _has_number(read: SlotRead) -> bool:
    return read.mention is not None and read.mention.value.low is not None
