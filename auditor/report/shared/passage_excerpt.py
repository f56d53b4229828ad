"""A passage with its values → the parts around them, of bounded length, as reports quote them.

A passage with very many claims is written once, as a part of its document's text, and not once
for each claim: records point into it by document offsets.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.core.shortened import CUT
from auditor.report.shared.highlights import Mark, Piece, cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.core.model import Claim

MOST = 600  # characters of a passage that are quoted, cuts included: the contract of report.json
MOST_VALUES = 8  # of one passage that a quotation is made around: each gets a line's length


def bounded_passage(claim: Claim, most: int = MOST) -> str:
    """Return a claim's passage, at most `most` characters around its value, cuts marked by "…"."""
    passage = claim.passage
    low, high = window(len(passage), *_inside(claim), most)
    return CUT * (low > 0) + passage[low:high] + CUT * (high < len(passage))


def quoted(passage: str, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """Return a passage in pieces; of a long one what is around its marks, cuts marked by "…".

    Of many marks the first of each different text, and then others from the beginning, are shown.
    """
    pieces = cut(passage, marks)
    if len(passage) <= MOST:
        return pieces
    spans = _shown_spans(pieces)
    share = MOST // max(len(spans), 1)
    windows = [window(len(passage), *span, share) for span in spans or [(0, 0)]]
    kept = [piece.mark for piece in pieces if piece.mark is not None]
    return tuple(_around(passage, kept, windows))


def quoted_from(passage: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """Return a passage in pieces; of a long one what is around the first mark to the last."""
    if len(passage) <= MOST:
        return cut(passage, marks)
    start = min((mark.start for mark in marks), default=0)
    end = max((mark.end for mark in marks), default=0)
    return tuple(_around(passage, marks, [window(len(passage), start, end)]))


def _shown_spans(pieces: Iterable[Piece]) -> list[tuple[int, int]]:
    """Return the spans of the marks to quote around, in the order of the text."""
    at, first, again = 0, dict[str, tuple[int, int]](), list[tuple[int, int]]()
    for piece in pieces:
        span = at, at + len(piece.text)
        at = span[1]
        if piece.mark is not None and first.setdefault(piece.text, span) is not span:
            again.append(span)
    return sorted([*first.values(), *again][:MOST_VALUES])


def _around(
    passage: str, marks: Sequence[Mark], windows: Sequence[tuple[int, int]]
) -> Iterable[Piece]:
    """Yield the pieces of the windows, which are in order, with "…" for what is between them."""
    done = 0
    for start, end in windows:
        low = max(start, done)
        if low > done:
            yield Piece(CUT)
        inside = (m for m in marks if m.end > low and m.start < end)
        moved = (replace(m, start=m.start - low, end=m.end - low) for m in inside)
        yield from cut(passage[low:end], moved)
        done = max(done, end)
    if done < len(passage):
        yield Piece(CUT)


def window(length: int, start: int, end: int, most: int = MOST) -> tuple[int, int]:
    """Return the part to show of a passage of some length with a value from `start` to `end`.

    All are offsets in the passage.  Of a longer value its beginning is shown.
    """
    if length <= most:
        return 0, length
    most -= 2 * len(CUT)
    around = max(most - (end - start), 0) // 2
    low = min(max(start - around, 0), length - most)
    return low, low + most


def _inside(claim: Claim) -> tuple[int, int]:
    """Return the value's offsets in its passage; of an inferred one those of the beginning."""
    return value_in(
        len(claim.passage), claim.passage_start, None if claim.inferred else claim.start, claim.end
    )


def value_in(length: int, origin: int, start: int | None, end: int | None) -> tuple[int, int]:
    """Return document offsets of a value as offsets in a passage that begins at `origin`."""
    if start is None or end is None:
        return 0, 0
    low = min(max(start - origin, 0), length)
    return low, min(max(end - origin, low), length)


def restored(
    text: str, excerpt: str, extent: tuple[int, int], value: tuple[int | None, int | None]
) -> tuple[str, int, int]:
    """Return the passage of a record and its extent in the document, whose `text` may be empty.

    Where the text does not hold the excerpt at its place, the passage stays the excerpt and its
    extent is that of the excerpt, so that offsets lead to the value all the same.
    """
    start, end = extent
    length = end - start
    if len(excerpt) >= length:
        return excerpt, start, end
    low, high = window(length, *value_in(length, start, *value))
    before, after = CUT * (low > 0), CUT * (high < length)
    words = excerpt.removeprefix(before).removesuffix(after)
    if text[start + low : start + high] == words and end <= len(text):
        return text[start:end], start, end
    begin = max(start + low - len(before), 0)
    return excerpt, begin, begin + len(excerpt)
