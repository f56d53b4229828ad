"""Which date says when a claim holds."""

from __future__ import annotations

import time

import pytest

from auditor.calendar.edtf import to_day
from auditor.core.model import DocumentDate
from auditor.language.dates.recognizer import read_dates
from auditor.language.statement.clause_time import time_of

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
    ("The port handled *120* ships between 2020 and 2024.", "2020 and 2024"),
    ("It has 120 ships, against *102* a year earlier.", "a year earlier"),
    ("It had *120* ships other than tugs in 2015.", "2015"),
    # none of its own: the date is of what the value is compared with
    ("The harbour has *120* ships, 18 more than a year earlier.", None),
    ("The harbour has 120 ships, *18* more than a year earlier.", None),
    ("The harbour has *120* ships, two fewer than in 2015, and 14 cranes.", None),
    ("Revenue was up *12 %* from a year earlier.", None),
    ("Capacity is *300 MW* compared with 2015.", None),
    ("Capacity is 40 MW higher, or *300 MW*, versus 2015.", None),
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


def test_many_claims_of_one_long_line_take_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        text = "It had 24 rooms in 2012, or 25 (2013). " * count
        dates = read_dates(text)
        begin = time.process_time()
        for at in range(0, len(text) - 39, 39):
            time_of(text, 0, len(text), at + 7, at + 9, dates)
        return time.process_time() - begin

    assert seconds(2000) < 8 * max(seconds(500), 0.01)
