"""A Word file is its paragraphs as accepted, with the numbers that Word shows."""

from __future__ import annotations

import pytest

import auditor
from auditor.read.decoded import UndecodableError
from auditor.read.formats.docx import read_file
from tests.read.archives import CORE, shown, whole, word_file, zipped


def p(text: str, style: str = "", number: str = "", properties: str = "") -> str:
    """Return a paragraph; `number` is "list:level"."""
    said = f'<w:pStyle w:val="{style}"/>' if style else ""
    if number:
        list_id, level = number.split(":")
        said += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return f"<w:p><w:pPr>{said}{properties}</w:pPr>{text if '<' in text else r(text)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


STYLES = (
    '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="Own"><w:basedOn w:val="H1"/><w:name w:val="House"/></w:style>'
    '<w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="C"><w:name w:val="toc 1"/></w:style>'
)


def level(at: int, format: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    )


NUMBERS = (
    f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}'
    f"{level(1, 'lowerLetter', '%2)')}{level(2, 'lowerRoman', '%1.%2.%3')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", "•")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{level(0, "decimal", "%1", "<w:pStyle w:val=" + chr(34) + "H1" + chr(34) + "/>")}'
    "</w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>'
)
BODIES = {
    "headings": (
        p("Fees", "T") + p("Scope", "H1") + p("Due", "Own"),
        [("heading", "Fees"), ("heading", "1 Scope"), ("heading", "Due")],
    ),
    "numbers of a list": (
        p("One", number="1:0")
        + p("a", number="1:1")
        + p("b", number="1:1")
        + p("deep", number="1:2")
        + p("Two", number="1:0")
        + p("a", number="1:1"),
        [
            *[("item", "1. One"), ("item", "a) a"), ("item", "b) b"), ("item", "1.b.i deep")],
            *[("item", "2. Two"), ("item", "a) a")],
        ],
    ),
    "a list that goes on after a paragraph": (
        p("One", number="1:0") + p("Between.") + p("Two", number="1:0"),
        [("item", "1. One"), ("body", "Between."), ("item", "2. Two")],
    ),
    "a list that starts anew": (
        p("One", number="1:0") + p("Seven", number="3:0") + p("Eight", number="3:0"),
        [("item", "1. One"), ("item", "7. Seven"), ("item", "8. Eight")],
    ),
    "bullets": (p("One", number="2:0"), [("item", "One")]),
    "no list after all": (p("One", "H1", number="0:0"), [("heading", "One")]),
    "tracked changes": (
        p(
            r("It has ")
            + "<w:del><w:r><w:delText>12</w:delText></w:r></w:del>"
            + f"<w:ins>{r('14')}</w:ins>"
            + r(" boats.")
        ),
        [("body", "It has 14 boats.")],
    ),
    "a deleted paragraph end": (
        p("It has ", properties="<w:rPr><w:del/></w:rPr>") + p("14 boats."),
        [("body", "It has 14 boats.")],
    ),
    "hidden words and codes of fields": (
        p(
            r("It has ")
            + r("99", "<w:vanish/>")
            + "<w:r><w:instrText>PAGE</w:instrText></w:r>"
            + r("14.")
        ),
        [("body", "It has 14.")],
    ),
    "exponents and marks": (
        p(
            r("12 km")
            + r("2", '<w:vertAlign w:val="superscript"/>')
            + r(" of land")
            + r("3", '<w:vertAlign w:val="superscript"/>')
        ),
        [("body", "12 km² of land")],
    ),
    "contents": (p("Fees 3", "C"), [("contents", "Fees 3")]),
    "a table of one column": (
        f"<w:tbl><w:tr><w:tc>{p('A box.')}</w:tc></w:tr></w:tbl>",
        [("body", "A box.")],
    ),
}


@pytest.mark.parametrize("name", BODIES)
def test_what_a_word_file_is_read_as(name):
    body, expected = BODIES[name]
    assert shown(whole(read_file(word_file(body, styles=STYLES, numbering=NUMBERS)))) == expected


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def test_a_table_with_merged_cells():
    wide = '<w:gridSpan w:val="2"/>'
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = [
        "<w:trPr><w:tblHeader/></w:trPr>" + cell("Port") + cell("Ships", wide),
        cell("North", down) + cell("430") + cell("412"),
        cell("", on) + cell("9") + cell("8"),
    ]
    body = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    (grid,) = whole(read_file(word_file(body))).grids
    assert [[each.text for each in row] for row in grid.rows] == [
        ["Port", "Ships", "Ships"],
        ["North", "430", "412"],
        ["North", "9", "8"],
    ]
    assert grid.heads == 1


def test_notes_stand_at_the_end_and_comments_nowhere():
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{p("Counted in May.")}</w:footnote>'
    read = whole(
        read_file(
            word_file(
                p(r("It has 14.") + reference) + p("It is old."),
                footnotes=note,
                comments=f"<w:comment>{p('Check 99')}</w:comment>",
                header1=p("Harbour Board"),
            )
        )
    )
    assert shown(read) == [
        ("body", "It has 14."),
        ("body", "It is old."),
        ("footnote", "1 Counted in May."),
        ("running-head", "Harbour Board"),
    ]


def test_boxes_are_read_once():
    box = f"<w:txbxContent>{p('Out of service for 17 days.')}</w:txbxContent>"
    both = f"<w:AlternateContent><w:Choice>{box}</w:Choice><w:Fallback>{box}</w:Fallback></w:AlternateContent>"
    read = whole(read_file(word_file(p(r("Cranes.") + f"<w:r>{both}</w:r>"))))
    assert shown(read) == [("body", "Cranes."), ("body", "Out of service for 17 days.")]


def test_title_day_and_places(tmp_path):
    data = zipped(
        {
            "word/document.xml": f'<w:document xmlns:w="urn:w"><w:body>{p("One.")}{p("It has 14 boats.")}</w:body></w:document>',
            "docProps/core.xml": CORE.format("Harbour"),
        }
    )
    (tmp_path / "a.docx").write_bytes(data)
    document = auditor.read(tmp_path / "a.docx")
    assert (document.title, document.date) == ("Harbour", "2024-02-12")
    assert document.date_source == "file properties: made"
    assert [passage.place for passage in document.passages] == ["paragraph 1", "paragraph 2"]


def test_a_printed_day_is_before_that_of_the_properties():
    text = "Updated at: 25.03.2016\n\nIt has 14 boats."
    document = auditor.Document("a.txt", text, "2024-02-12", date_source="file properties: made")
    (found,) = auditor.Auditor().audit([document]).results.documents
    assert found.dated is not None
    assert "stamp" in found.dated.source or "Updated" in found.dated.source


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04", "damaged"),
        (word_file(p("a"))[:-40], "damaged"),
        (zipped({"word/document.xml": "<w:document"}), "damaged"),
        (zipped({"other.xml": "<a/>"}), "no Word file"),
        (zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "DTD"),
        (zipped({"word/document.xml": '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'}), "DTD"),
    ],
)
def test_what_is_no_word_file_is_told(data, message):
    with pytest.raises(UndecodableError, match=message):
        list(read_file(data))


def test_what_is_packed_too_tightly_is_told(monkeypatch):
    monkeypatch.setattr("auditor.read.office.archive._LARGE", 1000)
    with pytest.raises(UndecodableError, match="packed too tightly"):
        list(read_file(word_file(p("a" * 1_000_000))))


def test_what_is_too_large_unpacked_is_told(monkeypatch):
    monkeypatch.setattr("auditor.read.office.archive.MOST_OF_A_PART", 1000)
    with pytest.raises(UndecodableError, match="too large when unpacked"):
        list(read_file(word_file(p("a" * 2000))))
