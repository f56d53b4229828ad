"""no-such-day: a date names a day that its month has.

"31 April", "February 30, 2024", "2023-02-29" and "31/04/2014" name none in any reading.  A number
that may count what follows ("in June 31 people came") is no day, and what stands in quotation marks
may be told as an example.

Found:
- The lease ends on 31 April 2014.
- The claim must be sent by June 31.
- Payment is due on February 30, 2024.
- The licence was renewed on 2023-02-29 in Leeds.
- The offer holds until 31/11/2024.

Quiet:
- The lease ends on 30 April 2014 and not on 29 February 2024.
- In June 31 people came.
- A form that holds "31 April" is sent back.
- See Bulletin No. 31 June 2020.
- The file 2023-13-31 and the version 30.2.20 are old.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.calendar.edtf import days_in_month
from auditor.language.lexicon.dates import MONTHS
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, capitalised
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.view import View

_LEAP = 2000
_SHORT = [name for name, number in MONTHS.items() if days_in_month(_LEAP, number) < 31]
_MONTH = rf"(?P<month>{any_of(capitalised(_SHORT))})\b\.?"
_DAY = "(?P<day>29|3[01])"
_FIRST_LOOK = re.compile(r"(?:29|3[01])(?![0-9])")
_NOT_IN = r"(?<![\w\"“'‘/.:#-])"
_PATTERNS = (
    re.compile(rf"{_NOT_IN}{_DAY}(?:st|th)?(?: of)? {_MONTH}(?:,? (?P<year>[12][0-9]{{3}})\b)?"),
    re.compile(
        rf"{_NOT_IN}{_MONTH} {_DAY}(?:st|th)?\b(?:,? (?P<year>[12][0-9]{{3}})\b"
        r"|(?=[.;)]?(?:\s|\Z))(?! [a-z0-9]))"
    ),
    re.compile(rf"{_NOT_IN}(?P<year>[12][0-9]{{3}})-(?P<number>0[1-9]|1[0-2])-{_DAY}(?![\w.-])"),
    re.compile(
        rf"{_NOT_IN}{_DAY}(?P<sign>[./])(?P<number>0?[1-9]|1[0-2])(?P=sign)"
        r"(?P<year>(?:19|20)[0-9]{2})(?![\w/-]|\.[0-9])"
    ),
    re.compile(
        rf"{_NOT_IN}(?P<number>0?[1-9]|1[0-2])/{_DAY}/(?P<year>(?:19|20)[0-9]{{2}})(?![\w/-])"
    ),
)
_NAMED_BEFORE = re.compile(rf"{any_of(entries('labels-of-issues'))}\.? ?\Z", re.IGNORECASE)
_BEFORE, _BEHIND = 15, 20  # characters of a date before its day and behind it: "September …"
_REACH = 12  # characters before a day in which it can be called the number of something


def run(view: View) -> Iterator[Slip]:
    """Yield the dates of days that do not exist."""
    for day in _FIRST_LOOK.finditer(view.text):
        match = _date_around(view.text, day.start())
        if match and not _exists(match) and not _is_number_of(view.text, match.start()):
            yield _slip(view.text, match)


def _date_around(text: str, day: int) -> re.Match[str] | None:
    """Return the date whose day stands at an offset, None where there is none."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text, max(0, day - _BEFORE), day + _BEHIND):
            if match.start("day") == day:
                return match
    return None


def _exists(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    month = _month(groups)
    year = int(groups["year"]) if groups["year"] else _LEAP
    return int(groups["day"]) <= days_in_month(year, month)


def _month(groups: dict[str, str | None]) -> int:
    number = groups.get("number")
    return int(number) if number else MONTHS[str(groups["month"]).lower()]


def _is_number_of(text: str, start: int) -> bool:
    return bool(_NAMED_BEFORE.search(text, max(0, start - _REACH), start))


def _slip(text: str, match: re.Match[str]) -> Slip:
    groups = match.groupdict()
    month = _month(groups)
    year = int(groups["year"]) if groups["year"] else _LEAP
    name = next(name for name, number in MONTHS.items() if number == month).capitalize()
    of = f"{name} {year}" if month == 2 and groups["year"] else name
    why = f"There is no {match[0].rstrip('.')}: {of} has {days_in_month(year, month)} days."
    return Slip((words_at(text, *match.span()),), why)


SPEC = SlipSpec(run, "error")
