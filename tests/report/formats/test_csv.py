"""The tables as CSV, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json

import pandas as pd
import pytest

from auditor.report.formats import csv as to_csv
from tests.report_samples import Sample, count, hostile, planted


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


FORMULAS = ["=", "+", "-", "@", "\t", "  =", "\n=", "\xa0-", "＝", "　＋", "\ufeff=", "﹣", "＠"]


@pytest.mark.parametrize("start", FORMULAS)
def test_no_cell_is_a_formula(start: str) -> None:
    assert to_csv.cell(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("value", [-1, -2.5, "", "1+1", "a=b", "’-1", "− 1", "  five", True, None])
def test_other_cells_are_as_they_are(value: object) -> None:
    assert to_csv.cell(value) == value


@pytest.mark.parametrize(("value", "expected"), [("\r=1", "'\ufffd=1"), ("a\x1b[2J", "a\ufffd[2J")])
def test_no_cell_steers(value: str, expected: str) -> None:
    assert to_csv.cell(value) == expected


NAMES = [
    "a\r=1+1",
    "b\r\n=1+1",
    'c"\n=1+1',
    "d,=1",
    "  =1+1",
    "＝1+1",
    "\x85=1",
    "\u2028=1",
    "\x0c=1",
]


def test_names_stay_in_their_cells_for_pandas() -> None:
    sample = Sample()
    for name in NAMES:
        sample.document(name, f"There are 7 at {name}.")
        sample.claim(name, "7", "7", count(7), subject=name)
    content = to_csv.files(sample.results())["claims.csv"]
    read = pd.read_csv(io.BytesIO(content), keep_default_na=False)
    assert len(read) == len(NAMES)
    assert set(read["value_low"]) == {7}
    assert set(read["document"]) == {to_csv.cell(name) for name in NAMES}
    for column in read:
        assert not read[column].astype(str).str.match(r"\s*[=＝]").any(), column
    assert b"\r" not in content


def test_hostile_cells_come_back_as_text() -> None:
    cells = [
        cell
        for row in rows(to_csv.files(hostile().results())["claims.csv"])
        for cell in row.values()
    ]
    assert "'=2+2" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "@", "+"))]
