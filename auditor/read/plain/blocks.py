"""The shape of a plain text: a text → headings, list items and paragraphs with exact offsets.

A blank line ends a block, and so does the end of a line unless the text is wrapped at a fixed
width or the next line plainly carries the sentence on.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.shape import Block
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of
from auditor.read.labels import label_end

if TYPE_CHECKING:
    from collections.abc import Iterator

LABEL_LEVEL = 9  # of a line that only introduces the next: "Area:"
_WRAP_MIN, _WRAP_MAX = 45, 110  # widths at which people wrap text
_HEADING_MAX, _HEADING_WORDS = 110, 14
_LABEL_SPACES = 6  # spaces that a label with nothing behind it does not have
_HEADING_ABOVE_PROSE = 60  # characters of a heading right above a paragraph
_SHORT_LINE = 30  # characters of a line that does not go on in the next
_PROSE = 80  # a line of at least this length below a short one is a paragraph

_MARKER = re.compile(r"(?:[-*+•‣◦▪●–—]|\(?\d{1,3}[.)]|\(?[a-z]\)|\(?[ivx]{1,5}\))\s+(?=\S)")
_ATX = re.compile(r"(#{1,6})\s+")
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=[^\W\d_a-z])")
_PAGE = re.compile(
    rf"{any_of(words('page-words'))} ?\d{{1,4}}(?: ?(?:of|/) ?\d{{1,4}})?|[-–—] ?\d{{1,4}} ?[-–—]",
    re.IGNORECASE,
)
_RULE = re.compile(r"(?:=+|-+|\*+|_+|~+)\Z")
_TERMINAL = tuple(".!?…:;,”\"'’")
_ENDS = tuple('.!?…:;”"')


class Line(NamedTuple):
    """A line without the space around it."""

    start: int
    end: int
    text: str
    indent: int


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a text in order; a row of a table is one, of the kind `cell`."""
    chunks = list(_chunks(text))
    for number, chunk in enumerate(chunks):
        yield from _chunk_blocks(chunk, number == 0, number + 1 == len(chunks))


def is_wrapped(text: str) -> bool:
    """Whether the text as a whole is broken into lines of one width."""
    sample = text[:20000]
    lines = [line for chunk in _chunks(sample) if _wrapped(chunk) for line in chunk]
    return 2 * len(lines) > sum(1 for line in sample.split("\n") if line.strip())


def _chunks(text: str) -> Iterator[list[Line]]:
    """Yield the lines between blank lines."""
    chunk: list[Line] = []
    at = 0
    for raw in text.split("\n"):
        line = raw.strip()
        if line[:1] == ">":
            line = line.lstrip("> ")
        if line:
            indent = 0 if raw[0] == line[0] else raw.index(line[0])
            chunk.append(Line(at + indent, at + indent + len(line), line, indent))
        elif chunk:
            yield chunk
            chunk = []
        at += len(raw) + 1
    if chunk:
        yield chunk


def _chunk_blocks(chunk: list[Line], first: bool, last: bool) -> Iterator[Block]:
    if len(chunk) == 1:
        yield _single(chunk[0], first, last)
        return
    heading = _first_heading(chunk, first)
    if heading is not None:
        yield heading
        del chunk[: 2 if _RULE.match(chunk[1].text) else 1]
    wrapped = _wrapped(chunk)
    group: list[Line] = []
    for line in chunk:
        if group and not _continues(group, line, wrapped):
            yield _block(group)
            group = []
        group.append(line)
    if group:
        yield _block(group)


def _single(line: Line, first: bool, last: bool) -> Block:
    """Return the block of a line between blank lines."""
    level = _heading_level(line.text, first)
    if level is None or (last and not first and level != LABEL_LEVEL and line.text[0] != "#"):
        return _block([line])
    if first and last and line.text[0] != "#":
        return _block([line])
    atx = _ATX.match(line.text)
    return Block(line.start + (atx.end() if atx else 0), line.end, "heading", level)


def _first_heading(chunk: list[Line], first: bool) -> Block | None:
    """Return the heading that the first line of several is, if it is one.

    "# Scope", "Scope" above "=====", "Area:" above a short line and "Scope" above prose are.
    """
    line, after = chunk[0], chunk[1]
    atx = _ATX.match(line.text)
    if atx:
        return Block(line.start + atx.end(), line.end, "heading", len(atx[1]))
    if _is_underline(after.text):
        return Block(line.start, line.end, "heading", 1 if after.text[0] == "=" else 2)
    level = _heading_level(line.text, first)
    if level is None:
        return None
    stands_above = _is_part(after.text) if level == LABEL_LEVEL else _is_above_prose(line, after)
    return Block(line.start, line.end, "heading", level) if stands_above else None


def _is_underline(line: str) -> bool:
    return len(line) >= 3 and line[0] in "=-" and _RULE.match(line) is not None


def _is_above_prose(line: Line, after: Line) -> bool:
    return len(line.text) <= _HEADING_ABOVE_PROSE and _is_prose(after.text)


def _is_prose(line: str) -> bool:
    return len(line) >= _PROSE and not _MARKER.match(line)


def _is_part(line: str) -> bool:
    """Whether a line can follow "Area:": a list item or a short line."""
    return bool(_MARKER.match(line)) or len(line) < _PROSE


def _heading_level(line: str, first: bool) -> int | None:
    """Return the level of a line as a heading, None when it does not look like one.

    "# Scope" is of level 1, "Area:" of `LABEL_LEVEL`, "2.1 Scope" of level 3, "SCOPE" of level 2.
    """
    if line[0] == "#":
        atx = _ATX.match(line)
        return len(atx[1]) if atx else None
    if len(line) > _HEADING_MAX or line.count(" ") >= _HEADING_WORDS or _PAGE.fullmatch(line):
        return None
    if line[-1] == ":":
        return LABEL_LEVEL if _is_label_alone(line) else None
    if _is_text_or_row(line):
        return None
    numbered = _NUMBERED.match(line)
    return 1 + numbered[1].count(".") + 1 if numbered else _plain_level(line, first)


def _is_label_alone(line: str) -> bool:
    return line[0].isalpha() and line.count(" ") < _LABEL_SPACES


def _is_text_or_row(line: str) -> bool:
    """Whether a line ends as a sentence does, has cells or is a field: "Area: 12 km"."""
    cells = "|" in line or "\t" in line
    return cells or line.endswith(_TERMINAL) or bool(label_end(line, 0, len(line)))


def _plain_level(line: str, first: bool) -> int | None:
    """Return the level of a heading without a number: 0 for the title, 2 for one in capitals."""
    if not (line[0].isupper() or line[0].isdigit()) or _MARKER.match(line):
        return None
    if first:
        return 0
    return 2 if line.isupper() else 3


def _wrapped(chunk: list[Line]) -> bool:
    """Whether the lines of a chunk were broken because the next word would not have fit."""
    if len(chunk) < 2:
        return False
    width = max(len(line.text) for line in chunk)
    if not _WRAP_MIN <= width <= _WRAP_MAX:
        return False
    full = sum(
        len(line.text) + 1 + len(after.text.partition(" ")[0]) > width
        for line, after in pairwise(chunk)
    )
    return full >= 0.7 * (len(chunk) - 1) and not _all_labelled(chunk)


def _all_labelled(chunk: list[Line]) -> bool:
    return all(
        label_end(line.text, 0, len(line.text)) or _MARKER.match(line.text) for line in chunk
    )


def _continues(group: list[Line], after: Line, wrapped: bool) -> bool:
    """Whether a line break inside a chunk is no break in the text: the sentence goes on.

    A line begins a block of its own with a marker, "#" or a label, unless the text is wrapped.
    """
    line = group[-1]
    if _begins_block(after.text) or _RULE.match(line.text):
        return False
    if _MARKER.match(group[0].text) and after.indent > group[0].indent:
        return True
    labelled = bool(label_end(after.text, 0, len(after.text)))
    if wrapped:
        return not labelled or after.text[0].islower()
    goes_on = after.text[0].islower() and not line.text.endswith(_ENDS)
    return goes_on and len(line.text) > _SHORT_LINE and not labelled


def _begins_block(line: str) -> bool:
    if line[0] in "|#=-*_~":
        return line[0] == "|" or bool(_MARKER.match(line) or _ATX.match(line) or _RULE.match(line))
    return bool(_MARKER.match(line))


def _block(lines: list[Line]) -> Block:
    line = lines[0]
    if _PAGE.fullmatch(line.text):
        return Block(line.start, lines[-1].end, "body")
    if _ATX.match(line.text) and len(lines) == 1:
        found = _ATX.match(line.text)
        assert found
        return Block(line.start + found.end(), line.end, "heading", len(found[1]))
    marker = _MARKER.match(line.text)
    if marker:
        return Block(line.start + marker.end(), lines[-1].end, "item")
    if "|" in line.text or "\t" in line.text:
        return Block(line.start, lines[-1].end, "cell")
    return Block(line.start, lines[-1].end, "body")
