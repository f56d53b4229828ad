"""What is wrong with two values, in a few words, and what comes first."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.model import Value
from auditor.report.shared.discrepancy import differing, discrepancy, worth
from auditor.report.shared.index import Index
from tests.report_samples import Sample, date

KM, SHARE = {"unit": "km", "dimension": "length", "scale": 1000.0}, {"unit": "%"}


def number(low: float, kind: str = "count", **fields: Any) -> Value:
    return Value(kind, low, low, step=1, **fields)


PAIRS = [
    # (a as written, its value, b as written, its value, what is wrong)
    ("141", number(141), "1,410", number(1410), "× 10"),
    ("5 million", number(5e6), "5,000", number(5000), "× 1,000"),
    ("1,204", number(1204), "1,240", number(1240), "digits swapped"),
    ("91", number(91), "100", number(100), "off by 9 %"),
    ("999", number(999), "1000", number(1000), "off by 0.1 %"),
    ("45", number(45), "930", number(930), "21 times"),
    ("0", number(0), "10", number(10), "zero in one"),
    ("-3", number(-3), "4", number(4), "sign changed"),
    ("5 km", number(5, "quantity", **KM), "5 %", number(5, "percent", **SHARE), "unit changed"),
    ("May 2016", date("2016-05-01"), "May 2017", date("2017-05-01"), "one year apart"),
    ("2 May 2016", date("2016-05-02"), "1 May 2016", date("2016-05-01"), "one day apart"),
    ("Lee", Value("person", name="Lee"), "Lea", Value("person", name="Lea"), "one letter"),
    ("Lee", Value("person", name="Lee"), "Ann", Value("person", name="Ann"), "another name"),
]


def found_in(a: str, x: Value, b: str, y: Value, **fields: Any) -> tuple[str, float]:
    sample = Sample()
    sample.document("a.txt", f"It is {a}.", "2020-01-01")
    sample.document("b.txt", f"It is {b}.", "2020-01-01")
    claims = [sample.claim("a.txt", a, a, x), sample.claim("b.txt", b, b, y)]
    sample.finding("conflict", "They differ.", "Why.", *claims, **fields)
    index = Index(sample.results())
    finding = index.findings[0]
    return discrepancy(finding, index.claims_of(finding)).words, worth(
        finding, index.claims_of(finding)
    )


@pytest.mark.parametrize(("a", "x", "b", "y", "words"), PAIRS)
def test_an_error_is_named(a: str, x: Value, b: str, y: Value, words: str) -> None:
    assert found_in(a, x, b, y)[0] == words
    assert found_in(b, y, a, x)[0] == words


def test_what_is_larger_or_named_by_a_rule_comes_first() -> None:
    small, large = (found_in("100", number(100), str(n), number(n))[1] for n in (101, 300))
    assert small < large <= 1
    unnamed = found_in("100", number(100), "300", number(300), check="discover", rule="discover")[1]
    assert unnamed < large


@given(st.text("ab1, ", max_size=12), st.text("ab1, ", max_size=12))
def test_what_differs_lies_between_what_is_the_same(a: str, b: str) -> None:
    (start, end), (other_start, other_end) = differing(a, b)
    assert start == other_start
    assert a[:start] == b[:start]
    assert a[end:] == b[other_end:]
    assert 0 <= start <= min(end, other_end)
    assert (a == b) == (start == end == other_end)
