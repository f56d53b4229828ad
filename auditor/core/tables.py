"""The tables of a text: rows of cells with their offsets, and which rows are heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

YEAR = re.compile(r"(?:FY ?)?(?:19|20)[0-9]{2}(?:[-/–][0-9]{2,4})?\Z")
NUMERIC = re.compile(r"[(~≈<>+−–$€£¥-]{0,3} ?[0-9][0-9.,'’ %\u00a0\u202f]{0,24}\)?\*?\Z")


class Cell(NamedTuple):
    """A cell's words and their offsets."""

    start: int
    end: int
    text: str


Row = list[Cell]


class Table(NamedTuple):
    """Rows of cells and the lines right above them, the nearest last."""

    above: list[str]
    rows: list[Row]


class Layout(NamedTuple):
    """What the shape of a text tells those who recognise what is in it."""

    tables: Sequence[Table] = ()
    is_wrapped: bool = False  # it is broken into lines of one width


def heads_depth(rows: Sequence[Row]) -> int:
    """Return how many rows at the top hold heads: no numbers but years."""
    for depth, row in enumerate(rows):
        if any(NUMERIC.match(cell.text) and not YEAR.match(cell.text) for cell in row):
            return depth
    return len(rows)
