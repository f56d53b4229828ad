"""Numbers that stand together: lists of one unit, plus-minus, ranges, feet and inches."""

from __future__ import annotations

from dataclasses import replace

from auditor.core.model import Mention
from auditor.language.numbers.combined.compound import GAPS, compound, exact
from auditor.language.numbers.combined.ranges import (
    RANGE_GAPS,
    in_unit_of,
    merged,
    range_of,
    signless_range,
)
from auditor.language.numbers.combined.scores import without_scores
from auditor.language.numbers.combined.unread_pairs import without_unread_pairs
from auditor.language.numbers.scan_state import ScanState

NEAR = 15  # characters between two numbers that may belong together
_SHARED = frozenset((" to ", ", ", " and ", " or ", ", and ", ", or ", " & ", "/", " / "))
_PLUS_MINUS = frozenset(("±", " ± ", " ±", "± ", " +/- ", "+/-", " +/−", ") ± ", " plus or minus "))
_GAPS = RANGE_GAPS | _SHARED | _PLUS_MINUS | GAPS


def join_numbers(state: ScanState, mentions: list[Mention]) -> list[Mention]:
    """Return the numbers with those joined that stand together."""
    text = state.text
    near: list[int] = []
    end = -NEAR - 1
    for i, mention in enumerate(mentions):
        if mention[0] - end <= NEAR and text[end : mention[0]] in _GAPS:
            near.append(i - 1)
        end = mention[1]
    if not near:
        return mentions
    joined: list[Mention] = []
    done = 0
    for first, last in _runs(near):
        joined.extend(mentions[done:first])
        joined.extend(_join_run(state, mentions[first : last + 1]))
        done = last + 1
    joined.extend(mentions[done:])
    return joined


def _runs(near: list[int]) -> list[tuple[int, int]]:
    """Return first and last index of every run of numbers that stand near each other."""
    runs: list[tuple[int, int]] = []
    for i in near:
        if runs and runs[-1][1] == i:
            runs[-1] = (runs[-1][0], i + 1)
        else:
            runs.append((i, i + 1))
    return runs


def _join_run(state: ScanState, run: list[Mention]) -> list[Mention]:
    run = _share_units(state.text, without_scores(state.text, _without_labels(state.text, run)))
    joined = run[:1]
    for right in run[1:]:
        pair = _joined(state, joined[-1], right)
        if pair is None:
            joined.append(right)
        else:
            joined[-1] = pair
    return without_unread_pairs(state.text, joined)


def _without_labels(text: str, run: list[Mention]) -> list[Mention]:
    """Leave out digits that hyphens join to a telephone or other number: "555-1234", "2-4-1"."""
    kept: list[Mention] = []
    chain: list[Mention] = []
    for mention in run:
        if chain and text[chain[-1].end : mention.start] not in ("-", "‑"):
            kept.extend(() if _is_label(chain) else chain)
            chain = []
        chain.append(mention)
    kept.extend(() if _is_label(chain) else chain)
    return kept


def _is_label(chain: list[Mention]) -> bool:
    digits = [mention.text for mention in chain]
    if not all(map(str.isdigit, digits)):
        return False
    return len(chain) > 2 or [*map(len, digits)] == [3, 4]


def _share_units(text: str, run: list[Mention]) -> list[Mention]:
    """Give the unit of "2, 3 and 5 km" to all of its numbers, from right to left."""
    shared = run[:]
    closed = False  # whether the commas lead on to an "and" or "or"
    for i in range(len(run) - 2, -1, -1):
        left, right = shared[i], shared[i + 1]
        gap = text[left.end : right.start]
        closed = closed if gap == ", " else gap in _SHARED
        if not closed or left.value.kind != "number" or left.value.hedge:
            continue
        if right.value.kind == "number" and right.value.counted is None:
            continue
        shared[i] = left._replace(value=in_unit_of(left.value, right.value))
    return shared


# ------------------------------------------------------------------ two numbers


def _joined(state: ScanState, left: Mention, right: Mention) -> Mention | None:
    gap = state.text[left.end : right.start]
    if left.value.kind == "ordinal" or right.value.kind == "ordinal":
        return None
    if gap in RANGE_GAPS:
        found = range_of(state, left, right, gap)
        if found is not None:
            return found
    if gap == " " and right.value.low is not None and right.value.low < 0:
        return signless_range(state, left, right)
    if gap in _PLUS_MINUS:
        return _plus_minus(state, left, right)
    one = compound(state.text, left, right)
    if one is None:
        return None
    state.hedges.pop(right.start, None)
    return Mention(left.start, one[0], state.text[left.start : one[0]], one[1])


def _plus_minus(state: ScanState, left: Mention, right: Mention) -> Mention | None:
    middle, width = left.value, right.value
    if width.low is None or middle.low is None or middle.high is None:
        return None
    low, high = exact(middle.low, -width.low), exact(middle.high, width.low)
    if middle.unit is None:
        middle = in_unit_of(middle, width)
    value = replace(
        middle, low=low, high=high, step=max(middle.step, width.step), hedge="plus-minus"
    )
    return merged(state, left, right, value)
