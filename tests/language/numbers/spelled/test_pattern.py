"""Runs of number words in a text: where they begin, and how long they are."""

from __future__ import annotations

import pytest

from auditor.language.numbers.spelled.pattern import runs_of_words


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("", []),
        ("two", [(0, "two")]),
        ("Two and a half million litres", [(0, "Two and a half million")]),
        ("It has twenty-four.", [(7, "twenty-four")]),
        ("One of the (three) ones", [(0, "One of"), (12, "three")]),
        ("one\ntwo, or four", [(0, "one\ntwo"), (12, "four")]),
        ("someone often tenders", []),
    ],
)
def test_runs(text: str, runs: list[tuple[int, str]]) -> None:
    assert list(runs_of_words(text)) == runs


@pytest.mark.parametrize("before", ["", "x "])
def test_the_longest_run_has_25_words(before: str) -> None:
    (offset, run), (_, rest) = runs_of_words(before + "one hundred thousandths " * 9)
    assert (offset, len(run.split())) == (len(before), 25)
    assert len(rest.split()) == 2
