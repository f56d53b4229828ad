"""A text in AsciiDoc → its sections, paragraphs, lists, notes and tables.

Source: the documentation of the AsciiDoc language (docs.asciidoctor.org).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.core.shape import StatedDate
from auditor.read.asciidoc.inline import words_of
from auditor.read.asciidoc.tables import rows_of
from auditor.read.composing.composer import Composer, Table
from auditor.read.web.printed_days import day_in

if TYPE_CHECKING:
    from collections.abc import Iterator

_TITLE = re.compile(r"(={1,6}|#{1,6})[ \t]+(\S.*?)(?:[ \t]+\1)?\s*\Z")
_ATTRIBUTE = re.compile(r":(!?[\w-]+!?):(?:\s+(.*))?\Z")
_FENCE = re.compile(r"(-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|/{4,}|`{3,}\S*|--)\s*\Z")
_TABLE = re.compile(r"[|,:!]={3,}\s*\Z")
_LINE_OF_ATTRIBUTES = re.compile(r"\[[^\]]*\]\s*\Z|\[\[[^\]]*\]\]\s*\Z")
_CAPTION = re.compile(r"\.([^\s.].*)\Z")
_ITEM = re.compile(
    r"\s*(?:([*-]{1,5}|•)|(\.{1,5})|([0-9]{1,4}\.|[a-zA-Z]\.)|<([0-9]+|\.)>)\s+(\S.*)\Z"
)
_TERM = re.compile(r"\s*(\S.*?)(:{2,4}|;;)(?:\s+(.*))?\Z")
_BEGUN_TERM = re.compile(r"[^\s:][^:\n]{0,80}:{2,4}(?:\s|\Z)")
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING):\s+")
_SILENT = frozenset("-.+`/")  # of fences: listings, literals, what is passed on, comments
_ALONE = frozenset(("+", "'''", "<<<"))  # lines that join or part others
_COMMENT = re.compile(r"//(?!/)")
_DIRECTIVE = re.compile(r"(?:include|image|video|audio|toc|ifdef|ifndef|ifeval|endif)::")
_REVISION = re.compile(r"v?[0-9][\w.]*,?\s*(.*)\Z")
_DAYS = ("revdate", "docdate", "date", "updated")


class AsciiDocText:
    """Writes what a text in AsciiDoc says."""

    def __init__(self, source: str, composer: Composer) -> None:
        self._lines = [line.rstrip() for line in source.split("\n")]
        self._composer = composer
        self._attributes: dict[str, str] = {}
        self._numbers: dict[int, int] = {}  # of a list's levels: the item that was last
        self._notes: list[str] = []
        self._caption = ""
        self._options = ""
        self.title = ""
        self.dates: list[StatedDate] = []

    def write(self) -> None:
        """Write all blocks, footnotes last."""
        at = 0
        while at < len(self._lines):
            at = self._block(at) if self._lines[at] else at + 1
        for number, text in enumerate(self._notes, 1):
            self._composer.add(text, "footnote", label=str(number))

    def _block(self, at: int) -> int:
        """Write the block that begins with a line; return the line behind it."""
        line = self._lines[at]
        title = _TITLE.match(line)
        if title:
            return self._heading(at, len(title[1]), title[2])
        if _COMMENT.match(line) or _DIRECTIVE.match(line) or line in _ALONE:
            return at + 1
        if _TABLE.match(line):
            return self._table(at)
        if _FENCE.match(line):
            return self._fenced(at)
        return at + 1 if self._is_said_of_next(line) else self._text(at)

    def _is_said_of_next(self, line: str) -> bool:
        """Take in a line that sets an attribute, or says something of the next block."""
        attribute, caption = _ATTRIBUTE.match(line), _CAPTION.match(line)
        if attribute:
            self._attribute(attribute[1].strip("!").lower(), attribute[2] or "")
        elif _LINE_OF_ATTRIBUTES.match(line):
            self._options = line
        elif caption and not _ITEM.match(line):
            self._caption = self._words(caption[1])
        else:
            return False
        return True

    def _words(self, text: str) -> str:
        return words_of(text, self._attributes, self._notes)

    def _part(self, at: int) -> None:
        self._composer.part(f"line {at + 1}")

    # ------------------------------------------------------------------ heads

    def _heading(self, at: int, level: int, text: str) -> int:
        words = self._words(text)
        self._numbers = {}
        self._part(at)
        self._composer.add(words, "heading", level=level)
        if level > 1 or self.title:
            return at + 1
        self.title = words
        return self._revision(at + 1)

    def _revision(self, at: int) -> int:
        """Read the lines below a title that name its author and revision."""
        for _ in range(2):
            line = self._lines[at] if at < len(self._lines) else ""
            if not line or _ATTRIBUTE.match(line) or _TITLE.match(line):
                break
            found = _REVISION.match(line)
            self._add_day(found[1] if found else "", "revision line")
            at += 1
        return at

    def _attribute(self, name: str, value: str) -> None:
        self._attributes[name] = value
        if name in _DAYS:
            self._add_day(value, f"attribute {name}")

    def _add_day(self, text: str, source: str) -> None:
        day = day_in(text)
        if day is not None:
            self.dates.append(StatedDate(day, source))

    # ------------------------------------------------------------------ blocks between marks

    def _fenced(self, at: int) -> int:
        """Write a block between two lines of marks; what they hold that is text is read on."""
        mark = self._lines[at]
        if mark != "--" and mark[0] not in _SILENT:
            self._options = ""
            return at + 1  # what is inside is read as if it stood by itself
        if mark == "--" and "source" not in self._options and "listing" not in self._options:
            return at + 1
        stop = at + 1
        while stop < len(self._lines) and self._lines[stop] != mark.rstrip(
            "abcdefghijklmnopqrstuvwxyz"
        ):
            stop += 1
        if mark[0] != "/":
            self._part(at)
            self._composer.add("\n".join(self._lines[at + 1 : stop]), "code")
        self._options = self._caption = ""
        return stop + 1

    def _table(self, at: int) -> int:
        mark = self._lines[at]
        stop = at + 1
        while stop < len(self._lines) and self._lines[stop] != mark:
            stop += 1
        rows, heads = rows_of(self._lines[at + 1 : stop], mark[0], self._options)
        words = [[self._words(cell) for cell in row] for row in rows]
        self._part(at)
        self._composer.add_table(Table(words, heads, caption=self._caption))
        self._options = self._caption = ""
        return stop + 1

    # ------------------------------------------------------------------ paragraphs and lists

    def _text(self, at: int) -> int:
        line = self._lines[at]
        item, term = _ITEM.match(line), _TERM.match(line)
        stop = at + 1
        while stop < len(self._lines) and not self._ends(stop):
            stop += 1
        rest = " ".join(self._continued(at + 1, stop))
        self._part(at)
        if item:
            self._item(item, rest)
        elif term and not line.startswith(" "):
            text = " ".join(filter(None, [term[3] or "", rest]))
            self._composer.add_field(self._words(term[1]), self._words(text))
        elif line.startswith((" ", "\t")):
            self._composer.add("\n".join(self._lines[at:stop]), "code")
        else:
            self._numbers = {}
            words = self._words(_ADMONITION.sub("", " ".join(filter(None, [line, rest]))))
            self._composer.add(words, "quotation" if "quote" in self._options else "body")
        self._options = self._caption = ""
        return stop

    def _continued(self, at: int, stop: int) -> Iterator[str]:
        for line in self._lines[at:stop]:
            if not _COMMENT.match(line):
                yield line.strip().removesuffix(" +")

    def _ends(self, at: int) -> bool:
        """Whether a line is no part of the paragraph before."""
        line = self._lines[at]
        patterns = (_ITEM, _FENCE, _TABLE, _LINE_OF_ATTRIBUTES, _BEGUN_TERM)
        return not line or line == "+" or any(pattern.match(line) for pattern in patterns)

    def _item(self, found: re.Match[str], rest: str) -> None:
        bullet, dots, number, callout, first = found.groups()
        level = len(bullet or dots or "-")
        label = number
        if dots:
            self._numbers[level] = self._numbers.get(level, 0) + 1
            self._numbers = {at: n for at, n in self._numbers.items() if at <= level}
            label = f"{self._numbers[level]}."
        elif callout:
            label = f"{callout}."
        lead, is_next = self._composer.lead(), self._composer.is_after_item()
        text = self._words(" ".join(filter(None, [first, rest])))
        self._composer.add(
            text, "item", label=label, lead=None if is_next else lead, is_next=is_next
        )
