"""What a passage is about: the name that opens it, or its document's title."""

from __future__ import annotations

import pytest

from auditor.claims.analysis import analyse
from auditor.core.model import NAME_KINDS, Document
from auditor.discover.statements.subjects import (
    is_anaphoric,
    is_common,
    name_of,
    opening,
    title_of,
)
from auditor.discover.statements.values import values_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norland has 5 boats.", "Norland"),
        ("The population of Norland is 5.", "Norland"),
        ("In 2019 Norland had 5 boats.", "Norland"),
        ("In the last year, Norland had 5 boats.", "Norland"),
        ("According to a report, Norland had 5 boats.", "Norland"),
        ("For members, Norland has 5 boats.", "Norland"),
        ("With the sails down, Norland does 5 knots.", "Norland"),
        ("Worldwide, Norland has 5 boats.", "Norland"),
        ("Altogether, Norland has 5 boats.", "Norland"),
        ("It sank off Norland in 5 hours.", ""),
        ("Five old boats sank off Norland.", ""),
        ("Owner: Norland 5", ""),  # a label says what it is about
    ],
)
def test_opening(text: str, name: str) -> None:
    analysis = analyse(Document("a.txt", text))
    names = [mention for mention in analysis.mentions if mention.value.kind in NAME_KINDS]
    values = values_of(text, analysis.mentions)
    assert name_of(opening(text, analysis.passages[-1], values, names)) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [("It has 5 boats.", True), ("These are 5.", True), ("Itasca has 5.", False)],
)
def test_anaphoric(text: str, expected: bool) -> None:
    assert is_anaphoric(text, analyse(Document("a.txt", text)).passages[0]) == expected


@pytest.mark.parametrize(
    ("title", "expected"), [("Norland", "Norland"), ("Contents", ""), (None, "")]
)
def test_title(title: str | None, expected: str) -> None:
    assert title_of(Document("a.txt", "", title=title)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Males earn 5 euros.", True),
        ("The Licensee pays 5 euros.", True),
        ("Pumps cost 5 euros. All pumps rust.", True),  # written small too
        ("Norland has 5 boats.", False),
        ("Acme has 5 boats.", False),
    ],
)
def test_common_nouns_that_open_a_passage(text: str, expected: bool) -> None:
    analysis = analyse(Document("a.txt", text))
    names = [mention for mention in analysis.mentions if mention.value.kind in NAME_KINDS]
    opened = opening(text, analysis.passages[0], [], names)
    small = {word for word in text.split() if word.islower()}
    assert (opened is None or is_common(opened, small)) == expected
