"""table-text: a sentence tells the figures of a table as the table gives them.

A sentence that names a row of a table of its document tells that row.  A figure of it that stands
in no table, where a cell of the row that no sentence tells has the same digits in another order,
is mistyped here or there; so is one with the interval of a cell ("75 (65–82)") and another
estimate, one beside figures of the row where the sentence names its column too, and one that is a
digit apart in a sentence that retells other figures of the table.

Found:
- | Site | 2022 | 2023 | ↵ | --- | --- | --- | ↵ | Elm Bay | 71.4 | 80.2 | ↵
  Oak Hill | 64.9 | 66.5 | ↵ ↵ Yields were highest at Elm Bay, at 74.1 tonnes.
- | Arm | Relapses | Ratio (95% CI) | ↵ | --- | --- | --- | ↵ | Amoril | 41 | 0.61 (0.43–0.85) |
  ↵ | Placebo | 70 | 1.08 (0.97–1.21) | ↵ ↵ With amoril the ratio fell to 0.68 (95% CI 0.43–0.85).
- | Depot | 2021 | 2022 | ↵ | --- | --- | --- | ↵ | Northside | 312 | 355 | ↵
  Harbour | 208 | 247 | ↵ ↵ At Northside the fleet grew from 312 buses in 2021 to 395 in 2022.
- | Well | Depth | Flow | ↵ | --- | --- | --- | ↵ | Ashby | 42.5 | 17.2 | ↵
  Thorley | 61.8 | 12.6 | ↵ ↵
  Of both wells, Ashby is 42.5 m deep and Thorley 68.8 m, with a flow of 12.6.

Quiet:
- | Site | 2022 | 2023 | ↵ | --- | --- | --- | ↵ | Elm Bay | 71.4 | 80.2 | ↵
  Oak Hill | 64.9 | 66.5 | ↵ ↵ Yields were highest at Elm Bay, at 71.4 tonnes and then 80 tonnes.
- | Site | 2022 | 2023 | ↵ | --- | --- | --- | ↵ | Elm Bay | 71.4 | 80.2 | ↵
  Oak Hill | 64.9 | 66.5 | ↵ ↵ Yields at Rowan Point came to 74.1 tonnes.
- | Arm | Relapses | Ratio (95% CI) | ↵ | --- | --- | --- | ↵ | Amoril | 41 | 0.61 (0.43–0.85) |
  ↵ | Placebo | 70 | 1.08 (0.97–1.21) | ↵ ↵ With amoril the ratio fell to 0.61 (95% CI 0.43–0.85).
- | Depot | 2021 | 2022 | ↵ | --- | --- | --- | ↵ | Northside | 312 | 355 | ↵
  Harbour | 208 | 247 | ↵ ↵ At Northside the fleet grew from 312 buses in 2021 to 395 in 2023.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property

from auditor.core.model import Mention
from auditor.discover.copied.slips import slip_of
from auditor.slips.numbers.told_cells import (
    LONGEST,
    Cell,
    Figures,
    Tables,
    figures_of,
    is_interval,
    numbers_in,
    stems_of,
)
from auditor.slips.spec import Slip, SlipSpec
from auditor.slips.view import View

READ_IN = frozenset(("body", "item", "caption", "footnote"))
DIGITS = 3  # of two figures that are told by the order of their digits alone
BESIDE = 30  # characters between an estimate and its interval
MOST_CELLS = 64  # that are looked at for one word
RETOLD = 2  # figures of one table in a sentence that retells it
MOST = 16  # figures of a sentence; more are a list
_LEVEL = re.compile(r"[^\w(]{0,3}(?:C\.?I\b|[Cc]onfidence)")  # behind 95 % before an interval


def run(view: View) -> Iterator[Slip]:
    """Yield the figures that a sentence tells otherwise than a table."""
    if view.grids:
        yield from _Reader(view, Tables(view)).slips()


class _Reader:
    """Compares the sentences of a document with its tables."""

    def __init__(self, view: View, tables: Tables) -> None:
        self._view, self._tables = view, tables
        self._sentences = [
            (passage, found)
            for passage in view.passages
            if passage.kind in READ_IN and passage.end - passage.start <= LONGEST
            if 0 < len(found := numbers_in(view, passage.start, passage.end)) <= MOST
        ]
        told = {figures_of(each) for _, found in self._sentences for each in found}
        self._untold = [cell for cell in tables.cells if figures_of(cell.figure) not in told]

    def slips(self) -> Iterator[Slip]:
        """Yield each cell and sentence that tell one thing otherwise."""
        for passage, figures in self._sentences:
            strange = [each for each in figures if figures_of(each) not in self._tables.known]
            found = [*self._of_intervals(figures)]
            if strange and not found:
                stems = stems_of(self._view.text[passage.start : passage.end], with_figures=True)
                found = [
                    *self._of_digits(strange, stems),
                    *self._of_words(strange, figures, stems),
                    *self._of_a_digit(strange, figures, stems),
                ]
            yield from found[:1]

    def _of_intervals(self, figures: Sequence[Mention]) -> Iterator[Slip]:
        told = set(map(figures_of, figures))
        for at, interval in enumerate(figures):
            near = figures[max(0, at - 2) : at if is_interval(interval) else 0]
            before = [each for each in near if interval.start - each.end <= BESIDE]
            cells = _few(self._by_interval.get((interval.value.low, interval.value.high)))
            given = {figures_of(cell.figure) for cell in cells}
            is_told = len(given) != 1 or not given.isdisjoint(told)
            if not is_told and before and not _LEVEL.match(self._view.text, before[0].end):
                yield _slip(before[0], cells[0])

    def _of_digits(self, strange: Sequence[Mention], stems: Set[str]) -> Iterator[Slip]:
        for figure in strange:
            for cell in _few(self._by_digits.get(_sorted_digits(figure.text))):
                slip = slip_of(_digits(figure.text), _digits(cell.figure.text))
                if slip == "swapped" and _is_named(cell, stems):
                    yield _slip(figure, cell)

    def _of_words(
        self, strange: Sequence[Mention], figures: Sequence[Mention], stems: Set[str]
    ) -> Iterator[Slip]:
        """Yield the one figure that is no cell's, with the only cell that the sentence names."""
        told = {figures_of(each) for each in figures}
        cells = [
            cell
            for cell in self._like(strange, self._by_key, stems)
            if cell.key <= stems and told & self._tables.rows[cell.row]
            if cell.heads and cell.heads <= stems
        ]
        if len(cells) == 1:
            yield _slip(strange[0], cells[0])

    def _of_a_digit(
        self, strange: Sequence[Mention], figures: Sequence[Mention], stems: Set[str]
    ) -> Iterator[Slip]:
        """Yield a figure of a sentence that retells a table, with the only cell a digit apart."""
        told = {figures_of(each) for each in figures if len(_digits(each.text)) > 1}
        cells = {
            cell.figure.start: cell
            for cell in self._like(strange, self._by_word, stems)
            if _is_a_digit_apart(strange[0].text, cell.figure.text)
            and len(told & self._tables.tables[cell.table]) >= RETOLD
        }
        if len(cells) == 1:
            yield from (_slip(strange[0], cell) for cell in cells.values())

    def _like(
        self, strange: Sequence[Mention], cells: Mapping[str, list[Cell]], stems: Set[str]
    ) -> Iterator[Cell]:
        """Yield the cells under some words that have as many digits behind the point."""
        if len(strange) == 1:
            for word in sorted(stems):
                for cell in _few(cells.get(word)):
                    if _step(cell.figure) == _step(strange[0]):
                        yield cell

    @cached_property
    def _by_word(self) -> Mapping[str, list[Cell]]:
        found: dict[str, list[Cell]] = defaultdict(list)
        for cell in self._untold:
            for word in cell.telling:
                found[word].append(cell)
        return found

    @cached_property
    def _by_interval(self) -> Mapping[Figures, list[Cell]]:
        found: dict[Figures, list[Cell]] = defaultdict(list)
        for cell in self._tables.cells:
            if cell.interval is not None:
                found[cell.interval.value.low, cell.interval.value.high].append(cell)
        return found

    @cached_property
    def _by_digits(self) -> Mapping[str, list[Cell]]:
        found: dict[str, list[Cell]] = defaultdict(list)
        for cell in self._untold:
            if sum(map(str.isdigit, cell.figure.text)) >= DIGITS:
                found[_sorted_digits(cell.figure.text)].append(cell)
        return found

    @cached_property
    def _by_key(self) -> Mapping[str, list[Cell]]:
        found: dict[str, list[Cell]] = defaultdict(list)
        for cell in self._untold:
            if cell.key:
                found[min(cell.key)].append(cell)
        return found


def _is_named(cell: Cell, stems: Set[str]) -> bool:
    """Whether the words of a sentence name the row of a cell."""
    return bool(cell.key) and (cell.key <= stems or not cell.telling.isdisjoint(stems))


def _few(cells: Sequence[Cell] | None) -> Sequence[Cell]:
    """Return cells that are looked up; a word of ever so many tells none of them."""
    return cells if cells and len(cells) <= MOST_CELLS else ()


def _is_a_digit_apart(one: str, other: str) -> bool:
    left, right = _digits(one), _digits(other)
    wrong = sum(map(str.__ne__, left, right))
    return len(left) == len(right) > 1 and wrong == 1


def _slip(figure: Mention, cell: Cell) -> Slip:
    told, given = figure.text, cell.figure.text
    why = f"The sentence tells {told}, where the table gives {given}."
    return Slip((figure, cell.figure), why, verdict="unclear")


def _step(mention: Mention) -> int:
    """Return how many digits stand behind the point."""
    return len(_digits(mention.text).partition(".")[2])


def _digits(text: str) -> str:
    """Return the digits of a figure with its point."""
    return "".join(char for char in text if char.isdigit() or char == ".").rstrip(".")


def _sorted_digits(text: str) -> str:
    """Return what figures share whose digits are swapped: these, and the place of the point."""
    digits = _digits(text)
    return f"{''.join(sorted(digits))} {digits.find('.')}"


SPEC = SlipSpec(run)
