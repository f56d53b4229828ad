"""What a description names: a supplier, a maker, the largest, a nation."""

from __future__ import annotations

import pytest

from tests.discover.named.told import claims_of, told


@pytest.mark.parametrize(
    ("text", "slot", "expected"),
    [
        ("Our supplier is Borg Pumps.", "named", ("supplier", "", "Borg Pumps")),
        ("The cloud provider is Nimbus.", "named", ("cloud provider", "", "Nimbus")),
        ("Venue: Elmton Park", "named", ("venue", "", "Elmton Park")),
        (
            "The libretto was written by Iris Falk.",
            "maker",
            ("libretto: written by", "", "Iris Falk"),
        ),
        (
            "Elmton Hall was designed by Iris Falk.",
            "maker",
            ("designed by", "Elmton Hall", "Iris Falk"),
        ),
        ("Elmton is the largest town in Sudria.", "named", ("largest town", "Sudria", "Elmton")),
        (
            "Elmton is Sudria's second-oldest town.",
            "named",
            ("second oldest town", "Sudria", "Elmton"),
        ),
        ("The oldest town in Sudria is Elmton.", "named", ("oldest town", "Sudria", "Elmton")),
        (
            "Iris Falk is a Danish painter.",
            "nation",
            ("painter, of which nation", "Iris Falk", "danish"),
        ),
    ],
)
def test_a_description_is_read(text: str, slot: str, expected: tuple[str, str, str]) -> None:
    assert told(text, slot) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The exception is Borg Pumps.",
        "The first supplier is Borg Pumps.",
        "The supplier is Borg Pumps and Nimbus.",
        "Iris Falk is a Danish-born painter.",
        "Elmton is the largest town.",  # of what?
    ],
)
def test_what_fits_many_things_is_not_read(text: str) -> None:
    assert [told(text, slot) for slot in ("named", "maker", "nation")] == [[], [], []]


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Elmton is the largest town in Sudria.", 1),
        ("Elmton is Sudria's third-largest town.", 3),
        ("Elmton is the fourth largest town in Sudria.", 4),
    ],
)
def test_the_rank_of_a_thing(text: str, rank: int) -> None:
    (claim,) = claims_of(text, "rank")
    assert (claim.slots["about"], claim.value.low) == ("largest town of Sudria", rank)
