"""Documents, claims and findings of the results, in the order of reports."""

from __future__ import annotations

import pytest

from auditor.report.shared import index as report_index
from auditor.report.shared.index import Index
from tests.report_samples import Sample, count

TEXT = "A HEADING\n\nFirst here.  Second there.\n\nThird."


def entry_of(text: str) -> report_index.DocumentEntry:
    sample = Sample()
    sample.document("a.txt", text)
    return Index(sample.results()).documents["a.txt"]


NEIGHBOURS = [
    ("First here.", ("", "  Second there.")),
    ("Second there.", ("First here.  ", "\n\nThird.")),
    ("Third.", ("Second there.\n\n", "")),
    ("here.  Second", ("", " there.\n\nThird.")),
]


@pytest.mark.parametrize(("words", "neighbours"), NEIGHBOURS)
def test_neighbours(words: str, neighbours: tuple[str, str]) -> None:
    start = TEXT.index(words)
    assert entry_of(TEXT).neighbours(start, start + len(words)) == neighbours


def test_findings_come_by_verdict_then_strength_then_sentence() -> None:
    sample = Sample()
    sample.document("a.txt", "There are 7.")
    claim = sample.claim("a.txt", "7", "7", count(7))
    for verdict, message, strength in (
        ("change", "a", 9.0),
        ("conflict", "c", 1.0),
        ("conflict", "b", 2.0),
        ("conflict", "a", 1.0),
    ):
        sample.finding(verdict, message, "Why.", claim, strength=strength)
    found = [(f.verdict, f.message) for f in Index(sample.results()).findings]
    assert found == [("conflict", "b"), ("conflict", "a"), ("conflict", "c"), ("change", "a")]


def test_open_findings_are_those_that_nobody_accepted() -> None:
    sample = Sample()
    sample.document("a.txt", "There are 7.")
    claim = sample.claim("a.txt", "7", "7", count(7))
    sample.finding("conflict", "a", "Why.", claim, waived={"reason": "r"})
    sample.finding("change", "b", "Why.", claim)
    index = Index(sample.results())
    assert [f.message for f in index.open_findings(index.claims[claim])] == ["b"]


def test_lone_statements_are_in_one_document_and_in_no_finding() -> None:
    sample = Sample()
    for name in ("a.txt", "b.txt"):
        sample.document(name, "There are 7 and 8 and 9.")
    shared = [sample.claim(n, "7", "7", count(7), slot="one") for n in ("a.txt", "b.txt")]
    lone = sample.claim("a.txt", "8", "8", count(8), slot="two")
    found = sample.claim("a.txt", "9", "9", count(9), slot="three")
    sample.finding("conflict", "9", "Why.", found)
    index = Index(sample.results())
    alone = [key for key, claim in index.claims.items() if index.is_in_one_document(claim)]
    assert alone == [lone]
    assert index.lone_statements() == 1
    assert shared[0] not in alone
