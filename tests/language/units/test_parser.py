"""Units as they are written: their symbols, dimensions and factors, compound ones too."""

from __future__ import annotations

import pytest

from auditor.language.units.parser import unit_of


@pytest.mark.parametrize(
    ("written", "symbol", "dimension"),
    [
        ("km", "km", "length"),
        ("Kilometres", "km", "length"),
        ("sq km", "km²", "area"),
        ("km2", "km²", "area"),
        ("metres squared", "m²", "area"),
        ("cubic feet", "ft³", "volume"),
        ("km cubed", "km³", "volume"),
        ("tons", "ton", "mass"),
        ("tonnes", "t", "mass"),
        ("hours", "h", "duration"),
        ("centuries", "century", "duration"),
        ("degrees Celsius", "°C", "temperature"),
        ("°F", "°F", "temperature"),
        ("km per hour", "km/h", "speed"),
        ("miles an hour", "mi/h", "speed"),
        ("kWh", "kWh", "energy"),
        ("MW", "MW", "power"),
        ("mW", "mW", "power"),
        ("GB", "GB", "data"),
        ("megabytes", "MB", "data"),
        ("per cent", "%", "percent"),
        ("percentage points", "pp", "percentage points"),
        ("US dollars", "USD", "money"),
        ("US$", "USD", "money"),
        ("€", "EUR", "money"),
        ("TRY", "TRY", "money"),
        ("dollars per kilogram", "USD/kg", "USD/mass"),
        ("J/m² per year", "J/m²/year", "energy/area/duration"),
    ],
)
def test_units_as_written(written: str, symbol: str, dimension: str) -> None:
    unit = unit_of(written)
    assert unit is not None
    assert (unit.symbol, unit.dimension) == (symbol, dimension)


@pytest.mark.parametrize("written", ["try", "all", "people", "conventions", "key", "", "per"])
def test_words_that_are_no_units(written: str) -> None:
    assert unit_of(written) is None


@pytest.mark.parametrize(
    ("one", "many", "factor"),
    [
        ("mile", "metres", 1609.344),
        ("sq mi", "km²", 2.589988),
        ("hectare", "m²", 10_000),
        ("week", "days", 7),
        ("kWh", "J", 3_600_000),
        ("km/h", "m/s", 1 / 3.6),
        ("GB", "MB", 1000),
        ("pound", "kg", 0.45359237),
    ],
)
def test_factors(one: str, many: str, factor: float) -> None:
    a, b = unit_of(one), unit_of(many)
    assert a is not None
    assert b is not None
    assert a.dimension == b.dimension
    assert a.scale / b.scale == pytest.approx(factor, rel=1e-6)


@pytest.mark.parametrize(
    ("number", "written", "celsius"), [(122, "°F", 50), (32, "°F", 0), (273.15, "K", 0)]
)
def test_temperatures(number: float, written: str, celsius: float) -> None:
    unit = unit_of("kelvin") if written == "K" else unit_of(written)
    assert unit is not None
    assert number * unit.scale + unit.shift == pytest.approx(celsius, abs=1e-9)
