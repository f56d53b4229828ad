"""Give every date of a document its days: those it states, and those counted from another day.

"Last year" and "on Tuesday" count from the day on which the document speaks; "the following year"
counts from the date told last.  "7 August" is the latest one before the document speaks.  But where
a document tells of the past in order (its first date has a year, and that lies well before the
document's own) all of them count from the date told last, as every reader takes them.  A bare year
inside a sentence ("since the treaty of 1871") is a look aside, and does not move the story.
"""

from __future__ import annotations

import re

from auditor.language.date_ranges import range_from
from auditor.language.date_relative import place, unplaced
from auditor.language.date_values import Candidate, Partial
from auditor.language.edtf import from_day
from auditor.model import Dated, Mention, Value

_LONG_PAST = 400  # days before a document speaks from which its dates are a story
_OPENING = re.compile(r"(?:\A|[\n.!?:;][\"”)]?\s?)(?:\w+ ){0,2}\Z")


def place_all(text: str, found: list[Candidate], dated: Dated | None) -> list[Mention]:
    """Return the mentions of candidates that are sorted and do not overlap."""
    if not any(isinstance(candidate[2], Partial) for candidate in found):
        return [
            Mention(start, end, text[start:end], value, None if opens == "between" else opens)
            for start, end, value, opens in found
            if isinstance(value, Value)
        ]
    story = _tells_a_story(found, dated)
    mentions: list[Mention] = []
    told: Value | None = None
    last: Value | None = None
    for start, end, reading, opens in found:
        value = (
            reading
            if isinstance(reading, Value)
            else _place(reading, dated, last if _points_back(reading) else told, story)
        )
        aside = isinstance(reading, Partial) and reading.frame == "now"
        if value.low is not None and not aside and _moves(text, start, value, told, story):
            told = value
        last = value if value.low is not None else last
        opens = None if opens == "between" else opens
        mentions.append(Mention(start, end, text[start:end], value, opens))
    return mentions


def _tells_a_story(found: list[Candidate], dated: Dated | None) -> bool:
    """Whether the first date has a year of the past, not one to count from the document's."""
    if dated is None or dated.low is None:
        return False
    for _, _, reading, _ in found:
        if isinstance(reading, Value):
            return reading.high is not None and reading.high < dated.low - _LONG_PAST
        if reading.frame != "story":
            return False
    return False


def _points_back(partial: Partial) -> bool:
    """Whether a date points at the one right before it: "that year", "the same day"."""
    return partial.frame == "story" and (partial.year == 0 or partial.steps == 0)


def _moves(text: str, start: int, value: Value, told: Value | None, story: bool) -> bool:
    if not story or told is None or value.low is None or value.high is None or told.low is None:
        return True
    if value.high - value.low < 32 or from_day(int(value.low))[0] == from_day(int(told.low))[0]:
        return True
    return _OPENING.search(text, max(0, start - 24), start) is not None


def _place(partial: Partial, dated: Dated | None, told: Value | None, story: bool) -> Value:
    if partial.since is not None:
        return _place_range(partial, dated, told, story)
    if partial.frame == "story" or (story and partial.frame != "now"):
        if told is None or told.low is None or told.high is None:
            return _first_told(partial, dated)
        if partial.what == "day" and told.low != told.high:
            return unplaced(partial)  # no day is known that "the next day" follows
        edge = int(told.high if (partial.steps or 0) > 0 else told.low)
        return place(partial._replace(frame="story"), edge, edge)
    if dated is None:
        return unplaced(partial)
    return place(partial, dated.low, dated.high)


def _first_told(partial: Partial, dated: Dated | None) -> Value:
    """Place "the previous quarter" that nothing is told before: it counts from the document."""
    if dated is None or partial.what not in ("year", "quarter", "month", "decade", "century"):
        return unplaced(partial)
    return place(partial, dated.low, dated.high)


def _place_range(partial: Partial, dated: Dated | None, told: Value | None, story: bool) -> Value:
    """Place the end of a range without a year ("17 August to 2 September"), then its start."""
    last = _place(partial._replace(since=None), dated, told, story)
    if partial.since is None or last.low is None:
        return unplaced(partial)
    first = partial.since
    if isinstance(first, Partial) and first.frame == "now":
        first = _place(first, dated, told, story)
    return range_from(first, last) or last
