"""All dates of a text together: their order, and what is none."""

from __future__ import annotations

import re
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.model import Mention
from auditor.language.dates.recognizer import read_dates
from auditor.language.lexicon.dates import MONTH_NAMES
from tests.language.dates.samples import SPEAKS, read

LISTS = [
    ("in 2009, 2012, 2013 and 2014 the", ["2009", "2012", "2013", "2014"]),
    ("carried out in 2004, 2008 and 2015.", ["2004", "2008", "2015"]),
    ("in March and April 1918", ["1918-03", "1918-04"]),
    ("4.12.2013, 14:04, updated 25.03.2016, 16:15", ["2013-12-04", "2016-03-25"]),
    ("60 % in 2000 and 70 % in 2007", ["2000", "2007"]),
    ("at the turn of the century", []),
]


@pytest.mark.parametrize(("text", "days"), LISTS)
def test_several_dates(text: str, days: list[str | None]) -> None:
    assert [found[2] for found in read(text)] == days


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


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_a_full_date_reads_back(day: date) -> None:
    (mention,) = read_dates(f"on {day.day} {[*MONTH_NAMES][day.month - 1].title()} {day.year}.")
    assert (mention.value.low, mention.value.high) == (day.toordinal(), day.toordinal())


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
