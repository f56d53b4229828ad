"""The text of an undated document → the earliest day that it can speak, from what it reports.

A text that tells of what happened in 2015 speaks in 2015 or later.  A copyright line is as weak.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.calendar.edtf import parse_days
from auditor.core.model import DocumentDate
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, whole
from auditor.language.statement.stamps import EDGE
from auditor.language.statement.validity import FOR

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import Mention

_AROUND = 110  # characters either side of a date that show whether it is past

_COPYRIGHT_SIGNS = ("©", "(c)", "copyright")
_COPYRIGHT = re.compile(
    rf"(?:{'|'.join(map(re.escape, _COPYRIGHT_SIGNS))})"
    r"[ ,©]*(?:\(c\) ?)?(?:[12][0-9]{3} ?[-–] ?)?([12][0-9]{3})",
    re.IGNORECASE,
)
_PAST = re.compile(rf"\b(?:{any_of(words('past-verbs'))}|[a-z]{{3,}}ed)\b")
_FUTURE = re.compile(
    rf"{whole(words('future-words'))}|\b{any_of(words('future-stems'))}\w*\b", re.IGNORECASE
)
_AHEAD = frozenset(("until", "before", "by"))
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


def earliest_day(text: str, mentions: Iterable[Mention]) -> DocumentDate | None:
    """Return the earliest day that an undated text can speak, None where nothing bounds it.

    It is the latest date of its mentions that it reports as past, or that of its copyright line.
    """
    bounds = [_reported(text, mentions), _copyright(text)]
    return max((bound for bound in bounds if bound), key=lambda bound: bound.low or 0, default=None)


def _reported(text: str, mentions: Iterable[Mention]) -> DocumentDate | None:
    dates = [found for found in mentions if found.value.kind == "date" and _is_of_a_year(found)]
    dates.sort(key=lambda date: (-(date.value.low or 0), date.start))
    for date in dates:
        if _may_be_ahead(text, date):
            continue
        around = _sentence_around(text, date)
        if _PAST.search(around) and not _FUTURE.search(around):
            day = int(date.value.low or 0)
            return DocumentDate(day, None, f"the text tells of “{_shown(text, date)}” as past")
    return None


def _may_be_ahead(text: str, date: Mention) -> bool:
    """Whether a date can be planned in the past: "for 2026", "by 2030"."""
    return date.bound_word in _AHEAD or text.startswith(FOR, max(0, date.start - len(FOR[0])))


def _is_of_a_year(date: Mention) -> bool:
    low, high = date.value.low, date.value.high
    return low is not None and high is not None and high - low <= 366


def _sentence_around(text: str, date: Mention) -> str:
    before = _SENTENCE_END.split(text[max(0, date.start - _AROUND) : date.start])[-1]
    after = _SENTENCE_END.split(text[date.end : date.end + _AROUND])[0]
    return f"{before} {after}"


def _shown(text: str, date: Mention) -> str:
    """Return a date with the word before it, as a message shows it."""
    start = text.rfind(" ", 0, max(0, date.start - 1)) + 1
    return " ".join(text[max(start, date.start - 12) : date.end].split())


def _copyright(text: str) -> DocumentDate | None:
    years = [
        (int(match[1]), match.group())
        for edge in (text[:EDGE], text[-EDGE:])
        if any(sign in edge.lower() for sign in _COPYRIGHT_SIGNS)
        for match in _COPYRIGHT.finditer(edge)
    ]
    if not years:
        return None
    year, line = max(years)
    low, _ = parse_days(f"{year:04}")
    return DocumentDate(low, None, f"copyright line: “{line}”")
