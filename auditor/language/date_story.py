"""Give every date of a document its days: those it states, and those counted from another day.

"Last year" and "on Tuesday" count from the day on which the document speaks.  "The following year"
counts from the date told last.  "7 August" is the latest one before the document speaks; but in a
document that tells of the past in order (its first date has a year, and that lies well before the
document's own) it falls in the year told last, as every reader takes it.
"""

from __future__ import annotations

from auditor.language.date_relative import place, unplaced
from auditor.language.date_values import Candidate, Partial
from auditor.model import Dated, Mention, Value

_LONG_PAST = 400  # days before a document speaks from which its dates are a story


def place_all(text: str, found: list[Candidate], dated: Dated | None) -> list[Mention]:
    """Return the mentions of candidates that are sorted and do not overlap."""
    if not any(isinstance(candidate[2], Partial) for candidate in found):
        return [
            Mention(start, end, text[start:end], value, opens)
            for start, end, value, opens in found
            if isinstance(value, Value)
        ]
    story = _tells_a_story(found, dated)
    mentions: list[Mention] = []
    told: Value | None = None
    for start, end, reading, opens in found:
        value = reading if isinstance(reading, Value) else _place(reading, dated, told, story)
        if value.low is not None:
            told = value
        mentions.append(Mention(start, end, text[start:end], value, opens))
    return mentions


def _tells_a_story(found: list[Candidate], dated: Dated | None) -> bool:
    if dated is None or dated.low is None:
        return False
    for _, _, reading, _ in found:
        if isinstance(reading, Value):
            return reading.high is not None and reading.high < dated.low - _LONG_PAST
        if reading.frame == "document":
            return False
    return False


def _place(partial: Partial, dated: Dated | None, told: Value | None, story: bool) -> Value:
    told_last = partial.frame == "story" or (story and partial.steps is None)
    if told_last:
        if told is None or told.low is None or told.high is None:
            return unplaced(partial)
        edge = told.high if (partial.steps or 0) > 0 else told.low
        return place(partial._replace(frame="story"), int(edge), int(edge))
    if dated is None:
        return unplaced(partial)
    return place(partial, dated.low, dated.high)
