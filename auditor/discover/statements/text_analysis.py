"""A text with its values → each value with its context, passage by passage."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from auditor.claims.validity import is_running_total
from auditor.core.model import DocumentDate, Mention, ValidTime
from auditor.discover.statements.context_cues import (
    is_band,
    is_edition,
    is_named,
    manner_cues,
    moved_by,
    other_time_beside,
    other_times,
    rate_of,
    value_modality,
    with_bound_word,
    without_norm_words,
    without_titles,
)
from auditor.discover.statements.normalization import stem, words_of
from auditor.discover.statements.surroundings import Window, Words
from auditor.discover.statements.value_context import ValueInContext
from auditor.language.lexicon.loader import words
from auditor.language.statement.clause_time import time_of
from auditor.language.statement.polarity import polarity_of
from auditor.language.statement.validity import clause_valid_time, document_valid_time

CLAUSE = 400  # characters on either side of a value that can say whether it is meant or denied
CROWD = 8  # values on either side that may stand in its clause: in more of them it is a list
FRAMES = ("as of", "by", "until", "since")  # open a date that can be that of a whole sentence
_FISCAL_YEAR = re.compile(r"\bFY|\b[0-9]{2}/[0-9]{2}\b")
_NOTED_WITH = words("time-notes")
_BRACKET = re.compile(r"\s{0,2}\(([^()\n]{1,120})\)")

Span = tuple[int, int]
Said = tuple[Mention, str, str, ValidTime, Span | None, str, str, Span]
"""The first fields of a value in context: what is looked up for every one."""


@dataclass(frozen=True)
class TextAnalysis:
    """A text with its words, values and passages, from which each value gets its context.

    `dated` is the day on which the text speaks, `anchor` names that day where it is unknown.
    """

    text: str
    words: Words
    values: Sequence[Mention]
    spans: Sequence[Span]
    dated: DocumentDate | None
    anchor: str

    def values_in_context(self) -> Iterator[ValueInContext]:
        """Yield every value of the text with its context."""
        for span, values in groupby(self.values, self._passage):
            yield from map(self._reader(span).in_context, values)

    def in_context(self, mention: Mention) -> ValueInContext:
        """Return one value with its context."""
        span = self._passage(mention)
        if span not in self._readers:
            self._readers[span] = self._reader(span)
        return self._readers[span].in_context(mention)

    @cached_property
    def _readers(self) -> dict[Span, PassageAnalysis]:
        """The passages of which single values were asked for."""
        return {}

    def _reader(self, span: Span) -> PassageAnalysis:
        return PassageAnalysis(self, span, self.values_in(span))

    @cached_property
    def holds(self) -> ValidTime:
        """When values without time words hold."""
        return document_valid_time(self.dated, self.anchor)

    @cached_property
    def value_starts(self) -> list[int]:
        """Where each value begins."""
        return [value.start for value in self.values]

    def values_in(self, passage: Span) -> Sequence[Mention]:
        """Return the values of one passage."""
        first = bisect_left(self.value_starts, passage[0])
        return self.values[first : bisect_left(self.value_starts, passage[1], first)]

    def within(self, spans: Sequence[Span]) -> tuple[ValidTime, Span] | None:
        """Return the time that the only date of some spans sets, and the span of that date."""
        dates = [date for span in spans for date in dates_of(self.values_in(span))]
        if len(dates) != 1:
            return None
        date = dates[0]
        time = clause_valid_time(self.text, date, self.dated, self.anchor)
        return time, (date.start, date.end)

    def other_time(self, mention: Mention, passage: Span) -> ValidTime | None:
        """Return an unknown time where words beside a value tell of another than the document's."""
        if mention.value.kind == "date" or not self._other_times:
            return None
        at = bisect_left(self.value_starts, mention.start)
        before, behind = self.values[max(0, at - 1) : at], self.values[at + 1 : at + 2]
        first = max(passage[0], *(value.end for value in before), 0)
        last = min(passage[1], *(value.start for value in behind), len(self.text))
        cue = other_time_beside(self.text, self._other_times, mention, (first, last))
        return ValidTime("within", None, None, source="words", text=cue) if cue else None

    @cached_property
    def _other_times(self) -> Sequence[tuple[int, str]]:
        return other_times(self.text)

    def may_have_cue(self, start: int, end: int) -> bool:
        """Whether a word in text[start:end] can make a value planned, doubtful or denied.

        So can what is left of a word that is cut.
        """
        at = bisect_left(self._cues, start)
        if at < len(self._cues) and self._cues[at] < end:
            return True
        return self._is_in_word(start) or self._is_in_word(end)

    @cached_property
    def _cues(self) -> Sequence[int]:
        return manner_cues(self.text)

    def _is_in_word(self, edge: int) -> bool:
        return self.text[edge - 1 : edge + 1].isalnum()

    def uncrowded(self, start: int, end: int, passage: Span) -> Span:
        """Return the part of a passage around a value that holds `CROWD` values on either side.

        Where values crowd each character is so looked at for a few of them only.
        """
        starts = self.value_starts
        before = bisect_left(starts, start) - CROWD
        behind = bisect_left(starts, end) + CROWD
        first = self.values[before].start if before >= 0 else 0
        last = self.values[behind].start if behind < len(starts) else len(self.text)
        return max(passage[0], first), min(passage[1], last)

    def _passage(self, mention: Mention) -> Span:
        """Return the passage that a value is in."""
        at = bisect_left(self.spans, (mention.start + 1, 0)) - 1
        return self.spans[max(at, 0)] if self.spans else (0, len(self.text))


def dates_of(values: Sequence[Mention]) -> list[Mention]:
    """Return the dates among some values."""
    return [value for value in values if value.value.kind == "date"]


class PassageAnalysis:
    """One passage of a text, from which its values get their context.

    What all of them share is looked up once: its words, its dates, whether nothing in it is planned
    or denied.
    """

    def __init__(self, analysis: TextAnalysis, span: Span, values: Sequence[Mention]) -> None:
        """Take a passage of a text, with the values in it."""
        self._analysis = analysis
        self.span = span
        self._words: slice | None = None  # looked up where they are asked for
        self._dates = dates_of(values)
        self._is_short = len(values) <= CROWD and span[1] - span[0] <= CLAUSE
        self._is_plain = not analysis.may_have_cue(*span)

    def in_context(self, mention: Mention) -> ValueInContext:
        """Return one value of the passage with its context."""
        analysis, span = self._analysis, self.span
        text, words = analysis.text, analysis.words
        near = window = self._window(mention)
        if not self._is_short_around(mention.start):
            clause = analysis.uncrowded(mention.start, mention.end, span)
            near = words.window(mention, words.within(*clause))
        bracket = _BRACKET.match(text, mention.end)
        return ValueInContext(
            *self._said(mention, words.before(mention, span[0])),
            around=words.around(mention, near),
            beside=words.beside(mention, window),
            behind=words.behind(window),
            named=is_named(text, mention),
            bracket=bracket[1] if bracket else "",
            moved=moved_by(text, span[0], with_bound_word(text, mention)),
            rate=rate_of(text, mention),
            band=is_band(text, mention, span),
            edition=is_edition(text, mention),
        )

    def labelled(self, mention: Mention) -> ValueInContext:
        """Return one value of the passage, of which a label says what it is of."""
        words = self._analysis.words
        said = self._said(mention, words.before(mention, self.span[0]))
        if mention.value.kind != "date":
            return ValueInContext(*said, around={})
        beside = words.beside(mention, self._window(mention))
        return ValueInContext(*said, around={}, beside=beside)

    def words(self) -> slice:
        """Return which words of the text are those of the passage."""
        if self._words is None:
            self._words = self._analysis.words.within(*self.span)
        return self._words

    def _window(self, mention: Mention) -> Window:
        return self._analysis.words.window(mention, self.words())

    def _said(self, mention: Mention, before: str) -> Said:
        """Return what is looked up for every value; `before` is the last stem before it."""
        analysis, counted = self._analysis, mention.value.counted
        own = self._own_time(mention) if self._dates else None
        if own is not None and is_running_total(analysis.text, self.span, mention, own):
            own = None
        return (
            mention,
            stem(counted) if counted else "",
            before,
            self._unplaced(mention) or analysis.other_time(mention, self.span) or analysis.holds
            if own is None
            else clause_valid_time(analysis.text, own, analysis.dated, analysis.anchor),
            None if own is None else (own.start, own.end),
            *self._manner(mention),
            self.span,
        )

    def _is_short_around(self, start: int) -> bool:
        """Whether no part of the passage is too far from a value in it, or beyond a crowd."""
        return self._is_short and self.span[0] <= start < self.span[1]

    def _own_time(self, mention: Mention) -> Mention | None:
        """Return the date that says when a number holds; dates and ordinals have none."""
        if mention.value.kind in ("date", "ordinal"):
            return None
        text = self._analysis.text
        own = time_of(text, *self.span, mention.start, mention.end, self._dates)
        return own or self._noted(mention) or self._frame()

    def _noted(self, mention: Mention) -> Mention | None:
        """Return the date of a note right behind a value: "37 % (2001 census)"."""
        note = self._note(mention)
        if note is None:
            return None
        start, end = note.span(1)
        dates = [date for date in self._dates if start <= date.start and date.end <= end]
        if len(dates) != 1:
            return None
        date, text = dates[0], self._analysis.text
        rest = f"{text[start : date.start]} {text[date.end : end]}"
        return date if _NOTED_WITH.issuperset(words_of(rest)) else None

    def _unplaced(self, mention: Mention) -> ValidTime | None:
        """Return an unknown time where a note behind a value tells one that is not understood."""
        is_dated = mention.value.kind == "date" or mention.value.basis is not None
        note = None if is_dated else self._note(mention)
        if note is None:
            return None
        start, end = note.span(1)
        has_date = any(start <= date.start < end for date in self._dates)
        if not has_date and not _FISCAL_YEAR.search(note[1]):
            return None
        return ValidTime("within", None, None, source="words", text=note[1])

    def _note(self, mention: Mention) -> re.Match[str] | None:
        """Return the bracket right behind a value."""
        text, end = self._analysis.text, mention.end
        return _BRACKET.match(text, end) if "(" in text[end : end + 3] else None

    def _frame(self) -> Mention | None:
        """Return the only date of the passage, where it dates all of it: "As of May 2020, …"."""
        only = self._dates[0] if len(self._dates) == 1 else None
        return only if only is not None and only.bound_word in FRAMES else None

    def _manner(self, mention: Mention) -> tuple[str, str]:
        """Return the modality and the polarity of a value, by its clause.

        The clause begins behind the last comma before it, and lies in a part of the passage.
        """
        analysis, text = self._analysis, self._analysis.text
        start, end = with_bound_word(text, mention), mention.end
        if self._is_plain and self._is_short_around(start):
            return "asserted", "affirmed"
        part = analysis.uncrowded(start, end, self.span)
        first, last = max(part[0], start - CLAUSE), min(part[1], end + CLAUSE)
        begin = max(first, text.rfind(", ", first, start) + 1)
        if begin <= start and not analysis.may_have_cue(begin, last):
            return "asserted", "affirmed"
        clause = without_norm_words(without_titles(text[begin:last]), mention.value)
        low, high = start - begin, end - begin
        return value_modality(clause, low, high), polarity_of(clause, low, high, low)
