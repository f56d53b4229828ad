"""Passages of a document → the same sentence by sentence: the units inside which patterns match.

A heading stays whole.  Of a field and of a cell the first sentence keeps its kind; what follows is
prose below its label.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.core.model import Passage
from auditor.language.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def in_sentences(text: str, passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the sentences of the passages of a text in order; they do not overlap."""
    for passage in passages:
        if passage.kind == "heading":
            yield passage
        else:
            yield from _sentences(text, passage)


def _sentences(text: str, passage: Passage) -> Iterator[Passage]:
    start, end, kind, paragraph, path, label = (
        passage.start,
        passage.end,
        passage.kind,
        passage.paragraph,
        passage.headings,
        passage.label,
    )
    spans = sentences(text, start, end)
    if kind not in ("field", "cell"):
        for low, high in spans:
            yield Passage(low, high, kind, paragraph, path, label)
        return
    below = path if label is None else (*path, label)
    for low, high in spans:
        if low == start:
            yield Passage(low, high, kind, paragraph, path, label)
        else:
            yield Passage(low, high, "body", paragraph, below)
