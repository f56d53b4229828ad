"""A claim → the part of its passage around the value, of bounded length, as records hold it.

Records point into the passage by document offsets, so that a passage with very many claims is
written once, as a part of its document's text, and not once for each claim.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.core.model import Claim

MOST = 600  # characters of a passage in a record, its cuts included: the contract of report.json
CUT = "…"


def bounded_passage(claim: Claim) -> str:
    """Return a claim's passage, at most 600 characters around its value, cuts marked by "…"."""
    passage = claim.passage
    low, high = window(len(passage), *_inside(claim))
    return CUT * (low > 0) + passage[low:high] + CUT * (high < len(passage))


def window(length: int, start: int, end: int) -> tuple[int, int]:
    """Return the part to show of a passage of some length with a value from `start` to `end`.

    All are offsets in the passage.  Of a longer value its beginning is shown.
    """
    if length <= MOST:
        return 0, length
    most = MOST - 2 * len(CUT)
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
