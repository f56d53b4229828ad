"""Which names have one key."""

from __future__ import annotations

import pytest

from auditor.language.names.name_key import name_key

KEYS = [
    ("Norland", "norland"),
    ("The Republic of Norland", "norland"),
    ("Islamic Republic of Norland", "norland"),
    ("People's Republic of Norland", "norland"),
    ("Republic of the Norlands", "norlands"),
    ("Republic of", "republic of"),
    ("Bank of the Republic of Norland", "bank of the republic of norland"),
    ("State Bank of Norland", "state bank of norland"),
    ("NORLÁND", "norland"),
]


@pytest.mark.parametrize(("name", "key"), KEYS)
def test_the_key_of_a_name(name: str, key: str) -> None:
    assert name_key(name) == key
