"""Whether two values hold at one time: editions, times of their own, dates of the documents."""

from __future__ import annotations

import pytest

from auditor.core.model import ValidTime
from auditor.discover.pairwise.passage_pair import are_other_editions
from auditor.discover.pairwise.timing import timing_of
from tests.discover.samples import at_time, date, number, paired

EDITIONS = {
    "two of a series": (date("2014", edition=True), date("2018", edition=True), True),
    "one of a series": (date("2014", edition=True), date("2014", edition=True), False),
    "the first is none": (date("2014"), date("2018", edition=True), False),
    "the second is none": (date("2014", edition=True), date("2018"), False),
    "numbers": (number(14, edition=True), number(18, edition=True), False),
}


@pytest.mark.parametrize("case", EDITIONS.values(), ids=EDITIONS)
def test_years_of_a_series_are_other_editions(case):
    a, b, other = case
    pair, passages = paired(a, b)
    assert are_other_editions(pair) is other
    ships, passages = paired(number(12, 30), number(14, 30), others=[(a, b)])
    assert timing_of(ships, passages) == ("different" if other else "same")


UNKNOWN = ValidTime("within", None, None)
AT = (50, 52)  # the span of the date that says when a number holds


def dated(iso, own=True, **changes):
    """Return a number that holds at a time, by a date of its own or by that of its document."""
    source = "words" if own else "document"
    return number(12, dated_by=AT if own else None, holds=at_time(iso, source), **changes)


def year(iso, **changes):
    return date(iso, AT[0], **changes)


TIMES = {
    # name: (a, its dates, date of its document, b, its dates, date of its document, timing)
    "nothing says": (number(12), [], None, number(14), [], None, "same"),
    "one year": (dated("2014"), [year("2014")], None, dated("2014"), [year("2014")], None, "same"),
    "two years": (
        *(dated("2014"), [year("2014")], None),
        *(dated("2015"), [year("2015")], None, "different"),
    ),
    "a year and its month": (
        *(dated("2014"), [year("2014")], None),
        *(dated("2014-05"), [year("2014-05")], None, "same"),
    ),
    "by a day and on it": (
        *(dated("2014-05-05"), [year("2014-05-05", bound_word="by")], None),
        *(dated("2014-05-06"), [year("2014-05-06")], None, "different"),
    ),
    "before a day and after it": (
        *(dated("2014"), [year("2014", bound_word="before")], None),
        *(dated("2015"), [year("2015", bound_word="after")], None, "different"),
    ),
    "before a day and a day before": (
        *(dated("2014"), [year("2014", bound_word="before")], None),
        *(dated("2012"), [year("2012")], None, "same"),
    ),
    "after a day and a day after": (
        *(dated("2014"), [year("2014", bound_word="after")], None),
        *(dated("2016"), [year("2016")], None, "same"),
    ),
    "documents of two days": (
        *(dated("2014", own=False), [], "2014"),
        *(dated("2015", own=False), [], "2015", "different"),
    ),
    "a year and a document of another": (
        *(dated("2014"), [year("2014")], None),
        *(dated("2015", own=False), [], "2015", "different"),
    ),
    "a year that the other names too": (
        *(dated("2014"), [year("2014")], None),
        *(dated("2015", own=False), [year("2014")], None, "same"),
    ),
    "a year that the first names too": (
        *(dated("2015", own=False), [year("2014")], None),
        *(dated("2014"), [year("2014")], None, "same"),
    ),
    "a year beside another year": (
        *(dated("2014"), [year("2014")], None),
        *(dated("2015", own=False), [year("2013")], None, "different"),
    ),
    "a year beside a number": (
        *(dated("2014"), [year("2014")], None),
        *(dated("2015", own=False), [number(2014)], None, "different"),
    ),
    "a year beside the number of one of its days": (
        *(dated("2014"), [year("2014")], None),
        *(dated("2015", own=False), [number(date("2014-05-05").value.low)], None, "different"),
    ),
    "one time, and only the first is dated": (
        *(dated("2014"), [year("2014")], "2014"),
        *(dated("2014", own=False), [year("2014")], None, "same"),
    ),
    "only the first is dated": (
        dated("2014", own=False),
        [],
        "2014",
        number(14),
        [],
        None,
        "unknown",
    ),
    "only the second is dated": (
        number(14),
        [],
        None,
        dated("2014", own=False),
        [],
        "2014",
        "unknown",
    ),
    "the other has a time of no known year": (
        *(dated("2014", own=False), [], "2014"),
        *(number(14, dated_by=AT), [year("2012")], None, "same"),
    ),
    "the first has a time of no known year": (
        *(number(14, dated_by=AT), [year("2012")], None),
        *(dated("2014", own=False), [], "2014", "same"),
    ),
    "the dated one has a time of no known year": (
        *(number(14, dated_by=AT, holds=UNKNOWN), [year("2012")], "2014"),
        *(number(14), [], None, "unknown"),
    ),
    "the date is not among the values": (
        *(dated("2014"), [], None),
        *(dated("2015"), [], None, "different"),
    ),
    "both are dated, one value is of no known time": (
        *(dated("2014", own=False), [], "2014"),
        *(number(14), [], "2014", "same"),
    ),
}


@pytest.mark.parametrize("case", TIMES.values(), ids=TIMES)
def test_two_values_hold_at_one_time_unless_something_says_not(case):
    a, dates_a, dated_a, b, dates_b, dated_b, timing = case
    pair, passages = paired(
        a,
        b,
        free_a=dates_a,
        free_b=dates_b,
        a_view={"dated": dated_a},
        b_view={"dated": dated_b},
    )
    assert timing_of(pair, passages) == timing
