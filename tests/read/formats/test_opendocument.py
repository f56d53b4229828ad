"""Texts and spreadsheets of OpenDocument are read as they are shown."""

from __future__ import annotations

import pytest

from auditor.read.decoded import UndecodableError
from auditor.read.formats import ods, odt
from tests.read.archives import shown, whole, zipped

NAMES = " ".join(
    f'xmlns:{name}="urn:{name}"' for name in ("office", "text", "table", "draw", "style", "dc")
)
STYLES = (
    f'<s {NAMES}><text:outline-style><text:outline-level-style text:level="1" style:num-format="1"'
    ' style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1"'
    ' text:display-levels="2"/></text:outline-style>'
    '<style:style style:name="Up"><style:text-properties style:text-position="super 58%"/></style:style>'
    "<style:master-page><style:header><text:p>Harbour Board</text:p></style:header></style:master-page></s>"
)
LISTS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1"'
    ' style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2"'
    ' style:num-format="a" style:num-suffix=")"/></text:list-style>'
)


def text_file(body: str) -> bytes:
    content = (
        f"<c {NAMES}><styles>{LISTS}</styles><office:body><office:text>{body}</office:text>"
        "</office:body></c>"
    )
    return zipped({"content.xml": content, "styles.xml": STYLES})


def items(*texts: str, more: str = "") -> str:
    made = "".join(f"<text:list-item>{each}</text:list-item>" for each in texts)
    return f'<text:list text:style-name="L" {more}>{made}</text:list>'


BODIES = {
    "headings": (
        '<text:h text:outline-level="1">Traffic</text:h><text:h text:outline-level="2">Ships</text:h>',
        [("heading", "1. Traffic"), ("heading", "1.1 Ships")],
    ),
    "lists": (
        items(f"<text:p>One</text:p>{items('<text:p>deep</text:p>')}", "<text:p>Two</text:p>")
        + items("<text:p>Three</text:p>", more='text:continue-numbering="true"')
        + items("<text:p>Anew</text:p>"),
        [
            *[("item", "1. One"), ("item", "a) deep"), ("item", "2. Two"), ("item", "3. Three")],
            ("item", "1. Anew"),
        ],
    ),
    "deleted words and comments": (
        "<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes>"
        "<text:p>It has <office:annotation><text:p>Check</text:p></office:annotation>14<text:s/>boats."
        "</text:p>",
        [("body", "It has 14 boats.")],
    ),
    "exponents": (
        '<text:p>12 km<text:span text:style-name="Up">2</text:span></text:p>',
        [("body", "12 km²")],
    ),
    "notes and boxes": (
        "<text:p>It has 14.<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>In May.</text:p></text:note-body></text:note><draw:frame><draw:text-box>"
        "<text:p>A box.</text:p></draw:text-box></draw:frame></text:p>",
        [("body", "It has 14."), ("body", "A box."), ("footnote", "1 In May.")],
    ),
    "a table": (
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Port</text:p>"
        '</table:table-cell><table:table-cell table:number-columns-repeated="2"><text:p>Ships</text:p>'
        "</table:table-cell></table:table-row></table:table-header-rows></table:table>",
        [("cell", "Port"), ("cell", "Ships"), ("cell", "Ships")],
    ),
}


@pytest.mark.parametrize("name", BODIES)
def test_what_a_text_is_read_as(name):
    body, expected = BODIES[name]
    found = shown(whole(odt.read_file(text_file(body))))
    assert found == [*expected, ("running-head", "Harbour Board")]


def test_cells_of_a_sheet_are_as_they_are_shown():
    cell = '<table:table-cell office:date-value="{}"><text:p>{}</text:p></table:table-cell>'
    rows = [
        cell.format("", "Day") + cell.format("", "Share"),
        cell.format("2024-05-25", "25.05.24") + cell.format("", "55%"),
        cell.format("2023-02-01", "February 2023") + cell.format("", "45%"),
    ]
    made = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
    body = f'<table:table table:name="Votes">{made}{empty}</table:table>'
    content = (
        f"<c {NAMES}><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></c>"
    )
    read = whole(ods.read_file(zipped({"content.xml": content})))
    assert [[cell.text for cell in row] for row in read.grids[0].rows] == [
        ["Day", "Share"],
        ["2024-05-25", "55%"],
        ["February 2023", "45%"],
    ]
    assert read.part_at(0) is not None


@pytest.mark.parametrize("format", [ods, odt])
def test_what_is_no_such_file_is_told(format):
    with pytest.raises(UndecodableError, match="no OpenDocument"):
        list(format.read_file(zipped({"content.xml": "<a/>"})))
