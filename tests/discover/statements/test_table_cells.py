"""Cells of tables: the heads that say what a cell is about."""

from __future__ import annotations

import pytest

from auditor.discover.statements.table_cells import TableReader
from auditor.read.plain.tables import tables

COUNTRIES = "| Country | Boats | 2019 |\n|---|---|---|\n| Norland | 5 | 61 |\n| Sudland | 7 | 83 |"
INDICATORS = "| Indicator | 2019 |\n|---|---|\n| Boats | 5 |\n| Docks | 61 |"


@pytest.mark.parametrize(
    ("text", "cell", "subject", "words", "years"),
    [
        (COUNTRIES, "5", "Norland", ("Boats",), []),
        (COUNTRIES, "83", "Sudland", (), ["2019"]),
        (INDICATORS, "61", "", ("Docks",), ["2019"]),
        (COUNTRIES.replace("Sudland", "Total"), "83", "", ("Total",), ["2019"]),
    ],
)
def test_heads(
    text: str, cell: str, subject: str, words: tuple[str, ...], years: list[str]
) -> None:
    start = text.index(f" {cell} ") + 1
    in_table, heads = TableReader(text, list(tables(text))).of(start, start + len(cell))
    assert in_table
    assert heads is not None
    assert (heads.subject, heads.words) == (subject, words)
    assert [text[low:high] for low, high in heads.years] == years


def test_heads_have_no_heads_and_sentences_are_in_no_table() -> None:
    reader = TableReader(COUNTRIES, list(tables(COUNTRIES)))
    at = COUNTRIES.index("2019")
    assert reader.of(at, at + 4) == (True, None)
    assert TableReader("It has 5 boats.", []).of(7, 8) == (False, None)


def test_a_key_that_other_rows_have_names_no_row() -> None:
    text = "| Clients | Rate |\n|---|---|\n| 64 | 17 |\n| 256 | 30 |\n| 64 | 46 |\n"
    reader = TableReader(text, tables(text))
    heads = [reader.of(text.index(cell), text.index(cell) + 2) for cell in ("17", "30", "46")]
    assert [(inside, found is not None) for inside, found in heads] == [
        (True, False),
        (True, True),
        (True, False),
    ]
