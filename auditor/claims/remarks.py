"""Optional words that a statement used, given to the value that they say something about."""

from __future__ import annotations

import re
from collections import Counter

from auditor.rulebook.pattern.matcher import Match, SlotRead

SILENT = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "by",
        "to",
        "for",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "its",
        "his",
        "her",
        "their",
        "mr",
        "mr.",
        "mrs",
        "mrs.",
        "ms",
        "ms.",
        "dr",
        "dr.",
        "and",
        "or",
        "also",
        "now",
    ]
)
"""Words that change nothing in what a statement says."""


def remarks_for(
    slot: str, read: SlotRead, match: Match, keywords: frozenset[str]
) -> tuple[str, ...]:
    """Return the telling optional words that belong to one value, in the order of the text.

    A word belongs to the value that it directly follows ("25 key"), else to those after it ("all
    fundamental (eight) and governance conventions (four)").  A word that the statement uses again
    ("[conventions]") says nothing new.
    """
    words: list[str] = []
    said = Counter(_words(match.text))
    chosen = [word for name in sorted(keywords) for word in match.slots.get(name, ())]
    for option in sorted((*match.options, *chosen), key=lambda option: option.start):
        if _owner_is(slot, read, option.start, match):
            words += _telling(option.text, said)
    return tuple(dict.fromkeys(words))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text.casefold())


def _telling(text: str, said: Counter[str]) -> list[str]:
    told = _words(text)
    repeated = all(said[word] > 1 for word in told)
    return [] if repeated or all(word in SILENT for word in told) else [" ".join(told)]


def _owner_is(slot: str, read: SlotRead, at: int, match: Match) -> bool:
    values = [
        (other.start, other.end, name)
        for name, reads in match.slots.items()
        for other in reads
        if other.mention is not None and other.mention.value.low is not None
    ]
    before = [(end, name) for _, end, name in values if end <= at]
    if before and at - max(before)[0] <= 1:
        return max(before)[1] == slot
    return read.start > at or (read.end <= at and all(start < at for start, _, _ in values))
