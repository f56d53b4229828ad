"""A line → whether it is a heading, and of what level.

"# Scope" is of level 1, "Area:" of `LABEL_LEVEL`, "2.1 Scope" of level 3, "SCOPE" of level 2.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.shape import Block
from auditor.read.labels import is_label, label_end
from auditor.read.plain.enumerators import MARKER
from auditor.read.plain.open_lines import OPEN_ENDS
from auditor.read.plain.page_furniture import NUMBER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.read.plain.lines import Line

LABEL_LEVEL = 9  # of a line that only introduces the next: "Area:"
RULE = re.compile(r"(?:=+|-+|\*+|_+|~+)\Z")
ATX = re.compile(r"(#{1,6})\s+")

_LONGEST, _MOST_WORDS = 110, 14
_LABEL_SPACES = 6  # spaces that a label with nothing behind it does not have
_ABOVE_PROSE = 60  # characters of a heading right above a paragraph
_PROSE = 80  # a line of at least this length below a short one is a paragraph
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(?=[^\W\d_a-z])")

_TERMINAL = tuple(".!?…:;,”\"'’")


class Heading(NamedTuple):
    """A line as a heading: its level, the length of what marks it, and its number if it has one."""

    level: int
    marked: int = 0
    number: str | None = None

    def block(self, line: Line) -> Block:
        """Return the block of the line that is this heading."""
        return Block(line.start + self.marked, line.end, "heading", self.level, self.number)


def single_heading(line: Line, first: bool, last: bool) -> Heading | None:
    """Return the heading that a line between blank lines is; the last line of a text is none."""
    found = _heading(line.text, first)
    is_marked = line.text[0] == "#"
    if found is None or (last and not first and found.level != LABEL_LEVEL and not is_marked):
        return None
    return None if first and last and not is_marked else found


def first_heading(chunk: Sequence[Line], first: bool) -> tuple[Heading, int] | None:
    """Return the heading that the first of several lines is, and how many lines it takes.

    "# Scope", "Scope" above "=====", "Area:" above a short line and "Scope" above prose are, and
    the first line of a text above a field is its title.
    """
    line, after = chunk[0], chunk[1]
    found = _heading(line.text, first)
    lines = 2 if RULE.match(after.text) else 1
    if line.text[0] == "#" and found is not None:
        return found, lines
    if _is_underline(after.text) and not _is_field(line.text):
        return Heading(1 if after.text[0] == "=" else 2), lines
    return (
        (found, lines) if found is not None and _stands_above(found, line, after, first) else None
    )


def _stands_above(found: Heading, line: Line, after: Line, first: bool) -> bool:
    """Whether what stands below a line can be headed by it."""
    if found.level == LABEL_LEVEL:
        return _is_part(after.text)
    return _is_above_prose(line, after) or (first and _is_field(after.text))


def _is_underline(line: str) -> bool:
    return len(line) >= 3 and line[0] in "=-" and RULE.match(line) is not None


def _is_above_prose(line: Line, after: Line) -> bool:
    return len(line.text) <= _ABOVE_PROSE and _is_prose(after.text)


def _is_prose(line: str) -> bool:
    return len(line) >= _PROSE and not MARKER.match(line)


def _is_part(line: str) -> bool:
    """Whether a line can follow "Area:": a list item or a short line."""
    return bool(MARKER.match(line)) or len(line) < _PROSE


def _heading(line: str, first: bool) -> Heading | None:
    """Return a line as a heading, None when it does not look like one."""
    if line[0] == "#":
        atx = ATX.match(line)
        return Heading(len(atx[1]), atx.end()) if atx else None
    if len(line) > _LONGEST or line.count(" ") >= _MOST_WORDS or NUMBER.fullmatch(line):
        return None
    if not any(map(str.isalpha, line)):
        return None
    if line[-1] == ":":
        return Heading(LABEL_LEVEL) if _is_label_alone(line) else None
    return None if _is_text_or_row(line) else _unmarked(line, first)


def _unmarked(line: str, first: bool) -> Heading | None:
    """Return a line without a mark as a heading: "2.1 Scope", "SCOPE", "Scope"."""
    numbered = _NUMBERED.match(line)
    if numbered:
        return Heading(numbered[1].count(".") + 2, numbered.end(), numbered[1])
    level = _plain_level(line, first)
    return None if level is None else Heading(level)


def _is_label_alone(line: str) -> bool:
    announces_code = line.endswith("::")
    begins = line[0].isalpha() and not line[0].islower() and is_label(line[:-1])
    return begins and line.count(" ") < _LABEL_SPACES and not announces_code


def _is_text_or_row(line: str) -> bool:
    """Whether a line ends as a sentence does, has cells or is a field: "Area: 12 km"."""
    cells = "|" in line or "\t" in line
    return cells or line.endswith(_TERMINAL) or _is_field(line)


def _is_field(line: str) -> bool:
    return label_end(line, 0, len(line)) > 0


def _is_letter(word: str) -> bool:
    """Whether a word is a letter that counts: "Exhibit A"."""
    return len(word) == 1 and word.isupper()


def _plain_level(line: str, first: bool) -> int | None:
    """Return the level of a heading without a number: 0 for the title, 2 for one in capitals."""
    if not (line[0].isupper() or line[0].isdigit()) or MARKER.match(line):
        return None
    last = line.rsplit(maxsplit=1)[-1]
    if last.lower() in OPEN_ENDS and not _is_letter(last):
        return None
    if first:
        return 0
    return 2 if line.isupper() else 3
