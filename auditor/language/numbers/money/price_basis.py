"""The prices that money is counted in: "2012 prices", "in constant 2010 US dollars"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple

from auditor.core.model import Mention

REACH = 400  # characters of one line over which a note speaks of the amounts before it
AHEAD = 60  # characters of one sentence over which it speaks of the amount behind it

_NOUNS = (re.compile(r"dollars(?![a-z])"), re.compile(r"prices(?![a-z])"), re.compile(r"US\$\)"))
_BEFORE = re.compile(
    r"(?:(?P<kind>constant|current|fixed|real)[ -])?(?:(?P<year>(?:19|20)[0-9]{2})[ -])?"
    r"(?:(?:US|U\.S\.|international|market|constant|current)[ -]){0,2}\Z",
    re.I,
)


class Note(NamedTuple):
    """A note on prices where it stands."""

    start: int
    end: int
    basis: str


def with_bases(text: str, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions, money with the price basis that its line states right with it.

    A year that only belongs to such a note ("2012 US dollars") is no amount.
    """
    notes = sorted(_notes(text))
    if not notes:
        return mentions
    years: set[int] = set()
    for note in notes:
        _apply(text, mentions, note, years)
    return [mention for i, mention in enumerate(mentions) if i not in years]


def _notes(text: str) -> Iterator[Note]:
    for noun in _NOUNS:
        for match in noun.finditer(text):
            left = text[max(0, match.start() - 40) : match.start()]
            before = _BEFORE.search(left)
            if before and (before["kind"] or before["year"]):
                start = match.start() - len(left) + before.start()
                yield Note(start, match.end(), _canonical(before))


def _canonical(before: re.Match[str]) -> str:
    """Return "2012 prices" for 2012 dollars and prices alike, else "current prices"."""
    return f"{before['year'] or before['kind'].lower()} prices"


def _apply(text: str, mentions: list[Mention], note: Note, years: set[int]) -> None:
    """Give the basis to the amounts before a note; note down what is only its year."""
    line = text.rfind("\n", max(0, note.start - REACH), note.start) + 1
    begin = max(line, note.start - REACH)
    first = bisect_left(mentions, begin, key=itemgetter(0))
    last = bisect_left(mentions, note.end, key=itemgetter(0))
    before = False
    for i in range(last - 1, first - 1, -1):
        mention = mentions[i]
        if mention.value.kind != "money":
            continue
        if mention.end > note.start:
            years.add(i)
        elif mention.value.basis is None:
            mentions[i] = _based(mention, note)
            before = True
    if not before:
        _apply_ahead(text, mentions, note)


def _apply_ahead(text: str, mentions: list[Mention], note: Note) -> None:
    """Apply a note to the amount right behind it: "in constant 2010 dollars, $5 billion"."""
    at = bisect_left(mentions, note.end, key=itemgetter(0))
    for i in range(at, min(at + 2, len(mentions))):
        mention = mentions[i]
        between = text[note.end : mention.start]
        if len(between) > AHEAD or "\n" in between or ". " in between:
            return
        if mention.value.kind == "money":
            mentions[i] = _based(mention, note)
            return


def _based(mention: Mention, note: Note) -> Mention:
    return mention._replace(value=replace(mention.value, basis=note.basis))
