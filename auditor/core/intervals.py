"""Numbers, days and names as sets of possibilities; when claims hold; the verdict on two of them.

Agreement is overlap.  `relate` asks whether two values can be the same, `when` asks whether two
claims hold at the same time, and `judge` turns the two answers into a verdict.  Steps, hedges,
terms and verdicts are defined here and nowhere else.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from auditor.core.model import NAME_KINDS, NUMERIC_KINDS, Holds, Value, Verdict

EPSILON = 1e-9  # relative; values are read as decimals and converted between units as floats
COUNTS_EXACT_BELOW = 1000  # "200 people" is exact, "1,200 people" is read as 1,150 to 1,250

# ------------------------------------------------------------------ numbers as they are written


def step_of(digits: str, kind: str, magnitude: float = 1) -> float:
    """Return the place of the last written digit of a plain number.

    `digits` is the number without group separators, with a point before decimals, and `magnitude`
    what it is multiplied by ("2.4" and 1e6 for "2.4 million").  Trailing zeros of measures, money
    and counts of 1,000 and more are not digits; of percentages and after a point they are.

    >>> step_of("1200", "count"), step_of("200", "count"), step_of("2.4", "count", 1e6)
    (100.0, 1.0, 100000.0)
    >>> step_of("40", "quantity"), step_of("40", "percent"), step_of("5.70", "percent")
    (10.0, 1.0, 0.01)
    """
    whole, _, decimals = digits.lstrip("+-−").partition(".")
    if decimals:
        return float(10.0 ** -len(decimals) * magnitude)
    exact = kind == "percent" or (
        kind in ("count", "number", "ordinal") and int(whole or 0) * magnitude < COUNTS_EXACT_BELOW
    )
    significant = whole.rstrip("0")
    zeros = 0 if exact or not significant else len(whole) - len(significant)
    return magnitude * 10.0 ** min(zeros, 300)


def hedged(value: Value, hedge: str) -> Value:
    """Return `value` widened by a hedge in canonical words.

    about: plus or minus the larger of half a step and 5 %; nearly: from 10 % below up to the
    number; more than, at least, less than, at most: open or closed half-lines.  Any other hedge
    ("est.") marks the value and never widens it.
    """
    low, high = value.low, value.high
    marked = replace(value, hedge=hedge)
    if low is None or high is None:
        return marked
    if hedge == "about":
        margin = max(value.step / 2, 0.05 * max(abs(low), abs(high)))
        return replace(marked, low=low - margin, high=high + margin)
    if hedge == "nearly":
        return replace(marked, low=low - 0.1 * abs(low))
    if hedge in ("more than", "at least"):
        return replace(marked, high=None, low_open=hedge == "more than")
    if hedge in ("less than", "at most"):
        return replace(marked, low=None, high_open=hedge == "less than")
    return marked


def spanned(low: Value, high: Value, hedge: str = "between") -> Value:
    """Return the closed interval between two plain numbers of one unit ("between 10 and 20")."""
    return replace(high, low=low.low, high=high.high, step=max(low.step, high.step), hedge=hedge)


def is_plain(value: Value) -> bool:
    """Whether a number is one point with a step, not an interval."""
    return value.low is not None and value.low == value.high


def in_base(value: Value) -> Value:
    """Return a number in the base unit of its dimension."""
    if value.scale == 1.0 and not value.shift:
        return value

    def convert(number: float | None) -> float | None:
        return None if number is None else number * value.scale + value.shift

    return replace(
        value,
        low=convert(value.low),
        high=convert(value.high),
        step=value.step * value.scale,
        unit=None,
        scale=1.0,
        shift=0.0,
    )


# ------------------------------------------------------------------ can two values be the same?

Kinship = Literal["equal", "compatible", "near", "similar", "disjoint", "incomparable"]


@dataclass(frozen=True, slots=True)
class Relation:
    """Whether two values can be the same.

    `near`: a hedge is missed by less than its width; `similar`: names that differ by a letter or
    two; `finer` tells which side is more precise when they are compatible.
    """

    kind: Kinship
    why: str = ""
    finer: Literal["a", "b"] | None = None


def relate(
    a: Value, b: Value, *, precision: str = "as-written", tolerance: float = 0.0
) -> Relation:
    """Compare two values as sets of possibilities; swapping them swaps `finer` and nothing else.

    `precision` is "as-written" (roundings of one number are compatible), "exact" (they are not) or
    "N%" (numbers within N per cent are compatible).  `tolerance` is absolute, in the base unit.
    """
    if a.kind == "date" and b.kind == "date":
        return _relate_days(a, b)
    if a.kind in NUMERIC_KINDS and b.kind in NUMERIC_KINDS:
        return _relate_numbers(a, b, precision, tolerance)
    if a.kind in NAME_KINDS and b.kind in NAME_KINDS:
        return _relate_names(a, b)
    if a.kind == b.kind:  # words
        same = fold(a.name or "") == fold(b.name or "")
        return Relation("equal" if same else "disjoint")
    return Relation("incomparable", f"one is a {a.kind}, the other a {b.kind}")


def _relate_numbers(a: Value, b: Value, precision: str, tolerance: float) -> Relation:
    missing = _incomparable(a, b)
    if missing:
        return Relation("incomparable", missing)
    if a.unit != b.unit and a.dimension is not None:
        a, b = in_base(a), in_base(b)
    if is_plain(a) and is_plain(b):
        return _relate_plain(a, b, precision, tolerance)
    if _same(a.low, b.low) and _same(a.high, b.high) and _same_ends(a, b):
        return Relation("equal")
    if _overlap(a, b) or _overlap(b, a):
        return Relation("compatible", "one lies within the range of the other", _narrower(a, b))
    gap, width = _gap(a, b), _hedge_width(a, b)
    if gap < width:
        return Relation("near", "the hedged figure is missed by less than its own width")
    return Relation("disjoint")


def _incomparable(a: Value, b: Value) -> str | None:
    """Say what keeps two numbers from being compared, or None."""
    if a.dimension == b.dimension == "money":
        if a.unit != b.unit and a.unit and b.unit:
            return f"the currencies differ ({a.unit} and {b.unit})"
        if a.basis != b.basis:
            return f"the price bases differ ({a.basis or 'not given'} and {b.basis or 'not given'})"
        return None
    if a.dimension != b.dimension:
        return f"the units differ ({a.unit or 'none'} and {b.unit or 'none'})"
    return None


def _relate_plain(a: Value, b: Value, precision: str, tolerance: float) -> Relation:
    assert a.low is not None
    assert b.low is not None
    if _same(a.low, b.low):
        return Relation("equal")
    distance = abs(a.low - b.low)
    finer: Literal["a", "b"] = "a" if a.step < b.step else "b"
    if distance <= tolerance * (1 + EPSILON):
        return Relation("compatible", "they differ by less than the rule tolerates", finer)
    if precision.endswith("%"):
        share = float(precision.rstrip("% ")) / 100
        if distance <= share * max(abs(a.low), abs(b.low)) * (1 + EPSILON):
            return Relation("compatible", f"they are within {precision} of each other", finer)
        return Relation("disjoint")
    coarse = max(a.step, b.step)
    same_step = _same(a.step, b.step)
    if precision != "exact" and not same_step and distance <= coarse / 2 * (1 + EPSILON):
        return Relation("compatible", "one is a rounding of the other", finer)
    return Relation("disjoint")


def _same(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return a == b or abs(a - b) <= EPSILON * max(abs(a), abs(b))


def _same_ends(a: Value, b: Value) -> bool:
    return a.low_open == b.low_open and a.high_open == b.high_open


def _overlap(a: Value, b: Value) -> bool:
    return _reaches(a.high, a.high_open, b.low, b.low_open) and _reaches(
        b.high, b.high_open, a.low, a.low_open
    )


def _reaches(high: float | None, high_open: bool, low: float | None, low_open: bool) -> bool:
    """Whether an interval that ends at `high` reaches one that begins at `low`."""
    if high is None or low is None:
        return True
    if _same(high, low):
        return not (high_open or low_open)
    return high > low


def _gap(a: Value, b: Value) -> float:
    """The distance between two intervals that do not overlap."""
    gaps = [
        low - high
        for high, low in ((a.high, b.low), (b.high, a.low))
        if high is not None and low is not None and low >= high
    ]
    return max(gaps, default=float("inf"))


ROUGH = ("about", "nearly", "about between", "nearly between")
"""Hedges that a figure may narrowly miss without contradicting them."""


def _hedge_width(a: Value, b: Value) -> float:
    return max(
        (
            v.high - v.low
            for v in (a, b)
            if v.hedge in ROUGH and v.high is not None and v.low is not None
        ),
        default=0.0,
    )


def _width(value: Value) -> float:
    if value.low is None or value.high is None:
        return float("inf")
    return value.high - value.low


def _narrower(a: Value, b: Value) -> Literal["a", "b"] | None:
    if _same(_width(a), _width(b)):
        return None
    return "a" if _width(a) < _width(b) else "b"


# ------------------------------------------------------------------ days


def _relate_days(a: Value, b: Value) -> Relation:
    unknown = [value for value in (a, b) if value.low is None and value.high is None]
    if any(value.edtf is None for value in unknown):
        return Relation("incomparable", "it is not known what day one of them means")
    if unknown:
        return _relate_yearless(a, b)
    if (a.low, a.high) == (b.low, b.high):
        return Relation("equal")
    if _overlap(a, b):
        return Relation("compatible", "one date is more precise than the other", _narrower(a, b))
    return Relation("disjoint")


def _relate_yearless(a: Value, b: Value) -> Relation:
    """Compare dates of which one or both have no year ("5 September", EDTF "XXXX-09-05").

    Month and day must fit as far as both tell them; the year is open.
    """
    left, right = _month_and_day(a), _month_and_day(b)
    if not left or not right:
        return Relation("incomparable", "one date has no year")
    if any(x != y for x, y in zip(left, right, strict=False)):
        return Relation("disjoint")
    if a.edtf == b.edtf:
        return Relation("equal")
    a_tells, b_tells = (len(left), a.low is not None), (len(right), b.low is not None)
    finer: Literal["a", "b"] | None = None
    if a_tells != b_tells:
        finer = "a" if a_tells > b_tells else "b"
    return Relation("compatible", "one date has no year", finer)


def _month_and_day(value: Value) -> list[str]:
    """Return the month and day that EDTF text tells after its year, as far as they are given."""
    edtf = value.edtf or ""
    if "/" in edtf or "[" in edtf:
        return []
    return [part for part in edtf.lstrip("-").split("-")[1:] if part.isdigit()]


# ------------------------------------------------------------------ names


def _relate_names(a: Value, b: Value) -> Relation:
    left, right = name_parts(a.name or ""), name_parts(b.name or "")
    if not left or not right:
        return Relation("incomparable", "a name is missing")
    if sorted(left) == sorted(right):
        return Relation("equal")
    if "person" in (a.kind, b.kind):
        return _relate_persons(left, right)
    if _is_acronym(left, right) or _is_acronym(right, left):
        return Relation("compatible", "one is short for the other", _longer(left, right))
    return _similar(left, right)


def _relate_persons(left: tuple[str, ...], right: tuple[str, ...]) -> Relation:
    short, long = sorted((left, right), key=len)
    if _fits_into(short, long):
        return Relation("compatible", "one name can be short for the other", _longer(left, right))
    return _similar(left, right)


def _fits_into(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether every part of `short` is a part, or an initial of a part, of `long`, each once."""
    rest = list(long)
    for part in sorted(short, key=len, reverse=True):
        match = next((other for other in rest if _part_fits(part, other)), None)
        if match is None:
            return False
        rest.remove(match)
    return all(any(len(part) > 1 for part in parts) for parts in (short, long))


def _part_fits(a: str, b: str) -> bool:
    if a == b:
        return True
    return (len(a) == 1 or len(b) == 1) and a[0] == b[0]


def _similar(left: tuple[str, ...], right: tuple[str, ...]) -> Relation:
    """Tell names that differ by a letter or two from names that differ."""
    a, b = " ".join(left), " ".join(right)
    if len(left) == len(right) and min(len(a), len(b)) >= 6 and edit_distance(a, b, 2) <= 2:
        return Relation("similar", "the names differ by a letter or two")
    return Relation("disjoint")


def _longer(left: tuple[str, ...], right: tuple[str, ...]) -> Literal["a", "b"] | None:
    a, b = sum(map(len, left)), sum(map(len, right))
    return None if a == b else ("a" if a > b else "b")


def _is_acronym(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if len(short) != 1 or len(long) < 2:
        return False
    letters = [part[0] for part in long if part not in _SMALL_WORDS]
    return short[0] == "".join(letters) or short[0] == "".join(part[0] for part in long)


_SMALL_WORDS = frozenset(
    (
        "of",
        "the",
        "and",
        "for",
        "in",
        "on",
        "to",
        "a",
        "an",
        "de",
        "la",
        "le",
        "du",
        "des",
        "et",
        "der",
        "die",
        "und",
    )
)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return text without case and accents, for comparison only."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def name_parts(name: str) -> tuple[str, ...]:
    """Return the comparable parts of a name: folded words, initials as single letters."""
    words = "".join(c if c.isalnum() else " " for c in fold(name).replace("'", "")).split()
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


_POLITIES = frozenset(
    ("republic", "kingdom", "commonwealth", "principality", "sultanate", "state", "federation")
)
_POLITY_STYLES = frozenset(("democratic", "federal", "islamic", "people", "s", "peoples", "the"))


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """Return what two names of one thing share: "The Republic of Norland" is "norland"."""
    parts = name_parts(name)
    head = next((i for i, part in enumerate(parts) if part in _POLITIES), len(parts))
    styled = all(part in _POLITY_STYLES for part in parts[:head])
    rest = parts[head + 2 :]
    if not styled or not rest or parts[head + 1] != "of":
        return " ".join(parts)
    return " ".join(rest[1:] if rest[0] == "the" and len(rest) > 1 else rest)


@lru_cache(maxsize=65536)
def edit_distance(a: str, b: str, most: int) -> int:
    """Return the Damerau-Levenshtein distance of two short strings, or `most` + 1 when larger.

    Optimal string alignment, the textbook recurrence over three rows.
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(previous[j] + 1, row[-1] + 1, previous[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, previous = previous, row
    return min(previous[-1], most + 1)


# ------------------------------------------------------------------ do two claims hold at one time?

Timing = Literal["same", "different", "unknown"]


def when(a: Holds | None, b: Holds | None, *, same_time: int = 0) -> Timing:
    """Tell whether two claims hold at the same time; the first row that fits decides.

    `same_time` counts days: claims that hold within so many days of each other, whichever day of
    their periods is meant, are compared as of one time (for what moves slowly).
    """
    if a is None or b is None:
        return "unknown"
    if _handover(a, b) or _handover(b, a):
        return "different"
    if _cores_meet(a, b) or _inside(a, b) or _inside(b, a) or _same_period(a, b):
        return "same"
    if _span(a, b) <= same_time:
        return "same"
    return "different" if _apart(a, b) else "unknown"


def _handover(a: Holds, b: Holds) -> bool:
    """Whether the term `a` ends on the very day on which the term `b` begins."""
    both_terms = a.kind == b.kind == "throughout"
    return (
        both_terms
        and a.high is not None
        and a.high == b.low
        and a.low != a.high
        and b.low != b.high
    )


def _cores_meet(a: Holds, b: Holds) -> bool:
    if a.core_low is None or a.core_high is None or b.core_low is None or b.core_high is None:
        return False
    return a.core_low <= b.core_high and b.core_low <= a.core_high


def _inside(a: Holds, b: Holds) -> bool:
    """Whether the period of `a` lies inside the core of `b`."""
    if a.low is None or a.high is None or b.core_low is None or b.core_high is None:
        return False
    return a.kind == "within" and b.core_low <= a.low and a.high <= b.core_high


def _same_period(a: Holds, b: Holds) -> bool:
    if a.kind != b.kind:
        return False
    if a.low is None and a.high is None:
        return b.low is None and b.high is None and a.anchor is not None and a.anchor == b.anchor
    return a.low is not None and a.high is not None and (a.low, a.high) == (b.low, b.high)


def _apart(a: Holds, b: Holds) -> bool:
    """Whether the reaches of two claims share no day."""
    return any(
        high is not None and low is not None and low > high
        for high, low in ((a.high, b.low), (b.high, a.low))
    )


def _span(a: Holds, b: Holds) -> float:
    """Return how many days lie between the first and the last that either claim may hold at."""
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return float("inf")
    return max(a.high, b.high) - min(a.low, b.low)


def precedes(a: Holds | None, b: Holds | None) -> bool:
    """Whether `a` surely holds earlier than `b`."""
    if a is None or b is None or a.high is None or b.low is None:
        return False
    return when(a, b) == "different" and a.high <= b.low


# ------------------------------------------------------------------ the verdict

Changes = Literal["never", "up", "down", "any"]


def direction(earlier: Value, later: Value) -> Literal["up", "down"] | None:
    """Which way a number moved between two values that are disjoint; None when it has no way."""
    if earlier.kind not in NUMERIC_KINDS or later.kind not in NUMERIC_KINDS:
        return None
    if earlier.unit != later.unit:
        earlier, later = in_base(earlier), in_base(later)
    if earlier.high is not None and later.low is not None and earlier.high <= later.low:
        return "up"
    if earlier.low is not None and later.high is not None and later.high <= earlier.low:
        return "down"
    return None


def judge(
    relation: Relation, timing: Timing, changes: Changes, moved: Literal["up", "down"] | None
) -> Verdict:
    """Return the verdict on two claims about the same thing.

    `moved` is the way the value went from the surely earlier to the surely later claim.  `revision`
    is not told here: it needs to know who speaks, see `checks.agree`.
    """
    if relation.kind == "equal":
        return "agreement"
    if relation.kind in ("incomparable", "near"):
        if relation.kind == "near" and timing == "different" and changes != "never":
            return "change"
        return "unclear"
    if relation.kind == "compatible":
        return "change" if timing == "different" and changes != "never" else "refinement"
    if changes == "never":
        return "conflict" if relation.kind == "disjoint" else "unclear"
    if timing == "different":
        forbidden = changes in ("up", "down") and moved is not None and moved != changes
        return "conflict" if forbidden else "change"
    if relation.kind == "similar":
        return "unclear"
    return "conflict" if timing == "same" else "unclear"
