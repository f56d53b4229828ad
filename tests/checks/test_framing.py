"""Two documents with one frame, two, or one on one side only → the verdict of the rules."""

from __future__ import annotations

from functools import cache

import pytest

from auditor.audit import Auditor
from auditor.core.model import Document, Finding

DAY = "2020-05-01"
GRAVE = ("conflict", "unclear", "revision", "change", "refinement", "agreement")


@cache
def auditor() -> Auditor:
    return Auditor()


def found(*texts: str) -> list[Finding]:
    """Return the findings on documents of one day, styles and remarks left out."""
    documents = [Document(f"{n}.md", text, date=DAY) for n, text in enumerate(texts)]
    results = auditor().audit(documents).results
    return [finding for finding in results.findings if finding.verdict in GRAVE]


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("In Graz, Ulm AG employs 90 people.", "In Linz, Ulm AG employs 40 people.", "nothing"),
        ("Ulm AG employs 90 people in Graz.", "Ulm AG employs 40 people in Linz.", "nothing"),
        ("Ulm AG employs 90 people (Graz).", "Ulm AG employs 40 people (Linz).", "nothing"),
        ("In Graz, Ulm AG employs 90 people.", "Ulm AG employs 40 people in Graz.", "conflict"),
        ("In Graz, Ulm AG employs 40 people.", "Ulm AG employs 90 people.", "refinement"),
        ("In Graz, Ulm AG employs 90 people.", "Ulm AG employs 40 people.", "conflict"),
        ("In Graz, Ulm AG employs 90 people.", "Ulm AG employs 90 people.", "agreement"),
        ("In Graz, Ulm AG employs 90 people.", "In Linz, Ulm AG employs 90 people.", "nothing"),
        ("Worldwide, Ulm AG employs 90 people.", "Ulm AG employs 40 people.", "conflict"),
        ("Worldwide, Ulm AG employs 90 people.", "In Graz, Ulm AG employs 9 people.", "nothing"),
        ("In total, Ulm AG employs 90 people.", "Overall, Ulm AG employs 40 people.", "conflict"),
        ("Despite strikes, Ulm AG employs 90 people.", "Ulm AG employs 40 people.", "unclear"),
        ("# Staff\n\n## Austria\n\nUlm AG employs 90 people.", "Ulm AG employs 95.", "nothing"),
    ],
)
def test_two_documents(a: str, b: str, verdict: str) -> None:
    verdicts = [finding.verdict for finding in found(a, b)]
    assert verdicts == ([] if verdict == "nothing" else [verdict])


@pytest.mark.parametrize(
    ("heads", "verdict"),
    [
        (("2018", "2019"), None),
        (("Figures for 2018", "Figures for 2019"), None),
        (("3 March 2019", "7 March 2019"), None),
        (("Austria", "Norway"), None),
        (("Version 2.1", "Version 2.2"), None),
        (("Employees", "Apprentices"), None),
        (("Summary", "Details"), "conflict"),
        (("Our work", "Our staff"), "conflict"),
    ],
)
def test_one_document_under_two_headings(heads: tuple[str, str], verdict: str | None) -> None:
    one, other = (
        f"## {head}\n\nUlm AG employs {count} people.\n\n"
        for head, count in zip(heads, (90, 40), strict=True)
    )
    verdicts = [finding.verdict for finding in found(f"# Ulm AG\n\n{one}{other}")]
    assert verdicts == ([] if verdict is None else [verdict])


def test_the_reason_says_what_is_missing_or_narrower() -> None:
    (unclear,) = found("Despite strikes, Ulm AG employs 90 people.", "Ulm AG employs 40 people.")
    assert "only one of them is told “despite strikes”" in unclear.why
    (conflict,) = found("In Graz, Ulm AG employs 90 people.", "Ulm AG employs 40 people.")
    assert "the figure “in Graz” cannot be more than the whole" in conflict.why


def test_a_heading_that_dates_is_told_as_such() -> None:
    (change,) = found(
        "# Ulm AG\n\n## 2018\n\nUlm AG employs 90 people.", "Ulm AG employed 40 people in 2019."
    )
    assert change.verdict == "change"
    assert "(the heading above)" in change.why
