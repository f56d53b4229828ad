"""Times of day, which are no quantities."""

from __future__ import annotations

import pytest

from tests.language.told import told

NOTHING = [
    "The shop opens at 9.30am.",
    "The shop opens at 9.30 a.m. daily.",
    "Doors 7.15pm, curtain 8pm.",
    "The hall is open 9.30am-5.30pm.",
    "Lunch is served from 12 to 2pm.",
    "Lunch is served 12-2pm.",
    "Lunch is served between 12.00 and 2.30pm.",
    "Open 10.00-16.30.",
    "Open from 9.30 to 17.00 hrs.",
    "From 8.00 a.m. to 12.30 p.m. and 2.00 p.m. to 6.15 p.m.",
    "The curfew starts at 2200 hours.",
    "At 06.30 hours the attack began.",
    "By 1630 hours all had left.",
    "From 1815 hours to 1930 hours the road is shut.",
    "The parade begins 1415 hours sharp.",
    "The shift is 08.00-16.00.",
    "Shift from 0800 to 1600 hours.",
    "Take-off was at 0730Z.",
    "Take-off was at 18.45 GMT.",
    "The flare was seen at 1422 UTC.",
    "The train left at 8 o'clock.",
    "The train left at 12 noon.",
    "The train left at half past four.",
    "The train left at a quarter past six.",
    "The train left at quarter to six.",
    "The train left at ten to nine.",
    "The train left at twenty-five past eight.",
    "The train left at 10 minutes past three.",
    "The train left at 5 past 3.",
    "The train left at eight thirty.",
    "The train left at eight o'clock.",
    "The train left at six p.m. sharp.",
    "The train left at nine in the morning.",
    "The train left at 9 in the morning.",
    "The train left at seven fifteen in the evening.",
    "The call came at 4.05 this morning.",
    "The vote was at 10.30 on Tuesday.",
    "The blast came at 08.15 local time.",
    "The 18.20 train was late.",
    "Trains run from 05.30 to 23.45.",
    "He arrived at half nine.",
    "The ferry leaves at twelve noon.",
    "It rang at quarter past nine and half past ten.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_a_time_of_day_tells_no_quantity(text: str) -> None:
    assert told(text) == []


KEPT = [
    ("It took 16.30 hours.", ["16.30 hours"]),
    ("It took 1630 hours to build.", ["1630 hours"]),
    ("It flew 4.5 hours.", ["4.5 hours"]),
    ("Lifetimes rose from 1000 to 2000 hours.", ["1000", "2000 hours"]),
    ("It lasts up to 1500 hours.", ["1500 hours"]),
    ("They logged 1800 hours a year.", ["1800 hours a year"]),
    ("It rose by 0.30-0.45 a year.", ["0.30-0.45"]),
    ("The fee is 4.30 a month.", ["4.30"]),
    ("The stock closed at 16.30 dollars.", ["16.30 dollars"]),
    ("He rose from five to ten.", ["five", "ten"]),
    ("They drove past five houses.", ["five"]),
    ("In 1925 past 3 houses he ran.", ["1925", "3"]),
    ("At 2.30pm, 14 people were inside; by 3.00pm, 22.", ["14", "22"]),
    ("The wire is 9.5 pm wide.", ["9.5 pm"]),
    ("It was fixed at 120 h.", ["120 h"]),
    ("It was fixed at 2400 h.", ["2400 h"]),
    ("It rose 3.05 in all.", ["3.05"]),
    ("It lasted 7.30 minutes.", ["7.30 minutes"]),
]


@pytest.mark.parametrize(("text", "kept"), KEPT)
def test_durations_and_other_figures_stay(text: str, kept: list[str]) -> None:
    assert told(text) == kept
