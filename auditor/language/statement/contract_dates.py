"""A contract → the day on which it is made: "This agreement is made as of the 5th day of May 2010".

That day stands in the first sentence, on the cover, or where the contract is signed.  A contract
that this one names ("the Agreement dated as of 3 June 2008") is another one.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from auditor.calendar.edtf import from_day, year_days
from auditor.core.model import DocumentDate
from auditor.language.dates.recognizer import Order, read_dates
from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of
from auditor.language.statement.stamps import EDGE

if TYPE_CHECKING:
    from auditor.core.model import Mention

_BEFORE = 260  # characters before its day that tell of which contract it is
_MOST_DAYS = 31  # that the date of a contract covers
_TITLE = 120  # characters of the name of a contract in capitals
_BEHIND_KIND = 120  # characters between "this agreement" and "is made on"
_SHORT = 60  # characters of a line of a cover
_WIDE = 2  # spaces in a line that no gap exceeds
_SHOWN = 30  # characters before the day that are shown

_CONTRACT = any_of(words("contract-kinds"))
_MADE_ON = (
    rf"\b{any_of(words('contract-verbs'))}"
    rf"(?:[\s,:]+{any_of(words('between-contract-and-day'))}\b)*"
)
_MADE = re.compile(rf"{_MADE_ON}[\s,:]*\Z", re.IGNORECASE)
_BLANK = re.compile(
    rf"{_MADE_ON}[\s,_.]*(?:day\s+of[\s,_.]*)?\b(?P<year>(?:19|20)[0-9]{{2}})\b", re.IGNORECASE
)
_ENDS_WITH_CONTRACT = re.compile(rf"\b{_CONTRACT}\Z", re.IGNORECASE)
_DATED = re.compile(r"\bdated\b", re.IGNORECASE)
_OTHER = any_of(words("other-determiners"))
_THIS = re.compile(
    rf"\bthis\s+(?:(?!{_OTHER}\b)[\w&,./“”\"'-]+\s+){{0,8}}{_CONTRACT}\b", re.IGNORECASE
)
_ANY = re.compile(
    rf"\b(?:{any_of(words('contract-kinds'), plural=True)}"
    rf"|{any_of(words('sent-documents'), plural=True)})\b",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\([^()]*\)")
_SENTENCE_END = re.compile(r"\n\s*\n|[.:;]\s+(?=[A-Z])")
_GAP = re.compile(r"\n|\s{3,}")
_DAY_OF = re.compile(
    r"(?:\w+\s+\()?([0-9]{1,2})\s?(?:s ?t|n ?d|r ?d|t ?h)?\)?\s+(?:-+\s*)?day\s+of\s*\Z",
    re.IGNORECASE,
)


def contract_date(text: str, order: Order | None) -> DocumentDate | None:
    """Return the day that a contract gives itself in its head, else where it is signed."""
    found = _in(text[:EDGE], order)
    return found or (_in(text[-EDGE:], order) if len(text) > EDGE else None)


def _in(text: str, order: Order | None) -> DocumentDate | None:
    if not _THIS.search(text) and not (_DATED.search(text) and _ANY.search(text)):
        return None
    for mention in read_dates(text, None, order):
        low, high = mention.value.low, mention.value.high
        if low is None or high is None or high - low >= _MOST_DAYS:
            continue
        day, start = _with_day(text, mention)
        if _gives_day(text[:start]):
            shown = " ".join(text[max(0, start - _SHOWN) : mention.end].split())
            span = (day, day) if day else (int(low), int(high))
            return DocumentDate(*span, f"contract: “…{shown}”")
    return _in_blank(text)


def _gives_day(before: str) -> bool:
    """Whether a text up to a day tells that this contract is made on it."""
    made = _MADE.search(before, max(0, len(before) - _BEFORE))
    if made is None:
        return _is_titled(before)
    return _is_of_this(before[max(0, made.start() - _BEFORE) : made.start()], made[0])


def _in_blank(text: str) -> DocumentDate | None:
    """Return the year of a contract whose day was left blank: "dated as of ____, 2012"."""
    for match in _BLANK.finditer(text):
        if _is_of_this(text[max(0, match.start() - _BEFORE) : match.start()], match[0]):
            low, high = year_days(int(match["year"]))
            return DocumentDate(low, high, f"contract: “{' '.join(match[0].split())}”")
    return None


def _is_titled(before: str) -> bool:
    """Whether a text begins with the name of a contract in capitals and nothing else."""
    title = " ".join(before.split())
    return (
        title.isupper() and len(title) <= _TITLE and _ENDS_WITH_CONTRACT.search(title) is not None
    )


def _with_day(text: str, mention: Mention) -> tuple[int | None, int]:
    """Return the day and start of "15 th day of July, 2010", of which only a month was read."""
    before = _DAY_OF.search(text[max(0, mention.start - 40) : mention.start])
    if before is None or mention.value.low == mention.value.high:
        return None, mention.start
    year, month, _ = from_day(int(mention.value.low or 0))
    try:
        day = date(year, month, int(before[1])).toordinal()
    except ValueError:
        return None, mention.start
    return day, mention.start - len(before[0])


def _opens_line(before: str) -> bool:
    """Whether a line begins behind a text, and the line above it is short and no sentence.

    "LEASE\\nDated 5 May 2010" does, and "under the letter\\ndated 5 May 2010" does not.
    """
    above, gap = before.rstrip(), before[len(before.rstrip()) :]
    line = _GAP.split(above)[-1]
    if "\n" in gap or not above:
        return len(line) <= _SHORT and not line[:1].islower()
    return len(gap) > _WIDE and line.isupper()


def _is_of_this(before: str, made: str) -> bool:
    """Whether what stands before "made on" is this contract, or a line that "dated" opens."""
    if _THIS.search(made) or (_DATED.match(made) and _opens_line(before)):
        return True
    sentence = _BRACKETED.sub(" ", _SENTENCE_END.split(before)[-1])
    this = list(_THIS.finditer(sentence))
    every = list(_ANY.finditer(sentence))
    is_last = bool(this) and this[-1].end() == every[-1].end()
    return is_last and len(sentence) - this[-1].end() <= _BEHIND_KIND
