"""`ReadText` as plain data that JSON holds, and back: for other processes."""

from __future__ import annotations

from array import array
from dataclasses import asdict
from typing import Any

from auditor.core.shape import (
    Block,
    CellPlace,
    Grid,
    GridCell,
    Hidden,
    Lines,
    Metadata,
    OffsetMap,
    Part,
    ReadText,
    SheetCells,
    StatedDate,
)

Record = dict[str, Any]


def as_record(shape: ReadText) -> Record:
    """Return what JSON can hold of a document's shape, but for its text."""
    return {
        "blocks": shape.blocks,
        "grids": [asdict(grid) for grid in shape.grids],
        "hidden": shape.hidden,
        "metadata": asdict(shape.metadata),
        "places": _places_record(shape.places) if shape.places else None,
        "parts": shape.parts,
    }


def from_record(text: str, record: Record) -> ReadText:
    """Return the shape of a text of which `record` was made, be it lists for tuples or not."""
    metadata, places = record["metadata"], record["places"]
    return ReadText(
        text,
        tuple(map(_block, record["blocks"])),
        tuple(map(_grid, record["grids"])),
        tuple(Hidden(*hidden) for hidden in record["hidden"]),
        Metadata(
            metadata["title"],
            tuple(StatedDate(*date) for date in metadata["dates"]),
            metadata["publisher"],
        ),
        _places(*places) if places else None,
        None if record["parts"] is None else tuple(Part(*part) for part in record["parts"]),
    )


def _places_record(places: OffsetMap) -> list[list[int]]:
    return [list(places.here), list(places.there), list(places.lines.starts)]


def _places(here: list[int], there: list[int], lines: list[int]) -> OffsetMap:
    return OffsetMap(array("I", here), array("I", there), Lines(array("I", lines)))


def _block(block: list[Any]) -> Block:
    start, end, kind, level, label, cell, lead = block
    place = CellPlace(*cell) if cell else None
    return Block(start, end, kind, level, label, place, (lead[0], lead[1]) if lead else None)


def _grid(grid: Record) -> Grid:
    return Grid(
        tuple(tuple(GridCell(*cell) for cell in row) for row in grid["rows"]),
        grid["heads"],
        grid["keys"],
        tuple(grid["caption"]) if grid["caption"] else None,
        tuple((start, end) for start, end in grid["notes"]),
        tuple(grid["blocks"]),
        tuple(grid["lead"]) if grid["lead"] else None,
        SheetCells(*map(tuple, grid["sheet"])) if grid["sheet"] else None,
    )
