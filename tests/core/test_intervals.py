"""Values and times as sets of possibilities, by table and by property."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.model import ValidTime, Value
from auditor.core.name_forms import edit_distance
from auditor.core.relations import relate
from auditor.core.timing import precedes, when
from auditor.core.values import hedged, spanned, step_of
from auditor.core.verdict import direction, judge


def plain(digits: str, kind: str = "count", magnitude: float = 1, **more) -> Value:
    number = float(digits) * magnitude
    return Value(kind, number, number, step=step_of(digits, kind, magnitude), **more)


def money(digits: str, magnitude: float = 1, unit: str = "USD", basis: str | None = None) -> Value:
    return plain(digits, "money", magnitude, unit=unit, dimension="money", basis=basis)


def percent(digits: str) -> Value:
    return plain(digits, "percent", unit="%", dimension="percent")


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def dated(low: str, high: str, edtf: str | None = None) -> Value:
    return Value("date", day(low), day(high), edtf=edtf)


def person(name: str) -> Value:
    return Value("person", name=name)


@pytest.mark.parametrize(
    ("digits", "kind", "magnitude", "step"),
    [
        ("25", "count", 1, 1),
        ("200", "count", 1, 1),  # counts below 1,000 are exact
        ("1200", "count", 1, 100),
        ("1187", "count", 1, 1),
        ("70", "count", 1e6, 1e7),  # "70 million"
        ("2.4", "count", 1e6, 1e5),
        ("40", "quantity", 1, 10),
        ("50", "money", 1, 10),
        ("50", "percent", 1, 1),  # of percentages trailing zeros are digits
        ("5.70", "percent", 1, 0.01),
        ("1.20", "money", 1, 0.01),
        ("71.1", "money", 1e9, 1e8),
        ("0", "quantity", 1, 1),
    ],
)
def test_step_is_the_place_of_the_last_written_digit(digits, kind, magnitude, step):
    assert step_of(digits, kind, magnitude) == pytest.approx(step)


@pytest.mark.parametrize(
    ("hedge", "low", "high", "low_open", "high_open"),
    [
        ("about", 1140, 1260, False, False),
        ("nearly", 1080, 1200, False, False),
        ("more than", 1200, None, True, False),
        ("at least", 1200, None, False, False),
        ("less than", None, 1200, False, True),
        ("at most", None, 1200, False, False),
        ("est.", 1200, 1200, False, False),
    ],
)
def test_hedges_widen(hedge, low, high, low_open, high_open):
    value = hedged(plain("1200"), hedge)
    assert (value.low, value.high) == (low, high)
    assert (value.low_open, value.high_open) == (low_open, high_open)
    assert value.hedge == hedge


KM2 = {"unit": "km²", "dimension": "area", "scale": 1e6}
SQ_MI = {"unit": "sq mi", "dimension": "area", "scale": 2589988.110336}


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


def within(low: str, high: str | None = None) -> ValidTime:
    return ValidTime("within", day(low), day(high or low))


def term(low: str | None, high: str | None, core: tuple[str, str] | None = None) -> ValidTime:
    core_low, core_high = core or (None, None)
    return ValidTime(
        "throughout",
        day(low) if low else None,
        day(high) if high else None,
        day(core_low) if core_low else None,
        day(core_high) if core_high else None,
    )


TWO_TERMS = (
    term("2008-01-01", "2012-10-01", ("2008-01-01", "2012-10-01")),
    term("2012-10-01", "2020-01-05", ("2012-10-01", "2020-01-05")),
)
RYDER_IN_2016 = term("2012-10-01", "2016-03-25", ("2012-10-01", "2012-10-01"))
UNDATED = ValidTime("within", None, None, anchor="a.txt")


@pytest.mark.parametrize(
    ("a", "b", "timing"),
    [
        (*TWO_TERMS, "different"),  # a handover
        (within("2010-01-01", "2010-12-31"), within("2010-01-01", "2010-12-31"), "same"),
        (within("2010-05-04"), within("2010-05-04"), "same"),
        (within("2010-01-01", "2010-12-31"), within("2010-09-01", "2010-09-30"), "unknown"),
        (within("2010-05-04"), within("2011-05-04"), "different"),
        (within("2014-01-01", "2014-12-31"), TWO_TERMS[1], "same"),  # inside the core
        (within("2020-01-01", "2020-12-31"), TWO_TERMS[1], "unknown"),
        (within("2024-09-05"), RYDER_IN_2016, "different"),
        (within("2016-03-25"), replace(RYDER_IN_2016, high=None), "unknown"),
        (UNDATED, UNDATED, "same"),
        (UNDATED, replace(UNDATED, anchor="b.txt"), "unknown"),
        (UNDATED, within("2010-05-04"), "unknown"),
        (None, within("2010-05-04"), "unknown"),
    ],
)
def test_when(a, b, timing):
    assert when(a, b) == timing
    assert when(b, a) == timing


def test_what_moves_slowly_may_be_compared_across_some_days():
    assert when(within("2010-05-04"), within("2010-05-20")) == "different"
    assert when(within("2010-05-04"), within("2010-05-20"), same_time=30) == "same"
    years = within("2018-01-01", "2018-12-31"), within("2019-01-01", "2019-12-31")
    assert when(*years, same_time=30) == "different"
    assert when(*years, same_time=800) == "same"


@pytest.mark.parametrize(
    ("relation", "timing", "changes", "moved", "verdict"),
    [
        ("equal", "different", "any", None, "agreement"),
        ("compatible", "same", "any", None, "refinement"),
        ("compatible", "unknown", "any", None, "refinement"),
        ("compatible", "different", "any", "up", "change"),
        ("compatible", "different", "never", None, "refinement"),
        ("disjoint", "same", "any", None, "conflict"),
        ("disjoint", "different", "any", "up", "change"),
        ("disjoint", "different", "never", None, "conflict"),
        ("disjoint", "unknown", "never", None, "conflict"),
        ("disjoint", "unknown", "any", None, "unclear"),
        ("disjoint", "different", "up", "up", "change"),
        ("disjoint", "different", "up", "down", "conflict"),
        ("disjoint", "different", "down", "up", "conflict"),
        ("near", "same", "any", None, "unclear"),
        ("near", "different", "any", None, "change"),
        ("incomparable", "same", "any", None, "unclear"),
        ("similar", "same", "any", None, "unclear"),
    ],
)
def test_verdict(relation, timing, changes, moved, verdict):
    from auditor.core.relations import Relation

    assert judge(Relation(relation), timing, changes, moved) == verdict


numbers = st.builds(
    lambda digits, decimals, kind: plain(f"{digits / 10**decimals:.{decimals}f}", kind),
    st.integers(0, 10**7),
    st.integers(0, 3),
    st.sampled_from(["count", "percent", "quantity", "money"]),
)
values = st.one_of(
    numbers,
    st.builds(
        hedged,
        numbers,
        st.sampled_from(["about", "nearly", "more than", "at least", "less than", "at most"]),
    ),
    st.builds(
        lambda a, n: Value("date", a, a + n), st.integers(-5000, 800000), st.integers(0, 900)
    ),
    st.builds(
        lambda parts: person(" ".join(parts)),
        st.lists(
            st.sampled_from(["Ana", "A.", "Berg", "Leo", "Falk", "Falke"]), min_size=1, max_size=3
        ),
    ),
)
days = st.integers(700000, 700060)
times = st.one_of(
    st.none(),
    st.builds(lambda a, n: ValidTime("within", a, a + n), days, st.integers(0, 20)),
    st.builds(
        lambda reach, core: ValidTime("throughout", *sorted(reach), *sorted(core)),
        st.tuples(days, days),
        st.tuples(days, days),
    ),
    st.builds(lambda a: ValidTime("throughout", a, None, a, a), days),
)


@given(values, values)
def test_relation_is_symmetric(a, b):
    one, other = relate(a, b), relate(b, a)
    assert one.kind == other.kind
    mirrored = {"a": "b", "b": "a", None: None}
    assert other.finer == mirrored[one.finer]


@given(values)
def test_a_value_equals_itself(a):
    assert relate(a, a).kind in ("equal", "incomparable" if a.name == "" else "equal")


@given(times, times, st.integers(0, 40))
def test_timing_is_symmetric(a, b, slack):
    assert when(a, b, same_time=slack) == when(b, a, same_time=slack)
    assert not (precedes(a, b) and precedes(b, a))


@given(values, values, times, times, st.sampled_from(["never", "up", "down", "any"]))
def test_swapping_two_claims_keeps_the_verdict(a, b, s, t, changes):
    def verdict(x, y, u, v):
        if precedes(v, u):
            x, y, u, v = y, x, v, u
        moved = direction(x, y) if precedes(u, v) else None
        return judge(relate(x, y), when(u, v), changes, moved)

    assert verdict(a, b, s, t) == verdict(b, a, t, s)


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


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_edit_distance_is_bounded_and_symmetric(a, b):
    distance = edit_distance(a, b, 3)
    assert distance == edit_distance(b, a, 3)
    assert (distance == 0) == (a == b)
    assert distance <= 4
