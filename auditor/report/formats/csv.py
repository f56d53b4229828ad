"""Results → `claims.csv` and `findings.csv`: tables that are safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from auditor.files.output_formats import output_format
from auditor.report.record.tables import CLAIMS, FINDINGS, Row, claim_rows, finding_rows
from auditor.report.shared.index import Index

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from auditor.core.results import Results

FORMAT = output_format("csv")
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what makes a spreadsheet compute a cell


def files(results: Results) -> dict[str, bytes]:
    """Return both tables; UTF-8 without a byte order mark, lines end in a line feed."""
    index = Index(results)
    return FORMAT.named(
        _table(claim_rows(index.table), CLAIMS), _table(finding_rows(index.findings), FINDINGS)
    )


def _table(rows: list[Row], columns: Sequence[str]) -> bytes:
    return as_csv(rows, columns).encode("utf-8", "replace")


def as_csv(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """Return rows as CSV with a head; a column that a row lacks is empty."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue()


def cell(value: Any) -> Any:
    """Return a cell that no spreadsheet takes for a formula; numbers stay numbers."""
    value = as_text(value)
    if isinstance(value, str) and value.startswith(FORMULA):
        return "'" + value
    return value


def as_text(value: Any) -> Any:
    """Return what a cell cannot hold, a list or mapping, as JSON text; all else as it is."""
    if isinstance(value, (dict, list)):
        return json.dumps(value, sort_keys=True, ensure_ascii=False)
    return value
