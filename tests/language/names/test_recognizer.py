"""Names of a whole text: people, organizations, countries, places and roles."""

from __future__ import annotations

import gc
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.model import Mention, Value
from auditor.language.names.recognizer import read_names
from tests.conftest import ROOT
from tests.language.names.read_text import LISTED, names

SEEDS = ROOT / "seeds"

WORDS = st.sampled_from(
    (
        *("The", "President", "of", "Kazakhstan", "and", "Guy", "Ryder,", "Mr.", "van", "ILO"),
        *("(ILO)", "Bank’s", "“Mike”", "Jr.", "in", ".", "–", "al-Assad", "Minister", "for"),
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan Olsen left", ["P Jan Olsen"]),
        ("We met Per Hansen there", ["P Per Hansen"]),
        ("April Jones and June Carter", ["P April Jones", "P June Carter"]),
        ("It rained. May Britt won.", ["P May Britt"]),
        ("Will Smith left, Mr. Will Berg stayed", ["P Will Smith", "P Will Berg"]),
        ("by August Strindberg", ["P August Strindberg"]),
        ("In April Jones left", ["N Jones"]),
        ("Will Norland join? Norland will.", ["N Norland", "N Norland"]),
        ("Will Peru join", ["C Peru"]),
        ("May Day; Per Capita; the April Summit", ["N Day", "N Capita", "N Summit"]),
        ("Dr. Martin Luther King Jr. spoke", ["P Martin Luther King Jr."]),
        ("Stephen King III spoke", ["P Stephen King III"]),
        (
            "WHO Director-General Tedros Berg",
            ["N WHO", "R Director-General", "P Tedros Berg"],
        ),
        ("IT has grown; US has not", ["N IT", "C US = United States"]),
        ("WHO WILL WIN", ["N WIN"]),
        ("Who left? It did.", []),
        ("Foo Bar Ltd. has 5 cows.", ["O Foo Bar Ltd. = Foo Bar Ltd"]),
        ("at Apple Inc., which", ["O Apple Inc. = Apple Inc"]),
        ("at Smith & Co. (a firm)", ["N Smith & Co. = Smith & Co"]),
        ("He joined Apple Inc. The firm grew.", ["O Apple Inc"]),
        ("He joined Foo Bar Ltd.", ["O Foo Bar Ltd"]),
    ],
)
def test_names_that_look_like_small_words(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "taken", "expected"),
    [
        ("On 5 May Britt left", "5 May", "Britt"),
        ("On 5 May Britt left", "5", "May Britt"),
    ],
)
def test_a_name_gives_way_to_a_date(text: str, taken: str, expected: str) -> None:
    at = text.index(taken)
    date = Mention(at, at + len(taken), taken, Value("date"))
    assert [mention.text for mention in read_names(text, taken=[date])] == [expected]


def test_a_name_goes_on_over_the_end_of_a_line_in_wrapped_text() -> None:
    text = (
        "The agency was founded in the year 1919 and has since been the International\n"
        "Labour Organization, which is based in Geneva. Its Director-General is Gilbert\n"
        "Houngbo, who took office on 1 October 2022.\n"
    )
    names = read_names(text, is_wrapped=True)
    assert [m.value.name for m in names][:1] == ["International Labour Organization"]
    assert [m.text for m in read_names("He saw Labour\nOrganizations grew")] == ["Labour"]


def test_names_keep_off_what_is_taken() -> None:
    taken = [Mention(4, 8, "Five", Value("count", 5, 5))]
    assert [m.text for m in read_names("the Five Stars of Peru", taken=taken)] == ["Peru"]


@pytest.mark.parametrize("seed", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem[:3])
def test_seeds_give_their_text_back(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    found = read_names(text, LISTED)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert found == sorted(found, key=lambda m: (m.start, -m.end))


@given(st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=200))
def test_mentions_lie_in_the_text_in_order(text: str) -> None:
    found = read_names(text, LISTED)
    assert all(text[m.start : m.end] == m.text and m.text for m in found)
    assert found == sorted(found, key=lambda m: (m.start, -m.end))


@pytest.mark.timing
@pytest.mark.parametrize(
    "unit",
    ["A ", "Aa ", "Aa of ", "A.", "(Aa) ", "“Aa” ", "Aa’", "U.S. ", "Peru, ", "Mr. ", "A-", "aA"],
)
def test_time_grows_with_length(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        gc.collect()
        start = time.perf_counter()
        read_names(text)
        return time.perf_counter() - start

    seconds(1000)
    short = min(seconds(50_000) for _ in range(3))
    assert min(seconds(200_000) for _ in range(2)) < 4 * 4 * short + 0.1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He leads the Royal Bank of\nNorland now.", "Royal Bank of Norland"),
        ("He leads the Royal Bank of \n    Norland now.", "Royal Bank of Norland"),
        ("He leads the Royal Bank of the\n  North Sea now.", "Royal Bank of the North Sea"),
        ("He leads the Royal Bank of\n\nNorland is far.", "Royal Bank"),
        ("He leads the Royal Bank\n    Norland is far.", "Royal Bank"),
    ],
)
def test_a_name_goes_on_over_the_end_of_a_line_behind_of(text, expected):
    found = [m.value.name for m in read_names(text, LISTED) if "Bank" in m.text]
    assert found == [expected]
