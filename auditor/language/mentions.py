"""Text → mentions: every number, date and name, with its set of possibilities."""

from __future__ import annotations

from operator import itemgetter
from typing import Any

from auditor.calendar.edtf import parse_days
from auditor.core.model import DocumentDate, Gazetteer, Mention
from auditor.language.codes.recognizer import code_spans
from auditor.language.dates.recognizer import read_dates
from auditor.language.mention_record import as_record
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
    codes = code_spans(text)
    dates = read_dates(text, dated, codes=codes)
    numbers = read_numbers(text, dates, detect_style(text), codes)
    # Each list is sorted and a tie stands within the names alone, the longer first: a stable sort
    # by start merges them.
    found = [*dates, *numbers, *read_names(text, names, dates)]
    found.sort(key=_START)
    return found


def mentions(text: str, date: str | None = None) -> list[dict[str, Any]]:
    """Return the mentions of a text as plain dictionaries, days as ISO text.

    `date` tells when the text speaks ("2024", "2024-09-05").  Keys: start, end, text, kind, low,
    high, low_open, high_open, unit, hedge, edtf, for names `name`, and `doubt`, why it may be
    another value; null is unbounded.
    """
    dated = None if date is None else DocumentDate(*parse_days(date), "given")
    return [as_record(mention) for mention in read(text, dated)]
