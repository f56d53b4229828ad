"""Names that are listed: packs and countries."""

from __future__ import annotations

import pytest

from auditor.core.model import Gazetteer
from auditor.language.names.gazetteer import countries, demonyms
from tests.language.names.read_text import LISTED, names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the museum of the harbour grew", ["O museum of the harbour = Museum of the Harbour"]),
        ("the Museum of the harbour grew", ["O Museum of the harbour = Museum of the Harbour"]),
        ("the MUSEUM OF THE HARBOUR", ["O MUSEUM OF THE HARBOUR = Museum of the Harbour"]),
        ("the museum of the harbours", []),
        ("the cern and cern lab", []),
    ],
)
def test_listed_names_of_several_words_need_no_case(text: str, expected: list[str]) -> None:
    listed = Gazetteer(
        {
            "Museum of the Harbour": ("organization", "Museum of the Harbour"),
            "CERN": ("organization", "CERN"),
            "CERN Lab": ("organization", "CERN"),
        }
    )
    assert names(text, listed) == expected


def test_a_listed_common_noun_is_a_name() -> None:
    listed = Gazetteer({"Institute": ("organization", "Norland Institute")})
    assert names("the Institute grew", listed) == ["O Institute = Norland Institute"]


def test_listed_names_win() -> None:
    assert names("the ILO Director-General and ILO’s Regional Office", LISTED) == [
        "O ILO = International Labour Organization",
        "R Director-General",
        "O ILO = International Labour Organization",
        "O Regional Office",
    ]


def test_a_listed_name_inside_a_longer_one_is_given_besides_it() -> None:
    assert names("the ILO Regional Office", LISTED) == [
        "O ILO Regional Office",
        "O ILO = International Labour Organization",
    ]


def test_listed_names_need_not_be_capitalised() -> None:
    assert names("more carbon dioxide, no carbon dioxides", LISTED) == ["gas carbon dioxide = CO2"]


def test_listed_roles_and_names_with_an_apostrophe() -> None:
    assert names("ILO DG Kassym Tokayev ate at McDonald’s", LISTED) == [
        "O ILO = International Labour Organization",
        "R DG = Director-General",
        "P Kassym Tokayev",
        "O McDonald’s = McDonald's",
    ]


def test_short_forms_need_their_case() -> None:
    assert names("an Ilo and an ILO", LISTED) == [
        "N Ilo",
        "O ILO = International Labour Organization",
    ]
    assert names(
        "the international labour office and the INTERNATIONAL LABOUR ORGANIZATION", LISTED
    ) == ["O INTERNATIONAL LABOUR ORGANIZATION = International Labour Organization"]


def test_the_countries_are_told_once() -> None:
    rows = countries().entries
    assert len({name for _, name in rows.values()}) > 200
    assert all(rows[name] == ("country", name) for _, name in rows.values())
    assert rows["Republic of Korea"] == ("country", "South Korea")
    assert "kazakh" in demonyms()
