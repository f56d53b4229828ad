"""Values and times for the tests of the core, built from text as people write it."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from auditor.core.model import ValidTime, Value
from auditor.core.values import hedged, step_of, uncounted_zeros
from auditor.language.numbers.recognizer import read_numbers


def plain(digits: str, kind: str = "count", magnitude: float = 1, **more) -> Value:
    number = float(digits) * magnitude
    step = step_of(digits, kind, magnitude)
    zeros = uncounted_zeros(digits, kind, magnitude)
    return Value(kind, number, number, step=step, zeros=zeros, **more)


def money(digits: str, magnitude: float = 1, unit: str = "USD", basis: str | None = None) -> Value:
    return plain(digits, "money", magnitude, unit=unit, dimension="money", basis=basis)


def percent(digits: str) -> Value:
    return plain(digits, "percent", unit="%", dimension="percent")


def number(text: str) -> Value:
    """Return the one number of a text such as "about 1,200 people" or "$71.1 billion"."""
    (mention,) = read_numbers(text)
    return mention.value


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def dated(low: str, high: str, edtf: str | None = None) -> Value:
    return Value("date", day(low), day(high), edtf=edtf)


def person(name: str) -> Value:
    return Value("person", name=name)


KM2 = {"unit": "km²", "dimension": "area", "scale": 1e6}
SQ_MI = {"unit": "sq mi", "dimension": "area", "scale": 2589988.110336}


def within(low: str, high: str | None = None) -> ValidTime:
    return ValidTime("within", day(low), day(high or low))


def holds(text: str) -> ValidTime | None:
    """Return a time as a table writes it; "?" is none.

    "2010-05-04" and "2010-01-01/2010-12-31" are within; "2012-10-01..2020-01-05" is a term that is
    covered for sure, "2012-10-01..2016-03-25 surely 2012-10-01" one of which a day is; an end that
    is left out is not known: "2012-10-01.. surely 2012-10-01"; "undated a.txt" is a document's day.
    """
    if text == "?":
        return None
    if text.startswith("undated "):
        return ValidTime("within", None, None, anchor=text.removeprefix("undated "))
    if ".." not in text:
        return within(*text.split("/"))
    reach, _, core = text.partition(" surely ")
    low, _, high = reach.partition("..")
    sure = (core or reach).split("..") if core != "never" else None
    return term(low or None, high or None, (sure[0], sure[-1]) if sure else None)


def term(low: str | None, high: str | None, core: tuple[str, str] | None = None) -> ValidTime:
    core_low, core_high = core or (None, None)
    return ValidTime(
        "throughout",
        day(low) if low else None,
        day(high) if high else None,
        day(core_low) if core_low else None,
        day(core_high) if core_high else None,
    )


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
