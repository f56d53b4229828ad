"""The lines of a text → those that a printed page has at its edges: its number, its head and foot.

Running heads and feet recur page by page but for a number.  A line is taken for one only where it
stands at the edge of pages, beside a page break or a page number, or where it interrupts sentences:
lines of a form recur too ("Budget: 5,000"), and so do headings of parts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.core.shape import PassageKind
    from auditor.read.plain.lines import Line

FEWEST = 3  # pages on which a line recurs
LONGEST = 160  # characters of such a line
PAGE = 80  # characters between two page numbers, at least, on average: some pages are slides
AT_EDGE = 0.6  # share of the places of a line that are at the edge of a page
GAP = 3  # blank lines between two pages, at least
HEAD_WORDS = 4  # of a running head beside such a gap
INTERRUPTS = 0.15  # share of the places of a line at which it parts a sentence

NUMBER = re.compile(
    rf"{any_of(words('page-words'))} ?\d{{1,4}}(?: ?(?:of|/) ?\d{{1,4}})?|[-–—] ?\d{{1,4}} ?[-–—]",
    re.IGNORECASE,
)
"""What can be nothing but the number of a page: "Page 3 of 9", "- 3 -"."""

_BARE = re.compile(r"(?:[A-Z]-)?\d{1,4}|[ivxlc]{1,7}")

_NO_DIGITS = str.maketrans("", "", "0123456789")
_ENDS = tuple('.!?:;”"')

Furniture = dict[int, "PassageKind"]
"""Offsets of the starts of lines, and what they are."""


def furniture(lines: Sequence[Line | None]) -> Furniture:
    """Return the lines of a text that are page numbers, running heads and running feet."""
    found: Furniture = {}
    for at in _page_numbers(lines):
        found[at] = "page-number"
    running = list(_running_lines(lines, found))
    return found | dict.fromkeys(running, "running-head")


# ------------------------------------------------------------------ page numbers


def _page_numbers(lines: Sequence[Line | None]) -> Iterator[int]:
    """Yield the starts of lines that are page numbers; bare ones rise through the text."""
    bare: list[tuple[int, int]] = []
    for at, line in enumerate(lines):
        if line is None or len(line.text) > 16:
            continue
        if NUMBER.fullmatch(line.text) or _numbers_page(lines, at):
            yield line.start
        elif line.text.isdecimal() and len(line.text) <= 4:
            bare.append((line.start, int(line.text)))
    yield from (start for run in _rising(bare) for start in run)


def _numbers_page(lines: Sequence[Line | None], at: int) -> bool:
    """Whether a number stands right before a page break or right behind one."""
    line, after = lines[at], _beside(lines, at, 1)
    assert line is not None
    if not _BARE.fullmatch(line.text):
        return False
    return line.begins_page or (after is not None and after.begins_page)


def _rising(numbers: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """Yield the starts of runs of numbers that rise by one or two, a page apart."""
    run = numbers[:1]
    for one, other in pairwise(numbers):
        if one[1] < other[1] <= one[1] + 2:
            run = [*run, other]
        else:
            yield from _long_enough(run)
            run = [other]
    yield from _long_enough(run)


def _long_enough(run: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    if len(run) >= FEWEST and run[-1][0] - run[0][0] >= PAGE * (len(run) - 1):
        yield [start for start, _ in run]


# ------------------------------------------------------------------ running heads and feet


def _running_lines(lines: Sequence[Line | None], numbers: Furniture) -> Iterator[int]:
    """Yield the starts of lines that recur at the edges of pages."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        if line is not None and len(line.text) <= LONGEST and line.start not in numbers:
            places[line.text.translate(_NO_DIGITS)].append(at)
    for recurring in places.values():
        if len(recurring) >= FEWEST and _is_running(lines, recurring, numbers):
            yield from (line.start for at in recurring if (line := lines[at]) is not None)


def _is_running(lines: Sequence[Line | None], places: Sequence[int], numbers: Furniture) -> bool:
    first, last = lines[places[0]], lines[places[-1]]
    assert first is not None
    assert last is not None
    if last.start - first.start < PAGE * (len(places) - 1):
        return False
    edges = sum(_is_at_edge(lines, at, numbers) for at in places)
    if edges >= AT_EDGE * len(places):
        return True
    alone = sum(_stands_alone(lines, at) for at in places)
    parted = sum(_interrupts(lines, at) for at in places)
    return alone >= AT_EDGE * len(places) and parted > 1 and parted >= INTERRUPTS * len(places)


def _is_at_edge(lines: Sequence[Line | None], at: int, numbers: Furniture) -> bool:
    """Whether a line is beside a page number or begins or ends a page."""
    line = lines[at]
    before, after = _beside(lines, at, -1), _beside(lines, at, 1)
    breaks = (line, after) if line is not None else ()
    return (
        any(each is not None and each.begins_page for each in breaks)
        or any(each is not None and each.start in numbers for each in (before, after))
        or (line is not None and _is_parted(lines, at) and _tells_of_all(line.text))
    )


def _is_parted(lines: Sequence[Line | None], at: int) -> bool:
    """Whether many blank lines are before or behind a line: a page ended there."""
    before, behind = lines[max(0, at - GAP) : at], lines[at + 1 : at + 1 + GAP]
    return any(len(each) == GAP and not any(each) for each in (before, behind))


def _tells_of_all(line: str) -> bool:
    """Whether a line may be said of all pages, and is no short heading that parts share."""
    return line.count(" ") >= HEAD_WORDS - 1 or any(char.isdecimal() for char in line)


def _stands_alone(lines: Sequence[Line | None], at: int) -> bool:
    """Whether no line with words is right before or behind a line."""
    return lines[max(0, at - 1)] in (None, lines[at]) and lines[at + 1 : at + 2] in ([], [None])


def _interrupts(lines: Sequence[Line | None], at: int) -> bool:
    """Whether the sentence before a line goes on after it."""
    before, after = _beside(lines, at, -1), _beside(lines, at, 1)
    if before is None or after is None:
        return False
    return not before.text.endswith(_ENDS) and after.text[0].islower()


def _beside(lines: Sequence[Line | None], at: int, step: int) -> Line | None:
    """Return the nearest line with words before or after one."""
    at += step
    while 0 <= at < len(lines):
        line = lines[at]
        if line is not None:
            return line
        at += step
    return None
