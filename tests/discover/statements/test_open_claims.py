"""Open claims: what stands in the claims table without a pattern, and what never does."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from auditor.audit import Auditor
from auditor.core.model import Document, Finding

ALONE = Auditor(only_rules=True)
LOUD = ("conflict", "unclear", "revision", "change")


def table(*texts: str, title: str | None = None) -> pd.DataFrame:
    documents = [Document(str(i), text, date="2020", title=title) for i, text in enumerate(texts)]
    return ALONE.audit(documents).claims


def found(*texts: str, title: str | None = None) -> list[Finding]:
    documents = [Document(str(i), text, date="2020", title=title) for i, text in enumerate(texts)]
    findings = ALONE.audit(documents).results.findings
    return [finding for finding in findings if finding.verdict in LOUD]


def test_a_value_is_a_claim_with_what_is_said_of_what_and_when():
    (claim,) = table("In 2019 Norland Steel employed 200 people.").to_dict("records")
    assert claim["fact"] == "open"
    assert claim["subject"] == "Norland Steel"
    assert claim["said"] == "norland steel employed people"
    assert (claim["low"], str(claim["holds_low"].date())) == (200, "2019-01-01")
    assert (claim["modality"], claim["polarity"]) == ("asserted", "affirmed")


SAID = [
    # (text, column, what stands there)
    ("Norland Steel plans to hire 200 people.", "modality", "planned"),
    ("Norland Steel never employed 200 people.", "polarity", "negated"),
    ("Norland Steel was founded in 1954.", "value_kind", "date"),
    ("ILO Director-General Guy Ryder spoke in Geneva.", "value_name", "Guy Ryder"),
    ("The plant has 12 furnaces.", "subject", None),
]


@pytest.mark.parametrize(("text", "column", "expected"), SAID, ids=[s[0] for s in SAID])
def test_how_it_is_said_stands_beside_it(text, column, expected):
    claims = table(text)
    assert set(claims["fact"]) == {"open"}
    assert expected in [value if value == value else None for value in claims[column]]


def test_what_a_fact_reads_is_no_open_claim():
    text = "Norland Steel was founded in 1954 and has 12 furnaces."
    claims = Auditor().audit([Document("a", text)]).claims
    assert dict(zip(claims["value_text"], claims["fact"], strict=True)) == {
        "1954": "founded",
        "12": "open",
    }


def test_without_discovery_there_are_none():
    quiet = Auditor(only_rules=True, discover=False)
    assert quiet.audit([Document("a", "The plant has 12 furnaces.")]).claims.empty


def test_reports_for_programs_hold_the_whole_table_and_can_be_made_again(tmp_path):
    from auditor.report.record.reader import load

    documents = [
        Document("a", "The Harwick bridge has 42 arches. It weighs 900 tonnes.", date="2024"),
        Document("b", "The Harwick bridge has 44 arches.", date="2024"),
    ]
    audit = ALONE.audit(documents)
    audit.write(tmp_path, ["json", "csv", "html"], claims="all")
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert [claim["value"]["text"] for claim in report["claims"]] == ["42", "900 tonnes", "44"]
    assert report["summary"]["claims"] == 3
    assert len(audit.results.claims) == 2, "what no finding rests on stands in `opened`"
    again = load(tmp_path / "report.json")
    assert {c.id for c in again.opened} == {c.id for c in audit.results.opened}
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "1 more value is read by no rule" in page


NOISE = [
    "Page 3 of 12",
    "- 12 -",
    "Tel. +44 20 7946 0958, fax (020) 7946 0959.",
    "Write to press@harwick2020.example or see https://harwick.example/2020/12/31/report-44.",
    "ISBN 978-3-16-148410-0, IBAN DE89 3704 0044 0532 0130 00.",
    "Copyright 2020 Harwick Trust. Version 3.2.1.",
    "See section 4.2 and Figure 3; cf. [12], pp. 45-47.",
    "1. Scope\n2. Terms",
]


@pytest.mark.parametrize("text", NOISE)
def test_what_only_numbers_and_names_gives_nothing(text):
    assert table(f"The Harwick Trust\n\nIt was a good year.\n\n{text}").empty


NO_NOISE = [
    # (text, the values in it that are claims)
    ("VAT in Norland rose to 20 %.", ["20 %"]),
    ("Norland has 3 500 000 mobile lines.", ["3 500 000"]),
    ("Mobile: 45 000 000 lines in Norland.", ["45 000 000"]),
    ("Norland sold (in 2014) 35,000 cars.", ["35,000"]),
    ("The fair of Norland drew 120 000 (2014) and 350 000 (2015) people.", ["120 000", "350 000"]),
]


@pytest.mark.parametrize(("text", "expected"), NO_NOISE, ids=[row[0] for row in NO_NOISE])
def test_what_only_looks_like_a_code_is_a_claim(text, expected):
    told = [text for text in table(text)["value_text"] if not text.startswith("20") or "%" in text]
    assert told == expected


COUNTRIES = """Airports

| Country | Airports | Area (km²) | Founded |
|---------|----------|------------|---------|
| Norland | 35 | 12,400 | 1918 |
| Sudland Republic | 12 | 8,300 | 1920 |
"""
YEARS = """Visitors

| Year | Visitors |
|------|----------|
| 2018 | 120,000 |
| 2019 | 131,000 |
"""

TABLES = [
    # (table, sentence, title, verdict): a cell is compared with a sentence by its heads
    (COUNTRIES, "Norland has 37 airports.", None, ["conflict"]),
    (COUNTRIES, "Norland has 35 airports.", None, []),
    (COUNTRIES, "Norland has 37 harbours.", None, []),
    (COUNTRIES, "The Sudland Republic was founded in 1921.", None, ["conflict"]),
    (YEARS, "In 2018 the Harwick Museum had 126,000 visitors.", "Harwick Museum", ["conflict"]),
    (YEARS, "In 2018 the Harwick Museum had 120,400 visitors.", "Harwick Museum", ["change"]),
    (COUNTRIES, COUNTRIES.replace("35", "36"), None, ["conflict"]),
]


@pytest.mark.parametrize(("cells", "sentence", "title", "expected"), TABLES, ids=range(len(TABLES)))
def test_tables_against_prose(cells, sentence, title, expected):
    verdicts = [finding.verdict for finding in found(cells, sentence, title=title)]
    assert [v for v in verdicts if v != "change"] == [v for v in expected if v != "change"]


def test_a_cell_shows_its_row():
    claims = table(COUNTRIES)
    row = claims[claims["value_text"] == "35"].iloc[0]
    assert row["passage"] == "Norland | 35 | 12,400 | 1918"
    assert (row["subject"], row["said"]) == ("Norland", "airports")


def test_a_figure_of_a_total_keeps_what_is_said_of_it():
    claims = table(f"{COUNTRIES}| Total | 47 | 20,700 | |")
    row = claims[claims["value_text"] == "35"].iloc[0]
    assert (row["subject"], row["said"]) == ("Norland", "airports")


TOTALS = [
    # (text, verdict of its total)
    (
        "| Country | Ports |\n|--|--|\n| Norland | 35 |\n| Sudland | 12 |\n| Total | 48 |",
        "conflict",
    ),
    (
        "| Country | Ports |\n|--|--|\n| Norland | 35 |\n| Sudland | 12 |\n| Total | 47 |",
        "agreement",
    ),
    ("| Country | Rate |\n|--|--|\n| Norland | 5 % |\n| Sudland | 7 % |\n| Total | 6 % |", None),
    ("| Trade | Men | Women | Total |\n|--|--|--|--|\n| Mining | 80 | 45 | 115 |", "conflict"),
    ("| Country | Ports |\n|--|--|\n| Norland | 35 |\n| of which wet | 12 |\n| Total | 36 |", None),
    ("The museum owns 120 paintings:\n\n- 80 oil paintings\n- 30 watercolours", "conflict"),
    ("The museum owns 110 paintings:\n\n- 80 oil paintings\n- 30 watercolours", "agreement"),
    ("The museum owns 120 paintings, including:\n\n- 80 oil paintings\n- 30 watercolours", None),
    ("Fundamental: 8\nGovernance: 4\nTechnical: 13\nTotal: 26", "conflict"),
]


@pytest.mark.parametrize(("text", "expected"), TOTALS, ids=range(len(TOTALS)))
def test_totals_of_tables_and_lists(text, expected):
    findings = ALONE.audit([Document("a", f"Harwick\n\n{text}\n")]).results.findings
    verdicts = [finding.verdict for finding in findings if finding.rule == "discover-sum"]
    assert verdicts == ([expected] if expected else [])
