"""From which day the dates of a document count: its own, or that of the date before."""

from __future__ import annotations

import pytest

from tests.language.dates.samples import read

NARRATIVE = (
    "The war of 1914. It began on 28 July 1914, after the crises of 1905 and 1911."
    " On 12 September the front froze. On 3 January the fleet sailed, and the following day it met"
    " the enemy. Later that year it was sunk. It ended in 1918."
)


def test_a_narrative_counts_from_the_date_before() -> None:
    assert [found[2] for found in read(NARRATIVE)] == [
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


TO_COME = [
    ("The fee will rise to £35 in May.", "2025-05"),
    ("The shop will be opened on 5 March.", "2025-03-05"),
    ("The tour won't start until 2 February.", "2025-02-02"),
    ("The shop will open in September.", "2024-09"),
    ("The fee rose in May.", "2024-05"),
    ("It will pay the sum agreed on 3 February.", "2024-02-03"),
    ("It will publish the results of 3 February.", "2024-02-03"),
    ("It will pay; the sum fell in May.", "2024-05"),
    ("The board said in May that it will pay.", "2024-05"),
    ("The shop will open in May 2020.", "2020-05"),
]


@pytest.mark.parametrize(("sentence", "day"), TO_COME)
def test_what_will_be_is_of_a_day_to_come(sentence: str, day: str) -> None:
    assert [found[2] for found in read(sentence)] == [day]
