"""Numbers beside scales, bounds and signs of other languages: nothing is read, or rightly."""

from __future__ import annotations

import pytest

from auditor.language.numbers.foreign.beside import without_foreign
from auditor.language.numbers.recognizer import read_numbers
from tests.language.numbers.read_text import read_rows

NOTHING = [
    "Der Umsatz lag bei 7 Mio. Euro.",
    "It sold for 1,4 Mrd. € in all.",
    "The fund (6 Millionen Euro) was spent.",
    "Rund 40 Prozent kamen.",
    "Le projet coûte 4 milliards d'euros.",
    "près de 9 milliers de personnes",
    "Costó 6 millones de pesos.",
    "Perdió el 12 por ciento.",
    "Custou 8 milhões de reais.",
    "Ha speso 3 miliardi di lire.",
    "Het kostte 2 miljoen euro.",
    "Koszt: 15 tys. zł",
    "Prisen er 12 mio. kr.",
    "kr 8 mill. for the bridge",
    "Harganya 5 juta.",
    "Turnover: 17 TEUR",
    "Turnover: 17 M€",
    "Turnover: 17 k€",
    "Mindestens 30 Gäste kamen.",
    "Es sind weniger als 15 Tage.",
    "Il reste moins de 12 jours.",
    "Il fait moins 7 degrés.",
    "Hay al menos 25 casas.",
    "Sono almeno 14 persone.",
    "Er zijn meer dan 18 huizen.",
    "São pelo menos 16 casas.",
    "It holds (über 60) places.",
    "von 6 bis 9 km",
    "de 6 à 9 km",
    "zwischen 6 und 9 Mio. Menschen",
    "Продано 8 тыс. машин.",
    "около 40 people",
    "The town has 3 百万 people.",
    "A rise of 7％ was seen.",
    "It was －8 degrees.",
    "It cost ￥900 then.",
    "It cost ＄900 then.",
    "6〜8 hours",
    "It is 6．5 km.",
    "＋6",
    "1７ people came",
    "5٪ of it",
    "See n° 14 of the list.",
    "It sold 4 billions d'actions.",
    "It cost 6 billion de francs.",
    "Costó 2 billones.",
    "It has 3.4b users.",
    "It grew to 3.4 k then.",
    "We ran a 15 k race.",
    "About 25 k people came.",
    "Véase nº 14.",
]

AS_BEFORE = [
    ("After 5 Mila left the room.", [("5", 5, None)]),
    ("It cost €5 Mio.", [("€5 Mio", 5_000_000, "EUR")]),
    ("The pipe is 12 mm wide.", [("12 mm", 12, "mm")]),
    ("The beam is 5 µm wide, of 3 Ω.", [("5 µm", 5, "μm"), ("3 Ω", 3, "Ω")]),
    ("They hit 15 mill workers.", [("15", 15, "workers")]),
    ("In Москва 7 ships lay.", [("7", 7, "ships")]),
    ("It made 4 billion dollars.", [("4 billion dollars", 4e9, "USD")]),
    ("It made 25k dollars.", [("25k dollars", 25_000, "USD")]),
    ("a 235,000-b/d refinery", [("235,000", 235_000, None)]),
    ("It sent 1500 b.", [("1500", 1500, None)]),
    ("with n = 25 k = 3", [("25", 25, None), ("3", 3, None)]),
    ("It costs 15 US$ now.", [("15 US$", 15, "USD")]),
    ("It has 5 ﬁlms.", [("5", 5, "ﬁlms")]),
    ("It has 5 “good” films.", [("5", 5, None)]),
    ("A knapp 1992 edition; 5 ships lay there.", [("5", 5, "ships")]),
]


@pytest.mark.parametrize("text", NOTHING)
def test_beside_a_word_or_sign_of_another_language_nothing_is_read(text: str) -> None:
    assert read_rows(text) == []


@pytest.mark.parametrize(("text", "rows"), AS_BEFORE)
def test_english_beside_it_is_read_as_before(text: str, rows: list[object]) -> None:
    assert read_rows(text) == rows


def test_numbers_that_stand_apart_stay() -> None:
    found = read_numbers("We counted 12 ships.")
    assert without_foreign("We counted 12 ships.", found) == found
