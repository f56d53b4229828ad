"""One document → everything that is recognised in it, once, for facts, roles and discovery alike.

This is the only place where the program recognises a document; who needs its passages, mentions,
dates or tables is handed the analysis.  It is dropped when the claims and the value statements of
its document are made, so that an audit never holds the mentions of all its documents.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from auditor.core.model import Document, DocumentDate, Gazetteer, Mention, Passage
from auditor.language.mentions import NO_NAMES, read
from auditor.language.statement.attribution import Speech, said_by
from auditor.language.statement.coreference import stand_ins
from auditor.language.statement.document_date import document_date, earliest_day
from auditor.language.text.passages import passages
from auditor.language.text.tables import MARKS, Table, tables


@dataclass(frozen=True)
class DocumentAnalysis:
    """One document with what is recognised in it; all offsets are those of `document.text`."""

    document: Document
    dated: DocumentDate | None  # None: nothing says when it speaks
    bound: DocumentDate | None  # the earliest day it can speak, from what it reports; never a date
    passages: tuple[Passage, ...]
    mentions: Sequence[Mention]  # numbers, dates and names in the order of the text
    names: Gazetteer  # the listed names that it was read with

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables of the text."""
        text = self.document.text
        return tuple(tables(text)) if any(mark in text for mark in MARKS) else ()

    @cached_property
    def speech(self) -> Speech:
        """Who says what: the passages and quotations that are attributed to somebody."""
        return said_by(self.document.text, self.passages, self.mentions)

    @cached_property
    def stand_ins(self) -> Sequence[Mention]:
        """The pronouns and descriptions that stand for a name, as mentions of that name."""
        return stand_ins(self.document.text, self.passages, self.mentions)


def analyse(document: Document, names: Gazetteer = NO_NAMES) -> DocumentAnalysis:
    """Recognise a document: when it speaks, its passages and its mentions.

    `names` are listed names that win over guesses.  Raises ValueError when the date that the caller
    declares is no date.
    """
    dated = document_date(document)
    mentions = read(document.text, dated, names)
    bound = None if dated else earliest_day(document.text, mentions)
    return DocumentAnalysis(document, dated, bound, passages(document.text), mentions, names)


def analyse_as(analysis: DocumentAnalysis, document: Document) -> DocumentAnalysis:
    """Recognise a document whose text is written otherwise, as of the day of its first analysis."""
    mentions = read(document.text, analysis.dated, analysis.names)
    return replace(analysis, document=document, passages=passages(document.text), mentions=mentions)


def passages_of(text: str) -> tuple[Passage, ...]:
    """Return the passages of a text without its mentions, to show it again."""
    return passages(text)
