"""One document's analysis → its value statements: values with their context and their subject."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypedDict

from auditor.claims.analysis import DocumentAnalysis
from auditor.claims.frames.reader import FrameReader, PassageFrame
from auditor.core.model import Document, Mention, Passage, ValidTime
from auditor.core.quick_init import quick_init
from auditor.discover.statements.labels import label_of, own_values
from auditor.discover.statements.normalization import form, stem, words_of
from auditor.discover.statements.order import order_of
from auditor.discover.statements.passages import PassageValues, passages_with_values
from auditor.discover.statements.subjects import is_anaphoric, name_of, title_of
from auditor.discover.statements.surroundings import Words
from auditor.discover.statements.table_cells import CellHeads, TableReader
from auditor.discover.statements.text_analysis import PassageAnalysis, TextAnalysis
from auditor.discover.statements.title_words import TitleWords, title_words
from auditor.discover.statements.value_context import ValueInContext
from auditor.discover.statements.value_statement import ValueStatement
from auditor.discover.statements.values import values_of
from auditor.language.names.name_key import name_key
from auditor.read.places import Places

MOST_WORDS = 16  # words of a passage that can name what its values are about
HEAD_WEIGHT = (
    0.9  # weight of the words of a table's heads: they belong to the cell, none is nearest
)


def text_analysis(analysis: DocumentAnalysis, anchor: str) -> TextAnalysis:
    """Return a document with the values that discovery compares.

    `anchor` names the day on which it speaks, where that day is unknown.
    """
    text = analysis.document.text
    values = values_of(text, analysis.mentions, analysis.grids)
    return TextAnalysis(
        text=text,
        words=Words(text, values),
        values=values,
        spans=[(block.start, block.end) for block in analysis.passages],
        dated=analysis.dated,
        anchor=anchor,
    )


def statements(analysis: DocumentAnalysis, text: TextAnalysis) -> Iterator[ValueStatement]:
    """Yield what a document says with values, in the order of its text."""
    reader = _StatementReader(
        analysis.document,
        text,
        analysis.places,
        analysis.frames,
        analysis.time_of_heading,
        title_words(analysis.document, analysis.passages[:1], frozenset(text.words.written)),
    )
    tables = TableReader(analysis.document, analysis.grids)
    for passage in passages_with_values(analysis, text.values, text.words.written):
        if passage.block.kind == "heading":
            continue
        if passage.block.kind == "cell":
            heads = tables.of(passage.block)
            if heads is not None:
                yield reader.of_cell(passage.block, passage.values[0], heads)
            if passage.block.cell is not None:
                continue
        yield from reader.of_passage(passage)


@quick_init
@dataclass(frozen=True, slots=True)
class _Shared:
    """What all statements of one passage have in common."""

    origin: _Origin
    subject: str
    key: str  # the form in which the subject is compared
    label: str
    names: frozenset[str]
    order: tuple[Hashable, ...]
    is_alone: bool  # it has one value
    is_vague: bool  # nothing says what it is about
    words: tuple[str, ...]
    around: str  # what it stands under, for people
    places: Places
    frame: PassageFrame
    titled: TitleWords


class _Origin(TypedDict):
    """Where a value is from, as fields of a statement."""

    document: str
    title: str
    passage: str


@dataclass(frozen=True)
class _StatementReader:
    """Makes the value statements of one document."""

    document: Document
    text: TextAnalysis
    places: Places
    frames: FrameReader
    time_of_heading: Callable[[tuple[int, int]], ValidTime | None]
    titled: TitleWords
    _passages: dict[tuple[int, int], str] = field(default_factory=dict)

    @cached_property
    def _title(self) -> str:
        return title_of(self.document)

    def _origin(self, span: tuple[int, int]) -> _Origin:
        """Return where a value is from; one passage has one text, however many values it has."""
        document = self.document
        passage = self._passages.get(span)
        if passage is None:
            passage = self._passages[span] = document.text[span[0] : span[1]]
        return _Origin(document=document.id, title=document.title or document.id, passage=passage)

    def of_passage(self, passage: PassageValues) -> Iterator[ValueStatement]:
        """Yield what a sentence, an item or a labelled line says."""
        block = passage.block
        label = label_of(self.text, block, opened=bool(name_of(passage.opening)))
        reader = PassageAnalysis(self.text, (block.start, block.end), passage.values)
        read = reader.labelled if label else reader.in_context
        own = own_values(self.text.text, passage.values, labelled=bool(label))
        contexts = self._at_the_time_above(block, list(map(read, own)))
        if contexts:
            shared = self._shared(passage, label, reader, contexts)
            yield from _statements(contexts, shared)

    def _at_the_time_above(
        self, block: Passage, contexts: list[ValueInContext]
    ) -> list[ValueInContext]:
        """Return values that have no time of their own at that of the heading above them."""
        date = self.frames.date_above(block)
        holds = self.time_of_heading(date) if date else None
        if holds is None:
            return contexts
        return [
            context if context.dated_by or context.is_date else replace(context, holds=holds)
            for context in contexts
        ]

    def _shared(
        self,
        passage: PassageValues,
        label: str,
        reader: PassageAnalysis,
        contexts: Sequence[ValueInContext],
    ) -> _Shared:
        """Return what the statements of one passage have in common."""
        block, text = passage.block, self.text.text
        subject = name_of(passage.opening) or passage.implied_subject(text, self._title)
        return _Shared(
            origin=self._origin(reader.span),
            subject=subject,
            key=name_key(subject),
            label=label,
            names=frozenset() if label else _stems(passage.names),
            order=() if label else order_of(text, (block.start, block.end), contexts),
            is_alone=len(contexts) == 1,
            is_vague=not subject and is_anaphoric(text, block),
            words=() if label else self._passage_words(reader.words()),
            around=self.places.around(block),
            places=self.places,
            frame=self.frames.of(block),
            titled=self.titled,
        )

    def of_cell(self, block: Passage, value: Mention, heads: CellHeads) -> ValueStatement:
        """Return what a cell of a table says, as if its heads were in a sentence with it."""
        subject = heads.subject or self._title
        words = [word for word in words_of(" ".join(heads.words)) if stem(word)]
        names = frozenset(stem(part) for part in words_of(heads.subject)) - {""}
        context = self._cell_context(value, heads, words, names)
        return ValueStatement(
            **self._origin(context.passage),
            context=context,
            word_before="",
            subject=name_key(subject),
            subject_text=subject,
            label="",
            names=names,
            order=(),
            named=bool(heads.subject),
            only=False,
            alone=True,
            vague=False,
            words=heads.words,
            heads=" ".join(words),
            cell=heads.frame,
            where=self.places.of(value.start, self.places.around(block)),
            frame=self.frames.of(block),
            titled=self.titled,
        )

    def _cell_context(
        self, value: Mention, heads: CellHeads, words: Sequence[str], names: frozenset[str]
    ) -> ValueInContext:
        """Return a cell's value in the context of its heads: their last word is what it counts."""
        context = self.text.in_context(value)
        last = stem(words[-1]) if words else ""
        noun = context.noun or ("" if context.value.dimension else last)
        holds, dated_by = self.text.within(heads.years) or (context.holds, context.dated_by)
        return replace(
            context,
            noun="" if context.is_date else noun,
            around=dict.fromkeys((*map(stem, words), *sorted(names)), HEAD_WEIGHT),
            beside=frozenset(map(form, words)),
            before=last,
            behind="",
            named=False,
            holds=holds,
            dated_by=dated_by,
            passage=heads.row,
        )

    def _passage_words(self, own: slice) -> tuple[str, ...]:
        """Return the informative words of a passage that are no values."""
        words = self.text.words
        first = slice(own.start, min(own.stop, own.start + MOST_WORDS))
        found = zip(words.written[first], words.stems[first], strict=True)
        return tuple(word for word, key in found if key and not key[0].isdigit())


def _statements(contexts: Sequence[ValueInContext], shared: _Shared) -> Iterator[ValueStatement]:
    """Yield what the values of one passage say."""
    if len(contexts) == 1:
        own_time = contexts[0].dated_by is not None
        yield _statement(contexts[0], shared, alone=True, own_time=own_time)
        return
    kinds, times = list(map(_kind, contexts)), list(map(_time, contexts))
    of_kind, of_time = _counted(kinds), _counted(times)
    for context, kind, time in zip(contexts, kinds, times, strict=True):
        has_own_time = context.dated_by is not None and of_time[time] == 1
        yield _statement(context, shared, alone=of_kind[kind] == 1, own_time=has_own_time)


def _statement(
    context: ValueInContext, shared: _Shared, *, alone: bool, own_time: bool
) -> ValueStatement:
    """Return what one value of a passage says.

    `alone`: no other is of its kind; `own_time`: it has a time that no other of its kind has.
    """
    subject = shared.subject
    return ValueStatement(
        **shared.origin,
        context=context,
        word_before="" if own_time else context.before,
        subject=shared.key,
        subject_text=subject,
        label=shared.label,
        names=shared.names,
        order=() if context.value.kind == "ordinal" else shared.order,
        named=bool(subject),
        only=shared.is_alone,
        alone=alone,
        vague=shared.is_vague,
        words=shared.words,
        heads=None,
        cell=None,
        where=shared.places.of(context.mention.start, shared.around),
        frame=shared.frame,
        titled=shared.titled,
    )


def _stems(names: Sequence[Mention]) -> frozenset[str]:
    return frozenset(stem(part) for name in names for part in name.text.split()) - {""}


def _counted(keys: Iterable[Hashable]) -> dict[Hashable, int]:
    """Return how often each key comes; a Counter takes longer to make than a few keys to count."""
    counts: dict[Hashable, int] = {}
    for key in keys:
        counts[key] = counts.get(key, 0) + 1
    return counts


def _kind(context: ValueInContext) -> Hashable:
    return context.is_date, context.value.dimension


def _time(context: ValueInContext) -> Hashable:
    """Return what kind of value has which time of its own; values without one are no rivals."""
    return (context.value.dimension, context.holds.low) if context.dated_by else None
