"""A masked passage → who holds which office of which body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from auditor.core.model import Mention
from auditor.discover.named.masked import NAME, Masked
from auditor.discover.named.reading import (
    ALONE,
    BODY,
    HONORIFICS,
    THE,
    WHO,
    WORD,
    Reading,
    compiled,
    group,
    matches,
    named,
)
from auditor.language.lexicon.loader import forms, words
from auditor.language.lexicon.patterns import any_of
from auditor.language.names.entity_types import SEATS

SLOT, POST = "holder", "post"
_NO_PERSON = SEATS | words("group-words")
_BE = r"(?:is|remains|has been|(?P<past>was))(?: now| currently| still)?"
_STOP = r"(?=[,.;)]|$)"
_START = r"(?:^|(?<=[.,;:(] )|(?<=[\"“(])|(?<=\bby )|(?<=\bsaid )|(?<=\bsays ))"


@cache
def _offices() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words('offices'))}\b")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    office = rf"(?P<role>(?:{WORD} ){{0,3}}?{any_of(words('offices'))})\b"
    leads, led = any_of(words("lead-verbs")), any_of(words("led-participles"))
    first = rf"{HONORIFICS}(?P<who>{NAME})"
    return compiled(
        (
            rf"\b{THE} {office}{BODY}? {_BE} {WHO}",
            rf"(?P<body>{NAME})['’]s? {office} {_BE} {WHO}",
            rf"(?P<body>{NAME})['’]s? {office},? {WHO}",
            rf"{first} {_BE} (?:the |our )?{office} (?:of|at) (?:the )?(?P<post>{NAME}){ALONE}",
            rf"{first} {_BE} (?:the |our )?{office}{BODY}",
            rf"{first} {_BE} (?:the )?(?P<body>{NAME})['’]s? {office}\b",
            rf"{first}, (?:the |our )?{office}{BODY}(?=[,.;:)\"”]| who | said |$)",
            rf"\b{THE} {office}{BODY}?, {WHO}{_STOP}",
            rf"{_START}{office}{BODY}, {WHO}{_STOP}",
            rf"{_START}(?:the )?{office} {WHO}(?: of (?:the )?(?P<body>{NAME}))?",
            rf"{first} \((?:the )?{office}\)",
            rf"(?P<body>{NAME}) (?P<role>{any_of(words('offices'))}) {WHO}",
            rf"{first} (?P<lead>{leads}) (?:the )?(?P<body>{NAME})",
            rf"(?P<body>{NAME}) is (?P<lead>{led}) by {WHO}",
        )
    )


def holders(passage: Masked) -> Iterator[Reading]:
    """Yield who holds which office by a passage, each clause once."""
    if not _offices().search(passage.text) and not _leads().search(passage.text):
        return
    seen: set[tuple[str, int]] = set()
    for match in matches(_patterns(), passage):
        role = _role(match)
        value = passage.name_at(match.start("who"))
        if not role or (role, value.start) in seen or not can_hold(value):
            continue
        seen.add((role, value.start))
        body = named(passage, match, "body", "post", "owner")
        past = bool(group(match, "past"))
        yield Reading(SLOT, role, value, body, is_past=past, kind="person")
        if role in words("full-time-offices") and group(match, "post"):
            post = passage.name_at(match.start("post"))
            yield Reading(POST, f"{role} of", post, value.value.name or "", is_past=past)


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(words('lead-verbs') | words('led-participles'))}\b")


def _role(match: re.Match[str]) -> str:
    """Return the office of a match as it is compared, "" for one that several hold."""
    if group(match, "lead"):
        return "head"
    return office_of(group(match, "role"), group(match, "thing"))


def office_of(written: str, thing: str = "") -> str:
    """Return the name under which an office is compared, "" for one that several hold.

    `thing` is the noun behind "of": "chair of the board".
    """
    kept = [word for word in written.split() if word not in words("plain-office-words")]
    if words("shared-office-words").intersection(kept) or words("stop-words").intersection(kept):
        return ""
    office = " ".join(kept)
    head = next((form for form in _by_length() if office.endswith(form)), "")
    office = office.removesuffix(head) + forms("office-names").get(head, head)
    return f"{office} of {thing}" if thing else office


@cache
def _by_length() -> tuple[str, ...]:
    return tuple(sorted(words("offices"), key=lambda office: (-len(office), office)))


def can_hold(name: Mention) -> bool:
    """Whether a name can be a person's: of one to four words, none of which is a body's."""
    parts = (name.value.name or "").casefold().split()
    is_person = name.value.kind in ("person", "name")
    return is_person and 0 < len(parts) < 5 and _NO_PERSON.isdisjoint(parts)
