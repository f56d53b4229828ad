"""The pack for the CIA World Factbook on real passages, which are in the public domain."""

from __future__ import annotations

import pytest

from auditor.audit import Auditor
from auditor.core.model import VERDICTS, Document, Finding


@pytest.fixture(scope="module")
def auditor() -> Auditor:
    made = Auditor(["factbook"], only_rules=True, discover=False)
    assert not made.problems
    return made


def found(auditor: Auditor, *texts: str) -> list[Finding]:
    """Audit editions such as "2012: Norland. Airports: 5 (2011)"."""
    documents = []
    for number, text in enumerate(texts):
        date, _, rest = text.partition(": ")
        documents.append(Document(f"{number}", rest, date=date, source="CIA World Factbook"))
    return list(auditor.audit(documents).results.findings)


def gravest(findings: list[Finding]) -> str:
    return min((f.verdict for f in findings), key=VERDICTS.index, default="nothing")


EDITIONS = [
    (
        "GDP - per capita (PPP): $14,200 (2012 est.) country comparison to the world: 91 $14,000"
        " (2011 est.) $13,500 (2010 est.) note: data are in 2012 US dollars",
        [("$14,200", "2012"), ("$14,000", "2011"), ("$13,500", "2010")],
    ),
    (
        "GDP (purchasing power parity): $3.128 billion (2012 est.) | $3.02 billion (2011 est.) |"
        " note: data are in 2012 US dollars | country comparison to the world: 184",
        [("$3.128 billion", "2012"), ("$3.02 billion", "2011")],
    ),
    (
        "Exports: $16 million (f.o.b., 1988 est.); commodities--copra 37%, cocoa 11%",
        [("$16 million", "1988")],
    ),
    (
        "Imports: $2.5 billion f.o.b. (2001 est.)",
        [("$2.5 billion", "2001")],
    ),
    (
        "Inflation rate (consumer prices): world average 4% (2014 est.) | developed countries"
        " 1.4% (2014 est.)",
        [],
    ),
]


@pytest.mark.parametrize(("line", "values"), EDITIONS)
def test_a_line_gives_each_value_its_own_year(auditor, line: str, values: list) -> None:
    document = Document("d", f"Norland\n\n{line}\n", date="2013")
    claims = auditor.understand(document).claims
    assert [(claim.text, claim.slots["when"]) for claim in claims] == values


def test_a_price_basis_belongs_to_the_whole_line(auditor) -> None:
    claims = auditor.understand(Document("d", f"Norland\n\n{EDITIONS[0][0]}\n")).claims
    assert {claim.value.basis for claim in claims} == {"2012"}


@pytest.mark.parametrize(
    ("texts", "verdict"),
    [
        # billions for trillions
        (
            [
                "2022: Spain. Debt - external: $2.338 billion (2019 est.) $2.366 billion (2018 est.)",
                "2023: Spain. Debt - external: $2.338 trillion (2019 est.)",
            ],
            "conflict",
        ),
        # a figure revised
        (
            [
                "2012: Bulgaria. Imports: $32.88 billion (2013 est.)",
                "2015: Bulgaria. Imports: $33.56 billion (2014 est.) | $32.81 billion (2013 est.)",
            ],
            "revision",
        ),
        # dollars of two years
        (
            [
                "2010: Kuwait. GDP - per capita (PPP): $51,700 (2010 est.) note: data are in 2010 US dollars",
                "2012: Kuwait. GDP - per capita (PPP): $40,300 (2010 est.) note: data are in 2012 US dollars",
            ],
            "unclear",
        ),
        # 80.9 per cent
        (
            [
                "2014: Slovakia. GDP - composition, by sector of origin: agriculture: 3.1% industry:"
                " 30.8% services: 47% (2013 est.)"
            ],
            "conflict",
        ),
        # parts that need not total
        (
            [
                "2024: Croatia. GDP - composition, by sector of origin: agriculture: 3% (2023 est.)"
                " industry: 18.8% (2023 est.) services: 61.2% (2023 est.) note: figures may not"
                " total 100% due to non-allocated consumption not captured in sector-reported data"
            ],
            "unclear",
        ),
        # roads in towns count apart
        (
            [
                "2020: Togo. Roadways: total: 11,734 km | paved: 1,794 km | unpaved: 8,157 km |"
                " urban: 1,783 km | 133"
            ],
            "agreement",
        ),
        # two spellings of one prime minister
        (
            [
                "2001: Monaco. Executive branch: head of government: Minister of State Patrick LECLERQUE"
                " (since 5 January 2000)",
                "2004: Monaco. Executive branch: head of government: Minister of State Patrick LECLERCQ"
                " (since 5 January 2000)",
            ],
            "style",
        ),
        # editions that lost their dates say nothing
        (
            [
                "2018: Spain. Exports: $313.7 billion | $280.5 billion | 16",
                "2019: Spain. Exports: $300 billion",
            ],
            "nothing",
        ),
    ],
)
def test_real_passages(auditor, texts: list[str], verdict: str) -> None:
    assert gravest(found(auditor, *texts)) == verdict


def test_both_offices_in_one_label(auditor) -> None:
    text = "1995: Benin. Executive branch: chief of state and head of government: President Nicephore SOGLO (since 4 April 1991)"
    documents = [Document("d", text.partition(": ")[2], date="1995")]
    facts = {claim.fact for claim in auditor.audit(documents).results.claims}
    assert facts == {"chief-of-state", "head-of-government"}
