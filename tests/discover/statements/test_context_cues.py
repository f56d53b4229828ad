"""Words around a value: what they make of it."""

from __future__ import annotations

import pytest

from auditor.core.model import Mention, Value
from auditor.discover.statements.context_cues import (
    is_band,
    is_edition,
    is_named,
    manner_cues,
    moved_by,
    rate_of,
    value_modality,
    with_bound_word,
    without_norm_words,
    without_titles,
)
from auditor.discover.statements.values import values_of
from auditor.language.mentions import read


def _last(text: str) -> Mention:
    return values_of(text, read(text))[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose by 5 %", "by"),
        ("It rose to just over 5 %", "to"),
        ("It fell from about 5 %", "from"),
        ("It stood by a dock of 5 m", ""),
        ("Nearby 5 boats", ""),
        ("It is about 5 %", ""),
    ],
)
def test_moved_by(text: str, expected: str) -> None:
    assert moved_by(text, 0, text.index("5")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It pays 12 euros an hour.", "hour"),
        ("It pays 12 euros per month.", "month"),
        ("It pays 12 euros, an hour late.", ""),
        ("It pays 12 euros.", ""),
    ],
)
def test_rate(text: str, expected: str) -> None:
    assert rate_of(text, _last(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Women aged 30", True),
        ("of people under 30", True),
        ("if men are older than 30", True),
        ("At the age of 30", True),
        ("Life expectancy at the age of 30 is high", True),
        ("Women left at the age of 30", False),
        ("She left, at age 30", False),
        ("In 1958 she left at the age of 30", False),
        ("They had 22 years left at the age of 30", True),
        ("It was 12.5 % at the age of 30", True),
        ("Ships of 30", False),
        ("under 30", False),
    ],
)
def test_band(text: str, expected: bool) -> None:
    assert is_band(text, _last(text), (0, len(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 2014 Winter Games", True),
        ("its annual 2014 Winter Games", True),
        ("in 2014 Norland won", False),
        ("the 2014 boats", False),
    ],
)
def test_edition(text: str, expected: bool) -> None:
    assert is_edition(text, _last(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("by Apollo 13", True), ("a type 13", True), ("it has 13", False), ("It. The 13", False)],
)
def test_named(text: str, expected: bool) -> None:
    at = text.index("13")
    value = Mention(at, at + 2, "13", Value("number", 13, 13, step=1.0))
    assert is_named(text, value) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [("open since May 2019", "since"), ("open after 1 July 2019", "after"), ("in May 2019", "May")],
)
def test_the_word_that_bounds_a_date(text: str, word: str) -> None:
    assert text[with_bound_word(text, _last(text)) :].startswith(word)


def test_a_word_that_bounds_a_date_is_found_behind_letters_that_fold_to_two() -> None:
    text = "Große Straße, open since May 2019"
    assert with_bound_word(text, _last(text)) == text.index("since")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is estimated to reach 5", "planned"),
        ("It is estimated to be 5", "asserted"),
        ("It will reach 5", "planned"),
        ("It reached 5", "asserted"),
    ],
)
def test_modality(text: str, expected: str) -> None:
    at = text.index("5")
    assert value_modality(text, at, at + 1) == expected
    assert expected == "asserted" or manner_cues(text)


LIMIT = Value("duration", None, 30, limit=True)
PLAIN = Value("percent", 30, 30)
DAY = Value("date", 30, 30)


@pytest.mark.parametrize(
    ("clause", "value", "expected"),
    [
        ("The lessee shall pay within 30 days", LIMIT, "asserted"),
        ("Guests may stay for up to 30 days", LIMIT, "asserted"),
        ("The rent shall be 30 %", PLAIN, "asserted"),
        ("The rent may be 30 %", PLAIN, "conditional"),
        ("The rent will be 30 %", PLAIN, "planned"),
        ("The fair shall open on 30 May", DAY, "planned"),
        ("If asked, the lessee shall pay within 30 days", LIMIT, "conditional"),
    ],
)
def test_what_must_be_is_no_plan(clause: str, value: Value, expected: str) -> None:
    at = clause.index("30")
    plain = without_norm_words(clause, value)
    assert len(plain) == len(clause)
    assert value_modality(plain, at, at + 2) == expected


def test_titles_are_no_verbs() -> None:
    assert without_titles("No Way Out may end") == "xx Way Out may end"
