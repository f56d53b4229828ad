"""words-figures: a number in words and the figures in brackets beside it are the same number.

"Thirty (30) days", "five thousand dollars ($5,000)", "$5,000 (five thousand dollars)".  A figure of
another kind, a share of the number for example ("nine (30 %)"), is another figure and no slip, and
so are the marks of items ("two parts, (1) …") and of notes.

Found:
- The Buyer shall pay within thirty (45) days of receipt.
- The fee is five thousand dollars ($50,000).
- A rent of $12,000 (two thousand dollars) falls due.
- The tenant gives sixty (90) days' notice.
- Interest accrues at five percent (15%) a year.

Quiet:
- The first (1st) payment is due in ten (10) days; see Section 4 (Payment).
- Of the patients nine (30 %) recovered.
- He gave one hundred and five thousand dollars ($105,000) in twenty-one (21) days.
- The fund has two parts: one (1) is for homes, the other (2) for shops.
- They met in three (3) rooms, one-half (1/2) of all.
- Two (5) is cited here, as are three (7, 8).
- A shortage of less than one half of one percent (0.5%) is no claim.
- Late sums bear interest at an annual rate of six percent (6%) from the tenth day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from auditor.core.model import NUMERIC_KINDS, Mention
from auditor.core.values import EPSILON, in_base
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of
from auditor.slips.spec import Slip, SlipSpec
from auditor.slips.view import View

_VERBS = any_of(entries("verbs-like-plurals"))
_NOUN = rf"(?:[A-Za-z]+s|{any_of(entries('other-plurals'))})"
_OPENED = re.compile(r"\s?\(\s?")
_CLOSED = re.compile(rf"\s?\)(?P<noun>\s(?!{_VERBS}\b)(?:[A-Za-z]+\s)?{_NOUN}\b|-[a-z])?")
_OF = re.compile(
    rf"{any_of(entries('parts-of-one'), plural=True)}\sof\s\Z"
)  # "one half of one percent (0.5 %)"
_SPELLED = re.compile(r"[^\W\d_]+(?:[\s,-]+[^\W\d_]+)*\Z")
_DIGITS = re.compile(r"[0-9]")
_JOINED = re.compile(r"[\s,-]*(?:and\s)?\Z")
_NEXT_MARK = re.compile(r"\([0-9]{1,2}\)")
REACH = 16  # characters before a number that make it the whole of a part
NEAR = 200  # characters behind a mark "(1)" in which the next one stands


def run(view: View) -> Iterator[Slip]:
    """Yield the numbers in words that are not those in the brackets beside them."""
    text = view.text
    before: Mention | None = None
    for one, other in pairwise(view.values):
        opened = text[one.end : other.start] if other.start - one.end <= 3 else ""
        if _OPENED.fullmatch(opened) and _are_two_tellings(text, one, other):
            is_part = before is not None and _JOINED.match(text[before.end : one.start])
            is_part = is_part or _OF.search(text, max(0, one.start - REACH), one.start)
            if not is_part and not _are_equal(one, other):
                yield _slip(one, other)
        before = one


def _slip(one: Mention, other: Mention) -> Slip:
    words, figures = (one, other) if _DIGITS.search(other.text) else (other, one)
    why = f"“{_one_line(words.text)}” in words is not {_one_line(figures.text)} in figures."
    return Slip((one, other), why)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _are_two_tellings(text: str, one: Mention, other: Mention) -> bool:
    """Whether one of two numbers is in words, the other in figures, and they are of one kind."""
    both = (one, other)
    spelled = [bool(_SPELLED.match(_bare(mention))) for mention in both]
    if sorted(spelled) != [False, True] or not all(map(_is_number, both)):
        return False
    closed = _CLOSED.match(text, other.end)
    if closed is None or not _are_of_one_kind(one, other):
        return False
    has_unit = one.value.dimension is not None
    return has_unit or (closed["noun"] is not None and not _is_mark(text, other, closed.end()))


def _bare(mention: Mention) -> str:
    """Return the words of a number without the signs of its unit."""
    return mention.text.strip(" %$€£")


def _is_number(mention: Mention) -> bool:
    return mention.value.kind in NUMERIC_KINDS and _number(mention) is not None


def _number(mention: Mention) -> float | None:
    """Return the number that is written, of a limit ("within thirty") too, without its sign.

    Of a rate it is the number as written, for what it is per may be read of one telling only.
    """
    value = mention.value if mention.value.role else in_base(mention.value)
    ends = {abs(end) for end in (value.low, value.high) if end is not None}
    return ends.pop() if len(ends) == 1 else None


def _are_of_one_kind(one: Mention, other: Mention) -> bool:
    """Whether two numbers can be one: of one dimension, or the first without a unit of money."""
    a, b = one.value, other.value
    if a.dimension == b.dimension:
        return a.dimension != "money" or a.unit == b.unit
    return a.dimension is None and b.dimension == "money" and (a.low or 0) >= 100


def _is_mark(text: str, figure: Mention, end: int) -> bool:
    """Whether a figure in brackets is the mark of an item: another one follows."""
    is_small = len(figure.text) <= 2
    return is_small and bool(_NEXT_MARK.search(text, end, end + NEAR)) and figure.text == "1"


def _are_equal(one: Mention, other: Mention) -> bool:
    a, b = (_number(mention) or 0.0 for mention in (one, other))
    return abs(a - b) <= EPSILON * max(1.0, abs(a))


SPEC = SlipSpec(run, "error")
