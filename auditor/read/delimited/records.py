"""Text whose lines are rows of cells → where each cell stands, and what parts the cells.

A cell in quotation marks may hold what parts cells, line ends, and a mark written twice.  A mark
that is never closed is one character of its cell.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

SEPARATORS = ",;\t|"
MOST_IN_VAIN = 3  # times the length of a text that is looked through for marks that close none
_LOOKED_AT = 100  # records by which the separator is found
_DECIMAL_COMMA = re.compile(r"[0-9],[0-9]")


class Field(NamedTuple):
    """A cell of a record: its offsets without quotation marks."""

    start: int
    end: int
    is_quoted: bool = False


Record = list[Field]


def records(text: str, separator: str, quoted: Quoted | None = None) -> Iterator[Record]:
    """Yield the records of a text; an empty line is a record without cells."""
    record = Record()
    ends = re.compile(rf"[{re.escape(separator)}\n]")
    quoted = quoted or Quoted(text, separator)
    at = 0
    while at <= len(text):
        field = quoted.field(at)
        if field is None:
            found = ends.search(text, at)
            field = Field(at, found.start() if found else len(text)), found.start() if found else -1
        record.append(field[0])
        end = field[1]
        at = len(text) + 1 if end < 0 else end + 1
        if end < 0 or text[end] == "\n":
            yield from _whole(record, is_last=end < 0)
            record = Record()


def _whole(record: Record, *, is_last: bool) -> Iterator[Record]:
    """Yield a record, one without words as an empty one; the end of a text makes none."""
    if any(field.end > field.start for field in record):
        yield record
    elif not is_last:
        yield []


class Quoted:
    """Finds cells in quotation marks; where marks are not closed in the end, it gives them up."""

    def __init__(self, text: str, separator: str) -> None:
        self._text = text
        self._after = re.compile(rf" *(?:(?=[{re.escape(separator)}\n])|\Z)")
        self._left = MOST_IN_VAIN * len(text)
        self.unclosed: int | None = None
        """The offset of the first mark that begins a cell and is never closed."""

    def field(self, start: int) -> tuple[Field, int] | None:
        """Return a cell in marks that begins here, and the offset of what ends it, -1 at the end.

        None where there is none.
        """
        opened = start
        while self._text.startswith(" ", opened):
            opened += 1
        if self._left <= 0 or not self._text.startswith('"', opened):
            return None
        closed = self._closed(opened + 1)
        after = self._after.match(self._text, closed + 1) if closed >= 0 else None
        if closed < 0 and self.unclosed is None:
            self.unclosed = opened
        if after is None:
            self._left -= (closed if closed >= 0 else len(self._text)) - opened
            return None
        end = after.end() if after.end() < len(self._text) else -1
        return Field(opened + 1, closed, True), end

    def _closed(self, at: int) -> int:
        """Return where the mark is that closes a cell, -1 where there is none."""
        while (at := self._text.find('"', at)) >= 0 and self._text.startswith('"', at + 1):
            at += 2
        return at


def separator_of(text: str) -> str:
    """Return what parts the cells of a text: that which most records have equally often.

    Of two that do so equally well it is the first that is no decimal comma: ";", a tab or a bar.
    """
    scored = [(_score(text, each), each) for each in SEPARATORS]
    return max(scored, key=lambda pair: (pair[0], -SEPARATORS.index(pair[1])))[1]


def _score(text: str, separator: str) -> float:
    """Return how well a separator parts a text, from 0: the share of its records of one width.

    Wider records are better ones, for a separator stands in the cells of another rarely.
    """
    widths = Counter[int]()
    for number, record in enumerate(records(text, separator)):
        if number == _LOOKED_AT:
            break
        widths[len(record)] += bool(record)
    wide = {width: count for width, count in widths.items() if width > 1}
    if not wide:
        return 0.0
    width, count = max(wide.items(), key=lambda pair: (pair[1], pair[0]))
    share = count / widths.total()
    if separator == "," and len(_DECIMAL_COMMA.findall(text[:10_000])) >= count * (width - 1):
        share /= 2
    return share * (2 - 1 / width)
