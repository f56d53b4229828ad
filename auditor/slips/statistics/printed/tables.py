"""A table and the text it stands in → the statistics of each of its rows, named by its heads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.core.grids import body, heads_over
from auditor.core.shape import Grid
from auditor.language.lexicon.loader import words
from auditor.slips.statistics.printed.numbers import normalised, number_at, related_at
from auditor.slips.statistics.printed.terms import Term, head_names, terms_in

_P_HEADS = words("p-heads")
_NUMBER_START = re.compile(r"[-+]? ?\.?[0-9]")
_SECOND = re.compile(r" ?%?(?: ?± ?| ?[(\[] ?)(?=[-+<>]? ?\.?[0-9])")
_BETWEEN = re.compile(r" ?%?(?: ?[,;:-] ?| to )(?=[-+]? ?\.?[0-9])")
_OPENS = re.compile(r"[([]? ?")
MOST_CELL = 60  # characters of a cell with statistics


class _Head(NamedTuple):
    """What the head of a column names: its statistics in their order, and the words as written."""

    kinds: tuple[str, ...]
    words: str


def row_terms(text: str, grid: Grid) -> Iterator[tuple[int, int, list[Term]]]:
    """Yield the span and the statistics of each row of the body that has some.

    `text` is normalised; the offsets of the statistics are those of their cells.
    """
    heads = {at: _head(grid, at) for at in range(grid.keys, len(grid.rows[0]))}
    named = {at: head for at, head in heads.items() if head.kinds}
    if not named:
        return
    for _, row in body(grid):
        terms: list[Term] = []
        for at, head in named.items():
            if at < len(row) and row[at].end - row[at].start <= MOST_CELL:
                terms.extend(_cell_terms(text, row[at].start, row[at].end, head))
        if terms:
            yield row[0].start, row[-1].end, terms


def _head(grid: Grid, column: int) -> _Head:
    over = heads_over(grid, column)
    if not over:
        return _Head((), "")
    written = normalised(over[-1].text)
    if written.lower() in _P_HEADS:
        return _Head(("p",), "p")
    return _Head(tuple(head_names(written)), written)


def _cell_terms(text: str, start: int, end: int, head: _Head) -> list[Term]:
    """Return the statistics of a cell: "2.54" below "t(70)", "11.2 (3.1)" below "M (SD)"."""
    if len(head.kinds) == 1:
        return _single(text, start, end, head)
    first = number_at(text, start)
    second = first and _SECOND.match(text, first.end, end)
    if not first or not second or len(head.kinds) != 2:
        return []
    found = [Term(head.kinds[0], head.words, first, start, first.end)]
    if head.kinds[1] == "CI":
        interval = _interval(text, second.end(), end, head)
        return [*found, interval] if interval else []
    other = number_at(text, second.end())
    if other is not None:
        found.append(Term(head.kinds[1], head.words, other, other.start, other.end))
    return found


def _single(text: str, start: int, end: int, head: _Head) -> list[Term]:
    kind = head.kinds[0]
    if kind == "CI":
        interval = _interval(text, start, end, head)
        return [interval] if interval else []
    number = related_at(text, start) or number_at(text, start)
    if number is None or number.end > end or _BETWEEN.match(text, number.end, end):
        return []
    named = terms_in(f"{head.words} = 1", 0, len(head.words) + 4)
    df = named[-1].df if named and named[-1].kind == kind else ()
    return [Term(kind, head.words, number, start, number.end, df)]


def _interval(text: str, start: int, end: int, head: _Head) -> Term | None:
    opens = _OPENS.match(text, start, end)
    low = opens and number_at(text, opens.end())
    between = low and _BETWEEN.match(text, low.end, end)
    high = between and number_at(text, between.end())
    if not low or not high or high.end > end:
        return None
    level = re.search(r"[5-9][0-9](?:\.[0-9]+)?", head.words)
    of = float(level.group()) if level else 95.0
    return Term("CI", head.words, low, start, high.end, upper=high, level=of)
