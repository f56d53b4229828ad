"""The content of a paragraph of Word → its text as accepted, and the boxes and notes in it.

Tracked insertions are text, deletions, moved-away words, hidden words, comments and the codes of
fields are none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.read.office.archive import attribute, child, local, value
from auditor.read.web.raised import raised

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

DEEPEST = 60  # elements within elements of a paragraph
_SIGNS = {
    "tab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "‑",
    "ptab": "\t",
}
_GONE = frozenset(
    ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "delInstrText", "Fallback")
)
_WRAPPING = frozenset(
    ("sdt", "sdtContent", "customXml", "ins", "moveTo", "AlternateContent", "Choice")
)
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_OFF = frozenset({"0", "false", "off"})
_LOOKED_AT = 12  # characters before what is raised


@dataclass(slots=True)
class Content:
    """What stands in a paragraph."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)  # kind and id, in order

    @property
    def text(self) -> str:
        """The words of the paragraph."""
        return "".join(self.pieces)


def content_of(paragraph: Element) -> Content:
    """Return what stands in a paragraph."""
    found = Content()
    for child_ in paragraph:
        _add(child_, found, 0)
    return found


def _add(element: Element, found: Content, depth: int) -> None:
    name = local(element)
    if name in _GONE or depth > DEEPEST:
        return
    words = _words(element, name)
    if words is not None:
        found.pieces.append(words)
    elif name in _NOTES:
        found.notes.append((_NOTES[name], attribute(element, "id")))
    elif name == "txbxContent":
        found.boxes.append(element)
    elif name == "r":
        _add_run(element, found, depth)
    else:
        for each in element:
            _add(each, found, depth + 1)


def _words(element: Element, name: str) -> str | None:
    """Return the text that an element is, None where it is none."""
    if name == "t":
        return element.text or ""
    if name == "sym":
        return _symbol(element)
    return _SIGNS.get(name)


def _add_run(run: Element, found: Content, depth: int) -> None:
    """Add a run of text; what is raised may be an exponent, or a mark that is no text."""
    properties = child(run, "rPr")
    if _is_on(child(properties, "vanish")):
        return
    position = value(properties, "vertAlign")
    before = "".join(found.pieces[-_LOOKED_AT:])
    start = len(found.pieces)
    for each in run:
        _add(each, found, depth + 1)
    if position in ("superscript", "subscript") and len(found.pieces) > start:
        words = "".join(found.pieces[start:])
        name = "sup" if position == "superscript" else "sub"
        shown = raised(name, words.strip(), linked=False, before=before)
        if shown is not None:
            found.pieces[start:] = [shown]


def _is_on(element: Element | None) -> bool:
    return element is not None and attribute(element, "val", "1") not in _OFF


def _symbol(element: Element) -> str:
    """Return a character of a font, where the font keeps it in Unicode's place."""
    code = attribute(element, "char")
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if 0x20 <= number < 0xE000 and not number >= 0xD800 else ""


def paragraphs_in(element: Element) -> Iterator[Element]:
    """Yield the paragraphs and tables below an element, whatever wraps them."""
    for each in element:
        name = local(each)
        if name in ("p", "tbl"):
            yield each
        elif name in _WRAPPING:
            yield from paragraphs_in(each)
