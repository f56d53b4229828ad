"""The pages of a PDF → its text: paragraphs over pages, headings, tables, notes, heads and feet."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.core.shape import Part
from auditor.read.composing.composer import Composer, Table
from auditor.read.formats import text as plain
from auditor.read.pages.furniture import furniture
from auditor.read.pages.hyphens import Vocabulary
from auditor.read.pages.lines import Row, pieces_of, rows_of
from auditor.read.pages.regions import Region, regions_of
from auditor.read.pages.tables import cells_of, tables_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.read.pages.lines import Piece
    from auditor.read.pages.words import PageWords

_LARGE = 1.12  # heights of the usual letter: larger ones are headings
_SMALL = 0.93  # smaller ones at the foot of a page may be notes
_LONGEST_HEADING = 200  # characters
_FOOT = 0.5  # part of a page below which notes stand
_NOTE = re.compile(r"(?:\[?[0-9]{1,3}\]?|[*†‡§¶]{1,3})[.)]?\s?\S")
_APART = 1.35  # usual distances of lines: a wider one parts paragraphs
_INDENT = 0.8  # heights of a line by which a paragraph begins further right
_SHORT = 0.82  # part of the width: a line that ends before may end a paragraph
_OTHER = 0.15  # of the height of a line, by which another is of another kind
_ENDS = tuple('.!?:;”"')


@dataclass(slots=True)
class _Paragraphs:
    """Running text that is being written: its lines, blank ones between paragraphs."""

    pieces: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    length: int = 0

    def put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


class PdfDocument:
    """Writes what stands on the pages of a PDF."""

    def __init__(self, pages: Sequence[PageWords], composer: Composer) -> None:
        self._composer = composer
        self._pages = [rows_of(pieces_of(page.words)) for page in pages]
        self._heights = [page.height for page in pages]
        self._words = Vocabulary(row for rows in self._pages for row in rows)
        self._size = _usual_size(pages)
        self._running = _Paragraphs()
        self._notes: list[tuple[int, str]] = []
        self._last: Piece | None = None  # the line before, of running text
        self._pitch = 0.0
        self._cells: list[list[str]] = []  # of the table that may go on over the page
        self._pages_of_rows: dict[int, int] = {}  # the first row of it on each page

    def write(self) -> None:
        """Write the text, then the notes at the feet of pages, then running heads and feet."""
        edges = furniture(self._pages, self._heights)
        heads: dict[str, int] = {}
        for number, rows in enumerate(self._pages, 1):
            at_the_edge = edges[number - 1]
            for at in sorted(at_the_edge):
                heads.setdefault(rows[at].text, number)
            self._page(number, [row for at, row in enumerate(rows) if at not in at_the_edge])
        self._end_table()
        self._end_text()
        for number, text in self._notes:
            self._part(number)
            self._composer.add(text, "footnote")
        for text, number in heads.items():
            self._part(number)
            self._composer.add(text, "running-head")

    def _part(self, number: int) -> None:
        self._composer.part(*self._name(number))

    @staticmethod
    def _name(number: int) -> tuple[str, str]:
        """Return the name of a page, and what a link to it has behind "#"."""
        return f"page {number}", f"page={number}"

    def _page(self, number: int, rows: list[Row]) -> None:
        rows, notes = self._without_notes(rows, self._heights[number - 1])
        self._notes += ((number, note) for note in notes)
        self._running.parts.append(Part(self._running.length, *self._name(number)))
        for at, region in enumerate(regions_of([piece for row in rows for piece in row.pieces])):
            if region.is_table:
                for table in tables_in(region.rows):
                    is_first = at == 0 and table[0] is region.rows[0]
                    self._table(table, number, is_first=is_first)
            else:
                self._end_table()
                self._text(region, number)

    # ------------------------------------------------------------------ tables

    def _table(self, rows: Sequence[Row], number: int, *, is_first: bool) -> None:
        """Begin a table, or go on with one of the page before that is headed alike."""
        cells = cells_of(rows)
        if is_first and self._cells and self._cells[0] == cells[0]:
            self._pages_of_rows[len(self._cells)] = number
            self._cells += cells[1:]
        else:
            self._end_table()
            self._end_text()
            self._cells, self._pages_of_rows = cells, {0: number}
        self._running.parts = [Part(0, *self._name(number))]

    def _end_table(self) -> None:
        cells, self._cells = self._cells, []
        if cells:
            parts = {row: self._name(number) for row, number in self._pages_of_rows.items()}
            self._composer.add_table(Table(cells), parts)

    # ------------------------------------------------------------------ running text

    def _text(self, region: Region, number: int) -> None:
        lines = [row.pieces[0] for row in region.rows]
        left = min(line.left for line in lines)
        right = max(line.right for line in lines)
        self._pitch = _pitch(lines)
        is_first = True
        for line in lines:
            if self._is_heading(line):
                self._heading(line, number)
            else:
                self._line(line, left, right, is_first=is_first)
            is_first = False

    def _is_heading(self, line: Piece) -> bool:
        return line.size > _LARGE * self._size and len(line.text) <= _LONGEST_HEADING

    def _heading(self, line: Piece, number: int) -> None:
        self._end_text()
        self._part(number)
        level = 1 if line.size > 1.5 * self._size else 2
        self._composer.add(line.text, "heading", level=level)
        self._running.parts.append(Part(0, *self._name(number)))

    def _line(self, line: Piece, left: float, right: float, *, is_first: bool) -> None:
        """Add a line of running text, to the paragraph before or as the first of another."""
        last, self._last = self._last, line
        if not self._running.pieces or last is None:
            self._running.put(line.text)
            return
        if self._begins(line, last, left, right, is_first=is_first):
            self._running.put(f"\n\n{line.text}")
            return
        before = self._running.pieces.pop()
        self._running.length -= len(before)
        self._running.put(self._words.joined(before, line.text, is_cut=last.ends_in_hyphen))

    def _begins(
        self, line: Piece, last: Piece, left: float, right: float, *, is_first: bool
    ) -> bool:
        """Whether a line begins a paragraph."""
        if last.ends_in_hyphen:
            return False
        ends = last.text.endswith(_ENDS)
        may_begin = ends or not line.text[:1].islower()
        if is_first:  # of a page or a column
            return may_begin
        is_apart = line.top - last.top > _APART * self._pitch
        is_other = abs(line.size - last.size) > _OTHER * last.size
        is_indented = line.left - last.left > _INDENT * line.size and last.left - left < line.size
        is_short = last.right - left < _SHORT * (right - left)
        return is_apart or is_other or (is_indented and ends) or (is_short and may_begin)

    def _end_text(self) -> None:
        running, self._running = self._running, _Paragraphs()
        self._last = None
        text = "".join(running.pieces)
        if text.strip():
            self._composer.embed(replace(plain.read(text), parts=tuple(running.parts)))

    # ------------------------------------------------------------------ notes

    def _without_notes(self, rows: list[Row], height: float) -> tuple[list[Row], list[str]]:
        """Return the lines of a page without the notes at its foot, and the notes."""
        first = len(rows)
        while first and self._may_be_note(rows[first - 1], height):
            first -= 1
        while first < len(rows) and not _NOTE.match(rows[first].text):
            first += 1
        notes: list[str] = []
        for row in rows[first:]:
            if _NOTE.match(row.text) or not notes:
                notes.append(row.text)
            else:
                cut = row.pieces and rows[rows.index(row) - 1].pieces[-1].ends_in_hyphen
                notes[-1] = self._words.joined(notes[-1], row.text, is_cut=bool(cut))
        return rows[:first], notes

    def _may_be_note(self, row: Row, height: float) -> bool:
        is_small = all(piece.size < _SMALL * self._size for piece in row.pieces)
        return is_small and row.top > _FOOT * height and len(row.pieces) < 3


def _usual_size(pages: Sequence[PageWords]) -> float:
    """Return the height of most letters."""
    sizes = Counter[float]()
    for page in pages:
        for word in page.words:
            sizes[round(word.size, 1)] += len(word.text)
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else 0.0


def _pitch(lines: Sequence[Piece]) -> float:
    """Return the usual distance of two lines."""
    found = sorted(_distances(lines))
    return found[len(found) // 4] if found else 0.0


def _distances(lines: Sequence[Piece]) -> Iterator[float]:
    for above, below in pairwise(lines):
        distance = below.top - above.top
        if distance > 0.5 * above.size:
            yield distance
