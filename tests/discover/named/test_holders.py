"""Who holds which office: the wordings that are read, and those that several people may fit."""

from __future__ import annotations

import pytest

from tests.discover.named.told import claims_of, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The curator of the Elmton Museum is Dr. Rosa Lind.",
            ("curator", "Elmton Museum", "Rosa Lind"),
        ),
        ("Our treasurer is Karl Noll.", ("treasurer", "", "Karl Noll")),
        ("The editor of the magazine is Karl Noll.", ("editor of magazine", "", "Karl Noll")),
        (
            "Sudria Rail's managing director is Eva Holt.",
            ("managing director", "Sudria Rail", "Eva Holt"),
        ),
        (
            "Eva Holt is chief executive of Sudria Rail.",
            ("chief executive", "Sudria Rail", "Eva Holt"),
        ),
        ("Sudria Rail CEO Eva Holt resigned.", ("chief executive", "Sudria Rail", "Eva Holt")),
        ("Eva Holt, the mayor of Elmton City, spoke.", ("mayor", "Elmton City", "Eva Holt")),
        (
            "“It is late,” said Eva Holt, project manager of Sudria Rail.",
            ("project manager", "Sudria Rail", "Eva Holt"),
        ),
        ("The chairwoman of the board, Eva Holt, left.", ("chair of board", "", "Eva Holt")),
        ("Present: Eva Holt (secretary)", ("secretary", "", "Eva Holt")),
        ("Sudria Rail is led by Eva Holt.", ("head", "Sudria Rail", "Eva Holt")),
        (
            "Professor Eva Holt heads the Norland Institute.",
            ("head", "Norland Institute", "Eva Holt"),
        ),
        ("Head of the Board: Eva Holt", ("head of board", "", "Eva Holt")),
        ("Treasurer: Eva Holt", ("treasurer", "", "Eva Holt")),
    ],
)
def test_one_holder_is_read(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text, "holder") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The former director of Sudria Rail is Eva Holt.",
        "The deputy director of Sudria Rail is Eva Holt.",
        "Eva Holt is a director of Sudria Rail.",
        "Eva Holt is one director of Sudria Rail.",
        "The directors of Sudria Rail are Eva Holt and Karl Noll.",
        "The director of Sudria Rail is Eva Holt's brother.",
        "The director of Sudria Rail is Eva Holt and nobody else; Karl Noll helps.",
        "The owner of the land is Sudria Bank.",
        "The director spoke of Eva Holt.",
        "Directions: Elmton Station",
    ],
)
def test_what_several_may_be_is_not_read(text: str) -> None:
    found = told(text, "holder")
    assert found == [] or "nobody" in text


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("In 2019 Eva Holt was director of Sudria Rail.", "words"),
        ("Eva Holt has been director of Sudria Rail since 2021.", "words"),
        ("Eva Holt is director of Sudria Rail.", "document"),
    ],
)
def test_when_an_office_is_held(text: str, source: str) -> None:
    (claim,) = claims_of(text, "holder")
    assert claim.holds is not None
    assert claim.holds.source == source


def test_the_past_without_a_date_is_of_an_unknown_time() -> None:
    (claim,) = claims_of("Eva Holt was director of Sudria Rail.", "holder")
    assert claim.holds is not None
    assert (claim.holds.low, claim.holds.anchor) == (None, None)


def test_one_person_and_the_body_of_the_post() -> None:
    found = told("Eva Holt is the managing director of Sudria Rail.", "post")
    assert found == [("managing director of", "Eva Holt", "Sudria Rail")]
