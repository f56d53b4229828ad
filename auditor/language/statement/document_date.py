"""When a document speaks: the document → its date, the first of these that tells one.

What the caller declares, a printed stamp, its own metadata, the heading of a record ("Minutes of
12 March 2024"), a dateline or byline, the first sentence of minutes or of a contract, the day
beside a signature, the name of its file, the day from which it holds, the properties that a program
has written into it, the day of its last commit where that was asked for.  The clock is never asked.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from auditor.calendar.edtf import parse_days
from auditor.core.model import DocumentDate
from auditor.core.self_declared import FRONT_MATTER
from auditor.core.shape import IN_FRONT_MATTER, IN_GIT, IN_PROPERTIES
from auditor.language.dates.recognizer import Order, detect_order
from auditor.language.statement.contract_dates import contract_date
from auditor.language.statement.datelines import dateline, headed, held
from auditor.language.statement.stamps import effective, signed, stamp
from auditor.language.text.dated_names import day_in_name

if TYPE_CHECKING:
    from auditor.core.model import Document

_LATER = (IN_FRONT_MATTER, IN_PROPERTIES, IN_GIT)
"""Where a declared date is from that a printed one goes before."""
_PRINTED = (headed, dateline, held, contract_date, signed)
"""What a text says of its own day where neither a stamp nor metadata do, the surest first."""


def document_date(document: Document, order: Order | None = None) -> DocumentDate | None:
    """Return when a document says that it speaks, None where nothing states it.

    Days are proleptic ordinals; `order` tells day from month in dates like 4.12.2013.
    Raises ValueError when the declared date is no date.
    """
    declared = _declared(document)
    if declared and not declared.source.startswith(_LATER):
        return declared
    text = _without_front_matter(document.text) if declared else document.text
    order = order or detect_order(document.text)
    if declared and declared.source.startswith(IN_FRONT_MATTER):
        return stamp(text, order) or declared
    return _printed(document.id, text, order) or declared


def _printed(id: str, text: str, order: Order | None) -> DocumentDate | None:
    found = stamp(text, order)
    for read in _PRINTED:
        found = found or read(text, order)
    return found or _named(id) or effective(text, order)


def _declared(document: Document) -> DocumentDate | None:
    if not document.date:
        return None
    days = parse_days(document.date)
    return DocumentDate(*days, document.date_source or "given", _doubt(document.date))


def _doubt(declared: str) -> str | None:
    """Return why a declared date may be another: EDTF marks it by "?", "~" or "%"."""
    is_marked = any(sign in declared for sign in "?~%")
    return f"“{declared}” is marked as uncertain" if is_marked else None


def _without_front_matter(text: str) -> str:
    """Return what stands below the front matter, whose keys are no stamps."""
    if not text.startswith(FRONT_MATTER):
        return text
    end = text.find(f"\n{text[:3]}", 3)
    return text[end + 4 :] if end > 0 else text


def _named(id: str) -> DocumentDate | None:
    """Return the day that the name of a file tells, else that of its folder as a whole."""
    path = PurePosixPath(id)
    name = path.stem if path.suffix[1:].isalpha() else path.name
    day = day_in_name(name)
    if day is None:
        day = day_in_name(path.parent.name)
        if day is None or (day.start, day.end) != (0, len(path.parent.name)):
            return None
        return DocumentDate(*parse_days(day.iso), f"the folder's name: “{path.parent.name}”")
    return DocumentDate(*parse_days(day.iso), f"the file's name: “{name[day.start : day.end]}”")
