"""Which pairs of two passages are judged: dates that frame a number are not."""

from __future__ import annotations

import pytest

from auditor.discover.pairwise.passage_pair import PassagePair, ValuePair
from auditor.discover.pairwise.verdict import judgements
from tests.discover.samples import SURE, at_time, built, date, number

SPAN_A, SPAN_B = (50, 52), (70, 72)


def pair_of_passages(*pairs):
    a, b = built([a for a, _ in pairs]), built([b for _, b in pairs])
    return PassagePair(a, b, [ValuePair(x, y, SURE) for x, y in pairs])


def ships(low, span, **changes):
    return number(low, dated_by=span, holds=at_time("2014"), **changes)


FRAMES = {
    # name: (pairs of values, verdicts)
    "a number": ([(number(12), number(14))], ["conflict"]),
    "a date": ([(date("2014"), date("2015"))], ["conflict"]),
    "a date and a number": (
        *([(date("2014"), date("2014")), (number(12), number(14))], ["agreement", "conflict"]),
    ),
    "the dates of the numbers": (
        [
            (date("2014", SPAN_A[0]), date("2014", SPAN_B[0])),
            (ships(12, SPAN_A), ships(14, SPAN_B)),
        ],
        ["conflict"],
    ),
    "the date of the first number only": (
        [
            (date("2014", SPAN_A[0]), date("2014", SPAN_B[0])),
            (ships(12, SPAN_A), ships(14, SPAN_A)),
        ],
        ["agreement", "conflict"],
    ),
    "the dates of a name": (
        [
            (date("2014", SPAN_A[0]), date("2014", SPAN_B[0])),
            (ships(12, SPAN_A, named=True), ships(12, SPAN_B)),
        ],
        ["agreement", "agreement"],
    ),
    "the dates of a second name": (
        [
            (date("2014", SPAN_A[0]), date("2014", SPAN_B[0])),
            (ships(12, SPAN_A), ships(12, SPAN_B, named=True)),
        ],
        ["agreement", "agreement"],
    ),
    "two things": ([(number(12, modality="planned"), number(14))], []),
}


@pytest.mark.parametrize("case", FRAMES.values(), ids=FRAMES)
def test_judged_pairs(case):
    pairs, verdicts = case
    assert [found.verdict for found in judgements(pair_of_passages(*pairs))] == verdicts
