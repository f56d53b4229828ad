"""A text and its blocks → its passages: what its format gave, under headings, fields cut out.

An item that says something of its label ("Ann: we should wait") is no field, nor is a page of prose
that has a colon somewhere.  Every passage lies inside one block.  The fields of one line keep one
paragraph number, so that they can be read together.  Under "Land boundaries: total: 141 km" stands
a field with the label "total" below the heading "Land boundaries"; the first field of a line begins
with the line's label.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.core.model import Passage
from auditor.language.text.sentences import sentences
from auditor.read.label_fields import Field, FieldReader
from auditor.read.labels import is_label, is_said, label_end, opens_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from auditor.core.shape import Block, PassageKind

_HOLDS_FIELDS: frozenset[PassageKind] = frozenset(("body", "item", "cell", "field"))
"""Kinds whose text may be "Label: value" pieces, or pieces between bars."""

_PAGE = 12  # line breaks of a long stretch of wrapped text
_LONG = 6000  # characters of one without any
_COLONS_APART = 400  # characters between its colons, on average: fields have more of them


def passages(text: str, blocks: Iterable[Block]) -> Iterator[Passage]:
    """Yield the passages of a text in order; they do not overlap."""
    headings = _Headings(text)
    fields = FieldReader(text)
    paragraph, row = -1, None
    for block in blocks:
        if block.cell is None or block.cell[:2] != row:  # the cells of a row are read together
            paragraph += 1
        row = None if block.cell is None else block.cell[:2]
        if block.kind == "heading":
            yield _whole(block, paragraph, headings.above(block))
        elif block.kind in _HOLDS_FIELDS and block.cell is None:
            yield from _with_fields(text, block, paragraph, headings.path, fields)
        else:
            yield _whole(block, paragraph, headings.path)


class _Headings:
    """The headings that a passage stands under, outermost first."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._stack: list[tuple[int, str]] = []
        self.path: tuple[str, ...] = ()

    def above(self, block: Block) -> tuple[str, ...]:
        """Return the headings above a heading, which then stands above what follows."""
        while self._stack and self._stack[-1][0] >= block.level:
            self._stack.pop()
        above = tuple(title for _, title in self._stack)
        title = self._text[block.start : block.end].rstrip(": ")
        self._stack.append((block.level, title))
        self.path = (*above, title)
        return above


def _whole(block: Block, paragraph: int, path: tuple[str, ...]) -> Passage:
    start, end, kind, _, label, cell, lead = block
    return Passage(start, end, kind, paragraph, path, label, cell, lead)


def _with_fields(
    text: str, block: Block, paragraph: int, path: tuple[str, ...], fields: FieldReader
) -> Iterator[Passage]:
    """Yield the fields of a block, and a short sentence before them; a block without is whole."""
    start, end = block.start, block.end
    lead = _lead(text, start, end)
    if lead:
        yield Passage(start, lead, "body", paragraph, path)
        start = lead + 1
    if block.kind == "cell" or _has_fields(text, start, end, block.kind):
        for field in fields.fields(start, end):
            yield _field_passage(field, paragraph, path)
    else:
        yield _whole(block._replace(start=start) if lead else block, paragraph, path)


def _has_fields(text: str, start: int, end: int, kind: PassageKind) -> bool:
    """Whether a block begins with the label of a field."""
    colon = label_end(text, start, end)
    value = text[colon + 1 : end] if colon else ""
    if not value.strip():
        return False  # a line that leads to what follows has no value
    if (kind == "item" or opens_sentence(text[start:colon])) and is_said(value):
        return False
    is_page = end - start >= _LONG or text.count("\n", start, end) >= _PAGE
    return not is_page or text.count(":", start, end) * _COLONS_APART > end - start


def _lead(text: str, start: int, end: int) -> int:
    """Return the end of a short sentence before a label: "Norland. Airports: 35", else 0."""
    colon = text.find(": ", start, min(end, start + 100))
    stop = text.rfind(". ", start, colon) if colon > 0 else -1
    if stop < 0 or not is_label(text[stop + 2 : colon]):
        return 0
    if text[stop + 2].islower():  # "Norland. chief of state: …": no sentence begins so
        return stop + 1 if _is_name(text[start:stop]) else 0
    spans = sentences(text, start, colon)
    return stop + 1 if len(spans) > 1 and spans[-1][0] == stop + 2 else 0


def _is_name(words: str) -> bool:
    """Whether words read as one name: "Antigua and Barbuda"."""
    return all(word[0].isupper() or len(word) <= 3 for word in words.split()) and len(words) > 3


def _field_passage(field: Field, paragraph: int, path: tuple[str, ...]) -> Passage:
    if field.parent is not None:
        path = (*path, field.parent)
    kind: PassageKind = "cell" if field.label is None else "field"
    return Passage(field.start, field.end, kind, paragraph, path, field.label)
