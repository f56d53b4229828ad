"""Parquet holds the rows of the CSV files, with one type a column."""

from __future__ import annotations

import io

from auditor.report import WRITERS
from auditor.report.record import tables
from tests.report_samples import planted


def test_parquet_has_the_rows_of_csv_with_one_type_a_column() -> None:
    import pyarrow.parquet as pq

    sample = planted()
    files = WRITERS["parquet"](sample.results())
    claims = pq.read_table(io.BytesIO(files["claims.parquet"]))
    findings = pq.read_table(io.BytesIO(files["findings.parquet"]))
    assert (claims.num_rows, findings.num_rows) == (len(sample.claims), len(sample.findings))
    assert set(claims.column_names) == {*tables.CLAIMS, "value_low_day", "value_high_day"}
    rows = {row["value_text"]: row for row in claims.to_pylist()}
    assert (rows["26"]["value_low"], rows["26"]["value_low_day"]) == (26.0, None)
    april = rows["April 11, 1919"]
    assert (april["value_low"], april["value_low_day"]) == (None, "1919-04-11")
    assert {str(field.type) for field in claims.schema} == {"string", "double", "int64", "bool"}
