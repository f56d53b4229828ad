"""Cues: a clause without one is asserted and affirmed, whatever else it says."""

from __future__ import annotations

import pytest
from hypothesis import given

from auditor.language.statement.clauses import REACH
from auditor.language.statement.cues import cue_offsets, manner_of
from auditor.language.statement.modality import modality_of
from auditor.language.statement.polarity import polarity_of
from tests.language.statement.samples import TEXTS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norland has ratified 25 conventions.", []),
        ("In June it set 25 targets, about as many as the plan of 2009 is.", ["plan of"]),
        ("The bridge is to carry 25 trains.", ["is to"]),
        ("The bridge was (it is said)to carry 25 trains.", [")"]),
        ("It is expected to carry 25 trains.", ["is expected"]),
        ("It’ll carry 25 trains; she didn’t believe it.", ["’ll", "’t"]),
        ("Does it carry 25 trains?", ["?"]),
        ("WITHOUT repairs it may carry 25 trains.", ["WITHOUT", "may"]),
        (
            "It denies that 25 is wrong, or that it is wrong that 25 stand.",
            ["denies", "wrong", "wrong"],
        ),
        ("The mayor of Willow noted 25 noble ships, 1,200 men and 3 (of 5) boats.", []),
    ],
)
def test_where_cues_are(text: str, words: list[str]) -> None:
    cues = zip(cue_offsets(text), words, strict=True)
    assert [text[at : at + len(word)] for at, word in cues] == words


@given(TEXTS)
def test_a_text_without_cues_is_plain(text: str) -> None:
    for at in range(0, 0 if cue_offsets(text) else len(text), 3):
        assert modality_of(text, at, at) == "asserted"
        assert polarity_of(text, at, at) == "affirmed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has 25 trains.", ("asserted", "affirmed")),
        ("It will not have 25 trains.", ("planned", "negated")),
        ("Will it?\nIt has 25 trains.\nIt may not.", ("asserted", "affirmed")),
        ("It may, " + "x" * (REACH - 4) + " have 25 trains.", ("asserted", "affirmed")),
        ("It dismay, " + "x" * (REACH - 11) + " have 25 trains.", ("conditional", "affirmed")),
    ],
)
def test_manner_of_a_statement(text: str, expected: tuple[str, str]) -> None:
    start = text.index("25")
    assert manner_of(text, start, start + len("25 trains")) == expected


@given(TEXTS.map(lambda text: text.replace("25", "x" * 150 + " 25 ").replace("he", "dismay")))
def test_the_manner_is_that_of_the_clause(text: str) -> None:
    for start in (at for at in range(0, len(text), 3) if not text[at].isspace()):
        expected = modality_of(text, start, start + 1), polarity_of(text, start, start + 1)
        assert manner_of(text, start, start + 1) == expected
