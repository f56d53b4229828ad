"""A workbook holds all tables, as numbers and as text, and says no time."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from auditor.core.results import Results
from auditor.report import WRITERS
from auditor.report.record import tables
from tests.report_samples import Sample, hostile, planted


def sheets(results: Results) -> dict[str, list[tuple[Any, ...]]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(WRITERS["xlsx"](results)["report.xlsx"]))
    return {sheet.title: list(sheet.iter_rows()) for sheet in book}


def test_a_workbook_has_all_tables_with_numbers_as_numbers() -> None:
    sample = planted()
    found = sheets(sample.results())
    assert {name: len(rows) - 1 for name, rows in found.items() if name != "Checklist"} == {
        "Findings": len(sample.findings),
        "Claims": len(sample.claims),
        "Documents": 4,
        "Problems": 1,
    }
    low = tables.CLAIMS.index("value_low")
    assert {type(row[low].value) for row in found["Claims"][1:]} >= {int, float, str}


def test_a_workbook_begins_with_the_checklist() -> None:
    sample = planted()
    name, (head, *rows) = next(iter(sheets(sample.results()).items()))
    assert name == "Checklist"
    done, statement, where, _, compared, source = range(len(head))
    assert {(row[done].value, row[source].value) for row in rows} == {(None, None)}
    assert len({(row[statement].value, row[where].value) for row in rows}) == len(rows) > 5
    assert all(row[compared].value for row in rows)


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    cells = [cell for rows in sheets(hostile().results()).values() for row in rows for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b"}
    assert "=2+2" in {cell.value for cell in cells}


def test_a_workbook_takes_what_a_cell_cannot_hold() -> None:
    sample = Sample()
    sample.document("a.txt", "\x00\ud83d 7 " + "x" * 40_000, title="\x1b")
    sample.claim("a.txt", "7", "7", subject="\x1b" + "x" * 40_000)
    claims = sheets(sample.results())["Claims"]
    passage = claims[1][tables.CLAIMS.index("passage")].value
    assert len(passage) < 32_767
    assert passage.startswith("\ufffd\ufffd 7")
    subject = claims[1][tables.CLAIMS.index("subject")].value
    assert len(subject) == 32_767
    assert subject.startswith("\ufffdxxx")


def test_a_workbook_says_no_time() -> None:
    content = WRITERS["xlsx"](planted().results())["report.xlsx"]
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert {entry.date_time[0] for entry in file.infolist()} == {1980}
        assert b"dcterms" not in file.read("docProps/core.xml").replace(b"xmlns:dcterms", b"")


def test_long_tables_go_on_in_another_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    from auditor.report.formats import xlsx as to_xlsx

    monkeypatch.setattr(to_xlsx, "MOST_ROWS", 5)
    sample = planted()
    found = sheets(sample.results())
    parts = [rows for name, rows in found.items() if name.startswith("Claims")]
    assert len(parts) == -(-len(sample.claims) // 5)
    assert sum(len(rows) - 1 for rows in parts) == len(sample.claims)
