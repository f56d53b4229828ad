"""A value in its context: what it counts, when it holds, whether it is meant, its words."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.core.model import Mention, ValidTime, Value
from auditor.core.quick_init import quick_init

NEAREST = 3  # words next to a value that say most about it


@quick_init
@dataclass(frozen=True, slots=True)
class ValueInContext:
    """A value of a passage.

    `around` gives each stem of the passage a weight, from 0 (far) to 1 (next to the value);
    `dated_by` is the span of the time words that say when the value holds.  Spans are offsets of
    the text that was read.  Where a label says what the value is of, none of the fields from
    `around` on is looked up but what stands beside a date: they are empty.
    """

    mention: Mention
    noun: str
    before: str  # the last stem before the value
    holds: ValidTime
    dated_by: tuple[int, int] | None
    modality: str
    polarity: str
    passage: tuple[int, int]
    around: dict[str, float]
    beside: frozenset[str] = frozenset()  # forms of the words right beside the value
    behind: str = ""  # the stem right behind the value
    named: bool = False  # may be part of a name: "Apollo 13"
    bracket: str = ""  # the text in brackets right behind
    moved: str = ""  # "by", "to" or "from" right before: how far, where to, where from
    rate: str = ""  # "hour" of "12 euros an hour"
    band: bool = False  # bounds a group or a time of which something else is said: "aged 18 to 24"
    edition: bool = False  # a year that names one of a series: "the 2014 Winter Games"

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
