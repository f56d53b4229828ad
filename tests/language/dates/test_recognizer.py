"""What is read as a date, and which days it can mean."""

from __future__ import annotations

import re
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.calendar import edtf
from auditor.core.model import DocumentDate, Mention
from auditor.language.dates.format import days_in_words
from auditor.language.dates.recognizer import detect_order, read_dates
from auditor.language.lexicon.dates import MONTH_NAMES

DAY = edtf.to_day(2024, 9, 5)  # a Thursday
SPEAKS = DocumentDate(DAY, DAY, "given")


def read(
    text: str, dated: DocumentDate | None = SPEAKS
) -> list[tuple[str, str | None, str | None]]:
    return [(m.text, m.bound_word, m.value.edtf) for m in read_dates(text, dated)]


ONE_DATE = [
    # written orders
    ("on 1 October 2012.", "1 October 2012", "2012-10-01"),
    ("on 1st October, 2012", "1st October, 2012", "2012-10-01"),
    ("on the 1st of October 2012", "the 1st of October 2012", "2012-10-01"),
    ("on October 1, 2012", "October 1, 2012", "2012-10-01"),
    ("on Oct. 1 2012", "Oct. 1 2012", "2012-10-01"),
    ("on 01-Oct-2012", "01-Oct-2012", "2012-10-01"),
    ("on 10-Oct-20", "10-Oct-20", "2020-10-10"),
    ("on 2012-10-01T14:04:00Z", "2012-10-01", "2012-10-01"),
    ("on 2012/10/01", "2012/10/01", "2012-10-01"),
    ("on 25.03.2016, 16:15", "25.03.2016", "2016-03-25"),
    ("on 13/10/2012", "13/10/2012", "2012-10-13"),
    ("on 10/13/2012", "10/13/2012", "2012-10-13"),
    ("on 25.03.16", "25.03.16", "2016-03-25"),
    ("in 10/2012", "10/2012", "2012-10"),
    ("on Tuesday, 5 September 2024", "Tuesday, 5 September 2024", "2024-09-05"),
    ("the fifteenth day of August, 1993", "the fifteenth day of August, 1993", "1993-08-15"),
    ("on 5 MAY 2020", "5 MAY 2020", "2020-05-05"),
    ("on 5 june 2020", "5 june 2020", "2020-06-05"),
    # partial
    ("in October 2012", "October 2012", "2012-10"),
    ("in October, 2012", "October, 2012", "2012-10"),
    ("in Oct '12", "Oct '12", "2012-10"),
    ("in October/November 2012", "October/November 2012", "[2012-10..2012-11]"),
    ("founded in 1919.", "1919", "1919"),
    ("3.2 billion (2010 est.)", "2010", "2010"),
    ("the 2016 report", "2016", "2016"),
    ("its 2006 highs", "2006", "2006"),
    ("in 2010 dollars", "2010", "2010"),
    ("2003: Invasion", "2003", "2003"),
    ("in the 1990s", "the 1990s", "199X"),
    ("the '90s", "the '90s", "199X"),
    ("in the early 1990s", "the early 1990s", "[1990..1994]"),
    ("in mid-2015", "mid-2015", "[2015-04..2015-09]"),
    ("early in 1914", "early in 1914", "[1914-01..1914-06]"),
    ("at the end of April 2019", "the end of April 2019", "[2019-04-21..2019-04-30]"),
    ("in the second half of 2008", "the second half of 2008", "2008-41"),
    ("in the third quarter of 2021", "the third quarter of 2021", "2021-35"),
    ("in Q3 2021", "Q3 2021", "2021-35"),
    ("in 2021-Q3", "2021-Q3", "2021-35"),
    ("fiscal year 2019/20", "fiscal year 2019/20", "[2019..2020]"),
    ("in FY2019", "FY2019", "2019"),
    ("in the summer of 1943", "the summer of 1943", "1943-22"),
    ("by Christmas 2007", "Christmas 2007", "2007-12-25"),
    ("in the 19th century", "the 19th century", "[1801..1900]"),
    ("in the late nineteenth century", "the late nineteenth century", "[1851..1900]"),
    ("in the 9th century BC", "the 9th century BC", "[-0899..-0800]"),
    ("in 44 BC", "44 BC", "-0043"),
    ("in AD 79", "AD 79", "0079"),
    ("in August 480 BC", "August 480 BC", "-0479-08"),
    # ranges
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
    # counted from the document's day, Thursday 5 September 2024
    ("on Sept. 5", "Sept. 5", "2024-09-05"),
    ("on 6 September", "6 September", "2023-09-06"),
    ("in May", "May", "2024-05"),
    ("this September", "this September", "2024-09"),
    ("last September", "last September", "2023-09"),
    ("Last year, the Code", "Last year", "2023"),
    ("three years ago", "three years ago", "2021"),
    ("on Tuesday", "Tuesday", "2024-09-03"),
    ("on Thursday", "Thursday", "2024-09-05"),
    ("last Thursday", "last Thursday", "2024-08-29"),
    ("yesterday", "yesterday", "2024-09-04"),
    ("last month", "last month", "2024-08"),
    ("next year", "next year", "2025"),
    ("over the past two decades", "the past two decades", "[2000..2019]"),
    ("July of this year", "July of this year", "2024-07"),
    ("earlier this year", "earlier this year", "[2024-01-01..2024-09-05]"),
    ("29 February", "29 February", "2024-02-29"),
    # days that no calendar has
    ("on 31 April 2020", "April 2020", "2020-04"),
]


@pytest.mark.parametrize(("text", "phrase", "days"), ONE_DATE)
def test_one_date(text: str, phrase: str, days: str | None) -> None:
    found = read_dates(text, SPEAKS)
    assert [mention.text for mention in found] == [phrase]
    assert days is None or found[0].value.edtf == days


NO_DATE = [
    "2001 conventions were signed",
    "the “ILO-OSH 2001” management system",
    "ILO-OSH 2001 was introduced",
    "1,959 people",
    "2000 km of roads",
    "No. 1990 of the list",
    "a fee of $2000",
    "room 2012",
    "Windows 2000 and ISO 9001",
    "from 1500 to 2000 people",
    "May I ask",
    "they march on",
    "open Monday to Friday",
    "a ship in Mar del Plata",
    "every day and each year",
    "a two-year plan for 18 months",
    "99.2012 and 1.2.3",
    "call 555-2012-1234",
    "The year of the dragon",
    "the day of the vote",
    "It cost CAD 3.03 at first.",
    "from CAD 300 to CAD 400",
    "AD 300,000",
    "a temperature of 1000 K. The star",
    "from 1300 K to 3500 K near",
    "a pressure of 2000 Pa, at most",
    "an area of 1920 ha",
    "at 1999 % of",
]


@pytest.mark.parametrize("text", NO_DATE)
def test_no_date(text: str) -> None:
    assert read(text) == []


LISTS = [
    ("in 2009, 2012, 2013 and 2014 the", ["2009", "2012", "2013", "2014"]),
    ("carried out in 2004, 2008 and 2015.", ["2004", "2008", "2015"]),
    ("in March and April 1918", ["1918-03", "1918-04"]),
    ("on 28 and 29 August 2020", ["2020-08-28", "2020-08-29"]),
    ("4.12.2013, 14:04, updated 25.03.2016, 16:15", ["2013-12-04", "2016-03-25"]),
    ("60 % in 2000 and 70 % in 2007", ["2000", "2007"]),
    ("5, 6 and 7 May 2019", ["2019-05-05", "2019-05-06", "2019-05-07"]),
    ("in 9, 5, 6 and 7 May 2019", ["2019-05-06", "2019-05-07"]),
    ("on 25 Mar 16.", ["2016-03-25"]),
    ("It closed on 31 December 9999.", ["9999-12-31"]),
    ("February 30, 1919 was", ["1919"]),
    ("今天是2016年3月25日", ["2016-03-25"]),
    ("2016年3月 and 2016年", ["2016-03", "2016"]),
    ("at the turn of the century", []),
    ("1 January 12345.", [None]),
    ("On 25 Mar 16 people came", ["2024-03-25"]),
]


@pytest.mark.parametrize(("text", "days"), LISTS)
def test_several_dates(text: str, days: list[str | None]) -> None:
    assert [found[2] for found in read(text)] == days


OPENED = [
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


@pytest.mark.parametrize(("text", "bound_word"), OPENED)
def test_the_word_that_opens_a_date(text: str, bound_word: str | None) -> None:
    assert [found[1] for found in read(text)] == [bound_word]


UNDATED = [
    ("on Sept. 5", "XXXX-09-05"),
    ("in June", "XXXX-06"),
    ("last year", None),
    ("on Tuesday", None),
    ("The following year", None),
]


@pytest.mark.parametrize(("text", "days"), UNDATED)
def test_without_a_documents_date_the_year_stays_unknown(text: str, days: str | None) -> None:
    (mention,) = read_dates(text)
    assert (mention.value.low, mention.value.high, mention.value.edtf) == (None, None, days)


def test_a_document_of_an_uncertain_day_gives_both_readings() -> None:
    year = DocumentDate(*edtf.parse_days("2024"), "given")
    assert read("on 6 September", year) == [("6 September", None, "[2023-09-06,2024-09-06]")]
    assert read("last year", year) == [("last year", None, "2023")]


ORDERS = [
    ("4.12.2013, 14:04 and 25.03.2016", "dmy"),
    ("03/25/2016 and 4/12/2013", "mdy"),
    ("4.12.2013", None),
    ("25.03.2016 and 03/25/2016", None),
]


@pytest.mark.parametrize(("text", "order"), ORDERS)
def test_the_order_is_told_by_the_documents_own_dates(text: str, order: str | None) -> None:
    assert detect_order(text) == order


def test_without_evidence_both_orders_are_kept() -> None:
    assert read("4.12.2013") == [("4.12.2013", None, "[2013-04-12,2013-12-04]")]
    (mention,) = read_dates("4.12.2013")
    assert mention.value.low == edtf.to_day(2013, 4, 12)
    assert mention.value.high == edtf.to_day(2013, 12, 4)


STORY = (
    "The war of 1914. It began on 28 July 1914, after the crises of 1905 and 1911."
    " On 12 September the front froze. On 3 January the fleet sailed, and the following day it met"
    " the enemy. Later that year it was sunk. It ended in 1918."
)


def test_a_story_counts_from_the_date_told_last() -> None:
    assert [found[2] for found in read(STORY)] == [
        "1914",
        "1914-07-28",
        "1905",
        "1911",
        "1914-09-12",
        "1915-01-03",
        "1915-01-04",
        "[1915-01-04..1915-12-31]",
        "1918",
    ]


NEWS = [
    (
        "On Sept. 3 he spoke. The ILO, founded in 1919, will meet him. On Sept. 4 he left.",
        ["2024-09-03", "1919", "2024-09-04"],
    ),
    ("The firm was founded in 1990. In May it moved.", ["1990", "2024-05"]),
    ("It was founded on 1 May 1990. In June it moved.", ["1990-05-01", "1990-06"]),
    ("It was founded on 1 May 1990.\nIn June it moved.", ["1990-05-01", "2024-06"]),
    ("In 2010 it grew. The following year it shrank.", ["2010", "2011"]),
    ("In 2010 it grew. Last year it shrank.", ["2010", "2023"]),
]


@pytest.mark.parametrize(("news", "days"), NEWS)
def test_news_counts_from_its_own_day(news: str, days: list[str]) -> None:
    assert [found[2] for found in read(news)] == days


# ------------------------------------------------------------------ properties

WORDS = (
    "1 5th October Oct. 2012 2012, 44 BC the of in on from to – - / . , ( ) est. last year Tuesday "
    "early mid 1990s century 19th Q3 FY 25.03.2016 4/12/2013 two days later \n since"
)
PIECES = st.sampled_from(re.split(" ", WORDS))


def check(text: str, mentions: list[Mention]) -> None:
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end
        assert text[mention.start : mention.end] == mention.text
        low, high = mention.value.low, mention.value.high
        assert (low is None) == (high is None)
        assert low is None or high is None or low <= high
        end = mention.end


@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_spans_are_in_order_and_days_too(text: str) -> None:
    check(text, read_dates(text))
    check(text, read_dates(text, SPEAKS))


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    check(text, read_dates(text, SPEAKS))


@given(st.integers(-800_000, 900_000))
def test_every_day_is_written_as_it_is_read(day: int) -> None:
    assert edtf.parse_days(edtf.iso(day) or "") == (day, day)
    assert edtf.to_day(*edtf.from_day(day)) == day


@given(st.integers(-800_000, 900_000), st.integers(0, 5000))
def test_every_period_is_written_as_it_is_read(low: int, days: int) -> None:
    assert edtf.parse_days(edtf.format_days(low, low + days)) == (low, low + days)


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_full_date_reads_back(day: date) -> None:
    (mention,) = read_dates(f"on {day.day} {[*MONTH_NAMES][day.month - 1].title()} {day.year}.")
    assert (mention.value.low, mention.value.high) == (day.toordinal(), day.toordinal())


EDTF = [
    ("2024", "2024-01-01", "2024-12-31"),
    ("2024-09", "2024-09-01", "2024-09-30"),
    ("2024-09-05", "2024-09-05", "2024-09-05"),
    ("2024-09-05T12:30:00Z", "2024-09-05", "2024-09-05"),
    ("2015/2016", "2015-01-01", "2016-12-31"),
    ("2016-03/..", "2016-03-01", None),
    ("../2016", None, "2016-12-31"),
    ("199X", "1990-01-01", "1999-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("-0043", "-0043-01-01", "-0043-12-31"),
    ("2021-35", "2021-07-01", "2021-09-30"),
    ("2001-21", "2001-03-01", "2001-05-31"),
    ("2004-06?", "2004-06-01", "2004-06-30"),
    ("[2012-10..2012-11]", "2012-10-01", "2012-11-30"),
    ("9999", "9999-01-01", "9999-12-31"),
    ("Y10000-01", "Y10000-01-01", "Y10000-01-31"),
]


@pytest.mark.parametrize(("text", "low", "high"), EDTF)
def test_edtf(text: str, low: str | None, high: str | None) -> None:
    found = edtf.parse_days(text)
    assert (edtf.iso(found[0]), edtf.iso(found[1])) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "last year",
        "2024-13",
        "2023-02-29",
        "2024-9-5",
        "5.9.2024",
        "2016/2015",
        "X" * 999,
        "10000",
        "99999-01-01",
    ],
)
def test_what_is_no_edtf_says_what_to_write(text: str) -> None:
    with pytest.raises(ValueError, match="“"):
        edtf.parse_days(text)


@pytest.mark.parametrize(
    ("edtf_text", "words"),
    [
        ("9999", "9999"),
        ("9999-12", "December 9999"),
        ("9999-12-31", "31 December 9999"),
        ("9998/9999", "9998 to 9999"),
        ("Y10000", "10000"),
        ("-0043-03-15", "15 March 44 BC"),
    ],
)
def test_every_year_has_words(edtf_text: str, words: str) -> None:
    assert days_in_words(*edtf.parse_days(edtf_text)) == words


HOSTILE = ["1" * 10, "2012-", "the ", "May ", "1 to ", "(", "early ", "2012, ", "12/", ".1", "day "]


@pytest.mark.timing
@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length_only(piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        best = 9.0
        for _ in range(3):
            begin = time.process_time()
            read_dates(text, SPEAKS)
            best = min(best, time.process_time() - begin)
        return best

    short, long = seconds(20_000), seconds(80_000)
    assert long < 8 * max(short, 0.004)
