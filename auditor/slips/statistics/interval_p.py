"""interval-p: a confidence interval and the p value beside it say the same.

An interval of a difference that leaves out 0, or of a ratio (odds, hazard, risk, rate) that leaves
out 1, goes with a p below 1 minus its level, one that holds it with a p above.  Values that round
to the border say nothing, nor do p values for several tests, one-sided ones, or those of another
hypothesis (non-inferiority, trend).  Far from the border p is reckoned from the interval too, and
has to be off by more than a factor of ten.

Found:
- Pressure fell by 4.1 mmHg more with the drug than without (95% CI 1.2 to 7.0; P=0.31).
- The hazard ratio for death was 0.81 (95% CI 0.64 to 1.03; P=0.004).
- The odds ratio was 0.70 (95% CI 0.50 to 0.98; P<0.0001).

Quiet:
- The hazard ratio for death was 0.81 (95% CI 0.64 to 1.03; P=0.08).
- Relapse was rarer with the depot drug (rate ratio 0·72, 95% CI 0·55–0·94; p=0·016).
- The mean was 3.2 kg (95% CI 1.4 to 5.0; P=0.20 against the first year).
- The risk ratio was 1.04 (95% CI 0.91 to 1.19; P=0.004 for non-inferiority).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.slips.spec import Slip, SlipSpec
from auditor.slips.statistics.printed.intervals import (
    Interval,
    intervals,
    is_unlike,
    leaves_out,
    null_of,
    p_from,
    tests_another,
)
from auditor.slips.statistics.printed.slip import slip_of
from auditor.slips.statistics.printed.study import Study
from auditor.slips.statistics.printed.terms import Term
from auditor.slips.statistics.printed.wording import p_text, written
from auditor.slips.view import View

NEAR = 2.0  # factor by which p may be off on the wrong side of the border
FAR = 10.0  # the same on the right side
SMALL = 0.005  # where both p values are smaller, they are said to be alike


def run(view: View) -> Iterator[Slip]:
    """Yield the intervals that do not go with the p beside them."""
    study = view.study
    for each in intervals(study):
        null = null_of(study, each)
        if each.p is None or null is None or _is_excused(study, each):
            continue
        about = p_from(each, null)
        holds = leaves_out(each, null)
        if about is None or holds is None or not _differ(each, each.p, about, is_out=holds):
            continue
        says = f"leaves out {null:g}" if holds else f"holds {null:g}"
        why = (
            f"{written(view.text, each.term)} {says} and stands for a p of about {p_text(about)}, "
            f"but {written(view.text, each.p)} is printed."
        )
        yield slip_of(view, why, each.term, each.p)


def _is_excused(study: Study, interval: Interval) -> bool:
    line = interval.line
    return study.has_one_sided or is_unlike(study, line) or tests_another(study, line)


def _differ(interval: Interval, p: Term, about: float, *, is_out: bool) -> bool:
    """Whether a printed p is on the other side of the border than its interval, or far off."""
    border = 1 - interval.level / 100
    low, high = max(0.0, p.number.wide[0]), p.number.wide[1]
    factor = max(low / about, about / max(high, 1e-300))
    if (is_out and low > border) or (not is_out and high <= border):
        return factor > NEAR
    return factor > FAR and max(about, high if p.number.relation == "=" else about) > SMALL


SPEC = SlipSpec(run)
