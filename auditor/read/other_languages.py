"""What a file gave → the same, with a note of what of it is in other languages than English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.core.model import Problem
from auditor.language.text.foreign import account_of, foreign_spans, may_be_foreign
from auditor.read.shapes import shape_of

if TYPE_CHECKING:
    from auditor.core.model import Document
    from auditor.read.untrusted.file_documents import FileRead


def with_languages(read: FileRead) -> FileRead:
    """Return what a file gave, told in words what of its documents is in other languages."""
    told = {document.id: told for document in read.documents if (told := _told(document))}
    if not told:
        return read
    notes = [Problem("note", words, document=id, fatal=False) for id, words in told.items()]
    how = "; ".join([read.how, *dict.fromkeys(told.values())])
    return read._replace(problems=(*read.problems, *notes), how=how)


def _told(document: Document) -> str:
    if document.language is None and not may_be_foreign(document.text):
        return ""
    blocks = shape_of(document).blocks
    return account_of(document.text, foreign_spans(document.text, blocks, document.language))
