"""The nouns: what they keep."""

from __future__ import annotations

import datetime

import pytest

from auditor.core.model import Document

DATES = [
    (datetime.date(2024, 9, 5), "2024-09-05"),
    (datetime.datetime(2024, 9, 5, 12, 30), "2024-09-05"),
    ("2024", "2024"),
    (None, None),
]


@pytest.mark.parametrize(("given", "kept"), DATES)
def test_a_day_is_kept_as_text(given, kept):
    assert Document("a.txt", "", date=given).date == kept
