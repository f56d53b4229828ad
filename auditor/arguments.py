"""The arguments of the Python interface → checked values, or one clear message."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.calendar.edtf import parse_days
from auditor.core.model import Document, Problem
from auditor.core.results import HELD_CLAIMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.core.results import HeldClaims

DATES = "write 2024-09-05, 2024-09, 2024, a range as 2024-09/2024-11, or give a datetime.date"
FAULT = "could not be read: {what}; this is a fault of auditor, please report it"


def several(names: str | Path | Iterable[str | Path]) -> tuple[str | Path, ...]:
    """Return one name or path, or many, as a tuple."""
    return (names,) if isinstance(names, str | Path) else tuple(names)


def documents(wanted: Document | Iterable[Document]) -> list[Document]:
    """Return documents, each with an id of its own.

    Raises TypeError for what is no Document, and ValueError where two have one id.
    """
    found = [wanted] if isinstance(wanted, Document) else list(wanted)
    for other in found:
        if not isinstance(other, Document):
            kind = type(other).__name__
            raise TypeError(
                f"an audit takes auditor.Document objects, not {kind}; see auditor.read"
            )
    twice = [id for id, times in Counter(document.id for document in found).items() if times > 1]
    if twice:
        raise ValueError(f"several documents have the id {twice[0]!r}; ids have to differ")
    return found


def wrong_date(document: Document) -> str | None:
    """Say what is wrong with the date that a caller declares."""
    if document.date is None:
        return None
    try:
        parse_days(document.date)
    except (ValueError, AttributeError):  # the latter: no text at all
        return f"{document.date!r} is not a date; {DATES}"
    return None


def unreadable(document: Document, error: Exception) -> Problem:
    """Return the problem of a document at which the program itself failed."""
    what = f"{type(error).__name__}: {error}".rstrip(": ")
    return Problem("document", FAULT.format(what=what), document=document.id)


def formats(wanted: str | Iterable[str], valid: Sequence[str]) -> tuple[str, ...]:
    """Return the formats asked for, "json" or "html,json" too.  Raises ValueError for another."""
    listed = wanted.split(",") if isinstance(wanted, str) else wanted
    names = tuple(name.strip() for name in listed)
    for name in names:
        if name not in valid:
            raise ValueError(f"{name!r} is no format to write; valid: {', '.join(sorted(valid))}")
    return names


def held_claims(wanted: HeldClaims | None) -> HeldClaims | None:
    """Return which claims reports hold; None is what each format takes.

    Raises ValueError for another word.
    """
    if wanted is not None and wanted not in HELD_CLAIMS:
        raise ValueError(f"{wanted!r} is none of {', '.join(HELD_CLAIMS)}")
    return wanted
