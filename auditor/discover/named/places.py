"""A masked passage → where a body sits, where something happened, where a meeting takes place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from auditor.discover.named.masked import DATE, NAME, Masked
from auditor.discover.named.reading import (
    BODY,
    THE,
    WORD,
    Reading,
    compiled,
    group,
    matches,
    named,
)
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

SLOT = "place"
LASTING = "lasting-place"  # of what happened once
SEAT = "head office"
_ON = rf"(?:(?:on|in) {DATE} )?"


@cache
def _trigger() -> re.Pattern[str]:
    every = words("seats") | words("seat-participles") | words("happened-participles")
    return re.compile(rf"\b{any_of(every | words('takes-place'))}\b")


@cache
def _seats() -> tuple[re.Pattern[str], ...]:
    seats, based = any_of(words("seats")), any_of(words("seat-participles"))
    lies = rf"(?:is|are|lies)(?: now| located)? {_where()}"
    return compiled(
        (
            rf"(?:^|\b(?:whose|{THE}) )(?P<role>{seats}){BODY}? {lies}",
            rf"(?P<body>{NAME})['’]s? (?P<role>{seats}) {lies}",
            rf"(?P<body>{NAME}) has its (?P<role>{seats}) {_where()}",
            rf"(?P<body>{NAME})(?: is| are|,) (?P<role>{based}) {_where()}",
        )
    )


@cache
def _happened() -> tuple[re.Pattern[str], ...]:
    happened = any_of(words("happened-participles"))
    return compiled(
        (
            rf"(?P<body>{NAME}) (?:was|were) (?P<role>{happened}) {_ON}{_where()}",
            rf"(?P<body>{NAME}),? (?P<role>born) {_ON}{_where()}",
        )
    )


@cache
def _meetings() -> tuple[re.Pattern[str], ...]:
    thing = rf"(?P<thing>{WORD}(?: {WORD}){{0,3}})"
    takes = any_of(words("takes-place"))
    return compiled(
        (
            rf"^(?:the|our|this year['’]s) {thing}(?: of (?:the )?(?P<body>{NAME}))?"
            rf" (?P<role>{takes}) {_ON}{_where()}",
        )
    )


def _where() -> str:
    """Return a pattern of a place; one in brackets behind it may be its other name."""
    return rf"(?:in|at) (?:the )?(?P<who>{NAME})(?!['’]s|-|\w| \(| [0-9])(?:, (?P<within>{NAME}))?"


def places(passage: Masked) -> Iterator[Reading]:
    """Yield where something is by a passage."""
    if not _trigger().search(passage.text):
        return
    for match in matches(_seats(), passage):
        yield _reading(SLOT, SEAT, passage, match)
    for match in matches(_happened(), passage):
        yield _reading(LASTING, match["role"], passage, match)
    for match in matches(_meetings(), passage):
        yield _reading(SLOT, f"venue of {match['thing']}", passage, match)


def _reading(slot: str, role: str, passage: Masked, match: re.Match[str]) -> Reading:
    thing = group(match, "thing") if slot == SLOT and role == SEAT else ""
    return Reading(
        slot,
        f"{role} of {thing}" if thing else role,
        passage.name_at(match.start("who")),
        named(passage, match, "body", "owner"),
        within=named(passage, match, "within"),
    )
