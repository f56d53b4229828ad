"""Angles, heights and weights whose units are signs, and places, which are none."""

from __future__ import annotations

import pytest

from tests.language.numbers.read_text import read_rows

ROWS = [
    ("The slope is 15°45′.", [("15°45′", 15.75, "°")]),
    ("It is 15°45′30″ wide.", [("15°45′30″", 15 + 45 / 60 + 30 / 3600, "°")]),
    ("An angle of 7°30' was set.", [("7°30'", 7.5, "°")]),
    ("An angle of 7° 30' was set.", [("7° 30'", 7.5, "°")]),
    ("turned by -12°30′", [("-12°30′", -12.5, "°")]),
    ("from 5°30′ to 6°15′", [("5°30′ to 6°15′", (5.5, 6.25), "°")]),
    ("a tilt of 23.5°", [("23.5°", 23.5, "°")]),
    # places
    ("It lies at 51°12′36″ N.", []),
    ("It lies at 51°12′N 2°21′E.", []),
    ("It lies at N 51°12′.", []),
    ("It lies at 51° 12' 36\" S.", []),
    # heights and weights
    ("He's 6'3\" tall.", [("6'3\"", 6.25, "ft")]),
    ("He is 6' 3\" tall.", [("6' 3\"", 6.25, "ft")]),
    ("He is 6′3″ tall.", [("6′3″", 6.25, "ft")]),
    ("He is 6’3” tall.", [("6’3”", 6.25, "ft")]),
    ("He is 6'3 tall.", [("6'3", 6.25, "ft")]),
    ("She is 5'4½\" tall.", [("5'4½\"", 5.375, "ft")]),
    ("between 5'6\" and 6'3\"", [("5'6\" and 6'3\"", (5.5, 6.25), "ft")]),
    ("He is 6ft3in tall.", [("6ft3in", 6.25, "ft")]),
    ("He weighs 12st7lb.", [("12st7lb", 12.5, "stone")]),
    ("He weighs 12st 7lb.", [("12st 7lb", 12.5, "stone")]),
    ("He weighs 10 st 7 lbs now.", [("10 st 7 lbs", 10.5, "stone")]),
    ("about 6'3\" tall", [("6'3\"", (5.9375, 6.5625), "ft")]),
    # neither: a time, an ordinal
    ("after 5'30\" of it", []),
    ("The 21st 4lb bag", [("21st", 21, None), ("4lb", 4, "lb")]),
    ("It weighs 1'250 kg.", [("1'250 kg", 1250, "kg")]),
]


@pytest.mark.parametrize(("text", "rows"), ROWS)
def test_measures_in_signs(text: str, rows: list[tuple[object, ...]]) -> None:
    found = read_rows(text)
    assert [(row[0], row[2]) for row in found] == [(row[0], row[2]) for row in rows]
    assert [row[1] for row in found] == [pytest.approx(row[1]) for row in rows]
