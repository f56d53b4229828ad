"""A text → its runs of number words: "twenty-four", "two and a half million", "hundreds of"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.numerals import (
    NEGATIVES,
    ORDINALS,
    PAIRS,
    PARTS,
    ROUGH_COUNTS,
    SCORE,
    SCORES,
    SMALL,
    SPOKEN_SCALES,
    TENS,
    ZEROS,
)
from auditor.language.lexicon.patterns import any_of
from auditor.language.units.registry import ARTICLE_UNITS


def _either_case(forms: Iterable[str]) -> str:
    """Return a pattern for words whose first letter is in either case: "[Oo]ne"."""
    heads: dict[str, list[str]] = {}
    for word in forms:
        heads.setdefault(word[0], []).append(word[1:])
    return "|".join(f"[{h.upper()}{h}]{any_of(tails)}" for h, tails in sorted(heads.items()))


SCALE_FORMS = frozenset(form for scale in SPOKEN_SCALES for form in (scale, f"{scale}s"))
"""Scales that are spoken, in the singular and the plural."""

_HUNDRED = 100  # "several dozen" is no crowd
_CARDINALS = (*SMALL, *ZEROS, *TENS)
_STARTS = (
    *_CARDINALS,
    *SCORES,
    *ORDINALS,
    *SCALE_FORMS,
    *NEGATIVES,
    *words("part-openers"),
    "tens of",
    *(f"a {word}" for word in (*SPOKEN_SCALES, *PARTS, *PAIRS, *ARTICLE_UNITS)),
    *(
        f"{many} {word}"
        for many in ROUGH_COUNTS
        for word, value in SPOKEN_SCALES.items()
        if value >= _HUNDRED
    ),
)
_MORE = (
    *_CARDINALS,
    *ORDINALS,
    *SCALE_FORMS,
    *PARTS,
    *(f"{part}s" for part in PARTS),
    *SCORE,
    "point",
    "a",
    "of",
)

_HEADS = "".join(sorted({word[0] for word in _STARTS}))
_SECONDS = "".join(sorted({word[1] for word in _STARTS}))
_OPENING = r"[\s(\[“\"'‘/~∼<>—–-]"
_LIKELY = f"(?=[{_HEADS}{_HEADS.upper()}][{_SECONDS}])"  # sorts out most words at once
_JOIN = r"(?:\s{1,3}|\s?[-‐‑–—]\s?|\s?,\s)(?:(?:and|&)(?:\s{1,3}|-))?"
_MOST_WORDS = 24  # behind the first; longer runs are no number
_LONGEST = 1000  # characters, more than a run of so many of the longest words has


@cache
def _runs() -> re.Pattern[str]:
    """Return the pattern of a run behind a space or opening sign; group 1 is the run.

    It is large and compiled when a first text is read, so that no import waits for it.
    """
    return re.compile(
        rf"{_OPENING}{_LIKELY}((?:{_either_case(_STARTS)})(?![A-Za-z])"
        rf"(?:{_JOIN}(?:{_either_case(_MORE)})(?![A-Za-z])){{0,{_MOST_WORDS}}})"
    )


def runs_of_words(text: str) -> Iterator[tuple[int, str]]:
    """Yield offset and text of each run of number words, in the order of the text."""
    runs, begin = _runs(), 0
    first = runs.match(f" {text[:_LONGEST]}")  # the start of a text is as good as a space
    if first:
        begin = first.end() - 1
        yield 0, first[1]
    for match in runs.finditer(text, begin):
        yield match.start(1), match[1]
