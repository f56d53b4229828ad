"""Times of day as values, and which of them documents are compared by."""

from __future__ import annotations

import pytest

from auditor.core.kinship.relations import relate
from auditor.discover.statements.hours import TIME_OF_DAY, clock_times, without_passing_times
from auditor.discover.statements.values import values_of
from auditor.language.mentions import read


def times(text: str) -> list[str]:
    """Return the times of day of a text, as written."""
    return [m.text for m in values_of(text, read(text)) if m.value.dimension == TIME_OF_DAY]


def test_times_stand_beside_numbers_and_dates():
    text = "On 3 May 2011 at 4.30pm 12 guests came, 9 left at 17:30."
    assert times(text) == ["4.30pm", "17:30"]
    assert [m.text for m in values_of(text, read(text))] == [
        "3 May 2011",
        "4.30pm",
        "12",
        "9",
        "17:30",
    ]


def test_a_time_in_a_date_is_the_date():
    text = "It was signed on March 5 at 10 a.m., 2014."
    assert clock_times(text, read(text)) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The baths open at 7 a.m. on Mondays.", True),
        ("Hours: 7 a.m.–8 p.m.", True),
        ("The session was convened at 7 a.m.", False),
        ("The baths open at 7:15.", False),  # in the morning or in the evening
        ("The choir sings weekly.", False),
    ],
)
def test_documents_are_compared_by_opening_hours(text: str, kept: bool) -> None:
    values = values_of(text, read(text))
    assert len(values) == 1
    assert (without_passing_times(text, values) == values) is kept


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Open 9:00–17:00", "Open 9 am to 5 pm", "equal"),
        ("Open 9:00–17:00", "Open 9 am to 6 pm", "disjoint"),
        ("Open at 9:00 am", "Open at 9 am", "equal"),
        ("Open at 9:05 am", "Open at 9 am", "disjoint"),
    ],
)
def test_times_are_exact(a: str, b: str, kind: str) -> None:
    (one,), (other,) = (clock_times(text, read(text)) for text in (a, b))
    assert relate(one.value, other.value).kind == kind
