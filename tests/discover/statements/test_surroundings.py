"""The words of a text around its values: their weights, those right beside, those shown."""

from __future__ import annotations

import re

import pytest

from auditor.core.model import Mention, Value
from auditor.discover.statements.surroundings import FAR, HALF, Words, near_words


def _words(text: str) -> tuple[Words, list[Mention]]:
    """Return the words of a text whose numbers are its values."""
    found = re.finditer(r"[0-9]+(?:,[0-9]+)*(?:st|th)?", text)
    values = [Mention(m.start(), m.end(), m.group(), Value("number", 1, 1)) for m in found]
    return Words(text, values), values


def _weight(distance: float) -> float:
    return HALF / (HALF + distance)


@pytest.mark.parametrize(
    ("text", "distances"),
    [
        ("Norland keeps 25 old ships", {"keep": 1, "norland": 2, "old": 1, "ship": 2}),
        ("Norland has 25 ships", {"norland": 1.5, "ship": 1}),  # a stop word is half a word
        ("Norland (est. 25) ships", {"est": 1, "norland": 2 + FAR, "ship": 1 + FAR}),
        ("ships, boats: 25", {"boat": 1 + FAR, "ship": 2 + 2 * FAR}),
        ("ships 1,200 boats 25 ships", {"boat": 1, "ship": 1}),  # the nearer of two
        ("boats ships 25, ships", {"ship": 1, "boat": 2}),
        ("25", {}),
        ("rows 4th-and-25 yards", {"yard": 1, "row": 2}),  # values have no weight, but take room
    ],
)
def test_around(text: str, distances: dict[str, float]) -> None:
    words, values = _words(text)
    value = next(value for value in values if value.text == "25")
    around = words.around(value, words.window(value, words.within(0, len(text))))
    assert around == {stem: _weight(distance) for stem, distance in distances.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ships and 25 boats in a bay", {"boat", "bay"}),
        ("big new old ships 25 boats", {"old", "ship", "boat"}),
        ("the ships of 25", {"ship"}),
        ("ships (25) boats", set()),
        ("ships, old 25 new, boats", {"old", "new"}),
        ("a run on 25-and-1 allowed it", {"run"}),
        ("ships 25 but boats", {"ship"}),
    ],
)
def test_beside(text: str, expected: set[str]) -> None:
    words, values = _words(text)
    value = next(value for value in values if value.text == "25")
    assert words.beside(value, words.window(value, words.within(0, len(text)))) == expected


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        ("Norland has 25 ships. Boats sink.", (0, 21), ("norland", "", "ship")),
        ("It is Norland. 25 ships sink.", (15, 29), ("", "ship", "ship")),
        ("Old ships: 25. Boats sink.", (0, 14), ("ship", "", "boat")),
    ],
)
def test_what_a_passage_holds(
    text: str, passage: tuple[int, int], expected: tuple[str, str, str]
) -> None:
    words, (value,) = _words(text)
    window = words.window(value, words.within(*passage))
    around = words.around(value, window)
    before, _, behind = expected
    assert (words.before(value, passage[0]), words.behind(window)) == (before, behind)
    assert set(around) <= {"norland", "ship", "sink", "old"}


def test_a_value_that_another_word_parts_from_its_passage_has_no_words() -> None:
    words, (value,) = _words("Norland has 25 ships.")
    for passage in ((0, 7), (16, 21)):
        assert words.around(value, words.window(value, words.within(*passage))) == {}


def test_the_nearest_words_are_shown_as_they_stand() -> None:
    passage = "Under it Norland's old Navy keeps 25 Grey Ships in the bay"
    words, (value,) = _words(f"{passage} of Norland.")
    window = words.window(value, words.within(0, len(passage)))
    assert near_words(passage, value.start, words.around(value, window)) == (
        *("old", "navy", "keeps", "grey", "ships"),
    )


def test_words_of_a_text() -> None:
    text = "The so-called Émile’s ship, e_mail 3rd"
    words, _ = _words(text)
    assert words.written == ["The", "so-called", "Émile’s", "ship", "e", "mail", "3rd"]
    assert [text[token.start : token.end] for token in words.tokens()] == words.written
    assert words.written[words.within(4, 24)] == ["so-called", "Émile’s", "ship"]
    assert (words.stems[0], words.informative[-1]) == ("", "")
