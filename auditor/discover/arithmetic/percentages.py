"""One passage → its percentages with the numbers that they come from, and whether they are right.

A part of a whole, or a rise with its two ends: three figures in a row are judged where the words
between them leave no doubt which is which.  Each can be off by half its last digit; a hedged one is
not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from auditor.core.model import Mention, Value, Verdict
from auditor.core.values import (
    EPSILON,
    Bounds,
    in_base,
    is_plain,
    quotient_bounds,
    reckoning_bounds,
)
from auditor.discover.arithmetic.result import ArithmeticResult, Kind
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of

_WORDS = r"(?: [\w-]+){0,4}"
_ROUGH = r"(?:about |or |nearly |some )?"
_VERBS = rf"\b(?:(?P<up>{any_of(entries('rise-verbs'))})|(?P<down>{any_of(entries('fall-verbs'))}))"
_ANY_VERB = re.compile(rf"{_VERBS}\b")
_VERB = re.compile(rf"{_VERBS}(?: by)? \Z")
_MOVED = re.compile(rf"{_VERBS}\b[^.;()0-9]{{0,60}}? from \Z")
_MOVE = rf"(?: [\w%-]+){{0,3}}, (?:an? |or )?{any_of(entries('moves'))} of "
BEFORE = 80  # characters before a figure that say what moved

Three = tuple[Mention, Mention, Mention]


class _Form(NamedTuple):
    """How three figures are written: their order, and what is before, between and behind them."""

    kind: Kind
    order: tuple[int, int, int]  # places of part, whole, share; or of before, after, share
    before: re.Pattern[str]
    gaps: tuple[re.Pattern[str], re.Pattern[str]]
    behind: re.Pattern[str]

    def match(self, text: str, start: int, three: Three) -> re.Match[str] | None:
        """Return the match of what is before three figures of this form, None for another form."""
        lead = text[max(start, three[0].start - BEFORE) : three[0].start]
        before = self.before.search(lead)
        if before is None or not self.behind.match(text, three[2].end):
            return None
        spans = ((three[0].end, three[1].start), (three[1].end, three[2].start))
        fits = all(gap.fullmatch(text, *span) for gap, span in zip(self.gaps, spans, strict=True))
        return before if fits else None


_ANY = re.compile("")
_OF = re.compile(r" (?:out )?of (?:the |all |a total of )?")
_FORMS = (
    _Form(  # 103 of 122 people (84 %)
        "percent",
        (0, 1, 2),
        _ANY,
        (_OF, re.compile(rf"{_WORDS},? ?\({_ROUGH}")),
        re.compile(r" ?\)"),
    ),
    _Form(  # 84 % of them (103 of 122)
        "percent",
        (1, 2, 0),
        _ANY,
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
            re.compile(_MOVE),
        ),
        _ANY,
    ),
)


def is_fall(words: str) -> bool:
    """Whether the last verb before a figure says that it went down."""
    verbs = list(_ANY_VERB.finditer(words))
    return bool(verbs) and verbs[-1]["down"] is not None


def percentages(
    text: str, passage: tuple[int, int], values: Sequence[Mention]
) -> Iterator[ArithmeticResult]:
    """Yield the results of a passage's percentages with the numbers that they come from."""
    numbers = [value for value in values if value.value.kind != "date"]
    if not any(number.value.dimension == "percent" for number in numbers):
        return
    for three in zip(numbers, islice(numbers, 1, None), islice(numbers, 2, None), strict=False):
        results = (_in_form(text, passage[0], three, form) for form in _FORMS)
        found = next((result for result in results if result is not None), None)
        if found is not None:
            yield found


def _in_form(text: str, start: int, three: Three, form: _Form) -> ArithmeticResult | None:
    """Return the result of three figures of one form, None for figures of another form."""
    one, other, share = (three[place] for place in form.order)
    if not _are_of_one_kind(one, other) or not _are_stated(one, other, share):
        return None
    before = form.match(text, start, three)
    if before is None or min(_bounds(one)[0], _bounds(other)[0]) <= 0:
        return None
    if form.kind == "rise":
        bounds, exact = _growth(one, other, -1 if before["down"] else 1)
    elif _bounds(one)[0] <= _bounds(other)[1]:
        bounds, exact = _share(one, other)
    else:
        return None
    return None if bounds is None else _result(form.kind, three, share, exact, bounds)


def _share(part: Mention, whole: Mention) -> tuple[Bounds | None, float]:
    """Return the bounds of a part in per cent of its whole, and the exact share."""
    return (
        quotient_bounds(_bounds(part), _bounds(whole), 100.0),
        100 * _value(part) / _value(whole),
    )


def _growth(before: Mention, after: Mention, sign: int) -> tuple[Bounds | None, float]:
    """Return the bounds of a rise in per cent, of a fall for the sign -1, and the exact rise."""
    exact = sign * 100 * (_value(after) / _value(before) - 1)
    bounds = quotient_bounds(_bounds(after), _bounds(before), 100.0)
    if bounds is None:
        return None, exact
    low, high = sorted(sign * (end - 100) for end in bounds)
    return (low, high), exact


def _are_of_one_kind(one: Mention, other: Mention) -> bool:
    """Whether two figures can be part and whole: of one dimension, money of one currency."""
    same = one.value.dimension == other.value.dimension
    money = one.value.dimension == "money"
    return same and not (money and one.value.unit != other.value.unit)


def _are_stated(one: Mention, other: Mention, share: Mention) -> bool:
    """Whether two figures are plain numbers and the third is a share, plain or "about"."""
    if share.value.dimension != "percent" or one.value.dimension == "percent":
        return False
    plain = all(_is_plain_count(mention.value) for mention in (one, other))
    return plain and (is_plain(share.value) or share.value.hedge == "about")


def _is_plain_count(value: Value) -> bool:
    return is_plain(value) and value.hedge is None and value.kind != "ordinal"


def _bounds(mention: Mention) -> Bounds:
    return reckoning_bounds(in_base(mention.value))


def _value(mention: Mention) -> float:
    return in_base(mention.value).low or 0.0


def _result(
    kind: Kind, three: Three, share: Mention, exact: float, bounds: Bounds
) -> ArithmeticResult:
    """Judge a stated share; one that misses the bounds by half its last digit is unclear."""
    step = share.value.step
    slack = step / 2 + EPSILON if is_plain(share.value) else 0.0
    low, high = (share.value.low or 0.0) - slack, (share.value.high or 0.0) + slack
    if low <= bounds[1] and bounds[0] <= high:
        fits = "as stated" if low <= exact <= high else f"which fits {share.text} within rounding"
        return ArithmeticResult(kind, "agreement", three, f"It is {exact:.4g} %, {fits}.")
    narrow = max(low - bounds[1], bounds[0] - high) <= step / 2
    verdict: Verdict = "unclear" if narrow else "conflict"
    return ArithmeticResult(
        kind, verdict, three, f"It is {exact:.4g} %, but {share.text} is stated."
    )
