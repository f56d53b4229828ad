"""Two values: equal, compatible, near, similar, disjoint or not comparable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.model import Value
from auditor.core.relations import relate
from auditor.core.values import hedged, spanned
from tests.core.samples import KM2, SQ_MI, dated, money, percent, person, plain, values


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (plain("25"), plain("25"), "equal"),
        (plain("25"), plain("26"), "disjoint"),
        (plain("1200"), plain("1187"), "compatible"),
        (plain("1200"), plain("1250"), "compatible"),  # a half either way
        (plain("1200"), plain("1300"), "disjoint"),
        (percent("5.7"), percent("5.8"), "disjoint"),
        (percent("5.7"), percent("5.70"), "equal"),
        (money("71.09", 1e9), money("71.1", 1e9), "compatible"),
        (money("71.04", 1e9), money("71.1", 1e9), "disjoint"),
        (money("5", 1e6, "EUR"), money("5", 1e6, "USD"), "incomparable"),
        (money("5", 1e6, basis="2012"), money("5", 1e6, basis="2013"), "incomparable"),
        (hedged(plain("1200"), "about"), plain("1260"), "compatible"),
        (hedged(percent("40"), "nearly"), percent("40.4"), "near"),
        (hedged(percent("40"), "nearly"), percent("50"), "disjoint"),
        (hedged(plain("20"), "more than"), plain("25"), "compatible"),
        (hedged(plain("20"), "more than"), plain("20"), "disjoint"),
        (hedged(plain("20"), "at least"), plain("20"), "compatible"),
        (hedged(plain("30"), "more than"), plain("25"), "disjoint"),
        (hedged(plain("30"), "more than"), hedged(plain("30"), "at most"), "disjoint"),
        (spanned(plain("10"), plain("20")), plain("12"), "compatible"),
        (spanned(plain("10"), plain("20")), plain("21"), "disjoint"),
        (plain("12", "quantity", **KM2), plain("4.6", "quantity", **SQ_MI), "compatible"),
        (plain("12", "quantity", **KM2), plain("5.6", "quantity", **SQ_MI), "disjoint"),
        (plain("12", "quantity", **KM2), plain("12"), "incomparable"),
        (dated("1919-01-01", "1919-12-31"), dated("1919-04-11", "1919-04-11"), "compatible"),
        (dated("1918-01-01", "1918-12-31"), dated("1919-04-11", "1919-04-11"), "disjoint"),
        (
            Value("date", edtf="XXXX-09-05"),
            dated("2024-09-05", "2024-09-05", "2024-09-05"),
            "compatible",
        ),
        (
            Value("date", edtf="XXXX-09-05"),
            dated("2024-09-06", "2024-09-06", "2024-09-06"),
            "disjoint",
        ),
        (
            Value("date", edtf="XXXX-09"),
            dated("2024-09-05", "2024-09-05", "2024-09-05"),
            "compatible",
        ),
        (Value("date", edtf="XXXX-09"), Value("date", edtf="XXXX-09-05"), "compatible"),
        (Value("date", edtf="XXXX-09-05"), Value("date", edtf="XXXX-09-05"), "equal"),
        (Value("date", edtf="XXXX-09-05"), Value("date", edtf="XXXX-10-05"), "disjoint"),
        (
            Value("date", edtf="XXXX-09-05"),
            dated("2024-01-01", "2024-12-31", "2024"),
            "incomparable",
        ),
        (Value("date"), Value("date"), "incomparable"),  # "last year", "on Tuesday", undated
        (Value("date"), dated("2024-09-05", "2024-09-05", "2024-09-05"), "incomparable"),
        (person("Houngbo"), person("Gilbert Houngbo"), "compatible"),
        (person("Gilbert F. Houngbo"), person("Gilbert Houngbo"), "compatible"),
        (person("H. Aliyev"), person("Heydar ALIYEV"), "compatible"),
        (person("Heydar Aliyev"), person("Ilham Aliyev"), "disjoint"),
        (person("Thomas YAYI Boni"), person("Thomas BONI YAYI"), "equal"),
        (person("Bola Ahmed TINBU"), person("Bola Ahmed TINUBU"), "similar"),
        (person("Guy Ryder"), person("Gilbert Houngbo"), "disjoint"),
        (
            Value("organization", name="International Labour Organization"),
            Value("organization", name="ILO"),
            "compatible",
        ),
        (Value("words", name="Key"), Value("words", name="key"), "equal"),
        (Value("words", name="key"), plain("3"), "incomparable"),
    ],
)
def test_relation(a, b, kind):
    assert relate(a, b).kind == kind
    assert relate(b, a).kind == kind


@pytest.mark.parametrize(
    ("a", "b", "options", "kind"),
    [
        (plain("1200"), plain("1187"), {"precision": "exact"}, "disjoint"),
        (plain("100"), plain("104"), {"precision": "5%"}, "compatible"),
        (plain("100"), plain("106"), {"precision": "5%"}, "disjoint"),
        (plain("100"), plain("102"), {"tolerance": 2}, "compatible"),
        (plain("100"), plain("103"), {"tolerance": 2}, "disjoint"),
    ],
)
def test_a_rule_may_ask_for_other_precision(a, b, options, kind):
    assert relate(a, b, **options).kind == kind


@given(values, values)
def test_relation_is_symmetric(a, b):
    one, other = relate(a, b), relate(b, a)
    assert one.kind == other.kind
    mirrored = {"a": "b", "b": "a", None: None}
    assert other.finer == mirrored[one.finer]


@given(values)
def test_a_value_equals_itself(a):
    assert relate(a, a).kind in ("equal", "incomparable" if a.name == "" else "equal")


@given(st.integers(1, 10**9), st.integers(0, 6))
def test_a_rounding_is_compatible_with_its_source(number, places):
    source = plain(str(number), "quantity")
    unit = 10**places
    rounded = (number + unit // 2) // unit * unit
    coarse = Value("quantity", rounded, rounded, step=max(unit, 1))
    assert relate(source, coarse).kind in ("equal", "compatible")


@given(
    st.integers(-(10**6), 10**6), st.integers(0, 1000), st.integers(0, 1000), st.integers(0, 1000)
)
def test_what_contains_overlaps(low, left, width, right):
    inner = Value("number", low, low + width, hedge="between")
    outer = Value("number", low - left, low + width + right, hedge="between")
    assert relate(inner, outer).kind in ("equal", "compatible")
