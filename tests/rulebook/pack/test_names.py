"""`names:`: which written forms are the same thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.rulebook.pack.loader import Rulebook
from tests.rulebook.pack.packs import PACK, book_of, load, summaries


@pytest.fixture
def book(tmp_path: Path) -> Rulebook:
    return book_of(tmp_path, ports=PACK)


def test_names(book: Rulebook) -> None:
    entries = book.gazetteer.entries
    assert entries["NPLU"] == entries["Norland Port Labor Union"]
    assert entries["NPLU"] == ("organization", "Norland Port Labour Union")
    assert entries["Republic of Norland"] == ("country", "Norland")
    assert entries["NO"] == ("country", "NO")
    assert entries["Fram"] == ("vessel", "Fram")
    assert book.gazetteer.short == {"NPLU"}
    assert book.gazetteer.variants == {"Norland Port Labor Union": "Norland Port Labour Union"}
    assert book.listed == {"organization", "country", "vessel"}


def entries(tmp_path: Path, **packs: str) -> dict[str, tuple[str, str]]:
    return dict(book_of(tmp_path, **packs).gazetteer.entries)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("{country: {Norland: NO}}", {"Norland": "Norland", "NO": "Norland"}),
        ("{country: {Norland: [NO, N]}}", {"Norland": "Norland", "NO": "Norland", "N": "Norland"}),
        ("{country: {Norland: }}", {"Norland": "Norland"}),
        ("{country: [Norland, Sudland]}", {"Norland": "Norland", "Sudland": "Sudland"}),
        (
            "{country: {Norland: {also: [NO], short: N}}}",
            {"Norland": "Norland", "NO": "Norland", "N": "Norland"},
        ),
        ("{country: }", {}),
        (
            "{country: {Norland: [NO], Nor: {variants: []}}}",
            {"Norland": "Norland", "NO": "Norland", "Nor": "Nor"},
        ),
    ],
)
def test_forms_of_names(tmp_path: Path, names: str, expected: dict[str, str]) -> None:
    found = entries(tmp_path, p=f"names: {names}\n")
    assert {form: canonical for form, (_, canonical) in found.items()} == expected


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ("{count: [a]}", "'count' is a type of values, it has no names"),
        ("{words: [a]}", "'words' is a type of values, it has no names"),
        ("{country: text}", "the names of type 'country' should be a mapping or a list"),
        ("{country: ['']}", "an empty name under ''"),
        ("{country: {Norland: ['']}}", "an empty name under 'Norland'"),
        ("{country: {A: [C], B: [C]}}", "'C' already stands for A (country)"),
        ("{country: [A], place: [A]}", "'A' already stands for A (country)"),
        ("{country: {A: [[x]]}}", "every other name of 'A' should be a text"),
        ("{country: [[x]]}", "a name of type 'country' should be a text"),
    ],
)
def test_names_that_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: str, words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    _, problems = load(tmp_path, f"names: {names}\n")
    assert any(words in summary for summary in summaries(problems)), problems


def test_a_type_is_listed_even_without_names(tmp_path: Path) -> None:
    assert book_of(tmp_path, p="names: {vessel: }\n").listed == {"vessel"}


def test_the_same_name_twice_is_one(tmp_path: Path) -> None:
    found = entries(tmp_path, one="names: {country: [A]}\n", two="names: {country: {A: [B]}}\n")
    assert found == {"A": ("country", "A"), "B": ("country", "A")}
