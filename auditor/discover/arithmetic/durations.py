"""Spans of years and ages: "from 2009 to 2012, four years", "died in 2010 aged 60"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.core.model import Mention
from auditor.discover.arithmetic.result import ArithmeticResult

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)
_COUNT = rf"(?P<count>[0-9]{{1,3}}|{'|'.join(_SMALL[1:])})"
_SPAN = re.compile(
    r"\bfrom (?P<first>[12][0-9]{3}) (?:to|until) (?P<last>[12][0-9]{3}),? \(?"
    rf"(?:a period of |for |i\.e\. |that is,? |a total of )?{_COUNT} (?:full )?years?\b"
    r"(?!['’]| (?:of|after|before|longer|later|earlier|older|younger|in which|ago|more|less)\b)",
    re.IGNORECASE,
)
_OTHERS = r"\b(?:wife|husband|son|daughter|father|mother|brother|sister|who|whose|where|when)\b"
_AGE = re.compile(
    r"\bborn\b[^\n;.0-9]{0,30}(?:[0-9]{1,2} [A-Z][a-z]+ |[A-Z][a-z]+ [0-9]{1,2}, )?"
    rf"(?P<first>[12][0-9]{{3}})(?:(?!{_OTHERS})[^\n;.0-9])*\bdied\b(?:(?!{_OTHERS})[^\n;.0-9]){{0,30}}"
    rf"(?:[0-9]{{1,2}} [A-Z][a-z]+ |[A-Z][a-z]+ [0-9]{{1,2}}, )?(?P<last>[12][0-9]{{3}})"
    rf"(?:(?!{_OTHERS})[^\n;.0-9]){{0,30}}\b(?:aged|at the age of) {_COUNT}\b",
    re.IGNORECASE,
)


def spans(
    text: str, passage: tuple[int, int], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Yield the spans and ages of a passage with the years that they lie between."""
    for kind, pattern, most in (("years", _SPAN, 1), ("age", _AGE, 0)):
        for match in pattern.finditer(text, *passage):
            years = int(match["last"]) - int(match["first"])
            told = _small(match["count"])
            figures = tuple(v for v in values if match.start() <= v.start and v.end <= match.end())
            fits = years - 1 + most <= told <= years + most
            if figures:
                why = _why_years(kind, match, years, told)
                yield ArithmeticResult(kind, "agreement" if fits else "conflict", figures, why)


def _why_years(kind: str, match: re.Match[str], years: int, told: int) -> str:
    first, last = match["first"], match["last"]
    if years < 0:
        return f"{last} lies before {first}; {told} years are told."
    if kind == "age":
        return f"Born in {first}, one is {years - 1} or {years} in {last}; {told} is told."
    return f"From {first} to {last} are {years} years; {told} are told."


def _small(written: str) -> int:
    return int(written) if written.isdigit() else _SMALL.index(written.casefold())
