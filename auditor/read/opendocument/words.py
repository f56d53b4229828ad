"""A paragraph of OpenDocument → its words, and the boxes and notes in it.

Comments and what was deleted are no words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.read.office.archive import attribute, child, local
from auditor.read.web.raised import raised

if TYPE_CHECKING:
    from collections.abc import Container
    from xml.etree.ElementTree import Element

DEEPEST = 60  # elements within elements of a paragraph
MOST_SPACES = 100
_SIGNS = {"tab": "\t", "line-break": "\n"}
_GONE = frozenset(
    ("annotation", "annotation-end", "tracked-changes", "bookmark", "ruby-text", "script", "title")
)
_BOXES = frozenset(("text-box", "custom-shape", "rect"))
_LOOKED_AT = 12  # pieces before what is raised


@dataclass(slots=True)
class Content:
    """What stands in a paragraph."""

    raised: Container[str] = frozenset()  # styles whose text is raised
    pieces: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words of the paragraph."""
        return "".join(self.pieces)


def content_of(paragraph: Element, raised_styles: Container[str] = frozenset()) -> Content:
    """Return what stands in a paragraph; `raised_styles` are those of exponents and marks."""
    found = Content(raised_styles)
    _add_inside(paragraph, found, 0)
    return found


def _add_inside(element: Element, found: Content, depth: int) -> None:
    found.pieces.append(element.text or "")
    for each in element:
        if depth < DEEPEST:
            _add(each, found, depth + 1)
        found.pieces.append(each.tail or "")


def _add(element: Element, found: Content, depth: int) -> None:
    name = local(element)
    if name in _SIGNS:
        found.pieces.append(_SIGNS[name])
    elif name == "s":
        count = attribute(element, "c", "1")
        found.pieces.append(" " * min(int(count) if count.isdecimal() else 1, MOST_SPACES))
    elif name == "note":
        found.notes.append(element)
    elif name in _BOXES and child(element, "p") is not None:
        found.boxes.append(element)
    elif name == "span" and attribute(element, "style-name") in found.raised:
        _add_raised(element, found, depth)
    elif name not in _GONE:
        _add_inside(element, found, depth)


def _add_raised(span: Element, found: Content, depth: int) -> None:
    """Add what is raised: an exponent, or a mark that is no text."""
    before = "".join(found.pieces[-_LOOKED_AT:])
    start = len(found.pieces)
    _add_inside(span, found, depth)
    words = "".join(found.pieces[start:])
    shown = raised("sup", words.strip(), linked=False, before=before)
    if shown is not None:
        found.pieces[start:] = [shown]
