"""A PDF is its text in the order of reading: paragraphs, tables, notes, without heads and feet."""

from __future__ import annotations

import pytest

import auditor
from auditor.read.decoded import UndecodableError
from auditor.read.formats.pdf import read_file
from tests.read.archives import shown, whole
from tests.read.pages.made import Line, lines, pdf

PROSE = "The harbour handled four million tonnes of goods in\nthe year 2023. It employed 312 people at all of its\nquays and in its office."


def text_of(*pages: list[Line]) -> str:
    return whole(read_file(pdf(*pages))).text


def test_lines_of_a_paragraph_are_joined():
    read = whole(read_file(pdf(lines(f"{PROSE}\n\nIt has 14 boats."))))
    assert [(kind, " ".join(words.split())) for kind, words in shown(read)] == [
        ("body", " ".join(PROSE.split())),
        ("body", "It has 14 boats."),
    ]


def test_large_letters_are_headings():
    page = [Line(72, 60, "Harbour review", 18), *lines(PROSE)]
    assert shown(whole(read_file(pdf(page))))[0] == ("heading", "Harbour review")


LEFT = "The first column tells of ships and of\nthe quays that they came to in the\nyear 2023, and of all that was built\nthere at the end of the year, which\nwas a good one."
RIGHT = "The second column tells of people who\nworked at the harbour, and of those\nwho left it in the same year, which is\nall that there is to be told of them\nin this place."


@pytest.mark.parametrize("order", ["by columns", "by lines"])
def test_columns_are_read_one_after_the_other(order):
    page = lines(LEFT, 60) + lines(RIGHT, 320)
    if order == "by lines":
        page.sort(key=lambda line: line.top)
    assert " ".join(text_of(page).split()) == " ".join(f"{LEFT} {RIGHT}".split())


def test_what_stands_across_columns_is_read_in_its_place():
    across = Line(
        60, 80, "A line over both of the columns that goes from the left to the right edge"
    )
    page = [across, *lines(LEFT, 60), *lines(RIGHT, 320)]
    assert text_of(page).startswith(across.text)


def test_rows_of_a_table():
    rows = [("Port", "2022", "2023"), ("North", "412", "430"), ("South", "1,120", "1,310")]
    page = lines(PROSE) + [
        Line(left, 180 + 20 * at, cell)
        for at, row in enumerate(rows)
        for left, cell in zip((72, 200, 300), row, strict=True)
    ]
    read = whole(read_file(pdf(page)))
    (grid,) = read.grids
    assert [[cell.text for cell in row] for row in grid.rows] == [list(row) for row in rows]
    assert read.text.startswith("The harbour")


def test_the_lines_of_a_cell_are_joined():
    rows = [("Port", "Goods"), ("North", "timber and\niron"), ("South", "grain")]
    page = [
        Line(left, 180 + 40 * at + 11 * number, part)
        for at, row in enumerate(rows)
        for left, cell in zip((72, 200), row, strict=True)
        for number, part in enumerate(cell.split("\n"))
    ]
    (grid,) = whole(read_file(pdf(page))).grids
    assert [cell.text for cell in grid.rows[1]] == ["North", "timber and iron"]


PORTS = [("Port", "2022 Boats", "Quays"), ("North", "412", "4"), ("South", "1,120", "12")]
MORE = [("Port", "2022 Boats", "Quays"), ("East", "88", "1"), ("West", "96", "2")]


def rows_at(rows: list[tuple[str, ...]], top: float) -> list[Line]:
    return [
        Line(left, top + 20 * at, cell)
        for at, row in enumerate(rows)
        for left, cell in zip((72, 200, 300), row, strict=True)
    ]


def cells(read) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in grid.rows] for grid in read.grids]


def test_a_table_goes_on_below_the_same_heads_on_the_next_page(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([*lines(PROSE), *rows_at(PORTS, 180)], rows_at(MORE, 72)))
    document = auditor.read(path)
    (table,) = document.tables
    assert [row[0].text for row in table.rows] == ["Port", "North", "South", "East", "West"]
    places = {passage.text: passage.place for passage in document.passages}
    assert places["412"].startswith("page 1")
    assert places["88"].startswith("page 2")


OTHERS = [
    [*lines(PROSE), *rows_at(MORE, 180)],  # text comes first
    rows_at([("Town", "2022 Boats", "Quays"), *MORE[1:]], 72),  # other heads
]


@pytest.mark.parametrize("page", OTHERS)
def test_other_tables_on_the_next_page_are_their_own(page):
    assert len(cells(whole(read_file(pdf(rows_at(PORTS, 180), page))))) == 2


def test_heads_told_again_begin_another_table():
    page = [*rows_at(PORTS, 100), *rows_at(MORE, 160)]
    assert cells(whole(read_file(pdf(page)))) == [
        [list(row) for row in PORTS],
        [list(row) for row in MORE],
    ]


def page_of(number: int) -> list[Line]:
    return [
        Line(72, 30, "Harbour Board - review"),
        *lines(PROSE.replace("The harbour", ("It", "The port", "The town")[number - 1])),
        Line(280, 800, f"Page {number} of 3"),
    ]


def test_running_heads_and_feet_state_nothing():
    read = whole(read_file(pdf(*(page_of(number) for number in (1, 2, 3)))))
    heads = [words for kind, words in shown(read) if kind == "running-head"]
    assert heads == ["Harbour Board - review", "Page 1 of 3", "Page 2 of 3", "Page 3 of 3"]
    text = [words for kind, words in shown(read) if kind == "body"]
    assert len(text) == 3


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("They studied disin-", "tegration of eggs.", "disintegration"),
        ("It is soil-", "transmitted, as soil-transmitted worms are.", "soil-transmitted,"),
        ("They went to the Anglo-", "Saxon town.", "Anglo-Saxon"),
        ("It grew a lot in all of the years from 2019-", "2020 to this one.", "2019-2020"),
    ],
)
def test_words_that_a_line_cuts(first, second, joined):
    filler = "and this line is as long as all the other lines"
    assert joined in text_of(lines(f"{filler}\n{first}\n{second}"))


def test_notes_at_the_foot_stand_behind_the_text():
    note = Line(72, 720, "1 Counted on the last day of the year.", 7)
    read = whole(read_file(pdf([*lines(PROSE), note])))
    assert shown(read)[-1] == ("footnote", note.text)


def test_pages_dates_and_titles(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(lines(PROSE), lines("It has 14 boats."), title="Harbour", made="20240212"))
    document = auditor.read(path)
    assert (document.title, document.date) == ("Harbour", "2024-02-12")
    assert document.date_source == "file properties: made"
    assert [passage.place for passage in document.passages] == ["page 1", "page 2"]


def test_a_paragraph_goes_on_over_pages():
    one, two = lines("The harbour handled goods and it was used by"), lines("many ships.")
    assert text_of(one, two) == "The harbour handled goods and it was used by many ships."


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b"%PDF-1.4\n", "damaged"),
        (pdf(lines(PROSE))[:300], "damaged"),
        (pdf([]), "has no text"),
    ],
)
def test_what_cannot_be_read_is_told(data, message):
    with pytest.raises(UndecodableError, match=message):
        list(read_file(data))
