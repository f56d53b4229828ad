"""Ranks that two passages give one thing."""

from __future__ import annotations

import pytest

from auditor.discover.pairwise.ranks import opposed_ranks
from tests.discover.samples import read_view

CASES = {
    # name: (passage a, passage b, the ranks that exclude each other)
    "first and second": (
        "Tey is the largest city of Norland.",
        "The second-largest city in Norland, Tey lies by the sea.",
        [("largest city", "second-largest city")],
    ),
    "with most": (
        "It is the third most common tree.",
        "It is the most common tree.",
        [("third most common tree", "most common tree")],
    ),
    "in figures": (
        "Tey is the 2nd largest city.",
        "Tey is the third largest city.",
        [("2nd largest city", "third largest city")],
    ),
    "one rank": ("Tey is the third largest city.", "Tey is the third largest city.", []),
    "another order": ("Tey is the largest city.", "Tey is the second oldest city.", []),
    "of other things": ("Tey is the largest city.", "Tey has the second largest port.", []),
    "the other rank elsewhere": (
        "Tey is the highest point of the coast and the fourth-highest in Norland.",
        "Tey is the fourth-highest point of Norland.",
        [],
    ),
    "behind others": (
        "Ulm is the second largest city after Tey.",
        "Tey is the largest city.",
        [],
    ),
    "two of one order": (
        "Tey is the largest city, Ulm the second largest city.",
        "Ulm is the third largest city.",
        [],
    ),
}


@pytest.mark.parametrize(("a", "b", "expected"), CASES.values(), ids=CASES)
def test_ranks(a: str, b: str, expected: list[tuple[str, str]]) -> None:
    one, other = read_view(a), read_view(b)
    found = opposed_ranks(one, other)
    assert [(one.text[slice(*x)], other.text[slice(*y)]) for x, y in found] == expected
