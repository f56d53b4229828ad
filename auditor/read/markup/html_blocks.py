"""A block of HTML inside a text → its passages and tables; its tags are markup.

HTML in Markdown is short and written by hand: tags are taken in their order, no tree is built.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.plain_text import PlainText
from auditor.core.shape import GridCell, Hidden
from auditor.read.markup.draft import Draft, folded
from auditor.read.markup.html_tables import HtmlTable
from auditor.read.markup.inline import in_order
from auditor.read.markup.paragraphs import caption_word
from auditor.read.markup.tags import BREAKING, Tag, name_of, shown_tags

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.shape import Grid, PassageKind

_TAG = re.compile(r"<!--|</?[A-Za-z][^<>]*>|<[!?][^<>]*>")
_UNSEEN_END = {"<!--": "-->", "script": "</script>", "style": "</style>"}
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_KINDS: dict[str, PassageKind] = {
    "blockquote": "quotation",
    "caption": "caption",
    "figcaption": "caption",
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    "li": "item",
    "nav": "boilerplate",
    "pre": "code",
}
_CELLS = frozenset(("td", "th"))
_ROWS = frozenset(("tr", "table"))


class HtmlRead(NamedTuple):
    """The passages and tables of a block of HTML; `hidden` is its markup."""

    drafts: list[Draft]
    grids: list[Grid]
    hidden: list[Hidden]


def read_html(
    text: str, start: int, end: int, number: int, layout: Iterable[Hidden] = ()
) -> HtmlRead:
    """Return the blocks of the HTML in a span of a text.

    `number` counts the tables of the document before it; `layout` is other markup in it, such as
    the marks of a quotation.
    """
    tags = _tags(text, start, end)
    hidden = [*layout, *shown_tags(text, tags, ())]
    hidden += [
        Hidden(*found.span(), unescape(found.group()))
        for found in _ENTITY.finditer(text, start, end)
    ]
    reader = _Reader(text, start, in_order(hidden, joined=False), number)
    for tag in tags:
        if name_of(tag.text) in BREAKING and name_of(tag.text) != "br":
            reader.take(tag)
    reader.finish(end)
    return HtmlRead(reader.drafts, reader.grids, list(reader.hidden))


def _tags(text: str, start: int, end: int) -> list[Tag]:
    """Return the tags and comments; what nobody sees, such as a script, is one with its content."""
    tags = []
    at = start
    while found := _TAG.search(text, at, end):
        at = found.end()
        unseen = _UNSEEN_END.get(name_of(found.group()) or found.group())
        if unseen and not found.group().startswith("</"):
            stop = text.find(unseen, at, end)
            at = stop + len(unseen) if stop >= 0 else end
        tags.append(Tag(found.start(), at, text[found.start() : at]))
    return tags


class _Reader:
    """Takes the tags that end lines and makes a passage of the words between two of them."""

    def __init__(self, text: str, start: int, hidden: tuple[Hidden, ...], number: int) -> None:
        self.drafts: list[Draft] = []
        self.grids: list[Grid] = []
        self.hidden = hidden
        self._text = text
        self._starts = [span.start for span in hidden]
        self._number = number
        self._at = start  # the end of the last tag that ended a line
        self._inside: list[str] = []  # the open tags that tell a kind
        self._table: HtmlTable | None = None
        self._cell: Tag | None = None

    def take(self, tag: Tag) -> None:
        """End what stands before a tag and begin what it opens."""
        name = name_of(tag.text)
        is_end = tag.text[1] == "/"
        if self._cell is None:
            self._passage(tag.start)
        if name in _CELLS or name in _ROWS:
            self._table_tag(tag, name, is_end)
        elif name in _KINDS:
            if not is_end:
                self._inside.append(name)
            elif name in self._inside:
                del self._inside[self._inside.index(name) :]
        self._at = tag.end

    def finish(self, end: int) -> None:
        """End the last passage and the last table."""
        if self._cell is None:
            self._passage(end)
        self._end_cell(end)
        self._end_table()

    def _table_tag(self, tag: Tag, name: str, is_end: bool) -> None:
        self._end_cell(tag.start)
        if name == "table":
            self._end_table()
            self._table = None if is_end else HtmlTable()
        elif self._table is not None and name == "tr" and not is_end:
            self._table.begin_row()
        elif self._table is not None and name in _CELLS and not is_end:
            self._cell = tag

    def _end_cell(self, end: int) -> None:
        cell, self._cell = self._cell, None
        if cell is None or self._table is None:
            return
        (low, high), words = self._words(cell.end, end)
        self._table.add(cell.text, GridCell(low, high, words))

    def _end_table(self) -> None:
        """Keep a table of several rows and columns; one that only lays out is its passages."""
        if self._table is None:
            return
        grid, drafts = self._table.finished(self._number + len(self.grids))
        self.drafts += drafts
        if grid is not None:
            self.grids.append(grid)
        self._table = None

    def _passage(self, end: int) -> None:
        (low, high), words = self._words(self._at, end)
        if not words:
            return
        name = self._inside[-1] if self._inside else ""
        kind = _KINDS.get(name, "body")
        if kind == "body" and caption_word(words):
            kind = "caption"
        level = int(name[1]) if kind == "heading" else 0
        self.drafts.append(Draft(low, high, kind, words, level))

    def _words(self, start: int, end: int) -> tuple[tuple[int, int], str]:
        """Return where the words in a span of the text begin and end, and their plain text."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        plain = PlainText(self._text, self.hidden[first:last], start, end)
        bare = plain.text.strip()
        at = len(plain.text) - len(plain.text.lstrip())
        return plain.span(at, at + len(bare)), folded(bare)
