"""A document's passages: a text → sentences, headings, list items and "Label: value" fields.

Every passage lies inside one block, so a sentence never runs over a heading, an item or a field.
The fields of one line keep one paragraph number, so that they can be read together.  Under "Land
boundaries: total: 141 km" stands a field with the label "total" below the heading "Land
boundaries"; the first field of a line begins with the line's label.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from auditor.core.model import Passage
from auditor.language.text.blocks import Block, blocks
from auditor.language.text.label_fields import Field, FieldReader
from auditor.language.text.labels import is_label, label_end
from auditor.language.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["sentence", "item", "field", "cell"]


def passages(text: str) -> tuple[Passage, ...]:
    """Return the passages of a text in order; they do not overlap."""
    return tuple(_passages(text))


def _passages(text: str) -> Iterator[Passage]:
    stack: list[tuple[int, str]] = []
    fields = FieldReader(text)
    path: tuple[str, ...] = ()
    for paragraph, block in enumerate(blocks(text)):
        if block.kind == "heading":
            while stack and stack[-1][0] >= block.level:
                stack.pop()
            path = tuple(title for _, title in stack)
            yield Passage(block.start, block.end, "heading", paragraph, path)
            stack.append((block.level, text[block.start : block.end].rstrip(": ")))
            path = tuple(title for _, title in stack)
        else:
            yield from _block_passages(text, block, paragraph, path, fields)


def _block_passages(
    text: str, block: Block, paragraph: int, path: tuple[str, ...], fields: FieldReader
) -> Iterator[Passage]:
    start, end = block.start, block.end
    lead = _lead(text, start, end)
    if lead:
        yield Passage(start, lead, "sentence", paragraph, path)
        start = lead + 1
    if block.kind == "row" or label_end(text, start, end):
        for field in fields.fields(start, end):
            yield from _field_passages(text, field, paragraph, path)
        return
    kind: Kind = "item" if block.kind == "item" else "sentence"
    for low, high in sentences(text, start, end):
        yield Passage(low, high, kind, paragraph, path)


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


def _field_passages(
    text: str, field: Field, paragraph: int, path: tuple[str, ...]
) -> Iterator[Passage]:
    """Yield a field, and the sentences of a long value below it."""
    if field.parent is not None:
        path = (*path, field.parent)
    kind: Kind = "cell" if field.label is None else "field"
    for low, high in sentences(text, field.start, field.end):
        if low == field.start:
            yield Passage(low, high, kind, paragraph, path, field.label)
        else:
            below = path if field.label is None else (*path, field.label)
            yield Passage(low, high, "sentence", paragraph, below)
