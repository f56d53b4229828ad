"""Words that must not stand before a match, in its gaps or at the edges of a name."""

from __future__ import annotations

import pytest

from auditor.rulebook.pattern.exclusions import Forbidden
from tests.rulebook.pattern.reading import matches

FORBIDDEN = Forbidden(["former", "No  longer", "ex-", "vice", "once upon", "", "--"])


@pytest.mark.parametrize(
    ("unless", "text", "found"),
    [
        (("former",), "the President Ana Berg", True),
        (("former",), "the former President Ana Berg", False),
        (("former",), "the Former  President Ana Berg", False),
        (("former",), "former, the President Ana Berg", True),
        (("vice",), "vice–President Ana Berg", False),
        (("no longer",), "no longer President Ana Berg", False),
        (("no longer",), "longer President Ana Berg", True),
        (("mer",), "former President Ana Berg", True),
    ],
)
def test_unless_before_a_match(unless: tuple[str, ...], text: str, found: bool) -> None:
    assert bool(matches("President {p:person}", text, unless=unless)) is found


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("former ", True),
        ("former  \n", True),
        ("former-", True),
        ("former 'x", False),
        ('former "', True),
        ("former (", True),
        ("former '", True),
        ("the former ", True),
        ("performer ", False),
        ("formerly ", False),
        ("former, ", False),
        ("former", True),
        ("no longer ", True),
        ("no  longer ", False),
        ("longer ", False),
        ("yes no longer ", True),
        ("casino longer ", False),
        ("ex-", False),
        ("vice", True),
        ("", False),
        (" ", False),
        ("upon ", False),
    ],
)
def test_directly_before_a_place(before: str, expected: bool) -> None:
    assert FORBIDDEN.ends_before(before, len(before)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("former head", True),
        ("former", True),
        ("formers", False),
        ("no longer x", True),
        ("no longer", True),
        ("no longerx", False),
        ("no long", False),
        ("no way", False),
        ("head", False),
        ("once upon a", True),
    ],
)
def test_at_a_word(text: str, expected: bool) -> None:
    word = text.partition(" ")[0]
    assert FORBIDDEN.starts_at(text, 0, len(word)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("former norland", True),
        ("norland former", True),
        ("norland", False),
        ("old former norland", False),
        ("(former)", False),
    ],
)
def test_at_the_edges_of_a_name(text: str, expected: bool) -> None:
    assert FORBIDDEN.touches(text, 0, len(text)) is expected


def test_no_words_forbid_nothing() -> None:
    nothing = Forbidden(["", " - "])
    assert not nothing
    assert FORBIDDEN
    assert not nothing.ends_before("former ", 7)
    assert not nothing.touches("former", 0, 6)
