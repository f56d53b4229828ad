"""Disagreements that no rule names: alignment, arithmetic, subjects, noise, the rule they make."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
from auditor.checks.packs import load_packs
from auditor.core.model import Document, Finding, Value
from auditor.core.results import Results
from auditor.discover.alignment.aliases import one_name_each
from auditor.discover.arithmetic.all_checks import arithmetic
from auditor.discover.ranking import slip
from auditor.discover.statements.values import values_of
from auditor.language.mentions import read

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


ARITHMETIC = [
    ("A team of 20 (12 women and 8 men) left.", [("sum", "agreement")]),
    ("A team of 20 (12 women and 9 men) left.", [("sum", "conflict")]),
    ("A team of 20 (including 12 women and 3 men) left.", []),
    ("A team of 20 (12 women, 1 man) left.", []),
    ("Votes: left 51 %, right 40 %, others 9 %.", [("shares", "agreement")]),
    ("Votes: left 51 %, right 40 %, others 12 %.", [("shares", "conflict")]),
    (
        "Votes: left 51 %, right 40 %, others 7 %; they may not total 100 % due to rounding.",
        [("shares", "unclear")],
    ),
    ("The rate was 5 %, 6 % and 7 %.", []),
    ("Prices rose 5 % from 200 to 210.", [("rise", "agreement")]),
    ("Prices fell 5 % from 200 to 180.", [("rise", "conflict")]),
    ("It weighs 10 kg (22 lb).", [("units", "agreement")]),
    ("It weighs 10 kg (32 lb).", [("units", "conflict")]),
    ("She was born in 1950 and died in 2010 aged 60.", [("age", "agreement")]),
    ("She was born in 1950 and died in 2010 aged 48.", [("age", "conflict")]),
]


@pytest.mark.parametrize(("text", "expected"), ARITHMETIC, ids=[a[0][:50] for a in ARITHMETIC])
def test_arithmetic_nobody_asked_for(text, expected):
    values = values_of(text, read(text))
    found = [(worked.kind, worked.verdict) for worked in arithmetic(text, (0, len(text)), values)]
    assert found == expected


def test_names_of_one_thing_are_one():
    names = [
        "International Labour Organization",
        "ILO",
        "International Labor Organization",
        "Norland",
    ]
    assert len({one_name_each(names)[name] for name in names[:3]}) == 1
    assert one_name_each(names)["Norland"] == "Norland"


SLIPS = [
    ("141", "1,410", "factor of 10"),
    ("2,453", "2,543", "swapped"),
    ("17", "23", ""),
]


@pytest.mark.parametrize(("a", "b", "told"), SLIPS)
def test_probable_slips(a, b, told):
    x, y = (Value("count", float(t.replace(",", "")), float(t.replace(",", ""))) for t in (a, b))
    found = slip(x, y, a, b)
    assert told in found if told else not found


def test_a_wrong_century_is_a_slip():
    x, y = (Value("date", day, day) for day in (1, 2))
    assert "century" in slip(x, y, "3 May 1814", "3 May 1914")
