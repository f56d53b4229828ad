"""When a document speaks: the document → its declared date, else a stamp's, else a dateline's.

The clock is never asked.  What the content reports only bounds the date: a text that tells of what
happened in 2015 speaks in 2015 or later.  A copyright line is as weak.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.calendar.edtf import parse_days
from auditor.core.model import DocumentDate
from auditor.language.dates.recognizer import Order, detect_order, read_dates
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, whole
from auditor.language.statement.stamps import EDGE, stamp
from auditor.language.statement.validity import FOR

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import Document, Mention

_HEAD_LINES = 16  # lines that may be a dateline or byline
_HEAD = 160  # characters of such a line
_MOST_DAYS = 31  # days of a dateline's date: a day or a month, no year
_AROUND = 110  # characters either side of a date that show whether it is past

_COPYRIGHT_SIGNS = ("©", "(c)", "copyright")
_COPYRIGHT = re.compile(
    rf"(?:{'|'.join(map(re.escape, _COPYRIGHT_SIGNS))})"
    r"[ ,©]*(?:\(c\) ?)?(?:[12][0-9]{3} ?[-–] ?)?([12][0-9]{3})",
    re.IGNORECASE,
)
_PLACE = (
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ ,]+[A-ZÀ-Þ][\w.'’-]*){0,4}(?:\s*\([^)\n]{1,30}\))?"
    r"|By [^|\n]{2,60}?|[A-ZÀ-Þ]\w+(?: \w+){1,3}(?=,)|[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)"
)
_BEFORE_DATELINE = re.compile(rf"[\s*_#>]*(?:{_PLACE}[\s,|·•–—-]*|[\s|·•–—(-]*)\Z")
_AFTER_DATELINE = re.compile(
    r"[ \t]*(?:[*_]*[ \t]*(?:\n|\Z)|[–—-]|--|[|·•/]|\([A-Z]"
    r"|[,;]?\s*(?:at )?[0-9]{1,2}[:.][0-9]{2})"
)
_PAST = re.compile(rf"\b(?:{any_of(words('past-verbs'))}|[a-z]{{3,}}ed)\b")
_FUTURE = re.compile(
    rf"{whole(words('future-words'))}|\b{any_of(words('future-stems'))}\w*\b", re.IGNORECASE
)
_AHEAD = frozenset(("until", "before", "by"))
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


def document_date(document: Document, order: Order | None = None) -> DocumentDate | None:
    """Return when a document says that it speaks, None where nothing states it.

    Days are proleptic ordinals; `order` tells day from month in dates like 4.12.2013.
    Raises ValueError when the declared date is no date.
    """
    if document.date:
        low, high = parse_days(document.date)
        return DocumentDate(low, high, document.date_source or "given", _doubt(document.date))
    order = order or detect_order(document.text)
    return stamp(document.text, order) or _dateline(document.text, order)


def _doubt(declared: str) -> str | None:
    """Return why a declared date may be another: EDTF marks it by "?", "~" or "%"."""
    is_marked = any(sign in declared for sign in "?~%")
    return f"“{declared}” is marked as uncertain" if is_marked else None


# ------------------------------------------------------------------ datelines


def _dateline(text: str, order: Order | None) -> DocumentDate | None:
    """Return a date that opens the report, or that is beside its author or alone under the title.

    Two of them that differ are entries of a chronicle, and none of them is its date.
    """
    lines = text[:EDGE].split("\n", _HEAD_LINES)[:_HEAD_LINES]
    found = [dated for line in lines if (dated := _in_line(line, order)) is not None]
    days = {(dated.low, dated.high) for dated in found}
    return found[0] if len(days) == 1 else None


def _in_line(line: str, order: Order | None) -> DocumentDate | None:
    head = line[:_HEAD]
    for date in read_dates(head, None, order):
        low, high = date.value.low, date.value.high
        if low is None or high is None or high - low > _MOST_DAYS or date.bound_word is not None:
            continue
        if _BEFORE_DATELINE.match(head, 0, date.start) and _AFTER_DATELINE.match(line, date.end):
            shown = " ".join(head[: date.end].split()).lstrip("*_#> ")
            return DocumentDate(int(low), int(high), f"dateline: “{shown}”")
    return None


# ------------------------------------------------------------------ bounds


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
