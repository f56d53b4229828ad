"""Survival functions: printed tables, identities between the distributions, monotony."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.slips.statistics.distributions import (
    chi_square_tail,
    f_tail,
    normal_tail,
    t_quantile,
    t_tail,
)

# Upper critical values as the usual tables print them (NIST/SEMATECH e-Handbook, 1.3.6.7).
T_TABLE = [
    # degrees of freedom, value, probability above it
    (1, 6.314, 0.05),
    (1, 63.657, 0.005),
    (5, 2.571, 0.025),
    (10, 1.812, 0.05),
    (23, 2.069, 0.025),
    (30, 2.750, 0.005),
    (60, 2.000, 0.025),
    (100, 1.984, 0.025),
]
CHI_TABLE = [
    (1, 3.841, 0.05),
    (1, 6.635, 0.01),
    (3, 7.815, 0.05),
    (10, 18.307, 0.05),
    (10, 3.940, 0.95),
    (50, 67.505, 0.05),
    (100, 124.342, 0.05),
]
F_TABLE = [
    (1, 10, 4.965, 0.05),
    (2, 20, 3.493, 0.05),
    (3, 60, 2.758, 0.05),
    (4, 12, 5.412, 0.01),
    (10, 30, 2.165, 0.05),
    (1, 100, 6.895, 0.01),
]
Z_TABLE = [(0, 0.5), (1.645, 0.05), (1.960, 0.025), (2.576, 0.005), (-1.960, 0.975)]


@pytest.mark.parametrize(("df", "value", "tail"), T_TABLE)
def test_t(df, value, tail):
    assert t_tail(value, df) == pytest.approx(tail, rel=2e-3)
    assert t_quantile(tail, df) == pytest.approx(value, abs=6e-4)


@pytest.mark.parametrize(("df", "value", "tail"), CHI_TABLE)
def test_chi_square(df, value, tail):
    assert chi_square_tail(value, df) == pytest.approx(tail, rel=2e-3)


@pytest.mark.parametrize(("df1", "df2", "value", "tail"), F_TABLE)
def test_f(df1, df2, value, tail):
    assert f_tail(value, df1, df2) == pytest.approx(tail, rel=2e-3)


@pytest.mark.parametrize(("value", "tail"), Z_TABLE)
def test_normal(value, tail):
    assert normal_tail(value) == pytest.approx(tail, rel=2e-3)


DEGREES = st.floats(0.5, 5_000)
VALUES = st.floats(0.001, 60)


@given(VALUES)
def test_closed_forms(x):
    """With 1 and 2 degrees of freedom there are formulas of elementary functions."""
    assert t_tail(x, 1) == pytest.approx(0.5 - math.atan(x) / math.pi, abs=1e-10)
    assert t_tail(x, 2) == pytest.approx(0.5 - x / (2 * math.sqrt(2 + x * x)), abs=1e-10)
    assert chi_square_tail(x, 2) == pytest.approx(math.exp(-x / 2), rel=1e-9)
    assert chi_square_tail(x, 4) == pytest.approx(math.exp(-x / 2) * (1 + x / 2), rel=1e-9)
    assert chi_square_tail(x * x, 1) == pytest.approx(2 * normal_tail(x), rel=1e-8, abs=1e-300)
    assert f_tail(x, 2, 2) == pytest.approx(1 / (1 + x), rel=1e-9)


@given(VALUES, DEGREES)
def test_t_squared_is_f(x, df):
    assert 2 * t_tail(x, df) == pytest.approx(f_tail(x * x, 1, df), rel=1e-9)
    assert t_tail(-x, df) == pytest.approx(1 - t_tail(x, df), abs=1e-12)


@given(VALUES, DEGREES, DEGREES)
def test_f_turns_over(x, df1, df2):
    assert f_tail(x, df1, df2) == pytest.approx(1 - f_tail(1 / x, df2, df1), abs=1e-8)


@given(VALUES, VALUES, DEGREES)
def test_more_is_less_likely(a, b, df):
    low, high = sorted((a, b))
    for tail in (t_tail, chi_square_tail):
        assert 0 <= tail(high, df) <= tail(low, df) + 1e-12 <= 1 + 1e-9


@given(st.floats(1e5, 1e12), st.floats(0.01, 3))
def test_many_degrees_are_normal(df, x):
    assert t_tail(x, df) == pytest.approx(normal_tail(x), rel=3e-3)
    assert chi_square_tail(df, df) == pytest.approx(0.5, abs=2e-3)
    assert chi_square_tail(df + x * math.sqrt(2 * df), df) == pytest.approx(
        normal_tail(x), rel=0.15
    )


@given(st.floats(1e-6, 0.5), st.floats(1, 5_000))
def test_a_quantile_is_the_inverse(tail, df):
    assert t_tail(t_quantile(tail, df), df) == pytest.approx(tail, rel=1e-6)
