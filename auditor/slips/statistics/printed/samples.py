"""A part of a document → the sizes of the samples that it tells of: "The 18 judges", "(n = 19)".

Only whole numbers of things that are counted are taken, none of items, scales, times and the like.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from auditor.core.model import Mention
from auditor.core.values import is_plain
from auditor.language.lexicon.loader import words
from auditor.slips.statistics.printed.study import Line
from auditor.slips.view import View

_NO_SAMPLES = words("no-samples")
MOST = 100_000  # of a sample whose size is counted


class Sample(NamedTuple):
    """The size of a sample and where it is written."""

    size: int
    start: int
    end: int
    noun: str  # what is counted, in small letters; "" for n = 19


def samples_in(view: View, start: int, end: int) -> list[Sample]:
    """Return the samples that a part of the text tells of, in order."""
    found = [*_counted(view, start, end), *_sized(view, start, end)]
    return sorted(found, key=lambda sample: sample.start)


def only_size(samples: list[Sample]) -> Sample | None:
    """Return the sample where all samples are of one size, else None."""
    return samples[0] if samples and len({sample.size for sample in samples}) == 1 else None


def _counted(view: View, start: int, end: int) -> Iterator[Sample]:
    for mention in view.values_in(start, end):
        if mention.end <= end and is_of_people(mention):
            noun = (mention.value.counted or "").lower()
            yield Sample(int(mention.value.low or 0), mention.start, mention.end, noun)


def is_of_people(mention: Mention) -> bool:
    """Whether a number is one of things or people that can be a sample, none of items or days."""
    noun = (mention.value.counted or "").lower()
    return bool(noun) and noun not in _NO_SAMPLES and is_count(mention)


def is_count(mention: Mention) -> bool:
    """Whether a number is a plain whole one of something that is counted."""
    value = mention.value
    if value.kind not in ("count", "number") or not is_plain(value) or value.hedge:
        return False
    low = value.low or 0
    return low == int(low) and 1 < low <= MOST and "." not in mention.text


def _sized(view: View, start: int, end: int) -> Iterator[Sample]:
    for line in lines_in(view, start, end):
        for term in line.terms:
            is_size = term.kind == "n" and term.number.relation == "="
            if is_size and start <= term.start < end and 1 < term.value == int(term.value) <= MOST:
                yield Sample(int(term.value), term.start, term.end, "")


def lines_in(view: View, start: int, end: int) -> Iterator[Line]:
    """Yield the sentences with statistics that begin in a part of the text."""
    return (line for line in view.study.lines_between(start, end) if not line.is_row)
