"""Parts of an office file → its bytes, as office programs zip them; and what was read, as pairs."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from auditor.core.shape import ReadText
    from auditor.read.decoded import FilePart

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CORE = (
    '<p:coreProperties xmlns:p="urn:p" xmlns:dc="urn:dc" xmlns:t="urn:t"><dc:title>{}</dc:title>'
    "<t:created>2024-02-12T08:00:00Z</t:created></p:coreProperties>"
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of some parts."""
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def word_file(body: str, **parts: str) -> bytes:
    """Return a Word file with a body; parts are named as in "word/NAME.xml"."""
    made = {f"word/{name}.xml": _word(name, content) for name, content in parts.items()}
    return zipped({"word/document.xml": _word("document", f"<w:body>{body}</w:body>"), **made})


def _word(name: str, content: str) -> str:
    return f'<w:{name} xmlns:w="{WORD}">{content}</w:{name}>'


def whole(parts: Iterable[FilePart]) -> ReadText:
    """Return what was read of a file that is one document."""
    (part,) = parts
    return part.read


def shown(read: ReadText) -> list[tuple[str, str]]:
    """Return kind and words of each block, an enumerator before them."""
    return [
        (
            block.kind,
            " ".join(
                filter(None, (_number(block.kind, block.label), read.text[block.start : block.end]))
            ),
        )
        for block in read.blocks
    ]


def _number(kind: str, label: str | None) -> str | None:
    return None if kind == "field" else label
