"""One passage → its spans of years, and whether they fit the years around them.

"From 2009 to 2012, four years" counts both ends or one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from auditor.core.model import Mention, Verdict
from auditor.discover.arithmetic.result import ArithmeticResult
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.numerals import SMALL
from auditor.language.lexicon.patterns import any_of

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


def durations(
    text: str, passage: tuple[int, int], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Yield the results of spans with the years that they lie between, of which both may count."""
    if "from " not in text[slice(*passage)].lower():
        return
    for match in _SPAN.finditer(text, *passage):
        years = int(match["last"]) - int(match["first"])
        stated = _count(match["count"])
        figures = tuple(_within(values, *match.span()))
        if figures:
            fits = years <= stated <= years + 1
            verdict: Verdict = "agreement" if fits else "conflict"
            yield ArithmeticResult("years", verdict, figures, _why(match, years, stated))


def _within(values: Sequence[Mention], start: int, end: int) -> Iterator[Mention]:
    """Yield the values between two offsets; they stand in the order of their text."""
    first = bisect_left(values, start, key=_START)
    last = bisect_left(values, end, first, key=_START)
    return (value for value in values[first:last] if value.end <= end)


def _why(match: re.Match[str], years: int, stated: int) -> str:
    first, last = match["first"], match["last"]
    if years < 0:
        return f"{last} lies before {first}; {stated} years are told."
    return f"From {first} to {last} are {years} years; {stated} are told."


def _count(written: str) -> int:
    return int(written) if written.isdigit() else _COUNTS[written.casefold()]
