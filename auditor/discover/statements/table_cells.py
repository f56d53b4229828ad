"""Cells of tables → the words of their heads, so that cells are compared with sentences.

A cell is about the head of its row where the first column lists things ("Country"), else about the
subject of its document.  The other heads are the words of the statement; a head that is a year is
its time.  A row whose key other rows have too is not told apart, and its cells say nothing.

Two cells tell one fact only where all that heads them is the same: row, block, columns, and the
caption or else the heading of their tables.  Rows, columns and tables of one paper are siblings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from auditor.claims.frames.phrases import heading_words, names_part
from auditor.core.grids import YEAR, block_heads, body, heads_over, is_number, row_keys
from auditor.core.model import Document, Passage
from auditor.core.shape import CellPlace, Grid, GridCell
from auditor.discover.statements.normalization import (
    attributes,
    names_total,
    settings,
    stem,
    words_of,
)

LONGEST = 200  # characters of a head or caption; more are no name
MOST_WORDS = 6  # words of a cell whose value its heads tell; one of more is a text


class CellHeads(NamedTuple):
    """The heads of one cell; spans are offsets of the document's text."""

    subject: str  # the head of its row, or "" where that names no thing
    words: tuple[str, ...]  # of the other heads, as written
    years: tuple[tuple[int, int], ...]  # spans of the heads that are years
    row: tuple[int, int]
    frame: str  # all that heads it: cells of another frame are of another thing


class TableReader:
    """Looks up the heads of the cells of one document by their places."""

    def __init__(self, document: Document, grids: Sequence[Grid]) -> None:
        """Take the tables of a document; they are looked at where a cell of them is asked for."""
        self._document, self._grids = document, grids
        self._tables: dict[int, _Table] = {}

    def of(self, passage: Passage) -> CellHeads | None:
        """Return the heads of the cell that a passage is, None for a head and what is no cell."""
        place = passage.cell
        if place is None or place.table >= len(self._grids):
            return None
        table = self._tables.get(place.table)
        if table is None:
            table = self._tables[place.table] = _Table(self._document, self._grids[place.table])
        return table.heads_of(place, passage.headings)


class _Table:
    """One table, with the keys of its rows and the heads of its columns."""

    def __init__(self, document: Document, grid: Grid) -> None:
        self._text, self._document, self._grid = document.text, document.id, grid
        self._blocks = block_heads(grid)
        self._keys = {
            number: key
            for number, key in row_keys(grid).items()
            if (grid.keys > 1 or grid.rows[number][0].text) and all(map(_is_short, key))
        }
        self._heads = [
            list(filter(_is_short, heads_over(grid, column))) for column in range(len(grid.rows[0]))
        ]
        self._named = Counter(self._name(number) for number in self._keys)

    def heads_of(self, place: CellPlace, headings: Sequence[str]) -> CellHeads | None:
        """Return the heads of a cell, None where nothing tells it apart."""
        key = self._keys.get(place.row)
        if key is None or not self._is_told_apart(place):
            return None
        above = self._block(place.row)
        subject = self._subject(key)
        heads = [*above, *(() if subject else key), *self._heads[place.column]]
        years = [cell for cell in heads if YEAR.match(cell.text)]
        words = " ".join(cell.text for cell in heads if not YEAR.match(cell.text)).split()
        row = self._grid.rows[place.row]
        return CellHeads(
            subject,
            tuple(words),
            tuple((cell.start, cell.end) for cell in years),
            (row[0].start, row[-1].end),
            self._frame((*above, *key, *self._heads[place.column]), headings, bool(subject)),
        )

    def _is_told_apart(self, place: CellPlace) -> bool:
        """Whether a cell of a row with a key has a value that its heads tell apart."""
        words = self._grid.rows[place.row][place.column].text.split()
        is_value = place.column >= self._grid.keys and len(words) <= MOST_WORDS
        return is_value and self._named[self._name(place.row)] == 1

    def _subject(self, key: Sequence[GridCell]) -> str:
        """Return the name of a row that is a thing of which others tell, else nothing."""
        names = " ".join(cell.text for cell in key)
        return names if self._lists and not names_total(names) else ""

    def _block(self, row: int) -> tuple[GridCell, ...]:
        """Return what heads the rows around a row."""
        block = self._blocks.get(row)
        return () if block is None or not _is_short(block) else (block,)

    def _name(self, number: int) -> tuple[str, ...]:
        """Return what names a row: the block that it is in and its key."""
        return tuple(cell.text for cell in (*self._block(number), *self._keys[number]))

    def _frame(self, heads: Iterable[GridCell], headings: Sequence[str], has_subject: bool) -> str:
        """Return the words of all that heads a cell, its table and the heading above too.

        Where nothing names the table or the row, it is that of this document alone.
        """
        own = " ".join(cell.text for cell in heads).casefold()
        named = (self._caption, *(each[:LONGEST] for each in headings[-1:]))
        names = [name for name in named if name and not names_part(heading_words(name))]
        return " / ".join((own, *(names if has_subject or any(names) else (self._document,))))

    @cached_property
    def _caption(self) -> str:
        """The words of the caption without its number."""
        span = self._grid.caption
        return "" if span is None else _without_number(self._text[slice(*span)][:LONGEST])

    @cached_property
    def _lists(self) -> bool:
        """Whether the keys name things of which others tell.

        Under the head "Country" they do, under "Year" or "Indicator" they name what is said.
        """
        at = self._grid.keys - 1
        words = {stem(word) for head in self._heads[at] for word in words_of(head.text)} - {""}
        if words and words <= settings():
            return True
        named = all(_is_name(row[at]) for _, row in body(self._grid) if row[at].text)
        return named and bool(words) and words.isdisjoint(attributes())


def _is_short(cell: GridCell) -> bool:
    return len(cell.text) <= LONGEST


_IDENTIFIER = re.compile(r"-{0,2}[A-Za-z]\w*(?:[._-]\w+)+|--[a-z]+|[a-z]+(?:[A-Z][a-z]+)+")


def _is_name(cell: GridCell) -> bool:
    """Whether a head names a thing: with a capital, or as a setting is named in a program."""
    if _IDENTIFIER.fullmatch(cell.text):
        return True
    return cell.text[:1].isupper() and not is_number(cell.text)


def _without_number(caption: str) -> str:
    """Return the words of a caption without the number of its table: "Table 3. Rents by town"."""
    first, *others = caption.split()[:1] + [
        word for at, word in enumerate(caption.split()[1:]) if at or not word[:1].isdigit()
    ]
    return " ".join((first, *others)).casefold()
