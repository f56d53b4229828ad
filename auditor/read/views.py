"""A document → its passages and tables as people look at them: with their words and their places.

A place tells where a passage is in the file: "line 3, column 1", the headings it stands under, and
of a cell "table 2, row Salaries, column 2024".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.core.shape import DocumentPassage
from auditor.read.places import Places
from auditor.read.shapes import shape_of
from auditor.read.without_markup import without_markup

if TYPE_CHECKING:
    from auditor.core.model import Document
    from auditor.core.shape import Grid


def passages_of(document: Document) -> tuple[DocumentPassage, ...]:
    """Return the passages of a document in order, those that state nothing too."""
    plain = without_markup(document)
    places = Places(plain.read, plain.text)
    text = plain.shape.text
    found = []
    for passage in plain.passages():
        start, end = plain.as_read(passage.start, passage.end)
        words = " ".join(text[passage.start : passage.end].split())
        place = places.of_passage(passage)
        found.append(DocumentPassage(passage.kind, passage.label, words, start, end, place))
    return tuple(found)


def tables_of(document: Document) -> tuple[Grid, ...]:
    """Return the tables of a document; each has `rows` of cells, each with its `text`."""
    return shape_of(document).grids
