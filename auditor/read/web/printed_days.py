"""A date as pages write it → an ISO day: "2024-09-05T10:00Z", "Jan. 9, 2023", "20 July 2024".

Months are read as e-mail and HTTP write them, in full or shortened to three letters; what could be
read in two ways ("4/12/2013") is no date here.
"""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate

_ISO = re.compile(r"(?<![0-9])([12][0-9]{3})([-/.])([01]?[0-9])\2([0-3]?[0-9])(?![0-9])")
_COMPACT = re.compile(r"([12][0-9]{3})([01][0-9])([0-3][0-9])(?:T?[0-9]{4,6}Z?)?\Z")
_EUROPEAN = re.compile(r"(?<![0-9.])([0-3]?[0-9])\. ?([01]?[0-9])\. ?([12][0-9]{3})(?!\.?[0-9])")
_MONTH = r"([A-Za-z]{3,9})\.?"
_DAY = r"([0-3]?[0-9])(?:st|nd|rd|th)?"
_YEAR = r"([12][0-9]{3})(?![0-9])"
_DAY_FIRST = re.compile(rf"(?<![\w.]){_DAY}[ \u00a0-]{_MONTH},?[ \u00a0-]{_YEAR}")
_MONTH_FIRST = re.compile(rf"(?<![^\W_]){_MONTH}[ \u00a0]{_DAY},?[ \u00a0]{_YEAR}")


def day_in(text: str) -> str | None:
    """Return the first day that a short text states, as ISO text; None where it states none."""
    found = days_in(text)
    return found[0][0] if found else None


def days_in(text: str) -> list[tuple[str, int, int]]:
    """Return each day that a short text states, as ISO text, with its offsets."""
    found: list[tuple[int, int, str]] = []
    compact = _COMPACT.match(text.strip())
    if compact:
        day = _day(compact[1], compact[2], compact[3])
        return [(day, 0, len(text))] if day else []
    for match in _ISO.finditer(text):
        _add(found, match, _day(match[1], match[3], match[4]))
    for match in _EUROPEAN.finditer(text):
        _add(found, match, _day(match[3], match[2], match[1]))
    for match in _DAY_FIRST.finditer(text):
        _add(found, match, _by_name(match[1], match[2], match[3]))
    for match in _MONTH_FIRST.finditer(text):
        _add(found, match, _by_name(match[2], match[1], match[3]))
    return [(day, start, end) for start, end, day in sorted(found)]


def _add(found: list[tuple[int, int, str]], match: re.Match[str], day: str | None) -> None:
    if day is not None:
        found.append((match.start(), match.end(), day))


def _by_name(day: str, month: str, year: str) -> str | None:
    name = month if len(month) < 5 else month.lower()
    parsed = parsedate(f"{day} {name} {year} 00:00:00") or parsedate(
        f"{day} {name[:3]} {year} 00:00:00" if len(month) == 4 else ""
    )
    return _day(year, str(parsed[1]), day) if parsed else None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
