"""A text in reStructuredText → its sections, paragraphs, lists, fields, notes and tables.

Source: the specification of docutils, "reStructuredText Markup Specification".
"""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

from auditor.core.shape import StatedDate
from auditor.read.composing.composer import Composer, Table
from auditor.read.markup.front_matter import DATES
from auditor.read.rst.inline import words_of
from auditor.read.rst.tables import GRID, SIMPLE, grid_table, simple_table
from auditor.read.web.printed_days import day_in

if TYPE_CHECKING:
    from collections.abc import Sequence

DEEPEST = 20  # blocks within blocks
_UNDERLINE = re.compile(r"([!-/:-@\[-`{-~])\1{2,}\s*\Z")
_DIRECTIVE = re.compile(r"\.\. +(?:\|[^|]+\| +)?([\w:+.-]+?) ?::(?: +(.*))?\Z")
_FOOTNOTE = re.compile(r"\.\. +\[([^\]]+)\] +(.*)\Z")
_FIELD = re.compile(r":([^:\s][^:]{0,60}):(?:\s+(.*))?\Z")
_HEADS = re.compile(r":header-rows: +[1-9]|:header: ")
_OPTION = re.compile(r":[\w-]+:")
_ITEM = re.compile(r"(?:([-*+•])|\(?((?:[0-9]{1,4}|[a-zA-Z]|[ivxlcIVXLC]{1,6}|#)[.)]))[ ]+(\S.*)\Z")
_CODE = frozenset(
    (
        *("code", "code-block", "sourcecode", "highlight", "parsed-literal", "literalinclude"),
        *("math", "raw", "doctest", "testcode", "testoutput", "productionlist", "graphviz"),
        *("mermaid", "ipython", "prompt"),
    )
)
_TEXTS = frozenset(
    (
        *("note", "warning", "tip", "important", "caution", "danger", "hint", "attention"),
        *("admonition", "error", "seealso", "deprecated", "versionadded", "versionchanged"),
        *("versionremoved", "topic", "sidebar", "container", "compound", "rubric", "epigraph"),
        *("highlights", "pull-quote"),
    )
)


class RstText:
    """Writes what a text in reStructuredText says."""

    def __init__(self, source: str, composer: Composer) -> None:
        self._lines = source.expandtabs().split("\n")
        self._composer = composer
        self._levels: list[str] = []  # how titles are marked, the outermost first
        self.title = ""
        self.dates: list[StatedDate] = []
        self._notes: list[tuple[int, str, str]] = []

    def write(self) -> None:
        """Write all blocks, notes last."""
        self._blocks(0, len(self._lines), 0)
        for at, label, text in self._notes:
            self._part(at)
            self._composer.add(text, "footnote", label=label)

    def _part(self, at: int) -> None:
        self._composer.part(f"line {at + 1}")

    def _blocks(self, at: int, end: int, depth: int) -> None:
        while at < end:
            at = self._block(at, end, depth) if self._lines[at].strip() else at + 1

    def _block(self, at: int, end: int, depth: int) -> int:
        """Write the block that begins with a line; return the line behind it."""
        stop = self._title_at(at, end)
        if stop is None:
            stop = self._marked_at(at, end, depth)
        return self._paragraph(at, end, depth) if stop is None else stop

    def _marked_at(self, at: int, end: int, depth: int) -> int | None:
        """Write the block that begins here with marks of its own, if one does."""
        line = self._lines[at].strip()
        if line.startswith("..") and line[2:3] in ("", " "):
            return self._explicit(at, end, depth)
        if SIMPLE.match(line) or GRID.match(line):
            return self._table(at, end, "")
        if _UNDERLINE.match(line):
            return at + 1
        if line.startswith((">>> ", "$ ")):
            return self._code(at, self._paragraph_end(at, end))
        if _ITEM.match(line):
            return self._item(at, end, depth)
        return self._field(at, end) if _FIELD.match(line) else None

    # ------------------------------------------------------------------ titles

    def _title_at(self, at: int, end: int) -> int | None:
        """Write the title that begins here, if one does."""
        over = _UNDERLINE.match(self._lines[at])
        if over and at + 2 < end and self._is_marked(at + 1) and over[1] == self._lines[at + 2][:1]:
            return self._heading(at + 1, f"{over[1]}{over[1]}")
        if not over and at + 1 < end and self._is_marked(at) and self._lines[at][:1].strip():
            return self._heading(at, self._lines[at + 1][0])
        return None

    def _is_marked(self, at: int) -> bool:
        """Whether a line of words has a line of marks below it that is about as long."""
        words, below = self._lines[at].strip(), self._lines[at + 1].rstrip()
        return bool(words) and bool(_UNDERLINE.match(below)) and len(below) >= min(len(words), 4)

    def _heading(self, at: int, mark: str) -> int:
        if mark not in self._levels:
            self._levels.append(mark)
        text = words_of(self._lines[at].strip())
        self.title = self.title or text
        self._part(at)
        self._composer.add(text, "heading", level=self._levels.index(mark) + 1)
        return at + 2

    # ------------------------------------------------------------------ paragraphs and lists

    def _paragraph_end(self, at: int, end: int) -> int:
        while at < end and self._lines[at].strip():
            at += 1
        return at

    def _indented_end(self, at: int, end: int, least: int) -> int:
        """Return the line behind those that are indented by some signs at least, or empty."""
        last = at
        while at < end and (not self._lines[at].strip() or self._indent(at) >= least):
            at += 1
            if self._lines[at - 1].strip():
                last = at
        return last

    def _indent(self, at: int) -> int:
        line = self._lines[at]
        return len(line) - len(line.lstrip())

    def _paragraph(self, at: int, end: int, depth: int) -> int:
        stop = self._paragraph_end(at, end)
        indent = self._indent(at)
        inner = next((k for k in range(at + 1, stop) if self._indent(k) > indent), None)
        if inner == at + 1 and not self._lines[at].strip().startswith("|"):
            return self._definition(at, end, depth)
        text = " ".join(line.strip().removeprefix("| ") for line in self._lines[at:stop])
        self._part(at)
        self._composer.add(words_of(text.removesuffix("::") + ":" * text.endswith("::")))
        if text.endswith("::"):
            return self._code(stop, self._indented_end(stop, end, indent + 1))
        return stop

    def _definition(self, at: int, end: int, depth: int) -> int:
        """Write a term with what stands below it, indented."""
        stop = self._indented_end(at + 1, end, self._indent(at) + 1)
        first = self._paragraph_end(at + 1, stop)
        text = " ".join(line.strip() for line in self._lines[at + 1 : first])
        term = words_of(self._lines[at].strip().partition(" : ")[0]).rstrip(":")
        self._part(at)
        self._composer.add_field(term, words_of(text))
        if depth < DEEPEST:
            self._blocks(first, stop, depth + 1)
        return stop

    def _item(self, at: int, end: int, depth: int) -> int:
        found = _ITEM.match(self._lines[at].strip())
        assert found is not None
        indent = self._indent(at)
        stop = self._indented_end(at + 1, end, indent + 1)
        first = at + 1
        while first < stop and self._lines[first].strip() and not self._begins_item(first):
            first += 1
        text = " ".join([found[3], *(line.strip() for line in self._lines[at + 1 : first])])
        lead, is_next = self._composer.lead(), self._composer.is_after_item()
        self._part(at)
        self._composer.add(
            words_of(text), "item", label=found[2], lead=None if is_next else lead, is_next=is_next
        )
        if depth < DEEPEST:
            self._blocks(first, stop, depth + 1)
        return max(stop, at + 1)

    def _begins_item(self, at: int) -> bool:
        return _ITEM.match(self._lines[at].strip()) is not None

    def _field(self, at: int, end: int) -> int:
        found = _FIELD.match(self._lines[at].strip())
        assert found is not None
        stop = self._indented_end(at + 1, end, self._indent(at) + 1)
        rest = (line.strip() for line in self._lines[at + 1 : stop])
        text = words_of(" ".join(filter(None, [found[2] or "", *rest])))
        name = found[1].strip()
        day = day_in(text) if name.casefold().replace("-", "_") in DATES else None
        if day is not None:
            self.dates.append(StatedDate(day, f"field {name}"))
        self._part(at)
        self._composer.add_field(name, text)
        return stop

    def _code(self, at: int, stop: int) -> int:
        self._part(at)
        self._composer.add("\n".join(self._lines[at:stop]), "code")
        return max(stop, at)

    # ------------------------------------------------------------------ directives

    def _explicit(self, at: int, end: int, depth: int) -> int:
        """Write a directive or note; targets and comments say nothing."""
        line = self._lines[at].strip()
        stop = self._indented_end(at + 1, end, self._indent(at) + 1)
        note = _FOOTNOTE.match(line)
        found = _DIRECTIVE.match(line)
        if note is not None:
            rest = (each.strip() for each in self._lines[at + 1 : stop])
            text = words_of(" ".join(filter(None, [note[2], *rest])))
            self._notes.append((at, note[1].lstrip("#") or "*", text))
        elif found is not None:
            self._directive(at, stop, found[1], found[2] or "", depth)
        return max(stop, at + 1)

    def _directive(self, at: int, stop: int, name: str, argument: str, depth: int) -> None:
        body = at + 1
        while body < stop and _OPTION.match(self._lines[body].strip()):
            body += 1
        heads = sum(_HEADS.match(line.strip()) is not None for line in self._lines[at + 1 : body])
        name = name.rpartition(":")[2]
        if name in _CODE:
            self._code(body, stop)
        elif name in ("figure", "image"):
            caption = " ".join(line.strip() for line in self._lines[body:stop])
            self._part(at)
            self._composer.add(words_of(caption), "caption")
        elif name in ("table", "csv-table", "list-table"):
            self._table_directive(name, body, stop, words_of(argument), heads)
        elif name in _TEXTS and depth < DEEPEST:
            self._part(at)
            self._composer.add(words_of(argument))
            self._blocks(body, stop, depth + 1)

    def _table_directive(self, name: str, body: int, stop: int, caption: str, heads: int) -> None:
        while body < stop and not self._lines[body].strip():
            body += 1
        if name == "table":
            if body < stop:
                self._table(body, stop, caption)
            return
        lines = [line.strip() for line in self._lines[body:stop]]
        if name == "csv-table":
            rows = [
                row for row in csv.reader(StringIO("\n".join(lines)), skipinitialspace=True) if row
            ]
        else:
            rows = _listed(lines)
        width = max(map(len, rows), default=0)
        filled = [[*map(words_of, row), *[""] * (width - len(row))] for row in rows]
        self._part(body)
        self._composer.add_table(Table(filled, heads, caption=caption))

    def _table(self, at: int, end: int, caption: str) -> int:
        indent = self._indent(at)
        is_grid = self._lines[at].strip().startswith("+")
        stop = at
        rulers = 0
        while stop < end:
            line = self._lines[stop].strip()
            if not line and (is_grid or rulers > 1):
                break
            rulers += bool(SIMPLE.match(line))
            stop += 1
        lines = [line[indent:].rstrip() for line in self._lines[at:stop]]
        self._part(at)
        made = grid_table(lines) if is_grid else simple_table(lines)
        self._composer.add_table(made._replace(caption=caption))
        return max(stop, at + 1)


def _listed(lines: Sequence[str]) -> list[list[str]]:
    """Return the rows of a table that is a list of lists: "* - a", "  - b"."""
    rows: list[list[str]] = []
    for line in lines:
        if line.startswith("* -"):
            rows.append([line[3:].strip()])
        elif line.startswith("- ") or line == "-":
            if rows:
                rows[-1].append(line[1:].strip())
        elif line and rows and rows[-1]:
            rows[-1][-1] = f"{rows[-1][-1]} {line}".strip()
    return rows
