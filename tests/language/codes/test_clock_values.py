"""Times of day in minutes since midnight."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.language.codes.clock_values import HOURS, clock_values

TIMES = [
    # text, what is read: low, high and whether the half of the day is told
    ("Tea is at 4.15pm.", [(975, 975, True)]),
    ("Tea is at 4:15 p.m. and 6 p.m.", [(975, 975, True), (1080, 1080, True)]),
    ("The gate shuts at 12 a.m.", [(0, 0, True)]),
    ("It begins at 16:15.", [(975, 975, True)]),
    ("It begins at 4:15.", [(255, 255, False)]),
    ("It begins at noon.", [(720, 720, True)]),
    ("High noon came.", []),
    ("Hours: 08:30–12:00", [(510, 720, True)]),
    ("Hours: 9:00-5:30", [(540, 1050, True)]),
    ("Open 9 to 5 pm daily", [(540, 1020, True)]),
    ("Open 1 to 5 pm daily", [(780, 1020, True)]),
    ("Open from 10 pm to 2 am", [(1320, 1560, True)]),
    ("It begins at 16:15 GMT.", []),
    ("Psalm 23:14 was read.", []),
    ("He ran it in 4:15.", []),
    ("A map of 1:50 and 4.15 tonnes", []),
]


@pytest.mark.parametrize(("text", "times"), TIMES)
def test_times(text: str, times: list[tuple[int, int, bool]]) -> None:
    found = list(clock_values(text))
    assert [(time.low, time.high, time.sure) for time in found] == times
    assert all(text[time.start : time.end].strip() == text[time.start : time.end] for time in found)


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_of_24_hours_is_that_of_12(hour: int, minute: int) -> None:
    half = "pm" if hour >= 12 else "am"
    ((_, _, low, high, _),) = clock_values(
        f"It begins at {(hour - 1) % 12 + 1}:{minute:02} {half}."
    )
    assert low == high == hour * HOURS + minute
