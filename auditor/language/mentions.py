"""Text → mentions: every number, date and name, with its set of possibilities."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from auditor.calendar.edtf import iso, parse_days
from auditor.core.model import DocumentDate, Gazetteer, Mention
from auditor.language.dates.recognizer import read_dates
from auditor.language.names.recognizer import read_names
from auditor.language.numbers.recognizer import detect_style, read_numbers

NO_NAMES = Gazetteer()
_START = itemgetter(0)


def read(
    text: str, dated: DocumentDate | None = None, names: Gazetteer = NO_NAMES
) -> list[Mention]:
    """Return the mentions of a whole document in the order of the text, the longer first.

    `dated` resolves "last year"; `names` are listed names that win over guesses.  Dates own their
    characters; a listed name may overlap the guess around it.
    """
    dates = read_dates(text, dated)
    numbers = read_numbers(text, dates, detect_style(text))
    # Each list is sorted and a tie stands within the names alone, the longer first: a stable sort
    # by start merges them.
    found = [*dates, *numbers, *read_names(text, names, dates)]
    found.sort(key=_START)
    return found


def mentions(text: str, date: str | None = None) -> list[dict[str, Any]]:
    """Return the mentions of a text as plain dictionaries, days as ISO text.

    `date` tells when the text speaks ("2024", "2024-09-05").  Keys: start, end, text, kind, low,
    high, low_open, high_open, unit, hedge, edtf, and for names `name`; null is unbounded.
    """
    dated = None if date is None else DocumentDate(*parse_days(date), "given")
    return [as_record(mention) for mention in read(text, dated)]


def as_record(mention: Mention) -> dict[str, Any]:
    """Return one mention in the public form; a date shows the open end that a word gives it."""
    value = mention.value
    low, high, edtf, hedge = _bounded(mention)
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "kind": value.kind,
        "low": low,
        "high": high,
        "low_open": value.low_open,
        "high_open": value.high_open,
        "unit": value.unit,
        "hedge": hedge,
        "edtf": edtf,
        "name": value.name,
    }


OPEN_END = ("since", "from", "after")
OPEN_START = ("until", "before", "by")


def _bounded(mention: Mention) -> tuple[Any, Any, str | None, str | None]:
    """Return low, high, EDTF text and hedge, with what "since" or "until" opens."""
    value = mention.value
    if value.kind != "date":
        return value.low, value.high, value.edtf, value.hedge
    low, high, edtf = _opened(mention)
    return iso(low), iso(high), edtf, value.hedge or mention.bound_word


def _opened(mention: Mention) -> tuple[int | None, int | None, str | None]:
    value, bound_word = mention.value, mention.bound_word
    if value.low is None or value.high is None:
        return None, None, value.edtf
    low, high, edtf = int(value.low), int(value.high), value.edtf
    if edtf is None or "/" in edtf or bound_word not in (*OPEN_END, *OPEN_START):
        return low, high, edtf
    if bound_word in OPEN_END:
        return (high + 1 if bound_word == "after" else low), None, f"{edtf}/.."
    return None, (low - 1 if bound_word == "before" else high), f"../{edtf}"
