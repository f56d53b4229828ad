"""order: what begins does so before it ends, and what is issued before it expires.

"Effective from 1 March 2024 and expires on 28 February 2023", "opens on 10 May and closes on 2
April 2025", "from 2015 to 2011", and fields side by side ("Start date", "End date").  Only what one
thing does is looked at: where another subject stands between the two dates nothing is said.

Found:
- The contract is effective from 1 March 2024 and expires on 28 February 2023.
- The exhibition opens on 10 May 2025 and closes on 2 April 2025.
- He led the school from 3 May 2015 to 2 May 2011.
- The licence was issued on 4 June 2023 and is valid until 3 June 2021.
- Start date: 1 May 2024 ↵End date: 1 April 2024 ↵

Quiet:
- The contract was signed on 28 February 2023 and is effective from 1 March 2024.
- The conference opens on 10 May 2025 and registration closes on 2 April 2025.
- The old lease expired on 28 February 2023 and was renewed from 1 March 2023.
- The kingdom lasted from 300 to 250 BC.
- The shop opens on 3 May 2024 and closes on 4 May 2024.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.core.model import Mention, Passage
from auditor.language.lexicon.loader import entries, rows
from auditor.language.lexicon.patterns import any_of
from auditor.slips.spec import Slip, SlipSpec
from auditor.slips.view import View

_BEGINS, _ENDS = any_of(entries("begins")), any_of(entries("ends"))
_BEGIN = re.compile(rf"\b{_BEGINS}(?: on| in| from| with effect from| as of)?(?: the)? ?\Z")
_END = re.compile(
    rf",? ?(?:and|but|then|\))?,? ?(?:{any_of(entries('between-begin-and-end'))}"
    rf" ){{0,3}}{_ENDS}(?: on| in| at the end of)?(?: the)? "
)
_FROM = re.compile(r"\bfrom \Z")
_TO = re.compile(r" (?:to|until|till|through) ")
_ERA = re.compile(r",? ?(?:B\.?C|BCE)")
_FIELDS = {
    (first, last.replace("_", " "))
    for first, cell in rows("paired-fields")
    for last in cell.split()
}
REACH = 40  # characters before a date that tell that something begins
MOST_BETWEEN = 60  # characters between two dates
_SPACES = re.compile(r"\s+")


def run(view: View) -> Iterator[Slip]:
    """Yield the pairs of dates of which the end lies before the beginning."""
    for one, other in pairwise(view.dates):
        if _is_later(one, other) and _are_ends(view.text, one, other):
            yield _slip(one, other)
    yield from _of_fields(view)


def _is_later(one: Mention, other: Mention) -> bool:
    """Whether a date lies surely behind another one, both with a year that is written."""
    first, last = one.value.low, other.value.high
    if first is None or last is None or first <= last:
        return False
    return all(_has_year(mention) and not mention.value.doubt for mention in (one, other))


def _has_year(mention: Mention) -> bool:
    return re.search(r"[0-9]{4}|[/.][0-9]{2}\Z", mention.text) is not None


def _are_ends(text: str, one: Mention, other: Mention) -> bool:
    """Whether two dates are told as the beginning and the end of one thing."""
    if other.start - one.end > MOST_BETWEEN or _ERA.match(text, other.end):
        return False
    gap = _SPACES.sub(" ", text[one.end : other.start])
    lead = _SPACES.sub(" ", text[max(0, one.start - REACH) : one.start])
    is_range = bool(_TO.fullmatch(gap)) and bool(_FROM.search(lead))
    return is_range or (bool(_END.fullmatch(gap)) and bool(_BEGIN.search(lead)))


def _of_fields(view: View) -> Iterator[Slip]:
    """Yield the same of two fields that stand side by side."""
    fields = [passage for passage in view.passages if passage.label]
    for first, last in pairwise(fields):
        if last.paragraph - first.paragraph > 1 or not _are_paired(first, last):
            continue
        dates = [_only_date(view, passage) for passage in (first, last)]
        if dates[0] and dates[1] and _is_later(dates[0], dates[1]):
            yield _slip(dates[0], dates[1])


def _are_paired(first: Passage, last: Passage) -> bool:
    labels = [" ".join((passage.label or "").lower().split()) for passage in (first, last)]
    return tuple(labels) in _FIELDS


def _only_date(view: View, passage: Passage) -> Mention | None:
    found: Sequence[Mention] = view.values_in(passage.start, passage.end)
    return found[0] if len(found) == 1 and found[0].value.kind == "date" else None


def _slip(one: Mention, other: Mention) -> Slip:
    return Slip((one, other), f"The end, {other.text}, lies before the beginning, {one.text}.")


SPEC = SlipSpec(run)
