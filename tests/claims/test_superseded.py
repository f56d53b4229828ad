"""Which documents take the place of which."""

from __future__ import annotations

import pytest

from auditor.claims.superseded import superseded_by
from auditor.core.model import Document


def documents(declared: dict[str, tuple[str, ...]]) -> list[Document]:
    return [Document(id, "words", supersedes=below) for id, below in declared.items()]


@pytest.mark.parametrize(
    ("declared", "found"),
    [
        ({"a": (), "b": ()}, {}),
        ({"a": (), "b": ("a",)}, {"b": {"a"}}),
        ({"a": (), "b": ("a",), "c": ("b",)}, {"b": {"a"}, "c": {"a", "b"}}),
        ({"a": (), "b": ("gone",)}, {}),
        ({"a": ("b",), "b": ("a",), "c": ("a",)}, {"c": {"a", "b"}}),
        ({"m.eml#1": (), "m.eml#2": (), "b": ("m.eml",)}, {"b": {"m.eml#1", "m.eml#2"}}),
    ],
)
def test_what_takes_the_place_of_what(declared, found):
    assert superseded_by(documents(declared)) == found
