"""The words before a date: parts of a period, and words that bound a time."""

from __future__ import annotations

import pytest

from tests.language.dates.samples import check_one, read

ONE_DATE = [
    ("in the early 1990s", "the early 1990s", "[1990..1994]"),
    ("in mid-2015", "mid-2015", "[2015-04..2015-09]"),
    ("early in 1914", "early in 1914", "[1914-01..1914-06]"),
    ("in the second half of 2008", "the second half of 2008", "2008-41"),
    ("in the third quarter of 2021", "the third quarter of 2021", "2021-35"),
    ("in Q3 2021", "Q3 2021", "2021-35"),
    ("fiscal year 2019/20", "fiscal year 2019/20", "[2019..2020]"),
]


@pytest.mark.parametrize(("text", "phrase", "days"), ONE_DATE)
def test_a_part_of_a_period(text: str, phrase: str, days: str | None) -> None:
    check_one(text, phrase, days)


BOUNDED = [
    ("has been based in Moscow since 1959", "since"),
    ("since at least 1990", "since"),
    ("since the 1990s", "since"),
    ("(up to April 2010 - ILO", "until"),
    ("until 1 October 2012", "until"),
    ("with effect from 1 June 2014", "from"),
    ("from 2009 to 2012", "from"),
    ("As of 5 April, 266", "as of"),
    ("as at 31 December 2018", "as of"),
    ("prior to 1990", "before"),
    ("after 5 May 2010", "after"),
    ("by the end of 2020", "by"),
    ("c. 1850", "about"),
    ("around 1850", "about"),
    ("(1999–present)", "since"),
    ("2010 onwards", "from"),
    ("between 2010 and 2015", None),
    ("in 2010", None),
]


@pytest.mark.parametrize(("text", "bound_word"), BOUNDED)
def test_the_word_that_bounds_a_date(text: str, bound_word: str | None) -> None:
    assert [found[1] for found in read(text)] == [bound_word]
