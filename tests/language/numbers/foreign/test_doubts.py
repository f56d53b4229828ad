"""Numbers that may be a thousand times as much, as other languages write them, are marked."""

from __future__ import annotations

import pytest

from auditor.language.numbers.foreign.doubts import (
    COMMA_GROUPS_OR_DECIMALS,
    THOUSAND_OR_MILLION,
    with_doubts,
)
from auditor.language.numbers.money.points import GROUP_OR_DECIMALS
from auditor.language.numbers.number_style import DEFAULT, NumberStyle, detect_style
from auditor.language.numbers.recognizer import read_numbers

_COMMAS = "It had 2,5 t, 3,7 t and 4,5 t"

DOUBTS = [
    ("The stadium holds 45.000 spectators.", GROUP_OR_DECIMALS),
    ("45.000 asistentes", GROUP_OR_DECIMALS),
    ("45.000 Besucher kamen.", GROUP_OR_DECIMALS),
    ("The forest has 45.000 ha.", GROUP_OR_DECIMALS),
    ("Up to 45.000 people came.", GROUP_OR_DECIMALS),
    ("Between 2.500 and 3.500 people came.", GROUP_OR_DECIMALS),
    ("Das Feld ist zwischen 4.250 m² und 9.150 m² groß.", GROUP_OR_DECIMALS),
    ("La producción fue de 271.860 toneladas según los datos.", GROUP_OR_DECIMALS),
    ("De productie was 271.865 ton voor het jaar, niet meer.", GROUP_OR_DECIMALS),
    ("Les usines ont 12.345 km de rails pour les trains.", GROUP_OR_DECIMALS),
    (f"{_COMMAS}, then 1,345 t.", COMMA_GROUPS_OR_DECIMALS),
    (f"{_COMMAS}, then 1,345 people.", COMMA_GROUPS_OR_DECIMALS),
    (f"{_COMMAS}, then € 1,345.", COMMA_GROUPS_OR_DECIMALS),
    ("Unas cosas: 40 mil personas", THOUSAND_OR_MILLION),
]

SURE = [
    "It has 2.125 children per woman.",
    "The ratio is 1.015 males/female.",
    "The track is 12.345 km long.",
    "The odds ratio was 1.000.",
    "It has 0.125 teachers a head.",
    "It has 45,000 visitors.",
    "It has 2.5 million visitors.",
    "It cost $3 mil.",
    "The foil is 5 mm thick.",
    f"{_COMMAS}.",
    f"{_COMMAS}, then 1.345 t.",
]


@pytest.mark.parametrize(("text", "doubt"), DOUBTS)
def test_what_may_be_another_number_is_marked(text: str, doubt: str) -> None:
    assert read_numbers(text, (), detect_style(text))[-1].value.doubt == doubt


@pytest.mark.parametrize("text", SURE)
def test_what_can_be_one_number_is_not_marked(text: str) -> None:
    found = read_numbers(text, (), detect_style(text))
    assert [each.value.doubt for each in found] == [None] * len(found)
    assert found


def test_a_doubt_that_is_told_stays() -> None:
    (money,) = read_numbers("It cost €1.200.")
    assert with_doubts("It cost €1.200.", [money], NumberStyle(",", certain=True)) == [money]
    assert with_doubts("It cost €1.200.", [money], DEFAULT) == [money]
