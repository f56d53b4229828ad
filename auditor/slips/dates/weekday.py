"""weekday: a weekday beside a date is the one of that day.

A date of day, month and year with its weekday ("Monday, 12 March 2024", "12 March 2024 (Monday)",
"Mon 2024-03-12") is reckoned in the Gregorian calendar; before 1752, when not all countries had it,
nothing is said, and until 1923 a day of the Julian calendar is right too.  A date whose figures can
be read in two ways is left alone.

Found:
- The hearing takes place on Monday, 12 March 2024 in Leeds.
- The fair closes on Sunday (1 June 2024).
- The vote is on 3 March 2020, a Friday.
- We met on Fri., March 3, 2020.

Quiet:
- The hearing takes place on Tuesday, 12 March 2024 in Leeds.
- We met on Friday 5 March. On Monday, the minutes of 12 March 2024 were approved.
- It was due on Tuesday, 03/12/2024.
- Minutes of 3 May 2024. The next meeting is on Tuesday, 17 May.
- The poem was read on Monday, 12 March 1624.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.calendar.edtf import from_day
from auditor.core.model import Mention
from auditor.language.dates.format import days_in_words
from auditor.language.lexicon.dates import SHORT_WEEKDAYS, WEEKDAYS
from auditor.language.lexicon.patterns import any_of, capitalised
from auditor.slips.spec import Slip, SlipSpec
from auditor.slips.view import View

_NAMES = WEEKDAYS | SHORT_WEEKDAYS
_ALWAYS = 1923  # years from which no country keeps the Julian calendar
_FIRST = 1753  # years before which it depends on the country which day was meant
_REACH = 16  # characters before and behind a date in which its weekday stands
_FULL, _SHORT = (any_of(capitalised(names)) for names in (WEEKDAYS, SHORT_WEEKDAYS))
_DAY = rf"(?:(?P<full>{_FULL})|(?P<short>{_SHORT})\b\.?)"
_BEFORE = re.compile(rf"\b{_DAY}\b(?:,? |,? the | \()\Z")
_INSIDE = re.compile(rf"{_DAY}\b")
_BEHIND = re.compile(rf" ?(?:\({_DAY}\)|, (?:an? )?(?P<behind>{_FULL})(?=[,;.)\n]|\Z))")
_YEAR = re.compile(r"[0-9]{4}|[/.][0-9]{2}\Z")
_OF_A_NAME = re.compile(r"(?:[A-Z]\w*|\b[Tt]he) \Z")


def run(view: View) -> Iterator[Slip]:
    """Yield the dates that fall on another weekday than the one beside them."""
    for mention in view.dates:
        low = mention.value.low
        if low is None or low != mention.value.high or mention.value.doubt:
            continue
        if not _YEAR.search(mention.text):  # another year may be meant
            continue
        found = _weekday(view.text, mention)
        if found is not None and not _falls_on(int(low), found[0]):
            yield _slip(view.text, mention, int(low), *found)


def _slip(text: str, mention: Mention, day: int, told: int, start: int, end: int) -> Slip:
    written, right = days_in_words(day, day), _name(_weekday_of(day))
    why = f"{written} is a {right}, not a {_name(told)}."
    place = mention._replace(start=start, end=end, text=text[start:end])
    return Slip((place,), why)


def _weekday(text: str, mention: Mention) -> tuple[int, int, int] | None:
    """Return the weekday that stands beside or in a date, and the span of both; None for none."""
    start, end = mention.start, mention.end
    inside = _INSIDE.match(text, start, end)
    if inside:
        return None if _names_something(text, inside) else (_number(inside), start, end)
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    if before and not _names_something(text, before):
        return _number(before), before.start(), end
    behind = _BEHIND.match(text, end, end + _REACH)
    return (_number(behind), start, behind.end()) if behind else None


def _names_something(text: str, match: re.Match[str]) -> bool:
    """Whether a short form is the end of a name: "The Sun, 3 May 2020"."""
    is_short = match["short"] is not None
    return is_short and bool(_OF_A_NAME.search(text, max(0, match.start() - _REACH), match.start()))


def _number(match: re.Match[str]) -> int:
    groups = match.groupdict()
    written = groups.get("full") or groups.get("short") or groups.get("behind") or ""
    return _NAMES[written.lower()]


def _falls_on(day: int, weekday: int) -> bool:
    """Whether a day falls on a weekday, of old dates in one of the calendars of their time."""
    year = from_day(day)[0]
    if year < _FIRST or _weekday_of(day) == weekday:
        return True
    return year < _ALWAYS and _weekday_of(day + _behind(year)) == weekday


def _behind(year: int) -> int:
    """Return by how many days the Julian calendar was behind in a year."""
    return year // 100 - year // 400 - 2


def _weekday_of(day: int) -> int:
    """Return the days after Monday of an ordinal: day 1 is a Monday."""
    return (day - 1) % 7


def _name(weekday: int) -> str:
    return next(name for name, number in WEEKDAYS.items() if number == weekday).capitalize()


SPEC = SlipSpec(run, "error")
