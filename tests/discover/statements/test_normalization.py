"""Words in the form in which they are compared."""

from __future__ import annotations

import pytest

from auditor.discover.statements.normalization import form, plain, stem, words_of


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [
        ("boats", "boat"),
        ("Boat’s", "boat"),
        ("Émigrés", "emigr"),
        ("planned", "plan"),
        ("painters", "paint"),
        ("gas", "gas"),
        ("cars", "car"),
        ("the", ""),
        ("2019", "2019"),
    ],
)
def test_stem(word: str, stemmed: str) -> None:
    assert stem(word) == stemmed


def test_words_of_one_meaning_share_a_stem_and_no_form() -> None:
    assert stem("inhabitants") == stem("residents")
    assert form("inhabitants") != form("residents")


def test_plain_words() -> None:
    assert plain("Émile’s") == "emile"
    assert words_of("The so-called Émile’s ship_2") == ["the", "so-called", "emile", "ship", "2"]
