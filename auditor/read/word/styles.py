"""The styles of a Word file → what a paragraph of each is: a heading of a level, part of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from auditor.read.office.archive import attribute, child, children, value

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_HEADING = re.compile(r"heading ([1-9])\Z", re.IGNORECASE)
_DEEPEST = 20  # styles that one style is based on
_KINDS = {"title": 0, "toc heading": 1}
_CONTENTS = re.compile(r"(?:toc|table of figures|index) ?[0-9]*\Z", re.IGNORECASE)
_QUOTES = {"quote", "intense quote", "quotations"}
_CAPTIONS = {"caption", "figure", "table", "illustration"}


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says of its paragraphs; None is not told."""

    name: str = ""
    level: int | None = None  # of a heading, 0 the title
    list_id: str | None = None
    list_level: int | None = None
    kind: str = ""  # "contents", "quotation", "caption"


class Styles:
    """Looks up styles, each with what it takes over from those that it is based on."""

    def __init__(self, tree: Element | None) -> None:
        """Take the part of a file that holds its styles."""
        self._elements = {attribute(each, "styleId"): each for each in children(tree, "style")}
        self._known: dict[str, Style] = {}

    def of(self, name: str) -> Style:
        """Return a style by its id; one that is not there says nothing."""
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> Style:
        chain: list[Element] = []
        at: str = name
        while at in self._elements and len(chain) < _DEEPEST:
            chain.append(self._elements[at])
            at = value(chain[-1], "basedOn")
        found = Style()
        for element in reversed(chain):
            found = _with(found, element)
        return found


def _with(style: Style, element: Element) -> Style:
    """Return a style with what an element says beside it."""
    name = value(element, "name").casefold()
    own = paragraph_style(child(element, "pPr"), replace(style, name=name))
    heading = _HEADING.match(name)
    if heading:
        own = replace(own, level=int(heading[1]))
    elif name in _KINDS:
        own = replace(own, level=_KINDS[name])
    kind = _kind(name)
    return replace(own, kind=kind, level=None if kind else own.level) if kind else own


def _kind(name: str) -> str:
    if _CONTENTS.match(name):
        return "contents"
    if name in _QUOTES:
        return "quotation"
    return "caption" if name in _CAPTIONS else ""


def paragraph_style(properties: Element | None, style: Style) -> Style:
    """Return what the properties of a paragraph or style add to a style."""
    outline = value(properties, "outlineLvl")
    if outline.isdecimal():
        level = int(outline) + 1
        style = replace(style, level=level if level < 10 and style.level != 0 else style.level)
    numbers = child(properties, "numPr")
    if numbers is not None:
        at = value(numbers, "ilvl")
        style = replace(
            style,
            list_id=value(numbers, "numId") or style.list_id,
            list_level=int(at) if at.isdecimal() else style.list_level,
        )
    return style
