"""One document → what it says with values, each with its subject, to be aligned with others."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace

from auditor.claims.analysis import DocumentAnalysis
from auditor.core.model import NAME_KINDS, Document, Mention, Passage
from auditor.core.name_forms import name_key
from auditor.discover.statements.labels import label_of, telling, words_in
from auditor.discover.statements.normalization import form, plain, stem, tokens, words_of
from auditor.discover.statements.subjects import is_anaphoric, name_of, opening, title_of
from auditor.discover.statements.table_cells import TableReader, Told
from auditor.discover.statements.value_context import REACH, TextAnalysis, ValueInContext
from auditor.discover.statements.value_statement import ValueStatement
from auditor.discover.statements.values import values_of

SAID = 5  # words nearest to a value that tell what is said
MOST_WORDS = 16  # of a passage that are looked at for its name


def text_analysis(analysis: DocumentAnalysis, anchor: str) -> TextAnalysis:
    """Return a document with the values that discovery compares.

    `anchor` names the day on which it speaks, where that day is unknown.
    """
    text = analysis.document.text
    return TextAnalysis(
        text=text,
        words=tuple(tokens(text)),
        values=values_of(text, analysis.mentions),
        spans=[(block.start, block.end) for block in analysis.passages],
        dated=analysis.dated,
        anchor=anchor,
    )


def statements(analysis: DocumentAnalysis, reading: TextAnalysis) -> Iterator[ValueStatement]:
    """Yield what a document says with values, in the order of its text."""
    document, blocks = analysis.document, analysis.passages
    named = [m for m in analysis.mentions if m.value.kind in NAME_KINDS and m.value.kind != "role"]
    starts = [value.start for value in reading.values]
    tables = TableReader(document.text, analysis.tables)
    name_starts = [name.start for name in named]
    about: tuple[Mention, int] | None = None  # the name that opened a passage last, and where
    for block in blocks:
        first, last = bisect_left(starts, block.start), bisect_left(starts, block.end)
        near = named[bisect_left(name_starts, block.start) : bisect_left(name_starts, block.end)]
        opened = opening(reading.text, block, reading.values[first:last], near)
        about = about if opened is None else (opened, block.paragraph)
        if first == last or block.kind == "heading":
            continue
        inside = reading.values[first:last]
        if block.kind == "cell":
            held, told = tables.of(block.start, block.end)
            if told is not None:
                yield _of_cell(document, reading, block, inside[0], told)
            if held:
                continue
        yield from _of_passage(document, reading, block, inside, near, about)


def _of_passage(
    document: Document,
    reading: TextAnalysis,
    block: Passage,
    values: Sequence[Mention],
    named: Sequence[Mention],
    about: tuple[Mention, int] | None,
) -> Iterator[ValueStatement]:
    opened = name_of(opening(reading.text, block, values, named))
    subject = opened or _meant(document, reading, block, named, about)
    parts = frozenset(stem(part) for name in named for part in name.text.split()) - {""}
    label = label_of(reading, block, values, opened=bool(opened))
    words = () if label else _telling(reading, block)
    told = telling(reading.text, values, labelled=bool(label))
    items = [reading.item(mention) for mention in told]
    kinds = Counter((item.is_date, item.value.dimension) for item in items)
    order = _order(reading.text, block, items)
    times = Counter((item.value.dimension, item.holds.low) for item in items if item.dated_by)
    for item in items:
        alone = times[item.value.dimension, item.holds.low] == 1
        yield ValueStatement(
            document=document,
            item=item,
            told_by="" if item.dated_by and alone else item.before,
            subject=name_key(subject),
            shown=subject,
            label=label,
            names=parts,
            order=() if item.value.kind == "ordinal" else order,
            named=bool(subject),
            only=len(items) == 1,
            alone=kinds[item.is_date, item.value.dimension] == 1,
            vague=not subject and is_anaphoric(reading.text, block),
            words=words,
            around=_said(reading, item),
            where=f"paragraph {block.paragraph + 1}",
        )


def _meant(
    document: Document,
    reading: TextAnalysis,
    block: Passage,
    named: Sequence[Mention],
    about: tuple[Mention, int] | None,
) -> str:
    """Return what a passage is about that no name opens: "It is …", or the document's title.

    `about` is the name that opened a passage before it, with the paragraph of that passage.
    """
    name = "" if about is None or named else name_of(about[0])
    near = about is not None and about[1] == block.paragraph
    if near and is_anaphoric(reading.text, block):
        return name or title_of(document)
    return title_of(document) or name


HEADS = 0.9  # weight of the words of a head


def _of_cell(
    document: Document, reading: TextAnalysis, block: Passage, value: Mention, told: Told
) -> ValueStatement:
    """Return what a cell of a table says, as if its heads stood in a sentence with it."""
    subject = told.subject or title_of(document)
    words = [word for word in words_of(" ".join(told.said)) if stem(word)]
    names = frozenset(stem(part) for part in words_of(told.subject)) - {""}
    item = reading.item(value)
    holds, dated_by = reading.within(told.years) or (item.holds, item.dated_by)
    noun = item.noun or (stem(words[-1]) if words and not item.value.dimension else "")
    item = replace(
        item,
        noun="" if item.is_date else noun,
        around=dict.fromkeys((*map(stem, words), *sorted(names)), HEADS),
        beside=frozenset(map(form, words)),
        before=stem(words[-1]) if words else "",
        behind="",
        named=False,
        holds=holds,
        dated_by=dated_by,
        passage=told.row,
    )
    return ValueStatement(
        document=document,
        item=item,
        told_by="",
        subject=name_key(subject),
        shown=subject,
        label="",
        names=names,
        order=(),
        named=bool(told.subject),
        only=False,
        alone=True,
        vague=False,
        words=told.said,
        around=tuple(words),
        where=f"paragraph {block.paragraph + 1}",
    )


_FRAME = re.compile(r"(Before|After|Without|With|Outside|Inside|Under|Despite) (?![0-9])")


def _order(text: str, block: Passage, items: Sequence[ValueInContext]) -> tuple[Hashable, ...]:
    """Return the figures of a passage that tell of which thing, time or group the others are."""
    frame = _FRAME.match(text, block.start, block.end)
    told = [
        item.value.low
        for item in items
        if item.value.kind == "ordinal" or item.named or item.edition or item.band
    ]
    return (frame[1], *told) if frame else tuple(told)


def _said(reading: TextAnalysis, item: ValueInContext) -> tuple[str, ...]:
    """Return the words nearest to a value, as they are written but for capitals and accents."""
    nearest = set(sorted(item.around, key=lambda word: (-item.around[word], word))[:SAID])
    at = bisect_left(reading.word_starts, item.mention.start)
    near = reading.words[max(0, at - REACH) : at + REACH]
    told = (
        plain(reading.text[word.start : word.end])
        for word in near
        if word.stem in nearest and item.passage[0] <= word.start < item.passage[1]
    )
    return tuple(dict.fromkeys(told))


def _telling(reading: TextAnalysis, block: Passage) -> tuple[str, ...]:
    """Return the words of a passage that tell something and are no values."""
    return tuple(
        reading.text[word.start : word.end]
        for word in words_in(reading, block)[:MOST_WORDS]
        if word.stem and not word.stem[0].isdigit()
    )
