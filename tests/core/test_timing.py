"""Two times: the same, different, or not to be told; which is the earlier."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.model import DocumentDate, ValidTime
from auditor.core.timing import precedes, speak_apart, when
from tests.core.samples import day, term, times, within

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


def spoken(low: str | None, high: str | None) -> DocumentDate:
    return DocumentDate(day(low) if low else None, day(high) if high else None, "a stamp")


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        (spoken("2010-01-01", "2010-12-31"), spoken("2011-01-01", "2011-12-31"), True),
        (spoken("2010-01-01", "2010-12-31"), spoken("2010-12-31", "2010-12-31"), False),
        (spoken("2010-01-01", None), spoken("2011-01-01", "2011-12-31"), False),
        (spoken(None, "2010-12-31"), spoken("2011-01-01", "2011-12-31"), False),
        (None, spoken("2011-01-01", "2011-12-31"), False),
    ],
)
def test_documents_speak_apart(a, b, apart):
    assert speak_apart(a, b) is apart
    assert speak_apart(b, a) is apart


@given(times, times, st.integers(0, 40))
def test_timing_is_symmetric(a, b, slack):
    assert when(a, b, same_time=slack) == when(b, a, same_time=slack)
    assert not (precedes(a, b) and precedes(b, a))
