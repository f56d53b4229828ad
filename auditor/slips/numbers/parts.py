"""parts: the parts that a sentence gives make the total that it gives.

"11 trustees, 6 women and 4 men", "Oakton has 412 pupils and Elmton has 321, for a total of 743",
"£350,000 in three instalments: £150,000, £120,000 and £90,000".  Two parts are all of a total only
where they leave nothing else (women and men); others must miss it by little, for a list of some
parts misses it by much.  Totals in brackets and lists of lines are the arithmetic of discovery.

Found:
- The Trust has 11 trustees, 6 women and 4 men.
- Oakton has 412 pupils and Elmton has 321, for a total of 743.
- We enrolled 120 patients. 64 were women and 58 were men.
- The grant of £350,000 is paid in three instalments: £150,000 in 2024, £120,000 in 2025 and
  £90,000 in 2026.
- The shop sold 120 chairs, 80 tables and 45 lamps, 255 items in all.
- There were 45 staff, of whom 25 were women and 22 men.
- Of 40 bridges, 22 were in good, 11 in fair and 9 in bad repair.

Quiet:
- The Trust has 11 trustees, 6 women and 5 men.
- The park has 42 animals, including 20 deer and 12 goats.
- He bought 3 books and 2 pens, for a total of 36 euros.
- We enrolled 120 patients. 64 women and 50 men came to the second visit.
- Of 40 bridges, 22 were in good, 11 in fair and 7 in bad repair.
- Of 40 samples, 15 were positive for lead, 12 for zinc and 16 for tin.
- The club has 40 members, 12 women and 9 men of them over 60.
- The grant of £350,000 is paid in instalments, among them: £150,000 in 2024 and £190,000 in 2025.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.core.model import Mention, Passage
from auditor.core.values import is_plain
from auditor.discover.arithmetic.caveats import has_unread_figure, names_some
from auditor.discover.arithmetic.sums import FEWEST, added_up, can_add_up
from auditor.language.lexicon.loader import entries, rows
from auditor.language.lexicon.patterns import any_of
from auditor.slips.spec import Slip, SlipSpec
from auditor.slips.view import View

_PAIRS = {frozenset(row) for row in rows("complements")}
_HALVES = any_of(word for row in rows("complements") for word in row)
_HALF = re.compile(
    rf"(?: of them| of whom)?(?: were| are| was| is)?(?: {any_of(entries('before-complements'))})?"
    rf" (?P<noun>{_HALVES})\b"
)
_BEFORE_HALF = re.compile(
    r"[^.;:()0-9]{0,40}?(?:, |\. |: )(?:[Oo]f (?:whom|which|these|them),? |with )?"
)
_BETWEEN_HALVES = re.compile(r",?(?: and| while| but)? ")
_AFTER_HALVES = re.compile(r"\s*(?:[.;)]|\Z)")
_TOTAL_OF = re.compile(
    rf"(?:,|\band)? ?(?:{any_of(entries('makes'))} )?(?:a |the )?(?:grand |combined )?total"
    r" (?:of|to|is|was) \Z"
)
_IN_ALL = re.compile(rf"(?: [a-z]+)? {any_of(entries('in-all'))}\s*(?:[.;)]|\Z)")
_OF = re.compile(r"Of (?:the |all |our |its )?")
_IN_STATE = re.compile(rf" (?:were|are|was|is) {any_of(entries('behind-parts'))}\b")
_AND = re.compile(r"\band \Z")
_JOINED = re.compile(r"[,;]|\band\b|\bplus\b")
_SPACES = re.compile(r"\s+")
REACH = 40  # characters before a number that call it a total
STATES = 3  # parts of a whole that are told by the states in which they were
MOST = 12  # parts of a total in a sentence


def run(view: View) -> Iterator[Slip]:
    """Yield the totals that their parts do not make."""
    for passage in view.passages:
        if passage.kind in ("cell", "heading"):
            continue
        numbers = _numbers(view, passage)
        if len(numbers) >= FEWEST:
            yield from _halves(view, passage, numbers)
        if FEWEST < len(numbers) <= MOST:
            yield from _total_behind(view, passage, numbers)
            yield from _total_before(view, passage, numbers)
            yield from _total_of(view, passage, numbers)


def _numbers(view: View, passage: Passage) -> list[Mention]:
    values = view.values_in(passage.start, passage.end)
    return [value for value in values if value.value.kind != "date"]


# ------------------------------------------------------------------ two that leave nothing else


def _halves(view: View, passage: Passage, numbers: Sequence[Mention]) -> Iterator[Slip]:
    """Yield that women and men, say, are not as many as the people that they are told to be."""
    text = view.text
    for one, other in pairwise(numbers):
        first, second = _HALF.match(text, one.end), _HALF.match(text, other.end)
        if not first or not second or frozenset((first["noun"], second["noun"])) not in _PAIRS:
            continue
        if not _BETWEEN_HALVES.fullmatch(text, first.end(), other.start):
            continue
        total = _whole(view, passage, one) if _AFTER_HALVES.match(text, second.end()) else None
        if total is not None and _is_wrong(total, one, other):
            added = f"{one.text} + {other.text} = {_count(one) + _count(other):,.10g}"
            why = f"{added}, but the total is given as {total.text}."
            yield Slip((total, one, other), why)


def _whole(view: View, passage: Passage, first: Mention) -> Mention | None:
    """Return the number right before two halves, in their sentence or as the only one before it."""
    before = view.values_in(max(0, passage.start - 200), first.start)
    if not before or before[-1].value.kind == "date":
        return None
    total = before[-1]
    home = view.passage_at(total.start)
    if home is None or home.paragraph != passage.paragraph:
        return None
    if home is not passage and len(view.values_in(home.start, home.end)) > 1:
        return None
    return total if _BEFORE_HALF.fullmatch(view.text, total.end, first.start) else None


def _is_wrong(total: Mention, one: Mention, other: Mention) -> bool:
    if not all(_is_count(mention) for mention in (total, one, other)):
        return False
    added = _count(one) + _count(other)
    return added != _count(total) and max(_count(one), _count(other)) < _count(total)


def _is_count(mention: Mention) -> bool:
    value = mention.value
    return is_plain(value) and value.dimension is None and not value.hedge


def _count(mention: Mention) -> float:
    return mention.value.low or 0.0


# ------------------------------------------------------------------ a list and its total


def _total_behind(view: View, passage: Passage, numbers: Sequence[Mention]) -> Iterator[Slip]:
    """Yield that the numbers of a sentence do not make the total at its end."""
    total = numbers[-1]
    lead = _SPACES.sub(" ", view.text[max(passage.start, total.start - REACH) : total.start])
    if _TOTAL_OF.search(lead) or _IN_ALL.match(view.text, total.end, passage.end):
        yield from _added(view, total, numbers[:-1], passage.start, passage.end)


def _total_before(view: View, passage: Passage, numbers: Sequence[Mention]) -> Iterator[Slip]:
    """Yield that the amounts behind a colon do not make the one before it."""
    colon = view.text.find(": ", passage.start, passage.end)
    parts = [number for number in numbers if number.start > colon]
    if colon < 0 or not parts or not parts[0].value.dimension:
        return
    unit = parts[0].value.unit
    before = [n for n in numbers if n.start < colon and n.value.unit == unit]
    if len(before) == 1:
        yield from _added(view, before[0], parts, before[0].start, passage.end)


def _total_of(view: View, passage: Passage, numbers: Sequence[Mention]) -> Iterator[Slip]:
    """Yield that the parts of a whole, each in another state, do not make it."""
    text, (total, *parts) = view.text, numbers
    if len(parts) < STATES or not _OF.fullmatch(text, passage.start, total.start):
        return
    is_whole = _AND.search(text[parts[-2].end : parts[-1].start]) is not None
    if is_whole and _IN_STATE.match(text, parts[0].end) and all(map(_is_count, parts)):
        yield from _added(view, total, parts, passage.start, passage.end)


def _added(
    view: View, total: Mention, parts: Sequence[Mention], start: int, end: int
) -> Iterator[Slip]:
    """Yield that parts, all that a text has, do not make a total, and miss it by little."""
    text = view.text
    gaps = (text[a.end : b.start] for a, b in pairwise(parts))
    if len(parts) < FEWEST or not all(map(_JOINED.search, gaps)) or names_some(text, start, end):
        return
    if has_unread_figure(text, start, end, view.values_in(start, end)):
        return
    if can_add_up(total, parts):
        for result in added_up(total, parts, "conflict"):
            if result.verdict == "conflict":
                yield Slip(result.figures, result.why)


SPEC = SlipSpec(run, "error")
