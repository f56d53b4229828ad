"""A match → the words that narrow a value or say more than it, each given to its own value."""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import words
from auditor.rulebook.pattern.matcher import Match, SlotRead

TRIGGERS = words("trigger-words")
"""Words that say more than the value; on one side only they are worth a remark."""

SILENT = words("silent-words")
"""Words that change nothing in what a statement says."""


def remarks_for(
    slot: str, read: SlotRead, match: Match, keywords: frozenset[str]
) -> tuple[str, ...]:
    """Return the words that belong to one value, in the order of the text.

    They are what narrowing slots read ("{kind:(key|core)}") and the trigger words of optional
    parts; any other optional word says nothing.  A word belongs to the value that it directly
    follows ("25 key"), else to those after it ("all fundamental (eight) and governance conventions
    (four)").
    """
    narrowing = [each for name in sorted(keywords) for each in match.slots.get(name, ())]
    said = [(each.start, _told(each.text)) for each in narrowing]
    said += [(each.start, _trigger(each.text)) for each in match.options]
    own = [word for at, word in sorted(said) if word and _owner_is(slot, read, at, match)]
    return tuple(dict.fromkeys(own))


def _told(text: str) -> str:
    """Return the words of a text that say something, case aside: "all of the" says "all"."""
    found = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text.casefold())
    return " ".join(word for word in found if word not in SILENT)


def _trigger(text: str) -> str:
    """Return the trigger word that an optional text is; "" for none."""
    told = _told(text)
    return told if told in TRIGGERS else ""


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
