"""A mention → the plain dictionary that programs and `auditor claims --mentions` get."""

from __future__ import annotations

from typing import Any

from auditor.calendar.edtf import iso
from auditor.core.model import Mention


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
        "doubt": value.doubt,
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
