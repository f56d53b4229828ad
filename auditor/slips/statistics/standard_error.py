"""standard-error: a standard error fits its deviation and sample, or its estimate and t.

The standard error of a mean is its standard deviation divided by the root of the size of the
sample, and t (or z) of a coefficient or difference is the estimate divided by its standard error.
Each figure may be any that rounds to what is printed.

Found:
- Mean grip strength was 31.2 kg (SD = 12.0, SE = 0.33, n = 36).
- Hours of practice predicted the score, b = 0.42, SE = 0.15, t(96) = 1.80, p = .075.
- | Group | n | M | SD | SE | ↵ | --- | --- | --- | --- | --- | ↵ | High | 25 | 9.6 | 1.8 | 0.63 |

Quiet:
- Mean grip strength was 31.2 kg (SD = 12.0, SE = 2.0, n = 36).
- Hours of practice predicted the score (b = 0.42, SE = 0.15, β = .27, t(96) = 2.78, p = .007).
- The odds ratio was 1.52 (SE = 0.15, z = 2.78).
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from auditor.slips.spec import Slip, SlipSpec
from auditor.slips.statistics.distributions import normal_tail, t_tail
from auditor.slips.statistics.printed.numbers import Span, overlap, size
from auditor.slips.statistics.printed.samples import Sample, only_size, samples_in
from auditor.slips.statistics.printed.slip import slip_of
from auditor.slips.statistics.printed.study import Line, Report, Study
from auditor.slips.statistics.printed.terms import TESTS, Term
from auditor.slips.statistics.printed.wording import p_text, span_text, written
from auditor.slips.view import View

FEWEST = 4  # degrees of freedom of a coefficient, where none are printed
RAW = 2.5  # factor by which p may be off there: corrected, one-sided
SLACK = 1.03  # factor by which a quotient may be off: designs with repeated measures, weights


def run(view: View) -> Iterator[Slip]:
    """Yield the standard errors that do not go with what is printed beside them."""
    study = view.study
    for line in study.lines:
        if any(term.kind == "SE" for term in line.terms):
            yield from _of_deviation(view, line)
            yield from _of_estimate(view, study, line)


def _of_deviation(view: View, line: Line) -> Iterator[Slip]:
    """Yield a slip where one deviation, its error and its n are printed together."""
    deviations, errors, n = line.of("SD"), line.of("SE"), _sample(view, line)
    if not len(deviations) == len(errors) == 1 or n is None:
        return
    sd, se = deviations[0], errors[0]
    if sd.number.span[0] < 0 or se.number.relation != "=" or sd.number.relation != "=":
        return
    root = math.sqrt(n.size)
    span = sd.number.span[0] / root, sd.number.span[1] / root
    if not overlap(_loose(span), se.number.wide):
        why = (
            f"{written(view.text, sd)} and n = {n.size} give a standard error of "
            f"{span_text(span)}, but {written(view.text, se)} is printed."
        )
        yield slip_of(view, why, sd, se)


def _sample(view: View, line: Line) -> Sample | None:
    """Return the only size of a sample that a line tells: its n, else those who are counted."""
    if not line.is_row:
        return only_size(samples_in(view, line.start, line.end))
    sizes = line.of("n")
    n = int(sizes[0].value) if len(sizes) == 1 else 0
    return Sample(n, sizes[0].start, sizes[0].end, "") if n > 1 else None


def _of_estimate(view: View, study: Study, line: Line) -> Iterator[Slip]:
    """Yield a slip for each t or z whose coefficient and standard error are right before it."""
    for report in study.reports_of(line):
        test, se = report.test, report.nearby("SE")
        estimate = _estimate(report) if se is not None else None
        span = _quotient(estimate, se) if estimate is not None and se is not None else None
        if estimate and se and span and not overlap(span, size(test.number.wide)):
            why = (
                f"{written(view.text, estimate)} and {written(view.text, se)} give "
                f"{test.kind} = {span_text(span)}, but {written(view.text, test)} is printed."
            )
            yield slip_of(view, why, estimate, se, test)
    if not line.of(*TESTS):
        yield from _of_chance(view, line)


def _of_chance(view: View, line: Line) -> Iterator[Slip]:
    """Yield a slip where a coefficient, its standard error and p stand alone and do not fit."""
    parts = [line.of("b", "MD", "estimate"), line.of("SE"), line.of("p")]
    if any(len(part) != 1 for part in parts) or line.of("CI"):
        return
    (estimate,), (se,), (p,) = parts
    span = _quotient(estimate, se) if estimate.start < se.start < p.start else None
    if span is None or span[0] <= 0:
        return
    least, most = 2 * normal_tail(span[1]) / RAW, 2 * t_tail(span[0], FEWEST) * RAW
    if not overlap((least, most), p.number.wide):
        why = (
            f"{written(view.text, estimate)} and {written(view.text, se)} give p from "
            f"{p_text(least)} to {p_text(min(1.0, most))}, but {written(view.text, p)} is printed."
        )
        yield slip_of(view, why, estimate, se, p)


def _estimate(report: Report) -> Term | None:
    """Return the only coefficient or difference before a t or z."""
    if report.test.kind not in ("t", "z") or report.test.number.relation != "=":
        return None
    found = [term for term in report.before if term.kind in ("b", "MD", "estimate")]
    return found[0] if len(found) == 1 else None


def _quotient(estimate: Term, se: Term) -> Span | None:
    """Return the sizes of t that an estimate and its standard error give."""
    (low, high), error = size(estimate.number.span), se.number.span
    return _loose((low / error[1], high / error[0])) if error[0] > 0 else None


def _loose(span: Span) -> Span:
    return span[0] / SLACK, span[1] * SLACK


SPEC = SlipSpec(run)
