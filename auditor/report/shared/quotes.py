"""A finding → its passages, each once with all its values marked: for reports in plain text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.report.shared.evidence import sides_of
from auditor.report.shared.highlights import Mark, cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.core.model import Finding
    from auditor.report.shared.evidence import Quote
    from auditor.report.shared.index import Index


def quotes_of(finding: Finding, index: Index) -> list[Quote]:
    """Return the quotes of a finding; values of all sides in one passage are marked together."""
    found: dict[tuple[str, str, str], list[Quote]] = {}
    for side in sides_of(finding, index):
        for quote in side.quotes:
            found.setdefault((quote.href or quote.title, quote.place, _text(quote)), []).append(
                quote
            )
    return [_merged(quotes) for quotes in found.values()]


def _merged(quotes: list[Quote]) -> Quote:
    marks = [mark for quote in quotes for mark in _marks(quote)]
    return replace(
        quotes[0],
        pieces=cut(_text(quotes[0]), marks),
        inferred=tuple(dict.fromkeys(note for quote in quotes for note in quote.inferred)),
        notes=tuple(dict.fromkeys(note for quote in quotes for note in quote.notes)),
    )


def _text(quote: Quote) -> str:
    return "".join(piece.text for piece in quote.pieces)


def _marks(quote: Quote) -> Iterator[Mark]:
    at = 0
    for piece in quote.pieces:
        if piece.mark is not None:
            yield replace(piece.mark, start=at, end=at + len(piece.text))
        at += len(piece.text)
