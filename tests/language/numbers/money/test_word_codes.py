"""Codes of currencies that are words, names or acronyms."""

from __future__ import annotations

import pytest

from tests.language.numbers.read_text import read_rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("ALL 12 keys were lost.", (12, "keys")),
        ("Check ALL 12 boxes.", (12, "boxes")),
        ("Choose ALL 3.", (3, None)),
        ("PLEASE TRY 3 more times.", (3, None)),
        ("TOP 20 songs of the year", (20, "songs")),
        ("TOP 1,000 COMPANIES", (1000, "companies")),
        ("10 TOP HOTELS", (10, "hotels")),
        ("OPEN 5 ALL DAY", (5, None)),
        ("BAM 3 minutes later it fell.", (3, "min")),
        ("RUB 2 drops on it", (2, "drops")),
        ("20 COP delegates", (20, "delegates")),
        ("A night costs GEL 40.", (40, "GEL")),
        ("Prices start at GEL 40.", (40, "GEL")),
        ("They paid TRY 200 for it.", (200, "TRY")),
        ("TICKETS COST TRY 200.", (200, "TRY")),
        ("Rooms from MAD 350", (350, "MAD")),
        ("MAD 5.50", (5.5, "MAD")),
        ("It costs 20 BAM.", (20, "BAM")),
        ("The fee is PHP 500.", (500, "PHP")),
        ("The bill came to PHP 1,500.", (1500, "PHP")),
        ("A loan of PHP 3 billion", (3_000_000_000, "PHP")),
        ("EUR 20 tickets", (20, "EUR")),
    ],
)
def test_words_and_currencies(text: str, row: tuple[object, object]) -> None:
    assert [found[1:] for found in read_rows(text)] == [row]


@pytest.mark.parametrize(
    "text",
    [
        "We moved from PHP 7 to PHP 8.",
        "At COP 28 it was agreed.",
        "COP 28 was long.",
        "The law (NIS 2) applies.",
        "SDG 13 is about climate.",
        "AMD 7 chips",
        "The SOS 4 beacon failed.",
        "The PEN 3 model is blue.",
    ],
)
def test_names_and_acronyms_are_no_money(text: str) -> None:
    assert read_rows(text) == []
