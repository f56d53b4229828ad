"""A total and its parts in one passage: mismatches found, others called a conflict."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from auditor.core.model import Document
from tests.benchmarks.data import Row, rows
from tests.benchmarks.factbook.pairs import SOURCE, auditor, share


def sums(folder: Path, long: bool) -> dict[str, float]:
    """Return the share of mismatches found, and the number of conflicts that are none."""
    found: Counter[bool] = Counter()
    false = 0
    for row in rows(folder, "factbook_sums"):
        conflict = _is_conflict(row)
        expected = row["label"] == "mismatch"
        if expected:
            found[conflict] += 1
        else:
            false += conflict
        if long and conflict != expected:
            print(f"     {row['label']} {row['id']} {row['field']}: {row['text'][:200]}")
    return {
        "sums_found": share(found[True], found.total()),
        "sums_false": false,
        "sums_mismatches": found.total(),
    }


def _is_conflict(row: Row) -> bool:
    text = f"{row['entity']}\n\n{row['field']}: {row['text']}\n"
    document = Document(
        id=row["doc"], text=text, date=row["date"], title=row["entity"], source=SOURCE
    )
    findings = auditor().audit([document]).results.findings
    return any(f.verdict == "conflict" and f.check == "sum" for f in findings)
