"""Dates as pages write them are ISO days; what may be another day is none."""

from __future__ import annotations

import pytest

from auditor.read.web.printed_days import day_in, days_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-09-05", "2024-09-05"),
        ("2015-02-04T10:00:00+00:00", "2015-02-04"),
        ("2015/2/4", "2015-02-04"),
        ("20240905", "2024-09-05"),
        ("20240905T101500Z", "2024-09-05"),
        ("Tue, 25 Mar 2016 10:00:00 GMT", "2016-03-25"),
        ("9-Jan-2023", "2023-01-09"),
        ("Posted on: Sat 20 July 2024 by pmc", "2024-07-20"),
        ("Jan. 9, 2023 · The Team", "2023-01-09"),
        ("Sept. 5, 2024", "2024-09-05"),
        ("October 15th, 2020", "2020-10-15"),
        ("Updated 14.2.2023, 10:42", "2023-02-14"),
        ("at 4. 12. 2013", "2013-12-04"),
    ],
)
def test_a_day_is_read(text, day):
    assert day_in(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2024",
        "2024-13-01",
        "April 31, 2020",
        "3 Foo 2020",
        "4/12/2013",
        "May 2020",
        "12020-01-01",
        "2020-01-011",
        "1.2.3.2020",
        "version 10.1.2020.4",
        "202409051",
    ],
)
def test_what_states_no_day(text):
    assert day_in(text) is None


def test_each_day_has_its_place():
    text = "1 January 2020 – 3 March 2021"
    assert [(day, text[start:end]) for day, start, end in days_in(text)] == [
        ("2020-01-01", "1 January 2020"),
        ("2021-03-03", "3 March 2021"),
    ]
