"""Centuries, days of the week, seasons and feasts."""

from __future__ import annotations

import pytest

from tests.language.dates.samples import check_one

ONE_DATE = [
    ("in the summer of 1943", "the summer of 1943", "1943-22"),
    ("by Christmas 2007", "Christmas 2007", "2007-12-25"),
    ("in the 19th century", "the 19th century", "[1801..1900]"),
    ("in the late nineteenth century", "the late nineteenth century", "[1851..1900]"),
]


@pytest.mark.parametrize(("text", "phrase", "days"), ONE_DATE)
def test_a_unit_of_the_calendar(text: str, phrase: str, days: str | None) -> None:
    check_one(text, phrase, days)
