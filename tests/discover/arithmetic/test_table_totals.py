"""Totals of tables and lists: which are judged, and how."""

from __future__ import annotations

import pytest

from auditor import Auditor, Document

RESULTS = [
    # (a table or list, the verdict on its figures, or None where they are not judged)
    ("|Item|Number|\n|-|-|\n|Tins|600|\n|Bags|350|\n|Total|1,000|\n", "conflict"),
    ("|Item|Number|\n|-|-|\n|Tins|600|\n|Bags|400|\n|Total|1,000|\n", "agreement"),
    ("|Item|Number|\n|-|-|\n|Tins|600|\n|Bags|350[3]|\n|Total|1,000|\n", "conflict"),
    ("|Item|Number|\n|-|-|\n|Tins|600|\n|Bags|350 7,3000|\n|Total|1,000|\n", None),
    ("|Item|Number|\n|-|-|\n|Tins|600|\n|Bags|350|\n|Jars|7,3000|\n|Total|1,000|\n", None),
    ("|Item|Number|\n|-|-|\n|Tins|600|\n|Bags|1 234,567|\n|Total|1,000|\n", None),
    ("It has 1,000 items:\n\n- tins: 600\n- bags: 350\n", "conflict"),
    ("It has 1,000 items:\n\n1. tins: 600\n2. bags: 350\n", "conflict"),
    ("It has 1,000 items:\n\n- tins: 600\n- bags: 350\n- jars: 7,3000\n", None),
    ("It has 1,000 items:\n\n- tins: 600\n- bags: 350, 7,3000\n", None),
    ("Tins: 600\nBags: 340\nJars: 10\nTotal: 1,000\n", "conflict"),
    ("Tins: 600\nBags: 350\nJars: 7,3000\nTotal: 1,000\n", None),
]


@pytest.mark.parametrize(("text", "verdict"), RESULTS)
def test_totals_of_tables_and_lists(text: str, verdict: str | None) -> None:
    findings = Auditor().audit([Document("a", text)]).results.findings
    found = [finding.verdict for finding in findings if finding.rule == "discover-sum"]
    assert found == ([] if verdict is None else [verdict])
