"""Number words → scales of one or two words, and round words for many: "several hundred"."""

from __future__ import annotations

from typing import NamedTuple

from auditor.language.lexicon.numbers import CROWDS
from auditor.language.lexicon.numerals import ROUGH_COUNTS, SCALES, SMALL, ZEROS
from auditor.language.numbers.digits import Number
from auditor.language.numbers.spelled.whole import singular

DIGIT_WORDS = SMALL | dict.fromkeys(ZEROS, 0)
"""Words below twenty, those for nought among them."""


class SpokenPart(NamedTuple):
    """How many words a number takes from the run, how many of them are its own, and the number."""

    length: int
    span: int
    number: Number
    kind: str
    upper: float | None = None


class Scale(NamedTuple):
    """A scale and how many words it takes: 2 for "lakh crore", 0 for none."""

    value: int
    length: int


def scale_of(words: list[str], at: int) -> Scale:
    """Return the scale at a place in words: "thousand", "hundred thousand"; 1 where none stands."""
    for length in (2, 1):
        written = words[at : at + length]
        value = SCALES.get(singular(" ".join(written)), 0)
        if value and len(written) == length:
            return Scale(value, length)
    return Scale(1, 0)


def crowd(words: list[str], i: int) -> SpokenPart | None:
    """Read "hundreds", "tens of thousands", "several hundred thousand"."""
    return _crowd(words, i) or _several(words, i)


def _crowd(words: list[str], i: int) -> SpokenPart | None:
    """Read "hundreds", "tens of thousands" where no number stands before."""
    for length in (3, 1):
        bounds = CROWDS.get(" ".join(words[i : i + length]))
        if bounds and i + length <= len(words) and (i == 0 or words[i - 1] not in DIGIT_WORDS):
            return SpokenPart(length, length, Number(bounds[0], ""), "crowd", bounds[1])
    return None


_LEAST_CROWD = 100  # "several hundred", but "several dozen" is no crowd


def _several(words: list[str], i: int) -> SpokenPart | None:
    """Read "several hundred", "a few thousand": from two up to ten of them."""
    length = 2 if " ".join(words[i : i + 2]) in ROUGH_COUNTS else 1
    if " ".join(words[i : i + length]) not in ROUGH_COUNTS or i + length >= len(words):
        return None
    scale = scale_of(words, i + length)
    if scale.value < _LEAST_CROWD:
        return None
    taken = length + scale.length
    return SpokenPart(taken, taken, Number(2 * scale.value, ""), "crowd", 10 * scale.value)
