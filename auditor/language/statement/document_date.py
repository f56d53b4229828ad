"""When a document speaks: what is declared, else a printed stamp, else a dateline; never the clock.

What the content reports only bounds it: a text that tells of what happened in 2015 speaks in 2015
or later.  A copyright line is as weak.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.calendar.edtf import parse_days
from auditor.core.model import DocumentDate
from auditor.language.dates.recognizer import Order, detect_order, read_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.core.model import Document, Mention

_EDGE = 4000  # characters at either end of a document in which stamps are printed
_HEAD_LINES = 16  # lines in which a dateline or byline stands
_AFTER_LABEL = 48  # characters after a stamp's label in which its date stands

_UPDATED = (
    r"(?:this )?(?:page |article |content |document |entry |site )?(?:was )?"
    r"(?:last[ -])?(?:updated?|modified|revised|reviewed|changed|edited"
    r"|amended)|date (?:modified|updated)|last (?:update|modification|revision|change)|as updated"
    r"|stand|aktualisiert|zuletzt geändert|mis à jour|actualizado|обновлено"
)
_CREATED = (
    r"(?:first |originally |date )?(?:published|posted|created|issued|released|filed|submitted"
    r"|written|printed)|publication date|release date|date of (?:publication|issue)|date|dated"
    r"|veröffentlicht|erstellt|publié|publicado|опубликовано"
)
_STAMP = re.compile(
    rf"(?:^|(?<=[,;|(\[•·\t/>])|(?<=  )|(?<=, )|(?<=[;|•·] ))[ *_#>-]{{0,8}}"
    rf"(?:(?P<updated>{_UPDATED})|(?P<created>{_CREATED}))"
    r"(?: by [\w. ]{1,40}?(?= on))?(?: (?:on|at|am|le|el|date|the))?[*_]*"
    r"(?P<colon>\s{0,2}[::]\s{0,2}[*_]*|[ \t]+)",
    re.IGNORECASE | re.MULTILINE,
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[ ,©]*(?:\(c\) ?)?(?:[12][0-9]{3} ?[-–] ?)?([12][0-9]{3})", re.IGNORECASE
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
_PAST = re.compile(
    r"\b(?:was|were|had|became|took|met|held|won|began|came|went|made|gave|led|left|rose|fell|grew"
    r"|said|died|has been|have been|[a-z]{3,}ed)\b"
)
_FUTURE = re.compile(
    r"\b(?:will|shall|plans?|planned|expect\w*|projected|projection|target\w*|due|scheduled|aims?"
    r"|intends?|would|forecast\w*|until|by the end|proposed|set to|next|to be|upcoming)\b",
    re.IGNORECASE,
)
_AROUND = 110  # characters either side of a date that tell whether it is past


def document_date(
    document: Document, order: Order | None = None
) -> tuple[DocumentDate | None, DocumentDate | None]:
    """Return when a document speaks, and, where nothing tells, the earliest day it can speak.

    Raises ValueError when the declared date is no date.
    """
    if document.date:
        low, high = parse_days(document.date)
        return DocumentDate(low, high, document.date_source or "given"), None
    order = order or detect_order(document.text)
    dated = _stamp(document.text, order) or _dateline(document.text, order)
    return (dated, None) if dated else (None, _bound(document.text, order))


# ------------------------------------------------------------------ stamps


class _Stamp(NamedTuple):
    updated: bool
    high: int
    low: int
    words: str


def _stamp(text: str, order: Order | None) -> DocumentDate | None:
    """The last update that is printed, else the last day of publication."""
    found = list(_stamps(text[:_EDGE], order))
    if len(text) > _EDGE:
        found += _stamps(text[max(_EDGE, len(text) - _EDGE) :], order)
    if not found:
        return None
    best = max(found)
    return DocumentDate(best.low, best.high, f"stamp in the text: “{best.words}”")


def _stamps(text: str, order: Order | None) -> Iterator[_Stamp]:
    for match in _STAMP.finditer(text):
        label_only = not match["colon"].strip(" \t*_\n")
        date = _date_at(text, match.end(), order)
        if date is None or (label_only and not _ends_line(text, match.start(), date.end)):
            continue
        if date.value.low is None or date.value.high is None:
            continue
        words = " ".join(text[match.start() : _clock_end(text, date.end)].split()).strip(" *_,#>-")
        updated = match["updated"] is not None
        yield _Stamp(updated, int(date.value.high), int(date.value.low), words)


def _date_at(text: str, start: int, order: Order | None) -> Mention | None:
    """Return the date that stands at `start`, but for a weekday's name or a bracket."""
    line_end = text.find("\n", start)
    end = min(start + _AFTER_LABEL, len(text) if line_end < 0 else line_end)
    dates = read_dates("in " + text[start:end], None, order)
    if not dates or dates[0].start > 3 + 2:
        return None
    first = dates[0]
    shift = start - 3
    return first._replace(start=first.start + shift, end=first.end + shift)


def _ends_line(text: str, start: int, end: int) -> bool:
    """Whether a label without a colon stands on a line of its own: no sentence is a stamp."""
    line_start = text.rfind("\n", 0, start + 1) + 1
    tail = text[end : end + 40].split("\n")[0]
    return not text[line_start:start].strip(" *_#>|-(") and _STAMP_TAIL.match(tail) is not None


_STAMP_TAIL = re.compile(
    r"[ \t]*(?:\Z|,? at [0-9]|[|·•,(*_)–—-]|by [\w. ]{1,40}\Z"
    r"|[0-9]{1,2}[:.][0-9]{2}|\.\Z)"
)
_CLOCK = re.compile(
    r",?\s?(?:at )?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[ap]\.?m\.?)?", re.IGNORECASE
)


def _clock_end(text: str, end: int) -> int:
    match = _CLOCK.match(text, end)
    return match.end() if match else end


# ------------------------------------------------------------------ datelines


def _dateline(text: str, order: Order | None) -> DocumentDate | None:
    """A date that opens the report, or stands with its author or alone under the title.

    Two of them that differ are entries of a chronicle, and none of them is its date.
    """
    lines = text[:_EDGE].split("\n", _HEAD_LINES)[:_HEAD_LINES]
    found = [dated for line in lines if (dated := _in_line(line, order)) is not None]
    days = {(dated.low, dated.high) for dated in found}
    return found[0] if len(days) == 1 else None


def _in_line(line: str, order: Order | None) -> DocumentDate | None:
    head = line[:160]
    for date in read_dates(head, None, order):
        low, high = date.value.low, date.value.high
        if low is None or high is None or high - low > 31:
            continue
        alone = _BEFORE_DATELINE.match(head, 0, date.start) and _AFTER_DATELINE.match(
            line, date.end
        )
        if alone and date.bound_word is None:
            words = " ".join(head[: date.end].split()).lstrip("*_#> ")
            return DocumentDate(int(low), int(high), f"dateline: “{words}”")
    return None


# ------------------------------------------------------------------ bounds


def _bound(text: str, order: Order | None) -> DocumentDate | None:
    """The latest date that the text tells of as past, or that of its copyright line."""
    bounds = [_reported(text, order), _copyright(text)]
    return max((bound for bound in bounds if bound), key=lambda bound: bound.low or 0, default=None)


def _reported(text: str, order: Order | None) -> DocumentDate | None:
    dates = [date for date in read_dates(text, None, order) if _is_of_a_year(date)]
    dates.sort(key=lambda date: (-(date.value.low or 0), date.start))
    for date in dates:
        if date.bound_word in ("until", "before", "by"):
            continue
        around = _sentence_around(text, date)
        if _PAST.search(around) and not _FUTURE.search(around):
            day = int(date.value.low or 0)
            return DocumentDate(day, None, f"the text tells of “{_words(text, date)}” as past")
    return None


def _is_of_a_year(date: Mention) -> bool:
    low, high = date.value.low, date.value.high
    return low is not None and high is not None and high - low <= 366


def _sentence_around(text: str, date: Mention) -> str:
    before = re.split(r"[.!?]\s|\n", text[max(0, date.start - _AROUND) : date.start])[-1]
    after = re.split(r"[.!?]\s|\n", text[date.end : date.end + _AROUND])[0]
    return f"{before} {after}"


def _words(text: str, date: Mention) -> str:
    start = text.rfind(" ", 0, max(0, date.start - 1)) + 1
    return " ".join(text[max(start, date.start - 12) : date.end].split())


def _copyright(text: str) -> DocumentDate | None:
    years = [
        (int(match[1]), match.group())
        for edge in (text[:_EDGE], text[-_EDGE:])
        for match in _COPYRIGHT.finditer(edge)
    ]
    if not years:
        return None
    year, words = max(years)
    low, _ = parse_days(f"{year:04}")
    return DocumentDate(low, None, f"copyright line: “{words}”")
