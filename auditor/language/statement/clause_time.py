"""Which date says when a claim holds: a value's place and the dates → the date of its clause.

`time_of` attaches a date to a claim only where the sentence leaves no doubt: it follows the value
("60 % in 2000"), opens the clause ("In 2019 the company employed 200 people") or stands in brackets
of its own ("(2010 est.)").  A date that belongs to a participle ("the code adopted in 2007"), to a
noun ("the 2016 report") or to another clause is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.core.model import Mention

_NEAR = 90  # characters between a value and a date that follows it in its clause
_BRACKET = 200  # characters between a value and the bracket that dates it
_LONGEST = 300  # characters either side of a value that can be of its clause


def time_of(
    text: str,
    passage_start: int,
    passage_end: int,
    anchor_start: int,
    anchor_end: int,
    dates: Sequence[Mention],
) -> Mention | None:
    """Return the date that says when the claim at the anchor holds, or None when that is open.

    `dates` are those of the document in order; offsets are the document's.  The anchor is the span
    of the claim's value, or of the words of its statement.
    """
    start = max(passage_start, anchor_start - _LONGEST)
    end = min(passage_end, anchor_end + _LONGEST)
    own = _in_reach(dates, start, end, anchor_start, anchor_end)
    if not own:
        return None
    after = [date for date in own if date.start >= anchor_end]
    before = [date for date in own if date.end <= anchor_start]
    return (
        _right(text, text[start:anchor_start], anchor_end, after)
        or _left(text, start, anchor_start, before)
        or _bracketed(text, anchor_end, after)
    )


def _in_reach(
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


# ------------------------------------------------------------------ whose date it is

_PARTICIPLE = re.compile(
    rf"\b(?!{any_of(words('no-participles'))}\b)"
    rf"(?P<participle>[a-z]{{2,}}{any_of(words('participle-endings'))}"
    rf"|{any_of(words('irregular-participles'))})"
    rf"(?:\s+(?:{any_of(words('behind-a-participle'))}|[A-Z]\w+))*\s*\Z"
)
_AUXILIARY = re.compile(whole(words("auxiliaries")))
_FINITE = re.compile(rf"\b(?:{any_of(words('finite-verbs'))}|[a-z]{{3,}}ed)\b")
_ADJECTIVAL = re.compile(
    rf"(?:\b{any_of(words('determiners'))}|['’]s?)\s\Z",
    re.IGNORECASE,
)
_COUNT = re.compile(rf"\s{any_of(words('dated-counts'))}\b")
_CONTINUES = re.compile(rf"\s(?!{any_of(words('never-named-by-a-date'))}\b)[a-z]")


def _belongs_to_participle(gap: str, before: str, after: str = "") -> bool:
    """Whether a date's own verb is a participle of a noun, not the verb of the claim.

    `gap` is the text before the date: " adopted in " after "The code was revised; 30 rules".
    """
    match = _PARTICIPLE.search(gap)
    if match is None or _AUXILIARY.search(gap[: match.start("participle")]):
        return False
    return _FINITE.search(before) is not None or _AUXILIARY.match(after.lstrip()) is not None


def _is_adjectival(text: str, date: Mention) -> bool:
    """Whether a date names a thing: "the 2016 report", "the 2010 census"."""
    before = text[max(0, date.start - 8) : date.start]
    if not date.text.isdigit() or not _ADJECTIVAL.search(before) or _COUNT.match(text, date.end):
        return False
    return bool(_CONTINUES.match(text[date.end : date.end + 8]))


# ------------------------------------------------------------------ after the value

_BOUNDARY = re.compile(
    rf"[;()\[\]|]|\s[–—-]\s|[.!?]\s|,?\s{any_of(words('clause-ends'))}\b"
    rf"|,\s{any_of(words('clause-ends-after-a-comma'))}\b",
    re.IGNORECASE,
)
_OPENER = re.compile(rf"\s{any_of(words('before-a-bound-date'))}\s+(?:the\s)?\Z")
_JOIN = re.compile(r"\band\b|\bto\b")
_NEW_CLAIM = re.compile(r"(?<![\w.,])[0-9]|\b(?:and|to|or)\s")


_COMPARED = re.compile(whole(words("comparing-words")), re.IGNORECASE)
_OTHER = re.compile(rf"\b{any_of(words('comparing-nothing'))} \Z")
_STEP_BACK = re.compile(rf"\b{any_of(words('steps-back'))}\Z", re.IGNORECASE)


def _is_compared(text: str, anchor_end: int, date: Mention) -> bool:
    """Whether a date is of the figure that the value is compared with, not of the value.

    "120 ships, 18 more than a year earlier", "up 12 % from a year before", "5 more than in 2015".
    """
    if date.bound_word == "from" and _STEP_BACK.search(date.text):
        return True
    found = _COMPARED.search(text, anchor_end, date.end)
    return found is not None and not _OTHER.search(text, anchor_end, found.start())


def _right(text: str, lead: str, anchor_end: int, after: list[Mention]) -> Mention | None:
    """Return a date that follows in the same clause, with no other figure or claim between."""
    if not after or _is_compared(text, anchor_end, after[0]):
        return None
    date = after[0]
    gap = _OPENER.sub(" ", text[anchor_end : date.start])
    if len(gap) > _NEAR or _BOUNDARY.search(gap) or _is_adjectival(text, date):
        return None
    if _belongs_to_participle(gap, lead, text[date.end : date.end + 16]):
        return None
    if _NEW_CLAIM.search(gap) is None:
        return date
    return date if len(after) == 1 and not _JOIN.search(gap) else None


# ------------------------------------------------------------------ before the value

_LEAD = re.compile(
    rf"\s*(?:{any_of(words('lead-conjunctions'))},?\s+)*"
    rf"(?:{any_of(words('lead-prepositions'))}\s+)*\Z",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\s?\)?\s?[:=]\s*")
_JOINED = re.compile(r",?\s(?:and|or)\s(?:in|on|by)?\s?\Z")
_AT = re.compile(rf"\s{any_of(words('before-a-subject-date'))}\s(?:the\s)?\Z")
_VERB = re.compile(rf"\s{any_of(words('stating-verbs'))}\b")
_OWNED = re.compile(r"\s*(?:The|the|Its|its|[A-Z][\w'’. -]{0,40}['’]s?)\s\Z")
_MEASURED = re.compile(rf"(?:\s[a-z-]+){{1,4}}?\s{any_of(words('measuring-verbs'))}\b")
_CLAUSE_START = re.compile(rf"[;:,]\s|\s[–—-]\s|\b{any_of(words('clause-starts'))}\s")
_ENDS = re.compile(
    rf"[;)\]|]|\s[–—-]\s|{whole(words('sentence-parting'))}|,\s(?:and|or)\s", re.IGNORECASE
)


def _left(
    text: str, passage_start: int, anchor_start: int, before: list[Mention]
) -> Mention | None:
    """Return a date that opens the clause of the value, or follows its subject."""
    if not before:
        return None
    date = before[-1]
    between = text[date.end : anchor_start]
    if _LABEL.fullmatch(between):
        return date
    if _ENDS.search(between) or (len(before) > 1 and _is_pair(text, before[-2], date)):
        return None
    return date if _leads_value(text, text[passage_start : date.start], date, between) else None


def _leads_value(text: str, lead: str, date: Mention, between: str) -> bool:
    """Whether a date before a value is of its clause: "In 2019 it had", not "the 2016 report had".

    `lead` is the passage before the date, `between` the words from the date to the value.
    """
    begin = max((match.end() for match in _CLAUSE_START.finditer(lead)), default=0)
    if _is_adjectival(text, date):
        return bool(_OWNED.match(lead, begin) and _MEASURED.match(between))
    return bool(_LEAD.match(lead, begin)) or _is_of_subject(lead[begin:], between)


def _is_pair(text: str, first: Mention, second: Mention) -> bool:
    """Whether two dates are joined ("in May 2012 and June 2013"), so that neither counts."""
    return _JOINED.match(text, first.end, second.start) is not None


def _is_of_subject(lead: str, between: str) -> bool:
    """Whether a date is between a subject and its verb: "Unemployment in 2019 was 5.7 %"."""
    if not _VERB.match(between) or not _AT.search(lead):
        return False
    return _PARTICIPLE.search(lead) is None and _FINITE.search(lead) is None


# ------------------------------------------------------------------ in brackets of its own

_OWN_BRACKET = re.compile(r"[^()]{0,40}\Z")
_AFTER_SINCE = re.compile(r"\s*(?:[,;]|(?:\s\w{1,20}){0,2}\s?\))")
_AFTER_OWN = re.compile(rf"\s*(?:est\b\.?|{any_of(words('estimate-words'))}|[,;?]\s?)*\s*\)")


def _bracketed(text: str, anchor_end: int, after: list[Mention]) -> Mention | None:
    """Return the next date in brackets of its own: "total 68 km, border 12 km (2005)"."""
    for date in after:
        if date.start - anchor_end > _BRACKET:
            return None
        bracket = text.rfind("(", anchor_end, date.start)
        if bracket < 0 or not _OWN_BRACKET.match(text, bracket + 1, date.start):
            continue
        gap = text[anchor_end:bracket]
        if ";" in gap or "\n" in gap:
            return None
        if _belongs_to_participle(text[bracket + 1 : date.start], "was"):
            return None
        ends = _AFTER_SINCE if date.bound_word == "since" else _AFTER_OWN
        if ends.match(text, date.end):
            return date
    return None
