"""The day that the name of a file evidently tells."""

from __future__ import annotations

import pytest

from auditor.language.text.dated_names import day_in_name

TOLD = {
    "2024-03-12": "2024-03-12",
    "2024_03_12": "2024-03-12",
    "20071211": "2007-12-11",
    "scan20240312": "2024-03-12",
    "20160316a1": "2016-03-16",
    "board-minutes-2024-03-12": "2024-03-12",
    "12-March-2024": "2024-03-12",
    "minutes 12 march 2024": "2024-03-12",
    "Sept-5-2024": "2024-09-05",
    "2024-Mar-12": "2024-03-12",
    "FERRYCO_05_15_1998-EX-10": "1998-05-15",
    "05_05_2017": "2017-05-05",
    "Ferry_20191125_8-K_EX": "2019-11-25",
    "2024-03-12 and 20240312": "2024-03-12",
    "1993-Feb": "1993-02",
    "2024-03": "2024-03",
    "minutes-2024-03": "2024-03",
    "minutes_may_2024": "2024-05",
}
SILENT = (
    # a product, a series, a table
    *("pep-2024", "sp800-63-3", "1-168274-1", "2-19890623-1", "1-2024-03-b", "12024-03-121"),
    # years, seasons and years that run into each other
    *("annual-report-2023", "newsletter-spring-2024", "2023", "report-2011-12", "2008-09"),
    # no days, two days, day or month first
    *("2024-13-45", "20240230", "2024-01-01_2024-03-31", "FERRYCO_04_06_2017"),
    # what the name is about
    *("born_before_23_September_1958", "rules-until-2024-03-12", "effective-2024-01-01"),
    *("main_home_february_2020", "purchased_pre_or_post_february_2015", "marches-2014"),
    *("", "x"),
)


@pytest.mark.parametrize(("name", "day"), TOLD.items())
def test_told(name: str, day: str) -> None:
    found = day_in_name(name)
    assert found is not None
    assert found.iso == day


@pytest.mark.parametrize("name", SILENT)
def test_silent(name: str) -> None:
    assert day_in_name(name) is None
