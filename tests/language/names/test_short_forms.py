"""What short forms stand for in one document."""

from __future__ import annotations

import pytest

from auditor.language.names.recognizer import read_names
from tests.language.names.read_text import names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Institute was founded. The Institute grew.", []),
        ("the Ministry met, the COMMISSION left", []),
        (
            "the Norland Institute; the Institute grew",
            ["O Norland Institute", "O Institute = Norland Institute"],
        ),
        (
            "the Bank of Norland; the Bank grew",
            ["O Bank of Norland", "O Bank = Bank of Norland"],
        ),
        (
            "the Norland Institute and the Lowland Institute; the Institute grew",
            ["O Norland Institute", "O Lowland Institute"],
        ),
    ],
)
def test_common_nouns_stand_for_one_longer_name_or_for_none(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guy Ryder spoke. Ryder left.", "Guy Ryder"),
        ("President Kassym Tokayev spoke. Then Kassym Tokayev", "Kassym Tokayev"),
        ("Guy Ryder spoke. Mr. Ryder left.", "Guy Ryder"),
        ("President Mathieu KEREKOU won. Later Kerekou lost. It was Kerekou.", "Mathieu KEREKOU"),
        (
            "So Theobald von Bethmann Hollweg, then Bethmann Hollweg",
            "Theobald von Bethmann Hollweg",
        ),
        ("Guy Ryder met Ann Ryder. Then came Ryder", "Ryder"),
        ("Michael Jordan won. Then came Jordan", "Michael Jordan"),
        ("James Philip Mountbatten met Prince Philip", "Philip"),
    ],
)
def test_a_surname_alone_means_the_one_full_name(text: str, expected: str) -> None:
    assert read_names(text)[-1].value.name == expected


def test_a_word_that_is_also_inside_a_sentence_is_a_name() -> None:
    assert names("Astana grew. He saw Astana.") == ["N Astana", "N Astana"]
