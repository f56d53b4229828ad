"""Which points are judged against each other, so that long series stay cheap."""

from __future__ import annotations

import pytest

from auditor.checks.evidence_points import points
from auditor.checks.pair_judgement import Terms
from auditor.checks.pair_selection import MOST, select_pairs
from tests.checks.samples import claim

OPEN = "2010-01-01.. surely 2010-01-01"


def pairs(times: list[str], **terms) -> list[tuple[str, str]]:
    """Return the pairs of points of times, each named by its place in the list."""
    found = points([claim(f"{n + 10} people", time) for n, time in enumerate(times)])
    names = {point: str(int(point.value.low or 0) - 10) for point in found}
    return [(names[a], names[b]) for a, b in select_pairs(Terms(**terms), found)]


SERIES = [
    (["2010-05-04", "2010-05-04"], [("0", "1")]),
    # of a series of times each point meets the one before it
    (["2010-05-04", "2011-05-04", "2012-05-04"], [("0", "1"), ("1", "2")]),
    (
        ["2010-05-04", "2010-05-04", "2011-05-04"],
        [("0", "1"), ("0", "2"), ("1", "2")],
    ),
    # what may share a day meets, however long ago it began
    (
        ["2010-01-01/2012-12-31", "2010-05-04", "2011-05-04"],
        [("0", "1"), ("1", "2"), ("0", "2")],
    ),
    (["2010-01-01/2010-12-31", "2010-12-31"], [("0", "1")]),
    (
        ["2010-01-01/2010-06-30", "2010-01-01/2010-12-31", "2010-12-31", "2011-01-01"],
        [("0", "1"), ("0", "2"), ("1", "2"), ("1", "3"), ("2", "3")],
    ),
    # an open end may hold at any time
    ([OPEN, "2010-05-04", "2011-05-04"], [("1", "2"), ("1", "0"), ("2", "0")]),
    ([OPEN, OPEN], [("0", "1")]),
    (["undated a.txt", "2010-05-04"], [("1", "0")]),
    (["?", "2010-05-04"], [("1", "0")]),
]


@pytest.mark.parametrize(("times", "expected"), SERIES)
def test_which_points_meet(times, expected):
    assert pairs(times) == expected


def test_what_moves_slowly_meets_across_some_days():
    times = ["2010-05-03", "2010-05-04", "2010-05-10"]
    assert pairs(times, same_time=5) == [("0", "1"), ("1", "2")]
    assert pairs(times, same_time=6) == [("0", "1"), ("0", "2"), ("1", "2")]


def test_of_what_never_changes_the_time_says_nothing():
    found = points(
        [claim("25 people", time) for time in ("2010-05-04", "2011-05-04")]
        + [claim("26 people", "2012-05-04")]
    )
    ((a, b),) = select_pairs(Terms(changes="never"), found)
    assert (len(a.claims), len(b.claims)) == (2, 1)


def test_qualified_values_stay_apart():
    found = points([claim("25 people"), claim("25 people", remarks=("key",))])
    assert len(list(select_pairs(Terms(changes="never"), found))) == 1


def test_a_crowd_is_judged_against_its_neighbours():
    count = MOST + 2
    found = pairs(["2010-05-04"] * count)
    assert len([pair for pair in found if pair[1] == str(count - 1)]) == MOST
    never = points([claim(f"{n + 10} people") for n in range(count)])
    made = list(select_pairs(Terms(changes="never"), never))
    assert len([pair for pair in made if pair[1] == never[-1]]) == MOST
    opened = pairs([OPEN] * count + ["2010-05-04"])
    assert len([pair for pair in opened if pair[0] == str(count)]) == MOST
