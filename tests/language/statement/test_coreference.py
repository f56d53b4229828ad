"""What pronouns, descriptions and titles stand for."""

from __future__ import annotations

import pytest

from auditor.claims.analysis import passages_of
from auditor.core.model import Document
from auditor.language.names.recognizer import read_names
from auditor.language.statement.coreference import phrase_kind, stand_ins
from auditor.read.without_markup import without_markup


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kazakhstan became a member in 1993. In 2011 the country was elected.",
            {"the country": "Kazakhstan"},
        ),
        ("Kazakhstan and Poland joined. In 2011 the country was elected.", {}),
        ("Kazakhstan joined Poland. Norway left. The country grew.", {"The country": "Norway"}),
        ("Kazakhstan joined. Norway left. The country grew.", {"The country": "Norway"}),
        ("Kazakhstan joined. It rained. In 2011 the country was elected.", {}),
        ("In 2011 the country was elected by Kazakhstan.", {}),
        ("Houngbo, Gilbert Houngbo, came. Later he left.", {"he": "Gilbert Houngbo"}),
        ("Guy Ryder met Ann Berg. Later he left.", {}),
        (
            "The International Labour Organization grew. It has 25 offices.",
            {"It": "International Labour Organization"},
        ),
        (
            "President Ana Berg came. It rained. It snowed. The President left.",
            {"The President": "Ana Berg"},
        ),
        ("President Ana Berg met President Leo Falk. Later the President left.", {}),
        ("Later the President left. President Ana Berg came.", {}),
        ("President Ana Berg came. The President of Poland left.", {}),
        ("Guy Ryder came. The weather changed.", {}),
    ],
)
def test_pronouns_descriptions_and_titles(text: str, expected: dict[str, str]) -> None:
    found = stand_ins(text, passages_of(without_markup(Document("a", text))), read_names(text))
    assert {m.text: m.value.name for m in found} == expected
    assert all(text[m.start : m.end] == m.text for m in found)


def test_phrases_and_their_kinds() -> None:
    words = ("he", "It", "the Country", "the weather", "a country", "Kazakhstan")
    assert [phrase_kind(word) for word in words] == [
        "person",
        "organization",
        "country",
        None,
        None,
        None,
    ]
