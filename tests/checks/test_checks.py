"""What the checks find, in small packs: statements, dates and the verdict."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.audit import Auditor
from auditor.core.model import VERDICTS, Document, Finding

FACTS = """
facts:
  share:
    patterns: ["{part:count} of {whole:count} [{place}] members ({share:percent})"]
  heat:
    patterns: ["temperature up to {first:temperature} ({again:temperature})"]
  length:
    patterns: ["{road:name} is {long:quantity} long"]
  airports:
    label: Airports
    subject: document
    patterns: ["… {number:count} ({when:date})"]
  roads:
    label: [Roads, Streets]
    subject: document
    patterns: ["total: {total:length}", "paved: {paved:length}", "unpaved: {unpaved:length}",
               "urban: {urban:length}"]
  sectors:
    label: Sectors
    subject: document
    patterns: ["{sector:(farms|trade)}: {share:percent}"]
  founded:
    label: Independence
    subject: document
    patterns: ["{day:date}", "{day:date} (from [the] {origin:words})", "… ; {day:date}"]
  income:
    label: Income
    subject: document
    patterns: ["… {value:money} ({when:date}[ est.])", "… data are in {basis:date} dollars"]
  chief:
    label: chief of state
    subject: document
    patterns: ["[{title:words}] {holder:person} (since [NA] {since:date})"]
  labelled:
    subject: document
    patterns: ["{label}: {value:quantity}"]
rules:
"""
RULES = {
    "ratio": "check: ratio, part: share.part, whole: share.whole, share: share.share",
    "twice": "check: unit, value: [heat.first, heat.again]",
    "unit": "check: unit, value: length.long, unit: km",
    "range": "check: range, value: length.long, low: 1 m, high: 10 km",
    "jump": "check: jump, value: airports.number, per: document.subject",
    "fresh": "check: fresh, value: airports.number, per: document.subject",
    "agree": "check: agree, value: airports.number, per: document.subject",
    "sum": "check: sum, total: roads.total, parts: [roads.paved, roads.unpaved, roads.urban?]",
    "roughly": "check: sum, total: roads.total, parts: [roads.paved, roads.unpaved], precision: 1%",
    "hundred": "check: sum, total: 100 %, parts: [sectors.share]",
    "never": "check: agree, value: founded.day, per: [document.subject, 'origin?'], changes: never",
    "basis": "check: agree, value: income.value, per: document.subject",
    "holder": "check: overlap, value: chief.holder, per: document.subject",
    "starts": "check: overlap, value: chief.holder, per: document.subject, holders: many",
    "labels": "check: agree, value: labelled.value, per: [document.subject, label]",
}


@pytest.fixture(scope="module")
def auditors(tmp_path_factory) -> dict[str, Auditor]:
    folder = tmp_path_factory.mktemp("packs")
    made = {}
    for name, rule in RULES.items():
        path = Path(folder) / f"{name}.yaml"
        path.write_text(f"{FACTS}  {name}: {{{rule}}}\n", encoding="utf-8")
        made[name] = Auditor([path], only_rules=True, discover=False)
        assert not made[name].problems, made[name].problems[0].message
    return made


def found(auditor: Auditor, *texts: str) -> list[Finding]:
    """Audit texts such as "2010: Norland. Airports: 5 (2010)", of one source."""
    documents = []
    for number, line in enumerate(texts):
        date, _, text = line.partition(": ")
        documents.append(
            Document(id=f"d{number}", text=text, date=None if date == "?" else date, source="S")
        )
    return list(auditor.audit(documents).results.findings)


def gravest(findings: list[Finding]) -> str:
    return min((f.verdict for f in findings), key=VERDICTS.index, default="nothing")


@pytest.mark.parametrize(
    ("rule", "texts", "verdict"),
    [
        ("ratio", ["2024: 103 of 122 members (84 %) voted."], "agreement"),
        ("ratio", ["2024: 103 of 122 members (94 %) voted."], "conflict"),
        ("ratio", ["2024: 1 of 3 members (33.3 %) voted."], "agreement"),
        ("ratio", ["2024: 1 of 3 members (33.4 %) voted."], "conflict"),
        ("twice", ["2024: It runs at a temperature up to 50 °C (122 °F)."], "agreement"),
        ("twice", ["2024: It runs at a temperature up to 50 °C (112 °F)."], "conflict"),
        ("twice", ["2024: It took a temperature up to 10 °C (50 °F)."], "agreement"),
        ("twice", ["2024: a rise of temperature up to 10 °C (18 °F)"], "conflict"),
        ("unit", ["2024: Elm Road is 5 miles long."], "nothing"),
        ("unit", ["2024: Elm Road is 5 hours long."], "conflict"),
        ("range", ["2024: Elm Road is 9.9 km long."], "nothing"),
        ("range", ["2024: Elm Road is 11 km long."], "conflict"),
        ("range", ["2024: Elm Road is 5 hours long."], "nothing"),
        ("range", ["2024: Elm Road is 0.4 m long."], "conflict"),
        ("sum", ["2024: Norland. Roads: total: 350 km paved: 150 km unpaved: 200 km"], "agreement"),
        ("sum", ["2024: Norland. Roads: total: 350 km paved: 150 km unpaved: 100 km"], "conflict"),
        (
            "sum",
            ["2024: Norland. Roads: total: 350 km | paved: 150 km | unpaved: 200 km"],
            "agreement",
        ),
        ("sum", ["2024: Norland. Roads: total: 350 km paved: 150 km"], "nothing"),
        (
            "sum",
            ["2024: Norland. Roads: total: 350 km paved: 150 km unpaved: 100 km urban: 100 km"],
            "agreement",
        ),
        (
            "sum",
            ["2024: Norland. Roads: total: 350 km paved: 50 km unpaved: 200 km; may not total"],
            "unclear",
        ),
        (
            "sum",
            ["2024: Norland. Roads: total: 28,030 km paved: 25,890 km unpaved: 2,130 km"],
            "conflict",  # written zeros are digits inside one reckoning
        ),
        (
            "roughly",
            ["2024: Norland. Roads: total: 28,030 km paved: 25,890 km unpaved: 2,130 km"],
            "agreement",
        ),
        (
            "roughly",
            ["2024: Norland. Roads: total: 28,350 km paved: 25,890 km unpaved: 2,130 km"],
            "conflict",
        ),
        ("hundred", ["2024: Norland. Sectors: farms: 20 % trade: 80 %"], "agreement"),
        ("hundred", ["2024: Norland. Sectors: farms: 20 % trade: 60 %"], "conflict"),
    ],
)
def test_arithmetic(auditors, rule: str, texts: list[str], verdict: str) -> None:
    assert gravest(found(auditors[rule], *texts)) == verdict


@pytest.mark.parametrize(
    ("rule", "texts", "verdict"),
    [
        ("jump", ["2012: Norland. Airports: 61 (2009) 212 (2010) 68 (2011)"], "remark"),
        ("jump", ["2012: Norland. Airports: 61 (2009) 72 (2010) 68 (2011)"], "nothing"),
        ("jump", ["2012: Norland. Airports: 61 (2009) 212 (2010) 220 (2011)"], "nothing"),
        ("jump", ["2012: Norland. Airports: 61 (2009) 700 (2010)"], "remark"),
        (
            "fresh",
            ["2010: Norland. Airports: 61 (2009)", "2011: Norland. Airports: 61 (2010)"],
            "remark",
        ),
        (
            "fresh",
            ["2010: Norland. Airports: 61 (2009)", "2011: Norland. Airports: 61 (2009)"],
            "nothing",
        ),
        (
            "fresh",
            ["2010: Norland. Airports: 61 (2009)", "2011: Norland. Airports: 62 (2010)"],
            "nothing",
        ),
        (
            "agree",
            ["2010: Norland. Airports: 61 (2009)", "2011: Norland. Airports: 62 (2009)"],
            "revision",
        ),
        (
            "agree",
            ["2010: Norland. Airports: 6 (2009)", "2011: Norland. Airports: 900 (2009)"],
            "conflict",
        ),
        (
            "agree",
            ["2010: Norland. Airports: 61 (2009)", "2010: Norland. Airports: 62 (2009)"],
            "conflict",
        ),
        (
            "agree",
            ["2010: Norland. Airports: 61 (2009)", "2011: Sudland. Airports: 62 (2009)"],
            "nothing",
        ),
        (
            "never",
            ["1992: N. Independence: 1 May 1918", "1994: N. Independence: 1 May 1993"],
            "nothing",
        ),
        (
            "never",
            ["1992: Norland. Independence: 1 May 1918", "1994: Norland. Independence: 2 May 1918"],
            "conflict",
        ),
        (
            "never",
            [
                "1992: Norland. Independence: 28 October 1918 (from Austro-Hungarian Empire)",
                "1994: Norland. Independence: 1 January 1993 (from Czechoslovakia)",
            ],
            "nothing",
        ),
        (
            "never",
            [
                "1992: Norland. Independence: 24 August 1991; 1 December 1991 by vote",
                "1994: Norland. Independence: 1 December 1991",
            ],
            "agreement",
        ),
        (
            "basis",
            [
                "2012: Norland. Income: $1,100 (2012 est.) note: data are in 2012 dollars",
                "2014: Norland. Income: $1,300 (2012 est.) note: data are in 2013 dollars",
            ],
            "unclear",
        ),
        (
            "basis",
            [
                "2012: Norland. Income: $1,100 (2012 est.) note: data are in 2012 dollars",
                "2014: Norland. Income: $1,300 (2012 est.) note: data are in 2012 dollars",
            ],
            "revision",
        ),
        ("labels", ["2010: Norland. Coast: 31 km", "2010: Norland. Coast: 35 km"], "conflict"),
        ("labels", ["2010: Norland. Coast: 31 km", "2010: Norland. Border: 35 km"], "nothing"),
    ],
)
def test_series(auditors, rule: str, texts: list[str], verdict: str) -> None:
    assert gravest(found(auditors[rule], *texts)) == verdict


TALON = "Norland. chief of state: President Patrice TALON (since {})"


@pytest.mark.parametrize(
    ("rule", "texts", "verdict"),
    [
        (
            "holder",
            [f"2020: {TALON.format('6 April 2016')}", f"2022: {TALON.format('11 April 2021')}"],
            "change",
        ),
        (
            "holder",
            [f"2020: {TALON.format('6 April 2016')}", f"2022: {TALON.format('7 April 2016')}"],
            "conflict",
        ),
        (
            "starts",
            [f"2020: {TALON.format('6 April 2016')}", f"2022: {TALON.format('7 April 2016')}"],
            "conflict",
        ),
        (
            "holder",
            [f"1996: {TALON.format('NA April 1972')}", f"1999: {TALON.format('4 April 1972')}"],
            "refinement",
        ),
        (
            "holder",
            [
                "2012: Norland. chief of state: President Thomas YAYI Boni (since 6 April 2006)",
                "2013: Norland. chief of state: President Thomas BONI YAYI (since 6 April 2006)",
            ],
            "agreement",
        ),
        (
            "holder",
            [
                "2023: Norland. chief of state: President Bola TINBU (since 29 May 2023)",
                "2024: Norland. chief of state: President Bola Ahmed TINUBU (since 29 May 2023)",
            ],
            "style",
        ),
        (
            "starts",
            [
                "2023: Norland. chief of state: President Ana BERG (since 29 May 2023)",
                "2023: Norland. chief of state: President Leo FALK (since 30 May 2023)",
            ],
            "nothing",
        ),
    ],
)
def test_holders(auditors, rule: str, texts: list[str], verdict: str) -> None:
    assert gravest(found(auditors[rule], *texts)) == verdict


def test_a_series_of_changes_is_one_finding(auditors) -> None:
    """Thirty-six editions give one finding, not one for each two of them."""
    texts = [f"{year}: Norland. Airports: {year - 1900} ({year})" for year in range(1990, 2026)]
    findings = found(auditors["agree"], *texts)
    assert [finding.verdict for finding in findings] == ["change"]
    assert len(findings[0].claims) == 36


def test_copies_of_one_sum_count_once(auditors) -> None:
    wrong = "Norland. Roads: total: 350 km paved: 150 km unpaved: 100 km"
    findings = found(auditors["sum"], f"2010: {wrong}", f"2011: {wrong}")
    assert [finding.verdict for finding in findings] == ["conflict"]


def test_a_leading_gap_needs_a_label(tmp_path) -> None:
    pack = tmp_path / "p.yaml"
    pack.write_text('facts:\n  f: ["… {n:count} airports"]\n', encoding="utf-8")
    assert "between two things" in Auditor([pack], only_rules=True).problems[0].message
