"""A text and where a list of lines may begin → the spans of its items, those inside items aside."""

from __future__ import annotations

import re

_LINE = re.compile(r"[^\n]*\n?")
_MARK = re.compile(
    r"(?P<indent>[ \t]*)(?P<mark>[-*+•·▪◦–]|\(?[0-9]{1,2}[.)]|\(?[a-z][.)]|\([ivx]{1,4}\))[ \t]+"
)
MOST_LINES = 400  # of a list

Span = tuple[int, int]


def bullets(text: str, start: int) -> list[Span]:
    """Return the first lines of the items of a list that begins at an offset.

    Return none where lines of its kind go on behind other text: it may be longer.
    """
    lines = _lines(text, start)
    first = next((at for at, line in enumerate(lines) if text[slice(*line)].strip()), None)
    opening = None if first is None else _MARK.match(text, *lines[first])
    if first is None or opening is None:
        return []
    kind, indent = _kind(opening), len(opening["indent"])
    items, end = _items(text, lines[first:], kind, indent)
    is_whole = end is not None or len(lines) < MOST_LINES
    if not is_whole or (end is not None and _goes_on(text, lines[first + end :], kind)):
        return []
    return _marked(text, items)


def _items(text: str, lines: list[Span], kind: str, indent: int) -> tuple[list[Span], int | None]:
    """Return the lines that begin items of one kind and indent, and which line ends the list."""
    items: list[Span] = []
    is_after_blank = False
    for at, span in enumerate(lines):
        line = text[slice(*span)]
        if not line.strip():
            is_after_blank = True
            continue
        mark = _MARK.match(text, *span)
        if mark and len(mark["indent"]) == indent and _kind(mark) == kind:
            items.append(span)
        elif is_after_blank and len(line) - len(line.lstrip()) <= indent:
            return items, at
        is_after_blank = False
    return items, None


def _lines(text: str, start: int) -> list[Span]:
    """Return the spans of the lines from an offset on, as many as a list may have."""
    found: list[Span] = []
    while start < len(text) and len(found) < MOST_LINES:
        line = _LINE.match(text, start)
        end = line.end() if line else len(text)
        found.append((start, end))
        start = end
    return found


def _kind(mark: re.Match[str]) -> str:
    """Return what marks of one list share: signs are one kind, figures and letters others."""
    sign = mark["mark"]
    return "0" if any(char.isdigit() for char in sign) else "a" if sign[-1] in ".)" else sign


def _goes_on(text: str, lines: list[Span], kind: str) -> bool:
    """Whether the next lines behind one paragraph are items again."""
    gap = 0
    for line in lines[1:]:
        if not text[slice(*line)].strip():
            gap += 1
        elif gap:
            mark = _MARK.match(text, *line)
            return mark is not None and _kind(mark) == kind
    return False


def _marked(text: str, items: list[Span]) -> list[Span]:
    """Return the spans of items without their marks and the white space around them."""
    found = []
    for start, end in items:
        mark = _MARK.match(text, start, end)
        begin = mark.end() if mark else start
        found.append((begin, begin + len(text[begin:end].rstrip())))
    return found
