"""p-value: a test statistic and its p value fit.

A test of t, F, χ², z, H of Kruskal and Wallis or of a correlation is worked out from its printed
figure and degrees of freedom; every figure that rounds to what is printed counts, and p may be
rounded or cut off.  A one-sided p is right unless the document says that its tests are two-sided.
Where p values are corrected for several tests, or degrees of freedom for sphericity, p may be
larger; tests of ranks may have an exact p.

Found:
- Owls heard the call sooner at night, t(46) = 2.31, p = .25.
- Yield depended on the soil, F(3, 44) = 2.10, p = .011.
- Colour and shape were linked (χ² = 7.81, df = 3; P = 0.50).
- Depth and light were not correlated (r = .62, n = 24, p = .12).
- The ranks differed (Wilcoxon, z = -1.20, p = .012).
- | Test | t(70) | p | ↵ | --- | --- | --- | ↵ | Span | 3.23 | .019 | ↵ | Recall | 2.54 | .013 |

Quiet:
- Owls heard the call sooner at night, t(46) = 2.31, p = .025.
- As predicted, trained dogs were faster, t(38) = 1.75, p = .044 (one-tailed).
- The last phase differed from the first, t(57) = 2.30, p = .075 after Bonferroni correction.
- Soils held more water, t(41.7) = 2.31, p = .026.
- None of the others differed, all ts(74) < 1.30, all ps > .19.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.slips.spec import Slip, SlipSpec
from auditor.slips.statistics.printed.chance import p_of, uncorrected_p
from auditor.slips.statistics.printed.numbers import Span, overlap
from auditor.slips.statistics.printed.slip import slip_of
from auditor.slips.statistics.printed.study import Report, Study
from auditor.slips.statistics.printed.wording import p_span_text, written
from auditor.slips.view import View

SLACK = 1.1  # factor by which p may be off: models print rounded degrees of freedom
RANK_SLACK = 2.5  # the same of tests of ranks, whose exact p differs from that of their statistic


def run(view: View) -> Iterator[Slip]:
    """Yield the tests whose p is not theirs."""
    study = view.study
    for report in study.reports:
        if report.p is None or report.p.value > 1:
            continue
        spans = _possible(study, report)
        if spans and not any(_fits(span, report) for span in spans):
            yield _slip(view, report, p_of(report) or spans[0])


def _possible(study: Study, report: Report) -> list[Span]:
    """Return the spans of p that a test can have, as its document does its tests."""
    two = uncorrected_p(report) if study.tells_of_sphericity else p_of(report)
    if two is None:
        return []
    slack = RANK_SLACK if _is_inexact(study, report) else SLACK
    two = two[0] / slack, min(1.0, two[1] * slack)
    if _may_be_corrected(study, report):
        two = two[0], 1.0
    spans = [two]
    if _may_be_one_sided(study, report):
        spans.append((two[0] / 2, two[1] / 2))
        if study.has_one_sided:
            spans.append((1 - two[1] / 2, 1 - two[0] / 2))
    return spans


def _is_inexact(study: Study, report: Report) -> bool:
    return report.test.kind in ("z", "H", "r", "chi-square") and study.is_of_ranks(report.line)


def _may_be_corrected(study: Study, report: Report) -> bool:
    """Whether p may be one for several tests: those of one degree of freedom in the document."""
    test = report.test
    overall = test.kind in ("F", "chi-square", "H") and bool(test.df) and test.df[0].value > 1
    return study.is_corrected(report.line) or (study.has_corrections and not overall)


def _may_be_one_sided(study: Study, report: Report) -> bool:
    if report.test.kind in ("t", "z", "r"):
        return not study.is_two_sided
    one = bool(report.test.df) and report.test.df[0].value == 1
    return study.has_one_sided and one


def _fits(span: Span, report: Report) -> bool:
    assert report.p is not None
    low, high = report.p.number.wide
    return overlap(span, (low, high))


def _slip(view: View, report: Report, span: Span) -> Slip:
    assert report.p is not None
    test, p = report.test, report.p
    shown, printed = written(view.text, test), written(view.text, p)
    sides = "two-sided " if test.kind in ("t", "z", "r") else ""
    why = f"{shown} gives {sides}{p_span_text(span)}, but {printed} is printed."
    return slip_of(view, why, test, p)


SPEC = SlipSpec(run)
