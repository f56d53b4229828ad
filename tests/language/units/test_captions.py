"""Units and factors that the head of a table states."""

from __future__ import annotations

import pytest

from auditor.language.units.captions import unit_of_caption


@pytest.mark.parametrize(
    ("caption", "symbol", "factor"),
    [
        ("in € thousand", "EUR", 1000),
        ("Revenue (€ million)", "EUR", 1_000_000),
        ("GDP in US$ millions", "USD", 1_000_000),
        ("Area, sq km", "km²", 1),
        ("Area (km²)", "km²", 1),
        ("Share in %", "%", 1),
        ("(thousands)", None, 1000),
        ("Population (in millions)", None, 1_000_000),
    ],
)
def test_captions_give_the_unit(caption: str, symbol: str | None, factor: float) -> None:
    found = unit_of_caption(caption)
    assert found is not None
    unit, times = found
    assert (unit.symbol if unit else None, times) == (symbol, factor)


@pytest.mark.parametrize("caption", ["Population", "Name of the country", "", "2015"])
def test_captions_without_a_unit(caption: str) -> None:
    assert unit_of_caption(caption) is None
