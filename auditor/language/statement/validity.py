"""When a claim holds: the core and the reach that its time words, or its document, give it.

A time *within* is some day of a period, or all of it as one; a time *throughout* has a core, which
is surely covered, and a reach, which possibly is.  The cases are those of DESIGN.md, "Times".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from auditor.calendar.edtf import parse_interval
from auditor.core.model import ValidTime

if TYPE_CHECKING:
    from auditor.core.model import DocumentDate, Mention, Value

Role = Literal["when", "since", "start", "end"]


def valid_time_of(
    mention: Mention, role: Role | None, dated: DocumentDate | None, document_id: str
) -> ValidTime:
    """Return when a claim with these time words holds.

    `role` is the slot that read the words, None for time words of the clause.
    """
    value = mention.value
    words = f"{mention.bound_word} {mention.text}" if mention.bound_word else mention.text
    if value.low is None and value.high is None:
        anchor = f"{document_id} {value.edtf}" if value.edtf else None
        return ValidTime("within", None, None, source="words", anchor=anchor, text=words)
    kind = _kind(mention, role)
    low, high, core = _TERMS[kind](value, dated)
    core_low, core_high = core if core is not None and core[0] <= core[1] else (None, None)
    kinds: Literal["within", "throughout"] = (
        "within" if kind in ("within", "before", "after") else "throughout"
    )
    return ValidTime(
        kinds,
        low,
        high,
        core_low,
        core_high,
        source="words",
        text=words,
        spoken=_spoken(kind, high, dated),
        doubt=f"“{words}” is no exact time" if mention.bound_word == "about" else None,
    )


def _spoken(kind: str, high: int | None, dated: DocumentDate | None) -> int | None:
    """Return the first day on which a document may speak, where that ends a time that goes on."""
    if kind not in ("since", "start") or dated is None or dated.high != high:
        return None
    return dated.low


FOR = ("for ", "For ")


def clause_valid_time(
    text: str, mention: Mention, dated: DocumentDate | None, document_id: str
) -> ValidTime:
    """Return when a claim with these time words of its clause holds; "for 2026" keeps its "for"."""
    time = valid_time_of(mention, None, dated, document_id)
    is_for = mention.bound_word is None and text.startswith(FOR, max(0, mention.start - 4))
    return replace(time, text=f"for {time.text}") if is_for else time


def document_valid_time(dated: DocumentDate | None, document_id: str) -> ValidTime:
    """Return when a claim without time words holds: some time within its document's date."""
    if dated is None:
        return ValidTime("within", None, None, anchor=document_id)
    return ValidTime("within", dated.low, dated.high, anchor=document_id, doubt=dated.doubt)


Core = tuple[int, int] | None
Term = tuple[int | None, int | None, Core]


def _kind(mention: Mention, role: Role | None) -> str:
    if role in ("since", "start", "end"):
        return role
    ranged = parse_interval(mention.value.edtf or "") is not None
    if ranged and (role == "when" or mention.bound_word == "from"):
        return "range"
    return _KIND_OF.get(mention.bound_word or "", "within")


_KIND_OF = {
    "since": "since",
    "from": "start",
    "until": "end",
    "before": "before",
    "after": "after",
}


def _within(value: Value, _: DocumentDate | None) -> Term:
    return _day(value.low), _day(value.high), None


def _before(value: Value, _: DocumentDate | None) -> Term:
    return None, _day(value.low) - 1, None


def _after(value: Value, dated: DocumentDate | None) -> Term:
    low = _day(value.high) + 1
    high = dated.high if dated is not None and dated.high is not None else None
    return low, high if high is None or high >= low else None, None


def _since(value: Value, dated: DocumentDate | None) -> Term:
    first, latest = _day(value.low), _day(value.high)
    if dated is None or dated.low is None or dated.high is None:
        return first, None, (latest, latest)
    if dated.high < first:
        return first, latest, None
    return first, max(dated.high, first), (latest, dated.low)


def _start(value: Value, dated: DocumentDate | None) -> Term:
    first, latest = _day(value.low), _day(value.high)
    core = (first, first) if first == latest else None
    if dated is None or dated.high is None:
        return first, None, core
    return first, dated.high if dated.high >= first else latest, core


def _end(value: Value, _: DocumentDate | None) -> Term:
    first, latest = _day(value.low), _day(value.high)
    return None, latest, (first, first) if first == latest else None


def _range(value: Value, _: DocumentDate | None) -> Term:
    ends = parse_interval(value.edtf or "")
    low, high = _day(value.low), _day(value.high)
    if ends is None or ends[0][1] is None or ends[1][0] is None:
        return low, high, None
    return low, high, (ends[0][1], ends[1][0])


def _day(day: float | None) -> int:
    assert day is not None
    return int(day)


_TERMS = {
    "within": _within,
    "before": _before,
    "after": _after,
    "since": _since,
    "start": _start,
    "end": _end,
    "range": _range,
}
