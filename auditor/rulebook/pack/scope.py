"""The `where` of a fact and a document or section → whether the fact is read there."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import Document, DocumentDate
    from auditor.rulebook.pack.schema import Where


def in_document(where: Where, document: Document, dated: DocumentDate | None) -> bool:
    """Whether `where` takes in a document; an undated one is in no period."""
    if where.document and not _any(where.document, (document.id,)):
        return False
    if where.source and not _any(where.source, (document.source or "",)):
        return False
    if not where.date:
        return True
    return dated is not None and any(p.meets(dated.low, dated.high) for p in where.date)


def in_section(where: Where, headings: Iterable[str]) -> bool:
    """Whether `where` takes in a section by its headings, of which one has to fit."""
    return not where.section or _any(where.section, headings)


def _any(globs: Iterable[str], texts: Iterable[str]) -> bool:
    """Whether a glob fits a text, case aside."""
    folded = [text.casefold() for text in texts]
    return any(fnmatchcase(text, glob.casefold()) for glob in globs for text in folded)
