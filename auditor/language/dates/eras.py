"""Years of less than four digits: a text → its BC and AD, "the '90s", "FY98/99"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.calendar.edtf import year_days
from auditor.language.dates.left_context import finished, word_before
from auditor.language.dates.readings import (
    DateCandidate,
    century_year,
    decade_value,
    period_value,
    year_value,
    years_value,
)
from auditor.language.lexicon.dates import RANGE_WORDS
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

_BC = re.compile(r"B(?:CE?|\.C\.E\.|\.C\.?)(?![A-Za-z])")
_AD = re.compile(
    r"A(?<![A-Za-z]A)\.?D\.?(?: ?[0-9]{1,4}(?![0-9]|[.,][0-9]))?(?![A-Za-z]| ?[0-9]+[.,][0-9])"
)
_NUMBERS_BEFORE = re.compile(
    rf"(?<![\w.,])(?P<first>[0-9]{{1,4}}) ?"
    rf"(?:(?:[-–—]|and|{any_of(RANGE_WORDS)}) ?(?P<last>[0-9]{{1,4}}) ?)?\Z"
)
_SHORT_DECADE = re.compile(r"0s(?: (?P<bc>BCE?|B\.C\.))?(?![A-Za-z])")
_DECADE_DIGITS = re.compile(r"(?<![0-9])[0-9]{1,3}\Z")
_BEFORE_A_DECADE = words("before-a-decade")
_FISCAL = re.compile(r"FY ?['’]?([0-9]{2})(?:[-/–]([0-9]{2}))?(?![0-9])")


def era_dates(text: str) -> Iterator[DateCandidate]:
    """Yield the years of a text that an era, an apostrophe or "FY" marks, in no order."""
    yield from _eras(text)
    yield from _short_decades(text)
    yield from _fiscal(text)


def _eras(text: str) -> Iterator[DateCandidate]:
    for match in _BC.finditer(text):
        yield from _era(text, match.start(), match.end(), before_christ=True)
    for match in _AD.finditer(text):
        digits = match.group().lstrip("A.D ")
        if digits:
            yield finished(text, match.start(), match.end(), year_value(int(digits)))
        else:
            yield from _era(text, match.start(), match.end(), before_christ=False)


def _era(text: str, start: int, end: int, *, before_christ: bool) -> Iterator[DateCandidate]:
    match = _NUMBERS_BEFORE.search(text, max(0, start - 16), start)
    if match is None:
        return
    first, last = int(match["first"]), int(match["last"] or match["first"])
    if before_christ:
        first, last = 1 - first, 1 - last
    if first > last:
        return
    value = year_value(first) if first == last else years_value(first, last)
    yield finished(text, match.start(), end, value)


def _short_decades(text: str) -> Iterator[DateCandidate]:
    """Decades of two digits after an apostrophe or "the", and those BC: "the '90s", "470s BC"."""
    for match in _SHORT_DECADE.finditer(text):
        if match["bc"]:
            yield from _decade_bc(text, match.start(), match.end())
            continue
        start = match.start() - 1
        if start < 1 or text[start] not in "123456789" or text[start - 1] not in " '’-":
            continue
        quoted = text[start - 1] in "'’"
        begin = start - quoted
        if quoted or word_before(text, begin) in _BEFORE_A_DECADE:
            decade = int(text[start]) * 10
            value = decade_value(decade + (1900 if decade > 20 else 2000))
            yield finished(text, begin, match.end(), value)


def _decade_bc(text: str, start: int, end: int) -> Iterator[DateCandidate]:
    digits = _DECADE_DIGITS.search(text, max(0, start - 4), start)
    if digits:
        first = int(digits.group() + "0")
        value = period_value(year_days(1 - first - 9)[0], year_days(1 - first)[1])
        yield finished(text, digits.start(), end, value)


def _fiscal(text: str) -> Iterator[DateCandidate]:
    for match in _FISCAL.finditer(text):
        first = century_year(int(match[1]))
        last = century_year(int(match[2])) if match[2] else first
        if first <= last:
            value = period_value(year_days(first)[0], year_days(last)[1])
            yield finished(text, match.start(), match.end(), value)
