"""Passages of a document → the same sentence by sentence: the units inside which patterns match.

A heading stays whole, and so does what states nothing.  Of a field and of a cell the first sentence
keeps its kind; what follows is prose below its label.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.core.model import Passage
from auditor.core.shape import SILENT
from auditor.language.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WHOLE = SILENT | {"heading"}


def in_sentences(text: str, passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the sentences of the passages of a text in order; they do not overlap.

    The number of an item is left out: only the label of a field is said of what stands in it.
    """
    for passage in passages:
        if passage.kind in _WHOLE:
            yield passage
        elif passage.kind in ("field", "cell"):
            yield from _of_labelled(text, passage)
        else:
            paragraph, headings, lead = passage.paragraph, passage.headings, passage.lead
            for start, end in sentences(text, passage.start, passage.end):
                yield Passage(start, end, passage.kind, paragraph, headings, None, None, lead)


def _of_labelled(text: str, passage: Passage) -> Iterator[Passage]:
    label, paragraph, headings = passage.label, passage.paragraph, passage.headings
    below = headings if label is None else (*headings, label)
    spans = sentences(text, passage.start, passage.end)
    if spans == [(passage.start, passage.end)] and passage.lead is None:
        yield passage  # most fields are no longer
        return
    for start, end in spans:
        if start == passage.start:
            yield Passage(start, end, passage.kind, paragraph, headings, label, passage.cell)
        else:
            yield Passage(start, end, "body", paragraph, below)
