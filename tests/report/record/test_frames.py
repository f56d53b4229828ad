"""Records become pandas tables whose columns have the types that their schemas tell."""

from __future__ import annotations

import pandas as pd
import pytest

from auditor.audit import Auditor
from auditor.core.model import Document, Value
from auditor.report.record import frames
from tests.report_samples import ARTICLE, planted

DTYPES = {
    "text": "string",
    "number": "float64",
    "day": "datetime64[s]",
    "count": "Int64",
    "truth": "boolean",
    "name": "category",
}

AUDIT = Auditor(only_rules=True).audit(
    [
        Document("a.txt", "The Harwick bridge has 42 arches.\n\nIt was opened on 3 May 1901."),
        Document("b.txt", "The Harwick bridge has 44 arches.", date="2024"),
    ]
)


def made(name: str, *, empty: bool) -> pd.DataFrame:
    sample = planted()
    claims = [] if empty else sample.claims
    return {
        "CLAIMS": lambda: frames.claims_frame(claims),
        "DOCUMENTS": lambda: frames.documents_frame([] if empty else sample.documents.values()),
        "FINDINGS": lambda: frames.findings_frame([] if empty else sample.findings, claims),
        "PROBLEMS": lambda: frames.problems_frame([] if empty else sample.problems),
    }[name]()


@pytest.mark.parametrize("empty", [False, True])
@pytest.mark.parametrize("name", ["CLAIMS", "DOCUMENTS", "FINDINGS", "PROBLEMS"])
def test_each_column_has_its_type_even_without_rows(name: str, empty: bool) -> None:
    frame = made(name, empty=empty)
    expected = {column.name: DTYPES[column.kind] for column in getattr(frames, name)}
    assert {column: str(dtype) for column, dtype in frame.dtypes.items()} == expected
    assert frame.empty == empty


@pytest.mark.parametrize("name", ["CLAIMS", "DOCUMENTS", "FINDINGS", "PROBLEMS"])
def test_each_column_has_a_name_of_its_own_and_a_meaning(name: str) -> None:
    columns = getattr(frames, name)
    assert len({column.name for column in columns}) == len(columns)
    assert all(column.meaning for column in columns)


def test_claims_are_filtered_by_numbers_names_and_days() -> None:
    claims = AUDIT.claims
    assert list(claims[(claims.low > 42) & (claims.value_kind != "date")].value_text) == ["44"]
    assert list(claims[claims.document == "a.txt"].value_text) == ["42", "3 May 1901"]
    dates = claims[claims.value_kind == "date"]
    assert list(dates.day_low.dt.year) == [1901]
    assert list(dates.low) == [dates.day_low.iloc[0].toordinal()]
    assert claims[claims.value_text == "42"].day_low.isna().all()
    assert list(claims[claims.holds_low.dt.year == 2024].value_text) == ["44"]


def test_a_day_outside_the_years_of_a_calendar_stays_in_the_day_number() -> None:
    sample = planted()
    old = sample.claims[0].__class__(
        **{
            name: getattr(sample.claims[0], name)
            for name in sample.claims[0].__dataclass_fields__
            if name != "value"
        },
        value=Value("date", -100_000, 3_652_060),
    )
    row = frames.claims_frame([old]).iloc[0]
    assert (row.low, row.high) == (-100_000, 3_652_060)
    assert row[["day_low", "day_high"]].isna().all()


def test_a_finding_shows_both_sides_and_how_far_they_lie_apart() -> None:
    row = AUDIT.findings.iloc[0]
    assert (row.document_a, row.document_b) == ("b.txt", "a.txt")
    assert (row.value_a, row.value_b) == ("44", "42")
    assert row.passage_a == "The Harwick bridge has 44 arches."
    assert row.difference == pytest.approx(2 / 44)
    assert 0 < row.strength <= 1
    assert set(row.claims.split()) <= set(AUDIT.claims.id)


def test_a_finding_whose_claims_are_not_held_has_no_sides() -> None:
    row = frames.findings_frame(planted().findings, []).iloc[0]
    assert row[["document_a", "value_b", "passage_a", "difference"]].isna().all()


def test_documents_and_problems_are_told() -> None:
    sample = planted()
    documents = made("DOCUMENTS", empty=False)
    assert documents.date_low.isna().sum() == 1
    assert ARTICLE in set(documents.id)
    assert list(frames.problems_frame(sample.problems).message) == [
        "cannot be read: it is not UTF-8 text"
    ]
