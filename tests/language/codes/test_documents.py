"""Codes of laws, books, cards and the post."""

from __future__ import annotations

import pytest

from tests.language.told import told

NOTHING = [
    "See 10.1000/182 for it.",
    "doi:10.1038/s41586-020-2649-2",
    "See 10.1016/j.cell.2019.05.031.",
    "Regulation (EC) 1907/2006 applies.",
    "Regulation (EU) No 1407/2013 applies.",
    "Regulation (EU) 2019/20 applies.",
    "Directive 2009/28/EC sets it.",
    "Council Directive 93/42/EEC sets it.",
    "S.I. 2010/2214 applies.",
    "Resolution 61/295 was adopted.",
    "Case C-131/12 was heard.",
    "42 U.S.C. 1983 applies.",
    "5 U.S.C. § 552 applies.",
    "45 CFR 164.512 applies.",
    "15 U.S.C. 6501-6505 applies.",
    "Regulation (EU, Euratom) 2018/1046 applies.",
    "Card 4111 1111 1111 1111",
    "We took 5500 0000 0000 0004.",
    "IBAN GB29 NWBK 6016 1331 9268 19",
    "SSN 123-45-6789",
    "Postcode SW1A 1AA",
    "London W1A 1HQ",
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_code_of_a_document_tells_no_quantity(text: str) -> None:
    assert told(text) == []


KEPT = [
    ("It rose 1/2 per cent of it.", ["1/2 per cent"]),
    ("He owns 3/16 of it.", ["3/16"]),
    ("In 2009/10 it rose.", ["2009/10"]),
    ("2010 2011 2012 2013", ["2010", "2011", "2012", "2013"]),
    ("A motor of 5MW ran.", ["5MW"]),
]


@pytest.mark.parametrize(("text", "kept"), KEPT)
def test_fractions_and_years_stay(text: str, kept: list[str]) -> None:
    assert told(text) == kept
