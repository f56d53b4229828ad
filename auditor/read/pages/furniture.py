"""The lines at the edges of all pages → those that recur from page to page but for a number."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.read.pages.lines import Row

AT_THE_EDGE = 3  # lines at the top and at the foot of a page that may recur
_ZONE = 0.14  # part of a page's height in which they stand
_LONGEST = 200  # characters
_PAGES = 2  # on which a line recurs at least
_SHARE = 0.25  # of the pages
_NUMBER = re.compile(r"[0-9]+|\b[ivxlc]{1,6}\b")
_DIGITS = r"[-–— ]*[0-9ivxlc]{1,5}[-–— ]*"
_PAGE_NUMBER = re.compile(
    rf"(?:[^\W\d_]{{0,10}}\.? ?)?{_DIGITS}(?:(?:/|of|von|de) ?[0-9]{{1,5}})?\Z"
)


def furniture(pages: Sequence[Sequence[Row]], heights: Sequence[float]) -> list[set[int]]:
    """Return for each page which of its lines are running heads, feet or page numbers."""
    edges = [_edges(rows, height) for rows, height in zip(pages, heights, strict=True)]
    seen = Counter[str]()
    for rows, places in zip(pages, edges, strict=True):
        seen.update({_key(rows[at]) for at in places})
    least = max(_PAGES, _SHARE * len(pages))
    found: list[set[int]] = []
    for rows, places in zip(pages, edges, strict=True):
        found.append({at for at in places if seen[_key(rows[at])] >= least or _is_number(rows[at])})
    return found


def _edges(rows: Sequence[Row], height: float) -> set[int]:
    """Return the places of the lines at the edges of a page."""
    last = len(rows) - 1
    top = {at for at in range(min(AT_THE_EDGE, len(rows))) if rows[at].bottom < _ZONE * height}
    foot = {
        at
        for at in range(max(0, last - AT_THE_EDGE + 1), len(rows))
        if rows[at].top > (1 - _ZONE) * height
    }
    return {at for at in top | foot if len(rows[at].text) <= _LONGEST}


def _key(row: Row) -> str:
    return _NUMBER.sub("#", row.text.casefold())


def _is_number(row: Row) -> bool:
    return _PAGE_NUMBER.match(row.text) is not None
