"""The shape of a plain text: a text → its headings, paragraphs, list items, tables and the rest.

Lines between blank lines, and between the edges of pages, are read together; what they are is told
by their shape alone, in the order of `_Reader.blocks`.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from auditor.core.shape import Block
from auditor.read.plain import contents, paragraphs
from auditor.read.plain.addresses import is_address
from auditor.read.plain.boilerplate import FEWEST, is_boilerplate, is_entry
from auditor.read.plain.columns import aligned_rows, goes_on, is_ruled, lines_above, rows_together
from auditor.read.plain.enumerators import BULLETS, clause_numbers
from auditor.read.plain.headings import Heading, first_heading, single_heading
from auditor.read.plain.lines import lines_of
from auditor.read.plain.listings import are_prose, is_listing, may_hold_listings
from auditor.read.plain.notes import with_notes
from auditor.read.plain.page_furniture import furniture
from auditor.read.plain.references import are_references
from auditor.read.plain.tables import (
    PlainTable,
    caption_above,
    in_columns,
    marked_runs,
    rows_in,
    rules_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.core.shape import Grid, PassageKind
    from auditor.read.plain.lines import Line
    from auditor.read.plain.page_furniture import Furniture

SET_IN = 2  # characters that a listing stands further right than the text before it
MOST_LINES = 12  # of a notice; more is a text that begins with one
SAMPLE = 20_000  # characters that tell whether a text is wrapped


def blocks(text: str) -> tuple[list[Block], list[Grid]]:
    """Return the blocks of a text in order, and the grids of its tables."""
    numbers = clause_numbers(text)
    lines = list(lines_of(text, numbers))
    reader = _Reader(text, [line for line in lines if line is not None], numbers)
    chunks = list(rows_together(_chunks(lines, furniture(lines) | reader.entries())))
    last = max((at for at, chunk in enumerate(chunks) if isinstance(chunk, list)), default=0)
    found: list[Block] = []
    for at, chunk in enumerate(chunks):
        if isinstance(chunk, Block):
            found.append(chunk)
        else:
            found.extend(reader.blocks(chunk, at == 0, at == last))
    found, grids = in_columns(text, list(_with_leads(text, found)), reader.tables)
    return list(with_notes(text, found)), grids


def _with_leads(text: str, found: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks, the items of a list with the line that leads to it: "The fees are:"."""
    lead: tuple[int, int] | None = None
    for block in found:
        if block.kind == "item":
            yield block._replace(lead=lead)
            continue
        is_lead = block.kind == "body" and text[block.end - 1] == ":"
        if block.kind not in ("page-number", "running-head"):
            lead = (block.start, block.end) if is_lead else None
        yield block


def is_wrapped(text: str) -> bool:
    """Whether the text as a whole is broken into lines of one width."""
    lines = list(lines_of(text[:SAMPLE]))
    chunks = (chunk for chunk in _chunks(lines, {}) if isinstance(chunk, list))
    wrapped = sum(len(chunk) for chunk in chunks if paragraphs.is_wrapped(chunk))
    return 2 * wrapped > sum(line is not None for line in lines)


def _chunks(lines: Sequence[Line | None], edges: Furniture) -> Iterator[list[Line] | Block]:
    """Yield the lines between blank lines, and each line at the edge of a page as its block."""
    chunk: list[Line] = []
    for line in lines:
        kind = None if line is None else edges.get(line.start)
        if chunk and (line is None or kind or line.begins_page):
            yield chunk
            chunk = []
        if line is None:
            continue
        if kind:
            yield Block(line.start, line.end, kind)
        else:
            chunk.append(line)
    if chunk:
        yield chunk


def _is_boilerplate(chunk: Sequence[Line]) -> bool:
    """Whether lines begin with what is no text of the document, or are all entries of a menu."""
    if len(chunk) <= MOST_LINES and is_boilerplate(chunk[0].text):
        return True
    return len(chunk) >= FEWEST and all(is_entry(line.text.lstrip(f"{BULLETS} ")) for line in chunk)


class _Reader:
    """Reads the chunks of one text in order, with what stands above them."""

    def __init__(self, text: str, lines: Sequence[Line], numbers: frozenset[str]) -> None:
        self._lines, self._numbers = lines, numbers
        self._has_listings = may_hold_listings(text)
        self._indent = 0  # of the last paragraph
        self._listing = 0  # how far the listing is set in that stands right above, 0 if none does
        self._announces = False  # the last paragraph ends with "::": a listing follows
        self._in_contents = False
        self._entries: set[str] = set()  # of the contents
        self._text = text
        self.tables: list[PlainTable] = []  # so far
        self._columns: frozenset[int] = frozenset()  # edges of the columns of the last table
        self._below: PassageKind | None = None  # a heading of references, or of other pages
        self._level = 0  # of that heading

    @cached_property
    def _plain_lines(self) -> Counter[str]:
        """How often each line stands in the text, apart from numbers and pages."""
        return Counter(contents.plain(line.text) for line in self._lines)

    def entries(self) -> Furniture:
        """Return the lines of lists of contents that go on over blank lines."""
        entries = contents.paged_entries(self._lines, self._numbers, self._recurs)
        return {line.start: "contents" for line in entries}

    def _recurs(self, line: str) -> bool:
        """Whether a line stands in the text again, apart from its number and page."""
        return self._plain_lines[contents.plain(line)] > 1

    def blocks(self, chunk: list[Line], first: bool, last: bool) -> Iterator[Block]:
        """Yield the blocks of lines between blank lines, the first or last of the text or not."""
        if is_ruled(chunk) or goes_on(chunk[0], self._columns):
            yield from self._of_text(chunk)
            return
        kind = self._silent_kind(chunk)
        if kind is not None:
            yield Block(chunk[0].start, chunk[-1].end, kind)
            return
        if len(chunk) == 1:
            heading = single_heading(chunk[0], first, last)
            if heading is not None:
                yield self._headed(chunk[0], heading)
                return
        elif (found := first_heading(chunk, first)) is not None:
            heading, taken = found
            yield self._headed(chunk[0], heading)
            chunk = chunk[taken:]
        if chunk:
            yield from self._below_heading(chunk)

    def _below_heading(self, chunk: list[Line]) -> Iterator[Block]:
        kind = self._silent_kind(chunk)
        if kind is not None:
            yield Block(chunk[0].start, chunk[-1].end, kind)
            return
        indent = min(line.indent for line in chunk)
        if indent < self._indent or are_prose([line.text for line in chunk]):
            self._indent = indent
        self._announces = chunk[-1].text.endswith("::")
        yield from self._of_text(chunk)

    def _headed(self, line: Line, heading: Heading) -> Block:
        block = heading.block(line)
        title = line.text[heading.marked :]
        self._in_contents = contents.is_title(title)
        kind = contents.kind_below(title)
        if kind is not None or heading.level <= self._level:
            self._below, self._level = kind, heading.level
        return block

    def _silent_kind(self, chunk: Sequence[Line]) -> PassageKind | None:
        """Return the kind of lines that state nothing as a whole, None for others."""
        if self._in_contents and self._goes_on_with_contents(chunk):
            return "contents"
        self._in_contents = False
        if contents.has_leaders(chunk):
            return "contents"
        if self._is_listing(chunk):
            return "code"
        if are_references(chunk):
            return "references"
        return "boilerplate" if _is_boilerplate(chunk) else None

    def _goes_on_with_contents(self, chunk: Sequence[Line]) -> bool:
        """Whether lines are entries of the contents; those that stand there already are parts."""
        first = contents.plain(chunk[0].text)
        if first in self._entries or not contents.are_entries(chunk, self._plain_lines):
            return False
        self._entries.update(contents.plain(line.text) for line in chunk)
        return True

    def _is_listing(self, chunk: Sequence[Line]) -> bool:
        """Whether lines are a listing, or go on with the one above them."""
        indent = min(line.indent for line in chunk)
        texts = [line.text for line in chunk]
        is_set_in = indent >= self._indent + SET_IN
        found = is_set_in and self._announces
        if not found and self._has_listings:
            goes_on = 0 < self._listing <= indent and not are_prose(texts)
            found = goes_on or is_listing(texts, is_set_in=is_set_in)
        self._listing = indent if found and is_set_in else 0
        return found

    def _of_text(self, chunk: list[Line]) -> Iterator[Block]:
        """Yield the blocks of lines that state something."""
        start, end = chunk[0].start, chunk[-1].end
        if self._below is not None:
            yield Block(start, end, self._below)
        elif is_address([line.text for line in chunk]):
            yield Block(start, end, "address")
        else:
            for run in marked_runs(self._text, chunk):
                if run.rows:
                    self._columns = frozenset()
                    yield from self._begun(run.lines).add(run.rows, run.rules, is_marked=True)
                else:
                    yield from self._of_lines(run.lines)

    def _of_lines(self, lines: list[Line]) -> Iterator[Block]:
        """Yield the blocks of lines without bars: rows of aligned columns, or paragraphs."""
        lead = lines_above(lines)
        rows = aligned_rows(lines[lead:], self._columns)
        if rows is None:
            if rows_in(lines):
                self._columns = frozenset()
            yield from paragraphs.paragraphs(lines, self._numbers)
            return
        if lead:
            yield from paragraphs.paragraphs(lines[:lead], self._numbers)
        edges = frozenset[int]().union(*(row.edges for row in rows))
        goes_on = not self._columns.isdisjoint(edges)
        self._columns = edges
        table = self.tables[-1] if goes_on else self._begun(lines[lead:])
        yield from table.add(rows, rules_in(lines[lead:]))

    def _begun(self, lines: Sequence[Line]) -> PlainTable:
        """Return a new table that begins with some lines."""
        floor = self.tables[-1].rows[-1].cells[-1][1] if self.tables else 0
        caption = caption_above(self._text, lines[0].start, floor)
        self.tables.append(PlainTable(len(self.tables), caption))
        return self.tables[-1]
