"""A value with what tells what it is: the words around it, its noun, its time, how it is said."""

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
    moved_by,
    rate_of,
    told_modality,
    with_opener,
    without_titles,
)
from auditor.discover.statements.normalization import Token, form, stem
from auditor.language.statement.clause_time import time_of
from auditor.language.statement.modality import polarity_of
from auditor.language.statement.validity import document_valid_time, valid_time_of

CLAUSE = 400  # characters on either side of a value that can tell how it is said
REACH = 20  # words on either side of a value that are looked at
BESIDE = 4  # words on either side among which those beside a value are found
NEAREST = 3  # words next to a value that tell most
FAR = 3.0  # what a comma, a bracket or an "and" adds to a distance in words
FRAMES = ("as of", "by", "until", "since")  # open a date that can be that of a whole sentence
_JOINT = re.compile(r"[,;:()]|\band\b|\bbut\b|\bwhile\b|\bagainst\b")
_BRACKET = re.compile(r"\s{0,2}\(([^()\n]{1,120})\)")


@dataclass(frozen=True)
class ValueInContext:
    """A value of a passage.

    `around` gives each stem of the passage a weight that falls with its distance from the value;
    `dated_by` is the place of the time words that tell when the value holds.
    """

    mention: Mention
    noun: str
    around: dict[str, float]
    beside: frozenset[str]  # forms of the words right beside the value
    before: str  # the stem that stands last before the value
    behind: str  # the stem right behind the value
    named: bool  # may be part of a name: "Apollo 13"
    holds: ValidTime
    dated_by: tuple[int, int] | None
    modality: str
    polarity: str
    passage: tuple[int, int]
    bracket: str  # what stands in brackets right behind
    moved: str  # "by", "to" or "from" right before: how far, where to, where from
    rate: str  # "hour" of "12 euros an hour"
    band: bool  # tells of whom or how long something else is said: "aged 18 to 24"
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
        """The stems that stand nearest."""
        ordered = sorted(self.around.items(), key=lambda told: (-told[1], told[0]))
        return [word for word, _ in ordered[:NEAREST]]


@dataclass(frozen=True)
class TextAnalysis:
    """A text while its values are read: its words, values, passages and the day it speaks."""

    text: str
    words: Sequence[Token]
    values: Sequence[Mention]
    spans: Sequence[tuple[int, int]]
    dated: DocumentDate | None
    anchor: str

    def items(self) -> Iterator[ValueInContext]:
        """Yield every value with what tells what it is."""
        return map(self.item, self.values)

    @cached_property
    def _dates(self) -> list[Mention]:
        return [mention for mention in self.values if mention.value.kind == "date"]

    @cached_property
    def _date_starts(self) -> list[int]:
        return [date.start for date in self._dates]

    @cached_property
    def word_starts(self) -> list[int]:
        """Where each word begins."""
        return [word.start for word in self.words]

    @cached_property
    def _value_starts(self) -> list[int]:
        return [value.start for value in self.values]

    def values_in(self, passage: tuple[int, int]) -> Sequence[Mention]:
        """Return the values of one passage."""
        first = bisect_left(self._value_starts, passage[0])
        return self.values[first : bisect_left(self._value_starts, passage[1], first)]

    def item(self, mention: Mention) -> ValueInContext:
        """Return one value with what tells what it is."""
        text, passage = self.text, self._passage(mention)
        own = None
        if mention.value.kind not in ("date", "ordinal"):
            own = time_of(text, *passage, mention.start, mention.end, self._dates)
            own = own or self._frame(passage)
        holds = document_valid_time(self.dated, self.anchor)
        bracket = _BRACKET.match(text, mention.end)
        at = bisect_left(self.word_starts, mention.end)
        start = with_opener(text, mention)
        first = max(passage[0], start - CLAUSE)
        cut = max(first, text.rfind(", ", first, start) + 1)
        clause = without_titles(text[cut : min(passage[1], mention.end + CLAUSE)])
        return ValueInContext(
            mention=mention,
            noun=stem(mention.value.counted) if mention.value.counted else "",
            around=self._around(mention, passage),
            beside=self._beside(mention, passage),
            before=self._before(mention, passage),
            behind=self.words[at].stem if at < len(self.words) else "",
            named=is_named(text, mention),
            holds=holds if own is None else valid_time_of(own, None, self.dated, self.anchor),
            dated_by=None if own is None else (own.start, own.end),
            modality=told_modality(clause, start - cut, mention.end - cut),
            polarity=polarity_of(clause, start - cut, mention.end - cut, start - cut),
            passage=passage,
            bracket=bracket[1] if bracket else "",
            moved=moved_by(text, passage[0], start),
            rate=rate_of(text, mention),
            band=is_band(text, mention, passage),
            edition=is_edition(text, mention),
        )

    def within(self, places: Sequence[tuple[int, int]]) -> tuple[ValidTime, tuple[int, int]] | None:
        """Return when what the only date of some places dates holds, and where that date is."""
        dates = [date for low, high in places for date in self._dates if low <= date.start < high]
        if len(dates) != 1:
            return None
        date = dates[0]
        return valid_time_of(date, None, self.dated, self.anchor), (date.start, date.end)

    def _frame(self, passage: tuple[int, int]) -> Mention | None:
        """Return the only date of a passage, where it tells as of when all of it is told."""
        first = bisect_left(self._date_starts, passage[0])
        if bisect_left(self._date_starts, passage[1], first) != first + 1:
            return None
        date = self._dates[first]
        return date if date.bound_word in FRAMES else None

    def _beside(self, mention: Mention, passage: tuple[int, int]) -> frozenset[str]:
        """Return the forms of the two words on either side that tell something."""
        first = bisect_left(self.word_starts, mention.start)
        after = bisect_left(self.word_starts, mention.end)
        left = self.words[max(0, first - BESIDE) : first][::-1]
        right = self.words[after : after + BESIDE]
        return frozenset(
            form(self.text[word.start : word.end])
            for side, edge in ((left, mention.start), (right, mention.end))
            for word in self._up_to_joint(side, edge, passage)
        )

    def _up_to_joint(
        self, words: Sequence[Token], edge: int, passage: tuple[int, int]
    ) -> Iterator[Token]:
        """Yield the first two words that tell something before a comma, a bracket or "and"."""
        told = 0
        for word in words:
            low, high = sorted((edge, word.start if word.start >= edge else word.end))
            joined = _JOINT.search(self.text, low, high) or _JOINT.fullmatch(
                self.text, word.start, word.end
            )
            if joined or told == 2 or not passage[0] <= word.start < passage[1]:
                return
            if word.stem:
                told += 1
                yield word
            edge = word.end if word.start >= edge else word.start

    def _before(self, mention: Mention, passage: tuple[int, int]) -> str:
        """Return the last stem before a value: the verb or noun that it belongs to."""
        at = bisect_left(self.word_starts, mention.start)
        stems = (
            word.stem
            for word in reversed(self.words[max(0, at - REACH) : at])
            if (word.stem and word.start >= passage[0])
        )
        return next(stems, "")

    def _passage(self, mention: Mention) -> tuple[int, int]:
        """Return the passage that a value stands in."""
        at = bisect_left(self.spans, (mention.start + 1, 0)) - 1
        return self.spans[max(at, 0)] if self.spans else (0, len(self.text))

    def _around(self, mention: Mention, passage: tuple[int, int]) -> dict[str, float]:
        first = bisect_left(self.word_starts, mention.start)
        after = bisect_left(self.word_starts, mention.end)
        left = self.words[max(0, first - REACH) : first][::-1]
        right = self.words[after : after + REACH]
        weights: dict[str, float] = {}
        for word, distance in (
            *self._outward(left, mention.start, passage),
            *self._outward(right, mention.end, passage),
        ):
            weight = 4.0 / (4.0 + distance)
            weights[word] = max(weight, weights.get(word, 0.0))
        return weights

    def _outward(
        self, words: Sequence[Token], edge: int, passage: tuple[int, int]
    ) -> Iterator[tuple[str, float]]:
        """Yield the stems on one side of a value with their distances."""
        distance = 0.0
        for word in words:
            if not passage[0] <= word.start < passage[1]:
                return
            gap = self.text[word.end : edge] if word.end <= edge else self.text[edge : word.start]
            distance += 1.0 if word.stem else 0.5
            if _JOINT.search(gap):
                distance += FAR
            edge = word.start if word.end <= edge else word.end
            if word.stem and not self._is_value(word):
                yield word.stem, distance

    def _is_value(self, word: Token) -> bool:
        """Whether a word is part of a value."""
        at = bisect_left(self._value_starts, word.start + 1) - 1
        return at >= 0 and word.start < self.values[at].end
