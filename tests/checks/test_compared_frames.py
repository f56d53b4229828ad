"""Two passages that name two places, groups or modes → no verdict; what one lacks is the same."""

from __future__ import annotations

from functools import cache

import pytest

from auditor.audit import Auditor


@cache
def auditor() -> Auditor:
    return Auditor()


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("In Graz, Ulm AG employs 90 people.", "In Linz, Ulm AG employs 40 people.", "nothing"),
        ("Ulm AG employs 90 people in Graz.", "Ulm AG employs 40 people in Linz.", "nothing"),
        ("For pupils, a seat costs 5 euros.", "For adults, a seat costs 9 euros.", "nothing"),
        ("With the fan on, it draws 90 W.", "With the fan off, it draws 40 W.", "nothing"),
        ("In Graz, Ulm AG employs 90 people.", "In Graz, Ulm AG employs 40 people.", "conflict"),
        ("In Graz, Ulm AG employs 40 people.", "Ulm AG employs 90 people.", "conflict"),
        ("For pupils, a seat costs 5 euros.", "A seat costs 9 euros.", "conflict"),
    ],
)
def test_compare(a: str, b: str, verdict: str) -> None:
    assert auditor().compare(a, b)["verdict"] == verdict
    assert auditor().compare(b, a)["verdict"] == verdict
