"""Disagreements that no rule names, on whole documents: alignment, subjects, noise, their rule."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
from auditor.checks.packs import load_packs
from auditor.core.model import Document, Finding
from auditor.core.results import Results

ALONE = Auditor(only_rules=True)
LOUD = ("conflict", "unclear", "revision", "change")


def audited(
    *texts: str, dates: tuple[str | None, ...] = (), titles: tuple[str, ...] = ()
) -> Results:
    documents = [
        Document(
            f"{number}.txt",
            text,
            date=dates[number] if dates else "2024",
            title=titles[number] if titles else None,
        )
        for number, text in enumerate(texts)
    ]
    return ALONE.audit(documents).results


def loud(results: Results) -> list[Finding]:
    return [finding for finding in results.findings if finding.verdict in LOUD]


FOUND = [
    # (texts of documents of one year, the verdicts found)
    (["The Harwick bridge has 42 arches.", "The Harwick bridge has 44 arches."], ["conflict"]),
    (["The Harwick bridge has 42 arches.", "The Harwick bridge has 42 arches."], []),
    (["The Harwick bridge has 42 arches.", "The Harwick bridge has 44 lamps."], []),
    (["The Harwick bridge has 42 arches.", "The Lorben bridge has 44 arches."], []),
    (
        [
            "In 2019 Norland Steel employed 200 people.",
            "In 2020 Norland Steel employed 300 people.",
        ],
        ["change"],
    ),
    (["Norland Steel employs 200 men.", "Norland Steel employs 300 women."], []),
    (["Norland Steel plans to hire 200 people.", "Norland Steel hired 300 people."], []),
    (
        ["The Harwick bridge was opened in 1907.", "The Harwick bridge was opened in 1911."],
        ["conflict"],
    ),
    (
        [
            "The king visited the Harwick bridge in 1907.",
            "The king visited the Harwick bridge in 1911.",
        ],
        [],
    ),
    (
        [
            "Norland sold 45 trams in the first quarter.",
            "Norland sold 51 trams in the second quarter.",
        ],
        [],
    ),
    (["Norland exported 45 ships to Sweden.", "Norland exported 51 ships to Denmark."], []),
    (["The Harwick bridge is 1.2 km long.", "The Harwick bridge is 1,200 m long."], []),
    (["The Harwick bridge is 1.2 km long.", "The Harwick bridge is 1,500 m long."], ["conflict"]),
    (
        [
            "Ana Berg was President of Norland from 3 May 2012 to 2 May 2016.",
            "Leo Falk was President of Norland in 2014.",
        ],
        ["conflict"],
    ),
    (["45 of 60 (57 %) were trained."], ["conflict"]),
    (
        [
            "See page 12 of Regulation No. 87 or call +44 20 7946 0018.",
            "See page 14 of Regulation No. 98 or call +44 20 7946 0991.",
        ],
        [],
    ),
    (["1. Scope\n2. Terms", "1. Terms\n2. Scope"], []),
]


@pytest.mark.parametrize(("texts", "expected"), FOUND, ids=[" | ".join(f[0])[:70] for f in FOUND])
def test_what_two_documents_tell_differently(texts, expected):
    assert [finding.verdict for finding in loud(audited(*texts))] == expected


def test_undated_documents_leave_it_open():
    results = audited(
        "Norland has signed 7 treaties.", "Norland has signed 8 treaties.", dates=(None, None)
    )
    assert [finding.verdict for finding in loud(results)] == ["unclear"]


def test_lines_with_a_label_are_about_what_their_document_is_about():
    texts = ("Area: 120 sq km\n\nExports: $4 million (2010 est.)",) * 2
    texts = (texts[0], texts[1].replace("$4 million", "$5 million"))
    same = audited(*texts, dates=("2011", "2012"), titles=("Norland", "Norland"))
    other = audited(*texts, dates=("2011", "2012"), titles=("Norland", "Sudland"))
    assert [finding.verdict for finding in loud(same)] == ["revision"]
    assert loud(other) == []


def test_one_value_against_many_is_one_finding():
    texts = ["The Harwick bridge has 42 arches."] * 12 + ["The Harwick bridge has 44 arches."]
    (finding,) = loud(audited(*texts))
    assert len(finding.claims) == 13


def test_a_value_that_moves_is_one_change():
    years = range(2010, 2020)
    texts = [f"In {year} Norland Steel employed {year - 1900} people." for year in years]
    (finding,) = loud(audited(*texts))
    assert finding.verdict == "change"
    assert len(finding.claims) == len(texts)


def test_findings_carry_check_level_claims_and_the_rule_they_would_make(tmp_path):
    results = audited("The Harwick bridge has 42 arches.", "The Harwick bridge has 44 arches.")
    (finding,) = loud(results)
    assert finding.check == "discover"
    assert finding.rule.startswith("discover")
    assert 0 < finding.strength <= 1
    claims = {claim.id: claim for claim in results.claims}
    assert {claims[claim].fact for claim in finding.claims} == {"open"}
    pack = tmp_path / "found.yaml"
    pack.write_text(finding.suggestion or "", encoding="utf-8")
    book, problems = load_packs((pack,), only=True)
    assert not problems
    assert len(book.rules) == 1
    again = Auditor((pack,), only_rules=True, discover=False).audit(
        [
            Document("a", "The Harwick bridge has 42 arches.", date="2024"),
            Document("b", "The Harwick bridge has 44 arches.", date="2024"),
        ]
    )
    assert [found.verdict for found in again.results.findings] == ["conflict"]


def test_discovery_can_be_turned_off():
    quiet = Auditor(only_rules=True, discover=False)
    texts = ("The Harwick bridge has 42 arches.", "The Harwick bridge has 44 arches.")
    results = quiet.audit([Document(str(i), text) for i, text in enumerate(texts)]).results
    assert results.findings == ()
    assert results.claims == ()


def test_what_a_rule_found_is_not_found_again():
    documents = [
        Document("a", "Norland Steel employs 200 people.", date="2024"),
        Document("b", "Norland Steel employs 300 people.", date="2024"),
    ]
    checks = [f.check for f in Auditor().audit(documents).results.findings if f.verdict in LOUD]
    assert checks == ["agree"]


def test_the_order_of_documents_changes_nothing():
    texts = [
        "The Harwick bridge has 42 arches.",
        "The Harwick bridge has 44 arches. It was opened in 1907.",
        "The Harwick bridge was opened in 1911. The Harwick bridge has 42 arches.",
    ]
    documents = [Document(str(i), text, date="2024") for i, text in enumerate(texts)]
    one = ALONE.audit(documents).results.findings
    other = ALONE.audit(documents[::-1]).results.findings
    assert {(f.verdict, frozenset(f.claims)) for f in one} == {
        (f.verdict, frozenset(f.claims)) for f in other
    }
