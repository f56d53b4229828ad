"""The relation of two dates in context: bounds, spans, days without a year, births and deaths."""

from __future__ import annotations

import pytest

from auditor.core.model import Value
from auditor.discover.alignment.date_relations import birth_or_death, relate_dates
from auditor.discover.statements.normalization import stem
from tests.discover.samples import date, in_context

BIRTH, DEATH = stem("birth"), stem("death")
LIFE = "1943-05/2008-06"


def yearless(edtf: str, **changes):
    return in_context(Value("date", None, None, edtf=edtf), **changes)


RELATIONS = {
    # name: (a, b, relation)
    "one day": (date("2014-05-17"), date("2014-05-17"), "equal"),
    "two days": (date("2014-05-17"), date("2014-05-18"), "disjoint"),
    "a day of the year": (date("2014"), date("2014-05-17"), "compatible"),
    "before the day after": (
        date("2014-05-18", bound_word="before"),
        date("2014-05-17"),
        "compatible",
    ),
    "before the day": (date("2014-05-17", bound_word="before"), date("2014-05-17"), "disjoint"),
    "by the day": (date("2014-05-17", bound_word="by"), date("2014-05-17"), "compatible"),
    "by the day before": (date("2014-05-16", bound_word="by"), date("2014-05-17"), "disjoint"),
    "after the day": (date("2014-05-17", bound_word="after"), date("2014-05-17"), "disjoint"),
    "after the day before": (
        date("2014-05-16", bound_word="after"),
        date("2014-05-17"),
        "compatible",
    ),
    "a day of no year": (yearless("XXXX-05-17"), date("2014-05-17"), "equal"),
    "another day of no year": (yearless("XXXX-05-18"), date("2014-05-17"), "disjoint"),
    "a leap day": (yearless("XXXX-02-29"), date("2014-03-01"), "disjoint"),
    "one span": (date(LIFE), date(LIFE), "equal"),
    "spans that fit": (date("1943/2008"), date(LIFE), "compatible"),
    "spans of two starts": (date("1942/2008"), date(LIFE), "disjoint"),
    "spans of two ends": (date("1943/2007"), date(LIFE), "disjoint"),
    "the start of a span": (date("1943", around={stem("born"): 1.0}), date(LIFE), "compatible"),
    "the end of a span": (date("2008", around={stem("died"): 1.0}), date(LIFE), "compatible"),
    "no start of a span": (date("2008", around={stem("born"): 1.0}), date(LIFE), "disjoint"),
    "a span and its end": (date(LIFE), date("2008", around={stem("died"): 1.0}), "compatible"),
    "a birth and a death": (
        *(date("2014-05-17", around={BIRTH: 1.0}), date("2015", around={DEATH: 1.0})),
        "incomparable",
    ),
    "a birth and a death on one day": (
        *(date("2014-05-17", around={BIRTH: 1.0}), date("2014-05-17", around={DEATH: 1.0})),
        "disjoint",
    ),
    "a birth and a death in one year": (
        *(date("2014", around={BIRTH: 1.0}), date("2014", around={DEATH: 1.0}), "incomparable"),
    ),
}


@pytest.mark.parametrize("case", RELATIONS.values(), ids=RELATIONS)
def test_two_dates(case):
    a, b, relation = case
    assert relate_dates(a, b).kind == relation


@pytest.mark.parametrize(
    ("around", "event"),
    [
        ({BIRTH: 0.5}, "birth"),
        ({BIRTH: 0.49}, ""),
        ({DEATH: 0.5}, "death"),
        ({BIRTH: 0.8, DEATH: 0.7}, "birth"),
        ({BIRTH: 0.7, DEATH: 0.7}, ""),
        ({}, ""),
    ],
)
def test_the_nearer_word_says_of_which_event_a_date_is(around, event):
    assert birth_or_death(date("2014", around=around)) == event
    assert birth_or_death(date(LIFE, around=around)) == ""
