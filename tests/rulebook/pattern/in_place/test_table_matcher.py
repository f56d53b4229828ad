"""What facts with a `table` read in the cells of a table, by the heads of rows and columns."""

from __future__ import annotations

from bisect import bisect_left

import pytest

from auditor.language.mentions import read
from auditor.read.formats.text import read as read_shape
from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pattern.in_place.table_matcher import TableMatcher

TOWNS = """| City | Population in 2019 | Population in 2020 | Mayor |
| --- | --- | --- | --- |
| Oakton | 41,210 | 41,900 | Ana Berg |
| Elmton | 32,100 | none | Leo Falk |
"""
ARMS = """| Arm | N | Deaths |
| --- | --- | --- |
| Study A |  |  |
| drug | 120 | 4 |
| placebo | 118 | 9 |
| Study B |  |  |
| drug | 60 | 1 |
| placebo | 61 | 3 |
"""


def reads(text: str, table: str | list[str], pattern: str) -> list[dict[str, str]]:
    """Return the slots of what a fact reads in the tables of a text, in order."""
    paths = (table,) if isinstance(table, str) else tuple(table)
    fact = Fact(name="f", patterns=(pattern,), table=paths)
    mentions = read(text)
    starts = [mention.start for mention in mentions]

    def within(start: int, end: int):
        return mentions[bisect_left(starts, start) : bisect_left(starts, end)]

    matcher = TableMatcher([fact])
    return [
        {slot: each.text for slot, (each, *_) in sorted(reading.match.slots.items())}
        for grid in read_shape(text).grids
        for reading in matcher.readings(text, grid, within)
    ]


CASES = [
    (TOWNS, "{city} > Population in 2019", "{n:count}",
     [{"city": "Oakton", "n": "41,210"}, {"city": "Elmton", "n": "32,100"}]),
    (TOWNS, "{city} > Population in {when:date}", "{n:count}",
     [{"city": "Oakton", "n": "41,210", "when": "2019"},
      {"city": "Oakton", "n": "41,900", "when": "2020"},
      {"city": "Elmton", "n": "32,100", "when": "2019"}]),
    (TOWNS, "Oakton > Population in 2020", "{n:count}", [{"n": "41,900"}]),
    (TOWNS, "{city} > mayor", "{holder:person}",
     [{"city": "Oakton", "holder": "Ana Berg"}, {"city": "Elmton", "holder": "Leo Falk"}]),
    (TOWNS, "Population in 2020", "{n:count}", [{"n": "41,900"}]),
    (TOWNS, "{city} > Population", "{n:count}", []),  # a part is a whole head
    (TOWNS, "Population in 2020 > {city}", "{n:count}", []),  # from the outside in
    (ARMS, "{study} > {arm} > Deaths", "{n:count}",
     [{"arm": "drug", "n": "4", "study": "Study A"}, {"arm": "placebo", "n": "9", "study": "Study A"},
      {"arm": "drug", "n": "1", "study": "Study B"},
      {"arm": "placebo", "n": "3", "study": "Study B"}]),
    (ARMS, ["Study A > drug > N", "Study B > drug > N"], "{n:count}", [{"n": "120"}, {"n": "60"}]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "table", "pattern", "expected"), CASES)
def test_what_a_fact_reads_in_a_table(text, table, pattern, expected):
    assert reads(text, table, pattern) == expected


def test_a_matcher_without_tables_is_false():
    assert not TableMatcher([Fact(name="f", patterns=("{n:count} beds",))])
