"""Cells of tables: the heads that say what a cell is about."""

from __future__ import annotations

import pytest

from auditor.claims.analysis import analyse
from auditor.core.model import Document
from auditor.discover.statements.table_cells import CellHeads, TableReader

COUNTRIES = "| Country | Boats | 2019 |\n|---|---|---|\n| Norland | 5 | 61 |\n| Sudland | 7 | 83 |"
INDICATORS = "| Indicator | 2019 |\n|---|---|\n| Boats | 5 |\n| Docks | 61 |"
ALIGNED = "Country    Boats   2019\nNorland        5     61\nSudland        7     83\n"
HTML = (
    "<table><tr><th>Country<th>Boats<th>2019<tr><td>Norland<td>5<td>61"
    "<tr><td>Sudland<td>7<td>83</table>"
)


def heads_of(text: str, name: str = "a.md") -> dict[str, CellHeads | None]:
    """Return the words of each cell with its heads."""
    analysis = analyse(Document(name, text))
    reader = TableReader(analysis.document, analysis.grids)
    cells = [passage for passage in analysis.passages if passage.kind == "cell"]
    read = analysis.document.text
    return {read[cell.start : cell.end]: reader.of(cell) for cell in cells}


@pytest.mark.parametrize(
    ("text", "cell", "subject", "words", "years"),
    [
        (COUNTRIES, "5", "Norland", ("Boats",), 0),
        (COUNTRIES, "83", "Sudland", (), 1),
        (INDICATORS, "61", "", ("Docks",), 1),
        (COUNTRIES.replace("Sudland", "Total"), "83", "", ("Total",), 1),
    ],
)
def test_heads(text: str, cell: str, subject: str, words: tuple[str, ...], years: int) -> None:
    heads = heads_of(text)[cell]
    assert heads is not None
    assert (heads.subject, heads.words, len(heads.years)) == (subject, words, years)


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.md", COUNTRIES), ("a.txt", COUNTRIES), ("a.txt", ALIGNED), ("a.html", HTML)],
)
def test_every_format_has_one_kind_of_table(name: str, text: str) -> None:
    heads = heads_of(text, name)
    five = heads["5"]
    assert five is not None
    assert (five.subject, five.words) == ("Norland", ("Boats",))
    assert heads["Boats"] is heads["Norland"] is None


def test_a_key_that_other_rows_have_names_no_row() -> None:
    heads = heads_of("| Clients | Rate |\n|---|---|\n| 64 | 17 |\n| 256 | 30 |\n| 64 | 46 |\n")
    assert (heads["17"], heads["46"]) == (None, None)
    assert heads["30"] is not None


def test_a_block_parts_keys_that_repeat() -> None:
    heads = heads_of(
        "| Group | Patients |\n|---|---|\n| **Oslo** | |\n| Drug | 36 |\n| Placebo | 41 |\n"
        "| **Bergen** | |\n| Drug | 15 |\n| Placebo | 17 |\n"
    )
    known = {cell: " ".join(each.words) for cell, each in heads.items() if each is not None}
    assert known["36"] == "Oslo Patients"
    assert known["15"] == "Bergen Patients"


def test_a_merged_key_goes_on_below() -> None:
    heads = heads_of(
        "| Trial | Group | Patients |\n|---|---|---|\n| Oslo | Placebo | 36 |\n| | Drug | 41 |\n"
        "| Bergen | Placebo | 15 |\n| | Drug | 17 |\n"
    )
    assert heads["17"] is not None
    assert (heads["17"].subject, heads["17"].words) == ("Bergen Drug", ("Patients",))


def test_cells_under_other_captions_are_of_other_things() -> None:
    table = "| Town | Boats |\n|---|---|\n| Aix | {} |\n| Bex | 9 |\n"
    one = heads_of(f"Table 1: Summer\n\n{table.format(5)}")["5"]
    other = heads_of(f"Table 2: Winter\n\n{table.format(5)}")["5"]
    same = heads_of(f"Table 4: Summer\n\n{table.format(5)}")["5"]
    assert one is not None
    assert other is not None
    assert same is not None
    assert one.frame == same.frame != other.frame


def test_a_cell_of_many_words_is_a_text() -> None:
    heads = heads_of(
        "| Option | Use |\n|---|---|\n| port | Port to listen on, 8080 by default |\n| ttl | 5 |\n"
    )
    assert heads["Port to listen on, 8080 by default"] is None


def test_a_table_that_nothing_names_is_of_its_document_alone() -> None:
    table = "| Year | Boats |\n|---|---|\n| 2019 | {} |\n| 2020 | 9 |\n"
    one, other = (heads_of(table.format(5), name)["5"] for name in ("a.md", "b.md"))
    named = [heads_of(f"# Aix\n\n{table.format(5)}", name)["5"] for name in ("a.md", "b.md")]
    assert one is not None
    assert other is not None
    assert one.frame != other.frame
    assert named[0] is not None
    assert named[1] is not None
    assert named[0].frame == named[1].frame
