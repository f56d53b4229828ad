"""Which date tells when a claim holds: the time words of its own clause.

`time_of` attaches a date to a claim only where the sentence leaves no doubt: it follows the value
("60 % in 2000"), opens the clause ("In 2019 the company employed 200 people") or stands in brackets
of its own ("(2010 est.)").  A date that belongs to a participle ("the code adopted in 2007"), to a
noun ("the 2016 report") or to another clause is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.core.model import Mention

_NEAR = 90  # characters between a value and a date that follows it in its clause
_BRACKET = 200  # characters between a value and the bracket that dates it
_LONGEST = 300  # characters either side of a value that can be of its clause

_BOUNDARY = re.compile(
    r"[;()\[\]|]|\s[–—-]\s|[.!?]\s|,?\s(?:but|while|whereas|although|though|because|which|who|whom"
    r"|whose|where|when|until|before|after|compared|against)\b|,\s(?:and|or|with|including|up|down"
    r"|from)\b",
    re.IGNORECASE,
)
_OPENER = re.compile(r"\s(?:until|till|before|after|up to|as of|since|by|from)\s+(?:the\s)?\Z")
_NEW_CLAIM = re.compile(r"(?<![\w.,])[0-9]|\b(?:and|to|or)\s")
_LEAD = re.compile(
    r"\s*(?:(?:and|but|or|then|also|however|meanwhile|already|while|whereas|only),?\s+)*"
    r"(?:(?:according|in|on|at|by|as|of|since|until|till|from|during|for|through|throughout|around"
    r"|about|up|to|the|circa|before|after|effective|end|year|with|effect|between)\s+)*\Z",
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
_ADJECTIVAL = re.compile(
    r"(?:\b(?:the|a|an|its|his|her|their|our|this|that)|['’]s?)\s\Z", re.IGNORECASE
)
_COUNT = re.compile(r"\s(?:census|survey|estimates?|counts?|data|figures?)\b")
_CONTINUES = re.compile(r"\s(?!and\b|or\b|the\b|to\b|it\b|in\b|at\b|on\b|of\b|by\b|for\b)[a-z]")
_OWN_BRACKET = re.compile(r"[^()]{0,40}\Z")
_AFTER_SINCE = re.compile(r"\s*(?:[,;]|(?:\s\w{1,20}){0,2}\s?\))")
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
    start = max(passage_start, anchor_start - _LONGEST)
    end = min(passage_end, anchor_end + _LONGEST)
    own = _in_reach(dates, start, end, anchor_start, anchor_end)
    if not own:
        return None
    after = [date for date in own if date.start >= anchor_end]
    before = [date for date in own if date.end <= anchor_start]
    right = _right(text, text[start:anchor_start], anchor_end, after)
    if right is not None:
        return right
    left = _left(text, start, anchor_start, before)
    if left is not None:
        return left
    return _bracketed(text, anchor_end, after)


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


# ------------------------------------------------------------------ after the value


def _right(text: str, lead: str, anchor_end: int, after: list[Mention]) -> Mention | None:
    """A date that follows in the same clause, with no other figure or claim between."""
    if not after:
        return None
    date = after[0]
    gap = _OPENER.sub(" ", text[anchor_end : date.start])
    if len(gap) > _NEAR or _BOUNDARY.search(gap) or _is_adjectival(text, date):
        return None
    if _belongs_to_participle(gap, lead, text[date.end : date.end + 16]):
        return None
    figure = _NEW_CLAIM.search(gap)
    if figure is None:
        return date
    alone = len(after) == 1 and not re.search(r"\band\b|\bto\b", gap)
    return date if alone else None


def _is_adjectival(text: str, date: Mention) -> bool:
    """Whether a date names a thing: "the 2016 report", "the 2010 census"."""
    before = text[max(0, date.start - 8) : date.start]
    if not date.text.isdigit() or not _ADJECTIVAL.search(before) or _COUNT.match(text, date.end):
        return False
    return bool(_CONTINUES.match(text[date.end : date.end + 8]))


def _belongs_to_participle(gap: str, before: str, after: str = "") -> bool:
    """Whether a date's own verb is a participle of a noun, not the verb of the claim."""
    match = _PARTICIPLE.search(gap)
    if match is None or _AUXILIARY.search(gap[: match.start("participle")]):
        return False
    return _FINITE.search(before) is not None or _AUXILIARY.match(after.lstrip()) is not None


# ------------------------------------------------------------------ before the value


def _left(
    text: str, passage_start: int, anchor_start: int, before: list[Mention]
) -> Mention | None:
    """A date that opens the clause of the value, or stands with its subject."""
    if not before:
        return None
    date = before[-1]
    between = text[date.end : anchor_start]
    if _LABEL.fullmatch(between):
        return date
    if _ENDS.search(between) or (len(before) > 1 and _is_pair(text, before[-2], date)):
        return None
    lead = text[passage_start : date.start]
    cut = max((match.end() for match in _CLAUSE_START.finditer(lead)), default=0)
    if _is_adjectival(text, date):
        return date if _OWNED.match(lead, cut) and _MEASURED.match(between) else None
    if _LEAD.match(lead, cut):
        return date
    return date if _is_of_subject(lead[cut:], between) else None


def _is_pair(text: str, first: Mention, second: Mention) -> bool:
    """Whether two dates are joined ("in May 2012 and June 2013"), so that neither is the one."""
    return _JOINED.match(text, first.end, second.start) is not None


def _is_of_subject(lead: str, between: str) -> bool:
    """Whether a date stands between a subject and its verb: "Unemployment in 2019 was 5.7 %"."""
    if not _VERB.match(between) or not _AT.search(lead):
        return False
    return _PARTICIPLE.search(lead) is None and _FINITE.search(lead) is None


_LABEL = re.compile(r"\s?\)?\s?[:=]\s*")
_JOINED = re.compile(r",?\s(?:and|or)\s(?:in|on|by)?\s?\Z")
_AT = re.compile(r"\s(?:in|at|during|for|on|as of|by)\s(?:the\s)?\Z")
_VERB = re.compile(
    r"\s(?:is|are|was|were|has|have|had|stood|stands|totall?ed|reached|amounted|came|rose|fell|grew"
    r"|averaged|numbered|included?s?|employed|counted)\b"
)
_OWNED = re.compile(r"\s*(?:The|the|Its|its|[A-Z][\w'’. -]{0,40}['’]s?)\s\Z")
_MEASURED = re.compile(
    r"(?:\s[a-z-]+){1,4}?\s(?:was|were|totall?ed|amounted|stood|reached|rose|fell|grew|averaged)\b"
)
_CLAUSE_START = re.compile(r"[;:,]\s|\s[–—-]\s|\b(?:and|but|while|whereas)\s")
_ENDS = re.compile(
    r"[;)\]|]|\s[–—-]\s|\b(?:but|while|whereas|although|which|who|whose|where)\b|,\s(?:and|or)\s",
    re.IGNORECASE,
)


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
        ends = _AFTER_SINCE if date.bound_word == "since" else _AFTER_OWN
        if ends.match(text, date.end):
            return date
    return None
