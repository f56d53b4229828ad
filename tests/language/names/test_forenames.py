"""Short forms of forenames: who can be one person, and who is two."""

from __future__ import annotations

import pytest

from auditor.core.kinship.relations import relate
from auditor.core.model import Mention
from auditor.language.lexicon.loader import rows
from auditor.language.names.forenames import full_forenames
from auditor.language.names.recognizer import read_names


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Bill Ford", ("william",)),
        ("Ted Hughes", ("edmund", "edward", "theodore")),
        ("William Ford", ()),
        ("Ford", ()),
        ("Bill", ()),  # may be a surname
        ("", ()),
    ],
)
def test_what_a_short_form_is_short_for(name: str, full: tuple[str, ...]) -> None:
    assert full_forenames(name) == full


def test_every_row_has_a_forename_and_other_short_forms() -> None:
    for forename, short in rows("short-forenames"):
        assert forename not in short.split()
        assert short


def test_every_forename_stands_once() -> None:
    forenames = [forename for forename, _ in rows("short-forenames")]
    assert len(forenames) == len(set(forenames))


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("William Ford", "Bill Ford", "compatible"),
        ("Bill Ford", "Will Ford", "compatible"),  # both William
        ("Elizabeth Anne Marsh", "Liz Marsh", "compatible"),
        ("Bob Marsh", "R. Marsh", "compatible"),
        ("Bill Ford", "James Ford", "disjoint"),
        ("Bill Ford", "William Holt", "disjoint"),
        ("Marsh Bill", "Marsh William", "disjoint"),  # only the first name is a forename
    ],
)
def test_two_forms_of_one_name(one: str, other: str, relation: str) -> None:
    a, b = map(_person, (one, other))
    assert relate(a.value, b.value).kind == relation
    assert relate(b.value, a.value).kind == relation


def _person(name: str) -> Mention:
    found = read_names(f"The meeting was opened by President {name}, who spoke.")
    return next(mention for mention in found if mention.value.kind == "person")
