"""Dates in Chinese characters."""

from __future__ import annotations

import pytest

from tests.language.dates.samples import read

LISTS = [
    ("今天是2016年3月25日", ["2016-03-25"]),
    ("2016年3月 and 2016年", ["2016-03", "2016"]),
]


@pytest.mark.parametrize(("text", "days"), LISTS)
def test_dates_in_characters(text: str, days: list[str | None]) -> None:
    assert [found[2] for found in read(text)] == days
