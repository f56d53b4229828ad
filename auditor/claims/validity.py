"""When a claim holds: from its own words, else at its document's date, else unknown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from auditor.claims.slot_alignment import Reads
from auditor.core.model import NUMERIC_KINDS, Document, DocumentDate, Mention, ValidTime, Value
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of
from auditor.language.statement.clause_time import time_of
from auditor.language.statement.validity import (
    clause_valid_time,
    document_valid_time,
    valid_time_of,
)
from auditor.rulebook.pattern.matcher import SlotRead

ROLES: tuple[Literal["when", "since", "start", "end"], ...] = ("when", "since", "start", "end")
"""Slots of these names set the time of their statement."""


def statement_holds(slots: Reads, dated: DocumentDate | None, document: str) -> ValidTime | None:
    """Return the time that a statement's own slots set, or None."""
    times = {
        role: valid_time_of(read.mention, role, dated, document)
        for role in ROLES
        for read in slots.get(role, ())[:1]
        if read.mention is not None
    }
    start = times.get("start") or times.get("since")
    end = times.get("end")
    if start is not None and end is not None:
        return _between(start, end)
    return next((times[role] for role in ROLES if role in times), None)


def _between(start: ValidTime, end: ValidTime) -> ValidTime:
    """Join a start and an end to one term: surely covered from the latest start on."""
    return replace(
        start,
        kind="throughout",
        high=end.high,
        core_low=start.core_low,
        core_high=end.core_high,
        spoken=None,
        text=f"{start.text} to {end.text}",
    )


def claim_holds(
    document: Document,
    dated: DocumentDate | None,
    near: tuple[int, int],
    read: SlotRead,
    value: Value,
    dates: Sequence[Mention],
) -> ValidTime:
    """Return when a claim holds whose statement has no time slots.

    `near` is the part of its passage that may date it, `dates` are those of it.  A claim
    of a date says when something happened; other dates in its clause do not date it.
    """
    own = None
    if value.kind != "date":
        own = time_of(document.text, *near, read.start, read.end, dates)
    if own is None or (
        read.mention is not None and is_running_total(document.text, near, read.mention, own)
    ):
        return document_valid_time(dated, document.id)
    return clause_valid_time(document.text, own, dated, document.id)


EVENT_REACH = 200  # characters before a number in which the verb that counts events is
EVENT = re.compile(
    rf"\b(?:has|have)\s+(?:[a-z]+ly\s+)?(?!{any_of(entries('state-participles'))}\b)"
    r"[a-z]{2,}(?:ed|en|wn|t|n|d)\b"
)
"""A verb of events, "has ratified"; states, "has had", hold all the time."""
BEHIND = 60  # characters behind a number in which that verb can be: "25 treaties have been signed"
CLAUSE_END = re.compile(r"[,;:()]|[.!?]\s")


def is_running_total(text: str, passage: tuple[int, int], number: Mention, own: Mention) -> bool:
    """Whether a number counts events since a day ("since 1993 it has ratified 25").

    Such a total holds when the document speaks; it was smaller before.
    """
    if own.bound_word != "since" or number.value.kind not in NUMERIC_KINDS:
        return False
    first, last = max(passage[0], number.start - EVENT_REACH), min(passage[1], number.end + BEHIND)
    if EVENT.search(text, first, number.start) is not None:
        return True
    verb = EVENT.search(text, number.end, last)
    return verb is not None and CLAUSE_END.search(text, number.end, verb.start()) is None
