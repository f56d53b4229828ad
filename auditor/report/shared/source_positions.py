"""Claims → their positions in files: lines and columns, as editors and code hosts count them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.core.shape import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import Claim, Document, Finding
    from auditor.core.shape import Lines, Part
    from auditor.report.shared.index import Index


@dataclass(frozen=True, slots=True)
class SourcePosition:
    """A span of a file: `start` and `end` are offsets of its text, the end is exclusive.

    Lines and columns are counted from 1, in characters; the end column is exclusive too.

    They are None where nothing tells them: the text is not at hand, and no record has them.
    """

    document: str
    path: str
    start: int
    end: int
    start_line: int | None = None
    start_column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    is_of_source: bool = False  # the offsets are those of another text than the one that was read
    part: Part | None = None  # of a file without lines: "page 3"


class SourcePositions:
    """The positions of claims; the lines of each document are counted once."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._lines: dict[str, Lines] = {}

    def path(self, document: str) -> str:
        """Return a document's path, below the folder that the results name as root."""
        root = self._index.results.root.rstrip("/")
        return f"{root}/{document}" if root else document

    def of(self, claim: Claim) -> SourcePosition:
        """Return the position of a claim's value; of an inferred one that of its passage."""
        start, end = _span(claim)
        content = self._index.content(claim)
        path = self.path(claim.document)
        if content is None:
            return SourcePosition(claim.document, path, start, end)
        start, end = content.as_read(start, end)
        shape = content.document.shape
        places = shape.places if shape else None
        if shape is not None and shape.parts is not None:
            return SourcePosition(claim.document, path, start, end, part=shape.part_at(start))
        if places is not None:
            start, end = places.original_span(start, end)
            lines = places.lines
        elif content.document.text:
            lines = self._lines_of(content.document)
        else:
            return SourcePosition(claim.document, path, start, end)
        first, last = lines.position(start), lines.position(end)
        of_source = places is not None
        return SourcePosition(claim.document, path, start, end, *first, *last, of_source)

    def in_words(self, claim: Claim) -> str:
        """Return the position of a claim as compilers print it: "docs/a.txt:3:12"."""
        content = self._index.content(claim)
        path = (content.document.path if content else None) or self.path(claim.document)
        position = self.of(claim)
        if position.part is not None:
            return f"{path}, {position.part.name}"
        if position.start_line is None:
            return path
        return f"{path}:{position.start_line}:{position.start_column}"

    def of_finding(self, finding: Finding) -> list[tuple[Claim, SourcePosition]]:
        """Return the claims of a finding with their positions, each position once."""
        found: dict[SourcePosition, Claim] = {}
        for claim in self._second_value_next(self._index.claims_of(finding)):
            found.setdefault(self.of(claim), claim)
        return [(claim, position) for position, claim in found.items()]

    def _second_value_next(self, claims: list[Claim]) -> Iterable[Claim]:
        """Return claims with the first that differs in words right behind the first: a, b, a."""
        other = next((c for c in claims if c.text != claims[0].text), None)
        if other is None:
            return claims
        return [claims[0], other, *(c for c in claims[1:] if c is not other)]

    def _lines_of(self, document: Document) -> Lines:
        if document.id not in self._lines:
            self._lines[document.id] = lines_of(document.text)
        return self._lines[document.id]


def _span(claim: Claim) -> tuple[int, int]:
    """Return the offsets of a claim's value; of an inferred one those of its passage."""
    if claim.start is None or claim.end is None:
        return claim.passage_start, max(claim.passage_start, claim.passage_end)
    return claim.start, max(claim.start, claim.end)
