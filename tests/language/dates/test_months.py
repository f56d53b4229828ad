"""Dates that name a month, with and without days and years."""

from __future__ import annotations

import pytest

from tests.language.dates.samples import check_one, read

ONE_DATE = [
    ("on 1 October 2012.", "1 October 2012", "2012-10-01"),
    ("on 1st October, 2012", "1st October, 2012", "2012-10-01"),
    ("on the 1st of October 2012", "the 1st of October 2012", "2012-10-01"),
    ("on October 1, 2012", "October 1, 2012", "2012-10-01"),
    ("on Oct. 1 2012", "Oct. 1 2012", "2012-10-01"),
    ("on 01-Oct-2012", "01-Oct-2012", "2012-10-01"),
    ("on 10-Oct-20", "10-Oct-20", "2020-10-10"),
    ("on Tuesday, 5 September 2024", "Tuesday, 5 September 2024", "2024-09-05"),
    ("the fifteenth day of August, 1993", "the fifteenth day of August, 1993", "1993-08-15"),
    ("on 5 MAY 2020", "5 MAY 2020", "2020-05-05"),
    ("on 5 june 2020", "5 june 2020", "2020-06-05"),
    ("in October 2012", "October 2012", "2012-10"),
    ("in October, 2012", "October, 2012", "2012-10"),
    ("in Oct '12", "Oct '12", "2012-10"),
    ("in October/November 2012", "October/November 2012", "[2012-10..2012-11]"),
    ("at the end of April 2019", "the end of April 2019", "[2019-04-21..2019-04-30]"),
    ("in August 480 BC", "August 480 BC", "-0479-08"),
    ("on 31 April 2020", "April 2020", "2020-04"),
]


@pytest.mark.parametrize(("text", "phrase", "days"), ONE_DATE)
def test_a_date_with_a_month(text: str, phrase: str, days: str | None) -> None:
    check_one(text, phrase, days)


LISTS = [
    ("on 28 and 29 August 2020", ["2020-08-28", "2020-08-29"]),
    ("5, 6 and 7 May 2019", ["2019-05-05", "2019-05-06", "2019-05-07"]),
    ("in 9, 5, 6 and 7 May 2019", ["2019-05-06", "2019-05-07"]),
    ("on 25 Mar 16.", ["2016-03-25"]),
    ("It closed on 31 December 9999.", ["9999-12-31"]),
    ("February 30, 1919 was", ["1919"]),
    ("1 January 12345.", [None]),
    ("On 25 Mar 16 people came", ["2024-03-25"]),
]


@pytest.mark.parametrize(("text", "days"), LISTS)
def test_days_in_a_row(text: str, days: list[str | None]) -> None:
    assert [found[2] for found in read(text)] == days
