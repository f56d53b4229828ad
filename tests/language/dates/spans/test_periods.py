"""Periods that are told by their first or last day, or as the first or last part of another."""

from __future__ import annotations

import pytest

from auditor.calendar.edtf import iso
from auditor.language.dates.recognizer import read_dates

PERIODS = [  # a text, the words of its one date, and its days
    ("in the three months to March 2021", "three months to March 2021", "2021-01-01/2021-03-31"),
    (
        "the fiscal year ending June 30, 2021",
        "fiscal year ending June 30, 2021",
        "2020-07-01/2021-06-30",
    ),
    ("the week ending 5 March 2021", "week ending 5 March 2021", "2021-02-27/2021-03-05"),
    ("in the week to 5 March 2021", "week to 5 March 2021", "2021-02-27/2021-03-05"),
    ("six months ended 30 June 2020", "six months ended 30 June 2020", "2020-01-01/2020-06-30"),
    ("quarter ended March 31, 2020", "quarter ended March 31, 2020", "2020-01-01/2020-03-31"),
    ("in the 52 weeks to 1 March 2020", "52 weeks to 1 March 2020", "2019-03-04/2020-03-01"),
    ("the year to April 2020", "year to April 2020", "2019-05-01/2020-04-30"),
    (
        "12-month period ended 31 May 2020",
        "12-month period ended 31 May 2020",
        "2019-06-01/2020-05-31",
    ),
    ("for the tax year to 5 April 2020", "tax year to 5 April 2020", "2019-04-06/2020-04-05"),
    ("one month ended 30 March 2020", "one month ended 30 March 2020", "2020-03-01/2020-03-30"),
    ("week of 30 September 2019", "week of 30 September 2019", "2019-09-30/2019-10-06"),
    ("week of 2 October 2019", "week of 2 October 2019", "2019-09-26/2019-10-08"),
    (
        "in the fiscal year that ended in June 2020",
        "fiscal year that ended in June 2020",
        "2019-07-01/2020-06-30",
    ),
    ("in the decade to 2020", "decade to 2020", "2011-01-01/2020-12-31"),
    ("in the five years to 2019", "five years to 2019", "2015-01-01/2019-12-31"),
    # told by their first day
    ("the week beginning 7 March 2020", "the week beginning 7 March 2020", "2020-03-07/2020-03-13"),
    ("in the year from 1 April 2019", "the year from 1 April 2019", "2019-04-01/2020-03-31"),
    ("the month from 31 January 2021", "the month from 31 January 2021", "2021-01-31/2021-02-28"),
    (
        "the six weeks starting 3 May 2020",
        "the six weeks starting 3 May 2020",
        "2020-05-03/2020-06-13",
    ),
    # a part of another period
    ("the first nine months of 2020", "the first nine months of 2020", "2020-01-01/2020-09-30"),
    ("the last 3 months of 2019", "the last 3 months of 2019", "2019-10-01/2019-12-31"),
    (
        "the first two weeks of March 2020",
        "the first two weeks of March 2020",
        "2020-03-01/2020-03-14",
    ),
    (
        "the first five years of the 1990s",
        "the first five years of the 1990s",
        "1990-01-01/1994-12-31",
    ),
    ("over the winter of 2019–20", "the winter of 2019–20", "2019-12-01/2020-02-29"),
    # no periods
    ("the first months of 2020", "2020", "2020-01-01/2020-12-31"),  # nobody knows how many
    ("the first 400 days of 2020", "2020", "2020-01-01/2020-12-31"),
    ("the summer of 2019–20", "2019–20", "2019-01-01/2020-12-31"),
    ("moved by two weeks to 5 May 2020", "5 May 2020", "2020-05-05/2020-05-05"),
    ("the year ended in March 2020", "March 2020", "2020-03-01/2020-03-31"),
    ("from the year to 2020", "2020", "2020-01-01/2020-12-31"),
    ("the talks of the week ended. 5 May 2020 came.", "5 May 2020", "2020-05-05/2020-05-05"),
]


@pytest.mark.parametrize(("text", "words", "days"), PERIODS)
def test_a_date_behind_the_words_of_a_period_is_its_end(text, words, days):
    (found,) = [m for m in read_dates(text) if m.value.low is not None]
    assert (found.text, f"{iso(found.value.low)}/{iso(found.value.high)}") == (words, days)
    assert text[found.start : found.end] == words
