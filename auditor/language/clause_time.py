"""When a claim holds: the time words of its own clause, and what they say of its core and reach.

`time_of` attaches a date to a claim only where the sentence leaves no doubt: it follows the value
("60 % in 2000"), opens the clause ("In 2019 the company employed 200 people") or stands in brackets
of its own ("(2010 est.)").  A date that belongs to a participle ("the code adopted in 2007"), to a
noun ("the 2016 report") or to another clause is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Literal

from auditor.language.edtf import parse_interval
from auditor.model import Holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model import Dated, Mention, Value

Role = Literal["when", "since", "start", "end"]

_NEAR = 90  # characters between a value and a date that follows it in its clause
_BRACKET = 200  # characters between a value and the bracket that dates it

_BOUNDARY = re.compile(
    r"[;()\[\]|]|\s[–—-]\s|[.!?]\s|,?\s(?:but|while|whereas|although|though|because|which|who|whom"
    r"|whose|where|when|until|before|after|compared|against)\b|,\s(?:and|or|with|including|up|down"
    r"|from)\b",
    re.IGNORECASE,
)
_OPENER = re.compile(r"\s(?:until|till|before|after|up to|as of|since|by|from)\s+(?:the\s)?\Z")
_NEW_CLAIM = re.compile(r"(?<![\w.,])[0-9]|\b(?:and|to|or)\s")
_LEAD = re.compile(
    r"\s*(?:(?:and|but|or|then|also|however|meanwhile|already|while|whereas|only|as|early|late)\b,?"
    r"\s*)*(?:(?:in|on|at|by|as|of|since|until|till|from|during|for|through|throughout|around|about|up|to|the"
    r"|circa|before|after|effective|end|year|with|effect|between)\b\s*)*\Z",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"\b(?P<participle>[a-z]{2,}(?:ed|en|wn|ung)|born|built|held|made|set|signed|begun|cut|led|won"
    r"|paid|met|left|sent|put|run|dating|ending|starting|beginning)"
    r"(?:\s+(?:back|in|on|at|by|since|from|to|until|between|of|as|the|for|during|around|about|up"
    r"|again|late|early|only|first|out|into|[A-Z]\w+))*\s*\Z"
)
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might)\b"
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|did|does|do|employs?|remains?|[a-z]{3,}ed)\b"
)
_ADJECTIVAL = re.compile(r"\b(?:the|a|an|its|his|her|their|our|this|that)\s\Z", re.IGNORECASE)
_CONTINUES = re.compile(r"\s(?!and\b|or\b|the\b|to\b|it\b|in\b|at\b|on\b|of\b|by\b|for\b)[a-z]")
_OWN_BRACKET = re.compile(r"[^()]{0,40}\Z")
_AFTER_OWN = re.compile(
    r"\s*(?:est\b\.?|estimates?|estimated|projection|data|figures?|[,;?]\s?)*\s*\)"
)


def time_of(
    text: str,
    passage_start: int,
    passage_end: int,
    anchor_start: int,
    anchor_end: int,
    dates: Sequence[Mention],
) -> Mention | None:
    """Return the date that tells when the claim at the anchor holds, or None when unsure.

    `dates` are those of the document in order; offsets are the document's.  The anchor is where the
    claim's value, or the words of its statement, stand.
    """
    own = _in_passage(dates, passage_start, passage_end, anchor_start, anchor_end)
    if not own:
        return None
    after = [date for date in own if date.start >= anchor_end]
    before = [date for date in own if date.end <= anchor_start]
    right = _right(text, text[passage_start:anchor_start], anchor_end, after)
    if right is not None:
        return right
    left = _left(text, passage_start, anchor_start, before)
    if left is not None:
        return left
    return _bracketed(text, anchor_end, after)


def _in_passage(
    dates: Sequence[Mention], start: int, end: int, anchor_start: int, anchor_end: int
) -> list[Mention]:
    first = bisect_left(dates, start, key=lambda date: date.start)
    found: list[Mention] = []
    for date in dates[first:]:
        if date.start >= end:
            break
        if date.end <= end and not (date.start < anchor_end and anchor_start < date.end):
            found.append(date)
    return found


# ------------------------------------------------------------------ after the value


def _right(text: str, lead: str, anchor_end: int, after: list[Mention]) -> Mention | None:
    """A date that follows in the same clause, with no other figure or claim between."""
    if not after:
        return None
    date = after[0]
    gap = _OPENER.sub(" ", text[anchor_end : date.start])
    if len(gap) > _NEAR or _BOUNDARY.search(gap) or _is_adjectival(text, date):
        return None
    if _belongs_to_participle(gap, lead):
        return None
    figure = _NEW_CLAIM.search(gap)
    if figure is None:
        return date
    alone = len(after) == 1 and not re.search(r"\band\b|\bto\b", gap)
    return date if alone else None


def _is_adjectival(text: str, date: Mention) -> bool:
    """Whether a date names a thing: "the 2016 report", "the 2010 census"."""
    if not date.text.isdigit() or not _ADJECTIVAL.search(text[max(0, date.start - 8) : date.start]):
        return False
    return bool(_CONTINUES.match(text[date.end : date.end + 8]))


def _belongs_to_participle(gap: str, before: str) -> bool:
    """Whether a date's own verb is a participle of a noun, not the verb of the claim."""
    match = _PARTICIPLE.search(gap)
    if match is None or _AUXILIARY.search(gap[: match.start("participle")]):
        return False
    return _FINITE.search(before) is not None


# ------------------------------------------------------------------ before the value


def _left(
    text: str, passage_start: int, anchor_start: int, before: list[Mention]
) -> Mention | None:
    """A date that opens the clause of the value."""
    if not before:
        return None
    date = before[-1]
    between = text[date.end : anchor_start]
    if _is_adjectival(text, date) or _ends_clause(between):
        return None
    lead = text[passage_start : date.start]
    cut = max((match.end() for match in _CLAUSE_START.finditer(lead)), default=0)
    return date if _LEAD.match(lead, cut) else None


_CLAUSE_START = re.compile(r"[;:,]\s|\s[–—-]\s|\b(?:and|but|while|whereas)\s")
_ENDS = re.compile(
    r"[;)\]|]|\s[–—-]\s|\b(?:but|while|whereas|although|which|who|whose|where)\b|,\s(?:and|or)\s",
    re.IGNORECASE,
)


def _ends_clause(between: str) -> bool:
    return _ENDS.search(between) is not None


# ------------------------------------------------------------------ in brackets of its own


def _bracketed(text: str, anchor_end: int, after: list[Mention]) -> Mention | None:
    """The next date in brackets of its own: "total 68 km, border 12 km (2005)"."""
    for date in after:
        if date.start - anchor_end > _BRACKET:
            return None
        bracket = text.rfind("(", anchor_end, date.start)
        if bracket < 0 or not _OWN_BRACKET.match(text, bracket + 1, date.start):
            continue
        gap = text[anchor_end:bracket]
        if (
            ";" in gap
            or "\n" in gap
            or _belongs_to_participle(text[bracket + 1 : date.start], "was")
        ):
            return None
        if _AFTER_OWN.match(text, date.end):
            return date
    return None


# ------------------------------------------------------------------ core and reach


def holds_of(mention: Mention, role: Role | None, dated: Dated | None, document_id: str) -> Holds:
    """Return when a claim with these time words holds.

    `role` is the slot that read the words, None for time words of the clause.
    """
    value = mention.value
    words = f"{mention.opens} {mention.text}" if mention.opens else mention.text
    if value.low is None and value.high is None:
        anchor = f"{document_id} {value.edtf}" if value.edtf else None
        return Holds("within", None, None, source="words", anchor=anchor, text=words)
    kind = _kind(mention, role)
    low, high, core = _TERMS[kind](value, dated)
    core_low, core_high = core if core is not None and core[0] <= core[1] else (None, None)
    kinds: Literal["within", "throughout"] = (
        "within" if kind in ("within", "before", "after") else "throughout"
    )
    return Holds(kinds, low, high, core_low, core_high, source="words", text=words)


def document_holds(dated: Dated | None, document_id: str) -> Holds:
    """Return when a claim without time words holds: some time within its document's date."""
    if dated is None:
        return Holds("within", None, None, anchor=document_id)
    return Holds("within", dated.low, dated.high, anchor=document_id)


def title_holds(dated: Dated | None, document_id: str) -> Holds:
    """Return when the holder of a title before a name holds it: the day the document speaks."""
    if dated is None or dated.low is None:
        return Holds("throughout", None, None, anchor=document_id)
    core = dated.low if dated.low == dated.high else None
    return Holds("throughout", dated.low, dated.high, core, core, anchor=document_id)


Core = tuple[int, int] | None
Term = tuple[int | None, int | None, Core]


def _kind(mention: Mention, role: Role | None) -> str:
    if role in ("since", "start", "end"):
        return role
    ranged = parse_interval(mention.value.edtf or "") is not None
    if ranged and (role == "when" or mention.opens == "from"):
        return "range"
    return _KIND_OF.get(mention.opens or "", "within")


_KIND_OF = {
    "since": "since",
    "from": "start",
    "until": "end",
    "before": "before",
    "after": "after",
}


def _within(value: Value, _: Dated | None) -> Term:
    return _day(value.low), _day(value.high), None


def _before(value: Value, _: Dated | None) -> Term:
    return None, _day(value.low) - 1, None


def _after(value: Value, dated: Dated | None) -> Term:
    low = _day(value.high) + 1
    high = dated.high if dated is not None and dated.high is not None else None
    return low, high if high is None or high >= low else None, None


def _since(value: Value, dated: Dated | None) -> Term:
    first, latest = _day(value.low), _day(value.high)
    if dated is None or dated.low is None or dated.high is None:
        return first, None, (latest, latest)
    if dated.high < first:
        return first, latest, None
    return first, max(dated.high, first), (latest, dated.low)


def _start(value: Value, dated: Dated | None) -> Term:
    first, latest = _day(value.low), _day(value.high)
    core = (first, first) if first == latest else None
    if dated is None or dated.high is None:
        return first, None, core
    return first, dated.high if dated.high >= first else latest, core


def _end(value: Value, _: Dated | None) -> Term:
    first, latest = _day(value.low), _day(value.high)
    return None, latest, (first, first) if first == latest else None


def _range(value: Value, _: Dated | None) -> Term:
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
