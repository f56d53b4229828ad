"""What is declared of a document beside its names → its keys in a record, and back; its hash."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from auditor.core.model import Document
    from auditor.report.record.schema import DocumentShape


def declared_record(document: Document) -> dict[str, Any]:
    """Return the keys of what is declared, as far as it is."""
    declared = {
        "subject": document.subject,
        "role": document.role,
        "supersedes": list(document.supersedes),
        "language": document.language,
        "group": document.group,
    }
    return {key: told for key, told in declared.items() if told}


def declared_of(shape: DocumentShape) -> dict[str, Any]:
    """Return the same as the fields of a document."""
    return {
        "subject": shape.subject,
        "role": shape.role,
        "supersedes": tuple(shape.supersedes),
        "language": shape.language,
        "group": shape.group,
    }


def content_hash(document: Document) -> str:
    """Return the SHA-256 of a document's file, in hexadecimal; without a file that of its text."""
    text = document.text.encode("utf-8", "surrogatepass")
    return document.sha256 or hashlib.sha256(text).hexdigest()
