"""Currencies before, behind and around a number."""

from __future__ import annotations

import pytest

from tests.language.numbers.read_text import read_rows


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("the map costs MXN$ 20", 20, "MXN"),
        ("the map costs cop$ 20", 20, "COP"),
        ("the map costs hkd$20", 20, "HKD"),
        ("the map costs GBP£20", 20, "GBP"),
        ("the map costs Cdn$ 20", 20, "CAD"),
        ("the map costs C$20", 20, "CAD"),
        ("the map costs US $20", 20, "USD"),
        ("it is xyz$20", 20, "$"),  # it is not known whose dollar
        ("a cup $5", 5, "USD"),
        ("all $15 tickets", 15, "USD"),
        ("the tour is $30 AUD", 30, "AUD"),
        ("the tour is $30 (AUD)", 30, "AUD"),
        ("the tour is $30m AUD in all", 30_000_000, "AUD"),
        ("the tour is $30 million AUD", 30_000_000, "AUD"),
        ("the tour is £30 (EGP)", 30, "EGP"),
        ("the tour is 30$ CAD", 30, "CAD"),
        ("the tour is $30 Canadian.", 30, "CAD"),
        ("the tour is $30 US per night", 30, "USD"),
        ("a $30 Canadian hat", 30, "USD"),
        ("between $15 and $20 NZD", (15, 20), "NZD"),
        ("the pass is 30 HK$.", 30, "HKD"),
        ("the pass is 30 A$ each", 30, "AUD"),
        ("the pass is 30US$", 30, "USD"),
        ("the pass is 30k$", 30_000, "USD"),
        ("the pass is 30 R$", 30, "BRL"),
        ("entry is kr. 90", 90, "kr"),
        ("entry is 90 kr per head", 90, "kr"),
        ("entry is Kč 90", 90, "CZK"),
        ("entry is 90 zł", 90, "PLN"),
        ("entry is S/ 90 for all", 90, "PEN"),
        ("entry is Tk 90", 90, "BDT"),
        ("entry is ₩ 900", 900, "KRW"),
        ("it raised 6m EUR", 6_000_000, "EUR"),
        ("it raised 6m dollars", 6_000_000, "USD"),
        ("it raised 6b USD", 6_000_000_000, "USD"),
        ("it raised 6m €", 6_000_000, "EUR"),
        ("the 100m crown", 100, "m"),
        ("they won 20", 20, None),
        ("20 won a prize", 20, None),
        ("5 in $ terms", 5, None),
    ],
)
def test_currencies(text: str, number: object, unit: str | None) -> None:
    assert [row[1:] for row in read_rows(text)] == [(number, unit)]
