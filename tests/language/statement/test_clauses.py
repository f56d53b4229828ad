"""The clause of a statement: the words before and behind it that count."""

from __future__ import annotations

import gc
import time

import pytest

from auditor.language.statement.clauses import (
    clause_behind,
    ends_with_question,
    last_clause,
    sentence_before,
)

BEFORE = [  # a text with "25", and the clause before it
    ("It rained. Norland has 25", "Norland has "),
    ("It rained, but Norland has 25", "Norland has "),
    ("It rained and has 25", "has "),
    ("Norland (which may leave) has 25", "Norland   has "),
    ("Norland, which may leave, has 25", "Norland  has "),
    ("“It rained. 25", ""),
    ("25", ""),
]


@pytest.mark.parametrize(("text", "clause"), BEFORE)
def test_the_clause_before(text: str, clause: str) -> None:
    assert last_clause(sentence_before(text, text.index("25"))) == clause


BEHIND = [
    ("25 of them. It rained.", " of them"),
    ("25 of them; it rained.", " of them"),
    ("25 of them, but it rained.", " of them"),
    ("25.5 of them", ".5 of them"),
    ("25", ""),
]


@pytest.mark.parametrize(("text", "clause"), BEHIND)
def test_the_clause_behind(text: str, clause: str) -> None:
    assert clause_behind(text, 2) == clause


QUESTIONS = [
    ("25 of them?", True),
    ("25 of them? It", True),
    ("25? docid=8830", False),
    ("25 of them. It rained?", False),
    ("25 of them", False),
]


@pytest.mark.parametrize(("text", "expected"), QUESTIONS)
def test_a_question(text: str, expected: bool) -> None:
    assert ends_with_question(text, 2) is expected


@pytest.mark.timing
@pytest.mark.parametrize("unit", ["“a ", "the ", "not ", "(a", ", which "])
def test_time_does_not_grow_with_the_text(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        gc.collect()
        begin = time.perf_counter()
        last_clause(sentence_before(text, len(text) - 2))
        return time.perf_counter() - begin

    short = min(seconds(10_000) for _ in range(3))
    assert min(seconds(40_000) for _ in range(3)) < 4 * short + 0.05
