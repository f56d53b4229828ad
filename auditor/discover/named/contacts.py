"""A passage → its telephone numbers, mail addresses, postal addresses and numbers that identify."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from auditor.core.model import Mention, Passage, Value
from auditor.discover.named.reading import Reading
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

PHONE, MAIL, ADDRESS, NUMBER = "telephone", "mail", "address", "number"
TOLD = frozenset((PHONE, MAIL, ADDRESS, NUMBER))
NATIONAL = 9  # last digits of a telephone number, which its country does not change
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,60}\.){1,4}[a-z]{2,12}\b")
_DIGITS = r"[+(]{0,2}[0-9][0-9 ()./-]{6,20}[0-9]"
_DIGIT = re.compile(r"[0-9]")


@cache
def _phone() -> re.Pattern[str]:
    told = any_of(words("telephone-words"))
    return re.compile(rf"\b{told}\b(?P<between>[^0-9\n+(]{{0,40}})(?P<number>{_DIGITS})", re.I)


@cache
def _address() -> re.Pattern[str]:
    street = any_of(word.capitalize() for word in words("street-endings"))
    words_before = r"(?:[A-Z][\w'’-]{1,20} ){1,3}"
    town = r"(?:,? [A-Z0-9][\w'’-]{0,20}){1,6}"
    house = r"\b(?P<house>[0-9]{1,4}[a-zA-Z]?),? "
    return re.compile(rf"{house}(?P<street>{words_before}{street}\b\.?{town})")


@cache
def _number() -> re.Pattern[str]:
    told = any_of(words("identifier-words"))
    return re.compile(
        rf"\b(?P<label>{told})\b(?: (?:no\.?|number))?(?: is|:)? ?"
        r"(?P<number>[A-Z0-9][A-Za-z0-9/.-]{0,30}(?:[ -][A-Z0-9]{1,12}){0,5})",
        re.I,
    )


def contacts(text: str, passage: Passage) -> Iterator[Reading]:
    """Yield what a passage gives to reach a body by, or to identify it."""
    if not _DIGIT.search(text, passage.start, passage.end):
        if "@" in text[passage.start : passage.end]:
            yield from _mails(text, passage)
        return
    yield from _phones(text, passage)
    yield from _mails(text, passage)
    for match in _address().finditer(text, passage.start, passage.end):
        rest = " ".join(match["street"].replace(",", " ").split())
        yield _reading(ADDRESS, rest.casefold(), text, match.span(), match["house"])
    for match in _number().finditer(text, passage.start, passage.end):
        number = "".join(char for char in match["number"] if char.isalnum())
        if sum(map(str.isdigit, number)) >= 5:
            label = match["label"].casefold()
            yield _reading(NUMBER, label, text, match.span("number"), number)


def _phones(text: str, passage: Passage) -> Iterator[Reading]:
    for match in _phone().finditer(text, passage.start, passage.end):
        digits = "".join(filter(str.isdigit, match["number"]))
        if len(digits) >= NATIONAL:
            yield _reading(PHONE, PHONE, text, match.span("number"), digits[-NATIONAL:])


def _mails(text: str, passage: Passage) -> Iterator[Reading]:
    for match in _MAIL.finditer(text, passage.start, passage.end):
        yield _reading(MAIL, MAIL, text, match.span(), match[0].casefold())


def _reading(slot: str, role: str, text: str, span: tuple[int, int], key: str) -> Reading:
    start, end = span
    return Reading(slot, role, Mention(start, end, text[start:end], Value("words", name=key)))
