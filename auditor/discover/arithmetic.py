"""Arithmetic nobody asked for: figures of one passage that must work out together.

Percentages with the numbers they come from, rises with their ends, totals with their parts, shares
that make 100 %, one quantity in two units, spans of years, ages.  Where a text may be telling only
some of the parts it is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from auditor.discover.shares import percentages
from auditor.discover.suggestion import ROUGHLY
from auditor.discover.workings import Worked, ends
from auditor.intervals import in_base, is_plain, relate
from auditor.language.numbers import retold
from auditor.model import Mention, Value


def arithmetic(text: str, passage: tuple[int, int], values: Sequence[Mention]) -> Iterator[Worked]:
    """Yield what works out, or does not, in one passage; `values` are its numbers and dates."""
    if len(values) < 2:
        return
    for check in CHECKS:
        yield from check(text, passage, values)


# ------------------------------------------------------------------ one quantity in two units


def _units(text: str, _: tuple[int, int], values: Sequence[Mention]) -> Iterator[Worked]:
    for first, second in retold(values, text):
        a, b = values[first], values[second]
        one, other = _unhedged(a.value), _unhedged(b.value)
        if relate(one, other).kind == "incomparable" or not is_plain(one) or not is_plain(other):
            continue
        if _is_difference(text, a) or {one.unit, other.unit} & _TWO_MEASURES:
            continue
        right = _in_unit(one, other)
        off = abs(right - (other.low or 0.0))
        if off <= max(ROUGHLY * abs(right), _last_digit(other) / 2):
            yield Worked("units", "agreement", (a, b), f"{a.text} is {b.text}.")
        else:
            unit = other.unit or ""
            why = f"{a.text} is not {b.text}, it is {right:,.4g} {unit}.".replace(" .", ".")
            yield Worked("units", "conflict", (a, b), why)


_TWO_MEASURES = frozenset(("gal", "qt", "pt", "fl oz", "ton", "bbl"))
"""Units that mean one thing in one country and another in the next."""
_DIFFERENCE = re.compile(
    r"\b(?:by|rise|increase|drop|fall|change|difference|deviation|range|warming|anomaly)(?: of)?"
    r"(?: (?:about|up to|at least|around|nearly|over|more than))? \Z"
)


def _is_difference(text: str, mention: Mention) -> bool:
    """Whether a temperature tells how far it moved: its zero is no zero of the other scale."""
    behind = text[mention.end : mention.end + 40]
    warmer = re.search(r"\b(?:warmer|cooler|colder|hotter|higher|lower|above|below)\b", behind)
    before = _DIFFERENCE.search(text, max(0, mention.start - 48), mention.start)
    return mention.value.dimension == "temperature" and bool(before or warmer)


def _in_unit(value: Value, other: Value) -> float:
    """Return a number in the unit of another."""
    return ((in_base(value).low or 0.0) - other.shift) / other.scale


def _last_digit(value: Value) -> float:
    """Return the place of the last digit; the zeros of a small number are digits."""
    return min(value.step, 1.0) if abs(value.low or 0.0) < WHOLE else value.step


def _unhedged(value: Value) -> Value:
    """Return the number that stands in the text, without what a hedge made of it."""
    ends = [end for end in (value.low, value.high) if end is not None]
    if value.hedge in (None, "between") or not ends:
        return value
    number = sum(ends) / len(ends) if value.hedge == "about" else ends[-1]
    return replace(value, low=number, high=number, low_open=False, high_open=False, hedge=None)


# ------------------------------------------------------------------ totals, parts and shares

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


def _sums(text: str, passage: tuple[int, int], values: Sequence[Mention]) -> Iterator[Worked]:
    """Find a total with its parts in brackets, behind a colon, or in a line "Total: …"."""
    for at, total in enumerate(values[:-1]):
        if not is_plain(total.value) or total.value.kind == "date":
            continue
        opening, close = _bracket(text, total, passage[1])
        if close:
            parts = [v for v in values[at + 1 :] if opening < v.start and v.end <= close]
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


def _summed(text: str, total: Mention, parts: list[Mention]) -> Iterator[Worked]:
    parts = [part for part in parts if part.value.kind != "date"]
    gaps = [text[a.end : b.start] for a, b in pairwise(parts)]
    if all(_SEPARATED.search(gap) for gap in gaps):
        yield from added(text, total, parts)


def added(text: str, total: Mention, parts: Sequence[Mention]) -> Iterator[Worked]:
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
    low, high = (sum(ends) for ends in zip(*map(ends, parts), strict=True))
    total_low, total_high = ends(total)
    told = " + ".join(part.text for part in parts)
    exact = sum(part.value.low or 0.0 for part in parts)
    noise = 1e-9 * max(abs(high), abs(total_high), 1.0)
    if low <= total_high + noise and total_low <= high + noise:
        same = abs(exact - (total.value.low or 0.0)) <= noise
        fits = "as stated" if same else f"which fits {total.text} within rounding"
        yield Worked("sum", "agreement", (total, *parts), f"{told} = {exact:,.10g}, {fits}.")
        return
    if abs(exact - (total.value.low or 0.0)) <= NEAR * abs(total.value.low or 0.0):
        why = f"{told} = {exact:,.10g}, but the total is given as {total.text}."
        note = _MAY_NOT_TOTAL.search(text, min(total.start, first), max(total.end, last) + 120)
        yield Worked("sum", "unclear" if note else "conflict", (total, *parts), why)


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


def _shares(text: str, passage: tuple[int, int], values: Sequence[Mention]) -> Iterator[Worked]:
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
) -> Iterator[Worked]:
    """Judge shares of one list; too few are only wrong where the list is surely complete."""
    numbers = [share.value.low or 0.0 for share in run]
    if len(run) < 3:
        return
    missing = abs(sum(numbers) - WHOLE)
    slack = sum(share.value.step for share in run) / 2
    added = f"{' + '.join(share.text for share in run)} = {sum(numbers):.6g} %"
    if missing <= slack + 1e-9:
        rounded = "" if missing < 1e-9 else ", 100 % within rounding"
        yield Worked("shares", "agreement", tuple(run), f"{added}{rounded}.")
    elif missing <= ABOUT_WHOLE and (
        sum(numbers) > WHOLE or (complete and _REST.search(text, *passage))
    ):
        note = _MAY_NOT_TOTAL.search(text, passage[0], passage[1] + 120)
        yield Worked(
            "shares", "unclear" if note else "conflict", tuple(run), f"{added}, not 100 %."
        )


# ------------------------------------------------------------------ years and ages

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)
_COUNT = rf"(?P<count>[0-9]{{1,3}}|{'|'.join(_SMALL[1:])})"
_SPAN = re.compile(
    r"\bfrom (?P<first>[12][0-9]{3}) (?:to|until) (?P<last>[12][0-9]{3}),? \(?"
    rf"(?:a period of |for |i\.e\. |that is,? |a total of )?{_COUNT} (?:full )?years?\b"
    r"(?!['’]| (?:of|after|before|longer|later|earlier|older|younger|in which|ago|more|less)\b)",
    re.IGNORECASE,
)
_OTHERS = r"\b(?:wife|husband|son|daughter|father|mother|brother|sister|who|whose|where|when)\b"
_AGE = re.compile(
    r"\bborn\b[^\n;.0-9]{0,30}(?:[0-9]{1,2} [A-Z][a-z]+ |[A-Z][a-z]+ [0-9]{1,2}, )?"
    rf"(?P<first>[12][0-9]{{3}})(?:(?!{_OTHERS})[^\n;.0-9])*\bdied\b(?:(?!{_OTHERS})[^\n;.0-9]){{0,30}}"
    rf"(?:[0-9]{{1,2}} [A-Z][a-z]+ |[A-Z][a-z]+ [0-9]{{1,2}}, )?(?P<last>[12][0-9]{{3}})"
    rf"(?:(?!{_OTHERS})[^\n;.0-9]){{0,30}}\b(?:aged|at the age of) {_COUNT}\b",
    re.IGNORECASE,
)


def _years(text: str, passage: tuple[int, int], values: Sequence[Mention]) -> Iterator[Worked]:
    for kind, pattern, most in (("years", _SPAN, 1), ("age", _AGE, 0)):
        for match in pattern.finditer(text, *passage):
            years = int(match["last"]) - int(match["first"])
            told = _small(match["count"])
            figures = tuple(v for v in values if match.start() <= v.start and v.end <= match.end())
            fits = years - 1 + most <= told <= years + most
            if figures:
                why = _why_years(kind, match, years, told)
                yield Worked(kind, "agreement" if fits else "conflict", figures, why)


def _why_years(kind: str, match: re.Match[str], years: int, told: int) -> str:
    first, last = match["first"], match["last"]
    if years < 0:
        return f"{last} lies before {first}; {told} years are told."
    if kind == "age":
        return f"Born in {first}, one is {years - 1} or {years} in {last}; {told} is told."
    return f"From {first} to {last} are {years} years; {told} are told."


def _small(written: str) -> int:
    return int(written) if written.isdigit() else _SMALL.index(written.casefold())


CHECKS: tuple[Callable[[str, tuple[int, int], Sequence[Mention]], Iterator[Worked]], ...] = (
    _units,
    percentages,
    _sums,
    _shares,
    _years,
)
