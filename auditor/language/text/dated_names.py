"""The name of a file or folder → the day or month of which it evidently is: "minutes-2024-03-12".

A year alone, a number that may be a product's, two days, and a day that the name is about ("born
before 23 September 1958") tell nothing; nor does "04_06_2017", which is of April or of June, and
"2011-12", which may be two years.  A month is taken where it is the whole name, or beside a kind
of document.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from auditor.language.lexicon.dates import MONTHS
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR = r"(?P<y>(?:19|20)[0-9]{2})"
_MONTH = rf"(?P<name>{any_of(MONTHS)})\.?"
_DAY = r"(?P<d>[0-3]?[0-9])(?:st|nd|rd|th)?"
_SIGN = r"[-_. ]"
_START, _END = r"(?<![0-9])", r"(?![0-9])"
_DAYS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_START}{_YEAR}(?P<sign>{_SIGN})(?P<m>[01][0-9])(?P=sign)(?P<d>[0-3][0-9]){_END}",
        rf"(?<![0-9])(?<![0-9]-){_YEAR}(?P<m>[01][0-9])(?P<d>[0-3][0-9])(?!-?[0-9])",
        rf"{_START}(?P<a>[0-3]?[0-9])(?P<sign>{_SIGN})(?P<b>[0-3]?[0-9])(?P=sign){_YEAR}{_END}",
        rf"{_START}{_DAY}{_SIGN}?{_MONTH}{_SIGN}?{_YEAR}{_END}",
        rf"(?<![^\W\d_]){_MONTH}{_SIGN}?{_DAY}[, ]?{_SIGN}?{_YEAR}{_END}",
        rf"{_START}{_YEAR}{_SIGN}?{_MONTH}{_SIGN}?(?P<d>[0-3]?[0-9]){_END}",
    )
)
_MONTHS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![0-9])(?<![0-9]{_SIGN}){_YEAR}[-_.](?P<m>[01][0-9])(?!{_SIGN}?[0-9])",
        rf"{_START}{_YEAR}{_SIGN}?{_MONTH}(?![^\W_])",
        rf"(?<![^\W\d_]){_MONTH}{_SIGN}?{_YEAR}{_END}",
    )
)
_BOUNDING = words("bounding-name-words")
_KINDS = (
    words("meeting-records")
    | words("sent-documents")
    | words("other-document-kinds")
    | words("contract-kinds")
)
_WORD = re.compile(r"[^\W\d_]+")


class NamedDay(NamedTuple):
    """A day or month as ISO text, and where it stands in the name."""

    iso: str
    start: int
    end: int


def day_in_name(name: str) -> NamedDay | None:
    """Return the day, else the month, of which a file without its suffix evidently is."""
    days = list(_found(name, _DAYS))
    found = days or [month for month in _found(name, _MONTHS) if _is_dated_by(name, month)]
    return found[0] if len({each.iso for each in found}) == 1 else None


def _found(name: str, patterns: tuple[re.Pattern[str], ...]) -> Iterator[NamedDay]:
    for pattern in patterns:
        for match in pattern.finditer(name):
            iso = _iso(match.groupdict())
            if iso is not None and not _is_about(name[: match.start()]):
                yield NamedDay(iso, match.start(), match.end())


def _is_about(before: str) -> bool:
    """Whether the last word before a day tells that the name is about it."""
    found = _WORD.findall(before.lower())
    return bool(found) and found[-1] in _BOUNDING


def _is_dated_by(name: str, month: NamedDay) -> bool:
    """Whether a month is all that a name tells, or stands beside a kind of document."""
    rest = name[: month.start] + " " + name[month.end :]
    found = _WORD.findall(rest.lower())
    return not any(map(str.isalnum, rest)) or not _KINDS.isdisjoint(found)


def _iso(parts: dict[str, str | None]) -> str | None:
    """Return ISO text for the parts of a match, None where they make no day or several."""
    found = {key: int(part) for key, part in parts.items() if part and part.isdecimal()}
    year = found["y"]
    if "a" in found:
        return _numeric(year, found["a"], found["b"])
    name = parts.get("name")
    month = MONTHS[name.lower()] if name else found["m"]
    if "d" in found:
        return _day(year, month, found["d"])
    are_two_years = not name and month == (year + 1) % 100
    return f"{year}-{month:02}" if 1 <= month <= 12 and not are_two_years else None


def _numeric(year: int, first: int, second: int) -> str | None:
    """Return the day of "03_24_2014" or "24.03.2014", None where both orders make a day."""
    readings = {_day(year, first, second), _day(year, second, first)} - {None}
    return readings.pop() if len(readings) == 1 else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
