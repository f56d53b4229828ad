"""Two dates in context → their relation: bounded, without a year, or ends of a span.

Days are proleptic Gregorian ordinals; None is unbounded.
"""

from __future__ import annotations

from typing import Literal

from auditor.calendar.edtf import from_day, parse_interval, to_day
from auditor.core.kinship.relation import Relation
from auditor.core.kinship.relations import relate
from auditor.core.model import Value
from auditor.discover.statements.normalization import ends_of_span, starts_of_span, stem
from auditor.discover.statements.value_context import ValueInContext

Days = tuple[float | None, float | None]
Span = tuple[Days, Days]

_BIRTH, _DEATH = stem("birth"), stem("death")
NEAR = 0.5  # weight, 0 to 1, of a word that surely belongs to a value: within four words of it
_LEAP_YEAR = 2000  # has every day


def relate_dates(a: ValueInContext, b: ValueInContext) -> Relation:
    """Return whether two dates can be the same day: "before 2014" and "8 November 2013" can."""
    if {birth_or_death(a), birth_or_death(b)} == {"birth", "death"}:
        return _relate_lives(a, b)
    span_a, span_b = _span(a.value), _span(b.value)
    if span_a and span_b:
        return _relate_spans(span_a, span_b)
    if span_a or span_b:
        relation = _relate_end(b, a, span_a) if span_a else _relate_end(a, b, span_b)
        if relation is not None:
            return relation
    return _relate_days(a, b)


def birth_or_death(context: ValueInContext) -> str:
    """Return "birth" or "death" where a date is of one of them, else ""."""
    birth, death = context.around.get(_BIRTH, 0.0), context.around.get(_DEATH, 0.0)
    if max(birth, death) < NEAR or birth == death or _span(context.value):
        return ""
    return "birth" if birth > death else "death"


def _relate_days(a: ValueInContext, b: ValueInContext) -> Relation:
    """Relate two single dates; one whose days are unknown is related by its text."""
    days_a, days_b = _days(a, b.value), _days(b, a.value)
    if days_a is None or days_b is None:
        return relate(a.value, b.value)
    if days_a == days_b:
        return Relation("equal")
    if not _overlap(days_a, days_b):
        return Relation("disjoint")
    finer: Literal["a", "b"] = "a" if _width(days_a) < _width(days_b) else "b"
    return Relation("compatible", "one date is more precise than the other", finer)


def _relate_spans(a: Span, b: Span) -> Relation:
    """Relate two spans, the same where their starts and their ends can be."""
    if a == b:
        return Relation("equal")
    fits = _overlap(a[0], b[0]) and _overlap(a[1], b[1])
    return Relation("compatible" if fits else "disjoint")


def _relate_end(
    single: ValueInContext, spanned: ValueInContext, span: Span | None
) -> Relation | None:
    """Relate a date to the end of a span that it is of; None where that is not known."""
    end = _end_meant(single, span) if span else None
    days = _days(single, spanned.value)
    if end is None or days is None:
        return None
    return Relation("compatible" if _overlap(end, days) else "disjoint")


def _relate_lives(a: ValueInContext, b: ValueInContext) -> Relation:
    """Relate a birth and a death: only one day for both is wrong, other days say nothing."""
    same = (a.value.low, a.value.high) == (b.value.low, b.value.high)
    if same and a.value.low is not None and a.value.low == a.value.high:
        return Relation("disjoint", "the same day is told as a birth and as a death")
    return Relation("incomparable", "one is a birth, the other a death")


def _span(value: Value) -> Span | None:
    """Return the days of the start and of the end of an interval, None for a single date."""
    return parse_interval(value.edtf) if value.edtf else None


def _end_meant(context: ValueInContext, span: Span) -> Days | None:
    """Return the end of a span that a date is of: "born" the first of "(1943 – 2008)"."""
    start = max((context.around.get(word, 0.0) for word in starts_of_span()), default=0.0)
    end = max((context.around.get(word, 0.0) for word in ends_of_span()), default=0.0)
    if start == end:
        return None
    return span[0] if start > end else span[1]


def _days(context: ValueInContext, other: Value) -> Days | None:
    """Return the days that a date can mean, with "before" or "after"; a year is borrowed."""
    low, high = context.value.low, context.value.high
    if low is None or high is None:
        day = _in_year_of(other, context.value.edtf or "")
        if day is None:
            return None
        low = high = day
    return _bounded(low, high, context.mention.bound_word)


def _bounded(low: float, high: float, bound_word: str | None) -> Days:
    """Return the days that are meant by low..high behind a word: before, by, after or none."""
    if bound_word == "before":
        return None, low - 1
    if bound_word == "by":
        return None, high
    return (high + 1, None) if bound_word == "after" else (low, high)


def _in_year_of(other: Value, edtf: str) -> float | None:
    """Return a day without a year, "XXXX-05-17", in the year of another date."""
    if not edtf.startswith("XXXX-") or len(edtf) != len("XXXX-MM-DD"):
        return None
    year = from_day(int(other.low))[0] if other.low is not None else _LEAP_YEAR
    try:
        return to_day(year, int(edtf[5:7]), int(edtf[8:10]))
    except ValueError:
        return None


def _overlap(a: Days, b: Days) -> bool:
    return (a[0] is None or b[1] is None or a[0] <= b[1]) and (
        b[0] is None or a[1] is None or b[0] <= a[1]
    )


def _width(days: Days) -> float:
    return float("inf") if None in days else (days[1] or 0) - (days[0] or 0)
