"""Numbers that stand together: ranges, lists of one unit, plus-minus, ratios, feet and inches."""

from __future__ import annotations

import re
from dataclasses import replace

from auditor.intervals import spanned
from auditor.language.number_compound import GAPS, compound, exact
from auditor.language.number_leads import hedge_before
from auditor.language.number_lexicon import CHANGES
from auditor.language.number_read import Page
from auditor.model import Mention, Value

NEAR = 14  # characters between two numbers that may belong together
_DASHES = frozenset(
    ("-", "–", "—", "−", "‒", "‑", " - ", " – ", " — ", " −", "- ", " -", "–~", " - ~")
)
_SHARED = frozenset((" to ", ", ", " and ", " or ", ", and ", ", or ", " & ", "/", " / "))
_AND = frozenset((" and ", " and about ", " and some ", " and around ", " & "))
_TO = frozenset((" to ", " to about ", " to around ", " to ~", " to ∼", " till ", " through "))
_PLUS_MINUS = frozenset(("±", " ± ", " ±", "± ", " +/- ", "+/-", " +/−", ") ± ", " plus or minus "))
_GAPS = _DASHES | _SHARED | _AND | _TO | _PLUS_MINUS | GAPS


def join_numbers(page: Page, mentions: list[Mention]) -> list[Mention]:
    """Return the numbers with those joined that stand together."""
    text = page.text
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
        joined.extend(_join_run(page, mentions[first : last + 1]))
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


def _join_run(page: Page, run: list[Mention]) -> list[Mention]:
    run = _share_units(page.text, _without_labels(page.text, run))
    joined = run[:1]
    for right in run[1:]:
        pair = _joined(page, joined[-1], right)
        if pair is None:
            joined.append(right)
        else:
            joined[-1] = pair
    return joined


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
        shared[i] = left._replace(value=_as(left.value, right.value))
    return shared


def _as(value: Value, model: Value) -> Value:
    """Return a bare number in the unit of another."""
    if value.low is None or model.kind == "ordinal":
        return value
    kind = model.kind
    if kind == "count" and value.low != int(value.low):
        kind = "number"
    return replace(
        model, kind=kind, low=value.low, high=value.high, step=value.step, hedge=None,
        low_open=False, high_open=False,
    )  # fmt: skip


# ------------------------------------------------------------------ two numbers


def _joined(page: Page, left: Mention, right: Mention) -> Mention | None:
    gap = page.text[left.end : right.start]
    if left.value.kind == "ordinal" or right.value.kind == "ordinal":
        return None
    if gap in _DASHES or gap in _TO or gap in _AND:
        found = _range(page, left, right, gap)
        if found is not None:
            return found
    if gap in _PLUS_MINUS:
        return _plus_minus(page, left, right)
    one = compound(page.text, left, right)
    if one is None:
        return None
    page.hedges.pop(right.start, None)
    return Mention(left.start, one[0], page.text[left.start : one[0]], one[1])


def _merged(page: Page, left: Mention, right: Mention, value: Value) -> Mention:
    page.hedges.pop(right.start, None)
    return Mention(left.start, right.end, page.text[left.start : right.end], value)


_BEFORE = re.compile(
    r"\b(between|from|range|ranging|ranged|of|within)\s+(?:of\s+|from\s+|between\s+)?\Z", re.I
)


def _opener(page: Page, left: Mention) -> tuple[str, int]:
    """Return the word before the first number and its hedge that opens a range, and its place."""
    hedge = hedge_before(page.text, left.start)
    at = hedge.start if hedge else left.start
    before = page.text[max(0, at - 20) : at]
    match = _BEFORE.search(before)
    return (match[1].lower(), at - len(before) + match.start()) if match else ("", at)


def _range(page: Page, left: Mention, right: Mention, gap: str) -> Mention | None:
    low, high = left.value, right.value
    if _is_interval(low) or _is_interval(high) or not _same_kind(low, high):
        return None
    if low.unit is None and high.unit is not None:
        low = _as(low, high)
    word, at = _opener(page, left)
    if gap in _AND and word != "between":
        return None
    if gap in _TO and word == "from" and _changes(page.text, at):
        return None
    if low.low is None or high.low is None:
        return None
    if not low.low < high.low:
        if not (gap in _TO or gap in _AND) or not (low.low < 0 and high.low < low.low):
            return None
        low, high = high, low
    page.hedges.pop(left.start, None)
    return _merged(page, left, right, spanned(low, replace(high, hedge=None)))


def _is_interval(value: Value) -> bool:
    return value.hedge is not None or value.low != value.high


def _same_kind(low: Value, high: Value) -> bool:
    """Whether the ends of a range can be of one unit: "10 to 20 km", "10 km to 20 km"."""
    if low.unit == high.unit and low.dimension == high.dimension:
        return True
    return low.kind == "number" and low.unit is None


def _changes(text: str, at: int) -> bool:
    """Whether "from A to B" tells a change ("rose from 5 to 7"), which is two values."""
    words = re.findall(r"[a-z]+", text[max(0, at - 48) : at].rpartition(". ")[2].lower())
    return any(word in CHANGES for word in words[-5:])


def _plus_minus(page: Page, left: Mention, right: Mention) -> Mention | None:
    middle, width = left.value, right.value
    if width.low is None or middle.low is None or middle.high is None:
        return None
    if middle.unit is None:
        middle = replace(_as(middle, width), high=middle.high)
    low, high = exact(middle.low, -width.low), exact(middle.high, width.low)
    value = replace(
        middle, low=low, high=high, step=max(middle.step, width.step), hedge="plus-minus"
    )
    page.hedges.pop(left.start, None)
    return _merged(page, left, right, value)
