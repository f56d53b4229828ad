"""Dates that name a month, with and without days and years."""

from __future__ import annotations

import pytest

from tests.language.dates.samples import check_one, read
from tests.language.told import told as told_in

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
    ("on March two, 2021", "March two, 2021", "2021-03-02"),
    ("on May twenty-one 2018", "May twenty-one 2018", "2018-05-21"),
    ("on July four, nineteen seventy-six", "July four, nineteen seventy-six", "1976-07-04"),
    ("on three June 2015.", "three June 2015", "2015-06-03"),
    ("on the eleventh of June 2014", "the eleventh of June 2014", "2014-06-11"),
    ("in March twenty nineteen", "March twenty nineteen", "2019-03"),
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
    ("February 30, 1919 was", [None]),
    ("1 January 12345.", [None]),
    ("On 25 Mar 16 people came", ["2024-03-25"]),
]


@pytest.mark.parametrize(("text", "days"), LISTS)
def test_days_in_a_row(text: str, days: list[str | None]) -> None:
    assert [found[2] for found in read(text)] == days


WITH_A_TIME = [
    ("made Mon Jan 02 15:04:05 MST 2006 by", "Mon Jan 02 15:04:05 MST 2006", "2006-01-02"),
    ("at: Sat Jun 09 18:23:11 +0000 2018", "Sat Jun 09 18:23:11 +0000 2018", "2018-06-09"),
    ("Tue Mar  3 08:01:22 2015", "Tue Mar  3 08:01:22 2015", "2015-03-03"),
    ("Tue 3 Mar 08:01:22.123 UTC 2015", "Tue 3 Mar 08:01:22.123 UTC 2015", "2015-03-03"),
    ("Sun Dec 31 23:59 2017 shows", "Sun Dec 31 23:59 2017", "2017-12-31"),
    ("posted April 9, 8:15 am, 2011.", "April 9, 8:15 am, 2011", "2011-04-09"),
    ("posted April 9 at 8.15 a.m., 2011.", "April 9 at 8.15 a.m., 2011", "2011-04-09"),
    ("of June 3 at noon, 2015", "June 3 at noon, 2015", "2015-06-03"),
    ("on July 4th at 6pm 2012.", "July 4th at 6pm 2012", "2012-07-04"),
    ("on May 1 @ 9:00am, 2019.", "May 1 @ 9:00am, 2019", "2019-05-01"),
    ("on September 12 (4 p.m.), 2013", "September 12 (4 p.m.), 2013", "2013-09-12"),
    ("on 12 September, 16:00 GMT, 2013", "12 September, 16:00 GMT, 2013", "2013-09-12"),
    ("on 12 September at 1600 hours, 2013", "12 September at 1600 hours, 2013", "2013-09-12"),
    ("on November 3, at 10 o'clock, 2009", "November 3, at 10 o'clock, 2009", "2009-11-03"),
    ("5 August, quarter past eight, 1945.", "5 August, quarter past eight, 1945", "1945-08-05"),
    ("on May 2 at six p.m. in 2014", "May 2 at six p.m. in 2014", "2014-05-02"),
    ("on May 2, 9:12 in the morning, 2013", "May 2, 9:12 in the morning, 2013", "2013-05-02"),
    ("Wed, 26 Oct 2016 15:50:06 +0200", "Wed, 26 Oct 2016", "2016-10-26"),
    (
        "on July 20 at about 4:17 p.m. EDT, 1969",
        "July 20 at about 4:17 p.m. EDT, 1969",
        "1969-07-20",
    ),
    ("on May 4th, 1400h, 1980", "May 4th, 1400h, 1980", "1980-05-04"),
    ("on May 4 (14:00 UTC+2) 1980", "May 4 (14:00 UTC+2) 1980", "1980-05-04"),
    ("on April 3 - 9:30 a.m. - 2012", "April 3 - 9:30 a.m. - 2012", "2012-04-03"),
    ("26/Oct/2016:15:50:06 +0200", "26/Oct/2016", "2016-10-26"),
]


@pytest.mark.parametrize(("text", "phrase", "days"), WITH_A_TIME)
def test_a_time_between_day_and_year(text: str, phrase: str, days: str) -> None:
    check_one(text, phrase, days)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On October 26 at 3:50 pm, 2016 people came.", ["October 26", "2016"]),
        ("Oct 26 15:50:06 2016 packets were sent", ["Oct 26", "2016"]),
        ("On March 5 at 10 a.m., 2,014 votes were in.", ["March 5", "2,014"]),
        ("On March 5 at 10 a.m. 12 votes were in.", ["March 5", "12"]),
        ("In March two people died.", ["March", "two"]),
        ("In June two 2015 models were shown.", ["June", "two", "2015"]),
    ],
)
def test_what_is_counted_behind_a_day_or_a_time_is_no_part_of_the_date(
    text: str, told: list[str]
) -> None:
    assert told_in(text) == told


IMPOSSIBLE = [
    "on 31 June 2019.",
    "on 31 September.",
    "on 31st September 1998.",
    "on the 31st of November, 2004.",
    "on November 31, 2004.",
    "on Nov. 31, 2004.",
    "on 30 Feb 2020.",
    "on February 30th 2020 at noon.",
    "on 29 February 1900.",
    "on Feb. 29, 2021.",
    "on 32 January 2020.",
    "on January 32, 2020.",
    "on 0 March 2020.",
    "on 31-Jun-2020.",
    "on Monday, 31 June 2019.",
    "from 28-31 June 2019.",
    "from June 28-31, 2019.",
    "the thirty-first of June 2019",
    "on June thirty-one, 2019.",
    "on 2021-Jun-31.",
    "on 2021-02-30.",
    "on 2021-02-29T10:00:00Z",
    "on 2021-14-05.",
    "on 2021-00-10.",
    "on 2021/02/30.",
    "on 30/02/2021.",
    "on 31.04.2021.",
    "on 31-04-2021.",
    "on 31.04.21.",
    "on 13/13/2021.",
]


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_of_a_day_that_no_calendar_has_nothing_is_told(text: str) -> None:
    assert told_in(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("on 29 February 2020.", ["29 February 2020"]),
        ("In all he was 45. May 2011 was wet.", ["45", "May 2011"]),
        ("In February 30 people died.", ["February", "30"]),
        ("The 31 April issues were sold.", ["31"]),
        ("on 2020-02-29.", ["2020-02-29"]),
    ],
)
def test_days_and_numbers_beside_a_month_stay(text: str, told: list[str]) -> None:
    assert told_in(text) == told


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("March 20 miles south.", []),
        ("March 3 days without rest.", []),
        ("May 12 people come in?", []),
        ("On May 12 people gathered.", ["2024-05-12"]),
        ("May 12 elections were held.", ["2024-05-12"]),
        ("March 12 protests turned violent.", ["2024-03-12"]),
        ("They left. March 12 was cold.", ["2024-03-12"]),
    ],
)
def test_a_month_that_is_a_verb(text: str, edtf: list[str]) -> None:
    assert [found[2] for found in read(text)] == edtf
