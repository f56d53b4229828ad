"""span: how long something lasts, or how long ago it was, fits its dates.

"Over four years, from 1 April 2024 to 31 March 2027", "from 3 to 6 May 2024 (five days)", "founded
in 1919, 85 years ago" in a document that is dated, "its 100th anniversary in 2024".  Both ends may
count; months and years are counted as people do, so that only what is more than half a month or
year off is wrong.  Rough spans ("almost six years") are left alone.

Found:
- The grant runs over four years, from 1 April 2024 to 31 March 2027.
- The course lasted from 3 May 2024 to 12 May 2024, a total of seven days.
- The lease runs for six months, from 1 January 2024 to 31 March 2024.
- Founded in 1919, Norland Steel marks its 100th anniversary in 2024.
- The firm was founded in 1920 and celebrates its centenary in 2024.

Quiet:
- The grant runs over three years, from 1 April 2024 to 31 March 2027.
- The course lasted from 3 May 2024 to 12 May 2024, a total of ten days.
- From 1998 to 2003, for almost six years, he led the school.
- Founded in 1919, Norland Steel marked its 100th anniversary in 2019.
- From 1 April 2024 to 31 March 2027 the grant pays for two years of study.
- He marked the 50th anniversary of the battle, founded in 1919, in 1969.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.calendar.edtf import from_day, parse_interval
from auditor.core.model import DocumentDate, Mention
from auditor.core.values import is_plain, number_text
from auditor.language.lexicon.loader import entries, values
from auditor.language.lexicon.patterns import any_of
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.view import View

DAYS = {"day": 1.0, "week": 7.0, "month": 30.436875, "year": 365.2425}
"""Days of a unit in the Gregorian calendar, on average."""
SLACK = {"day": 0.01, "week": 0.6, "month": 0.6, "year": 0.6}
"""By how many of its unit a span may be told too long or too short; of days both ends may count."""
_FROM = re.compile(r",? \(?(?:(?:running |lasting )?(?:from|between) )?")
_OF_A_NOUN = re.compile(r"(?: [a-z]+){1,2}(?:,| \(|)(?: ?(?:held |running |lasting )?from)? ?")
_OVER = re.compile(r"\bover \Z", re.IGNORECASE)
_BEHIND = re.compile(rf"\)?,? \(?(?:(?:or )?{any_of(entries('before-a-duration'))} )?")
_NOT_BEHIND = re.compile(rf" {any_of(entries('not-behind-a-duration'))}\b|['’]|-")
_FOUNDED = re.compile(rf"\b{any_of(entries('founding-verbs'))} (?:in|on) \Z", re.IGNORECASE)
_ROUNDS = values("anniversaries")
_ROUND = re.compile(
    rf"\b(?:its|their|the company's|the firm's|his|her) (?:(?P<count>[0-9]{{1,3}})(?:st|nd|rd|th)"
    rf" (?:anniversary|birthday)|(?P<word>{any_of(_ROUNDS)}))(?: year)?,? (?:in|on) \Z"
)
_AGO = re.compile(r", (?:or )?(?P<count>[0-9]{1,3}) years ago\b")
REACH = 40  # characters around dates and spans that join them
MOST_BETWEEN = 120  # characters between a founding and its anniversary
_SPACES = re.compile(r"\s+")


def run(view: View) -> Iterator[Slip]:
    """Yield the spans and anniversaries that do not fit their dates."""
    for before, date, behind in _threes(view.values):
        ends = _ends(date)
        if ends is None:
            continue
        for span in (before, behind):
            if span is not None and _is_of(view.text, span, date) and not _fits(span, ends):
                yield Slip((span, date), _told(span, date, ends))
    yield from _anniversaries(view)
    yield from _ago(view)


def _threes(values: Sequence[Mention]) -> Iterator[tuple[Mention | None, Mention, Mention | None]]:
    """Yield each date with the values on either side."""
    for at, value in enumerate(values):
        if value.value.kind == "date" and "/" in (value.value.edtf or ""):
            before = values[at - 1] if at else None
            yield before, value, values[at + 1] if at + 1 < len(values) else None


def _ends(date: Mention) -> tuple[int, int, int, int] | None:
    """Return the first and last days of the beginning and of the end of a range of dates."""
    ends = None if date.value.doubt else parse_interval(date.value.edtf or "")
    if ends is None:
        return None
    days = (*ends[0], *ends[1])
    return None if None in days else tuple(day or 0 for day in days)  # type: ignore[return-value]


def _is_of(text: str, span: Mention, date: Mention) -> bool:
    """Whether words join a span, exact or "over" so long, to the dates that it lies between."""
    if span.value.kind != "duration" or not _is_exact(text, span, date):
        return False
    if span.start > date.start:
        gap = _SPACES.sub(" ", text[date.end : span.start])
        return bool(_BEHIND.fullmatch(gap)) and not _NOT_BEHIND.match(text, span.end)
    gap = _SPACES.sub(" ", text[span.end : date.start])
    is_adjective = "-" in span.text and _OF_A_NOUN.fullmatch(gap)
    return bool(_FROM.fullmatch(gap) or is_adjective)


def _is_exact(text: str, span: Mention, date: Mention) -> bool:
    """Whether a span is told as so long, or as running "over" so long before its dates."""
    value = span.value
    if is_plain(value) and not value.hedge:
        return True
    if span.start > date.start or value.low is None or value.high is not None:
        return False
    return bool(_OVER.search(text, max(0, span.start - REACH), span.start))


def _fits(span: Mention, ends: tuple[int, int, int, int]) -> bool:
    """Whether a span can lie between two dates, whose ends count or not."""
    unit = span.value.unit or ""
    first, first_end, last, last_end = ends
    if unit not in DAYS or (unit != "year" and (first, last) != (first_end, last_end)):
        return True
    least, most = last - first_end - 1, last_end - first + 1
    told = span.value.low or 0
    return least / DAYS[unit] - SLACK[unit] <= told <= most / DAYS[unit] + SLACK[unit]


def _told(span: Mention, date: Mention, ends: tuple[int, int, int, int]) -> str:
    unit = span.value.unit or ""
    exact = number_text((ends[3] - ends[0] + 1) / DAYS[unit], 2)
    return f"{date.text} are {exact} {unit}s, not {span.text}."


# ------------------------------------------------------------------ since a founding


def _anniversaries(view: View) -> Iterator[Slip]:
    """Yield the anniversaries that lie another number of years behind the founding."""
    for one, other in pairwise(view.dates):
        if other.start - one.end > MOST_BETWEEN or not _is_founding(view.text, one):
            continue
        gap = view.text[one.end : other.start]
        match = None if "." in gap else _ROUND.search(view.text, one.end, other.start)
        first, year = _year(one), _year(other)
        if match is None or first is None or year is None:
            continue
        count = int(match["count"]) if match["count"] else _ROUNDS[match["word"]]
        if year - first != count:
            named = words_at(view.text, match.start(), match.end() - len(" in "))
            why = f"From {first} to {year} are {year - first} years, not {count}."
            yield Slip((one, named, other), why)


def _ago(view: View) -> Iterator[Slip]:
    """Yield the years "ago" that do not lead from the document's year to the one beside them."""
    written = _year_written(view.analysis.dated)
    if written is None:
        return
    for date in view.dates:
        match = _AGO.match(view.text, date.end)
        year = _year(date) if match else None
        if match is None or year is None:
            continue
        count, years = int(match["count"]), written - year
        if count not in (years - 1, years) and not _is_round(count):
            named = words_at(view.text, match.start("count"), match.end())
            why = (
                f"From {year} to {written}, when this was written, are {years} years, not {count}."
            )
            yield Slip((date, named), why)


def _year_written(dated: DocumentDate | None) -> int | None:
    """Return the year in which a document speaks, None where it may be another one."""
    if dated is None or dated.low is None or dated.high is None or dated.doubt:
        return None
    years = {from_day(day)[0] for day in (dated.low, dated.high)}
    return years.pop() if len(years) == 1 else None


def _is_round(count: int) -> bool:
    """Whether a number of years is told roundly: "1919, 100 years ago"."""
    return count % 10 == 0


def _is_founding(text: str, date: Mention) -> bool:
    return bool(_FOUNDED.search(_SPACES.sub(" ", text[max(0, date.start - REACH) : date.start])))


def _year(date: Mention) -> int | None:
    """Return the year of a date, None where it is not known or not one."""
    low, high = date.value.low, date.value.high
    if low is None or high is None or date.value.doubt:
        return None
    years = {from_day(int(day))[0] for day in (low, high)}
    return years.pop() if len(years) == 1 else None


SPEC = SlipSpec(run)
