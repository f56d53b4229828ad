"""One passage → shares that it lists one after the other, and whether they make 100 %."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.core.model import Mention
from auditor.core.values import EPSILON, is_plain
from auditor.discover.arithmetic.caveats import names_some, verdict_on_total
from auditor.discover.arithmetic.result import ArithmeticResult
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import whole

_LISTED = re.compile(r"[^0-9.\n]{0,60}(?:[,;]|\band\b)[^0-9.\n]{0,60}|[^0-9.\n,;]{0,40}:\s?")
_REST = re.compile(whole(entries("rest-words")), re.IGNORECASE)
FEWEST = 3  # shares that a list has
WHOLE = 100.0  # per cent
ABOUT_WHOLE = 4.0
"""Percentage points by which shares may miss 100 %; what misses it by more is not meant to make it.

Set by hand: more than rounding can add up to in a list of eight, less than most left-out shares.
"""


def whole_shares(
    text: str, passage: tuple[int, int], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Yield the results of three or more shares that a list gives one after the other."""
    shares = [value for value in values if _is_share(value)]
    if len(shares) < FEWEST or names_some(text, *passage):
        return
    for run in _runs(text, shares):
        complete = len(run) == len(shares) and _REST.search(text, *passage) is not None
        if len(run) >= FEWEST:
            yield from _result(text, passage, run, complete=complete)


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


def _result(
    text: str, passage: tuple[int, int], run: list[Mention], *, complete: bool
) -> Iterator[ArithmeticResult]:
    """Judge the shares of one list; too few are only wrong where the list is surely `complete`."""
    total = sum(share.value.low or 0.0 for share in run)
    missing = abs(total - WHOLE)
    slack = sum(share.value.step for share in run) / 2
    added = f"{' + '.join(share.text for share in run)} = {total:.6g} %"
    if missing <= slack + EPSILON:
        rounded = "" if missing < EPSILON else ", 100 % within rounding"
        yield ArithmeticResult("shares", "agreement", tuple(run), f"{added}{rounded}.")
    elif missing <= ABOUT_WHOLE and (total > WHOLE or complete):
        verdict = verdict_on_total(text, *passage)
        yield ArithmeticResult("shares", verdict, tuple(run), f"{added}, not 100 %.")
