"""One quantity in two units: which are restated in brackets, and which restatements are right."""

from __future__ import annotations

import pytest

from auditor.discover.arithmetic.conversions import conversions, restatements
from auditor.language.mentions import read


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("up to 50 °C (122 °F)", [("50 °C", "122 °F")]),
        ("1,500,000 kilometres (930,000 mi) off", [("1,500,000 kilometres", "930,000 mi")]),
        ("12 km (5 people)", []),
        ("12 km and 4 mi", []),
        ("12 km (12 km)", []),
        ("12 km (7 mi away)", []),
    ],
)
def test_quantities_that_brackets_restate(text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(a.text, b.text) for a, b in restatements(text, read(text))] == pairs


RIGHT = [
    ("It weighs 10 kg (22 lb).", "agreement"),
    ("It weighs 10 kg (23 lb).", "agreement"),  # 22.05, 4 % off
    ("It weighs 10 kg (24 lb).", "conflict"),  # 8.9 % off: more than ROUGHLY
    ("It is 100 km (58 mi) long.", "agreement"),  # 62.1, 6.7 % off
    ("It is 100 km (57 mi) long.", "conflict"),  # 8.3 % off
    ("It is 50 °C (122 °F) there.", "agreement"),
    ("Warming stays below 2 °C (3.6 °F).", "agreement"),
    ("It is 20 °C (36 °F) there.", "conflict"),
    ("The sea cooled 15 °C (27 °F).", "agreement"),
    ("It is 50 °C (22 °F) there.", "conflict"),
    ("It boils at 100 °C (200 °F).", "conflict"),
    ("It is 30 °C (90 °F) there.", "agreement"),
    ("It melts at 1,000 °C (1,800 °F).", "agreement"),
    ("It runs at up to 50 °C (122 °F).", "agreement"),  # the hedge covers both
    ("It runs at up to 50 °C (112 °F).", "conflict"),
    ("Temperatures rose by 2 °C (3.6 °F).", "agreement"),  # a difference has no offset
    ("It became 2 °C (3.6 °F) warmer.", "agreement"),
    ("Temperatures rose by 2 °C (4.6 °F).", "conflict"),
]


@pytest.mark.parametrize(("text", "verdict"), RIGHT)
def test_a_conversion_may_be_rounded_but_not_wrong(text: str, verdict: str) -> None:
    found = conversions(text, (0, len(text)), read(text))
    assert [result.verdict for result in found] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        "It rose by 2 °C (35.6 °F).",  # perhaps it is 2 °C there after all
        "It holds 10 gal (45 l).",  # a gallon is two measures
    ],
)
def test_what_is_no_conversion(text: str) -> None:
    assert not list(conversions(text, (0, len(text)), read(text)))
