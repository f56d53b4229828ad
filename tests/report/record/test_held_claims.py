"""A record of fewer claims counts the rest, and reports made from it say the same of findings."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from auditor.core.model import OPEN, Value
from auditor.core.results import HeldClaims, Results, RuleSummary
from auditor.report.formats import json as to_json
from auditor.report.html_page import view_model
from auditor.report.record.held_claims import for_format, holding
from auditor.report.record.reader import results_of
from auditor.report.record.record_size import is_in_proportion
from auditor.report.shared.index import Index
from auditor.report.shared.outcome import outcome
from tests.report_samples import Sample, count, planted, seeds


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
        ("sarif", None, "findings"),
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
    silent = [replace(rule, yaml="") for rule in page.appendix.silent]
    appendix = [page.appendix.documents, page.appendix.rules, silent]
    return [page.summary, plain, *appendix, [series.then for series in page.series]]


AGAIN = "The Institute has 7 laboratories."


@pytest.mark.parametrize(
    ("times", "kept", "left_out"), [(1, 1, 0), (5, 5, 0), (6, 5, 1), (300, 5, 295)]
)
def test_what_one_document_says_many_times_is_kept_a_few(
    times: int, kept: int, left_out: int
) -> None:
    made = Sample()
    made.document("a.txt", f"{AGAIN} " * times + "It has 8.", "2020-01-01")
    made.document("b.txt", f"{AGAIN} It is said to have 7.", "2020-01-01")
    for number in range(times):
        name = made.claim("a.txt", "7 laboratories", "7")
        at = number * (len(AGAIN) + 1)
        made.claims[-1] = replace(made.claims[-1], passage_start=at, start=at + 18, end=at + 19)
        assert name == made.claims[-1].id
    others = [made.claim("a.txt", "8", "8"), made.claim("b.txt", "7 laboratories", "7")]
    every = [claim.id for claim in made.claims]
    made.finding("conflict", "7 or 8.", "One is wrong.", *every)
    held = holding(made.results(), "findings")
    [finding] = held.findings
    last = every[times - 2 : times] if left_out else []
    assert finding.claims == (*every[: kept - len(last)], *last, *others)
    assert [claim.id for claim in held.claims] == list(finding.claims)
    assert finding.left_out == left_out
    assert results_of(to_json.files(held)["report.json"]).findings == (finding,)
    assert holding(held, "findings") == held
    [card] = view_model.build(held).sections[0].groups[0].cards
    assert card.left_out.startswith(f"{left_out} more passage") == (left_out > 0)
    assert holding(made.results(), "read").findings == made.results().findings


@pytest.mark.parametrize(("words", "kept"), [("plain words " * 900, 9), ("", 8)])
def test_figures_that_are_added_up_are_kept_where_there_is_room(words: str, kept: int) -> None:
    made = Sample()
    text = f"Of 30 in all, 5, 5, 5, 5, 5, 5 and 7 are new. {words}"
    made.document("a.txt", text, "2020-01-01")
    options = {"fact": OPEN, "slot": "number", "subject": None}
    for _ in range(9):
        made.claim("a.txt", "5", "5", count(5), **options)
    made.finding(
        "conflict", "45.", "45.", *(c.id for c in made.claims), check="discover", rule="sum"
    )
    [finding] = holding(made.results(), "findings").findings
    assert (len(finding.claims), finding.left_out) == (kept, 9 - kept)


def test_a_rule_that_found_nothing_is_told_without_its_text() -> None:
    rules = [RuleSummary(n, "agree", (), "", "a.yaml:1", "a: b") for n in ("silent", "found")]
    made = sample()
    findings = tuple(replace(finding, rule="found") for finding in made.findings)
    held = holding(replace(made, findings=findings, rules=tuple(rules)), "findings")
    assert [rule.yaml for rule in held.rules] == ["", "a: b"]


def test_a_page_tells_what_its_record_left_out() -> None:
    page = view_model.build(holding(sample(), "findings"))
    assert page.unheld.startswith("1 more statement was read")
    assert page.unlisted.startswith("1 more value is read by no rule")
    statuses = [status.text for item in page.checklist for status in item.statuses]
    assert "in one document only" not in statuses
    assert view_model.build(sample()).unheld == ""


@pytest.mark.parametrize(("documents", "kept"), [(6, 6), (40, 16)])
def test_what_many_documents_say_is_kept_in_proportion(documents: int, kept: int) -> None:
    made = Sample()
    for n in range(documents):
        made.document(f"{n:02}.txt", "".join(f"The {w} has 7 seats. " for w in WORDS), "2020-01-01")
    for word in WORDS:
        own = [
            made.claim(name, f"The {word} has 7", "7", subject=f"The {word}")
            for name in made.documents
        ]
        made.finding("agreement", f"The {word}: 7.", "Equal.", *own, subject=word)
    held = holding(made.results(), "findings")
    assert is_in_proportion(held)
    for finding, whole in zip(held.findings, made.findings, strict=True):
        assert len(finding.claims) == kept
        assert finding.claims[0] == whole.claims[0]
        assert finding.claims[-1] == whole.claims[-1]
        assert len(finding.claims) + finding.left_out == documents


WORDS = [
    f"{first} {second}" for first in ("old", "new", "red", "low") for second in ("hall", "inn")
]
