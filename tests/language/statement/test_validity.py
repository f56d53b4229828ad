"""When a claim holds: the core and the reach of its time words, or of its document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.calendar.edtf import iso, parse_days
from auditor.core.model import DocumentDate, ValidTime
from auditor.core.timing import when
from auditor.language.dates.recognizer import read_dates
from auditor.language.statement.validity import (
    Role,
    document_valid_time,
    valid_time_of,
)

PRECISE = DocumentDate(*parse_days("2016-03-25"), "given")
YEAR = DocumentDate(*parse_days("2016"), "given")

Ends = tuple[str | None, str | None]

TERMS: list[tuple[str, Role | None, DocumentDate | None, Ends, Ends | None]] = [
    # words, role, dated, reach, core
    ("in 2015", None, PRECISE, ("2015-01-01", "2015-12-31"), None),
    ("as of 2015", None, PRECISE, ("2015-01-01", "2015-12-31"), None),
    ("in the early 1990s", None, PRECISE, ("1990-01-01", "1994-12-31"), None),
    ("since 1959", None, PRECISE, ("1959-01-01", "2016-03-25"), ("1959-12-31", "2016-03-25")),
    ("since 1959", None, YEAR, ("1959-01-01", "2016-12-31"), ("1959-12-31", "2016-01-01")),
    ("since 1959", None, None, ("1959-01-01", None), ("1959-12-31", "1959-12-31")),
    ("since 2016", None, YEAR, ("2016-01-01", "2016-12-31"), None),
    ("since May 2020", None, PRECISE, ("2020-05-01", "2020-05-31"), None),
    (
        "on 6 April 2006",
        "since",
        PRECISE,
        ("2006-04-06", "2016-03-25"),
        ("2006-04-06", "2016-03-25"),
    ),
    (
        "1 October 2012",
        "start",
        PRECISE,
        ("2012-10-01", "2016-03-25"),
        ("2012-10-01", "2012-10-01"),
    ),
    ("1 October 2012", "start", None, ("2012-10-01", None), ("2012-10-01", "2012-10-01")),
    ("in 1919", "start", PRECISE, ("1919-01-01", "2016-03-25"), None),
    (
        "1 October 2023",
        "start",
        PRECISE,
        ("2023-10-01", "2023-10-01"),
        ("2023-10-01", "2023-10-01"),
    ),
    ("from 1 June 2014", None, PRECISE, ("2014-06-01", "2016-03-25"), ("2014-06-01", "2014-06-01")),
    ("until 1 October 2012", None, PRECISE, (None, "2012-10-01"), ("2012-10-01", "2012-10-01")),
    ("in 2012", "end", PRECISE, (None, "2012-12-31"), None),
    (
        "from 3 May 2012 to 2 May 2016",
        None,
        PRECISE,
        ("2012-05-03", "2016-05-02"),
        ("2012-05-03", "2016-05-02"),
    ),
    ("from 2009 to 2012", None, None, ("2009-01-01", "2012-12-31"), ("2009-12-31", "2012-01-01")),
    ("(2009–2012)", None, None, ("2009-01-01", "2012-12-31"), None),
    ("(2009–2012)", "when", None, ("2009-01-01", "2012-12-31"), ("2009-12-31", "2012-01-01")),
    ("before 1990", None, PRECISE, (None, "1989-12-31"), None),
    ("after 1990", None, PRECISE, ("1991-01-01", "2016-03-25"), None),
    ("on Sept. 5", None, None, (None, None), None),
]


@pytest.mark.parametrize(("text", "role", "dated", "reach", "core"), TERMS)
def test_core_and_reach(
    text: str, role: Role | None, dated: DocumentDate | None, reach: Ends, core: Ends | None
) -> None:
    (mention,) = read_dates(text, dated)
    holds = valid_time_of(mention, role, dated, "a.txt")
    assert (iso(holds.low), iso(holds.high)) == reach
    assert (iso(holds.core_low), iso(holds.core_high)) == (core or (None, None))
    assert holds.source == "words"


def test_a_claim_without_words_holds_at_its_documents_date() -> None:
    assert document_valid_time(YEAR, "a") == ValidTime("within", YEAR.low, YEAR.high, anchor="a")
    assert document_valid_time(None, "a") == ValidTime("within", None, None, anchor="a")
    assert when(document_valid_time(None, "a"), document_valid_time(None, "a")) == "same"
    assert when(document_valid_time(None, "a"), document_valid_time(None, "b")) == "unknown"


TIMED = [
    ("since 1 October 2012", PRECISE, "until 1 October 2012", PRECISE, "different"),
    ("in 2014", PRECISE, "from 3 May 2012 to 2 May 2016", PRECISE, "same"),
    ("in 2010", PRECISE, "in September 2010", PRECISE, "unknown"),
    ("in 2010", PRECISE, "in 2010", YEAR, "same"),
    ("in 2010", PRECISE, "in 2011", PRECISE, "different"),
    ("since 6 April 2006", PRECISE, "since 11 April 2011", PRECISE, "same"),
    ("on Sept. 5", None, "on Sept. 5", None, "same"),
]


@pytest.mark.parametrize(("one", "its", "other", "others", "timing"), TIMED)
def test_times_of_two_claims(
    one: str, its: DocumentDate | None, other: str, others: DocumentDate | None, timing: str
) -> None:
    (a,), (b,) = read_dates(one, its), read_dates(other, others)
    holds = valid_time_of(a, None, its, "x"), valid_time_of(b, None, others, "x")
    assert when(*holds) == when(*holds[::-1]) == timing


# ------------------------------------------------------------------ properties

PHRASES = st.sampled_from(
    [
        f"{bound_word}{date}"
        for bound_word in ("", "since ", "until ", "from ", "before ", "after ", "as of ", "by ")
        for date in ("1 October 2012", "October 2012", "2012", "the 1990s", "1 May 2012 to 2016")
    ]
)
ROLES: list[Role | None] = [None, "when", "since", "start", "end"]
DATES = st.sampled_from([None, PRECISE, YEAR, DocumentDate(*parse_days("1980"), "given")])


@st.composite
def terms(draw: st.DrawFn) -> ValidTime:
    dated = draw(DATES)
    mention = read_dates(draw(PHRASES), dated)[0]
    return valid_time_of(mention, draw(st.sampled_from(ROLES)), dated, draw(st.sampled_from("ab")))


@given(terms())
def test_the_core_lies_in_the_reach(holds: ValidTime) -> None:
    if holds.core_low is not None and holds.core_high is not None:
        assert holds.core_low <= holds.core_high
        assert holds.low is None or holds.low <= holds.core_low
        assert holds.high is None or holds.core_high <= holds.high
    if holds.low is not None and holds.high is not None:
        assert holds.low <= holds.high


@given(terms(), terms())
def test_when_does_not_ask_which_comes_first(a: ValidTime, b: ValidTime) -> None:
    assert when(a, b) == when(b, a)


@given(terms())
def test_every_time_is_at_its_own_time(holds: ValidTime) -> None:
    assert when(holds, holds) != "different"
