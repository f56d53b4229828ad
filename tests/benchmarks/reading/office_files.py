"""A title and paragraphs → the bytes of a file of a format that offices have.

Sheets by openpyxl and PDF by Chromium; the others as their standards have them, for no library that
writes them is at hand everywhere.
"""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from zipfile import ZipFile

import openpyxl

from tests.browser import chromium

Write = Callable[[str, Sequence[str]], bytes]
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OPEN = " ".join(f'xmlns:{name}="urn:{name}"' for name in ("office", "text", "table"))


def docx(title: str, paragraphs: Sequence[str]) -> bytes:
    """Return a Word file: the title is its first heading."""
    heading = _word_paragraph(title, '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    body = heading + "".join(map(_word_paragraph, paragraphs))
    document = f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    return _zipped({"word/document.xml": document})


def _word_paragraph(text: str, properties: str = "") -> str:
    shown = html.escape(text, quote=False)
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{shown}</w:t></w:r></w:p>'


def pptx(title: str, paragraphs: Sequence[str]) -> bytes:
    """Return a presentation: a slide for each paragraph, all with the title."""
    names = f'xmlns:a="{_DRAWING}" xmlns:p="{_SLIDES}" xmlns:r="{_RELATIONS}"'
    numbers = range(1, len(paragraphs) + 1)
    listed = "".join(f'<p:sldId id="{255 + at}" r:id="r{at}"/>' for at in numbers)
    related = "".join(f'<Relationship Id="r{at}" Target="slides/slide{at}.xml"/>' for at in numbers)
    parts = {
        "ppt/presentation.xml": f"<p:presentation {names}><p:sldIdLst>{listed}</p:sldIdLst>"
        "</p:presentation>",
        "ppt/_rels/presentation.xml.rels": f"<Relationships>{related}</Relationships>",
    }
    for at, text in zip(numbers, paragraphs, strict=True):
        shapes = _shape(title, '<p:ph type="title"/>') + _shape(text, '<p:ph idx="1"/>')
        parts[f"ppt/slides/slide{at}.xml"] = (
            f"<p:sld {names}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"
        )
    return _zipped(parts)


def _shape(text: str, place: str) -> str:
    shown = html.escape(text, quote=False)
    return (
        f"<p:sp><p:nvSpPr><p:nvPr>{place}</p:nvPr></p:nvSpPr><p:txBody>"
        f"<a:p><a:r><a:t>{shown}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def odt(title: str, paragraphs: Sequence[str]) -> bytes:
    """Return a text of OpenDocument."""
    body = f'<text:h text:outline-level="1">{html.escape(title)}</text:h>' + "".join(
        f"<text:p>{html.escape(text)}</text:p>" for text in paragraphs
    )
    return _zipped({"content.xml": _content(f"<office:text>{body}</office:text>")})


def ods(title: str, paragraphs: Sequence[str]) -> bytes:
    """Return a spreadsheet of OpenDocument: a column of texts on a sheet with the title."""
    rows = "".join(
        "<table:table-row><table:table-cell><text:p>"
        f"{html.escape(text)}</text:p></table:table-cell></table:table-row>"
        for text in (title, *paragraphs)
    )
    sheet = f'<table:table table:name="{html.escape(title)}">{rows}</table:table>'
    return _zipped({"content.xml": _content(f"<office:spreadsheet>{sheet}</office:spreadsheet>")})


def _content(body: str) -> str:
    return (
        f"<office:document-content {_OPEN}><office:body>{body}</office:body>"
        "</office:document-content>"
    )


def xlsx(title: str, paragraphs: Sequence[str]) -> bytes:
    """Return a workbook: a column of texts on a sheet with the title, as far as it may be long."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title[:31]
    for text in (title, *paragraphs):
        sheet.append([text])
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def csv_file(title: str, paragraphs: Sequence[str]) -> bytes:
    """Return a column of texts, the title above them."""
    out = io.StringIO()
    csv.writer(out).writerows([text] for text in (title, *paragraphs))
    return out.getvalue().encode()


def json_file(title: str, paragraphs: Sequence[str]) -> bytes:
    """Return an object with the title and the text."""
    return json.dumps({"title": title, "text": "\n\n".join((title, *paragraphs))}).encode()


def pdf(title: str, paragraphs: Sequence[str]) -> bytes:
    """Return what Chromium prints.  Raises an error of playwright where there is none."""
    body = "".join(f"<p>{html.escape(text)}</p>" for text in paragraphs)
    with chromium() as browser:
        page = browser.new_page()
        page.set_content(f"<h1>{html.escape(title)}</h1>{body}")
        return page.pdf(format="A4", margin=dict.fromkeys(("top", "left", "right"), "2cm"))


WRITERS: Mapping[str, Write] = {
    "pdf": pdf,
    "docx": docx,
    "xlsx": xlsx,
    "csv": csv_file,
    "json": json_file,
    "pptx": pptx,
    "odt": odt,
    "ods": ods,
}
"""What writes each format."""


def _zipped(parts: Mapping[str, str]) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()
