"""Kinds of thing that two passages say one thing is."""

from __future__ import annotations

import pytest

from auditor.discover.pairwise.kinds import opposed_kinds
from tests.discover.samples import read_view

FILM = "Lume is a 1998 film about winter."

CASES = {
    # name: (passage a, passage b, the words that exclude each other)
    "works": (FILM, "Lume is a song by Ana Berg.", [("film", "song")]),
    "one kind by two words": (FILM, "Lume is a movie.", []),
    "only": (FILM, "Lume is only a novel.", [("film", "novel")]),
    "also": (FILM, "Lume is also a novel.", []),
    "named in passing": ("Lume is a film from a novel.", "Lume is a novel.", []),
    "two things": (FILM, "Oak Hall is a song by Ana Berg.", []),
    "a longer name": (FILM, "The film festival Lume is a novel.", []),
    "no kind": (FILM, "Lume is a wonder.", []),
    "another noun behind": (FILM, "Lume is a song book.", [("film", "book")]),
    "a word of a name": (FILM, "Lume is a Song contest entry.", []),
    "stories": (
        "Lume is a 1998 horror film by Ana Berg.",
        "Lume is a comedy film.",
        [("horror", "comedy")],
    ),
    "a story that is one of several": (
        "Lume is a 1998 romantic comedy film.",
        "Lume is a comedy film.",
        [],
    ),
    "a story alone": (
        *("Lume is a war film.", "Lume is a comedy about a cook.", [("war", "comedy")]),
    ),
    "a story told elsewhere": (
        "Lume is a war film. Critics laughed at its comedy.",
        "Lume is a comedy film.",
        [],
    ),
    "two alone": ("Lume is a thriller.", "Lume is a western.", [("thriller", "western")]),
    "of no story": ("Lume is a film.", "Lume is a comedy film.", []),
    "far behind": (f"Lume is a {'very ' * 12}long film.", "Lume is a song.", []),
}


@pytest.mark.parametrize(("a", "b", "expected"), CASES.values(), ids=CASES)
def test_kinds(a: str, b: str, expected: list[tuple[str, str]]) -> None:
    one, other = read_view(a), read_view(b)
    found = opposed_kinds(one, other)
    assert [(one.text[slice(*x)], other.text[slice(*y)]) for x, y in found] == expected
