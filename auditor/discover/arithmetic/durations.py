"""One passage → its spans of years and ages, and whether they fit the years around them.

"From 2009 to 2012, four years" counts both ends or one; "born in 1950, died in 2010 aged 60" had
the last birthday or not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from auditor.core.model import Mention
from auditor.discover.arithmetic.result import ArithmeticResult, Kind
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.numerals import SMALL
from auditor.language.lexicon.patterns import any_of, whole

_START = attrgetter("start")
_MOST_SPELLED = 12  # the greatest number of years that is read in words
_COUNTS = {word: count for word, count in SMALL.items() if 0 < count <= _MOST_SPELLED}
_COUNT = rf"(?P<count>[0-9]{{1,3}}|{any_of(_COUNTS)})"
_YEAR = "[12][0-9]{3}"
_SPAN = re.compile(
    rf"\bfrom (?P<first>{_YEAR}) (?:to|until) (?P<last>{_YEAR}),? \(?"
    rf"(?:{any_of(entries('before-a-duration'))} )?{_COUNT} (?:full )?years?\b"
    rf"(?!['’]| {any_of(entries('not-behind-a-duration'))}\b)",
    re.IGNORECASE,
)
_ONE_PERSON = rf"(?!{whole(entries('other-persons'))})[^\n;.0-9]"
_DAY = "(?:[0-9]{1,2} [A-Z][a-z]+ |[A-Z][a-z]+ [0-9]{1,2}, )?"
_AGE = re.compile(
    rf"\bborn\b[^\n;.0-9]{{0,30}}{_DAY}(?P<first>{_YEAR})"
    rf"(?:{_ONE_PERSON})*\bdied\b(?:{_ONE_PERSON}){{0,30}}{_DAY}(?P<last>{_YEAR})"
    rf"(?:{_ONE_PERSON}){{0,30}}\b(?:aged|at the age of) {_COUNT}\b",
    re.IGNORECASE,
)


_PATTERNS: tuple[tuple[Kind, str, re.Pattern[str], int], ...] = (
    ("years", "from ", _SPAN, 1),
    ("age", "died", _AGE, 0),
)
"""Each kind with what its texts hold, its pattern and by how many years it may be more."""


def durations(
    text: str, passage: tuple[int, int], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Yield the results of spans and ages with the years that they lie between."""
    small = text[slice(*passage)].lower()
    for kind, sign, pattern, most in _PATTERNS:
        if sign not in small:
            continue
        for match in pattern.finditer(text, *passage):
            years = int(match["last"]) - int(match["first"])
            stated = _count(match["count"])
            figures = tuple(_within(values, *match.span()))
            fits = years - 1 + most <= stated <= years + most
            if figures:
                why = _why(kind, match, years, stated)
                yield ArithmeticResult(kind, "agreement" if fits else "conflict", figures, why)


def _within(values: Sequence[Mention], start: int, end: int) -> Iterator[Mention]:
    """Yield the values between two offsets; they stand in the order of their text."""
    first = bisect_left(values, start, key=_START)
    last = bisect_left(values, end, first, key=_START)
    return (value for value in values[first:last] if value.end <= end)


def _why(kind: str, match: re.Match[str], years: int, stated: int) -> str:
    first, last = match["first"], match["last"]
    if years < 0:
        return f"{last} lies before {first}; {stated} years are told."
    if kind == "age":
        return f"Born in {first}, one is {years - 1} or {years} in {last}; {stated} is told."
    return f"From {first} to {last} are {years} years; {stated} are told."


def _count(written: str) -> int:
    return int(written) if written.isdigit() else _COUNTS[written.casefold()]
