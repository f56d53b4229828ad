"""Names that two passages give for what has but one."""

from __future__ import annotations

import pytest

from auditor.discover.pairwise.named_slots import opposed_names
from tests.discover.samples import read_view

CASES = {
    # name: (passage a, passage b, the names that exclude each other)
    "who did it": (
        "Lume was directed by Ana Berg.",
        "Lume was directed by Leo Falk.",
        [("Ana Berg", "Leo Falk")],
    ),
    "another deed": ("Lume was directed by Ana Berg.", "Lume was written by Leo Falk.", []),
    "one of two": (
        "Lume was written by Ana Berg and Leo Falk.",
        "Lume was written by Leo Falk.",
        [],
    ),
    "a novel by": (
        "Lume is a novel by Ana Berg.",
        "Lume is a book by the writer Leo Falk.",
        [("Ana Berg", "Leo Falk")],
    ),
    "a novel of one name": (
        "Lume rests on the novel of the same name by Ana Berg.",
        "Lume rests on a novel by Leo Falk.",
        [("Ana Berg", "Leo Falk")],
    ),
    "who directed it wrote no novel": (
        "Lume is a play directed by Ana Berg.",
        "Lume is a play by Leo Falk.",
        [],
    ),
    "a station": (
        "The show first aired in Norland on the network Kanal Nord.",
        "It premiered on Radio Sud.",
        [("Kanal Nord", "Radio Sud")],
    ),
    "a day is no station": ("It aired on 5 May 2019.", "It aired on Kanal Nord.", []),
    "named after": (
        "The street was named after Ana Berg.",
        "The street is named after the painter Leo Falk.",
        [("Ana Berg", "Leo Falk")],
    ),
    "a shorter name": ("Lume is a novel by Ana Berg.", "Lume is a novel by Berg.", []),
    "in another sentence": ("It aired. On Kanal Nord he sang.", "It aired on Radio Sud.", []),
}


@pytest.mark.parametrize(("a", "b", "expected"), CASES.values(), ids=CASES)
def test_names(a: str, b: str, expected: list[tuple[str, str]]) -> None:
    one, other = read_view(a), read_view(b)
    found = opposed_names(one, other)
    assert [(one.text[slice(*x)], other.text[slice(*y)]) for x, y in found] == expected
