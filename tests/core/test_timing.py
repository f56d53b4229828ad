"""Two times: the same, different, or not to be told; which is the earlier."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.model import DocumentDate, ValidTime
from auditor.core.timing import precedes, speak_apart, when
from tests.core.samples import day, holds, times

TIMES = [  # the rows of the design's table, from its first
    # terms that touch on one day only: a handover
    ("2008-01-01..2012-10-01", "2012-10-01..2020-01-05", "different"),
    ("2008-01-01..2012-10-02", "2012-10-01..2020-01-05", "same"),
    ("2008-01-01..2012-10-01", "2012-10-01..2012-10-01", "same"),  # a term of one day is none
    ("2012-10-01..2012-10-01", "2012-10-01..2020-01-05", "same"),
    ("2008-01-01..2012-10-01", "2012-10-01", "same"),  # a day inside a term
    # cores share a day
    ("2008-01-01..2012-10-01", "2010-05-04..2020-01-05", "same"),
    ("2008-01-01..2016-03-25 surely 2009-01-01..2010-05-04",
     "2009-06-01..2020-01-05 surely 2010-05-04..2011-01-01", "same"),
    ("2008-01-01..2016-03-25 surely 2009-01-01..2010-05-03",
     "2009-06-01..2020-01-05 surely 2010-05-04..2011-01-01", "unknown"),
    # a time within lies inside the other's core
    ("2014-01-01/2014-12-31", "2012-10-01..2020-01-05", "same"),
    ("2012-10-01/2020-01-05", "2012-10-01..2020-01-05", "same"),
    ("2012-09-30/2014-12-31", "2012-10-01..2020-01-05", "unknown"),
    ("2014-01-01/2020-01-06", "2012-10-01..2020-01-05", "unknown"),
    ("2014-01-01", "2012-10-01..2020-01-05 surely never", "unknown"),
    # the very same period
    ("2010-01-01/2010-12-31", "2010-01-01/2010-12-31", "same"),
    ("2010-05-04", "2010-05-04", "same"),
    ("2010-01-01..2010-12-31 surely never", "2010-01-01..2010-12-31 surely never", "same"),
    ("2010-01-01..2010-12-31 surely never", "2010-01-01/2010-12-31", "unknown"),
    ("..2010-12-31 surely never", "..2010-12-31 surely never", "unknown"),
    ("2010-01-01.. surely never", "2010-01-01.. surely never", "unknown"),
    ("undated a.txt", "undated a.txt", "same"),
    ("undated a.txt", "undated b.txt", "unknown"),
    # reaches share no day
    ("2010-01-01/2010-12-31", "2011-01-01/2011-12-31", "different"),
    ("2010-05-04", "2010-05-05", "different"),
    ("2024-09-05", "2012-10-01..2016-03-25 surely 2012-10-01", "different"),
    ("..2010-12-31 surely never", "2011-01-01", "different"),
    ("2011-01-01.. surely 2011-01-01", "2010-12-31", "different"),
    # years that begin in one calendar year and end in the next: 2012–13 and 2013–14
    ("2012-01-01/2013-12-31", "2012-01-01/2013-12-31", "same"),
    ("2012-01-01/2013-12-31", "2013-01-01/2014-12-31", "different"),
    ("2011-01-01/2012-12-31", "2012-01-01/2013-12-31", "different"),
    ("2012-01-01/2013-12-31", "2012-01-01/2012-12-31", "unknown"),
    ("2012-01-01/2013-12-31", "2012-01-01/2014-12-31", "unknown"),
    # anything else cannot be told
    ("2010-01-01/2010-12-31", "2010-09-01/2010-09-30", "unknown"),
    ("2010-01-01/2010-12-31", "2010-12-31", "unknown"),
    ("..2010-12-31 surely never", "2010-12-31", "unknown"),
    ("2016-03-25", "2012-10-01.. surely 2012-10-01", "unknown"),  # an open end
    ("2020-01-01/2020-12-31", "2012-10-01..2020-01-05", "unknown"),
    ("undated a.txt", "2010-05-04", "unknown"),
    ("?", "2010-05-04", "unknown"),
    ("?", "?", "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "timing"), TIMES)
def test_when(a, b, timing):
    assert when(holds(a), holds(b)) == timing
    assert when(holds(b), holds(a)) == timing


def test_what_is_undated_and_has_no_document_is_of_no_known_time():
    nowhere = ValidTime("within", None, None)
    assert when(nowhere, nowhere) == "unknown"


SLOW = [  # days from the first to the last that either may hold at
    ("2010-05-04", "2010-06-03", 30, "same"),
    ("2010-05-04", "2010-06-03", 29, "different"),
    ("2018-01-01/2018-12-31", "2019-01-01/2019-12-31", 729, "same"),
    ("2018-01-01/2018-12-31", "2019-01-01/2019-12-31", 728, "different"),
    ("2010-01-01/2010-12-31", "2010-12-31", 364, "same"),
    ("2010-01-01/2010-12-31", "2010-12-31", 363, "unknown"),
    ("2012-10-01.. surely 2012-10-01", "2012-10-02", 5000, "unknown"),
    ("..2012-10-01 surely 2012-10-01", "2012-09-02", 5000, "unknown"),
    ("2008-01-01..2012-10-01", "2012-10-01..2020-01-05", 9999, "different"),  # a handover stays
]


@pytest.mark.parametrize(("a", "b", "days", "timing"), SLOW)
def test_what_moves_slowly_may_be_compared_across_some_days(a, b, days, timing):
    assert when(holds(a), holds(b), same_time=days) == timing
    assert when(holds(b), holds(a), same_time=days) == timing


EARLIER = [
    ("2010-05-04", "2010-05-05", True),
    ("2010-05-05", "2010-05-04", False),
    ("2010-05-04", "2010-05-04", False),
    ("2008-01-01..2012-10-01", "2012-10-01..2020-01-05", True),
    ("2012-10-01..2020-01-05", "2008-01-01..2012-10-01", False),
    ("2010-01-01/2010-12-31", "2010-12-31", False),
    ("..2010-12-31 surely never", "2011-01-01", True),
    ("2010-05-04", "2011-01-01.. surely never", True),
    ("2010-05-04.. surely never", "2011-01-01", False),
    ("2010-05-04", "..2011-01-01 surely never", False),
    ("?", "2010-05-04", False),
    ("2010-05-04", "?", False),
]


@pytest.mark.parametrize(("a", "b", "earlier"), EARLIER)
def test_which_claim_surely_holds_earlier(a, b, earlier):
    assert precedes(holds(a), holds(b)) is earlier


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


WHOLE = ValidTime("throughout", 10, 20, 10, 20)
HALF = [  # what is known of one end only settles nothing
    (ValidTime("throughout", 9, 20, 10, None), WHOLE, "unknown"),
    (ValidTime("throughout", 9, 20, None, 20), WHOLE, "unknown"),
    (ValidTime("within", 10, None), WHOLE, "unknown"),
    (ValidTime("within", None, 20), WHOLE, "unknown"),
    (ValidTime("within", 12, 12), ValidTime("throughout", 10, 20, 10, None), "unknown"),
    (ValidTime("within", 12, 12), ValidTime("throughout", 10, 20, None, 20), "unknown"),
    # a term inside another's core whose own core is not known
    (ValidTime("throughout", 12, 14), WHOLE, "unknown"),
    # a day is no term: what is within meets the end of one
    (ValidTime("within", 5, 10), ValidTime("throughout", 10, 20), "unknown"),
    (ValidTime("throughout", 5, None), ValidTime("throughout", None, 20), "unknown"),
    # undated claims of one document, one of which has an end
    (ValidTime("within", None, None, anchor="a"), ValidTime("within", None, 5, anchor="a"), 0),
    (ValidTime("within", None, None, anchor="a"), ValidTime("within", 5, None, anchor="a"), 0),
    (ValidTime("within", 5, None, anchor="a"), ValidTime("within", 6, None, anchor="a"), 0),
    (ValidTime("within", None, 5, anchor="a"), ValidTime("within", None, 6, anchor="a"), 0),
    (ValidTime("within", None, 5, anchor="a"), ValidTime("within", None, 5, anchor="a"), 0),
]


@pytest.mark.parametrize(("a", "b", "timing"), HALF)
def test_what_is_half_known(a, b, timing):
    assert when(a, b) == (timing or "unknown")
    assert when(b, a) == (timing or "unknown")


def test_what_has_no_beginning_is_not_later():
    assert not precedes(ValidTime("within", 5, 5), ValidTime("within", None, 3))
