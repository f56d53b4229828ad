"""change: a figure that rose or fell did so from and to the numbers that are told.

A rise from 5.0 to 4.8 is none; "doubled", "tripled" and "fivefold" are held against the two
figures, and so is a difference or percentage that is told with them ("by 15, from 100 to 110", "up
31 %").  Every figure may be off by half its last digit, a factor by a tenth; "threefold" may mean
that much more.  Ranks, shares of change and numbers with signs are left alone.

Found:
- Nitrate rose from 5.0 mg/l in 2022 to 4.8 mg/l in 2023.
- Sales doubled from 50 to 120 units.
- The population has quadrupled from 10,000 to 30,000.
- Membership tripled between 2010 and 2020, from 200 to 450.
- The staff grew by 15, from 100 to 110.
- Profit rose from $4.2 million to $5.1 million, up 31%.
- The budget more than doubled from £40,000 to £65,000.
- Complaints fell from 80 to 60, a drop of 30.
- The rate rose by 4 percentage points, from 40 % to 42 %.
- We saw an increase from 300 to 280 visits.

Quiet:
- The rate rose by 2 percentage points, from 40 % to 42 %.
- Income rose by 12 % from £4.30 million in 2022 to £4.82 million in 2023.
- Sales doubled from 51 to 100 units and nearly tripled from 100 to 290.
- The team rose from 12th place to 4th, and from number 9 to number 5.
- Growth fell from 5 to 10 percent a year. It grew more slowly, from 5 % to 3 %.
- The fever fell from 39 °C to 37 °C. Output rose threefold from 50 to 200.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.core.model import Mention
from auditor.core.values import (
    Bounds,
    bounds_overlap,
    in_base,
    number_text,
    quotient_bounds,
    reckoning_bounds,
)
from auditor.language.lexicon.loader import entries, values
from auditor.language.lexicon.patterns import any_of
from auditor.slips.numbers.moves import Move, moves
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.view import View

NEAR_FACTOR = 0.1  # part of a factor by which people round it: "doubled" from 50 to 105
ALMOST = 0.75  # part of a factor from which it is nearly reached
_TIMES = values("multiplied-by")
_MORE = re.compile(rf"\b{any_of(entries('before-more'))} \Z")
_ALMOST = re.compile(rf"\b{any_of(entries('before-almost'))} \Z")
_MORE_OR_LESS = re.compile(rf"\b{any_of(entries('before-about'))} \Z")
_FOLD = re.compile(r"fold|factor|times")
_SPACES = re.compile(r"\s+")
_BEHIND = re.compile(
    rf"(?: [\w-]+){{0,5}},? ?\(?(?:(?:an?|or an?|that is an?) {any_of(entries('moves'))} of|"
    rf"or|(?:or )?{any_of(entries('up-or-down'))}(?: by)?) "
)
REACH = 24  # characters before a verb that make its factor a bound
MOST_BEHIND = 60  # characters between the second figure and how far it moved


def run(view: View) -> Iterator[Slip]:
    """Yield the moves that cannot be."""
    for move in moves(view):
        why = _factor(view.text, move) if move.sign == 0 else _direction(move)
        if why:
            yield Slip((_verb(view.text, move), move.before, move.after), why)
            continue
        far = move.by or _behind(view, move)
        if far is not None and move.sign:
            yield from _distance(move, far)


def _verb(text: str, move: Move) -> Mention:
    return words_at(text, move.verb_start, move.verb_end)


def _number(mention: Mention) -> float:
    return in_base(mention.value).low or 0.0


def _bounds(mention: Mention) -> Bounds:
    return reckoning_bounds(in_base(mention.value))


def _ends(move: Move) -> str:
    return f"From {move.before.text} to {move.after.text}"


# ------------------------------------------------------------------ which way


def _direction(move: Move) -> str:
    """Return why a figure did not move the way that its verb says, or ""."""
    went = _number(move.after) - _number(move.before)
    if went * move.sign > 0 or bounds_overlap(_bounds(move.before), _bounds(move.after)):
        return ""
    return f"{_ends(move)} is a {'fall' if went < 0 else 'rise'}, not “{move.verb[0]}”."


# ------------------------------------------------------------------ how many times


def _factor(text: str, move: Move) -> str:
    """Return why a figure did not move by the factor that its verb tells, or ""."""
    word = move.verb["times"].lower()
    factor = _TIMES[word]
    ratio = quotient_bounds(_bounds(move.after), _bounds(move.before))
    if ratio is None:
        return ""
    if factor == 0:  # halved
        told = (0.5, 0.5)
    else:
        told = (float(factor), factor + 1.0 if _FOLD.search(word) else float(factor))
    lead = text[max(0, move.verb_start - REACH) : move.verb_start]
    if bounds_overlap(ratio, _reach(lead, told)):
        return ""
    exact = _number(move.after) / _number(move.before)
    return f"{_ends(move)} is {number_text(exact, 3)} times as much, not “{move.verb[0]}”."


def _reach(lead: str, told: Bounds) -> Bounds:
    """Return the ratios that a factor can mean behind some words: "more than doubled"."""
    low, high = told[0] * (1 - NEAR_FACTOR), told[1] * (1 + NEAR_FACTOR)
    if _MORE.search(lead):  # a half is less than a half
        return (0.0, told[1]) if told[1] < 1 else (told[0], float("inf"))
    if _ALMOST.search(lead):
        return (told[0], told[1] / ALMOST) if told[1] < 1 else (told[0] * ALMOST, high)
    if _MORE_OR_LESS.search(lead):
        return told[0] * (1 - 2 * NEAR_FACTOR), told[1] * (1 + 2 * NEAR_FACTOR)
    return low, high


# ------------------------------------------------------------------ how far


def _behind(view: View, move: Move) -> Mention | None:
    """Return how far a figure moved, told behind both: "…, a drop of 25", "…, up 31 %"."""
    for value in view.values_in(move.last, move.last + MOST_BEHIND):
        if value.value.kind != "date":
            lead = _SPACES.sub(" ", view.text[move.last : value.start])
            return value if _BEHIND.fullmatch(lead) else None
    return None


def _distance(move: Move, far: Mention) -> Iterator[Slip]:
    """Yield that a figure did not move as far as is told."""
    value = far.value
    if value.low is None or value.low != value.high or value.hedge:
        return
    if value.dimension == "percent" and value.unit == "%":
        reaches, exact = [_share(move)], _told_share(move)
        if move.before.value.unit == "%":  # points are often called per cent
            reaches.append(_steps(move))
    elif _is_difference(value.dimension, value.unit, move):
        reaches, exact = [_steps(move)], _told_step(move)
    else:
        return
    if not any(bounds_overlap(_bounds(far), reach) for reach in reaches):
        yield Slip((far, move.before, move.after), f"{exact}, but {far.text} is told.")


def _told_share(move: Move) -> str:
    exact = 100 * abs(_number(move.after) / _number(move.before) - 1)
    return f"{_ends(move)} is {number_text(exact, 4)} %"


def _told_step(move: Move) -> str:
    exact = abs(_number(move.after) - _number(move.before))
    return f"{_ends(move)} is a step of {number_text(exact)}"


def _steps(move: Move) -> Bounds:
    """Return the bounds of how far a figure moved."""
    low, high = _bounds(move.before), _bounds(move.after)
    apart = sorted(abs(a - b) for a in low for b in high)
    return apart[0], apart[-1]


def _is_difference(dimension: str | None, unit: str | None, move: Move) -> bool:
    """Whether a figure can be how far another one moved: of its unit, points of a percentage."""
    moved = move.before.value
    if moved.dimension == "percent":
        return unit == "pp" or dimension is None
    return dimension == moved.dimension and (unit == moved.unit or dimension is None)


def _share(move: Move) -> Bounds:
    """Return the bounds of a rise or fall in per cent."""
    ratio = quotient_bounds(_bounds(move.after), _bounds(move.before), 100.0)
    if ratio is None:
        return 0.0, float("inf")
    low, high = sorted(abs(end - 100) for end in ratio)
    return low, high


SPEC = SlipSpec(run, "error")
