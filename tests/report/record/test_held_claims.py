"""A record of fewer claims counts the rest, and reports made from it say the same of findings."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from auditor.core.model import OPEN, Value
from auditor.core.results import HeldClaims, Results
from auditor.report.formats import json as to_json
from auditor.report.html_page import view_model
from auditor.report.record.held_claims import for_format, holding
from auditor.report.record.reader import results_of
from auditor.report.shared.index import Index
from auditor.report.shared.outcome import outcome
from tests.report_samples import Sample, planted, seeds


def sample() -> Results:
    """Claims c001 to c006: of a finding, inferred of c003 and c004, read, open."""
    made = Sample()
    made.document("a.txt", "Of 24 in all 12 are done. It has 12 left. It has 7 more.", "2020-01-01")
    made.document("b.txt", "It has 13 left.")
    made.claim("a.txt", "12 left", "12")
    made.claim("b.txt", "13", "13")
    made.claim("a.txt", "24", "24", statement="sum")
    made.claim("a.txt", "12 are", "12", statement="sum", slot="done")
    made.claim("a.txt", "Of", "", Value("number", 12, 12), statement="sum", inferred=True)
    made.claim("a.txt", "7", "7", subject="The house")
    made.finding("conflict", "12 or 13.", "One is wrong.", "c001", "c002", "c005")
    made.claim("a.txt", "more", "more", fact=OPEN)
    results = made.results()
    return replace(results, claims=results.claims[:-1], opened=results.claims[-1:])


@pytest.mark.parametrize(
    ("wanted", "claims", "opened"),
    [("findings", 5, 0), ("read", 6, 0), ("all", 6, 1)],
)
def test_what_results_hold(wanted: HeldClaims, claims: int, opened: int) -> None:
    held = holding(sample(), wanted)
    assert [claim.id for claim in held.claims] == [f"c00{n}" for n in range(1, claims + 1)]
    assert (len(held.opened), held.held) == (opened, wanted)
    assert Index(held).counts == Index(sample()).counts
    again = results_of(to_json.files(held)["report.json"])
    assert (again.held, Index(again).counts) == (wanted, Index(sample()).counts)
    assert to_json.files(again) == to_json.files(held)
    assert to_json.files(holding(again, "all")) == to_json.files(again)


@pytest.mark.parametrize(
    ("format", "asked", "held"),
    [
        ("json", None, "findings"),
        ("json", "read", "read"),
        ("csv", None, "all"),
        ("parquet", "findings", "findings"),
        ("xlsx", "read", "read"),
        ("html", "findings", "all"),
        ("sarif", None, "all"),
    ],
)
def test_what_a_format_is_given(format: str, asked: HeldClaims | None, held: HeldClaims) -> None:
    assert for_format(sample(), format, asked).held == held


@pytest.mark.parametrize("results", [sample(), seeds().results(), planted().results()])
def test_a_page_of_a_shorter_record_says_the_same_of_its_findings(results: Results) -> None:
    record = to_json.files(holding(results, "findings"))["report.json"]
    whole, shorter = (
        view_model.build(results_of(content))
        for content in (to_json.files(results)["report.json"], record)
    )
    assert said(shorter) == said(whole)
    assert outcome(Index(results_of(record))) == outcome(Index(results))


def said(page: view_model.Page) -> list[Any]:
    """Return all that a page says, but for lists of claims and what filters them."""
    cards = [card for section in page.sections for group in section.groups for card in group.cards]
    plain = [replace(card, tokens="", same=()) for card in (*cards, *page.accepted)]
    return [page.summary, plain, page.appendix, [series.then for series in page.series]]


def test_a_page_tells_what_its_record_left_out() -> None:
    page = view_model.build(holding(sample(), "findings"))
    assert page.unheld.startswith("1 more statement was read")
    assert page.unlisted.startswith("1 more value was read by no fact")
    statuses = [status.text for item in page.checklist for status in item.statuses]
    assert "in one document only" not in statuses
    assert view_model.build(sample()).unheld == ""
