"""A paragraph of several lines → the parts that its author wrote line by line.

CommonMark joins the lines of a paragraph.  Lines that all bear labels or numbers, or that end with
a line break of their own, are passages of their own all the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.read.labels import label_end

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from auditor.read.markup.content import Content

ENUMERATOR = re.compile(
    r"(?:\((?:\d{1,3}|[a-z]{1,2}|[A-Z]|[ivx]{1,5})\)|(?:\d{1,3}|[a-z]|[ivx]{1,5})\)"
    r"|(?:\d{1,3}|[A-Z])(?:\.\d{1,3}){1,4}\.?(?=\s+[\"“‘'(\[]?[^\W\d_a-z](?:[^\W\d_A-Z]|\s))|\d{1,3}\.)\s+(?=\S)"
)
"""A number before a clause: "(a)", "2)", "3.", "2.1" (but not in "2.1 million" and "1.8 GB")."""

ABBREVIATION = re.compile(r"\*\[([^\]\n]{1,40})\]:[ \t]+(?=\S)")  # of PHP Markdown Extra

BULLET = re.compile(r"[•‣◦▪●–—]\s+(?=\S)")
DEFINITION = re.compile(r":[ \t]+(?=\S)")
DIRECTIVE = re.compile(
    r"(?:\{:[^{}]*\}|\{%.*%\}|\{\{.*\}\}|\$[A-Z]{1,4}|:::.*|%{3,}.*|\[\[?_?TOC_?\]?\])\s*",
    re.IGNORECASE,
)
"""A line for the program that makes the page: Jekyll, Hugo, kramdown, Govspeak, Pandoc."""


class Line(NamedTuple):
    """A line of a paragraph: its span in the plain text, and whether a line break ends it."""

    start: int
    end: int
    text: str
    is_broken: bool


def parts_of(content: Content) -> list[tuple[int, int]]:
    """Return the spans of the plain text that are passages of their own; together they are all."""
    if "\n" not in content.placed.content:
        return [(0, len(content.text))]
    lines = list(_lines(content))
    first = _beginnings(lines)
    starts = [lines[number].start for number in sorted(first | {0})]
    return list(zip(starts, [*starts[1:], len(content.text)], strict=True))


def _lines(content: Content) -> Iterator[Line]:
    """Yield the lines as they are written; those that are only wrapped end with a space."""
    raw = content.placed.content
    at = 0
    while at >= 0:
        stop = raw.find("\n", at)
        start, end = content.plain(at), content.plain(stop if stop >= 0 else len(raw))
        is_broken = stop >= 0 and content.text[end : end + 1] == "\n"
        yield Line(start, end, content.text[start:end].strip(), is_broken)
        at = stop + 1 if stop >= 0 else -1


def _beginnings(lines: Sequence[Line]) -> set[int]:
    """Return the numbers of the lines that begin a passage."""
    directives = _those(lines, DIRECTIVE.fullmatch)
    found = _those(lines, _stands_alone) | directives | {number + 1 for number in directives}
    labelled = _those(lines, _is_labelled)
    if len(labelled) > 1 and 2 * len(labelled) >= len(lines) and 0 in labelled:
        found |= labelled
    numbered = _those(lines, ENUMERATOR.match)
    if len(numbered) > 1:
        found |= numbered
    return {
        number for number in found | _behind_breaks(lines, len(directives)) if number < len(lines)
    }


def _those(lines: Sequence[Line], test: Callable[[str], object]) -> set[int]:
    """Return the numbers of the lines whose words pass a test."""
    return {number for number, line in enumerate(lines) if test(line.text)}


def _behind_breaks(lines: Sequence[Line], directives: int) -> set[int]:
    """Return the lines behind line breaks, where nearly all lines end with one of their own.

    Some of the lines are `directives`, which need none.
    """
    broken = [number for number, line in enumerate(lines[:-1]) if line.is_broken]
    if len(broken) < len(lines) - directives - 2:
        return set()
    return {number + 1 for number in broken if not lines[number + 1].text[:1].islower()}


def _stands_alone(line: str) -> bool:
    return bool(BULLET.match(line) or DEFINITION.match(line) or ABBREVIATION.match(line))


def _is_labelled(line: str) -> bool:
    colon = label_end(line, 0, len(line))
    return 0 < colon < len(line) - 1
