"""Periods as `where` writes them."""

from __future__ import annotations

from datetime import date

import pytest

from auditor.rulebook.pack.periods import Period, period


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2016-02-03", date(2016, 2, 3), date(2016, 2, 3)),
        ("2010..2012-05", date(2010, 1, 1), date(2012, 5, 31)),
        ("2010..", date(2010, 1, 1), None),
        ("..2010", None, date(2010, 12, 31)),
    ],
)
def test_periods(text: str, low: date | None, high: date | None) -> None:
    assert period(text) == (low and low.toordinal(), high and high.toordinal())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "should be a period such as 2016"),
        ("..", "should be a period such as 2016"),
        ("16", "is no day, month or year"),
        ("2016-1", "is no day, month or year"),
        ("2016-00", "is no day, month or year"),
        ("2016-13", "is no day, month or year"),
        ("2016-02-30", "is no day, month or year"),
        ("0000", "is no day, month or year"),
        ("June", "is no day, month or year"),
        ("2016..15", "is no day, month or year"),
        ("2016..2015", "'2016..2015' ends before it starts"),
        ("2016-02..2016-01", "ends before it starts"),
    ],
)
def test_what_is_no_period(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        period(text)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2016-01", date(2016, 1, 1), date(2016, 1, 31)),
        ("2016-12", date(2016, 12, 1), date(2016, 12, 31)),
        ("2016 .. 2016", date(2016, 1, 1), date(2016, 12, 31)),
        ("2016-01-05..2016-01-05", date(2016, 1, 5), date(2016, 1, 5)),
    ],
)
def test_periods_at_their_limits(text: str, low: date, high: date) -> None:
    assert period(text) == (low.toordinal(), high.toordinal())


@pytest.mark.parametrize(
    ("mine", "other", "expected"),
    [
        ((10, 20), (20, 30), True),
        ((10, 20), (21, 30), False),
        ((10, 20), (1, 10), True),
        ((10, 20), (1, 9), False),
        ((10, 20), (12, 13), True),
        ((10, None), (1, 9), False),
        ((10, None), (99, 100), True),
        ((None, 20), (21, 22), False),
        ((None, 20), (1, 2), True),
        ((10, 20), (None, None), True),
        ((10, 20), (None, 9), False),
        ((10, 20), (21, None), False),
    ],
)
def test_periods_that_share_a_day(
    mine: tuple[int | None, int | None], other: tuple[int | None, int | None], expected: bool
) -> None:
    assert Period(*mine).meets(*other) is expected
