"""One document → everything that is recognised in it, once, for facts, roles and discovery alike.

This is the only place where the program recognises a document; who needs its passages, mentions,
dates or tables is handed the analysis.  It is dropped when the claims and the value statements of
its document are made, so that an audit never holds the mentions of all its documents.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice, takewhile
from typing import Any

from auditor.calendar.edtf import parse_days
from auditor.claims.frames.reader import FrameReader
from auditor.core.grids import Layout
from auditor.core.model import Document, DocumentDate, Gazetteer, Mention, Passage, ValidTime
from auditor.core.plain_text import PlainText
from auditor.core.shape import SILENT, Grid
from auditor.language.mention_record import as_record
from auditor.language.mentions import NO_NAMES, read
from auditor.language.statement.attribution import Speech, said_by
from auditor.language.statement.coreference import stand_ins
from auditor.language.statement.document_date import document_date
from auditor.language.statement.earliest_day import earliest_day
from auditor.language.statement.limits import with_limits
from auditor.language.statement.number_roles import with_roles
from auditor.language.statement.validity import valid_time_of
from auditor.language.text.foreign import Foreign, foreign_spans, language_at
from auditor.language.text.passages import in_sentences
from auditor.read.places import Places
from auditor.read.plain.blocks import is_wrapped
from auditor.read.without_markup import Plain, without_markup


@dataclass(frozen=True)
class DocumentAnalysis:
    """One document with what is recognised in it; all offsets are those of `document.text`."""

    document: Document  # without the markup of its text
    original: Document  # as it was given
    plain: PlainText | None  # where the two texts stand in each other; None where they are one
    dated: DocumentDate | None  # None: nothing says when it speaks
    bound: DocumentDate | None  # the earliest day it can speak, from what it reports; never a date
    passages: tuple[Passage, ...]  # those that state something
    silent: tuple[Passage, ...]  # those that state nothing: code, contents, running heads, …
    mentions: Sequence[Mention]  # numbers, dates and names in the order of the text
    names: Gazetteer  # the listed names that it was read with
    grids: Sequence[Grid]
    places: Places  # where it stands, for people

    def as_read(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text as read for one of `document.text`."""
        return (start, end) if self.plain is None else self.plain.span(start, end)

    @cached_property
    def speech(self) -> Speech:
        """Who says what: the passages and quotations that are attributed to somebody."""
        return said_by(self.document.text, self.passages, self.mentions)

    @cached_property
    def frames(self) -> FrameReader:
        """What each passage stands under and in."""
        dates = [mention for mention in self.mentions if mention.value.kind == "date"]
        return FrameReader(self.document.text, self.passages, dates)

    def time_of_heading(self, span: tuple[int, int]) -> ValidTime | None:
        """Return the time that the date of a heading gives what stands below it."""
        at = bisect_left(self.mentions, span[0], key=lambda mention: mention.start)
        here = takewhile(lambda mention: mention.start == span[0], islice(self.mentions, at, None))
        date = next((mention for mention in here if mention.value.kind == "date"), None)
        if date is None:
            return None
        time = valid_time_of(date, None, self.dated, self.document.id)
        return replace(time, source="heading")

    @cached_property
    def stand_ins(self) -> Sequence[Mention]:
        """The pronouns and descriptions that stand for a name, as mentions of that name."""
        return stand_ins(self.document.text, self.passages, self.mentions)


def analyse(document: Document, names: Gazetteer = NO_NAMES) -> DocumentAnalysis:
    """Recognise a document: when it speaks, its passages and its mentions.

    `names` are listed names that win over guesses.  Raises ValueError when the date that the caller
    declares is no date.
    """
    original = document
    without = without_markup(original)
    document, plain = without.document, without.text
    text = document.text
    dated = document_date(document)
    layout = Layout(without.shape.grids, is_wrapped(text))
    foreign = foreign_spans(text, without.shape.blocks, document.language)
    mentions = as_meant(text, read(text, dated, names, layout, foreign))
    bound = None if dated else earliest_day(text, mentions)
    stating, silent = _parted(passages_of(without), foreign)
    return DocumentAnalysis(
        document,
        original,
        plain,
        dated,
        bound,
        stating,
        silent,
        mentions,
        names,
        layout.grids,
        Places(without.read, plain),
    )


def analyse_as(analysis: DocumentAnalysis, document: Document) -> DocumentAnalysis:
    """Recognise a document whose text is written otherwise, as of the day of its first analysis."""
    text = document.text
    without = without_markup(document)
    layout = Layout(without.shape.grids, is_wrapped(text))
    stating, silent = _parted(passages_of(without))
    return replace(
        analysis,
        document=document,
        passages=stating,
        silent=silent,
        mentions=as_meant(text, read(text, analysis.dated, analysis.names, layout)),
        grids=layout.grids,
        places=Places(without.read, without.text),
    )


def as_meant(text: str, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """Return the mentions of a text, numbers with what their clauses make of them."""
    return with_roles(text, with_limits(text, mentions))


def passages_of(plain: Plain) -> tuple[Passage, ...]:
    """Return the passages of a document without markup, those of prose sentence by sentence."""
    return tuple(in_sentences(plain.shape.text, plain.passages()))


def _parted(
    passages: Sequence[Passage], foreign: Sequence[Foreign] = ()
) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    """Return the passages that state something, and those that do not.

    What prose in another language states is not understood; it is told only what is copied there.
    """

    def is_silent(passage: Passage) -> bool:
        if passage.kind in SILENT:
            return True
        is_prose = bool(foreign) and passage.kind not in _LABELLED
        return is_prose and language_at(foreign, passage.start) is not None

    silent = tuple(filter(is_silent, passages))
    if not silent:
        return tuple(passages), ()
    return tuple(passage for passage in passages if not is_silent(passage)), silent


_LABELLED = frozenset(("cell", "field"))
"""Kinds of passages that a label tells, which need not be understood to be the same."""


def mentions(text: str, date: str | None = None) -> list[dict[str, Any]]:
    """Return the mentions of a text as plain dictionaries, days as ISO text.

    `date` tells when the text speaks ("2024", "2024-09-05").  Keys: start, end, text, kind, low,
    high, low_open, high_open, unit, hedge, edtf, for names `name`, and `doubt`, why it may be
    another value; null is unbounded.
    """
    dated = None if date is None else DocumentDate(*parse_days(date), "given")
    return [as_record(mention) for mention in read(text, dated, layout=_layout(text))]


def _layout(text: str) -> Layout:
    return Layout(without_markup(Document("", text)).shape.grids, is_wrapped(text))
