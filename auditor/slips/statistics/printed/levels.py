"""A normalised text → the levels of significance that it states: ".01", "10 %"."""

from __future__ import annotations

import re

from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of

USUAL = 0.05
_LEVEL = re.compile(
    rf"(?:\b{any_of(entries('level-words'))}[\w’' -]{{0,30}}? ?{any_of(entries('level-verbs'))} ?"
    r"(?:[<≤=] ?)?|\b[Pp] ?[<≤] ?(?=[0-9.]+ (?:was|were|is) (?:\w+ )?considered))"
    r"(?P<number>0?\.[0-9]{1,5}|[0-9]{1,2}(?:\.[0-9]+)?(?= ?%| per ?cent))",
    re.IGNORECASE,
)
_AT_LEVEL = re.compile(
    r"\b(?P<number>0?\.[0-9]{1,5}|[0-9]{1,2}(?:\.[0-9]+)? ?(?:%|per ?cent))[ -]?"
    r"(?:significance |alpha |probability )?level\b"
)


def stated_levels(text: str, start: int = 0, end: int | None = None) -> tuple[float, ...]:
    """Return the levels of significance that a part of a text states, in their order."""
    end = len(text) if end is None else end
    found = [*_LEVEL.finditer(text, start, end), *_AT_LEVEL.finditer(text, start, end)]
    numbers = (_share(text, match) for match in sorted(found, key=lambda match: match.start()))
    return tuple(dict.fromkeys(number for number in numbers if 0 < number <= 0.2))


def _share(text: str, match: re.Match[str]) -> float:
    number = float(match["number"].rstrip(" %percnt"))
    return (
        number / 100
        if number >= 1 or "%" in text[match.start("number") : match.end() + 2]
        else number
    )
