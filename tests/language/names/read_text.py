"""Helpers of these tests: a text → its names as short lines."""

from __future__ import annotations

from auditor.core.model import Gazetteer
from auditor.language.names.gazetteer import EMPTY
from auditor.language.names.recognizer import read_names

LISTED = Gazetteer(
    {
        "International Labour Organization": ("organization", "International Labour Organization"),
        "International Labor Organization": ("organization", "International Labour Organization"),
        "ILO": ("organization", "International Labour Organization"),
        "Times": ("organization", "The Times"),
        "carbon dioxide": ("gas", "CO2"),
        "McDonald's": ("organization", "McDonald's"),
        "DG": ("role", "Director-General"),
        "Kazakhstan": ("country", "Kazakhstan"),
    },
    {"International Labor Organization": "International Labour Organization"},
    frozenset({"ILO"}),
)
LETTERS = {
    "P": "person",
    "O": "organization",
    "C": "country",
    "L": "place",
    "R": "role",
    "N": "name",
}


def names(text: str, gazetteer: Gazetteer = EMPTY) -> list[str]:
    """Return names as "P Guy Ryder", with "= name" where the name to compare is another."""
    letters = {kind: letter for letter, kind in LETTERS.items()}
    return [
        f"{letters.get(m.value.kind, m.value.kind)} {m.text}"
        + ("" if m.value.name == m.text else f" = {m.value.name}")
        for m in read_names(text, gazetteer)
    ]
