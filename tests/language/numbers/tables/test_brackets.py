"""Brackets that fill a cell: a minus in accounts, no sign in a column of errors or counts."""

from __future__ import annotations

import pytest

from tests.language.numbers.read_text import read_rows

TABLES = [
    ("|Item|2021|2022|\n|-|-|-|\n|Net loss|(2,345)|1,567|\n", [-2345, 1567]),
    ("|Item|2021|2022|\n|-|-|-|\n|Loss|(2,345)|15|\n|Tax|20|(31)|\n", [-2345, 15, 20, -31]),
    ("|Item|Value|\n|-|-|\n|Change|(5.2%)|\n|Base|3.1%|\n", [-5.2, 3.1]),
    ("|Item|Value|\n|-|-|\n|Loss|($5,200)|\n|Sales|$3,100|\n", [-5200, 3100]),
    ("|Item|Value|\n|-|-|\n|Loss|$(5,200)|\n|Sales|$3,100|\n", [-5200, 3100]),
    ("Item\tA\tB\nIncome\t(1,300)\t250\nSales\t5,000\t6,000\n", [-1300, 250, 5000, 6000]),
    # errors, counts, notes, and figures with more in their cell
    ("|Item|n|\n|-|-|\n|Men|(1,234)|\n|Women|(1,100)|\n", [1234, 1100]),
    ("|Item|b|se|\n|-|-|-|\n|Men|0.5|(0.2)|\n|Women|0.4|(0.1)|\n", [0.5, 0.2, 0.4, 0.1]),
    ("|Item|b|\n|-|-|\n|Men|0.5|\n||(0.2)|\n|Women|0.4|\n||(0.1)|\n", [0.5, 0.2, 0.4, 0.1]),
    ("|Item|Value|\n|-|-|\n|Men|12 (55)|\n|Women|31|\n", [12, 55, 31]),
    ("It has (1,234) members, not (31).", [1234, 31]),
]


@pytest.mark.parametrize(("text", "numbers"), TABLES)
def test_brackets_of_cells(text: str, numbers: list[float]) -> None:
    found = [row[1] for row in read_rows(text) if str(row[0]) not in ("2021", "2022")]
    assert found == numbers
