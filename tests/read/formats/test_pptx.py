"""A presentation is its slides: title, texts, tables, and what the speaker says."""

from __future__ import annotations

import pytest

from auditor.read.decoded import UndecodableError
from auditor.read.formats.pptx import read_file
from tests.read.archives import DRAWING, RELATIONS, SLIDES, shown, whole, zipped

NAMES = f'xmlns:a="{DRAWING}" xmlns:p="{SLIDES}" xmlns:r="{RELATIONS}"'


def shape(text: str, kind: str = "") -> str:
    place = f'<p:ph type="{kind}"/>' if kind else ""
    lines = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in text.split("|"))
    return f"<p:sp><p:nvSpPr><p:nvPr>{place}</p:nvPr></p:nvSpPr><p:txBody>{lines}</p:txBody></p:sp>"


def table(*rows: str) -> str:
    cell = "<a:tc><a:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></a:txBody></a:tc>"
    made = "".join(
        f"<a:tr>{''.join(cell.format(each) for each in row.split('|'))}</a:tr>" for row in rows
    )
    return f'<p:graphicFrame><a:tbl><a:tblPr firstRow="1"/>{made}</a:tbl></p:graphicFrame>'


def presentation(*slides: str, notes: str = "", hidden: int = 0) -> bytes:
    relation = '<Relationship Id="r{0}" Target="slides/slide{0}.xml"/>'
    numbers = range(1, len(slides) + 1)
    parts = {
        "ppt/presentation.xml": f"<p:presentation {NAMES}><p:sldIdLst>"
        + "".join(f'<p:sldId id="25{at}" r:id="r{at}"/>' for at in numbers)
        + "</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": f"<R>{''.join(relation.format(at) for at in numbers)}</R>",
    }
    for at, content in zip(numbers, slides, strict=True):
        show = ' show="0"' if at == hidden else ""
        parts[f"ppt/slides/slide{at}.xml"] = (
            f"<p:sld {NAMES}{show}><p:cSld><p:spTree>{content}</p:spTree></p:cSld></p:sld>"
        )
    if notes:
        parts["ppt/slides/_rels/slide1.xml.rels"] = (
            '<R><Relationship Id="n" Target="../notesSlides/notesSlide1.xml"/></R>'
        )
        parts["ppt/notesSlides/notesSlide1.xml"] = (
            f"<p:notes {NAMES}><p:cSld><p:spTree>{shape(notes, 'body')}{shape('1', 'sldNum')}"
            "</p:spTree></p:cSld></p:notes>"
        )
    return zipped(parts)


def test_slides_in_order():
    read = whole(
        read_file(
            presentation(
                shape("Sales rose|Costs fell", "body") + shape("Results 2023", "title"),
                shape("Plans", "title") + table("Quarter|Revenue", "Q1|2.9") + shape("7", "sldNum"),
                notes="Revenue grew by 8 %.",
            )
        )
    )
    assert shown(read) == [
        ("heading", "Results 2023"),
        ("item", "Sales rose"),
        ("item", "Costs fell"),
        ("body", "Revenue grew by 8 %."),
        ("heading", "Plans"),
        *[("cell", "Quarter"), ("cell", "Revenue"), ("cell", "Q1"), ("cell", "2.9")],
        ("running-head", "7"),
    ]
    assert [part.name for part in read.parts or ()] == ["slide 1", "notes of slide 1", "slide 2"]
    assert read.metadata.title == "Results 2023"


def test_hidden_slides_are_told():
    read = whole(read_file(presentation(shape("One."), shape("Secret."), hidden=2)))
    assert (read.text, read.notes) == ("One.", ("hidden and not read: slide 2",))


@pytest.mark.parametrize(
    ("data", "message"), [(b"PK\x03\x04", "damaged"), (zipped({"a.xml": "<a/>"}), "no PowerPoint")]
)
def test_what_is_no_presentation_is_told(data, message):
    with pytest.raises(UndecodableError, match=message):
        list(read_file(data))
