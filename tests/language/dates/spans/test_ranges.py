"""Dates that are one together."""

from __future__ import annotations

import pytest

from tests.language.dates.samples import check_one

ONE_DATE = [
    ("from 2009 to 2012", "2009 to 2012", "2009/2012"),
    ("the years 2009–2012", "the years 2009–2012", "[2009..2012]"),
    ("(2009–2012)", "2009–2012", "2009/2012"),
    ("between 2010 and 2015", "2010 and 2015", "2010/2015"),
    ("from 3 May 2012 to 2 May 2016", "3 May 2012 to 2 May 2016", "2012-05-03/2016-05-02"),
    ("on 1-7 May 2020", "1-7 May 2020", "2020-05-01/2020-05-07"),
    ("5 May – 7 June 2020", "5 May – 7 June 2020", "2020-05-05/2020-06-07"),
    ("Nov-Feb 2017", "Nov-Feb 2017", "2016-11/2017-02"),
    ("499 to 493 BC", "499 to 493 BC", "-0498/-0492"),
    ("26 June in 2019 to 28 June in 2020", "26 June in 2019 to 28 June in 2020", None),
]


@pytest.mark.parametrize(("text", "phrase", "days"), ONE_DATE)
def test_a_range(text: str, phrase: str, days: str | None) -> None:
    check_one(text, phrase, days)
