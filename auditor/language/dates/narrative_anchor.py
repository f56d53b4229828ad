"""Give every date of a document its days: those it states, and those counted from another day.

"Last year" and "on Tuesday" count from the day on which the document speaks; "the following year"
counts from the date told last.  "7 August" is the latest one before the document speaks.  But a
document may tell of the past in order: then its first date has a year that lies well before the
document's own, and "7 August" falls in the year told last.  A history, which names many such years,
counts everything so; elsewhere only what follows a full date in the same or the next sentence does.
A bare year inside a sentence ("since the treaty of 1871") is a look aside that moves no history on.
"""

from __future__ import annotations

import re

from auditor.calendar.edtf import from_day
from auditor.core.model import DocumentDate, Mention, Value
from auditor.language.dates.anchoring import place, unplaced
from auditor.language.dates.ranges import range_from
from auditor.language.dates.readings import DateCandidate, UnanchoredDate

_LONG_PAST = 400  # days before a document speaks from which its dates are of the past
_MANY = 5  # dates with a year that a history has at least
_MOSTLY = 0.6  # their share of the past
_NEAR = 200  # characters after a full date in which a date without a year may follow it
_MONTH = 31  # days; what covers more is a bare year or longer
_OPENING = re.compile(r"(?:\A|[\n.!?:;][\"”)]?\s?)(?:\w+ ){0,2}\Z")


def place_all(text: str, found: list[DateCandidate], dated: DocumentDate | None) -> list[Mention]:
    """Return the mentions of candidates that are sorted and do not overlap."""
    teller = NarrativeAnchor(text, found, dated)
    mentions: list[Mention] = []
    for start, end, reading, bound_word in found:
        value = reading if isinstance(reading, Value) else teller.place(reading, start)
        if teller.waits:
            teller.tell(start, end, reading, value)
        bound_word = None if bound_word == "between" else bound_word
        mentions.append(Mention(start, end, text[start:end], value, bound_word))
    return mentions


class NarrativeAnchor:
    """Reads the dates of one document in order and keeps the one told last."""

    def __init__(self, text: str, found: list[DateCandidate], dated: DocumentDate | None) -> None:
        self.text = text
        self.dated = dated
        self.waits = any(isinstance(candidate[2], UnanchoredDate) for candidate in found)
        self.past = self.waits and _begins_in_the_past(found, dated)
        self.history = self.past and _is_history(found, dated)
        self.told: Value | None = None  # the date that a history has come to
        self.last: Value | None = None  # the date before, also one told aside
        self.end = 0  # where the date before ends

    def tell(self, start: int, end: int, reading: Value | UnanchoredDate, value: Value) -> None:
        """Note a date that was told."""
        if value.low is None:
            return
        self.last, self.end = value, end
        if isinstance(reading, UnanchoredDate) and reading.frame == "now":
            return
        if self._moves(start, value):
            self.told = value

    def _moves(self, start: int, value: Value) -> bool:
        told = self.told
        if not self.history or told is None or told.low is None:
            return True
        if not _is_long(value) or _year(value) == _year(told):
            return True
        return _OPENING.search(self.text, max(0, start - 24), start) is not None

    def place(self, partial: UnanchoredDate, start: int) -> Value:
        """Return the days of a date that waits for another day."""
        if partial.since is not None:
            return self._place_range(partial, start)
        if partial.frame == "story" or self._follows(partial, start):
            return self._from_told(partial)
        if self.dated is None:
            return unplaced(partial)
        return place(partial, self.dated.low, self.dated.high)

    def _follows(self, partial: UnanchoredDate, start: int) -> bool:
        """Whether a date falls in the year told last, not in the document's."""
        if self.history:
            return partial.frame != "now"
        yearly = partial.what in ("day of year", "month of year") and partial.steps is None
        if not self.past or not yearly or partial.year is not None or self.last is None:
            return False
        return not _is_long(self.last) and self._is_near(start)

    def _is_near(self, start: int) -> bool:
        between = self.text[self.end : start]
        return len(between) <= _NEAR and between.count(". ") <= 1 and "\n" not in between

    def _from_told(self, partial: UnanchoredDate) -> Value:
        points_back = partial.year == 0 or partial.steps == 0 or not self.history
        told = self.last if points_back else self.told
        if told is None or told.low is None or told.high is None:
            return self._first_told(partial)
        if partial.what == "day" and told.low != told.high:
            return unplaced(partial)  # no day is known that "the next day" follows
        edge = int(told.high if (partial.steps or 0) > 0 else told.low)
        return place(partial._replace(frame="story"), edge, edge)

    def _first_told(self, partial: UnanchoredDate) -> Value:
        """Place "the previous quarter" that nothing is told before: it counts from the document."""
        units = ("year", "quarter", "month", "decade", "century")
        if self.dated is None or partial.what not in units:
            return unplaced(partial)
        return place(partial, self.dated.low, self.dated.high)

    def _place_range(self, partial: UnanchoredDate, start: int) -> Value:
        """Place the end of a range without a year ("17 August to 2 September"), then its start."""
        last = self.place(partial._replace(since=None), start)
        first = partial.since
        if first is None or last.low is None:
            return unplaced(partial)
        if isinstance(first, UnanchoredDate) and first.frame == "now":
            first = self.place(first, start)
        return range_from(first, last) or last


def _begins_in_the_past(found: list[DateCandidate], dated: DocumentDate | None) -> bool:
    """Whether the first date has a year of the past, and none before counts from the document."""
    if dated is None or dated.low is None:
        return False
    for _, _, reading, _ in found:
        if isinstance(reading, Value):
            return _is_past(reading, dated.low)
        if reading.frame != "story":
            return False
    return False


def _is_history(found: list[DateCandidate], dated: DocumentDate | None) -> bool:
    days = dated.low if dated is not None and dated.low is not None else 0
    known = [reading for _, _, reading, _ in found if isinstance(reading, Value)]
    past = sum(_is_past(value, days) for value in known)
    return past >= _MANY and past >= _MOSTLY * len(known)


def _is_past(value: Value, day: int) -> bool:
    return value.high is not None and value.high < day - _LONG_PAST


def _is_long(value: Value) -> bool:
    return value.low is None or value.high is None or value.high - value.low > _MONTH


def _year(value: Value) -> int:
    return from_day(int(value.low or 0))[0]
