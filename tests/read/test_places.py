"""Claims tell where they stand: line and column of the file, headings, row and column."""

from __future__ import annotations

import pytest

from auditor import Auditor
from auditor.claims.analysis import passages_of
from auditor.core.model import Document
from auditor.core.shape import CellPlace, Lines, lines_of
from auditor.read.places import Places
from auditor.read.shapes import shape_of
from auditor.read.without_markup import without_markup

MARKDOWN = """# Costs

## Staff

Elm has **24** schools and
a road of 13 km.

| Item | 2023 | 2024 |
|---|---|---|
| Salaries | 1,200 | 1,300 |
"""
PAGE = """<nav><a href=/>Home</a></nav>
<h1>Costs</h1>
<p>Elm &amp; Ash have <b>24</b>
schools and
a road of <b>13 km</b>.</p>
<table><tr><th>Item<th>2023<th>2024
<tr><td>Salaries<td>1,200<td>1,300</table>
"""
TEXT = "COSTS\n\nElm has 24 schools and\na road of 13 km.\n"
TABLE = "table 1, row Salaries, column"
PLACES = [
    (
        Document("a.md", MARKDOWN),
        {
            "24": "line 5, column 11; Costs › Staff",
            "13 km": "line 6, column 11; Costs › Staff",
            "1,200": f"line 10, column 14; Costs › Staff; {TABLE} 2023",
            "1,300": f"line 10, column 22; Costs › Staff; {TABLE} 2024",
        },
    ),
    (
        Document("a.html", PAGE),
        {
            "24": "line 3, column 26; Costs",
            "13 km": "line 5, column 14; Costs",
            "1,200": f"line 7, column 21; Costs; {TABLE} 2023",
            "1,300": f"line 7, column 30; Costs; {TABLE} 2024",
        },
    ),
    (
        Document("a.txt", TEXT),
        {"24": "line 3, column 9; COSTS", "13 km": "line 4, column 11; COSTS"},
    ),
]


@pytest.mark.parametrize(("document", "expected"), PLACES, ids=["md", "html", "txt"])
def test_claims_have_places(document: Document, expected: dict[str, str]) -> None:
    claims = Auditor().audit(document).results.table
    found = {claim.text: claim.place for claim in claims}
    assert {text: found.get(text) for text in expected} == expected


def test_names_of_any_length_are_cut() -> None:
    document = Document(
        "a.md", f"# {'long ' * 200}\n\n## {'longer ' * 200}\n\nElm has 24 schools.\n"
    )
    read = without_markup(document)
    *_, passage = passages_of(read)
    assert len(Places(read.read, read.text).of_passage(passage)) < 200


def test_a_cell_without_a_grid_has_numbers() -> None:
    document = Document("a", "Elm has 24 schools.")
    (passage,) = passages_of(without_markup(document))
    cell = type(passage)(0, 3, "cell", 0, cell=CellPlace(1, 2, 3))
    assert Places(shape_of(document)).around(cell) == "table 2, row 3, column 4"


@pytest.mark.parametrize(
    ("offset", "expected"), [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (5, (3, 1)), (7, (4, 1))]
)
def test_lines(offset: int, expected: tuple[int, int]) -> None:
    assert lines_of("ab\nc\r\n\rd").position({5: 6}.get(offset, offset)) == expected


def test_of_some_lines_the_numbers_are_known() -> None:
    assert Lines((0, 40), (1, 7)).position(43) == (7, 4)
