"""Tests for auditor.discover.statements.title_words: what a title tells apart."""

import re

import pytest

from auditor.core.model import Document
from auditor.discover.statements.title_words import are_of_two_things, title_words

TEXT = "The school is large, and its annual figures of quality grow in the third quarter of air."

ROWS = [  # title, title, whether they are of two things
    ("Oak School", "Elm School", True),
    ("Oak School", "Oak School", False),
    ("Guide", "Reference", False),
    ("Annual Report 2022", "Annual Report 2023", True),
    ("Annual Report 2023", "Minutes of 7 March 2024", False),
    ("Forland Inc: third quarter", "Norland Inc: third quarter", True),
    ("Forland Inc: third quarter", "Forland Inc: annual figures", False),
    ("Figures of air quality", "Figures of school quality", True),
    ("Tey", "Ulm", True),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "apart"), ROWS, ids=[f"{a} / {b}" for a, b, _ in ROWS])
def test_titles_that_say_the_same_of_two_names_are_of_two_things(
    a: str, b: str, *, apart: bool
) -> None:
    one, other = (
        title_words(Document("d.md", TEXT, title=title), (), frozenset(re.findall(r"\w+", TEXT)))
        for title in (a, b)
    )
    assert are_of_two_things(one, other) is apart


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Write to office@lom-embassy.org or see https://www.lom.org/lom/2023.", {"lom"}),
        ("See the file lom.txt, or lom-2.", {"lom"}),
        ("They speak lom. It is old.", set()),
        ("A lom is a stone.", set()),
    ],
)
def test_what_an_address_writes_small_is_a_name(text: str, names: set[str]) -> None:
    written = frozenset(re.findall(r"\w+", text))
    assert title_words(Document("d.md", text, title="Lom"), (), written).names == names


def test_the_name_of_a_file_names_what_the_text_names() -> None:
    written = frozenset(("Tey", "is", "a", "town", "notes"))
    found = title_words(Document("tey-notes.txt", "Tey is a town.", title="tey notes"), (), written)
    assert found.names == {"tey"}
