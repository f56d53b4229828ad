"""Where a body sits, where something happened, and where it takes place."""

from __future__ import annotations

import pytest

from tests.discover.named.told import claims_of, told


@pytest.mark.parametrize(
    ("text", "slot", "expected"),
    [
        (
            "The head office of Borg Pumps is in Oslo.",
            "place",
            ("head office", "Borg Pumps", "Oslo"),
        ),
        (
            "Borg Pumps has its headquarters in Oslo.",
            "place",
            ("head office", "Borg Pumps", "Oslo"),
        ),
        ("Borg Pumps is based in Oslo.", "place", ("head office", "Borg Pumps", "Oslo")),
        ("Borg Pumps, based in Oslo, sells pumps.", "place", ("head office", "Borg Pumps", "Oslo")),
        ("Our registered office is in Oslo.", "place", ("head office", "", "Oslo")),
        ("Eva Holt was born in Bergen in 1974.", "lasting-place", ("born", "Eva Holt", "Bergen")),
        ("Eva Holt, born in Bergen, writes.", "lasting-place", ("born", "Eva Holt", "Bergen")),
        (
            "The Treaty of Sudria was signed in Oslo on 3 May 1974.",
            "lasting-place",
            ("signed", "Treaty of Sudria", "Oslo"),
        ),
        (
            "The summer fair will be held in Elmton Park.",
            "place",
            ("venue of summer fair", "", "Elmton Park"),
        ),
    ],
)
def test_a_place_is_read(text: str, slot: str, expected: tuple[str, str, str]) -> None:
    assert told(text, slot) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Borg Pumps, whose head office is in Kristiania (Oslo), sells pumps.",  # another name of it
        "The fair takes place in Room 4.",
        "Borg Pumps was sold in Oslo.",
    ],
)
def test_no_place_is_read(text: str) -> None:
    assert told(text, "place") == []


def test_in_what_a_place_lies() -> None:
    (claim,) = claims_of("Borg Pumps is based in Bergen, Norway.", "place")
    assert (claim.text, claim.slots["within"]) == ("Bergen", "Norway")
