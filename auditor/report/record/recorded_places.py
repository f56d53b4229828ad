"""Claims of a report.json → where they stand in files whose lines are not at hand."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from auditor.core.shape import Lines, OffsetMap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.report.record import schema


def offset_maps(claims: Iterable[schema.ClaimShape]) -> dict[str, OffsetMap]:
    """Return for documents of another text than their file's where their claims stand there.

    The offsets of other words than those of claims are about right; so are their lines.
    """
    known: dict[str, list[schema.ClaimShape]] = defaultdict(list)
    for claim in claims:
        if claim.file_start is not None and claim.file_end is not None:
            known[claim.document].append(claim)
    return {document: _map(placed) for document, placed in known.items()}


def _map(claims: Iterable[schema.ClaimShape]) -> OffsetMap:
    offsets, lines = {0: 0}, {0: 1}
    for claim in claims:
        start, end = _in_file(claim)
        first, behind = _span(claim)
        offsets[first] = start
        if behind - first != end - start:  # else the span was taken over as it is
            offsets[behind - 1] = end - 1
        lines |= {
            _line_start(start, claim.column): claim.line or 1,
            _line_start(end, claim.end_column): claim.end_line or 1,
        }
    starts, here = sorted(lines), sorted(offsets)
    return OffsetMap(here, [offsets[at] for at in here], Lines(starts, [lines[s] for s in starts]))


def _in_file(claim: schema.ClaimShape) -> tuple[int, int]:
    return claim.file_start or 0, claim.file_end or 0


def _line_start(offset: int, column: int | None) -> int:
    return offset if column is None else offset - column + 1


def _span(claim: schema.ClaimShape) -> tuple[int, int]:
    """Return the offsets of a claim in the text as read, of an inferred one its passage's."""
    if claim.start is None or claim.end is None:
        return claim.passage_start, claim.passage_end
    return claim.start, claim.end
