"""Mentions of a text → the same, each number with its role where it is no plain value.

Roles are those of `core.kinship.roles`: a base ("63 % of 49 reviews"), a part ("the first three
titles"), a change ("rose by 12"), what was before it ("from 10 to 12"), what a rate is per.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from auditor.core.kinship.roles import BASE, BEFORE, CHANGE, PART, PER, SCALE
from auditor.core.model import NUMERIC_KINDS, Mention, Value
from auditor.core.values import is_plain
from auditor.language.lexicon.loader import entries, words
from auditor.language.lexicon.patterns import any_of
from auditor.language.numbers.hedges import hedge_before
from auditor.language.statement.rate_words import period_of, told_per

_KINDS = NUMERIC_KINDS - {"ordinal"}
_MEASURED = frozenset(("percent", "money", "quantity"))
_REACH = 60  # characters before a number that hold what makes it a base, a part or a change
_SCALE_REACH = 40  # characters between a rate and the number that it is per

_A = rf"(?:{any_of(entries('base-determiners'))} )?"
_BASE = re.compile(
    rf"(?:\b{any_of(words('averages'))} {any_of(words('over-a-base'))}|\b{any_of(words('bases'))}"
    rf"|(?:%|\b[0-9]{{1,3}}|\b{any_of(words('shares-before-a-base'))}) of) {_A}\Z",
    re.IGNORECASE,
)
_MOVING = words("moving") | words("changes")
_BY = re.compile(rf"\b{any_of(_MOVING)}(?: [\w'’-]+){{0,4}}? by \Z", re.IGNORECASE)
_CHANGE_OF = re.compile(rf"\b{any_of(words('changes-of'))} of \Z", re.IGNORECASE)
_CAME_FROM = re.compile(rf"\b{any_of(words('came-from'))} from \Z", re.IGNORECASE)
_DATED = re.compile(r"(?: [a-z]+){0,2} (?:in|on|by|a) ")
_PARTS, _MOVED = words("part-words"), words("moved-right-before")
_UP_AND_DOWN = words("came-from")
_LEFT = frozenset(("by", "of", "from", "on", "upon", "over", "across", "a", "an", "the", "some"))
_CUES = _LEFT | _PARTS | _MOVED
_THAN = (
    rf"(?: [a-z]+){{0,2}}? {any_of(words('comparing'))}(?: [a-z]+)?? than\b(?! (?:an?\b|[0-9$€£]))"
)
_THAN_EARLIER = rf" {any_of(words('comparing'))} than an? [a-z]+ {any_of(words('steps-back'))}\b"
_LEVEL = (
    rf"(?: [a-z]+)?? (?:above|below) (?:the |its |their )?{any_of(words('reference-levels'))}\b"
)
_COMPARED = re.compile(rf"{_THAN_EARLIER}|{_THAN}|{_LEVEL}")
_NOUN_OF_CHANGE = re.compile(rf"[ -]{any_of(words('changes-behind'))}\b")
_DEGREES = re.compile(rf" {any_of(words('degrees-of-change'))}\b")
_TO = re.compile(r" to \Z")
_LAST_WORD = 24  # characters before a number that hold the last word


def with_roles(text: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return the mentions of a text, numbers that are no plain values with their roles."""
    found = list(mentions)
    for at, mention in enumerate(mentions):
        if mention.value.kind in _KINDS:
            start = _start(text, mention)
            role = _role(text, mention, start) or _before(text, start, mentions, at)
            found[at] = _with_role(text, start, found, at, role)
    return found


def _with_role(text: str, start: int, found: list[Mention], at: int, role: str | None) -> Mention:
    """Return a number with its role, else with what a rate is per."""
    mention = found[at]
    role = role or _scale(text, start, found, at)
    if role is not None:
        return mention._replace(value=replace(mention.value, role=role))
    period = period_of(text, mention, start)
    return mention._replace(value=told_per(mention.value, period)) if period else mention


def _start(text: str, mention: Mention) -> int:
    """Return where a number begins with the hedge before it."""
    hedge = hedge_before(text, mention.start) if mention.value.hedge else None
    return hedge.start if hedge else mention.start


def _role(text: str, mention: Mention, start: int) -> str | None:
    """Return the role that the words right around a number give it."""
    value = mention.value
    if text[mention.end : mention.end + 1] in (" ", "-"):
        if _COMPARED.match(text, mention.end):
            return CHANGE
        if value.kind in _MEASURED and _NOUN_OF_CHANGE.match(text, mention.end):
            return CHANGE
        if value.dimension == "temperature" and _DEGREES.match(text, mention.end):
            return CHANGE
    word = text[max(0, start - _LAST_WORD) : start].rpartition(" ")[0].rpartition(" ")[2]
    word = word.lower().lstrip("([")
    return _by_word_before(text, mention, start, word) if word in _CUES else None


def _by_word_before(text: str, mention: Mention, start: int, word: str) -> str | None:
    """Return the role that the word right before a number, and those before it, give it."""
    first = max(0, start - _REACH)
    if word in _PARTS:
        return None if mention.value.kind == "percent" else PART
    if word in _MOVED:
        return CHANGE if _is_moved(mention.value, word) else None
    if word == "by":
        return CHANGE if _BY.search(text, first, start) else None
    if word == "of" and _CHANGE_OF.search(text, first, start):
        return CHANGE
    return BASE if _BASE.search(text, first, start) else None


def _is_moved(value: Value, word: str) -> bool:
    """Whether a number behind a word of movement tells how far: "(up 12)", not "grew 12 roses"."""
    if value.kind == "number" and word in _UP_AND_DOWN:
        return True
    return value.kind in _MEASURED or value.counted == "point"


def _before(text: str, start: int, mentions: Sequence[Mention], at: int) -> str | None:
    """Return the role of the 10 in "from 10 to 12", or in "up from 10"; none where it is dated."""
    mention = mentions[at]
    if text[start - 5 : start].lower() != "from ":
        return None
    if at + 1 < len(mentions) and mentions[at + 1].value.kind in _KINDS:
        following = mentions[at + 1]
        if _TO.fullmatch(text, mention.end, _start(text, following)):
            return BEFORE
    came = _CAME_FROM.search(text, max(0, start - _REACH), start)
    return BEFORE if came and not _DATED.match(text, mention.end) else None


def _scale(text: str, start: int, found: list[Mention], at: int) -> str | None:
    """Return the role of the 1,000 in "5 deaths per 1,000", and give the rate its own."""
    mention = found[at]
    if text[start - 4 : start].lower() != "per " or not is_plain(mention.value):
        return None
    rate = found[at - 1] if at else mention
    gap = text[rate.end : start]
    if at and rate.value.kind in _KINDS and len(gap) <= _SCALE_REACH and "." not in gap:
        number = mention.value.low or 1.0
        role, scale = f"{PER}{number:.0f}", rate.value.scale / number
        found[at - 1] = rate._replace(value=replace(rate.value, role=role, scale=scale))
    return SCALE
