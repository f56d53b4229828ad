"""A document → the places that the `where` of facts takes in, and what the document is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from auditor.core.model import Document, DocumentDate, Gazetteer, Passage
from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pack.scope import in_document, in_section
from auditor.rulebook.pattern.matcher import Match


class Places:
    """Says whether the facts are read at a place of one document."""

    def __init__(
        self, document: Document, dated: DocumentDate | None, facts: Mapping[str, Fact]
    ) -> None:
        self._document = document
        self._dated = dated
        self._facts = facts
        self._open: dict[tuple[str, int], bool] = {}

    def has(self, match: Match, headings: tuple[str, ...]) -> bool:
        """Whether the fact of a match is read under these headings."""
        where = self._facts[match.fact].part(match.pattern).where
        if where.is_anywhere:
            return True
        key = (match.fact, match.pattern)
        if key not in self._open:
            self._open[key] = in_document(where, self._document, self._dated)
        return self._open[key] and in_section(where, headings)


def subject_of(document: Document, blocks: Sequence[Passage], names: Gazetteer) -> str | None:
    """Return what a document is about: its declared subject, its title, first heading or words.

    First words are those before a "Label: value" of the same line: "Norland. Area: 5".
    """
    title = document.subject or document.title or _heading(document.text, blocks)
    if title is None:
        return None
    return names.entries.get(title, ("", title))[1]


def _heading(text: str, blocks: Sequence[Passage]) -> str | None:
    first = next((block for block in blocks if block.kind == "heading"), None)
    if first is not None:
        return text[first.start : first.end].rstrip(": ")
    if len(blocks) > 1 and blocks[1].kind == "field" and blocks[0].kind == "body":
        lead = blocks[0]
        if lead.paragraph == blocks[1].paragraph:
            return text[lead.start : lead.end].rstrip(". ")
    return None
