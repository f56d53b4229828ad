"""Two figures as written → the slip of the pen that one of them looks like."""

from __future__ import annotations

import pytest

from auditor.discover.copied.slips import are_equal, slip_of


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("1546", "1564", "swapped"),
        ("12", "21", "swapped"),
        ("31,450", "31,540", "swapped"),
        ("98-151", "98-115", "swapped"),
        ("1861", "1186", ""),  # three digits differ
        ("45", "23", ""),
        ("400", "4,000", "scaled"),
        ("600 billion", "600 million", "scaled"),
        ("600 billion", "700 million", ""),
        ("1740", "1746", "digit"),
        ("222", "232", "digit"),
        ("25", "26", ""),  # of two digits one differs by chance
        ("250,000", "450,000", ""),  # zeros at the end tell nothing
        ("16,450", "1,800", ""),
        ("9th", "19th", ""),
    ],
)
def test_slips(one: str, other: str, slip: str) -> None:
    assert (slip_of(one, other), slip_of(other, one)) == (slip, slip)


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [("5.0", "5", True), ("5,000", "5000", True), ("9th", "9", True), ("5", "6", False)],
)
def test_equal_figures(one: str, other: str, equal: bool) -> None:
    assert are_equal(one, other) == equal
