"""Days, periods and values → words, the same in every report.  Days are proleptic ordinals."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from auditor.calendar import edtf
from auditor.core.model import NAME_KINDS, Claim, DocumentDate, ValidTime
from auditor.language.dates.format import at, days_in_words
from auditor.report.shared import texts

if TYPE_CHECKING:
    from collections.abc import Mapping


def iso(day: float | None) -> str | None:
    """Return a day as ISO text, "2016-03-25"; None is unbounded."""
    return None if day is None else edtf.iso(int(day))


def period(low: float | None, high: float | None) -> str:
    """Return the days from `low` to `high` in words: "March 2016", "2016"; None is open."""
    return days_in_words(None if low is None else int(low), None if high is None else int(high))


def is_undated(dated: DocumentDate | None) -> bool:
    """Whether a document has no date."""
    return dated is None or (dated.low is None and dated.high is None)


def spoken(dated: DocumentDate | None) -> str:
    """Return the date of a document in words, or "undated"."""
    if dated is None or is_undated(dated):
        return texts.UNDATED
    return period(dated.low, dated.high)


def how_dated(dated: DocumentDate | None) -> str:
    """Return how a document's date is known, without the quotation or reason behind it."""
    return dated.source.partition(":")[0] if dated else ""


def held(claim: Claim) -> str:
    """Return the days on which a claim holds in words.

    The day on which a document speaks is no end: "from 1 October 2012, still in office on 25 March
    2016".
    """
    holds = claim.holds
    if holds is None or (holds.low is None and holds.high is None):
        return texts.UNKNOWN_TIME
    if holds.spoken is None:
        return period(holds.low, holds.high)
    still = texts.IN_OFFICE if claim.value.kind in NAME_KINDS else texts.AS_TOLD
    return still.format(since=_since(holds), when=at(holds.spoken, holds.high))


def began(claim: Claim) -> str:
    """Return when a claim began to hold in words, without an end that is only the document's."""
    if claim.holds is None or claim.holds.spoken is None:
        return held(claim)
    return _since(claim.holds).partition(" ")[2]


def _since(holds: ValidTime) -> str:
    """Return the time words with "since" or "from": "from 1 October 2012"."""
    words = holds.text or period(holds.low, holds.low)
    return words if words.startswith(("since ", "from ")) else f"from {words}"


def number(value: float) -> str:
    """Return a number for people: groups of thousands, no needless decimals."""
    if not math.isfinite(value):
        return "∞" if value > 0 else "−∞"
    text = f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"
    return text.replace("-", "−")


def value_of(claim: Claim) -> str:
    """Return the value of a claim as written; an inferred value as it was worked out."""
    if not claim.inferred:
        return claim.text
    value = claim.value
    if value.kind in NAME_KINDS or value.low is None:
        return value.name or claim.text
    if value.kind == "date":
        return period(value.low, value.high)
    is_count = value.kind in ("count", "number")  # the sentence says of what
    return number(value.low) if is_count or not value.unit else f"{number(value.low)} {value.unit}"


def accepted(waived: Mapping[str, Any] | None) -> str:
    """Return how a finding was accepted, why, by whom and until when; nothing for an open one.

    Raises ValueError for an end that is no ISO day.
    """
    return _decision(texts.ACCEPTED, waived)


def decided(decision: Mapping[str, Any] | None) -> str:
    """Return what was decided of a finding that stays open, as `accepted` does."""
    return _decision(texts.DECIDED_OPEN, decision)


def _decision(word: str, waived: Mapping[str, Any] | None) -> str:
    if waived is None:
        return ""
    until = waived.get("until")
    return texts.decided(
        word,
        str(waived.get("decision") or ""),
        str(waived.get("reason") or ""),
        str(waived.get("who") or ""),
        period(*edtf.parse_days(str(until))) if until else "",
    )
