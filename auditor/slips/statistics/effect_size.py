"""effect-size: an effect size fits the test that it is printed with.

Partial η² follows from F and its degrees of freedom, η² is no larger; d follows from t and the
sizes of two groups; φ and V from χ² and N; R² from F of a regression, adjusted R² and f² from R²;
with one predictor R² is r².  Each figure may be any that rounds to what is printed.

Found:
- The trained hens (n = 30) outran the others (n = 30), t(58) = 2.40, p = .020, d = 0.26.
- The effect of cue was significant, F(1, 38) = 6.10, p = .018, partial η² = .38.
- Body mass predicted the rate in a simple linear regression (r = .50, R² = .36, n = 40).
- More town houses had an alarm, χ²(1, N = 204) = 8.02, p = .005, φ = .42.

Quiet:
- The trained hens (n = 30) outran the others (n = 30), t(58) = 2.40, p = .020, d = 0.62.
- There was an effect of time, F(2, 76) = 9.14, p < .001, partial η² = .19.
- The model explained 18 %, R² = .18, F(3, 76) = 5.56, p = .002, adjusted R² = .15, f² = 0.22.
- Each cow was weighed twice, t(29) = 2.40, p = .023, d = 0.44.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from auditor.slips.spec import Slip, SlipSpec
from auditor.slips.statistics.printed.numbers import Span, overlap, size
from auditor.slips.statistics.printed.slip import slip_of
from auditor.slips.statistics.printed.study import Line, Report
from auditor.slips.statistics.printed.terms import Term
from auditor.slips.statistics.printed.wording import span_text, written
from auditor.slips.view import View

SLACK = 1.1  # factor by which an effect size may be off: corrected for small samples, weighted


def run(view: View) -> Iterator[Slip]:
    """Yield the effect sizes that do not go with their test."""
    for report in view.study.reports:
        if report.line.is_row or report.test.number.relation != "=":
            continue
        for effect, span in _reckoned(report):
            if not _fits(effect, span):
                yield _slip(view, effect, span, report.test)
    for line in view.study.lines:
        if not line.is_row:
            yield from _of_shares(view, line)


def _reckoned(report: Report) -> Iterator[tuple[Term, Span]]:
    """Yield the effect sizes beside a test with the values that the test gives."""
    for effect in (*report.earlier("R2"), *report.behind):
        span = _span_of(effect, report)
        if span is not None:
            yield effect, span


def _span_of(effect: Term, report: Report) -> Span | None:
    test = report.test
    if effect.kind in ("partial-eta2", "R2"):
        return _partial_eta2(test)
    if effect.kind == "eta2":
        share = _partial_eta2(test)
        return share and (0.0, share[1])
    if effect.kind in ("phi", "V") and test.kind == "chi-square" and test.n and test.df:
        return _association(test, test.n.value)
    return _difference(report) if effect.kind == "d" else None


def _difference(report: Report) -> Span | None:
    """Return the d that t and the sizes of two groups before it give."""
    test = report.test
    sizes = [term.value for term in report.earlier("n")]
    if test.kind != "t" or len(sizes) != 2 or not test.df:
        return None
    if not _is_of_two_groups(sizes, test.df[0].value):
        return None
    factor = math.sqrt(1 / sizes[0] + 1 / sizes[1])
    low, high = size(test.number.span)
    return low * factor, high * factor


def _partial_eta2(test: Term) -> Span | None:
    """Return the share of variance that F or t tells: df1 F / (df1 F + df2)."""
    if test.kind == "t" and len(test.df) == 1:
        low, high = size(test.number.span)
        low, high, one, two = low * low, high * high, 1.0, test.df[0].value
    elif test.kind == "F" and len(test.df) == 2:
        (low, high), one, two = test.number.span, test.df[0].value, test.df[1].value
    else:
        return None
    low, high = max(low, 0.0), max(high, 0.0)
    return one * low / (one * low + two), one * high / (one * high + two)


def _is_of_two_groups(sizes: list[float], df: float) -> bool:
    return min(sizes) >= 2 and df <= sum(sizes) - 1 and df > max(sizes) - 1


def _association(test: Term, n: float) -> Span:
    """Return φ or V: the root of χ² / N, divided by the lesser side of the table less one."""
    low, high = (math.sqrt(max(0.0, end) / n) for end in test.number.span)
    return (low if test.df[0].value == 1 else low / math.sqrt(test.df[0].value)), high


def _fits(effect: Term, span: Span) -> bool:
    low, high = size(effect.number.wide)
    if effect.number.relation == "<":
        return span[0] / SLACK < effect.value
    return overlap((span[0] / SLACK, span[1] * SLACK), (low, high))


def _of_shares(view: View, line: Line) -> Iterator[Slip]:
    """Yield the shares of variance that do not go with each other: r, R², adjusted R², f²."""
    shares = line.of("R2")
    if len(shares) != 1 or shares[0].number.relation != "=" or shares[0].value > 1:
        return
    share = shares[0]
    for each in line.of("adjusted-R2"):
        if each.number.span[0] > share.number.span[1]:
            why = f"{written(view.text, each)} is above {written(view.text, share)}."
            yield slip_of(view, why, share, each)
    for each in line.of("f2"):
        span = _f2(share)
        if not _fits(each, span):
            yield _slip(view, each, span, share)
    single = line.of("r")
    if len(single) == 1 and not line.of("F", "adjusted-R2"):
        yield from _of_correlation(view, share, single[0])


def _f2(share: Term) -> Span:
    low, high = (max(0.0, min(end, 0.999999)) for end in share.number.span)
    return low / (1 - low), high / (1 - high)


def _of_correlation(view: View, share: Term, single: Term) -> Iterator[Slip]:
    low, high = size(single.number.span)
    if single.number.relation == "=" and not _fits(share, (low * low, high * high)):
        yield _slip(view, share, (low * low, high * high), single)


def _slip(view: View, effect: Term, span: Span, origin: Term) -> Slip:
    why = (
        f"{written(view.text, origin)} gives {effect.name} = {span_text(span)}, but "
        f"{written(view.text, effect)} is printed."
    )
    return slip_of(view, why, origin, effect)


SPEC = SlipSpec(run)
