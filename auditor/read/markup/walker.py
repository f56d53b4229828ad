"""The tokens of the blocks of a text → its passages, tables and markup, in their order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.shape import Hidden
from auditor.language.text.sentences import sentences
from auditor.read.markup.content import Content
from auditor.read.markup.draft import Draft
from auditor.read.markup.headings import read_heading
from auditor.read.markup.html_blocks import read_html
from auditor.read.markup.inline import Inline, read_inline
from auditor.read.markup.limits import beyond_deepest
from auditor.read.markup.lines import Lines, Placed, lines_of
from auditor.read.markup.paragraphs import Place, paragraph
from auditor.read.markup.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.token import Token

    from auditor.core.shape import Grid, PassageKind
    from auditor.read.markup.block_rules import Blocks

_QUOTE_MARK = re.compile(r"[ \t]*>[ \t]?")
_ALERT = re.compile(r"\[!([A-Za-z]{2,20})\][-+]?[ \t]*")  # of GitHub and Obsidian
_BOX_TITLE = re.compile(r"\"([^\"\n]*\w[^\"\n]*)\"")
_DIV = re.compile(r"<(/?)(?:div|figcaption)\b(?:[^<>]*\bclass\s*=\s*[\"']?([^\"'<>]*))?[^<>]*>")
_DEEPEST_OUTSIDE = 3  # level of a heading that no caption has inside
_LEAD_ENDS = (":", "：")


class _Frame(NamedTuple):
    """A list, item, quotation or footnote that is open."""

    kind: str
    label: str | None = None
    lead: tuple[int, int] | None = None
    first: int = 0  # how many passages there were when it was opened


class TablePlace(NamedTuple):
    """The passages that are the cells of a table, as a range of them."""

    first: int
    last: int


class Walker:
    """Reads the tokens of one document."""

    def __init__(self, text: str, blocks: Blocks) -> None:
        self.drafts: list[Draft] = []
        self.grids: list[Grid] = []
        self.tables: list[TablePlace] = []  # of each grid
        self.hidden: list[Hidden] = []
        self.contents: list[tuple[int, int]] = []  # ranges of passages that are whole lists
        self._text = text
        self._blocks = blocks
        self._lines = Lines(text)
        self._frames: list[_Frame] = []
        self._quoted: dict[int, int] = {}  # lines of a quotation: where its marks in them end
        self._captions: list[bool] = []  # of each open `<div>`: whether it is a caption
        self._opened: Token | None = None  # the heading or paragraph whose content comes next
        self._level = 0  # of the last heading
        self._lead: Draft | None = None  # the paragraph right above

    def walk(self) -> None:
        """Read all tokens."""
        handlers: dict[str, Callable[[Token], None]] = {
            "heading_open": self._open,
            "paragraph_open": self._open,
            "inline": self._inline,
            "table": self._table,
            "fence": self._code,
            "code_block": self._code,
            "html_block": self._html,
            "hr": self._rule,
            "blockquote_open": self._quote,
            "bullet_list_open": self._list,
            "ordered_list_open": self._list,
            "list_item_open": self._item,
            "footnote_open": self._footnote,
            "box_open": self._box,
            "blockquote_close": self._close,
            "bullet_list_close": self._close,
            "ordered_list_close": self._close,
            "list_item_close": self._close,
            "footnote_close": self._close,
            "box_close": self._close,
        }
        for token in self._blocks.tokens:
            handler = handlers.get(token.type)
            if handler is not None:
                handler(token)
        for first, last in self._blocks.definitions:
            self._hide(self._lines.starts[first], self._lines.end(last - 1))

    def unread(self) -> list[Draft]:
        """Return the lines that are nested too deep to be read, as they are written."""
        blocks = self._blocks
        found = beyond_deepest(blocks.tokens, self._lines, blocks.definitions)
        return [Draft(start, end, "body", self._text[start:end]) for start, end in found]

    def _read(self, content: str) -> Inline:
        return read_inline(content, self._blocks.references, self._blocks.footnotes)

    def _hide(self, start: int, end: int, shown: str = "") -> None:
        if start < end:
            self.hidden.append(Hidden(start, end, shown))

    # -------------------------------------------------------------- headings and paragraphs

    def _open(self, token: Token) -> None:
        self._opened = token

    def _inline(self, token: Token) -> None:
        """Read the content of the heading or paragraph that was opened."""
        if self._opened is not None and self._opened.type == "heading_open":
            self._heading(self._opened, token)
        else:
            self._paragraph(token)

    def _heading(self, token: Token, inline: Token) -> None:
        content, marks = read_heading(token, inline, self._lines, self._read)
        self.hidden += marks
        self.hidden += content.hidden()
        low, high = content.place(0, len(content.text))
        self._lead = None
        if low == high:
            return
        level = int(token.tag[1])
        text = content.text.strip()
        if level <= _DEEPEST_OUTSIDE:
            self._captions.clear()
        if any(self._captions):
            self.drafts.append(Draft(low, high, "caption", text))
        else:
            self._level = level
            self.drafts.append(Draft(low, high, "heading", text, level))

    def _paragraph(self, token: Token) -> None:
        placed = Placed.of(token.content, *lines_of(token), self._lines)
        frame = self._frames[-1] if self._frames else None
        if frame is not None and frame.kind == "quotation" and frame.first == len(self.drafts):
            placed = self._without_alert(placed)
        content = Content(placed, self._read(placed.content))
        self.hidden += content.hidden()
        known = len(self.drafts)
        self.drafts += paragraph(content, self._place())
        if frame is not None and frame.label is not None:
            self._frames[-1] = frame._replace(label=None)
        self._lead = self.drafts[-1] if len(self.drafts) > known else None

    def _place(self) -> Place:
        """Return what a paragraph is here."""
        if any(self._captions):
            return Place("caption")
        if not self._frames:
            return Place("body", level=self._level + 1)
        frame = self._frames[-1]
        kinds: dict[str, PassageKind] = {"item": "item", "quotation": "quotation"}
        kind: PassageKind = "footnote" if self._is_inside("footnote") else "body"
        return Place(kinds.get(frame.kind, kind), frame.label, frame.lead)

    def _is_inside(self, kind: str) -> bool:
        return any(frame.kind == kind for frame in self._frames)

    def _without_alert(self, placed: Placed) -> Placed:
        """Take the mark of a box ("[!NOTE]") off a quotation, which is none then."""
        found = _ALERT.match(placed.content)
        if found is None:
            return placed
        self._frames[-1] = self._frames[-1]._replace(kind="box")
        self._hide(placed.source(0), placed.source(found.end()))
        words = placed.content[found.end() :]
        cut = found.end() + len(words) - len(words.lstrip())
        return placed.behind(cut)

    # -------------------------------------------------------------- lists, quotations, notes

    def _list(self, _: Token) -> None:
        lead = None
        if self._lead is not None and (
            self._is_inside("item") or self._lead.text.endswith(_LEAD_ENDS)
        ):
            start, end = self._lead.start, self._lead.end
            lead = sentences(self._text, start, end)[-1]
        self._frames.append(_Frame("list", None, lead, len(self.drafts)))

    def _item(self, token: Token) -> None:
        label = None
        if token.info:
            label = token.info + (")" if token.markup == ")" else "")
        self._frames.append(_Frame("item", label, self._frames[-1].lead, len(self.drafts)))
        self._lead = None

    def _quote(self, token: Token) -> None:
        first, last = lines_of(token)
        if not self._is_inside("quotation"):
            self._quoted.clear()
        for line in range(first, last):
            start = self._quoted.get(line, self._lines.starts[line])
            marks = _QUOTE_MARK.match(self._text, start, self._lines.end(line))
            if marks:
                self._quoted[line] = marks.end()
                self._hide(*marks.span())
        self._frames.append(_Frame("quotation", None, None, len(self.drafts)))

    def _footnote(self, token: Token) -> None:
        self._frames.append(_Frame("footnote", f"[^{token.info}]", None, len(self.drafts)))

    def _box(self, token: Token) -> None:
        start, end = token.meta["title"]
        title = _BOX_TITLE.search(self._text, start, end)
        line = self._lines.starts[self._lines.number(start)]
        if title:
            self._hide(line, title.start(1))
            self._hide(title.end(1), end)
            self.drafts.append(Draft(title.start(1), title.end(1), "body", title[1]))
        else:
            self._hide(line, end)
        self._frames.append(_Frame("box", None, None, len(self.drafts)))

    def _close(self, _: Token) -> None:
        frame = self._frames.pop()
        if frame.kind == "list" and not self._is_inside("list"):
            self.contents.append((frame.first, len(self.drafts)))
        self._lead = None

    # -------------------------------------------------------------- blocks that are no prose

    def _table(self, token: Token) -> None:
        known = len(self.drafts)
        found = read_table(self._text, token.meta["rows"], len(self.grids), self._read)
        line = lines_of(token)[0] + 1
        self._hide(self._lines.starts[line], self._lines.end(line))
        self._add(found.drafts, [found.grid], found.hidden, known)

    def _html(self, token: Token) -> None:
        first, last = lines_of(token)
        known = len(self.drafts)
        start, end = self._lines.starts[first], self._lines.end(last - 1)
        starts = self._lines.starts
        inside = [
            Hidden(starts[line], self._quoted[line])
            for line in range(first, last)
            if line in self._quoted
        ]
        found = read_html(self._text, start, end, len(self.grids), inside)
        for tag in _DIV.finditer(self._text, start, end):
            if tag[1]:
                del self._captions[-1:]
            else:
                self._captions.append("caption" in (tag[2] or "").lower())
        self._add(found.drafts, found.grids, found.hidden, known)

    def _add(self, drafts: list[Draft], grids: list[Grid], hidden: list[Hidden], at: int) -> None:
        self.drafts += drafts
        self.hidden += hidden
        number = len(self.grids)
        self.grids += grids
        cells = [(each, draft.cell) for each, draft in enumerate(drafts, at) if draft.cell]
        first = {cell.table: each for each, cell in reversed(cells)}
        last = {cell.table: each + 1 for each, cell in cells}
        for table in range(number, len(self.grids)):
            self.tables.append(TablePlace(first.get(table, at), last.get(table, at)))
        self._lead = None

    def _code(self, token: Token) -> None:
        first, last = lines_of(token)
        if token.type == "fence":
            first += 1
            closing = self._text[self._lines.starts[last - 1] : self._lines.end(last - 1)]
            last -= closing.strip(" \t>").startswith(token.markup) and last > first
        spans = [span for line in range(first, last) if (span := self._within(line))]
        if spans:
            self.drafts.append(Draft(spans[0][0], spans[-1][1], "code", ""))
        self._lead = None

    def _within(self, line: int) -> tuple[int, int] | None:
        """Return the span of the words of a line, without the marks of a quotation."""
        start = self._lines.starts[line]
        if self._is_inside("quotation"):
            start = self._quoted.get(line, start)
        words = self._text[start : self._lines.end(line)]
        start += len(words) - len(words.lstrip())
        return (start, start + len(words.strip())) if words.strip() else None

    def _rule(self, token: Token) -> None:
        first, last = lines_of(token)
        self._hide(self._lines.starts[first], self._lines.end(last - 1))
        self._lead = None
