"""A document's title → the name of what the document is about, where it is one."""

from __future__ import annotations

from pathlib import PurePosixPath

from auditor.claims.frames.phrases import heading_words, names_part
from auditor.core.model import Document
from auditor.language.lexicon.loader import words
from auditor.language.names.name_key import name_key

MOST_WORDS = 4  # of a title that is a name


def topic_of(document: Document) -> str:
    """Return the title of a document where it is a name: "Oak School", but not "Annual report"."""
    title = document.title or ""
    own = title.split(":")[0].strip()
    parts = own.split()
    if not 0 < len(parts) <= MOST_WORDS or names_part(heading_words(own)):
        return ""
    if name_key(own) == name_key(PurePosixPath(document.id).stem):
        return ""  # what a file is called may be anything
    small = {part.casefold() for part in parts}
    if not words("kinds-of-documents").isdisjoint(small):
        return ""
    return own if all(part[:1].isupper() for part in parts if len(part) > 3) else ""


def is_own_name(body: str) -> bool:
    """Whether a body is told by its kind alone: "the Trust", "the Company"."""
    return " " not in body and body.casefold() in words("organization-words")


def told_apart(body: str, document: Document) -> str:
    """Return a body as the title tells it from others of its name: "John Smith (rower)"."""
    title = document.title or ""
    return title if title.startswith(f"{body} (") and title.endswith(")") else body
