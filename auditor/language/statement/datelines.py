"""The head of a document → the day of its heading, dateline, byline or first sentence.

"Minutes of 12 March 2024", "ASTANA, 5 September 2024 – …", "May 23, 2018 by Ana Holm", "A meeting
was held on 12 March 2024".  Days of one kind that differ tell nothing.
"""

from __future__ import annotations

import re
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING

from auditor.core.model import DocumentDate
from auditor.language.dates.recognizer import Order, read_dates
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, whole
from auditor.language.statement.stamps import EDGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.core.model import Mention

_HEAD_LINES = 16  # lines that may be a dateline or byline
_COVER_LINES = 80  # lines of a cover, which holds no prose
_PROSE = 100  # characters of a line that a cover does not have
_HEADINGS = 5  # lines with words that may be the heading of a dated record
_HEAD = 160  # characters of a line in which its day begins
_OPENING = 1500  # characters in which the first sentence of minutes stands
_BEFORE_HELD = 240  # characters of it before its day
_MOST_DAYS = 31  # days of a dateline's date: a day or a month, no year
_MEETING_DAYS = 5  # days that a meeting takes at most

_PLACE = (
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[ ,]+[A-ZÀ-Þ][\w.'’-]*){0,4}(?:\s*\([^)\n]{1,30}\))?"
    r"|By [^|\n]{2,60}?|[A-ZÀ-Þ]\w+(?: \w+){1,3}(?=,)|[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?)"
)
_BEFORE_DATELINE = re.compile(rf"[\s*_#>]*(?:{_PLACE}[\s,|·•–—-]*|[\s|·•–—(-]*)\Z")
_EDITION = re.compile(
    rf"[\s*_#>]*{any_of(words('numbered-editions'))} ?(?:no\.? ?)?"
    r"[0-9A-Z][\w.]{0,10}[\s,:;|·•–—(-]+(?:(?:of|dated) )?\Z",
    re.IGNORECASE,
)
_AFTER_DATELINE = re.compile(
    r"[ \t]*(?:\)?[*_]*[ \t]*(?:\n|\Z)|[–—-]|--|[|·•/]|\([A-Z]"
    r"|[,;]?\s*(?:at )?[0-9]{1,2}[:.][0-9]{2})"
)
_CAPITAL_BEFORE = re.compile(r"(?:\A|\b[A-Z][\w’'-]{0,30} )\Z")
_BY_AUTHOR = re.compile(r" by [A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){1,2}\b")

_DIGIT = re.compile("[0-9]")
_MEETING = whole(words("meeting-records"))
_RECORD = re.compile(
    rf"(?:{_MEETING}[^.;!?]{{0,80}}"
    rf"|{whole(words('sent-documents'))}[\W_]{{0,4}}(?:(?:of|dated)\b\W{{0,4}})?)\Z",
    re.IGNORECASE,
)
_OF_ANOTHER_DAY = re.compile(whole(words("before-an-event")), re.IGNORECASE)
_ENACTED = re.compile(
    rf"{whole(words('enacted-documents'))}[^.;!?]{{0,120}}\bof\s+\Z", re.IGNORECASE
)
_AFTER_ENACTED = re.compile(
    rf"\s*(?:{any_of(words('behind-an-enacted-day'))}\b.*)?\W*\Z", re.IGNORECASE
)
_PERIOD_ENDS = re.compile(rf"{whole(words('period-ends'))}[\s:*_]*\Z", re.IGNORECASE)
_AFTER_RECORD = re.compile(rf"[\s,]*(?:{_MEETING}\s*)?(?:[(–—|-].{{0,60}})?\W*\Z", re.IGNORECASE)
_HELD = re.compile(
    rf"{_MEETING}.{{0,160}}{whole(words('held-words'))}.{{0,120}}\Z", re.IGNORECASE | re.DOTALL
)
_BEHIND_DAY = re.compile(
    rf"[\s:,–—|-]+(?:[\w'’.&-]+ ){{0,6}}?{_MEETING}(?: [\w'’.&-]+){{0,3}}\W*\Z", re.IGNORECASE
)
_GLUED = re.compile(r"(?<=[0-9]{4})(?=[A-Z][a-z])")
"""Where a line ended in a page whose markup was taken off: "16 March 1994Minutes of"."""
_JOINED = frozenset(("and", "&", "-", "–", "—", "to", ","))
"""What stands between two days of one meeting."""


def headed(text: str, order: Order | None) -> DocumentDate | None:
    """Return the day of a record that its heading names: "Minutes of 12 March 2024"."""
    lines = _GLUED.sub("\n", text[:EDGE]).splitlines()
    heads = islice((line for line in lines if line.strip()), _HEADINGS)
    return _agreed(found for line in heads if (found := _in_heading(line, order)))


def _in_heading(line: str, order: Order | None) -> DocumentDate | None:
    if len(line) > _HEAD or not _DIGIT.search(line):
        return None
    dates = [date for date in read_dates(line, None, order) if _days(date) <= _MEETING_DAYS]
    for first, last in _of_one_meeting(line, dates):
        if _dates_record(line[: first.start], line[last.end :]):
            shown = " ".join(line[: last.end].split()).lstrip("*_#> ")
            return _dated(first, last, f"heading: “{shown}”")
    return None


def _dates_record(before: str, after: str) -> bool:
    """Whether a heading names a record or an act before its day, or a meeting right behind it."""
    if _OF_ANOTHER_DAY.search(before):
        return False
    if not before.strip(" *_#"):
        return _BEHIND_DAY.match(after) is not None
    is_record = _RECORD.search(before) and _AFTER_RECORD.match(after)
    return bool(is_record or (_ENACTED.search(before) and _AFTER_ENACTED.match(after)))


def _of_one_meeting(line: str, dates: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield the first and last day of each meeting: "December 12 and 13, 2006" is one."""
    at = 0
    while at < len(dates):
        first = last = dates[at]
        at += 1
        while at < len(dates) and line[last.end : dates[at].start].strip() in _JOINED:
            last = dates[at]
            at += 1
        yield first, last


def dateline(text: str, order: Order | None) -> DocumentDate | None:
    """Return a date that opens the report, or that is beside its author or alone under the title.

    Two of them that differ are entries of a chronicle, and none of them is its date.
    """
    lines = text[:EDGE].split("\n", _HEAD_LINES)[:_HEAD_LINES]
    found = [
        dated
        for above, line in pairwise(["", *(line for line in lines if line.strip())])
        if not _PERIOD_ENDS.search(above) and (dated := _in_line(line, order)) is not None
    ]
    return _agreed(found or _on_cover(text[:EDGE], order))


def _on_cover(text: str, order: Order | None) -> Iterator[DocumentDate]:
    """Yield the dates that stand alone, below no label, in the lines before the first prose."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    cover = list(takewhile(lambda line: len(line) < _PROSE, lines[:_COVER_LINES]))
    if len(cover) < len(lines):
        for above, line in pairwise(cover):
            is_of_label = above.endswith(":") or _PERIOD_ENDS.search(above)
            date = None if is_of_label else _in_line(line, order)
            if date is not None and date.source.endswith(f"“{line}”"):
                yield date


def _in_line(line: str, order: Order | None) -> DocumentDate | None:
    head = line[:_HEAD]
    if not _DIGIT.search(head) or head.lstrip().startswith("|"):  # a row of a table
        return None
    for date in read_dates(head, None, order):
        if _days(date) > _MOST_DAYS or date.bound_word is not None:
            continue
        if _is_opened(head[: date.start], line, date.end):
            shown = " ".join(head[: date.end].split()).lstrip("*_#> ")
            return _dated(date, date, f"dateline: “{shown}”")
    return None


def _is_opened(before: str, line: str, end: int) -> bool:
    """Whether a place, an author or an edition opens a line, and no sentence is behind its day."""
    if _CAPITAL_BEFORE.search(before) and _BY_AUTHOR.match(line, end):
        return True
    is_opened = _BEFORE_DATELINE.match(before) or _EDITION.match(before) or before == "of "
    return bool(is_opened and _AFTER_DATELINE.match(line, end))


def held(text: str, order: Order | None) -> DocumentDate | None:
    """Return the day of the meeting that minutes begin with: "A meeting was held on 3 May 2019"."""
    head = text[:_OPENING]
    if not re.search(_MEETING, head[: 2 * _HEAD], re.IGNORECASE):
        return None
    for date in read_dates(_GLUED.sub(" ", head), None, order):
        before = head[max(0, date.start - _BEFORE_HELD) : date.start]
        if _days(date) <= _MEETING_DAYS and _HELD.search(before):
            shown = " ".join(head[max(0, date.start - 30) : date.end].split())
            return _dated(date, date, f"first sentence: “…{shown}”")
    return None


# ------------------------------------------------------------------ days


def _days(date: Mention) -> float:
    """Return how many days a date covers, infinitely many where an end is unknown."""
    low, high = date.value.low, date.value.high
    return float("inf") if low is None or high is None else high - low + 1


def _dated(first: Mention, last: Mention, source: str) -> DocumentDate:
    return DocumentDate(int(first.value.low or 0), int(last.value.high or 0), source)


def _agreed(found: Iterable[DocumentDate]) -> DocumentDate | None:
    """Return the first of several dates where all are of the same days."""
    dates = list(found)
    return dates[0] if len({(date.low, date.high) for date in dates}) == 1 else None
