"""Results → `claims.csv` and `findings.csv`: tables that are safe to open in a spreadsheet.

All text is quoted, and no control character is left in it: to readers that end a row at a bare
carriage return, and to a terminal, a cell is a cell.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from auditor.files.output_formats import output_format
from auditor.report.record.tables import CLAIMS, FINDINGS, Row, claim_rows, finding_rows
from auditor.report.shared.index import Index
from auditor.report.shared.unseen import OBEYED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from auditor.core.results import Results

FORMAT = output_format("csv")
FORMULA = frozenset("=+-@")
"""Signs that make a spreadsheet compute the cell that they begin (OWASP, "CSV Injection")."""
SPACING = ("\t", "\r")  # may move what follows into a cell of its own, by the same source
UNSEEN_BLANKS = "\ufeff\u200b\u200c\u200d\u2060"  # no white space for Python, blank for a reader


def files(results: Results) -> dict[str, bytes]:
    """Return both tables; UTF-8 without a byte order mark, lines end in a line feed."""
    index = Index(results)
    return FORMAT.named(
        _table(claim_rows(index.table, index.results.documents), CLAIMS),
        _table(finding_rows(index.findings), FINDINGS),
    )


def _table(rows: list[Row], columns: Sequence[str]) -> bytes:
    return as_csv(rows, columns).encode("utf-8", "replace")


def as_csv(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """Return rows as CSV with a head; a column that a row lacks is empty."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(columns)
    writer.writerows([cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue()


def cell(value: Any) -> Any:
    """Return a cell that no spreadsheet takes for a formula; numbers stay numbers."""
    value = as_text(value)
    if not isinstance(value, str):
        return value
    # looked for before signs are replaced: a carriage return at the beginning counts too
    mark = "'" if value.startswith(SPACING) or _begins_formula(value) else ""
    return mark + OBEYED.sub("\ufffd", value)


def _begins_formula(value: str) -> bool:
    """Whether the first sign that is seen begins a formula: "=1", "  =1" or, full-width, "＝1"."""
    sign = re.sub(rf"\A[\s{UNSEEN_BLANKS}]+", "", value)[:1]
    return unicodedata.normalize("NFKC", sign) in FORMULA


def as_text(value: Any) -> Any:
    """Return what a cell cannot hold, a list or mapping, as JSON text; all else as it is."""
    if isinstance(value, (dict, list)):
        return json.dumps(value, sort_keys=True, ensure_ascii=False)
    return value
