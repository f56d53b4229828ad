"""A document as it is made → what its own text declares: the text of a page, title, date, source.

The readers are above this package; they are loaded here by name, so that whoever makes a document
has what is read in its `text`, to which all offsets refer.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from auditor.core.model import Document
    from auditor.core.shape import Metadata

FRONT_MATTER = ("---", "+++")
"""Lines that a document's own declarations stand between."""


def self_declared(document: Document) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a document, with their values, that its own text tells.

    What its caller gives stays.  Of the source of a page, which its id tells, the text is what the
    page says.
    """
    shape = document.shape
    if shape is None:
        shape = read_module("shapes").shape_of_source(document.id, document.text)
        if shape is not None:
            yield "shape", shape
            yield "text", shape.text
    if shape is not None:
        yield from _declared(document, shape.metadata)
    elif document.text.startswith(FRONT_MATTER):
        yield from _declared(document, read_module("shapes").declared(document.id, document.text))


def _declared(document: Document, metadata: Metadata) -> Iterator[tuple[str, Any]]:
    if not document.title:
        yield "title", metadata.title
    if not document.source:
        yield "source", metadata.publisher
    if not document.date and metadata.dates:
        yield "date", metadata.dates[0].text
        yield "date_source", metadata.dates[0].source


def read_module(name: str) -> Any:
    """Return a module of the readers."""
    return import_module(f"auditor.read.{name}")
