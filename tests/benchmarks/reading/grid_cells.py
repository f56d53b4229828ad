"""Cells of tables that a reader looked up → how many have the right row, column heads and unit.

The ledger `read/grid_cells.jsonl` has one cell a line: {document, start, end, text, kind, key,
also, heads, unit}.  Offsets are those of the file as stored, its line ends written "\\n".  `key` is
what names the row and `also` what may be told beside it; `unit` is the symbol of the unit.  The
cells were drawn from the files by their signs alone (seed 1: bars, `<td>`, aligned gaps and tabs),
evenly over the three kinds and over collections, at most three of a table in a round; what was no
table of data when it was read (menus, fields, lists, listings, heads) was drawn again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from auditor.claims.analysis import DocumentAnalysis, analyse
from auditor.core.grids import block_heads, heads_over, row_keys
from auditor.core.shape import Grid
from auditor.language.numbers.tables.units import measured_cells
from auditor.read.loader import collect
from auditor.read.shapes import shape_of

LEDGER = Path(__file__).parents[1] / "read" / "grid_cells.jsonl"
KINDS = ("md", "html", "text")

Item = dict[str, Any]


def grid_cells(data: Path, is_long: bool) -> dict[str, float]:
    """Return the share of cells that are read as a reader reads them, in per cent.

    `data` is the gallery, or the folder that holds it.  Raises FileNotFoundError where a document
    of the ledger is not there.
    """
    gallery = data / "gallery" if (data / "gallery").is_dir() else data
    items = [json.loads(line) for line in LEDGER.read_text(encoding="utf-8").splitlines()]
    right: dict[str, list[bool]] = {kind: [] for kind in KINDS}
    for item in items:
        found = cell_of(gallery / item["document"], item)
        right[item["kind"]].append(is_right(found, item))
        if is_long and not right[item["kind"]][-1]:
            print(f"  {item['document']} {item['text']!r}: {item['key']} {item['heads']}")
            print(f"    read as {found}")
    every = [each for flags in right.values() for each in flags]
    shares = {f"grid_cells_{kind}": _percent(flags) for kind, flags in right.items()}
    return {"grid_cells": _percent(every), "grid_cells_read": len(every), **shares}


def is_right(found: Item | None, item: Item) -> bool:
    """Whether a cell has the key, the heads and the unit that a reader gives it."""
    if found is None or found["heads"] != item["heads"] or found["unit"] != item["unit"]:
        return False
    key, told = set(item["key"]), set(found["key"])
    return key <= told <= key | set(item["also"]) | {item["text"]}


def cell_of(path: Path, item: Item) -> Item | None:
    """Return the key, the heads and the unit of the cell at a place of a file, None for no cell."""
    analysis = _analysis(path)
    for grid, row, column in _places(analysis, item["start"], item["end"]):
        block = block_heads(grid).get(row)
        key = [cell.text for cell in row_keys(grid).get(row, ())]
        return {
            "key": [*([block.text] if block else []), *key],
            "heads": [head.text for head in heads_over(grid, column)],
            "unit": _unit(analysis, grid, row, column),
        }
    return None


def _places(analysis: DocumentAnalysis, start: int, end: int) -> Iterator[tuple[Grid, int, int]]:
    """Yield where a cell that begins between two offsets of the file stands in its table."""
    shape = shape_of(analysis.original)
    for written, grid in zip(shape.grids, analysis.grids, strict=True):
        for row, cells in enumerate(written.rows):
            for column, cell in enumerate(cells):
                at = cell.start if shape.places is None else shape.places.original(cell.start)
                if cell.text and start <= at < end:
                    yield grid, row, column


def _unit(analysis: DocumentAnalysis, grid: Grid, row: int, column: int) -> str | None:
    """Return the unit of the first number of a cell, else what its table gives it."""
    cell = grid.rows[row][column]
    for mention in analysis.mentions:
        if cell.start <= mention.start < cell.end and mention.value.unit is not None:
            return mention.value.unit
    for start, _, measure in measured_cells(analysis.document.text, grid):
        if start == cell.start and measure.unit is not None:
            return measure.unit.symbol
    return None


@lru_cache(maxsize=4)
def _analysis(path: Path) -> DocumentAnalysis:
    """Return what is recognised in a file.  Raises FileNotFoundError where it is not there."""
    if not path.exists():
        raise FileNotFoundError(2, "no such file", str(path))
    return analyse(collect([path]).documents[0])


def _percent(flags: list[bool]) -> float:
    return round(100 * sum(flags) / len(flags), 1) if flags else 0.0
