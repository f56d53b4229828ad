"""Arithmetic nobody asked for: figures of one passage that must work out together.

Percentages with the numbers they come from, rises with their ends, totals with their parts, shares
that make 100 %, one quantity in two units, spans of years, ages.  Where a text may be telling only
some of the parts it is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from auditor.discover.suggestion import ROUGHLY
from auditor.intervals import in_base, is_plain, relate
from auditor.language.numbers import retold
from auditor.model import Mention, Value, Verdict


@dataclass(frozen=True)
class Worked:
    """Some figures of a passage, and whether they work out."""

    kind: str  # percent, rise, sum, shares, units, years, age
    verdict: Verdict
    figures: tuple[Mention, ...]
    why: str


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
        right = _in_unit(one, other)
        off = abs(right - (other.low or 0.0))
        if off <= max(ROUGHLY * abs(right), _last_digit(other) / 2):
            yield Worked("units", "agreement", (a, b), f"{a.text} is {b.text}.")
        else:
            unit = other.unit or ""
            why = f"{a.text} is not {b.text}, it is {right:,.4g} {unit}.".replace(" .", ".")
            yield Worked("units", "conflict", (a, b), why)


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


# ------------------------------------------------------------------ percentages and rises

_NUMBER = r"(?<![\w.,])[0-9]{1,3}(?:,[0-9]{3}){1,4}|(?<![\w.,])[0-9]{1,9}(?:\.[0-9]{1,4})?"
_PERCENT = r"[0-9]{1,3}(?:\.[0-9]{1,3})?"
_SHARE = re.compile(
    rf"(?P<part>{_NUMBER}) (?:out )?of (?:the |all |a total of )?(?P<whole>{_NUMBER})"
    rf"(?: [\w-]+){{0,4}},? ?\((?:about |or |nearly )?(?P<percent>{_PERCENT}) ?(?:%|per ?cent)\)"
)
_OF_SHARE = re.compile(
    rf"(?P<percent>{_PERCENT}) ?(?:%|per ?cent)(?: [\w-]+){{0,4}} "
    rf"\((?P<part>{_NUMBER}) (?:out )?of (?:the |all )?(?P<whole>{_NUMBER})(?: [\w-]+){{0,3}}\)"
)
_RISE = re.compile(
    r"\b(?P<verb>rose|risen|grew|grown|increased|climbed|gained|fell|fallen|dropped|declined"
    rf"|decreased|shrank)(?: by)? (?P<percent>{_PERCENT}) ?(?:%|per ?cent)(?: [\w-]+){{0,4}},? "
    rf"from [$€£]?(?P<before>{_NUMBER})(?: [a-z%]+){{0,2}} to [$€£]?(?P<after>{_NUMBER})"
    r"(?![\w.,][0-9])"
)
_FALLS = ("fell", "fallen", "dropped", "declined", "decreased", "shrank")


def _percentages(
    text: str, passage: tuple[int, int], values: Sequence[Mention]
) -> Iterator[Worked]:
    if "%" not in text[slice(*passage)] and "cent" not in text[slice(*passage)]:
        return
    for pattern in (_SHARE, _OF_SHARE):
        for match in pattern.finditer(text, *passage):
            part, whole = _number(match["part"]), _number(match["whole"])
            if whole > 0 and part <= whole:
                yield _percentage("percent", match, 100 * part / whole, values)
    for match in _RISE.finditer(text, *passage):
        before, after = _number(match["before"]), _number(match["after"])
        if before > 0:
            change = 100 * (after - before) / before
            wanted = -change if match["verb"] in _FALLS else change
            yield _percentage("rise", match, wanted, values)


def _percentage(kind: str, match: re.Match[str], right: float, values: Sequence[Mention]) -> Worked:
    written = match["percent"]
    step = 10.0 ** -len(written.partition(".")[2])
    figures = tuple(m for m in values if match.start() <= m.start and m.end <= match.end() + 1)
    if abs(float(written) - right) <= step * (0.5 + 1e-9):
        return Worked(kind, "agreement", figures, f"It is {right:.4g} %, as stated.")
    verdict: Verdict = "unclear" if abs(float(written) - right) <= step else "conflict"
    return Worked(kind, verdict, figures, f"It is {right:.4g} %, but {written} % is stated.")


def _number(written: str) -> float:
    return float(written.replace(",", ""))


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
_SEPARATED = re.compile(r"[,;]|\band\b|\+")
_BEFORE_BRACKET = re.compile(r"[^()\n.;,0-9]{0,80}\Z")
_TOTAL = re.compile(r"\btotal(?: of)?:? ?\Z", re.IGNORECASE)
NEAR = 0.1  # parts that miss their total by more are taken for some of the parts


def _sums(text: str, passage: tuple[int, int], values: Sequence[Mention]) -> Iterator[Worked]:
    """Find a total with its parts in brackets behind it, or in a list behind the word total."""
    for at, total in enumerate(values[:-1]):
        if not is_plain(total.value) or total.value.kind == "date":
            continue
        opening, close = _bracket(text, total, passage[1])
        if close:
            parts = [v for v in values[at + 1 :] if opening < v.start and v.end <= close]
            yield from _summed(text, total, parts)
        elif _TOTAL.search(text, max(passage[0], total.start - 12), total.start):
            yield from _summed(text, total, list(values[at + 1 :]))


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
    if len(parts) < 2 or _PARTLY.search(text, first, last):
        return
    if not is_plain(total.value) or not all(_adds(total, part) for part in parts):
        return
    low, high = (sum(ends) for ends in zip(*map(_ends, parts), strict=True))
    total_low, total_high = _ends(total)
    told = " + ".join(part.text for part in parts)
    exact = sum(part.value.low or 0.0 for part in parts)
    noise = 1e-9 * max(abs(high), abs(total_high), 1.0)
    if low <= total_high + noise and total_low <= high + noise:
        yield Worked("sum", "agreement", (total, *parts), f"{told} = {exact:,.10g}, as stated.")
        return
    if abs(exact - (total.value.low or 0.0)) <= NEAR * abs(total.value.low or 0.0):
        why = f"{told} = {exact:,.10g}, but the total is given as {total.text}."
        note = _MAY_NOT_TOTAL.search(text, min(total.start, first), max(total.end, last) + 120)
        yield Worked("sum", "unclear" if note else "conflict", (total, *parts), why)


def _adds(total: Mention, part: Mention) -> bool:
    same = part.value.dimension == total.value.dimension and part.value.unit == total.value.unit
    counted = part.value.dimension is None and total.value.dimension is None
    plural = part.value.kind not in ("ordinal", "duration", "percent")
    return is_plain(part.value) and (same or counted) and plural


def _ends(mention: Mention) -> tuple[float, float]:
    """Return a figure as the interval that its last digit leaves open; counts are exact."""
    value = mention.value
    number = value.low or 0.0
    slack = 0.0 if value.dimension is None and value.step <= 1 else value.step / 2
    return number - slack, number + slack


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
        yield Worked("shares", "agreement", tuple(run), f"{added}.")
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
    rf"(?:a period of |for |i\.e\. |that is,? |a total of )?{_COUNT} (?:full )?years?\b",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"\bborn\b[^\n]{0,80}?(?P<first>[12][0-9]{3})[^\n]{0,200}?\bdied\b[^\n]{0,60}?"
    rf"(?P<last>[12][0-9]{{3}})[^\n0-9]{{0,30}}?\b(?:aged|at the age of) {_COUNT}\b",
    re.IGNORECASE,
)


def _years(text: str, passage: tuple[int, int], values: Sequence[Mention]) -> Iterator[Worked]:
    for kind, pattern, most in (("years", _SPAN, 1), ("age", _AGE, 0)):
        for match in pattern.finditer(text, *passage):
            years = int(match["last"]) - int(match["first"])
            told = _small(match["count"])
            figures = tuple(v for v in values if match.start() <= v.start and v.end <= match.end())
            fits = years - 1 + most <= told <= years + most
            verdict: Verdict = "agreement" if fits else "conflict"
            why = f"From {match['first']} to {match['last']} are {years} years; {told} are told."
            if figures:
                yield Worked(kind, verdict, figures, why)


def _small(written: str) -> int:
    return int(written) if written.isdigit() else _SMALL.index(written.casefold())


CHECKS: tuple[Callable[[str, tuple[int, int], Sequence[Mention]], Iterator[Worked]], ...] = (
    _units,
    _percentages,
    _sums,
    _shares,
    _years,
)
