"""One passage → shares that it lists one after the other, and whether they make 100 %.

Shares are only wrong where they are surely the shares of one whole and all of them are given: a
list that goes on without figures, shares in brackets of another one, shares of several times, or
several answers of one person need not make 100 %.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.core.model import Mention
from auditor.core.values import EPSILON, is_plain
from auditor.discover.arithmetic.caveats import (
    allows_several,
    depths,
    names_some,
    verdict_on_total,
)
from auditor.discover.arithmetic.result import ArithmeticResult
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, whole

_LISTED = re.compile(r"[^0-9.\n]{0,60}(?:[,;]|\band\b)[^0-9.\n]{0,60}|[^0-9.\n,;]{0,40}:\s?")
_REST = re.compile(whole(entries("rest-words")), re.IGNORECASE)
_TIMES = re.compile(rf"\b{any_of(entries('compared-times'), plural=True)}\b", re.IGNORECASE)
_OF_A_WHOLE = re.compile(rf"\b{any_of(entries('wholes'), plural=True)}\b", re.IGNORECASE)
_LABEL = re.compile(r"[^\n:.;]{1,80}:\s[^\n:.]{0,60}\Z")
_ITEM = re.compile(r"[^\W\d_]{2}")
_JOINERS = re.compile(r"\b(?:and|or)\b")
_LIST_GOES_ON = re.compile(r"[^0-9.;:\n()]{0,80}?,")
_ITEM_END = re.compile(r"[,;.\n()]|\Z")
FEWEST = 3  # shares that a list has
WHOLE = 100.0  # per cent
ABOUT_WHOLE = 4.0
"""Percentage points by which shares may miss 100 %; what misses it by more is not meant to make it.

Set by hand: more than rounding can add up to in a list of eight, less than most left-out shares.
"""
TRIFLE = 0.05  # percentage points beyond rounding that nobody would look after; set by hand
LEAD = 60  # characters before a share in which its item is named


def whole_shares(
    text: str, passage: tuple[int, int], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Yield the results of three or more shares that a list gives one after the other."""
    shares = [value for value in values if _is_share(value)]
    if len(shares) < FEWEST or names_some(text, *passage) or allows_several(text, *passage):
        return
    for run in _runs(text, shares):
        if len(run) >= FEWEST and _are_of_one_list(text, run):
            yield from _result(text, passage, run, are_all=len(run) == len(shares))


def _is_share(mention: Mention) -> bool:
    value = mention.value
    return value.dimension == "percent" and is_plain(value) and (value.low or 0.0) < WHOLE


def _runs(text: str, shares: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Yield the shares that commas, "and" or labels join: "left 51 %, right 40 %, others: 9 %"."""
    run = [shares[0]]
    for share in shares[1:]:
        if not _LISTED.fullmatch(text, run[-1].end, share.start):
            yield run
            run = []
        run.append(share)
    yield run


def _are_of_one_list(text: str, run: Sequence[Mention]) -> bool:
    """Whether each share has an item of its own, none is a part of another, and all of one time."""
    start, end = max(0, run[0].start - LEAD), _item_end(text, run[-1].end)
    if _TIMES.search(text, start, end) or len(set(depths(text, run))) > 1:
        return False
    gaps = [_JOINERS.sub("", text[a.end : b.start]) for a, b in pairwise(run)]
    return all(_ITEM.search(gap) for gap in gaps)


def _result(
    text: str, passage: tuple[int, int], run: list[Mention], *, are_all: bool
) -> Iterator[ArithmeticResult]:
    """Judge the shares of one list; `are_all`: the passage has no others."""
    total = sum(share.value.low or 0.0 for share in run)
    missing = abs(total - WHOLE)
    slack = sum(share.value.step for share in run) / 2
    added = f"{' + '.join(share.text for share in run)} = {total:.6g} %"
    if missing <= slack + EPSILON:
        rounded = "" if missing < EPSILON else ", 100 % within rounding"
        yield ArithmeticResult("shares", "agreement", tuple(run), f"{added}{rounded}.")
    elif slack + TRIFLE < missing <= ABOUT_WHOLE and _must_make_whole(
        text, passage, run, are_all=are_all, lacks=total < WHOLE
    ):
        verdict = verdict_on_total(text, *passage)
        yield ArithmeticResult("shares", verdict, tuple(run), f"{added}, not 100 %.")


def _must_make_whole(
    text: str, passage: tuple[int, int], run: Sequence[Mention], *, are_all: bool, lacks: bool
) -> bool:
    """Whether the shares of a list are all those of one whole; `lacks`: they make less."""
    has_rest = are_all and _has_share_of_the_rest(text, passage[0], run)
    if lacks:
        return has_rest and not _lacks_a_figure(text, passage[1], run)
    if has_rest or _OF_A_WHOLE.search(text, passage[0], _item_end(text, run[-1].end)):
        return True
    lead = text[max(passage[0], run[0].start - 2 * LEAD) : run[0].start]
    return _LABEL.search(lead) is not None


def _has_share_of_the_rest(text: str, start: int, run: Sequence[Mention]) -> bool:
    """Whether one of the shares is that of all others: "others 9 %", "2 % from other places"."""
    starts = [max(start, run[0].start - LEAD), *(share.end for share in run[:-1])]
    return any(
        _REST.search(text, first, _item_end(text, share.end))
        for first, share in zip(starts, run, strict=True)
    )


def _lacks_a_figure(text: str, end: int, run: Sequence[Mention]) -> bool:
    """Whether an item of the list has no share of its own: "meat 4 %, cattle, other goods"."""
    if _LIST_GOES_ON.match(text, run[-1].end, end):
        return True
    gaps = (text[a.end : b.start] for a, b in pairwise(run))
    return any(gap.count(",") + gap.count(";") > 1 for gap in gaps)


def _item_end(text: str, share_end: int) -> int:
    """Return where the item of a share ends whose name is behind it: "2 % from other places"."""
    found = _ITEM_END.search(text, share_end, share_end + LEAD)
    return found.start() if found else min(len(text), share_end + LEAD)
