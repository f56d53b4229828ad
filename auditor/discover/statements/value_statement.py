"""A statement of discovery: a value in its context, with what it is said of."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from auditor.claims.frames.reader import PassageFrame
from auditor.core.quick_init import quick_init
from auditor.discover.statements.surroundings import near_words
from auditor.discover.statements.title_words import TitleWords
from auditor.discover.statements.value_context import ValueInContext


@quick_init
@dataclass(frozen=True, slots=True)
class ValueStatement:
    """A value with what it is said of."""

    document: str  # its id
    title: str  # of the document, else its id
    passage: str  # the text of the passage
    context: ValueInContext
    subject: str  # in the form in which it is compared
    subject_text: str  # in the form in which people read it
    label: str  # the path of a "Label: value" line, else empty
    word_before: str  # the word before it, where no time of its own parts it from its neighbours
    names: frozenset[str]  # stems of the names in the passage, of a line with a label none
    order: tuple[Hashable, ...]  # what numbers a thing: "second quarter", "Terminal 2"; no label's
    named: bool  # a name says what it is about
    only: bool  # the only value of its passage
    alone: bool  # the only date or number of its kind in its passage
    vague: bool  # nothing says what it is about: "It is 40 km long."
    words: tuple[str, ...]  # some words of its passage, as written
    heads: str | None  # the informative words of a table's heads over and before it
    cell: str | None  # of a cell, all that heads it; None of others
    where: str  # its place in the document, for people: "line 3, column 1"
    frame: PassageFrame  # the headings it stands under, and the phrase that opens its passage
    titled: TitleWords  # what the title of its document names
    pool: str = (
        ""  # the kind of value with all of which it is compared, "" for those of its subject
    )

    @property
    def said(self) -> str:
        """What its label or heads say of it, else the words nearest to it in its passage."""
        if self.label or self.heads is not None:
            return self.label or self.heads or ""
        start = self.context.mention.start - self.context.passage[0]
        return " ".join(near_words(self.passage, start, self.context.around))

    @property
    def place(self) -> tuple[str, int]:
        """The passage that it is in: the document's id, and the offset of the passage."""
        return self.document, self.context.passage[0]

    @property
    def part(self) -> str:
        """What it is compared with: all of its subject, or all of one kind of value."""
        return self.pool or self.subject

    @property
    def at(self) -> tuple[str, int, int]:
        """The document and the offsets of the value in it, as those of its claim."""
        mention = self.context.mention
        return self.document, mention.start, mention.end

    @property
    def is_informative(self) -> bool:
        """Whether its value says something that another statement can say too."""
        context = self.context
        if self.label:
            return True
        if context.is_date:
            return bool(context.before) and not context.edition
        counts = context.value.kind != "ordinal" and not context.named and not context.band
        return bool(context.around) and counts
