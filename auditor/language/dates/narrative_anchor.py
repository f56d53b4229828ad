"""Place the dates of a document: candidates in order → mentions with the days that they cover.

"Last year" and "on Tuesday" count from the day on which the document speaks; "the following year"
counts from the date before.  "7 August" is the latest one before the document speaks.  But a
document may narrate the past in order: then its first date has a year that lies well before the
document's own, and "7 August" falls in the year of the date before.  A history, which names many
such years, counts everything so; elsewhere only what follows a full date in the same or the next
sentence does.  A bare year inside a sentence ("since the treaty of 1871") is a look aside that
moves no history on.
"""

from __future__ import annotations

import re

from auditor.calendar.edtf import from_day
from auditor.core.model import DocumentDate, Mention, Value
from auditor.language.dates.anchoring import place, unplaced
from auditor.language.dates.readings import DateCandidate, UnanchoredDate
from auditor.language.dates.spans.ranges import range_from
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, whole

_LONG_PAST = 400  # days before a document speaks; dates from then on are of the past
_MANY = 5  # dates with a year that a history has at least
_MOSTLY = 0.6  # their share of the past
_NEAR = 200  # characters after a full date in which a date without a year may follow it
_YEARLY = ("day of year", "month of year")
_MONTH = 31  # days; a date that covers more is a bare year or longer
_AHEAD = 60  # characters before a date in which a clause tells what is to come
_TO_COME = re.compile(
    rf"\b{any_of(words('future-auxiliaries'))} (?P<told>[^.;:,()]*)(?<! of)"
    rf" {any_of(words('before-a-day-to-come'))} (?:the |early |late )?\Z"
)
_PASSIVE = re.compile(whole(words("auxiliaries")))
_PARTICIPLES = re.compile(
    rf"\b(?!{any_of(words('no-participles'))}\b)(?:[a-z]{{2,}}"
    rf"{any_of(words('participle-endings'))}"
    rf"|{any_of(words('irregular-participles'))})\b"
)
_OPENING = re.compile(r"(?:\A|[\n.!?:;][\"”)]?\s?)(?:\w+ ){0,2}\Z")


def place_all(text: str, found: list[DateCandidate], dated: DocumentDate | None) -> list[Mention]:
    """Return the mentions of candidates that are sorted and do not overlap.

    Offsets are those of `text`; `dated` is when the document speaks.
    """
    anchor = NarrativeAnchor(text, found, dated)
    mentions: list[Mention] = []
    for start, end, reading, bound_word in found:
        value = reading if isinstance(reading, Value) else anchor.place(reading, start)
        if anchor.is_needed:
            anchor.note(start, end, reading, value)
        bound_word = None if bound_word == "between" else bound_word
        mentions.append(Mention(start, end, text[start:end], value, bound_word))
    return mentions


class NarrativeAnchor:
    """Reads the dates of one document in order and keeps the date that its narrative has come to.

    `current` is that date, `last` the date before, also one beside the narrative; `end` is where
    the date before ends.
    """

    def __init__(self, text: str, found: list[DateCandidate], dated: DocumentDate | None) -> None:
        self.text = text
        self.dated = dated
        self.is_needed = any(isinstance(candidate[2], UnanchoredDate) for candidate in found)
        self.past = self.is_needed and _begins_in_the_past(found, dated)
        self.history = self.past and _is_history(found, dated)
        self.current: Value | None = None
        self.last: Value | None = None
        self.end = 0

    def note(self, start: int, end: int, reading: Value | UnanchoredDate, value: Value) -> None:
        """Note a date that has been read and placed."""
        if value.low is None:
            return
        self.last, self.end = value, end
        if isinstance(reading, UnanchoredDate) and reading.frame == "now":
            return
        if self._moves(start, value):
            self.current = value

    def _moves(self, start: int, value: Value) -> bool:
        """Whether a date moves the narrative on: a year inside a sentence is a look aside."""
        current = self.current
        if not self.history or current is None or current.low is None:
            return True
        if not _is_long(value) or _year(value) == _year(current):
            return True
        return _OPENING.search(self.text, max(0, start - 24), start) is not None

    def place(self, partial: UnanchoredDate, start: int) -> Value:
        """Return the days of a date that waits for another day; `start` is its offset."""
        if partial.since is not None:
            return self._place_range(partial, start)
        if partial.frame == "narrative" or self._follows(partial, start):
            return self._from_narrative(partial)
        if self.dated is None:
            return unplaced(partial)
        low, high = self.dated.low, self.dated.high
        value = place(partial, low, high)
        is_past = low is not None and value.high is not None and value.high < low
        if is_past and self._is_to_come(partial, start):
            return place(partial._replace(steps=1), low, high)
        return value

    def _is_to_come(self, partial: UnanchoredDate, start: int) -> bool:
        """Whether a clause tells of a day to come: "The fee will rise in May." in March.

        A participle has a day of its own: "It will pay the sum agreed on 3 February."
        """
        if partial.kind not in _YEARLY or (partial.steps, partial.year) != (None, None):
            return False
        told = _TO_COME.search(self.text, max(0, start - _AHEAD), start)
        if told is None:
            return False
        passive = _PASSIVE.search(told["told"]) is not None
        return len(_PARTICIPLES.findall(told["told"])) <= passive

    def _follows(self, partial: UnanchoredDate, start: int) -> bool:
        """Whether a date falls in the year of the date before, not in the document's."""
        if self.history:
            return partial.frame != "now"
        yearly = partial.kind in _YEARLY and partial.steps is None
        if not self.past or not yearly or partial.year is not None or self.last is None:
            return False
        return not _is_long(self.last) and self._is_near(start)

    def _is_near(self, start: int) -> bool:
        between = self.text[self.end : start]
        return len(between) <= _NEAR and between.count(". ") <= 1 and "\n" not in between

    def _from_narrative(self, partial: UnanchoredDate) -> Value:
        """Place a date by the date before: "the next day" needs a day, "that year" any date."""
        origin = self._origin(partial)
        if origin is None or origin.low is None or origin.high is None:
            return self._from_document(partial)
        if partial.kind == "day" and origin.low != origin.high:
            return unplaced(partial)
        edge = int(origin.high if (partial.steps or 0) > 0 else origin.low)
        return place(partial._replace(frame="narrative"), edge, edge)

    def _origin(self, partial: UnanchoredDate) -> Value | None:
        points_at_last = partial.year == 0 or partial.steps == 0 or not self.history
        return self.last if points_at_last else self.current

    def _from_document(self, partial: UnanchoredDate) -> Value:
        """Place "the previous quarter" that no date precedes: it counts from the document."""
        units = ("year", "quarter", "month", "decade", "century")
        if self.dated is None or partial.kind not in units:
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
        if reading.frame != "narrative":
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
