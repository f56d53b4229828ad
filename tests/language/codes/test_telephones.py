"""Telephone numbers with and without a word before."""

from __future__ import annotations

import pytest

from tests.language.told import told

NOTHING = [
    "Ring 555-0199 for help.",
    "Our number is 555-0187.",
    "Call 555-1234 now.",
    "Call (212) 555-0173 before noon.",
    "Call 212-555-0173 before noon.",
    "Call 212.555.0173 before noon.",
    "Call 1-800-555-0199 toll-free.",
    "Call +1 (415) 555-0132.",
    "Call +1-415-555-0132 ext. 12.",
    "Tel. 020 7946 0018",
    "Tel: 01632 960 001, Fax: 01632 960002",
    "Mobile: 07700 900123",
    "Phone (030) 901820.",
    "Phone 0049 30 901820.",
    "Tel +41 22 799 61 11",
    "Tel: +49 (0)30 1234-5678",
    "(020) 7946 0018 is the number.",
    "Phone 06 12 34 56 78 in Paris.",
    "The hotline (0800 123 456) is free.",
    "Call us at 0131 496 0123 or 0131 496 0456.",
    "Tel.: 030/901820",
    "212 555 0100",
    "Call toll-free 1 800 555 0199.",
    "Fax: 6555-0142",
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_telephone_number_tells_no_quantity(text: str) -> None:
    assert told(text) == []


KEPT = [
    ("Call 300 witnesses.", ["300"]),
    ("In all (415) 555 were lost.", ["415", "555"]),
    ("The years 2010-2015 were wet.", ["The years 2010-2015"]),
    ("On 05-12-2010 10:30 it ended.", ["05-12-2010"]),
    ("The count is 5 000 000.", ["5 000 000"]),
    ("From 0.5 to 12 metres", ["0.5 to 12 metres"]),
    ("In 2010 12 500 came.", ["2010", "12 500"]),
    ("The war of 1927-1941 was long.", ["1927-1941"]),
    ("The (1990-1992) lows", ["1990-1992"]),
    ("It is 345.0123 m long.", ["345.0123 m"]),
]


@pytest.mark.parametrize(("text", "kept"), KEPT)
def test_numbers_and_dates_in_groups_stay(text: str, kept: list[str]) -> None:
    assert told(text) == kept
