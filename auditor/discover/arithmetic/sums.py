"""One passage → its totals with their parts, and whether the parts make them.

A total is before its parts in brackets, behind a colon or in a line "Total: …".  Where a text may
name only some of the parts it is not judged.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from auditor.core.model import Mention, Verdict
from auditor.core.values import EPSILON, bounds_overlap, is_plain, reckoning_bounds
from auditor.discover.arithmetic.caveats import (
    depths,
    has_unread_figure,
    leaves_some_out,
    names_some,
    notes_more,
    verdict_on_total,
)
from auditor.discover.arithmetic.result import ArithmeticResult
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import whole

_START = attrgetter("start")
_NO_PARTS = re.compile(whole(entries("no-parts")), re.IGNORECASE)
_SEPARATORS = re.compile(r"[,;]")
_ITEM = re.compile(r"[^\W\d_]{2}")
_SEPARATED = re.compile(r"[,;]|\band\b|\+")
_BEFORE_BRACKET = re.compile(r"[^()\n.;,0-9]{0,80}\Z")
_BEFORE_COLON = re.compile(r"[^():\n.;,0-9]{0,80}:\s")
_TOTAL = re.compile(r"\btotal: ?\Z|(?:\A|[:;] )total:? ?\Z", re.IGNORECASE)
_DIGITS = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
BRACKET_REACH = 80  # characters from a total to the bracket with its parts
TOTAL_REACH = 12  # characters before a total in which "Total:" is
LEAD = 10  # characters before a part that can say that it is none
FEWEST, MOST = 2, 300  # parts of a total
MOST_LISTED = 2 * MOST  # numbers and dates of a list with them
NEAR = 0.1
"""Part of a total by which its parts may miss it; what misses it by more is some of the parts.

Set by hand: a list of all parts with one wrong digit misses by less, one without a part by more.
"""


def sums(
    text: str, passage: tuple[int, int], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Yield the results of totals with parts in brackets, behind a colon, or after "Total:"."""
    for at, total in enumerate(values[:-1]):
        if is_plain(total.value) and total.value.kind != "date":
            parts = _parts(text, total, _listed(text, passage, values, at))
            gaps = (text[a.end : b.start] for a, b in pairwise(parts))
            if all(_SEPARATED.search(gap) for gap in gaps):
                yield from sum_result(text, total, parts)


class _Listed(NamedTuple):
    """The span of a list behind a total, and the numbers and dates in it."""

    start: int
    end: int
    values: Sequence[Mention] = ()


def _listed(text: str, passage: tuple[int, int], values: Sequence[Mention], at: int) -> _Listed:
    """Return what a bracket or the rest of a passage lists behind a total, at most so many."""
    start, end = _list(text, passage, values[at])
    first = bisect_right(values, start, at + 1, key=_START)
    last = bisect_left(values, end, first, key=_START)
    if last - first > MOST_LISTED:
        return _Listed(start, end)
    return _Listed(start, end, [value for value in values[first:last] if value.end <= end])


def _parts(text: str, total: Mention, listed: _Listed) -> list[Mention]:
    """Return the numbers of a list that are the parts of a total."""
    start, end, values = listed
    if not values or has_unread_figure(text, start, end, values):
        return []
    parts = [value for value in values if value.value.kind != "date"]
    return [] if parts and _may_have_more(text, (start, end), total, parts) else parts


def _list(text: str, passage: tuple[int, int], total: Mention) -> tuple[int, int]:
    """Return the span in which the parts of a total are listed, (0, 0) where there is none."""
    bracket = _bracket(text, total, passage[1])
    if bracket[1]:
        return bracket
    return (total.end, passage[1]) if _lists_parts(text, total, passage) else (0, 0)


def _may_have_more(
    text: str, span: tuple[int, int], total: Mention, parts: Sequence[Mention]
) -> bool:
    """Whether a list of parts has parts of parts in brackets, or items without a figure."""
    if len(set(depths(text, parts))) > 1 or leaves_some_out(text, *span):
        return True
    if sum(map(_number, parts)) >= _number(total):
        return False
    return notes_more(text, span[1]) or any(map(_ITEM.search, _items_alone(text, span, parts)))


def _items_alone(text: str, span: tuple[int, int], parts: Sequence[Mention]) -> Iterator[str]:
    """Yield what a list has between separators without a figure: "20 tugs, canoes, 7 boats"."""
    at = span[0]
    for part in parts:
        gap = _SEPARATORS.split(text[at : part.start])
        first = 0 if at == span[0] else 1  # what is right behind a figure belongs to it
        yield from gap[first:-1]
        at = part.end
    yield from _SEPARATORS.split(text[at : span[1]])[1:]


def _lists_parts(text: str, total: Mention, passage: tuple[int, int]) -> bool:
    """Whether the rest of a passage lists the parts of a total."""
    lead = text[max(passage[0], total.start - TOTAL_REACH) : total.start]
    if _TOTAL.search(lead):
        return True
    return not lead.rstrip().endswith(":") and bool(
        _BEFORE_COLON.match(text, total.end, passage[1])
    )


def _bracket(text: str, total: Mention, end: int) -> tuple[int, int]:
    """Return the offsets of the bracket behind a total and of its end, or (0, 0)."""
    opening = text.find("(", total.end, min(end, total.end + BRACKET_REACH))
    close = text.find(")", opening, end) if opening > 0 else -1
    if close < 0 or not _BEFORE_BRACKET.match(text, total.end, opening):
        return 0, 0
    return opening, close


def sum_result(text: str, total: Mention, parts: Sequence[Mention]) -> Iterator[ArithmeticResult]:
    """Yield whether parts make their total; nothing where some of them may be left out."""
    if not _are_all_parts(text, total, parts):
        return
    spans = [(mention.start, mention.end) for mention in (total, *parts)]
    yield from added_up(total, parts, verdict_on_total(text, min(spans)[0], max(spans)[1]))


def added_up(
    total: Mention, parts: Sequence[Mention], verdict: Verdict, near: float = NEAR
) -> Iterator[ArithmeticResult]:
    """Yield that plain numbers make their total, or the verdict where they miss it by little.

    `near` is the part of a total by which its parts may miss it and still be meant to make it.
    """
    stated, exact = _number(total), sum(map(_number, parts))
    lows, highs = zip(*(reckoning_bounds(part.value) for part in parts), strict=True)
    added = f"{' + '.join(part.text for part in parts)} = {exact:,.10g}"
    if bounds_overlap((sum(lows), sum(highs)), reckoning_bounds(total.value)):
        same = abs(exact - stated) <= EPSILON * max(abs(exact), 1.0)
        fits = "as stated" if same else f"which fits {total.text} within rounding"
        yield ArithmeticResult("sum", "agreement", (total, *parts), f"{added}, {fits}.")
    elif abs(exact - stated) <= near * abs(stated):
        why = f"{added}, but the total is given as {total.text}."
        yield ArithmeticResult("sum", verdict, (total, *parts), why)


def _number(mention: Mention) -> float:
    return mention.value.low or 0.0


def _are_all_parts(text: str, total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether plain numbers can be all parts of a total, by what is between and before them."""
    if not FEWEST <= len(parts) <= MOST:
        return False
    first, last = min(m.end for m in (total, *parts)), max(part.end for part in parts)
    if names_some(text, first, last) or _NO_PARTS.search(text, parts[0].start - LEAD, last):
        return False
    return can_add_up(total, parts) and not _has_other_figures(text, parts)


def _has_other_figures(text: str, parts: Sequence[Mention]) -> bool:
    """Whether digits between parts were not read as one of them: "Nevis 3"."""
    return any(
        "\n" not in text[a.end : b.start] and _DIGITS.search(text, a.end, b.start)
        for a, b in pairwise(sorted(parts, key=lambda part: part.start))
    )


def can_add_up(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a total and its parts are plain numbers of one unit, of a kind that adds up."""
    return is_plain(total.value) and all(_can_add(total, part) for part in parts)


def _can_add(total: Mention, part: Mention) -> bool:
    """Whether a part is a plain number of the total's unit, of a kind that adds up."""
    same = part.value.dimension == total.value.dimension and part.value.unit == total.value.unit
    counted = part.value.dimension is None and total.value.dimension is None
    adds = part.value.kind not in ("ordinal", "duration", "percent")
    return is_plain(part.value) and (same or counted) and adds
