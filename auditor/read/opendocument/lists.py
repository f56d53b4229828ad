"""The lists and outline of an OpenDocument text → the number that each item and heading shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.read.office.archive import attribute, local
from auditor.read.office.enumerators import written

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

OUTLINE = "Outline"  # the style of the numbers of headings


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How a level of a list is numbered; without a format it shows a bullet or nothing."""

    format: str = ""
    before: str = ""
    after: str = ""
    shown: int = 1  # how many levels its number shows: 2 for "1.2"
    start: int = 1


class ListStyles:
    """Counts the items of lists and the headings of an outline."""

    def __init__(self) -> None:
        self._levels: dict[str, dict[int, ListLevel]] = {}
        self._counters: dict[str, dict[int, int]] = {}

    def add(self, tree: Element | None) -> None:
        """Take over the styles of lists of a part of the file."""
        for each in () if tree is None else tree.iter():
            if local(each) == "list-style":
                self._levels[attribute(each, "name")] = _levels(each)
            elif local(each) == "outline-style":
                self._levels[OUTLINE] = _levels(each)

    def restart(self, style: str, level: int) -> None:
        """Count a level anew, and all below it."""
        counters = self._counters.get(style, {})
        for each in [each for each in counters if each >= level]:
            del counters[each]

    def next(self, style: str, level: int, start: str = "") -> str:
        """Return the number of the next item of a level, from 1: "2.1", "b)"; "" without one."""
        own = self._levels.get(style, {}).get(level, ListLevel())
        counters = self._counters.setdefault(style, {})
        if start.isdecimal():
            counters[level] = int(start)
        else:
            counters[level] = counters.get(level, own.start - 1) + 1
        self.restart(style, level + 1)
        return self._shown(style, level) if own.format else ""

    def _shown(self, style: str, level: int) -> str:
        levels, counters = self._levels[style], self._counters[style]
        own = levels[level]
        first = max(1, level - own.shown + 1)
        shown = [(at, levels.get(at, own).format) for at in range(first, level + 1)]
        numbers = [written(counters.get(at, 1), style.lower()) for at, style in shown if style]
        text = ".".join(numbers)
        return f"{own.before}{text.upper() if own.format.isupper() else text}{own.after}".strip()


def _levels(style: Element) -> dict[int, ListLevel]:
    found: dict[int, ListLevel] = {}
    for each in style:
        if local(each) in ("list-level-style-number", "outline-level-style"):
            found[_number(each, "level")] = ListLevel(
                attribute(each, "num-format"),
                attribute(each, "num-prefix"),
                attribute(each, "num-suffix"),
                _number(each, "display-levels"),
                _number(each, "start-value"),
            )
    return found


def _number(element: Element, name: str) -> int:
    told = attribute(element, name, "1")
    return int(told) if told.isdecimal() else 1
