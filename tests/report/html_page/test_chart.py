"""Drawings have round axes, and nothing outside of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.report.html_page.chart import LEAST, WIDTH, Spot, of_numbers


@pytest.mark.parametrize(
    ("numbers", "ticks"),
    [
        ([100, 135], ["100", "110", "120", "130"]),
        ([0, 1], ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
        ([2.1e9, 2.9e9], ["2.2 bn", "2.4 bn", "2.6 bn", "2.8 bn"]),
        ([-3e8, 0], ["−300 m", "−200 m", "−100 m", "0"]),
        ([7, 7], ["6.8", "7", "7.2"]),
        ([0, 5e-324], ["0"]),
    ],
)
def test_axes_have_round_numbers(numbers: list[float], ticks: list[str]) -> None:
    spots = [
        Spot(n, n, 730000 + 400 * k, 730000 + 400 * k, None, False, "", "")
        for k, n in enumerate(numbers)
    ]
    assert [tick.label for tick in of_numbers(spots).values] == ticks


@given(
    st.lists(
        st.tuples(
            st.one_of(st.none(), st.floats(-1e15, 1e15)),
            st.one_of(st.none(), st.floats(0, 1e15)),
            st.one_of(st.none(), st.integers(-700_000, 3_000_000)),
            st.one_of(st.none(), st.integers(0, 1_000_000)),
        ),
        min_size=1,
        max_size=8,
    )
)
def test_nothing_is_drawn_outside_of_a_drawing(
    sets: list[tuple[float | None, float | None, int | None, int | None]],
) -> None:
    spots = [
        Spot(
            low,
            None if low is None or more is None else low + more,
            first,
            None if first is None or days is None else first + days,
            None,
            False,
            "",
            "",
        )
        for low, more, first, days in sets
    ]
    chart = of_numbers(spots)
    for bar in chart.bars:
        box = bar.reach
        assert 0 <= box.x <= box.x + box.width <= WIDTH
        assert 0 <= box.y <= box.y + box.height <= chart.height
        assert box.width >= LEAST
    assert all(0 <= tick.at <= WIDTH for tick in chart.years)
