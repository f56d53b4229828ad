"""Numbers at the edge of being numbers: too large, glued, spoken in pieces, or part of a name."""

from __future__ import annotations

import pytest

from auditor import Auditor, Document, mentions

WORDED = frozenset(("date", "person", "organization", "country", "place", "role", "name"))


def read(text: str) -> list[tuple[str, float, float, str | None]]:
    """Return text, low, high and unit of every number or quantity that is read."""
    return [
        (found["text"], found["low"], found["high"], found["unit"])
        for found in mentions(text)
        if found["kind"] not in WORDED
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Northaven has 9e999 inhabitants.",
        "Northaven has 1e400 cows.",
        "Northaven has 5×10^999 kg of sand.",
        f"Northaven has {'9' * 400} inhabitants.",
        "Northaven has -9e999 million cows.",
    ],
)
def test_a_number_too_large_to_compare_is_none(text: str) -> None:
    assert read(text) == []
    assert Auditor().audit([Document("a", text), Document("b", text)]).problems.empty
