"""A document → its passages and tables, as the format that its id ends with gives them."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

from auditor.read.file_types import format_of

if TYPE_CHECKING:
    from auditor.core.model import Document
    from auditor.core.shape import ReadText


def shape_of(document: Document) -> ReadText:
    """Return a document as its format reads its text; an id without a known ending is text."""
    module = import_module(f"auditor.read.formats.{format_of(PurePath(document.id)).name}")
    read: ReadText = module.read(document.text)
    return read
