"""A masked passage → in which unit something is told, and which version of what is required."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from auditor.core.model import Mention, Value
from auditor.discover.named.masked import NAME, Masked
from auditor.discover.named.reading import WORD, Reading, compiled, group, matches, named
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

UNIT, VERSION = "unit", "version"
_VERSION = r"v?(?P<who>[0-9]{1,4}(?:\.[0-9]{1,4}){1,3})(?![\w.]*[\w])"


@cache
def _units() -> tuple[re.Pattern[str], ...]:
    unit = rf"(?P<who>{any_of(words('told-units'))})"
    thing = rf"(?P<thing>{WORD}(?: {WORD}){{0,3}})"
    told = any_of(words("told-in"))
    ends = r"(?=[.,;)]|$)"
    return compiled(
        (
            rf"\b(?:the|a|all) {thing} (?:is|are|must be|should be) (?:{told} )?in {unit}{ends}",
            rf"\b(?:set|give|enter|specify|state) (?:the|a|all) {thing} in {unit}{ends}",
        )
    )


@cache
def _versions() -> tuple[re.Pattern[str], ...]:
    needs = any_of(words("requires"))
    who = rf"(?:(?P<body>{NAME})|(?P<product>(?!it\b){WORD})|it)"
    return compiled(
        (rf"^{who} {needs} (?:at least )?(?P<tool>{NAME})(?: version)? {_VERSION}",),
    )


def requirements(passage: Masked) -> Iterator[Reading]:
    """Yield the units and versions that a passage tells."""
    if " in " in passage.text:
        for match in matches(_units(), passage):
            yield _reading(UNIT, f"unit of {match['thing']}", passage, match)
    for match in matches(_versions(), passage):
        yield _reading(VERSION, f"required {named(passage, match, 'tool')}", passage, match)


def _reading(slot: str, role: str, passage: Masked, match: re.Match[str]) -> Reading:
    start, end = map(passage.offset, match.span("who"))
    written = match["who"]
    value = Value("words", name=written)
    body = named(passage, match, "body") or group(match, "product").capitalize()
    return Reading(slot, role, Mention(start, end, written, value), body)
