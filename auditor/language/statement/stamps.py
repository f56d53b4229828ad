"""Stamps printed in a document: "Updated at : 25.03.2016" → the day of the last change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.model import DocumentDate
from auditor.language.dates.recognizer import Order, read_dates
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.core.model import Mention

EDGE = 4000  # characters at either end of a document in which stamps are printed
_AFTER_LABEL = 48  # characters after a stamp's label in which its date begins
_LEAD = "in "  # before the words after a label: it lets bare digits be a year
_GAP = 2  # characters between a label and its date

_UPDATED = (
    rf"(?:this )?(?:{any_of(words('stamped-things'))} )?(?:was )?(?:last[ -])?"
    rf"{any_of(words('updating-participles'))}|{any_of(words('update-stamps'))}"
)
_CREATED = (
    rf"(?:{any_of(words('before-publishing'))} )?{any_of(words('publishing-participles'))}"
    rf"|{any_of(words('publication-stamps'))}"
)
_STAMP = re.compile(
    r"(?:^|(?<=[,;|(\[•·\t/>])|(?<=  )|(?<=, )|(?<=[;|•·] ))[ *_#>-]{0,8}"
    rf"(?:(?P<updated>{_UPDATED})|(?P<created>{_CREATED}))"
    r"(?: by [\w. ]{1,40}?(?= on))?"
    rf"(?: {any_of(words('before-a-stamped-day'))})?[*_]*"
    r"(?P<colon>\s{0,2}[::]\s{0,2}[*_]*|[ \t]+)",
    re.IGNORECASE | re.MULTILINE,
)
_KEY = re.compile(
    any_of(
        words("updating-participles")
        | words("update-stamps")
        | words("publishing-participles")
        | words("publication-stamps")
    )
)
"""What every stamp holds; it is found faster than the whole."""
_BEFORE_KEY, _BEHIND_KEY = 80, 200  # characters of a stamp before and behind the start of its key
_TAIL = re.compile(
    r"[ \t]*(?:\Z|,? at [0-9]|[|·•,(*_)–—-]|by [\w. ]{1,40}\Z"
    r"|[0-9]{1,2}[:.][0-9]{2}|\.\Z)"
)
_CLOCK = re.compile(
    r",?\s?(?:at )?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[ap]\.?m\.?)?", re.IGNORECASE
)


class _Stamp(NamedTuple):
    updated: bool
    high: int
    low: int
    words: str


def stamp(text: str, order: Order | None) -> DocumentDate | None:
    """Return the last update that is printed, else the last day of publication, None for neither.

    Days are proleptic ordinals; `order` tells day from month in dates like 4.12.2013.
    """
    found = list(_stamps(text[:EDGE], order))
    if len(text) > EDGE:
        found += _stamps(text[max(EDGE, len(text) - EDGE) :], order)
    if not found:
        return None
    best = max(found)
    return DocumentDate(best.low, best.high, f"stamp in the text: “{best.words}”")


def _stamps(text: str, order: Order | None) -> Iterator[_Stamp]:
    for match in _matches(text):
        label_only = not match["colon"].strip(" \t*_\n")
        date = _date_at(text, match.end(), order)
        if date is None or (label_only and not _ends_line(text, match.start(), date.end)):
            continue
        if date.value.low is None or date.value.high is None:
            continue
        written = text[match.start() : _clock_end(text, date.end)]
        shown = " ".join(written.split()).strip(" *_,#>-")
        updated = match["updated"] is not None
        yield _Stamp(updated, int(date.value.high), int(date.value.low), shown)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of `_STAMP`, which is tried around its keys only."""
    low = text.lower()
    if len(low) != len(text):  # "İ".lower() has two characters
        yield from _STAMP.finditer(text)
        return
    at = 0
    for key in _KEY.finditer(low):
        start, end = max(at, key.start() - _BEFORE_KEY), key.start() + _BEHIND_KEY
        near = _STAMP.search(text, start, end) if start <= key.start() else None
        found = near and _STAMP.match(text, near.start())
        if found:
            yield found
            at = found.end()


def _date_at(text: str, start: int, order: Order | None) -> Mention | None:
    """Return the date at `start`, which the name of a day or a bracket may precede."""
    line_end = text.find("\n", start)
    end = min(start + _AFTER_LABEL, len(text) if line_end < 0 else line_end)
    dates = read_dates(_LEAD + text[start:end], None, order)
    if not dates or dates[0].start > len(_LEAD) + _GAP:
        return None
    first = dates[0]
    shift = start - len(_LEAD)
    return first._replace(start=first.start + shift, end=first.end + shift)


def _ends_line(text: str, start: int, end: int) -> bool:
    """Whether a label without a colon has a line of its own: no sentence is a stamp."""
    line_start = text.rfind("\n", 0, start + 1) + 1
    tail = text[end : end + 40].split("\n")[0]
    return not text[line_start:start].strip(" *_#>|-(") and _TAIL.match(tail) is not None


def _clock_end(text: str, end: int) -> int:
    match = _CLOCK.match(text, end)
    return match.end() if match else end
