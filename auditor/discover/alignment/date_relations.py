"""Two dates of one event: with what opens them, without a year, or as ends of a span."""

from __future__ import annotations

from typing import Literal

from auditor.calendar.edtf import from_day, parse_interval, to_day
from auditor.core.model import Value
from auditor.core.relations import Relation, relate
from auditor.discover.statements.normalization import stem
from auditor.discover.statements.value_context import ValueInContext

Span = tuple[float | None, float | None]

_STARTS = frozenset(stem(word) for word in ("born", "birth", "founded", "began", "started"))
_ENDS = frozenset(stem(word) for word in ("died", "death", "dissolved", "ended", "closed"))


def relate_dates(a: ValueInContext, b: ValueInContext) -> Relation:
    """Tell whether two dates can be the same day: "before 2014" and "8 November 2013" can."""
    if {birth_or_death(a), birth_or_death(b)} == {"birth", "death"}:
        return _relate_lives(a, b)
    ends_a, ends_b = _ends(a.value), _ends(b.value)
    if ends_a and ends_b:
        return _relate_spans(ends_a, ends_b)
    if ends_a or ends_b:
        spanned, single = (a, b) if ends_a else (b, a)
        told = _end_meant(single, _ends(spanned.value) or ())
        days = _days(single, spanned.value)
        if told and days:
            return Relation("compatible" if _meet(told, days) else "disjoint")
    days_a, days_b = _days(a, b.value), _days(b, a.value)
    if days_a is None or days_b is None:
        return relate(a.value, b.value)
    if days_a == days_b:
        return Relation("equal")
    if not _meet(days_a, days_b):
        return Relation("disjoint")
    finer: Literal["a", "b"] = "a" if _width(days_a) < _width(days_b) else "b"
    return Relation("compatible", "one date is more precise than the other", finer)


_BIRTH, _DEATH = stem("birth"), stem("death")
NEAR = 0.5  # weight of a word that surely belongs to a value


def birth_or_death(item: ValueInContext) -> str:
    """Return which of the two a date is told of, or ""."""
    birth, death = item.around.get(_BIRTH, 0.0), item.around.get(_DEATH, 0.0)
    if max(birth, death) < NEAR or birth == death or _ends(item.value):
        return ""
    return "birth" if birth > death else "death"


def _relate_spans(a: tuple[Span, Span], b: tuple[Span, Span]) -> Relation:
    """Two spans are the same when their starts and their ends can be."""
    if a == b:
        return Relation("equal")
    fits = _meet(a[0], b[0]) and _meet(a[1], b[1])
    return Relation("compatible" if fits else "disjoint")


def _relate_lives(a: ValueInContext, b: ValueInContext) -> Relation:
    """Nobody is born on the day of the own death; other days of the two say nothing."""
    same = (a.value.low, a.value.high) == (b.value.low, b.value.high)
    if same and a.value.low is not None and a.value.low == a.value.high:
        return Relation("disjoint", "the same day is told as a birth and as a death")
    return Relation("incomparable", "one is a birth, the other a death")


def _ends(value: Value) -> tuple[Span, Span] | None:
    return parse_interval(value.edtf) if value.edtf else None


def _end_meant(item: ValueInContext, ends: tuple[Span, ...]) -> Span | None:
    """Return the end of a span that a date tells: "born" the first of "(1943 – 2008)"."""
    starts = max((item.around.get(word, 0.0) for word in _STARTS), default=0.0)
    stops = max((item.around.get(word, 0.0) for word in _ENDS), default=0.0)
    if len(ends) != 2 or starts == stops:
        return None
    return ends[0] if starts > stops else ends[1]


def _days(item: ValueInContext, other: Value) -> Span | None:
    """Return the days that a date can mean, with "before" or "after"; a year is borrowed."""
    low, high = item.value.low, item.value.high
    if low is None or high is None:
        day = _placed(item.value.edtf or "", other)
        if day is None:
            return None
        low = high = day
    bound_word = item.mention.bound_word
    if bound_word == "before":
        return None, low - 1
    if bound_word == "by":
        return None, high
    return (high + 1, None) if bound_word == "after" else (low, high)


_LEAP_YEAR = 2000  # has every day


def _placed(edtf: str, other: Value) -> float | None:
    """Return a day without a year in the year of another date."""
    if not edtf.startswith("XXXX-") or len(edtf) != len("XXXX-MM-DD"):
        return None
    year = from_day(int(other.low))[0] if other.low is not None else _LEAP_YEAR
    try:
        return to_day(year, int(edtf[5:7]), int(edtf[8:10]))
    except ValueError:
        return None


def _meet(a: Span, b: Span) -> bool:
    return (a[0] is None or b[1] is None or a[0] <= b[1]) and (
        b[0] is None or a[1] is None or b[0] <= a[1]
    )


def _width(days: Span) -> float:
    return float("inf") if None in days else (days[1] or 0) - (days[0] or 0)
