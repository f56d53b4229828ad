"""A table and the text it stands in → the statistics of each of its rows, named by its heads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from auditor.core.grids import body, heads_over
from auditor.core.shape import Grid
from auditor.language.lexicon.loader import words
from auditor.slips.statistics.printed.numbers import Printed, normalised, number_at, related_at
from auditor.slips.statistics.printed.terms import Term, head_names, terms_in

_P_HEADS = words("p-heads")
_NUMBER_START = re.compile(r"[-+]? ?\.?[0-9]")
_SECOND = re.compile(r" ?%?(?: ?± ?| ?[(\[] ?)(?=[-+<>]? ?\.?[0-9])")
_BETWEEN = re.compile(r" ?%?(?: ?[,;:-] ?| to )(?=[-+]? ?\.?[0-9])")
_OPENS = re.compile(r"[([]? ?")
_SIZE = re.compile(r"[,;]? ?\(? ?[nN] ?= ?(?P<n>[0-9][0-9,]{0,8}) ?\)?")
_PAIR = re.compile(r"(?P<one>[0-9]{1,6})(?:\.0+)?(?:[,;] ?(?P<two>[0-9]{1,6})(?:\.0+)?)?")
MOST_CELL = 60  # characters of a cell with statistics


class _Head(NamedTuple):
    """What the head of a column names: its statistics in their order, and the size of its group."""

    kinds: tuple[str, ...]
    words: str
    size: Printed | None = None


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
    sizes = [match for cell in over for match in _SIZE.finditer(normalised(cell.text))]
    size = number_at(sizes[0].string, sizes[0].start("n")) if len(sizes) == 1 else None
    return _Head(tuple(head_names(_SIZE.sub(",", written))), written, size)


def _cell_terms(text: str, start: int, end: int, head: _Head) -> list[Term]:
    """Return the statistics of a cell: "2.54" below "t(70)", "11.2 (3.1)" below "M (SD)"."""
    if head.kinds == ("df",):
        return _degrees(text, start, end, head)
    if len(head.kinds) == 1:
        return _single(text, start, end, head)
    found = _double(text, start, end, head) if len(head.kinds) == 2 else []
    if found and head.size is not None:
        found.insert(0, Term("n", "n", head.size, start, start + 1))
    return found


def _double(text: str, start: int, end: int, head: _Head) -> list[Term]:
    """Return both statistics of a cell: "11.2 (3.1)", "0.88 (0.74-1.05)"."""
    first = number_at(text, start)
    second = first and _SECOND.match(text, first.end, end)
    if not first or not second:
        return []
    found = [Term(head.kinds[0], head.words, first, start, first.end)]
    if head.kinds[1] == "CI":
        interval = _interval(text, second.end(), end, head)
        return [*found, interval] if interval else []
    other = number_at(text, second.end())
    if other is not None:
        found.append(Term(head.kinds[1], head.words, other, other.start, other.end))
    return found


def _degrees(text: str, start: int, end: int, head: _Head) -> list[Term]:
    """Return degrees of freedom, of F both: "46", "1, 58"."""
    match = _PAIR.fullmatch(text[start:end].strip())
    if match is None:
        return []
    one, two = (int(match[group]) if match[group] else None for group in ("one", "two"))
    numbers = tuple(Printed(float(n), 1.0, start, end) for n in (one, two) if n is not None)
    return [Term("df", head.words, numbers[0], start, end, numbers)]


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
