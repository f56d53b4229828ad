"""A title and a date are right where a reader would say so; every document of the ledger is one."""

from __future__ import annotations

import json

import pytest

from auditor.calendar.edtf import parse_days
from auditor.core.model import DocumentDate
from tests.benchmarks.reading.names_and_dates import LEDGER, is_called, is_dated

CALLED = [
    (["Fees of the ferry"], "Fees of the Ferry", True),
    (["Fees of the ferry"], "Fees of the ferry | Norland", True),
    (["Fees of the ferry: Norland"], "Fees of the ferry", True),
    (["“May I?” A review"], "May I A Review", True),
    (["Fees of the ferry"], "Fees", False),
    (["Fees of the ferry"], None, False),
    (["Fees", "Charges"], "Charges", True),
    ([], "board minutes", True),
    ([], "2024-03-12", False),
    ([], "notes", True),
    ([], "The council met.", False),
]


@pytest.mark.parametrize(("titles", "title", "right"), CALLED)
def test_called(titles, title, right):
    assert is_called(titles, title, "notes/board-minutes.txt") is right


@pytest.mark.parametrize(
    ("days", "right"), [("2024-03-12", True), ("2024-03", True), ("2024", False), (None, False)]
)
def test_dated(days, right):
    row = {"low": "2024-03-12", "high": "2024-03-12", "also": [["2024-03-01", "2024-03-31"]]}
    dated = days and DocumentDate(*parse_days(days), "x")
    assert is_dated(row, dated) is right


def test_the_ledger_has_a_hundred_documents():
    rows = [json.loads(line) for line in LEDGER.read_text("utf-8").splitlines()]
    assert len({row["document"] for row in rows}) == 100
    for row in rows:
        assert {"document", "low", "high", "titles", "told"} <= set(row)
        assert parse_days(row["low"]) <= parse_days(row["high"])
