"""The tree of a slide → its shapes, what each is a place for, and the paragraphs in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.read.office.archive import attribute, child, children, local
from auditor.read.web.raised import raised

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

DEEPEST = 20  # groups of shapes within groups
_LOOKED_AT = 12  # characters before what is raised


def shapes(tree: Element | None, depth: int = 0) -> Iterator[Element]:
    """Yield the shapes with text or tables below an element, those of groups too."""
    for each in () if tree is None else tree:
        name = local(each)
        if name in ("sp", "graphicFrame", "cxnSp"):
            yield each
        elif name in ("grpSp", "AlternateContent", "Choice") and depth < DEEPEST:
            yield from shapes(each, depth + 1)


def placeholder(shape: Element) -> str:
    """Return what a shape is a place for: "title", "body"; "" for a shape of its own."""
    return attribute(_place(shape), "type")


def is_placeholder(shape: Element) -> bool:
    """Whether a shape is a place that the layout of the slide provides."""
    return _place(shape) is not None


def paragraphs(body: Element | None) -> Iterator[tuple[str, bool]]:
    """Yield the paragraphs of a text, and whether each shows a bullet or number of its own."""
    for paragraph in children(body, "p"):
        properties = child(paragraph, "pPr")
        names = [local(each) for each in (() if properties is None else properties)]
        yield _words(paragraph), "buChar" in names or "buAutoNum" in names


def _place(shape: Element) -> Element | None:
    names = (each for each in shape if local(each).startswith("nv"))
    return next((place for each in names if (place := child(each, "nvPr", "ph")) is not None), None)


def _words(paragraph: Element) -> str:
    found: list[str] = []
    for each in paragraph:
        name = local(each)
        if name == "br":
            found.append("\n")
        elif name in ("r", "fld"):
            text = next((words.text or "" for words in children(each, "t")), "")
            found.append(_at_its_height(text, child(each, "rPr"), "".join(found[-_LOOKED_AT:])))
    return "".join(found)


def _at_its_height(text: str, properties: Element | None, before: str) -> str:
    """Return a raised text as an exponent, or as nothing where it is a mark."""
    height = attribute(properties, "baseline", "0")
    if height in ("0", "") or not text.strip():
        return text
    name = "sub" if height.startswith("-") else "sup"
    shown = raised(name, text.strip(), linked=False, before=before)
    return text if shown is None else shown
