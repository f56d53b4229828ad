"""A number that announces a list, "five members:" → the number, its noun and where the list is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.core.model import Mention, Value
from auditor.core.values import is_plain
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, whole
from auditor.slips.view import View

FEWEST, MOST = 2, 20  # items of a list that is announced by its number
_PLURAL = rf"(?:\b[^\W\d_]+s|\b{any_of(entries('other-plurals'))})\b"
_ONLY_SOME = whole(entries("some-of-a-list"))
_NOUNS = re.compile(
    rf"(?! (?:{_ONLY_SOME}))(?:[ \n]+[^\W\d_][\w’'/-]*){{1,5}}?"
    rf"(?:,? {any_of(entries('before-a-list'))},?)?"
    rf"(?P<opening>:[ \n]?|,? {any_of(entries('names-follow'))},? |[ \n]\(| [–—] )"
)
_HAS_PLURAL = re.compile(_PLURAL)
_SOME_BEFORE = re.compile(rf"{whole(entries('some-before-a-number'))}[ \n]*\Z", re.IGNORECASE)
_SOME_WORDS = re.compile(_ONLY_SOME, re.IGNORECASE)
REACH = 24  # characters before a number with a word that makes it no number of all


class Announced(NamedTuple):
    """A number of items, and where the list may begin that has so many."""

    number: Mention
    noun: str  # the words between the number and the list
    opening: str  # ":" or "(" or "–"
    start: int


def announced(view: View) -> Iterator[Announced]:
    """Yield the numbers behind which a list of so many things may stand."""
    text = view.text
    for number in view.values:
        nouns = _NOUNS.match(text, number.end) if _is_few(number.value) else None
        if nouns is None or not _are_all(nouns[0]):
            continue
        if _SOME_BEFORE.search(text, max(0, number.start - REACH), number.start):
            continue
        if view.values_in(number.end, nouns.end()):  # another number announces it
            continue
        noun = " ".join(nouns[0][: -len(nouns["opening"])].split())
        yield Announced(number, noun, nouns["opening"].strip() or ":", nouns.end())


def _are_all(nouns: str) -> bool:
    """Whether words behind a number name several things, and say nothing of others."""
    return bool(_HAS_PLURAL.search(nouns)) and not _SOME_WORDS.search(nouns)


def _is_few(value: Value) -> bool:
    """Whether a value is a small whole number that is neither rough nor of a unit."""
    if value.kind not in ("count", "number") or value.dimension is not None or value.hedge:
        return False
    count = value.low
    if count is None or not is_plain(value):
        return False
    return FEWEST <= count <= MOST and count == int(count)
