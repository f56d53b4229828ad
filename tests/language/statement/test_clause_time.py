"""Which date tells when a claim holds, and what it makes sure."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.calendar.edtf import iso, parse_days, to_day
from auditor.core.model import DocumentDate, ValidTime
from auditor.core.timing import when
from auditor.language.dates.recognizer import read_dates
from auditor.language.statement.clause_time import time_of
from auditor.language.statement.validity import (
    Role,
    document_valid_time,
    title_valid_time,
    valid_time_of,
)

DAY = to_day(2020, 5, 1)
SPEAKS = DocumentDate(DAY, DAY, "given")

ATTACHED = [
    # after the value
    ("Literacy was *60 %* in 2000 and 70 % in 2007.", "2000"),
    ("Literacy was 60 % in 2000 and *70 %* in 2007.", "2007"),
    ("It rose from *24* in 2009 to 25 in 2012.", "2009"),
    ("It rose from 24 in 2009 to *25* in 2012.", "2012"),
    ("Exports were *$5 billion* in 2010, up from $4 billion in 2009.", "2010"),
    ("Exports were $5 billion in 2010, up from *$4 billion* in 2009.", "2009"),
    ("External debt stood at *$2.366 billion* on 31 December 2018.", "31 December 2018"),
    ("*24* conventions were adopted in 2007.", "2007"),
    ("Norland had *200,000* inhabitants at the 2010 census.", "2010"),
    ("*3* of the 12 members left in 2016.", "2016"),
    ("*Leo Falk* was President of Norland in 2014.", "2014"),
    ("*Leo Falk* has been President of Norland since 1 October 2012.", "1 October 2012"),
    ("*Ana Berg* was President of Norland until 1 October 2012.", "1 October 2012"),
    ("*Ana Berg* became President in 2010 and Leo Falk in 2014.", "2010"),
    ("Ana Berg became President in 2010 and *Leo Falk* in 2014.", "2014"),
    # at the head of its clause
    ("In 2019 the company employed *200* people.", "2019"),
    ("In 2019 it employed 200 people and in 2020 *300* people.", "2020"),
    ("In 2000, 60 % could read; in 2007 *70 %*.", "2007"),
    ("As of 5 April, *266* cases were confirmed in Norland.", "5 April"),
    ("By the end of 2019, the population had reached *5,000*.", "the end of 2019"),
    ("Since 1999 the town has had *3* mayors.", "1999"),
    ("According to the 2010 census, Norland has *200,000* inhabitants.", "2010"),
    ("2019: *5.7 %*", "2019"),
    # with its subject
    ("Unemployment in 2019 was *5.7 %*.", "2019"),
    ("The unemployment rate in May 2019 stood at *5.7 %*.", "May 2019"),
    ("Slovakia's 2015 imports were *$71 billion*.", "2015"),
    ("Unemployment (2019): *5.7 %*", "2019"),
    # in brackets of its own
    ("Norland has *10* airports (2021).", "2021"),
    ("World labor force: *3.232 billion* (2010 est.)", "2010"),
    ("Exports: *$5.2 billion* (f.o.b., 2010 est.)", "2010"),
    ("Exports: *$5.2 billion* (2010 est.); $4.1 billion (2009 est.)", "2010"),
    ("arable land: *52.59%* permanent crops: 0.19% other: 47.22% (2005)", "2005"),
    ("chief of state: President *Patrice TALON* (since 6 April 2016)", "6 April 2016"),
    # none of its own
    ("The company founded in 1990 employs *200* people.", None),
    ("Norland, which joined in 1993, has ratified *24* conventions.", None),
    ("Norland has ratified *24* conventions adopted in 2007.", None),
    ("The *24* conventions adopted in 2007 are in force.", None),
    ("It helped with *3* laws and the draft Labour Code (adopted in 2007).", None),
    ("The 2016 report says *25* conventions were ratified.", None),
    ("He was born in 1950 and has *3* children.", None),
    ("Norland became a member in 1993 and has ratified *24* conventions.", None),
    ("The firm had *200* workers when it was sold in 2020.", None),
    ("The treaty of 1871 lists *12* members.", None),
    ("It has *12* members; Norland left in 2016.", None),
    ("In May 2012 and in June 2013, *25* people died.", None),
    ("*84 %* of reviews are positive, based on 50 reviews.", None),
]


@pytest.mark.parametrize(("marked", "phrase"), ATTACHED)
def test_the_time_of_its_own_clause(marked: str, phrase: str | None) -> None:
    lead, anchor, rest = marked.split("*")
    text = lead + anchor + rest
    dates = read_dates(text, SPEAKS)
    found = time_of(text, 0, len(text), len(lead), len(lead) + len(anchor), dates)
    assert (found.text if found else None) == phrase


def test_a_date_of_another_passage_is_not_taken() -> None:
    text = "It closed in 2007. It has 24 rooms. It reopened in 2009."
    start = text.index("It has")
    anchor = text.index("24")
    dates = read_dates(text)
    assert time_of(text, start, start + 16, anchor, anchor + 2, dates) is None


# ------------------------------------------------------------------ core and reach

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


def test_a_title_holds_on_the_day_its_document_speaks() -> None:
    day = PRECISE.low
    assert title_valid_time(PRECISE, "a") == ValidTime("throughout", day, day, day, day, anchor="a")
    assert title_valid_time(YEAR, "a").core_low is None
    assert title_valid_time(None, "a").low is None


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


def test_many_claims_of_one_long_line_take_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        text = "It had 24 rooms in 2012, or 25 (2013). " * count
        dates = read_dates(text)
        begin = time.process_time()
        for at in range(0, len(text) - 39, 39):
            time_of(text, 0, len(text), at + 7, at + 9, dates)
        return time.process_time() - begin

    assert seconds(2000) < 8 * max(seconds(500), 0.01)
