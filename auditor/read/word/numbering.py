"""The lists of a Word file → the number that each of its paragraphs shows.

A file holds no number, only the list and the level of each paragraph: they are counted here as
Word counts them (ECMA-376, part 1, 17.9).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.read.office.archive import attribute, child, children, value
from auditor.read.office.enumerators import LETTERS, ROMAN, written

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list is numbered: "%1.%2" shows the numbers of levels 1 and 2."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    restarts: bool = True
    is_decimal: bool = False  # all numbers in it are shown as decimal ones


@dataclass(slots=True)
class _List:
    """A list of the file: the levels it has, and the counters that it shares with others."""

    abstract: str
    levels: dict[int, Level]
    overridden: dict[int, int] = field(default_factory=dict)  # level: where it starts anew


class Numbering:
    """Counts the paragraphs of all lists; they are to be asked for in their order."""

    def __init__(self, tree: Element | None) -> None:
        """Take the part of a file that tells how its lists are numbered."""
        abstract = {
            attribute(each, "abstractNumId"): {
                int(attribute(level, "ilvl", "0")): _level(level) for level in children(each, "lvl")
            }
            for each in children(tree, "abstractNum")
        }
        self._lists = {
            attribute(each, "numId"): _list(each, abstract) for each in children(tree, "num")
        }
        self._styles = _styles(tree)
        self._counters: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    def of_style(self, style: str) -> tuple[str, int] | None:
        """Return list and level of the paragraphs of a style, as the list tells it."""
        return self._styles.get(style)

    def next(self, list_id: str, level: int) -> str | None:
        """Return the number of the next paragraph of a list: "2.1", "a)", "" for a bullet.

        None where there is no such list.
        """
        found = self._lists.get(list_id)
        if found is None or level not in found.levels:
            return None
        counters = self._counters[found.abstract]
        self._count(list_id, found, counters, level)
        for deeper in [each for each in counters if each > level]:
            if found.levels.get(deeper, Level()).restarts:
                del counters[deeper]
        return _shown(found, counters, level)

    def _count(self, list_id: str, found: _List, counters: dict[int, int], level: int) -> None:
        start = found.overridden.get(level)
        if start is not None and (list_id, level) not in self._begun:
            counters[level] = start
        elif level in counters:
            counters[level] += 1
        else:
            counters[level] = found.levels[level].start
        self._begun.add((list_id, level))
        for above in range(level):
            if above not in counters and above in found.levels:
                counters[above] = found.levels[above].start


def _list(element: Element, abstract: dict[str, dict[int, Level]]) -> _List:
    name = value(element, "abstractNumId")
    found = _List(name, dict(abstract.get(name, {})))
    for override in children(element, "lvlOverride"):
        at = int(attribute(override, "ilvl", "0"))
        if (start := value(override, "startOverride")).isdecimal():
            found.overridden[at] = int(start)
        if (level := child(override, "lvl")) is not None:
            found.levels[at] = _level(level)
    return found


def _level(element: Element) -> Level:
    start = value(element, "start", default="1")
    return Level(
        value(element, "numFmt", default="decimal"),
        value(element, "lvlText"),
        int(start) if start.isdecimal() else 1,
        value(element, "lvlRestart", default="1") != "0",
        child(element, "isLgl") is not None and value(element, "isLgl", default="1") != "0",
    )


def _styles(tree: Element | None) -> dict[str, tuple[str, int]]:
    """Return the styles that levels of lists name, with the first list of each."""
    lists = {
        value(each, "abstractNumId"): attribute(each, "numId") for each in children(tree, "num")
    }
    found: dict[str, tuple[str, int]] = {}
    for abstract in children(tree, "abstractNum"):
        list_id = lists.get(attribute(abstract, "abstractNumId"))
        for level in children(abstract, "lvl"):
            style = value(level, "pStyle")
            if style and list_id is not None:
                found.setdefault(style, (list_id, int(attribute(level, "ilvl", "0"))))
    return found


def _shown(found: _List, counters: dict[int, int], level: int) -> str:
    own = found.levels[level]
    if own.format in ("bullet", "none"):
        return ""

    def number(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        format = "decimal" if own.is_decimal else found.levels.get(at, Level()).format
        return _written(counters.get(at, 1), format)

    return _PLACE.sub(number, own.text).strip()


def _written(number: int, format: str) -> str:
    """Return a number in one of Word's formats, in those that are not known as a decimal one."""
    if format == "decimalZero":
        return f"{number:02}"
    style = LETTERS if format.endswith("Letter") else ROMAN if format.endswith("Roman") else ""
    found = written(number, style)
    return found.upper() if format.startswith("upper") else found
