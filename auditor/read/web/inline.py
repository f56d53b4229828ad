"""Spans of a page's source → the words that a reader sees there, each with its place.

Tags of inline elements vanish, entities are characters, white space is folded, `<br>` ends a line;
footnote marks and what is hidden go with their content.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from auditor.read.web.elements import ROLES, Role
from auditor.read.web.hints import Hint, hint
from auditor.read.web.raised import raised
from auditor.read.web.tags import LONGEST, TAG

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.read.web.tree import Span

_ENTITY = r"&(#[xX]?[0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});?"
_WHITE = "|".join(rf"{sign}([ \t\n\r\f]+)" for sign in (" ", r"\n", r"\t", r"\r", r"\f"))
_UNREAD = r"\u00ad|\u200b|\ufeff"
_PIECE = re.compile(rf"{TAG.pattern}|{_ENTITY}|{_UNREAD}|{_WHITE}")
"""What is not taken over as it is.

Each alternative begins with one sign, for then `re` looks for any of these signs at once.
"""
_PIECE_AS_WRITTEN = re.compile(rf"{TAG.pattern}|{_ENTITY}|{_UNREAD}")
_OF_TAG, _OF_ENTITY = 3, 4  # the last groups of matches; the groups of white space are above
_SPECIAL = frozenset({"br", "sub", "sup", "BR", "SUB", "SUP"})
_VOID = frozenset({"img", "input", "wbr"})
_OTHER_SPACES = "\n\t\r\f"
_SPACES = " \n\t\r\f"
_UNSEEN = frozenset("\u00ad\u200b\ufeff")
_LONGEST_RAISED = 400  # characters of source
_MARKERS = frozenset({"a", "span"})  # that authors put into a line beside what it says
_ANCHOR = re.compile(r"(?:[#¶§🔗]|&para;)\s*(?=</)")  # a link to the heading in which it is


class Shown(NamedTuple):
    """The words of some spans; `here` are offsets in them, `there` of the same in the source."""

    text: str
    here: list[int]
    there: list[int]


def shown(source: str, spans: Iterable[Span], as_written: bool = False) -> Shown:
    """Return the words of spans of the source, with every space and line where `as_written`."""
    writer = _Writer(source, as_written)
    for start, end in spans:
        writer.read(start, end)
    return writer.result()


def shown_in_one(source: str, leaves: Iterable[Iterable[Span]]) -> Shown:
    """Return the words of several leaves, each given by its spans, parted by spaces."""
    writer = _Writer(source, as_written=False)
    for spans in leaves:
        for number, (start, end) in enumerate(spans):
            if number == 0:
                writer.part(start)
            writer.read(start, end)
    return writer.result()


class _Writer:
    def __init__(self, source: str, as_written: bool) -> None:
        self._source = source
        self._as_written = as_written
        self._pieces = _PIECE_AS_WRITTEN if as_written else _PIECE
        self._parts: list[str] = []
        self._here: list[int] = []
        self._there: list[int] = []
        self._length = 0
        self._after_space = not as_written
        self._unclosed: set[str] = set()  # names whose end tags are missing: not looked for again

    def read(self, start: int, end: int) -> None:
        at = start
        for match in self._pieces.finditer(self._source, start, end):
            begin = match.start()
            if begin < at:
                continue  # inside what is left out
            if begin > at:
                self._take(at, begin)
            at = self._piece(match, end)
        if end > at:
            self._take(at, end)

    def _piece(self, match: re.Match[str], end: int) -> int:
        """Read what is not taken over as it is; return where to go on."""
        group = match.lastindex
        if group is None:
            pass  # a comment, or a sign that nobody sees
        elif group == _OF_TAG:
            if not match[1] and (match[3] or match[2] in _SPECIAL):
                return self._tag(match, match[2].lower(), end)
        elif group == _OF_ENTITY:
            text = unescape(match.group())
            self._put(" " if text in _SPACES else text, match.start())
        else:
            self._put(" ", match.start())
        return match.end()

    def part(self, at: int) -> None:
        """Part what is written from what follows by a space."""
        self._put(" ", at)

    def result(self) -> Shown:
        text = "".join(self._parts)
        return Shown(text.rstrip(_SPACES), self._here, self._there)

    def _take(self, start: int, end: int) -> None:
        """Take over characters one by one; white space of one character is a space."""
        text = self._source[start:end]
        if not self._as_written:
            if self._after_space and text[0] in _SPACES:
                start += 1
                text = text[1:]
            for sign in _OTHER_SPACES:
                if sign in text:
                    text = text.replace(sign, " ")
        self._put_all(text, start)

    def _put(self, text: str, at: int) -> None:
        """Put characters that stand for others at a place; a space only where none is before it."""
        if text == " " and self._after_space and not self._as_written:
            return
        if text not in _UNSEEN:
            self._put_all(text, at)

    def _put_all(self, text: str, at: int) -> None:
        if text:
            self._here.append(self._length)
            self._there.append(at)
            self._parts.append(text)
            self._length += len(text)
            self._after_space = text[-1] in _SPACES

    def _tag(self, match: re.Match[str], name: str, end: int) -> int:
        """Read a tag; return where to go on: behind it, or behind what it leaves out."""
        if name == "br":
            self._break(match.start())
        elif name in ("sup", "sub"):
            return self._raised(name, match, end)
        elif match[3] and name not in _VOID:
            return self._left_out(name, match, end)
        return match.end()

    def _break(self, at: int) -> None:
        if not self._as_written and self._parts and self._parts[-1].endswith(" "):
            self._parts[-1] = self._parts[-1][:-1]
            self._length -= 1
        if self._as_written or self._length:
            self._put_all("\n", at)

    def _left_out(self, name: str, match: re.Match[str], end: int) -> int:
        """Return where to go on behind a start tag: behind its content where nobody sees it."""
        after = match.end()
        if name == "a" and (anchor := _ANCHOR.match(self._source, after, end)):
            return anchor.end()
        if ROLES.get(name, Role.INLINE) is Role.INLINE:
            found = hint(name, match[3][:LONGEST])
            if found is Hint.HIDDEN or (found is Hint.FURNITURE and name in _MARKERS):
                return self._end_of(name, after, end)[1]
        return after

    def _raised(self, name: str, match: re.Match[str], end: int) -> int:
        """Read what is raised or lowered: an exponent, an ordinal's ending or a footnote mark."""
        stop, after = self._end_of(name, match.end(), min(end, match.end() + _LONGEST_RAISED))
        content = self._source[match.end() : stop]
        before = "".join(self._parts[-3:])[-24:]
        text = raised(name, TAG.sub("", content).strip(), "href" in content, before)
        if text is None:
            return match.end()
        self._put_all(text, match.end())
        return after

    def _end_of(self, name: str, after: int, end: int) -> Span:
        """Return the end tag of an inline element, its start twice where there is none."""
        depth = 1
        matches = TAG.finditer(self._source, after, end) if name not in self._unclosed else ()
        for match in matches:
            if match[2] is not None and match[2].lower() == name:
                depth += -1 if match[1] else 1
                if not depth:
                    return match.span()
        self._unclosed.add(name)
        return after, after
