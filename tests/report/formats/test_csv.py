"""The tables as CSV, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json

import pytest

from auditor.report.formats import csv as to_csv
from tests.report_samples import hostile, planted


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_csv_has_a_row_for_each_claim_and_finding() -> None:
    sample = planted()
    files = to_csv.files(sample.results())
    assert len(rows(files["claims.csv"])) == len(sample.claims)
    findings = rows(files["findings.csv"])
    assert findings[0]["verdict"] == "conflict"
    assert json.loads(findings[0]["claims"])
    assert b"\r" not in files["claims.csv"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start: str) -> None:
    assert to_csv.cell(f"{start}1+1") == f"'{start}1+1"
    assert to_csv.cell(-1) == -1


def test_hostile_cells_come_back_as_text() -> None:
    cells = [
        cell
        for row in rows(to_csv.files(hostile().results())["claims.csv"])
        for cell in row.values()
    ]
    assert "'=2+2" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "@", "+"))]
