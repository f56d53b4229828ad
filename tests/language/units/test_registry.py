"""The names of units, and which of them mean a measure and nothing else."""

from __future__ import annotations

import pytest

from auditor.language.units.registry import ARTICLE_UNITS, FOLDED, PLAIN_NAMES, UNITS


def test_every_unit_has_a_base() -> None:
    assert all(unit.scale > 0 and unit.factor > 0 for unit in UNITS.values())


NAMES = [  # name, whether it is a plain name, whether "a" counts it
    ("kilometre", True, True),
    ("kilometres", True, False),
    ("km", True, False),
    ("kg", True, True),
    ("m", False, False),
    ("dollar", False, True),
    ("dollars", False, False),
    ("days", False, False),
    ("bar", False, False),
    ("pound", True, False),
]


@pytest.mark.parametrize(("name", "plain", "counted"), NAMES)
def test_which_names_are_plain(name: str, plain: bool, counted: bool) -> None:
    assert name in UNITS
    assert (name in PLAIN_NAMES) is plain
    assert (name in ARTICLE_UNITS) is counted


def test_a_name_in_any_case_means_one_unit() -> None:
    assert FOLDED["kilometre"] == UNITS["kilometre"]
    assert "mw" not in FOLDED  # megawatts or milliwatts
