"""Texts → the statements that discovery reads in them."""

from __future__ import annotations

from auditor.core.model import Document
from auditor.discover.pipeline import DocumentStatements
from auditor.discover.statements.value_statement import ValueStatement
from auditor.document_batch import DocumentRead
from auditor.reading import DocumentReader

READER = DocumentReader.of((), only_rules=True, discover=True)


def statements_of(
    text: str, name: str = "a.md", date: str | None = "2024", title: str | None = None
) -> list[ValueStatement]:
    """Return what discovery reads in a text."""
    read = READER.read(Document(name, text, date, title))
    assert isinstance(read, DocumentRead)
    assert isinstance(read.statements, DocumentStatements)
    return list(read.statements.values)
