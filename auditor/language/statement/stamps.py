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
_OPENED = r"(?:^|(?<=[,;|(\[•·\t/>])|(?<=  )|(?<=, )|(?<=[;|•·] )|(?<= )(?-i:(?=[A-Z])))"
_COLON = r"(?P<colon>\s{0,2}[::](?:[ \t]{3,30}|\s{0,2}[*_]*)|[ \t]+)"
_STAMP = re.compile(
    rf"{_OPENED}[ *_#>-]{{0,8}}"
    rf"(?:(?P<updated>{_UPDATED})|(?P<created>{_CREATED}))"
    r"(?: by [\w. ]{1,40}?(?= on))?"
    rf"(?: {any_of(words('before-a-stamped-day'))})?[*_]*"
    rf"{_COLON}",
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


_SIGNATURE = re.compile(rf"[ *_#>-]*{any_of(words('signature-stamps'))}\b", re.IGNORECASE)
_EFFECTIVE = re.compile(
    rf"^[ \t*_#>-]{{0,8}}{any_of(words('effective-stamps'))}[*_]*\s?:[*_]*\s{{0,2}}",
    re.IGNORECASE | re.MULTILINE,
)
_FIRST_LABEL = re.compile(r"[ \t*_#>-]{0,8}[A-Z][\w-]{0,30}:\s")
"""What the first of several fields in one line begins with: "Status: Final Created: 5 May 2010"."""
_OF_THIS = "This "
"""What a sentence that is a stamp begins with: "This page was last edited on 5 May 2010"."""


_CLOCK_FIRST = re.compile(
    r"[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]\.?m\.?)?(?: ?[A-Z]{2,5}\b)?,?\s(?:on\s)?", re.IGNORECASE
)
"""A time before the day: "Updated 5:32 PM EST, 1 February 2024"."""


class _Stamp(NamedTuple):
    updated: bool
    high: int
    low: int
    words: str


def stamp(text: str, order: Order | None) -> DocumentDate | None:
    """Return the last update that is printed, else the last day of publication, None for neither.

    Days are proleptic ordinals; `order` tells day from month in dates like 4.12.2013.  A bare
    "Date:" at the end of a long text is beside a signature, and is left to `signed`.
    """
    found = list(_stamps(text[:EDGE], order))
    found += (each for each in _stamps(_tail(text), order) if not _SIGNATURE.match(each.words))
    return _document_date(max(found)) if found else None


def signed(text: str, order: Order | None) -> DocumentDate | None:
    """Return the day beside the signatures at the end of a text, None where they differ."""
    found = [each for each in _stamps(_tail(text), order) if _SIGNATURE.match(each.words)]
    return _document_date(found[0]) if len({each[1:3] for each in found}) == 1 else None


def effective(text: str, order: Order | None) -> DocumentDate | None:
    """Return the day from which a text says in its head that it holds, None for several."""
    found: dict[tuple[int, int], DocumentDate] = {}
    for match in _EFFECTIVE.finditer(text[:EDGE]):
        date = _date_at(text, match.end(), order)
        if date is not None and date.value.low is not None and date.value.high is not None:
            low, high = int(date.value.low), int(date.value.high)
            shown = " ".join(text[match.start() : date.end].split()).strip(" *_,#>-")
            found[low, high] = DocumentDate(low, high, f"label in the text: “{shown}”")
    return next(iter(found.values())) if len(found) == 1 else None


def _tail(text: str) -> str:
    """Return the end of a text, without what is at its beginning too."""
    return text[max(EDGE, len(text) - EDGE) :]


def _document_date(found: _Stamp) -> DocumentDate:
    return DocumentDate(found.low, found.high, f"stamp in the text: “{found.words}”")


def _stamps(text: str, order: Order | None) -> Iterator[_Stamp]:
    for match in _matches(text):
        label_only = not match["colon"].strip(" \t*_\n")
        date = _date_at(text, match.end(), order)
        if date is None or not _has_place(text, match.start(), label_only=label_only):
            continue
        if label_only and not _ends_line(text, match.start(), date.end):
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
    """Return the date at `start`, which a time, the name of a day or a bracket may precede."""
    clock = _CLOCK_FIRST.match(text, start)
    start = clock.end() if clock else start
    line_end = text.find("\n", start)
    end = min(start + _AFTER_LABEL, len(text) if line_end < 0 else line_end)
    dates = read_dates(_LEAD + text[start:end], None, order)
    if not dates or dates[0].start > len(_LEAD) + _GAP:
        return None
    first = dates[0]
    shift = start - len(_LEAD)
    return first._replace(start=first.start + shift, end=first.end + shift)


def _has_place(text: str, start: int, *, label_only: bool) -> bool:
    """Whether a stamp begins where one can: in a line, behind a separator or another field.

    Behind a mere space only a sentence about this page, or a field of a line of fields, is one.
    """
    if start == 0 or text[start - 1] != " " or text[start : start + 1] in " *_#>-":
        return True
    if label_only:
        return text.startswith(_OF_THIS, start)
    before = text[max(0, start - 2)]
    line_start = text.rfind("\n", 0, start) + 1
    is_apart = before in " ,;|•·" or not text[line_start:start].strip()
    return is_apart or _FIRST_LABEL.match(text, line_start) is not None


def _ends_line(text: str, start: int, end: int) -> bool:
    """Whether a label without a colon has a line of its own: only about itself a text says more."""
    tail = text[end : end + 40].split("\n")[0]
    if text.startswith(_OF_THIS, start):
        return _TAIL.match(tail) is not None or tail.lstrip().startswith(". ")
    line_start = text.rfind("\n", 0, start + 1) + 1
    return not text[line_start:start].strip(" *_#>|-(") and _TAIL.match(tail) is not None


def _clock_end(text: str, end: int) -> int:
    match = _CLOCK.match(text, end)
    return match.end() if match else end
