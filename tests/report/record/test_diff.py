"""What is new since an earlier audit, and what has gone: computed and shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from auditor.core.model import Finding, Verdict
from auditor.core.results import BaselineDiff, Results
from auditor.report import WRITERS
from auditor.report.record import diff
from tests.report_samples import Sample, count

WAIVED = {"reason": "r"}


def results(*findings: tuple[str, Verdict], waived: tuple[str, ...] = ()) -> Results:
    """Return results with findings given by id and verdict, all on the same two claims."""
    sample = Sample()
    sample.document("a.txt", "There are 7.")
    sample.document("b.txt", "There are 8.")
    claims = [
        sample.claim("a.txt", "7", "7", count(7)),
        sample.claim("b.txt", "8", "8", count(8)),
    ]
    for key, verdict in findings:
        fields: dict[str, Any] = {"waived": WAIVED if key in waived else None, "id": key}
        sample.finding(verdict, f"Message {key}", "Why.", *claims, subject=key[0], **fields)
    return sample.results()


A, B, X, Y = ("a", "conflict"), ("b", "change"), ("x", "unclear"), ("x", "change")
CASES = [
    (results(), results(), BaselineDiff()),
    (results(A, B), results(A, B), BaselineDiff()),
    (results(A), results(A, B), BaselineDiff(new=("b",))),
    (results(), results(B, A), BaselineDiff(new=("a", "b"))),
    (results(X), results(Y), BaselineDiff(turned=(("x", "unclear"),))),
    (results(A), results(A, waived=("a",)), BaselineDiff(accepted=("a",))),
    (results(A, waived=("a",)), results(A), BaselineDiff(new=("a",))),
    (results(A, waived=("a",)), results(A, waived=("a",)), BaselineDiff()),
    (results(A, waived=("a",)), results(), BaselineDiff()),
    (results(), results(A, waived=("a",)), BaselineDiff()),
]


@pytest.mark.parametrize(("old", "new", "since"), CASES)
def test_since(old: Results, new: Results, since: BaselineDiff) -> None:
    assert diff.since(old, new) == since


def test_what_has_gone_is_kept_as_it_was() -> None:
    old = results(A, B)
    gone = diff.since(old, results(A)).gone
    assert gone == tuple(f for f in old.findings if f.id == "b")


def test_the_other_way_round_new_is_gone() -> None:
    old, new = results(A, X), results(B, Y)
    forwards, backwards = diff.since(old, new), diff.since(new, old)
    assert set(forwards.new) == {f.id for f in backwards.gone} == {"b"}
    assert {f.id for f in forwards.gone} == set(backwards.new) == {"a"}
    assert [len(forwards.turned), len(backwards.turned)] == [1, 1]


HEADLINES = [
    (results(), results(), "Nothing has changed."),
    (results(), results(A), "1 conflict new"),
    (results(A, B), results(), "1 conflict gone, 1 change gone"),
    (results(X), results(Y), "1 change judged anew"),
]


@pytest.mark.parametrize(("old", "new", "words"), HEADLINES)
def test_headline(old: Results, new: Results, words: str) -> None:
    assert diff.headline(diff.compared(old, new)) == words


def test_agreements_are_counted_not_listed() -> None:
    compared = diff.compared(results(), results(A, ("g", "agreement")))
    assert [line.finding.id for line in diff.listed(compared)] == ["a"]
    assert diff.headline(compared) == "1 conflict new, 1 said alike new"


def test_a_finding_that_gets_worse_is_told_whatever_it_was() -> None:
    compared = diff.compared(results(("x", "agreement")), results(("x", "conflict")))
    (line,) = diff.listed(compared)
    assert (line.kind, line.was) == ("turned", "agreement")


@pytest.mark.parametrize(("name", "file"), [("markdown", "report.md"), ("html", "index.html")])
def test_reports_have_a_section(name: str, file: str) -> None:
    compared = diff.compared(results(A, X), results(B, Y))
    text = WRITERS[name](compared)[file].decode()
    assert "Since the last audit" in text
    for words in ("Message a", "Message b", "was: unclear", "judged anew"):
        assert words in text
    assert "Since the last audit" not in WRITERS[name](results(A))[file].decode()


def hostile_finding(finding: Finding) -> Finding:
    return replace(finding, message="<script>alert(1)</script>", id="gone")


def test_what_has_gone_is_escaped() -> None:
    old = results(A)
    evil = replace(old, findings=tuple(map(hostile_finding, old.findings)))
    compared = diff.compared(evil, results())
    for name, file in (("markdown", "report.md"), ("html", "index.html")):
        assert "<script>alert(1)" not in WRITERS[name](compared)[file].decode()
