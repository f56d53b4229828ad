"""A masked passage → what a description names: its maker, the thing that fits it, the largest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from auditor.core.model import Mention, Value
from auditor.discover.named.masked import NAME, Masked
from auditor.discover.named.reading import (
    BODY,
    THE,
    WHO,
    WORD,
    Reading,
    compiled,
    group,
    matches,
    named,
)
from auditor.language.lexicon.loader import forms, values, words
from auditor.language.lexicon.patterns import any_of
from auditor.language.names.gazetteer import demonyms

FITS, MAKER, RANK, NATION = "named", "maker", "rank", "nation"
_BE = r"(?:is|will be|remains)(?: now| currently| still)?"
_ENDS = r"(?=[.,;]|$| (?:in|since|from|as)\b)"


@cache
def _fits() -> tuple[re.Pattern[str], ...]:
    noun = any_of(words("description-nouns"))
    head = rf"(?P<role>(?:{WORD} ){{0,2}}?{noun})"
    return compiled(
        (
            rf"^{THE} {head}{BODY}? {_BE} (?:the )?{WHO}{_ENDS}",
            rf"^(?P<body>{NAME})['’]s? {head} {_BE} (?:the )?{WHO}{_ENDS}",
        )
    )


@cache
def _makers() -> tuple[re.Pattern[str], ...]:
    made = any_of(forms("made-participles"))
    supplied = any_of(words("supply-participles"))
    thing = rf"(?:(?P<body>{NAME})|(?:the|our) (?P<thing>{WORD}(?: {WORD}){{0,2}}))"
    return compiled(
        (
            rf"(?:^|\bthe ){thing} was (?P<made>{made}) by {WHO}",
            rf"^(?:the )?{thing} is (?P<made>{supplied}) by (?:the )?{WHO}",
        )
    )


@cache
def _ranked() -> tuple[re.Pattern[str], ...]:
    order = any_of(values("superlative-ranks"))
    most = rf"(?:(?P<rank>{order})[- ])?(?P<most>[a-z]{{2,12}}est|most [a-z]{{3,20}}) "
    noun = rf"(?P<noun>{WORD}(?: {WORD})?)"
    where = rf"(?: (?:in|of) (?:the )?(?P<body>{NAME}))"
    return compiled(
        (
            rf"^(?:the )?(?P<who>{NAME}) is (?:the |(?P<owner>{NAME})['’]s? )?{most}{noun}{where}?"
            rf"(?=[.,;]|$)",
            rf"^(?:the )?{most}{noun}{where} is (?:the )?(?P<who>{NAME})(?=[.,;]|$)",
        )
    )


@cache
def _nations() -> tuple[re.Pattern[str], ...]:
    nation = rf"(?P<nation>{WORD}|{NAME})"
    noun = rf"(?P<noun>{WORD}(?: {WORD}){{0,2}}?)"
    return compiled(
        (rf"^(?P<body>{NAME}) (?:is|was) an? {nation} {noun}(?=[.,;]|$| (?:who|and)\b)",)
    )


def descriptions(passage: Masked) -> Iterator[Reading]:
    """Yield what descriptions of a passage name."""
    text = passage.text
    if " is " in text or " was " in text or " will be " in text or " remains " in text:
        yield from _things(passage)
        yield from _made(passage)
        yield from _largest(passage)
        yield from _nationalities(passage)


def _things(passage: Masked) -> Iterator[Reading]:
    for match in matches(_fits(), passage):
        if not words("unsure-descriptions").intersection(match["role"].split()):
            thing = group(match, "thing")
            role = f"{match['role']} of {thing}" if thing else match["role"]
            body = named(passage, match, "body", "owner")
            yield Reading(FITS, role, passage.name_at(match.start("who")), body)


def _made(passage: Masked) -> Iterator[Reading]:
    for match in matches(_makers(), passage):
        how = forms("made-participles").get(match["made"], match["made"])
        thing = match["thing"] or ""
        role = f"{thing}: {how} by" if thing else f"{how} by"
        body = named(passage, match, "body")
        yield Reading(MAKER, role, passage.name_at(match.start("who")), body)


def _largest(passage: Masked) -> Iterator[Reading]:
    """Yield which is the largest, and the rank of each."""
    for match in matches(_ranked(), passage):
        where = named(passage, match, "body", "owner")
        if not where:
            continue
        who, rank = (
            passage.name_at(match.start("who")),
            values("superlative-ranks").get(match["rank"] or "", 1),
        )
        what = f"{match['most']} {match['noun']}"
        yield Reading(FITS, f"{match['rank']} {what}" if match["rank"] else what, who, where)
        value = Value("ordinal", low=rank, high=rank, step=1.0)
        start = passage.offset(match.start("rank" if match["rank"] else "most"))
        end = passage.offset(match.end("most"))
        written = passage.text[match.start("rank" if match["rank"] else "most") : match.end("most")]
        name = who.value.name or who.text
        yield Reading(RANK, f"{what} of {where}", Mention(start, end, written, value), name)


def _nationalities(passage: Masked) -> Iterator[Reading]:
    for match in matches(_nations(), passage):
        at, end = match.span("nation")
        written = match["nation"]
        if written == NAME:
            mention = passage.name_at(at)
            known = mention.text.casefold() in demonyms()
        else:
            start = passage.offset(at)
            mention = Mention(start, start + end - at, written, Value("words", name=written))
            known = written in demonyms()
        if known:
            value = Value("words", name=mention.text.casefold())
            body = named(passage, match, "body")
            yield Reading(
                NATION, f"{match['noun']}, of which nation", mention._replace(value=value), body
            )
