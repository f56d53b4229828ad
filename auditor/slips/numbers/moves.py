"""The numbers of a document → those that moved: "rose by 12, from 40 in 2020 to 52"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from auditor.core.model import Mention
from auditor.core.values import is_plain
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of
from auditor.slips.view import View

BEFORE = 90  # characters before the first figure in which the verb stands
_UP, _DOWN = any_of(entries("goes-up")), any_of(entries("goes-down"))
_UP_NOUN, _DOWN_NOUN = any_of(entries("rises")), any_of(entries("falls"))
_TIMES = any_of(entries("multiplied"))
_VERB = re.compile(
    rf"\b(?:(?P<times>{_TIMES})|(?P<up>{_UP})|(?P<down>{_DOWN})|[Aa]n? (?:\S+ ){{0,2}}?"
    rf"(?:(?P<rise>{_UP_NOUN})|(?P<fall>{_DOWN_NOUN})))\b"
)
_OTHER_WORDS = re.compile(
    rf"\b{any_of(entries('not-moved'))}\b|\band (?!\d)|[.;:()](?!\d)", re.IGNORECASE
)
_FROM = re.compile(r"\bfrom (?:the )?(?:about |some |only |just )?\Z")
_TO = re.compile(r"\bto (?:the )?(?:about |some |only |just |as much as |as little as )?\Z")
_BETWEEN = re.compile(r"(?:[ ,(][\w%’'-]*)*? ?\Z")
_BY = re.compile(r"\s(?:by |of )?(?:a |some |as much as )?")
_SIGNED = re.compile(r"[-−–#]\Z")
_RANK = re.compile(rf" ?{any_of(entries('ranks'))}\b", re.IGNORECASE)
MOST_BETWEEN = 60  # characters between the two figures


class Move(NamedTuple):
    """A figure that goes from one number to another, by what its verb says."""

    verb: re.Match[str]  # one of its groups tells how
    verb_start: int  # offsets in the text
    verb_end: int
    before: Mention
    after: Mention
    by: Mention | None  # how far, told before both
    last: int  # where the later of the two figures ends

    @property
    def sign(self) -> int:
        """1 for a rise, -1 for a fall, 0 where the verb tells a factor."""
        groups = self.verb.groupdict()
        return (1 if groups["up"] or groups["rise"] else -1) if not groups["times"] else 0


def moves(view: View) -> Iterator[Move]:
    """Yield what the verbs of a document move from one figure to another."""
    numbers = list(_numbers(view.values))
    for at, (one, other) in enumerate(pairwise(numbers)):
        turned = _are_ends(view.text, one, other)
        if turned is None or not _are_alike(view.text, one, other):
            continue
        found = _verb_before(view.text, one, numbers[max(0, at - 1) : at])
        if found is not None:
            before, after = (other, one) if turned else (one, other)
            yield Move(*found[:3], before, after, found[3], other.end)


def _numbers(values: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the numbers among some values, "10 to 30" as the two that it may be."""
    for mention in values:
        value = mention.value
        head, to, tail = mention.text.partition(" to ")
        if to and value.hedge == "between" and value.low is not None and value.high is not None:
            low = replace(value, low=value.low, high=value.low, hedge=None)
            high = replace(value, low=value.high, high=value.high, hedge=None)
            yield Mention(mention.start, mention.start + len(head), head, low)
            yield Mention(mention.end - len(tail), mention.end, tail, high)
        elif value.kind not in ("date", "ordinal"):
            yield mention


def _are_ends(text: str, one: Mention, other: Mention) -> bool | None:
    """Whether figures are "to … from …" (True), "from … to …" (False), or neither (None)."""
    if other.start - one.end > MOST_BETWEEN:
        return None
    lead = text[max(0, one.start - 24) : one.start]
    gap = f" {' '.join(text[one.end : other.start].split())} "
    if _FROM.search(lead) and _TO.search(gap) and _is_short(gap):
        return False
    if _TO.search(lead) and _FROM.search(gap) and _is_short(gap):
        return True
    return None


def _is_short(gap: str) -> bool:
    return len(gap.split()) <= 7 and not _OTHER_WORDS.search(gap) and bool(_BETWEEN.match(gap))


def _are_alike(text: str, one: Mention, other: Mention) -> bool:
    """Whether two plain numbers are of one unit and scale, and no ranks, and have no sign."""
    a, b = one.value, other.value
    if a.unit != b.unit and (a.dimension or b.dimension):
        return False
    if bool(_letters(one)) != bool(_letters(other)):  # "from 2 to 3 million"
        return False
    return all(_is_amount(text, mention) for mention in (one, other))


def _is_amount(text: str, mention: Mention) -> bool:
    """Whether a number is plain and above 0, and no rank."""
    if not is_plain(mention.value) or (mention.value.low or 0) <= 0:
        return False
    signed = _SIGNED.search(text[max(0, mention.start - 1) : mention.start])
    return not signed and not _RANK.match(text, mention.end)


def _letters(mention: Mention) -> str:
    return "".join(char for char in mention.text if char.isalpha() or char == "%")


def _verb_before(
    text: str, one: Mention, before: Sequence[Mention]
) -> tuple[re.Match[str], int, int, Mention | None] | None:
    """Return the verb that moves a figure, its span, and by how much it says; None for none."""
    by = before[0] if before and one.start - before[0].end <= BEFORE else None
    start = max(0, one.start - BEFORE)
    lead = text[start : one.start]
    verb = next(reversed(list(_VERB.finditer(lead))), None)
    if verb is None or _OTHER_WORDS.search(lead, verb.end()):
        return None
    first, last = start + verb.start(), start + verb.end()
    if by is None or by.end <= first:
        return verb, first, last, None
    inside = by.start < last
    told = inside or _BY.fullmatch(text, last, by.start)
    return (verb, first, last, by) if told else None
