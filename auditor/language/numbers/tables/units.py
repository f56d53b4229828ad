"""Tables whose caption or heads give the unit: "in € thousand", "Area (km²)", "US$ million".

Only a bare number that fills a cell takes the unit; prose is never touched.  A head is more
specific than the caption: a column of per cent in a table "in € thousand" stays per cent.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from operator import itemgetter
from typing import NamedTuple

from auditor.core.grids import NUMERIC, Row, block_heads, body, is_number
from auditor.core.model import Mention, Value
from auditor.core.shape import Grid
from auditor.core.values import doubted
from auditor.language.numbers.digits import decimal_number, plain
from auditor.language.numbers.money.points import GROUP_OR_DECIMALS, in_thousands, is_pointed
from auditor.language.numbers.number_style import DEFAULT
from auditor.language.numbers.quantities import measured
from auditor.language.numbers.tables.headers import (
    NO_MEASURE,
    Measure,
    measure_of_caption,
    measure_of_head,
    measure_of_unit,
    within,
)
from auditor.language.units.registry import MONEY, Unit

_UNIT_HEAD = re.compile(r"units?(?: of measure(?:ment)?)?\Z", re.I)
_NOTE = re.compile(r"\s?(?:\*{1,3}|[†‡]|\[\w{1,3}\]|\(?est\.?\)?|)\Z")


def with_table_units(text: str, mentions: list[Mention], grids: Sequence[Grid]) -> list[Mention]:
    """Return the numbers, those in cells of a table with the unit that its words give them."""
    if not mentions or not grids:
        return mentions
    changed = dict(_changed(text, mentions, grids))
    if not changed:
        return mentions
    return [changed.get(i, mention) for i, mention in enumerate(mentions)]


def _changed(
    text: str, mentions: list[Mention], grids: Sequence[Grid]
) -> Iterator[tuple[int, Mention]]:
    """Yield the numbers that take a unit or factor from their table, with their index."""
    for grid in grids:
        for start, end, measure in measured_cells(text, grid):
            found = _filling(text, mentions, start, end)
            value = None if found is None else _in_measure(mentions[found], measure)
            if found is not None and value is not None:
                yield found, mentions[found]._replace(value=value)


class _Heads(NamedTuple):
    """What the words of a table give to all of it, to its columns and which column holds units."""

    caption: Measure
    columns: list[Measure]
    units_at: int | None


def measured_cells(text: str, grid: Grid) -> Iterator[tuple[int, int, Measure]]:
    """Yield the body cells for which their table gives a unit or factor, with it."""
    measures, blocks = _heads(text, grid), block_heads(grid)
    for number, row in body(grid):
        above = blocks.get(number)
        own = _row_measure(row, measures.units_at)
        if above is not None:
            own = within(measure_of_head(above.text), own)
        for i, cell in enumerate(row):
            measure = _of_cell(measures, i, own)
            if measure.unit is not None or measure.factor != 1:
                yield cell.start, cell.end, measure


def _of_cell(measures: _Heads, column: int, row: Measure) -> Measure:
    """Return what holds for a cell: its row's own unit first, then its column's, its table's.

    A row that seems to count ("Staff") counts nothing in a column of money.
    """
    own = measures.columns[column]
    if column == 0:
        return own
    if row.unit is None and row.closed and own.unit is not None:
        row = NO_MEASURE
    return within(measures.caption, within(own, row))


def _heads(text: str, grid: Grid) -> _Heads:
    """Return what captions and heads give: "Area (km²)" to its column, "in € thousand" to all."""
    caption = NO_MEASURE
    for line in _lines_above(text, grid):
        caption = within(caption, measure_of_caption(line))
    width = len(grid.rows[0])
    columns = [NO_MEASURE] * width
    units_at = None
    for row in grid.rows[: grid.heads]:
        for i, cell in enumerate(row):
            columns[i] = within(columns[i], measure_of_head(cell.text))
            units_at = i if _UNIT_HEAD.match(cell.text) else units_at
    if grid.heads and not any(NUMERIC.match(row[0].text) for _, row in body(grid)):
        if not any(is_number(cell.text) for cell in grid.rows[0][1:]):  # else it is of the heads
            caption = within(caption, measure_of_caption(grid.rows[0][0].text))
        columns[0] = NO_MEASURE
    return _Heads(caption, columns, units_at)


def _lines_above(text: str, grid: Grid) -> Iterator[str]:
    """Yield the lines that stand above a table, those of its caption last."""
    for span in (grid.lead, grid.caption):
        if span is not None:
            yield from text[slice(*span)].split("\n")


def _row_measure(row: Row, units_at: int | None) -> Measure:
    if units_at is not None and units_at < len(row):
        measure = measure_of_unit(row[units_at].text)
        if measure is not NO_MEASURE:
            return measure
    first = row[0].text
    return NO_MEASURE if NUMERIC.match(first) else measure_of_head(first)


# ------------------------------------------------------------------ numbers in cells


def _filling(text: str, mentions: list[Mention], start: int, end: int) -> int | None:
    """Return the index of the one number that fills a cell, or None."""
    at = bisect_left(mentions, start, key=itemgetter(0))
    if at == len(mentions) or mentions[at].end > end:
        return None
    mention = mentions[at]
    lead = text[start : mention.start]
    if (lead and mention.value.hedge is None) or not _NOTE.match(text[mention.end : end]):
        return None
    return at


def _in_measure(mention: Mention, measure: Measure) -> Value | None:
    """Return a bare number in the unit of its cell, money without a scale times the factor."""
    value, unit = mention.value, measure.unit
    if value.kind == "money" and not any(map(str.islower, mention.text)):
        same = unit is None or unit.symbol == value.unit
        return _times(value, measure.factor) if same and measure.factor != 1 else None
    if value.kind != "number" or value.unit is not None:
        return None
    if unit is None:
        return _times(value, measure.factor)
    return _in_unit(mention, measure.factor, unit)


def _in_unit(mention: Mention, factor: float, unit: Unit) -> Value:
    if unit.kind == MONEY and is_pointed(mention.text) and mention.value.step < 1:
        return _pointed_money(mention.text, factor, unit)
    return replace(
        _times(mention.value, factor * unit.factor),
        kind=unit.kind,
        unit=unit.symbol,
        dimension=unit.dimension,
        scale=unit.scale,
        shift=unit.shift,
    )


def _pointed_money(digits: str, factor: float, unit: Unit) -> Value:
    """Return money with a point before three digits in a cell: "15.000" in a column "IDR"."""
    number = decimal_number(digits)
    if factor != 1:
        value = _times(measured(number, unit), factor)
        return doubted(value, GROUP_OR_DECIMALS)
    grouped, doubt = in_thousands(digits, number, unit, DEFAULT, ("", ""))
    return doubted(measured(grouped, unit), doubt)


def _times(value: Value, factor: float) -> Value:
    return replace(
        value,
        low=_product(value.low, factor),
        high=_product(value.high, factor),
        step=value.step * factor,
    )


def _product(number: float | None, factor: float) -> float | None:
    """Return a product without the noise of binary fractions."""
    return None if number is None else plain(Decimal(str(number)) * Decimal(str(factor)))
