"""Statistics as they are printed: which are read, and as what."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.slips.statistics.printed.numbers import normalised, number_at, overlap, size
from auditor.slips.statistics.printed.terms import head_names, terms_in

TERMS = [
    # a text, its statistics: kind, degrees of freedom, relation and number
    ("t(46) = 2.31, p = .025", ["t 46 = 2.31", "p = 0.025"]),
    ("t (46)=−2·31; P<0·001", ["t 46 = -2.31", "p < 0.001"]),
    ("t46 = 2.31 (p = 0,025)", ["t 46 = 2.31", "p = 0.025"]),
    ("*t*(46) = 2.31, *p* > .05", ["t 46 = 2.31", "p > 0.05"]),
    ("$t(46) = 2.31$, $p \\< .05$", ["t 46 = 2.31"]),
    ("a t value of 2.31 with 46 degrees of freedom", ["t = 2.31", "df 46 = 46"]),
    ("F(2, 57) = 4.1, p < .05", ["F 2 57 = 4.1", "p < 0.05"]),
    ("F(1.62, 48.6) = 4.90", ["F 1.62 48.6 = 4.9"]),
    ("F2,57 = 4.1", ["F 2 57 = 4.1"]),
    ("F1 = 0.93", []),
    ("χ²(1, N = 90) = 3.9", ["chi-square 1 n90 = 3.9"]),
    ("χ2 = 7.81, df = 3, P = 0.050", ["chi-square = 7.81", "df 3 = 3", "p = 0.05"]),
    ("χ² with continuity correction = 7.45", ["chi-square = 7.45"]),
    ("Pearson's chi-squared was 7.81 on 3 df", ["chi-square = 7.81", "df 3 = 3"]),
    ("F = 2.10 with 3 and 44 degrees of freedom", ["F = 2.1", "df 3 44 = 3"]),
    ("F = 4.72 (df = 1, 58)", ["F = 4.72", "df 1 58 = 1"]),
    ("r(48) = .31 and ρ = -.2", ["r 48 = 0.31", "r = -0.2"]),
    ("M = 3.45, SD = 1.2, n = 28", ["M = 3.45", "SD = 1.2", "n = 28"]),
    ("mean 34 minutes, SD 51, median 18", ["M = 34", "SD = 51", "median = 18"]),
    ("the mean for the wine was 14.37", ["M = 14.37"]),
    ("the mean of A and of B were 3 and 4", []),
    ("OR 1.8 (95 % CI 1.2–2.6)", ["OR = 1.8", "CI = 1.2 2.6"]),
    ("HR, 0.81 [95% CI, 0.64-1.03]", ["HR = 0.81", "CI = 0.64 1.03"]),
    ("hazard ratio for death was 0.81", ["HR = 0.81"]),
    ("odds ratio (OR) of 1.8", ["OR = 1.8"]),
    ("95 % confidence interval −0.3 to 1.2", ["CI = -0.3 1.2"]),
    ("95% CI [-0.3, -0.1]", ["CI = -0.3 -0.1"]),
    ("a 95% CI for the share of 1 % to 11 %", ["CI = 1 11"]),
    ("p = 4.5×10−4", ["p = 0.00045"]),
    ("p (two-tailed) = .012", ["p = 0.012"]),
    ("P for trend = 0.02", []),
    ("ptrend = 0.02", []),
    (
        "ηp² = .08, partial η² = .09, R² = .5",
        ["partial-eta2 = 0.08", "partial-eta2 = 0.09", "R2 = 0.5"],
    ),
    ("Cronbach’s α = 0.88", ["alpha = 0.88"]),
    ("It was 3 pm, t minus 5.", []),
]


def shown(term) -> str:
    df = [f"{number.value:g}" for number in term.df] + ([f"n{term.n.value:g}"] if term.n else [])
    upper = [f"{term.upper.value:g}"] if term.upper else []
    return " ".join([term.kind, *df, term.number.relation, f"{term.value:g}", *upper])


@pytest.mark.parametrize(("text", "terms"), TERMS)
def test_statistics_of_a_text(text, terms):
    text = normalised(text)
    assert [shown(term) for term in terms_in(text, 0, len(text))] == terms


@pytest.mark.parametrize(
    ("head", "kinds"),
    [
        ("Control, M (SD)", ["M", "SD"]),
        ("n (%)", ["n", "%"]),
        ("OR (95% CI)", ["OR", "CI"]),
        ("t(70)", ["t"]),
        ("P value", ["p"]),
        ("Mean square", ["MS"]),
        ("Mean number of errors", ["M"]),
        ("Plant", []),
        ("SD card size", []),
    ],
)
def test_names_of_a_head(head, kinds):
    assert head_names(head) == kinds


@given(st.decimals(-10_000, 10_000, places=3), st.sampled_from(["", " apples", ".", ")", "; p"]))
def test_a_number_is_read_back(number, behind):
    """What is printed is read, and its span holds what rounds to it."""
    text = f"{number}{behind}"
    found = number_at(text, 0)
    assert found is not None
    assert found.value == pytest.approx(float(number))
    assert found.span[0] <= float(number) <= found.span[1]
    assert found.span[1] - found.span[0] == pytest.approx(0.001)


@given(st.text("t(46)=2.31,p <.05F χ²CI95%[]-–nrSDOR", max_size=60))
def test_any_text_is_read_in_order(text):
    text = normalised(text)
    terms = terms_in(text, 0, len(text))
    ends = [(term.start, term.end) for term in terms]
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in ends)
    assert all(one[1] <= other[0] for one, other in pairwise(ends))


@given(st.floats(-9, 9), st.floats(0, 3), st.floats(-9, 9), st.floats(0, 3))
def test_spans(a, width, b, other):
    one, two = (a, a + width), (b, b + other)
    assert overlap(one, two) == overlap(two, one)
    assert overlap(one, (a + width, a + width + 1))
    low, high = size(one)
    assert 0 <= low <= abs(a) <= high or abs(a) <= high
    assert low <= abs(a + width) <= high
