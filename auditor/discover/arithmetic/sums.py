"""Totals with their parts, and shares of one whole, in one passage.

A total stands before its parts in brackets, behind a colon or in a line "Total: …".  Where a text
may be telling only some of the parts it is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.core.model import Mention
from auditor.core.values import is_plain, reckoning_bounds
from auditor.discover.arithmetic.result import ArithmeticResult

_MAY_NOT_TOTAL = re.compile(
    r"\b(?:may|might|do|does|will|need) not (?:add|sum|total|equal|come)\b|\b(?:due to|because of)"
    r" rounding\b",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"\b(?:includ\w+|such as|mainly|mostly|e\.g|of which|among|notably|especially|plus|and others)"
    r"\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:rank(?:ed|ing)?|was|were|then|compared|versus|vs|previously|formerly|against|out of|per"
    r"|each)\b",
    re.IGNORECASE,
)
"""Words between figures that are no parts of a total."""
_SEPARATED = re.compile(r"[,;]|\band\b|\+")
_BEFORE_BRACKET = re.compile(r"[^()\n.;,0-9]{0,80}\Z")
_BEFORE_COLON = re.compile(r"[^():\n.;,0-9]{0,80}:\s")
_TOTAL = re.compile(r"\btotal: ?\Z|(?:\A|[:;] )total:? ?\Z", re.IGNORECASE)
MOST = 300  # parts of a total
LEAD = 10  # characters before a part that can tell that it is none
NEAR = 0.1  # parts that miss their total by more are taken for some of the parts


def sums(
    text: str, passage: tuple[int, int], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Find a total with its parts in brackets, behind a colon, or in a line "Total: …"."""
    for at, total in enumerate(values[:-1]):
        if not is_plain(total.value) or total.value.kind == "date":
            continue
        opening, close = _bracket(text, total, passage[1])
        if close:
            parts = [v for v in values[at + 1 :] if opening < v.start and v.end <= close]
            if parts and not _DIGITS.search(text, parts[-1].end, close):
                yield from _summed(text, total, parts)
        elif _lists(text, total, passage):
            yield from _summed(text, total, list(values[at + 1 :]))


def _lists(text: str, total: Mention, passage: tuple[int, int]) -> bool:
    """Whether the rest of a passage lists the parts of a total."""
    lead = text[max(passage[0], total.start - 12) : total.start]
    if _TOTAL.search(lead):
        return True
    return not lead.rstrip().endswith(":") and bool(
        _BEFORE_COLON.match(text, total.end, passage[1])
    )


def _bracket(text: str, total: Mention, end: int) -> tuple[int, int]:
    """Return where a bracket behind a total opens and closes, or (0, 0)."""
    opening = text.find("(", total.end, min(end, total.end + 80))
    close = text.find(")", opening, end) if opening > 0 else -1
    if close < 0 or not _BEFORE_BRACKET.match(text, total.end, opening):
        return 0, 0
    return opening, close


def _summed(text: str, total: Mention, parts: list[Mention]) -> Iterator[ArithmeticResult]:
    parts = [part for part in parts if part.value.kind != "date"]
    gaps = [text[a.end : b.start] for a, b in pairwise(parts)]
    if all(_SEPARATED.search(gap) for gap in gaps):
        yield from added(text, total, parts)


def added(text: str, total: Mention, parts: Sequence[Mention]) -> Iterator[ArithmeticResult]:
    """Yield whether parts make their total; nothing where some of them may be left out."""
    first, last = min(m.end for m in (total, *parts)), max((p.end for p in parts), default=0)
    between = text[first:last]
    if (
        not 2 <= len(parts) <= MOST
        or _PARTLY.search(between)
        or _APART.search(text, parts[0].start - LEAD, last)
    ):
        return
    if not is_plain(total.value) or not all(_adds(total, part) for part in parts):
        return
    if _has_other_figures(text, parts):
        return
    low, high = map(sum, zip(*(reckoning_bounds(part.value) for part in parts), strict=True))
    total_low, total_high = reckoning_bounds(total.value)
    told = " + ".join(part.text for part in parts)
    exact = sum(part.value.low or 0.0 for part in parts)
    noise = 1e-9 * max(abs(high), abs(total_high), 1.0)
    if low <= total_high + noise and total_low <= high + noise:
        same = abs(exact - (total.value.low or 0.0)) <= noise
        fits = "as stated" if same else f"which fits {total.text} within rounding"
        yield ArithmeticResult(
            "sum", "agreement", (total, *parts), f"{told} = {exact:,.10g}, {fits}."
        )
        return
    if abs(exact - (total.value.low or 0.0)) <= NEAR * abs(total.value.low or 0.0):
        why = f"{told} = {exact:,.10g}, but the total is given as {total.text}."
        note = _MAY_NOT_TOTAL.search(text, min(total.start, first), max(total.end, last) + 120)
        yield ArithmeticResult("sum", "unclear" if note else "conflict", (total, *parts), why)


_DIGITS = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


def _has_other_figures(text: str, parts: Sequence[Mention]) -> bool:
    """Whether digits stand between parts that were not read as one of them: "Nevis 3"."""
    return any(
        "\n" not in text[a.end : b.start] and _DIGITS.search(text, a.end, b.start)
        for a, b in pairwise(sorted(parts, key=lambda part: part.start))
    )


def _adds(total: Mention, part: Mention) -> bool:
    same = part.value.dimension == total.value.dimension and part.value.unit == total.value.unit
    counted = part.value.dimension is None and total.value.dimension is None
    plural = part.value.kind not in ("ordinal", "duration", "percent")
    return is_plain(part.value) and (same or counted) and plural


def whole_shares(
    text: str, passage: tuple[int, int], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Find three or more shares that a list tells one after the other."""
    shares = [
        value
        for value in values
        if value.value.dimension == "percent"
        and is_plain(value.value)
        and (value.value.low or 0.0) < WHOLE
    ]
    if len(shares) < 3 or _PARTLY.search(text, *passage):
        return
    run: list[Mention] = []
    for share in shares:
        if run and not _LISTED.fullmatch(text, run[-1].end, share.start):
            yield from _whole(text, passage, run, complete=False)
            run = []
        run.append(share)
    yield from _whole(text, passage, run, complete=len(run) == len(shares))


_LISTED = re.compile(r"[^0-9.\n]{0,60}(?:[,;]|\band\b)[^0-9.\n]{0,60}|[^0-9.\n,;]{0,40}:\s?")
_REST = re.compile(r"\b(?:others?|rest|remainder|none|unspecified|unknown)\b", re.IGNORECASE)
WHOLE = 100.0
ABOUT_WHOLE = 4.0  # shares that miss 100 % by more are not meant to make it


def _whole(
    text: str, passage: tuple[int, int], run: list[Mention], *, complete: bool
) -> Iterator[ArithmeticResult]:
    """Judge shares of one list; too few are only wrong where the list is surely complete."""
    numbers = [share.value.low or 0.0 for share in run]
    if len(run) < 3:
        return
    missing = abs(sum(numbers) - WHOLE)
    slack = sum(share.value.step for share in run) / 2
    added = f"{' + '.join(share.text for share in run)} = {sum(numbers):.6g} %"
    if missing <= slack + 1e-9:
        rounded = "" if missing < 1e-9 else ", 100 % within rounding"
        yield ArithmeticResult("shares", "agreement", tuple(run), f"{added}{rounded}.")
    elif missing <= ABOUT_WHOLE and (
        sum(numbers) > WHOLE or (complete and _REST.search(text, *passage))
    ):
        note = _MAY_NOT_TOTAL.search(text, passage[0], passage[1] + 120)
        yield ArithmeticResult(
            "shares", "unclear" if note else "conflict", tuple(run), f"{added}, not 100 %."
        )
