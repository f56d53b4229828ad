"""The tables of a document → their figures, each with what tells which one it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, zip_longest

from auditor.core.grids import block_heads, body, heads_over, row_keys
from auditor.core.model import NUMERIC_KINDS, Mention
from auditor.core.shape import Grid
from auditor.discover.statements.normalization import stem, words_of
from auditor.slips.view import View

LONGEST = 600  # characters of a sentence or cell; more are none
FEW = 3  # a word in a third of the rows of a table, or fewer, tells one row
Figures = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure in a cell, with the words and figures that tell which it is."""

    figure: Mention
    row: int  # its number among all rows of the document
    table: int
    key: frozenset[str]  # stems of what names the row
    telling: frozenset[str]  # stems of its row that few other rows of the table have
    heads: frozenset[str]  # stems and years over its column
    interval: Mention | None = None  # right behind it in the cell


class Tables:
    """The figures of all tables of a document."""

    def __init__(self, view: View) -> None:
        self._view = view
        self.cells: list[Cell] = []
        self.rows: list[set[Figures]] = []  # the figures of each
        self.tables: list[set[Figures]] = []
        for grid in view.grids:
            self._add(grid)

    def _add(self, grid: Grid) -> None:
        named, telling = _named(grid)
        heads = [
            stems_of(" ".join(head.text for head in heads_over(grid, at)), with_figures=True)
            for at in range(len(grid.rows[0]))
        ]
        first = len(self.rows)
        for number, row in body(grid):
            figures: set[Figures] = set()
            for at in range(grid.keys, len(row)):
                found = numbers_in(self._view, row[at].start, row[at].end)
                figures.update(map(figures_of, found))
                place = len(self.rows), len(self.tables), named[number], telling[number], heads[at]
                self.cells += (
                    Cell(each, *place, behind if behind and is_interval(behind) else None)
                    for each, behind in zip_longest(found, found[1:])
                    if each is not None
                )
            self.rows.append(figures)
        self.tables.append(set().union(*self.rows[first:]))

    @cached_property
    def known(self) -> Set[Figures]:
        """All figures of tables."""
        return set().union(*self.rows)


def _named(grid: Grid) -> tuple[dict[int, frozenset[str]], dict[int, frozenset[str]]]:
    """Return the stems of what names each row, and of its words those that few rows have."""
    keys, blocks, rows = row_keys(grid), block_heads(grid), list(body(grid))
    named: dict[int, frozenset[str]] = {}
    own: dict[int, frozenset[str]] = {}
    for number, row in rows:
        named[number] = stems_of(" ".join(cell.text for cell in keys.get(number, ())))
        block = blocks[number].text if number in blocks else ""
        words = (cell.text for cell in row if not any(map(str.isdigit, cell.text)))
        own[number] = named[number] | stems_of(" ".join((block, *words)))
    counted = Counter(chain.from_iterable(own.values()))
    most = max(1, len(rows) // FEW)
    return named, {
        number: frozenset(word for word in words if counted[word] <= most)
        for number, words in own.items()
    }


def numbers_in(view: View, start: int, end: int) -> list[Mention]:
    """Return the numbers in a span, but for ordinals; none of a long one."""
    if end - start > LONGEST:
        return []
    found = [m for m in view.values_in(start, end) if m.value.kind in NUMERIC_KINDS]
    return [mention for mention in found if mention.value.kind != "ordinal"]


def figures_of(mention: Mention) -> Figures:
    """Return the ends of a number, of one that is open its only end twice."""
    low, high = mention.value.low, mention.value.high
    return (high if low is None else low), (low if high is None else high)


def is_interval(mention: Mention) -> bool:
    """Whether a number is a span: "0.43–0.85"."""
    low, high = mention.value.low, mention.value.high
    return low is not None and high is not None and low < high


def stems_of(text: str, *, with_figures: bool = False) -> frozenset[str]:
    """Return the stems of the words of a text, and its figures where they are wanted."""
    words = [word for word in words_of(text) if with_figures or not word[:1].isdigit()]
    return frozenset(word if word[:1].isdigit() else stem(word) for word in words) - {""}
