"""Percentages with the numbers that they come from: a part of a whole, a rise with its two ends.

Three figures that follow each other are judged where the words between them leave no doubt which is
which.  Each can be off by half its last digit; a hedged one is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from auditor.core.model import Mention, Verdict
from auditor.core.values import Bounds, in_base, is_plain, quotient_bounds, reckoning_bounds
from auditor.discover.arithmetic.result import ArithmeticResult

_WORDS = r"(?: [\w-]+){0,4}"
_ROUGH = r"(?:about |or |nearly |some )?"
_UP = r"rose|risen|rises?|grew|grown|grows?|increased?|climbed|gained|up"
_DOWN = r"fell|fallen|falls?|dropped|drops?|declined?|decreased?|shrank|down"
_VERB = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: by)? \Z")
_MOVED = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b[^.;()0-9]{{0,60}}? from \Z")
BEFORE = 80  # characters before a figure that tell what moved


class _Form(NamedTuple):
    """How three figures stand: their order, what stands before, between and behind them."""

    kind: str
    order: tuple[int, int, int]  # places of part, whole, share; or of before, after, share
    before: re.Pattern[str] | None
    gaps: tuple[re.Pattern[str], re.Pattern[str]]
    behind: re.Pattern[str]


_ANY = re.compile("")
_OF = re.compile(r" (?:out )?of (?:the |all |a total of )?")
_FORMS = (
    _Form(  # 103 of 122 people (84 %)
        "percent",
        (0, 1, 2),
        None,
        (_OF, re.compile(rf"{_WORDS},? ?\({_ROUGH}")),
        re.compile(r" ?\)"),
    ),
    _Form(  # 84 % of them (103 of 122)
        "percent",
        (1, 2, 0),
        None,
        (re.compile(rf"{_WORDS} \("), _OF),
        re.compile(r"(?: [\w-]+){0,3}\)"),
    ),
    _Form(  # of 122 people, 103 (84 %)
        "percent",
        (1, 0, 2),
        re.compile(r"\b[Oo]f (?:the |all )?\Z"),
        (re.compile(rf"{_WORDS},? "), re.compile(rf"(?: [\w-]+){{0,3}} ?\({_ROUGH}")),
        re.compile(r" ?\)"),
    ),
    _Form(  # rose 12 % from 50 to 56
        "rise",
        (1, 2, 0),
        _VERB,
        (re.compile(rf"{_WORDS},? from "), re.compile(r"(?: [\w%-]+){0,2} to ")),
        _ANY,
    ),
    _Form(  # rose 12 % to 56 from 50
        "rise",
        (2, 1, 0),
        _VERB,
        (re.compile(rf"{_WORDS},? to "), re.compile(r"(?: [\w%-]+){0,3},? from ")),
        _ANY,
    ),
    _Form(  # fell from 50 to 40, a drop of 20 %
        "rise",
        (0, 1, 2),
        _MOVED,
        (
            re.compile(r"(?: [\w%-]+){0,2} to "),
            re.compile(
                r"(?: [\w%-]+){0,3}, (?:an? |or )?(?:rise|increase|gain|growth|jump|drop|fall"
                r"|decline|decrease|loss|reduction|cut) of "
            ),
        ),
        _ANY,
    ),
)


def tells_a_fall(words: str) -> bool:
    """Whether the last verb before a figure says that it went down."""
    verbs = re.findall(rf"\b(?:({_UP})|({_DOWN}))\b", words)
    return bool(verbs) and bool(verbs[-1][1])


def percentages(
    text: str, passage: tuple[int, int], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Yield the percentages of a passage with the numbers that they come from."""
    numbers = [value for value in values if value.value.kind != "date"]
    if not any(number.value.dimension == "percent" for number in numbers):
        return
    for three in zip(numbers, islice(numbers, 1, None), islice(numbers, 2, None), strict=False):
        for form in _FORMS:
            found = _judged(text, passage[0], three, form)
            if found is not None:
                yield found
                break


def _judged(
    text: str, start: int, three: tuple[Mention, Mention, Mention], form: _Form
) -> ArithmeticResult | None:
    one, other, share = (three[place] for place in form.order)
    if not _are_told(one, other, share):
        return None
    lead = text[max(start, three[0].start - BEFORE) : three[0].start]
    before = form.before.search(lead) if form.before else None
    if (form.before and before is None) or not form.behind.match(text, three[2].end):
        return None
    spans = ((three[0].end, three[1].start), (three[1].end, three[2].start))
    if not all(gap.fullmatch(text, *span) for gap, span in zip(form.gaps, spans, strict=True)):
        return None
    ends, other_ends = _bounds(one), _bounds(other)
    if min(ends[0], other_ends[0]) <= 0 or (form.kind == "percent" and ends[0] > other_ends[1]):
        return None
    if form.kind == "percent":
        ratio = quotient_bounds(ends, other_ends, 100.0)
        right = 100 * _value(one) / _value(other)
        return None if ratio is None else _worked(form.kind, three, share, right, ratio)
    growth = quotient_bounds(other_ends, ends, 100.0)
    sign = -1 if before is not None and before["down"] else 1
    right = sign * 100 * (_value(other) / _value(one) - 1)
    if growth is None:
        return None
    low, high = sorted(sign * (end - 100) for end in growth)
    return _worked(form.kind, three, share, right, (low, high))


def _are_told(one: Mention, other: Mention, share: Mention) -> bool:
    """Whether a share and two figures of one kind are told plainly."""
    dimensions = [mention.value.dimension for mention in (one, other, share)]
    if [place for place, name in enumerate(dimensions) if name == "percent"] != [2]:
        return False
    same = one.value.dimension == other.value.dimension
    if one.value.dimension == "money":
        same = same and one.value.unit == other.value.unit
    plain = all(is_plain(m.value) and m.value.hedge is None for m in (one, other))
    told = is_plain(share.value) or share.value.hedge == "about"
    return same and plain and told and all(m.value.kind != "ordinal" for m in (one, other))


def _bounds(mention: Mention) -> Bounds:
    return reckoning_bounds(in_base(mention.value))


def _value(mention: Mention) -> float:
    return in_base(mention.value).low or 0.0


def _worked(
    kind: str,
    three: tuple[Mention, Mention, Mention],
    share: Mention,
    right: float,
    bounds: Bounds,
) -> ArithmeticResult:
    step = share.value.step
    slack = step / 2 + 1e-9 if is_plain(share.value) else 0.0
    low, high = (share.value.low or 0.0) - slack, (share.value.high or 0.0) + slack
    if low <= bounds[1] and bounds[0] <= high:
        fits = "as stated" if low <= right <= high else f"which fits {share.text} within rounding"
        return ArithmeticResult(kind, "agreement", three, f"It is {right:.4g} %, {fits}.")
    narrow = max(low - bounds[1], bounds[0] - high) <= step / 2
    verdict: Verdict = "unclear" if narrow else "conflict"
    return ArithmeticResult(
        kind, verdict, three, f"It is {right:.4g} %, but {share.text} is stated."
    )
