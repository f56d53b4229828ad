"""Dates all in digits, and which of day and month comes first."""

from __future__ import annotations

import pytest

from auditor.calendar import edtf
from auditor.language.dates.numeric import detect_order
from auditor.language.dates.recognizer import read_dates
from tests.language.dates.samples import check_one, read

ONE_DATE = [
    ("on 25.03.2016, 16:15", "25.03.2016", "2016-03-25"),
    ("on 13/10/2012", "13/10/2012", "2012-10-13"),
    ("on 10/13/2012", "10/13/2012", "2012-10-13"),
    ("on 25.03.16", "25.03.16", "2016-03-25"),
    ("in 10/2012", "10/2012", "2012-10"),
]


@pytest.mark.parametrize(("text", "phrase", "days"), ONE_DATE)
def test_a_date_in_digits(text: str, phrase: str, days: str | None) -> None:
    check_one(text, phrase, days)


PARTS = [
    "They upgraded to version 9.4.2018.",
    "Firmware 2.11.2018 is out.",
    "the Linux 4.10.2017 kernel",
    "Release 3.12.2019 mends it.",
    "build 10.3.2020 fails",
    "see section 2.11.2014",
    "article 3.10.2012 says so",
    "a driver (version 5.6.2021)",
]


@pytest.mark.parametrize("text", PARTS)
def test_the_number_of_a_version_or_part_is_no_day(text: str) -> None:
    assert [each.value.low for each in read_dates(text)] == [None]


@pytest.mark.parametrize("text", ["Update: 9.4.2018", "opened on 9.4.2018", "Release: 9.4.2018"])
def test_a_day_behind_other_words_is_one(text: str) -> None:
    assert [each.value.low is None for each in read_dates(text)] == [False]


ORDERS = [
    ("4.12.2013, 14:04 and 25.03.2016", "dmy"),
    ("03/25/2016 and 4/12/2013", "mdy"),
    ("4.12.2013", None),
    ("25.03.2016 and 03/25/2016", None),
]


@pytest.mark.parametrize(("text", "order"), ORDERS)
def test_the_order_is_that_of_the_documents_own_dates(text: str, order: str | None) -> None:
    assert detect_order(text) == order


def test_without_evidence_both_orders_are_kept() -> None:
    assert read("4.12.2013") == [("4.12.2013", None, "[2013-04-12,2013-12-04]")]
    (mention,) = read_dates("4.12.2013")
    assert mention.value.low == edtf.to_day(2013, 4, 12)
    assert mention.value.high == edtf.to_day(2013, 12, 4)
