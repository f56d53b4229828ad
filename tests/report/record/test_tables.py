"""Records become flat tables."""

from __future__ import annotations

from auditor.report.record import tables
from tests.report_samples import ARTICLE, planted


def test_frames_are_flat_and_have_their_columns_even_when_empty() -> None:
    sample = planted()
    claims = tables.claims_frame(sample.claims)
    row = claims[claims.value_text == "April 11, 1919"].iloc[0]
    assert (row.value_low, row.document, row.holds_low) == ("1919-04-11", ARTICLE, "2024-09-05")
    assert len(tables.findings_frame(sample.findings)) == len(sample.findings)
    assert tables.documents_frame(sample.documents.values()).date_low.isna().sum() == 1
    assert list(tables.problems_frame(sample.problems).message) == [
        "cannot be read: it is not UTF-8 text"
    ]
    assert list(tables.claims_frame([]).columns) == list(claims.columns)
