"""A document → its passages and tables, as the format that its id ends with gives them."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

from auditor.core.self_declared import FRONT_MATTER
from auditor.core.shape import Metadata
from auditor.read.file_types import DOCUMENT_FORMATS, format_of

if TYPE_CHECKING:
    from auditor.core.model import Document
    from auditor.core.self_declared import FRONT_MATTER
    from auditor.core.shape import OffsetMap, ReadText
from auditor.read.file_types import DocumentFormat


def shape_of(document: Document) -> ReadText:
    """Return a document as its format reads its text; an id without a known ending is text."""
    if document.shape is not None:
        return document.shape
    return _read(format_of(PurePath(document.id)), document.text)


def shape_of_source(name: str, source: str) -> ReadText | None:
    """Return what a source of markup says to its reader; `name` is that of its file.

    None where the text as read is the source itself, and is read again whenever that is wanted.
    """
    format = format_of(PurePath(name))
    return _read(format, source) if format.is_source or format.is_kept else None


def shape_of_read(name: str, text: str, places: OffsetMap | None = None) -> ReadText | None:
    """Return the shape of a text that was read from a source, and of which no more is known.

    It is that of plain text, and `places` tells where it stands in its source; None where the text
    can be read again as what its name tells.
    """
    format = format_of(PurePath(name))
    if format.is_text and not format.is_source:
        return None
    read = _read(DOCUMENT_FORMATS[0], text)
    return replace(read, places=places, parts=None if format.is_text else ())


def shape_of_head(name: str, text: str, size: int) -> ReadText:
    """Return the shape of the beginning of a text, down to the end of a line."""
    if len(text) > size:
        text = text[: text.rfind("\n", 0, size) + 1 or size]
    return _read(format_of(PurePath(name)), text)


def declared(name: str, text: str) -> Metadata:
    """Return what the front matter of a text declares; `name` is that of its file."""
    if not text.startswith(FRONT_MATTER):
        return Metadata()
    module = import_module(f"auditor.read.formats.{format_of(PurePath(name)).name}")
    found: Metadata = module.declared(text) if hasattr(module, "declared") else Metadata()
    return found


def _read(format: DocumentFormat, text: str) -> ReadText:
    if not format.is_text:
        format = DOCUMENT_FORMATS[0]
    read: ReadText = import_module(f"auditor.read.formats.{format.name}").read(text)
    return read
