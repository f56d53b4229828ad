"""Results → `claims.parquet` and `findings.parquet`, for data tools.  Needs the extra `[parquet]`.

The columns are those of the CSV files, with one type each: bounds that are numbers are in
`value_low` and `value_high`, those that are days in `value_low_day` and `value_high_day`; what is
nested is JSON text.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from auditor.files.output_formats import output_format
from auditor.report.formats.csv import as_text
from auditor.report.formats.optional_libraries import require
from auditor.report.record.tables import CLAIMS, FINDINGS, claim_rows, finding_rows
from auditor.report.shared.index import Index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.core.results import Results
    from auditor.report.record.tables import Row

FORMAT = output_format("parquet")
NUMBERS = frozenset({"value_low", "value_high", "value_step", "strength"})
WHOLE = frozenset({"start", "end", "passage_start", "passage_end"})
FLAGS = frozenset({"value_low_open", "value_high_open", "value_inferred"})
DAYS = {"value_low": "value_low_day", "value_high": "value_high_day"}


def files(results: Results) -> dict[str, bytes]:
    """Return both tables.  Raises MissingExtraError where pyarrow is not installed."""
    require(FORMAT)
    index = Index(results)
    claims = [_typed(row) for row in claim_rows(index.table, index.results.documents)]
    columns = [c for column in CLAIMS for c in (column, DAYS.get(column)) if c]
    return FORMAT.named(_table(claims, columns), _table(finding_rows(index.findings), FINDINGS))


def _typed(row: Row) -> Row:
    """Return a row with days and numbers in columns of their own."""
    days = {DAYS[key]: row[key] if isinstance(row[key], str) else None for key in DAYS}
    numbers = {key: None if isinstance(row[key], str) else row[key] for key in DAYS}
    return row | days | numbers


def _table(rows: list[Row], columns: Sequence[str]) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    arrays = [pa.array([_value(row[c], c) for row in rows], type=_type(c)) for c in columns]
    out = io.BytesIO()
    pq.write_table(pa.table(arrays, names=list(columns)), out, compression="zstd")
    return out.getvalue()


def _type(column: str) -> Any:
    import pyarrow as pa

    if column in NUMBERS:
        return pa.float64()
    if column in WHOLE:
        return pa.int64()
    return pa.bool_() if column in FLAGS else pa.string()


def _value(value: Any, column: str) -> Any:
    if value is None or column in WHOLE or column in FLAGS:
        return value
    if column in NUMBERS:
        return float(value)
    return str(as_text(value)).encode("utf-8", "replace").decode()
