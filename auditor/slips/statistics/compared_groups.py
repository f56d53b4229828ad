"""compared-groups: a test fits the means, deviations and sizes, or the counts, that it compares.

t of two groups follows from their means, standard deviations and sizes (Student's or Welch's), χ²
with one degree of freedom from two counts of their bases (with or without the correction of Yates);
each figure may be any that rounds to what is printed.  Paired, adjusted and matched comparisons are
left alone.

Found:
- The boys (n = 32, M = 512, SD = 61) were faster than the girls (n = 32, M = 478, SD = 58),
  t(62) = 1.28, p = .205.
- Of 60 treated piglets 12 fell ill, of 60 untreated ones 27 (χ²(1) = 1.54, p = .215).
- Scores of 36 adults in each group ↵ ↵ | Test | Old, M (SD) | New, M (SD) | t(70) | p | ↵
  | --- | --- | --- | --- | --- | ↵ | Span | 5.1 (1.0) | 5.9 (1.1) | 2.03 | .046 |

Quiet:
- The boys (n = 32, M = 512, SD = 61) were faster than the girls (n = 32, M = 478, SD = 58),
  t(62) = 2.28, p = .026.
- Of 60 treated piglets 12 fell ill, of 60 untreated ones 27 (χ²(1) = 7.45, P = 0.006).
- The first run (n = 32, M = 512, SD = 61) was slower than the second (n = 32, M = 478, SD = 58),
  paired t(31) = 6.28, p < .001.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import whole
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.statistics.printed.numbers import Span, overlap, size
from auditor.slips.statistics.printed.samples import only_size, samples_in
from auditor.slips.statistics.printed.shares import Share, shares_in
from auditor.slips.statistics.printed.slip import slip_of
from auditor.slips.statistics.printed.study import Report
from auditor.slips.statistics.printed.terms import Term
from auditor.slips.statistics.printed.wording import span_text, written
from auditor.slips.view import View

_OTHER = re.compile(whole(entries("other-comparisons")), re.IGNORECASE)
_EACH = re.compile(whole(entries("in-each-words")), re.IGNORECASE)
SLACK = 1.04  # factor by which t or χ² may be off: figures that were rounded twice, G for χ²


def run(view: View) -> Iterator[Slip]:
    """Yield the tests that do not go with what they compare."""
    for report in view.study.reports:
        test = report.test
        if test.number.relation != "=":
            continue
        if test.kind == "t":
            yield from _of_means(view, report)
        elif _is_of_four_cells(report):
            yield from _of_counts(view, report)


def _is_of_four_cells(report: Report) -> bool:
    df = report.test.df
    is_one = len(df) == 1 and df[0].value == 1
    return report.test.kind == "chi-square" and is_one and not report.line.is_row


def _is_other(view: View, report: Report) -> bool:
    return view.study.says(_OTHER, report.line.around)


def _of_means(view: View, report: Report) -> Iterator[Slip]:
    """Yield a slip where t is not that of the two means and deviations before it."""
    means, deviations = report.earlier("M"), report.earlier("SD")
    sizes = _sizes(view, report) if len(means) == len(deviations) == 2 else None
    span = None if sizes is None else _t_of(means, deviations, sizes)
    if sizes is None or span is None or _is_other(view, report):
        return
    if _is_of(report.test, sizes) and not overlap(span, size(report.test.number.wide)):
        why = (
            f"{written(view.text, *means)} with {written(view.text, *deviations)} and {sizes[0]:g} "
            f"and {sizes[1]:g} in the groups give t = {span_text(span)}, but "
            f"{written(view.text, report.test)} is printed."
        )
        yield slip_of(view, why, *means, report.test)


def _is_of(test: Term, sizes: tuple[float, float]) -> bool:
    """Whether a test has the degrees of freedom of two groups: n + m - 2, by Welch fewer."""
    if not test.df:
        return True
    df, most = test.df[0], sum(sizes) - 2
    return df.value == most if df.step >= 1 else min(sizes) - 1 <= df.value <= most + 1


def _sizes(view: View, report: Report) -> tuple[float, float] | None:
    """Return the sizes of two groups: printed before a test, or told of each in a caption."""
    printed = [term.value for term in report.earlier("n")]
    if len(printed) == 2 and min(printed) >= 2:
        return printed[0], printed[1]
    if not report.line.is_row or printed:
        return None
    first, start = report.line.around[0], report.line.top
    samples = samples_in(view, first, start)
    sample = only_size(samples)
    if sample is None or not (_EACH.search(view.study.text, first, start) or len(samples) == 2):
        return None
    return float(sample.size), float(sample.size)


def _t_of(
    means: Sequence[Term], deviations: Sequence[Term], sizes: tuple[float, float]
) -> Span | None:
    """Return the sizes of t, by Student or by Welch, that means and deviations give."""
    one, other = (term.number.span for term in means)
    difference = size((one[0] - other[1], one[1] - other[0]))
    low, high = (_errors([term.number.span[end] for term in deviations], sizes) for end in (0, 1))
    if min(low) <= 0:
        return None
    return difference[0] / max(high) / SLACK, difference[1] / min(low) * SLACK


def _errors(deviations: Sequence[float], sizes: tuple[float, float]) -> tuple[float, float]:
    """Return the standard errors of a difference, pooled and not."""
    (a, b), (n, m) = (max(0.0, each) ** 2 for each in deviations), sizes
    pooled = ((n - 1) * a + (m - 1) * b) / (n + m - 2) * (1 / n + 1 / m)
    return math.sqrt(pooled), math.sqrt(a / n + b / m)


def _of_counts(view: View, report: Report) -> Iterator[Slip]:
    """Yield a slip where χ² is not that of the two counts of their bases in its sentence."""
    found = shares_in(view, report.line.start, report.test.start)
    if len(found) != 2 or _is_other(view, report):
        return
    values = _chi_squares(found[0], found[1])
    if values is None:
        return
    span = min(values) / SLACK, max(values) * SLACK
    if not overlap(span, report.test.number.wide):
        counts = " and ".join(f"{share.part} of {share.base}" for share in found)
        why = (
            f"{counts} give χ² = {values[0]:.2f} ({values[1]:.2f} with the correction of Yates), "
            f"but {written(view.text, report.test)} is printed."
        )
        places = [(share.start, share.end) for share in found]
        places.append((report.test.start, report.test.end))
        yield Slip(tuple(words_at(view.text, *place) for place in places), why)


def _chi_squares(one: Share, other: Share) -> tuple[float, float] | None:
    """Return χ² of two counts of their bases, without and with the correction of Yates."""
    a, b = one.part, one.base - one.part
    c, d = other.part, other.base - other.part
    total = a + b + c + d
    margins = (a + b) * (c + d) * (a + c) * (b + d)
    if not margins:
        return None
    distance = abs(a * d - b * c)
    corrected = max(0.0, distance - total / 2)
    return total * distance**2 / margins, total * corrected**2 / margins


SPEC = SlipSpec(run)
