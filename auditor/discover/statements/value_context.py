"""A text with its values → each value with its context: words, noun, time, modality, polarity."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from auditor.core.model import DocumentDate, Mention, ValidTime, Value
from auditor.discover.statements.context_cues import (
    is_band,
    is_edition,
    is_named,
    manner_cues,
    moved_by,
    rate_of,
    value_modality,
    with_bound_word,
    without_titles,
)
from auditor.discover.statements.normalization import stem
from auditor.discover.statements.surroundings import Words
from auditor.language.statement.clause_time import time_of
from auditor.language.statement.polarity import polarity_of
from auditor.language.statement.validity import document_valid_time, valid_time_of

CLAUSE = 400  # characters on either side of a value that can say whether it is meant or denied
CROWD = 8  # values on either side that may stand in its clause: in more of them it is a list
NEAREST = 3  # words next to a value that say most about it
FRAMES = ("as of", "by", "until", "since")  # open a date that can be that of a whole sentence
_BRACKET = re.compile(r"\s{0,2}\(([^()\n]{1,120})\)")


@dataclass(frozen=True)
class ValueInContext:
    """A value of a passage.

    `around` gives each stem of the passage a weight, from 0 (far) to 1 (next to the value);
    `dated_by` is the span of the time words that say when the value holds.  Spans are offsets of
    the text that was read.
    """

    mention: Mention
    noun: str
    around: dict[str, float]
    beside: frozenset[str]  # forms of the words right beside the value
    before: str  # the last stem before the value
    behind: str  # the stem right behind the value
    named: bool  # may be part of a name: "Apollo 13"
    holds: ValidTime
    dated_by: tuple[int, int] | None
    modality: str
    polarity: str
    passage: tuple[int, int]
    bracket: str  # the text in brackets right behind
    moved: str  # "by", "to" or "from" right before: how far, where to, where from
    rate: str  # "hour" of "12 euros an hour"
    band: bool  # bounds a group or a time of which something else is said: "aged 18 to 24"
    edition: bool  # a year that names one of a series: "the 2014 Winter Games"

    @property
    def value(self) -> Value:
        """The set of possibilities."""
        return self.mention.value

    @property
    def is_date(self) -> bool:
        """Whether the value is a date."""
        return self.mention.value.kind == "date"

    @property
    def nearest(self) -> list[str]:
        """The stems with the greatest weights."""
        ordered = sorted(self.around, key=lambda word: (-self.around[word], word))
        return ordered[:NEAREST]


@dataclass(frozen=True)
class TextAnalysis:
    """A text with its words, values and passages, from which each value gets its context.

    `dated` is the day on which the text speaks, `anchor` names that day where it is unknown.
    """

    text: str
    words: Words
    values: Sequence[Mention]
    spans: Sequence[tuple[int, int]]
    dated: DocumentDate | None
    anchor: str

    def values_in_context(self) -> Iterator[ValueInContext]:
        """Yield every value of the text with its context."""
        return map(self.in_context, self.values)

    @cached_property
    def _holds(self) -> ValidTime:
        """When values without time words hold."""
        return document_valid_time(self.dated, self.anchor)

    @cached_property
    def _dates(self) -> list[Mention]:
        return [mention for mention in self.values if mention.value.kind == "date"]

    @cached_property
    def _date_starts(self) -> list[int]:
        return [date.start for date in self._dates]

    @cached_property
    def _value_starts(self) -> list[int]:
        return [value.start for value in self.values]

    def values_in(self, passage: tuple[int, int]) -> Sequence[Mention]:
        """Return the values of one passage."""
        first = bisect_left(self._value_starts, passage[0])
        return self.values[first : bisect_left(self._value_starts, passage[1], first)]

    def in_context(self, mention: Mention) -> ValueInContext:
        """Return one value with its context."""
        text, passage = self.text, self._passage(mention)
        own = self._own_time(mention, passage)
        bracket = _BRACKET.match(text, mention.end)
        words, window = self.words, self.words.window(mention, passage)
        near = self._uncrowded(mention.start, mention.end, passage)
        near_window = window if near == passage else words.window(mention, near)
        start = with_bound_word(text, mention)
        part = near if start == mention.start else self._uncrowded(start, mention.end, passage)
        modality, polarity = self._manner(start, mention.end, part)
        return ValueInContext(
            mention=mention,
            noun=stem(mention.value.counted) if mention.value.counted else "",
            around=words.around(mention, near_window),
            beside=words.beside(mention, window),
            before=words.before(window),
            behind=words.behind(window),
            named=is_named(text, mention),
            holds=self._holds if own is None else valid_time_of(own, None, self.dated, self.anchor),
            dated_by=None if own is None else (own.start, own.end),
            modality=modality,
            polarity=polarity,
            passage=passage,
            bracket=bracket[1] if bracket else "",
            moved=moved_by(text, passage[0], start),
            rate=rate_of(text, mention),
            band=is_band(text, mention, passage),
            edition=is_edition(text, mention),
        )

    def _own_time(self, mention: Mention, passage: tuple[int, int]) -> Mention | None:
        """Return the date that says when a number holds; dates and ordinals have none."""
        if mention.value.kind in ("date", "ordinal"):
            return None
        own = time_of(self.text, *passage, mention.start, mention.end, self._dates)
        return own or self._frame(passage)

    def _manner(self, start: int, end: int, part: tuple[int, int]) -> tuple[str, str]:
        """Return the modality and the polarity of the value at text[start:end], by its clause.

        The clause begins behind the last comma before it, and lies in a part of the passage.
        """
        first, last = max(part[0], start - CLAUSE), min(part[1], end + CLAUSE)
        begin = max(first, self.text.rfind(", ", first, start) + 1)
        if begin <= start and not self._may_have_cue(begin, last):
            return "asserted", "affirmed"
        clause = without_titles(self.text[begin:last])
        low, high = start - begin, end - begin
        return value_modality(clause, low, high), polarity_of(clause, low, high, low)

    @cached_property
    def _cues(self) -> list[int]:
        return manner_cues(self.text)

    def _may_have_cue(self, start: int, end: int) -> bool:
        """Whether a word in text[start:end] can make a value planned, doubtful or denied.

        So can what is left of a word that is cut.
        """
        at = bisect_left(self._cues, start)
        if at < len(self._cues) and self._cues[at] < end:
            return True
        return self._is_in_word(start) or self._is_in_word(end)

    def _is_in_word(self, edge: int) -> bool:
        return self.text[edge - 1 : edge + 1].isalnum()

    def _uncrowded(self, start: int, end: int, passage: tuple[int, int]) -> tuple[int, int]:
        """Return the part of a passage around a value that holds `CROWD` values on either side.

        Where values crowd each character is so looked at for a few of them only.
        """
        starts = self._value_starts
        before = bisect_left(starts, start) - CROWD
        behind = bisect_left(starts, end) + CROWD
        first = self.values[before].start if before >= 0 else 0
        last = self.values[behind].start if behind < len(starts) else len(self.text)
        return max(passage[0], first), min(passage[1], last)

    def within(self, spans: Sequence[tuple[int, int]]) -> tuple[ValidTime, tuple[int, int]] | None:
        """Return the time that the only date of some spans sets, and the span of that date."""
        dates = [date for low, high in spans for date in self._dates if low <= date.start < high]
        if len(dates) != 1:
            return None
        date = dates[0]
        return valid_time_of(date, None, self.dated, self.anchor), (date.start, date.end)

    def _frame(self, passage: tuple[int, int]) -> Mention | None:
        """Return the only date of a passage, where it dates all of it: "As of May 2020, …"."""
        first = bisect_left(self._date_starts, passage[0])
        if bisect_left(self._date_starts, passage[1], first) != first + 1:
            return None
        date = self._dates[first]
        return date if date.bound_word in FRAMES else None

    def _passage(self, mention: Mention) -> tuple[int, int]:
        """Return the passage that a value is in."""
        at = bisect_left(self.spans, (mention.start + 1, 0)) - 1
        return self.spans[max(at, 0)] if self.spans else (0, len(self.text))
