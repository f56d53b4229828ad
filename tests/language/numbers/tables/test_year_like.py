"""Four digits in a column of numbers that can be no years are a number."""

from __future__ import annotations

import pytest

from auditor.claims.analysis import analyse
from auditor.core.model import Document

COLUMNS = [
    # the cells of a column, and what kind its first is read as
    (("1800", "2950", "4750"), "number"),
    (("1800", "12,950"), "number"),
    (("2050", "30950"), "number"),
    (("1800", "1950"), "date"),
    (("1800", "950"), "date"),
    (("1800", "about 4750"), "date"),
]


@pytest.mark.parametrize(("cells", "kind"), COLUMNS)
def test_a_column_of_numbers(cells: tuple[str, ...], kind: str) -> None:
    rows = "".join(f"| Row {chr(65 + at)} | {cell} |\n" for at, cell in enumerate(cells))
    analysis = analyse(Document("a.md", f"| Item | Votes |\n| --- | --- |\n{rows}"))
    assert [m.value.kind for m in analysis.mentions if m.text == cells[0]] == [kind]
