"""The figures and texts of all documents → pairs of places of which one is likely to be wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from auditor.core.model import DocumentClaims
from auditor.discover.copied.doubts import (
    FEW,
    SOME,
    Told,
    is_doubtful_across,
    is_doubtful_within,
    may_be_doubtful,
)
from auditor.discover.copied.figures import value_of
from auditor.discover.copied.likeness import likeness
from auditor.discover.copied.lookup import Candidate, Place, candidates
from auditor.discover.copied.slips import Slip, are_equal, slip_of
from auditor.discover.copied.support import Supports
from auditor.discover.copied.words import (
    BREAK,
    Row,
    figure_at,
    passage_words,
    plain_figure,
    words_of,
)
from auditor.discover.statements.title_words import TitleWords, are_of_two_things, words_of_title
from auditor.language.lexicon.loader import words

REMEMBERED = 64  # documents whose words are kept: candidates come in the order of their documents
BESIDE = 3  # words on either side of a figure that are told with it
FAR = 5  # words behind the number of a house, one of which tells of a street
OPENING = 60  # characters at the top of a text that can tell of which namesake it is
_STREETS = words("street-endings")
_FIGURE = re.compile(r"[0-9][0-9.,/-]*[0-9]|[0-9]")


class Figure(NamedTuple):
    """A figure in a document: the offsets of its text, and what stands around it."""

    document: str
    start: int
    end: int
    passage: int  # where its passage begins
    around: str  # the words beside it, with it, as written


class Copied(NamedTuple):
    """Two figures in the same words, of which one is likely to be wrong."""

    one: Figure
    other: Figure
    slip: Slip


def copied(
    figures: Mapping[str, Sequence[int]], documents: Mapping[str, DocumentClaims]
) -> Iterator[Copied]:
    """Yield the figures that are told otherwise in the same words, in the order of documents."""
    found = candidates(figures)
    if found:
        reader = _Reader(documents, Supports(figures))
        for candidate in found:
            pair = reader.read(candidate)
            if pair is not None:
                yield pair


class _Reader:
    """Reads candidates in the words of their documents."""

    def __init__(self, documents: Mapping[str, DocumentClaims], supports: Supports) -> None:
        self._documents, self._supports = documents, supports
        self._words = lru_cache(maxsize=REMEMBERED)(self._read_words)
        self._numbers = lru_cache(maxsize=REMEMBERED)(self._numbers_in_title)
        self._titled = lru_cache(maxsize=REMEMBERED)(self._words_of_title)

    def read(self, candidate: Candidate) -> Copied | None:
        """Return two places that share some words as a pair, None where nothing is doubtful."""
        one, other = candidate.one, candidate.other
        slip = self._possible_slip(one, other)
        if slip is None or self._is_in_name(one) or self._is_in_name(other):
            return None
        a, b = self._words(one.document), self._words(other.document)
        i, j = a.number_at(one.start), b.number_at(other.start)
        before = a.words[i - 1] if i else BREAK
        of_house = _is_of_a_house(a, i) and _is_of_a_house(b, j)
        told = Told(a.words[i], before, of_house, slip, likeness(a, i, b, j))
        if one.document == other.document:
            is_doubtful = is_doubtful_within(told)
        else:
            is_doubtful = self._is_doubtful(one.document, other.document, told, b.words[j])
        return Copied(self._figure(one), self._figure(other), slip) if is_doubtful else None

    def _possible_slip(self, one: Place, other: Place) -> Slip | None:
        """Return what slip two figures look like, None where they need not be read in their words.

        To read the words of a document takes long, and few pairs need them.
        """
        x, y = (figure_at(self._documents[at.document].text, at.start) for at in (one, other))
        if are_equal(x, y):
            return None
        slip, support, days = slip_of(x, y), None, False
        if one.document != other.document:
            if self._is_of_a_form(one) or self._is_of_a_form(other):
                return None
            support = self._supports.of(one.document, other.document)
            days = self._are_of_other_days(one.document, other.document)
        return slip if may_be_doubtful(slip, support, on_other_days=days) else None

    def _is_of_a_form(self, place: Place) -> bool:
        return place.start in self._supports.forms(place.document)

    def _is_in_name(self, place: Place) -> bool:
        """Whether a figure tells namesakes apart at the top of a text: "Ann Lee (born 1892)"."""
        start = place.start
        top = self._documents[place.document].text[:start] if start < OPENING else ""
        return top.count("(") > top.count(")")

    def _is_doubtful(self, one: str, other: str, told: Told, value: str) -> bool:
        if told.like.telling < FEW:
            return False
        apart = self._numbers(one) ^ self._numbers(other)
        if plain_figure(told.figure) in apart or plain_figure(value) in apart:
            return False
        if told.like.telling < SOME and self._are_of_two_things(one, other):
            return False  # one form that was filled twice
        support = self._supports.of(one, other)
        if support.exchanged.get((value_of(told.figure), value_of(value)), 0) > 1:
            return False  # an edition that tells another year, or version, throughout
        days = self._are_of_other_days(one, other)
        return is_doubtful_across(told, support, on_other_days=days)

    def _are_of_two_things(self, one: str, other: str) -> bool:
        return are_of_two_things(self._titled(one), self._titled(other))

    def _are_of_other_days(self, one: str, other: str) -> bool:
        """Whether two documents speak at times that share no day."""
        a, b = self._documents[one].dated, self._documents[other].dated
        if a is None or b is None or None in (a.low, a.high, b.low, b.high):
            return False
        return (a.high or 0) < (b.low or 0) or (b.high or 0) < (a.low or 0)

    def _figure(self, place: Place) -> Figure:
        row, text = self._words(place.document), self._documents[place.document].text
        at = row.number_at(place.start)
        around = _around(row, at, text)
        return Figure(place.document, row.starts[at], row.ends[at], row.passages[at], around)

    def _read_words(self, document: str) -> Row:
        known = self._documents[document]
        return words_of(known.text, known.passages)

    def _words_of_title(self, id: str) -> TitleWords:
        return words_of_title(self._documents[id])

    def _numbers_in_title(self, id: str) -> frozenset[str]:
        """Return the figures by which a document is known: those of its title and its file."""
        document = self._documents[id].document
        told = " ".join((document.title or "", document.id))
        return frozenset(map(plain_figure, _FIGURE.findall(told)))


def _is_of_a_house(row: Row, at: int) -> bool:
    """Whether a figure is the number of a house: "12 Mill Lane"."""
    behind = row.words[at + 2 : at + FAR]
    return row.words[at].isdigit() and any(word.capitalize() in _STREETS for word in behind)


def _around(row: Row, at: int, text: str) -> str:
    """Return some words on both sides of a figure, as they are written, and the figure."""
    near = passage_words(row, at - BESIDE, at + BESIDE + 1, at)
    return " ".join(text[row.starts[near[0]] : row.ends[near[-1]]].split())
