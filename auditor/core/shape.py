"""What reading a document's format gives: its text, its passages and tables, and where they stand.

A format reader makes a `ReadText`; nothing in it depends on the words of a language beyond what the
shape of the document needs.  All offsets are half-open character offsets of the text as read.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

_NEWLINE = re.compile(r"\r\n?|\n")

PassageKind = Literal[
    "body",
    "heading",
    "item",
    "cell",
    "caption",
    "field",
    "quotation",
    "footnote",
    "code",
    "front-matter",
    "contents",
    "running-head",
    "page-number",
    "references",
    "address",
    "boilerplate",
]

SILENT: frozenset[PassageKind] = frozenset(
    (
        "code",
        "front-matter",
        "contents",
        "running-head",
        "page-number",
        "references",
        "boilerplate",
    )
)
"""Kinds that state nothing: they are kept for the reader and counted, and make no claims."""


class CellPlace(NamedTuple):
    """Where a cell stands: the number of its table in the document, its row and column, from 0."""

    table: int
    row: int
    column: int


class Block(NamedTuple):
    """A passage as its format gives it: a heading, paragraph, item, cell, …; they never overlap.

    `label` is what numbers or names it: an enumerator ("(a)", "2.1", "[^1]"), which is no part of
    the span, or the label of a field ("Population"), with which its span begins.  `lead` is the
    span of the line that a list stands under ("The fees are:").
    """

    start: int
    end: int
    kind: PassageKind
    level: int = 0  # of a heading: 1 is the outermost, 0 the title
    label: str | None = None
    cell: CellPlace | None = None
    lead: tuple[int, int] | None = None


class GridCell(NamedTuple):
    """A cell's words and their offsets; a merged cell stands at each place that it covers."""

    start: int
    end: int
    text: str  # without markup, white space folded


class SheetCells(NamedTuple):
    """Where the rows and columns of a grid stand in a spreadsheet, both from 0."""

    rows: tuple[int, ...]
    columns: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of one width, from any format."""

    rows: tuple[tuple[GridCell, ...], ...]
    heads: int  # rows at the top that are heads of columns
    keys: int = 1  # columns at the left that name the rows
    caption: tuple[int, int] | None = None
    notes: tuple[tuple[int, int], ...] = ()
    blocks: tuple[int, ...] = ()  # rows that head the rows below them: "Study A" over its rows
    lead: tuple[int, int] | None = None  # the sentence right above, where it is no caption
    sheet: SheetCells | None = None


class Hidden(NamedTuple):
    """A span of the text as read that is layout and no content, and what stands for it.

    `shown` is "" for the stars around a bold word, "&" for "&amp;", " " for a line break.
    """

    start: int
    end: int
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Where lines of a text begin, as editors count them; of one that is not at hand only some."""

    starts: Sequence[int] = (0,)
    numbers: Sequence[int] | None = None  # of these lines, from 1; None: they are all lines

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both counted from 1, in characters."""
        at = max(bisect_right(self.starts, offset), 1)
        number = at if self.numbers is None else self.numbers[at - 1]
        return number, offset - self.starts[at - 1] + 1


ONE_LINE = Lines()


def lines_of(text: str) -> Lines:
    """Return the lines of a text."""
    return Lines(array("I", [0, *(end.end() for end in _NEWLINE.finditer(text))]))


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Offsets of the text as read → offsets of the original file, and its lines; both rise."""

    here: Sequence[int] = (0,)  # where a run of characters that were taken over begins
    there: Sequence[int] = (0,)  # where it begins in the original
    lines: Lines = ONE_LINE  # of the original

    def original(self, offset: int) -> int:
        """Return the offset in the original of a character of the text as read."""
        at = max(0, bisect_right(self.here, offset) - 1)
        return self.there[at] + offset - self.here[at]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original for one of the text as read, which ends in a run."""
        first = self.original(start)
        return first, self.original(end - 1) + 1 if end > start else first


@dataclass(frozen=True, slots=True)
class DocumentPassage:
    """A passage of a document: its words without markup; offsets are those of the text as read."""

    kind: PassageKind
    label: str | None  # what numbers or names it: "(a)", "2.1", "Population"
    text: str
    start: int
    end: int
    place: str


IN_FRONT_MATTER = "front matter"
"""What the source of a date begins with that the front matter of a text states."""

IN_PROPERTIES = "file properties"
"""What the source of a date begins with that the program which wrote a file has noted in it."""


IN_GIT = "git"
"""What the source of a date begins with that is the day of a commit."""


class StatedDate(NamedTuple):
    """A date that a document's metadata state, as ISO or EDTF text, and where: "front matter"."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the front matter or the head of a document declares about it."""

    title: str | None = None
    dates: tuple[StatedDate, ...] = ()  # the one that says best when it speaks first
    publisher: str | None = None


class Part(NamedTuple):
    """What people find a place by in a file without lines: a page, a slide, a sheet."""

    start: int  # where it begins in the text as read
    name: str  # "page 3"
    anchor: str = ""  # what a link to the file has behind "#": "page=3"


@dataclass(frozen=True, slots=True)
class ReadText:
    """A document as its format was read."""

    text: str
    blocks: tuple[Block, ...]
    grids: tuple[Grid, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    metadata: Metadata = Metadata()
    places: OffsetMap | None = None  # None: the text is the original
    parts: tuple[Part, ...] | None = None  # None: a place is a line and a column
    notes: tuple[str, ...] = ()  # what its reader is to be told: what was left out or guessed

    def part_at(self, offset: int) -> Part | None:
        """Return the part of the file in which an offset of the text lies."""
        at = bisect_right(self.parts or (), offset, key=lambda part: part.start)
        return self.parts[at - 1] if self.parts and at else None
