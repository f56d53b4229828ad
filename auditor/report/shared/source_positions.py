"""Claims → their positions in files: lines and columns, as editors and code hosts count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import Claim, Finding
    from auditor.report.shared.index import Index

NEWLINE = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class SourcePosition:
    """A span of a file: `start` and `end` are document offsets, the end is exclusive.

    Lines and columns are counted from 1, in characters; the end column is exclusive too.

    They are None for a document whose text is not at hand.
    """

    document: str
    path: str
    start: int
    end: int
    start_line: int | None = None
    start_column: int | None = None
    end_line: int | None = None
    end_column: int | None = None


class SourcePositions:
    """The positions of claims; the lines of each document are counted once."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._lines: dict[str, list[int]] = {}

    def path(self, document: str) -> str:
        """Return a document's path, below the folder that the results name as root."""
        root = self._index.results.root.rstrip("/")
        return f"{root}/{document}" if root else document

    def of(self, claim: Claim) -> SourcePosition:
        """Return the position of a claim's value; of an inferred one that of its passage."""
        placed = claim.start is not None and claim.end is not None
        start, end = (claim.start, claim.end) if placed else (None, None)
        start = claim.passage_start if start is None else start
        end = max(start, claim.passage_end if end is None else end)
        content = self._index.content(claim)
        start, end = content.as_read(start, end) if content else (start, end)
        path = self.path(claim.document)
        if not self._text(claim.document):
            return SourcePosition(claim.document, path, start, end)
        first, last = (
            self._line_and_column(claim.document, start),
            self._line_and_column(claim.document, end),
        )
        return SourcePosition(claim.document, path, start, end, *first, *last)

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

    def _text(self, document: str) -> str:
        entry = self._index.documents.get(document)
        return entry.content.document.text if entry else ""

    def _line_and_column(self, document: str, offset: int) -> tuple[int, int]:
        """Return line and column of a document offset, both counted from 1."""
        if document not in self._lines:
            text = self._text(document)
            self._lines[document] = [0, *(match.end() for match in NEWLINE.finditer(text))]
        starts = self._lines[document]
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1
