"""interval: a confidence interval holds its estimate and fits its standard error.

The estimate is the statistic or number right before the interval.  With a standard error the
interval reaches about two of them to either side (with few degrees of freedom more); intervals
that need not be symmetric (bootstrap, exact, of ratios) are only asked for their estimate.  Of one
estimate, the interval with the higher level is the wider one.

Found:
- The mean weight loss was 3.2 kg (95% CI 3.6 to 5.0).
- Swimmers had a relative risk of 2.10 (95% CI 0.80–1.90).
- Zinc averaged 7.4 µg/l (standard error 0.5; 95 % confidence interval 7.2 to 7.6; n = 40).
- The gain in height was 4.0 cm (95% CI 2.1 to 5.9; 99% CI 2.6 to 5.4).

Quiet:
- The mean weight loss was 3.2 kg (95% CI 1.4 to 5.0).
- The mean score was 24.0 (SE = 1.5), 95% CI [20.8, 27.2], n = 16.
- The indirect effect was 0.14 (bootstrap 95% CI 0.03 to 0.31).
- The gain in height was 4.0 cm (95% CI 2.1 to 5.9; 99% CI 1.5 to 6.5).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from auditor.slips.spec import Slip, SlipSpec
from auditor.slips.statistics.printed.intervals import (
    LINEAR,
    Interval,
    intervals,
    is_unlike,
    quantile,
)
from auditor.slips.statistics.printed.numbers import Span, overlap
from auditor.slips.statistics.printed.slip import slip_of
from auditor.slips.statistics.printed.terms import RATIOS, Term
from auditor.slips.statistics.printed.wording import span_text, written
from auditor.slips.view import View

FEWEST = 2.0  # degrees of freedom where the size of the sample is not printed
SLACK = 0.05  # part by which a factor may be off


def run(view: View) -> Iterator[Slip]:
    """Yield the intervals that cannot be those of their estimate."""
    study = view.study
    before: Interval | None = None
    for each in intervals(study):
        estimate = each.estimate
        if estimate is not None and not _holds(each, estimate):
            why = f"{_shown(view, each.term)} does not hold its estimate, {_shown(view, estimate)}."
            yield slip_of(view, why, estimate, each.term)
        elif estimate is not None and each.se is not None and not is_unlike(study, each.line):
            yield from _against_error(view, each, estimate, each.se)
        if before is not None and _are_crossed(before, each):
            why = (
                f"{_shown(view, each.term)} and {_shown(view, before.term)} are of one estimate, "
                "but the one of the higher level is the narrower."
            )
            yield slip_of(view, why, before.term, each.term)
        before = each


def _holds(interval: Interval, estimate: Term) -> bool:
    """Whether an interval holds its estimate, which may be in per cent of a share."""
    (low, _), (_, high) = interval.ends
    span = estimate.number.wide
    spans = [span]
    if estimate.kind == "%":
        spans.append((span[0] / 100, span[1] / 100))
    elif estimate.kind not in RATIOS and 0 <= estimate.value <= 1:
        spans.append((span[0] * 100, span[1] * 100))
    return estimate.number.relation != "=" or any(overlap(each, (low, high)) for each in spans)


def _against_error(view: View, interval: Interval, estimate: Term, se: Term) -> Iterator[Slip]:
    """Yield a slip where an end is not as many standard errors away as its level asks for."""
    if estimate.kind not in LINEAR | {"number"} or se.number.span[0] <= 0:
        return
    df = FEWEST if interval.n is None else max(1.0, interval.n.value - 1)
    factors = quantile(interval.level) * (1 - SLACK), quantile(interval.level, df) * (1 + SLACK)
    middle, error = estimate.number.span, se.number.span
    low, high = interval.ends
    sides = (middle[0] - low[1], middle[1] - low[0]), (high[0] - middle[1], high[1] - middle[0])
    reaches = [(side[0] / error[1 if side[0] > 0 else 0], side[1] / error[0]) for side in sides]
    if all(overlap(reach, factors) for reach in reaches):
        return
    reckoned = _reckoned(estimate.value, se.value, interval, df)
    why = (
        f"{_shown(view, estimate)} with {_shown(view, se)} gives an interval of about "
        f"{span_text(reckoned)}, but {_shown(view, interval.term)} is printed."
    )
    yield slip_of(view, why, estimate, se, interval.term)


def _reckoned(middle: float, error: float, interval: Interval, df: float) -> Span:
    reach = error * quantile(interval.level, df if interval.n is not None else 1e9)
    return middle - reach, middle + reach


def _are_crossed(one: Interval, other: Interval) -> bool:
    """Whether of two intervals of one estimate that of the higher level is surely narrower."""
    if one.term.level is None or other.term.level is None or one.term.level == other.term.level:
        return False
    if one.line is not other.line or one.estimate is None or one.estimate != other.estimate:
        return False
    narrow, wide = sorted((one, other), key=lambda each: each.level)
    return _width(wide)[1] < _width(narrow)[0]


def _width(interval: Interval) -> Span:
    low, high = interval.ends
    return max(0.0, high[0] - low[1]), math.fabs(high[1] - low[0])


def _shown(view: View, term: Term) -> str:
    return written(view.text, term)


SPEC = SlipSpec(run)
