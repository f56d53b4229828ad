"""impossible-statistic: no statistic has a value that it can never have.

A correlation, Cronbach's α and κ are at most 1, shares of variance (R², η²) and p values lie
between 0 and 1, F, χ², standard deviations and ratios are never negative.  Only figures that are
surely such statistics are looked at: with degrees of freedom, a p or under their whole name.

Found:
- The scales were linked, r(40) = 1.21, p < .001.
- The light had no effect, F(2, 60) = −3.10, p = .052.
- Internal consistency was good (Cronbach’s α = 1.08; 12 items).
- The lambs differed, t(20) = 0.40, p = 1.40.

Quiet:
- The scales were linked, r(40) = .21, p = .18.
- A circle of r = 1.21 m was drawn, at P = 101.3 kPa.
- The model explained R² = 84 % of the variance.
- Internal consistency was good (Cronbach’s α = 1.00; 12 items).
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.slips.spec import Slip, SlipSpec
from auditor.slips.statistics.printed.slip import slip_of
from auditor.slips.statistics.printed.study import Line, Report, Study
from auditor.slips.statistics.printed.terms import TESTS, Term
from auditor.slips.statistics.printed.wording import written
from auditor.slips.view import View

AT_MOST_ONE = frozenset(("alpha", "kappa", "r", "p", "R2", "eta2", "partial-eta2", "omega2"))
NEVER_NEGATIVE = frozenset(("F", "chi-square", "H", "p", "SD", "OR", "HR", "RR"))
MOST = 2.0  # a larger figure above 1 is one in per cent, or none of this kind


def run(view: View) -> Iterator[Slip]:
    """Yield the statistics that have a value outside of their range."""
    study = view.study
    for line in study.lines:
        of_tests = (
            _of_tests(study, line) if any(t.kind in ("p", *TESTS) for t in line.terms) else ()
        )
        for term in line.terms:
            bound = _passed(study, line, term, is_of_test=term in of_tests)
            if bound:
                why = f"{written(view.text, term)} is printed, but {bound}."
                yield slip_of(view, why, term)


def _of_tests(study: Study, line: Line) -> list[Term]:
    """Return the tests of a line that have degrees of freedom or a p, and these p."""
    return [
        term
        for report in study.reports_of(line)
        for term in (report.test, report.p)
        if term is not None and (report.test.df or _has_p(report))
    ]


def _has_p(report: Report) -> bool:
    """Whether a correlation has a p; a radius of 1.21 m has none, nor has a pressure of 101 kPa."""
    return report.test.kind == "r" and report.p is not None and report.p.value <= 1


def _passed(study: Study, line: Line, term: Term, *, is_of_test: bool) -> str | None:
    """Return which bound of its kind a statistic passes, None where it passes none."""
    if term.number.relation != "=" or not (is_of_test or _has_whole_name(term, line)):
        return None
    high = term.number.span[1]
    if term.kind in NEVER_NEGATIVE and high < 0:
        return "such a statistic is never negative"
    if term.kind == "r" and high < -1:
        return "a correlation is never below -1"
    return "such a statistic is never above 1" if _is_above_one(study, term) else None


def _is_above_one(study: Study, term: Term) -> bool:
    if term.kind not in AT_MOST_ONE or not term.number.span[0] > 1 or term.value > MOST:
        return False
    return not study.text[term.end : term.end + 2].strip().startswith("%")


def _has_whole_name(term: Term, line: Line) -> bool:
    """Whether a statistic is surely what its name says: it has a whole name, or one of its own."""
    if line.is_row or term.kind in TESTS:
        return term.kind == "r" and not line.is_row and len(term.name) > 3
    return len(term.name) > 4 or term.kind in ("R2", "eta2", "partial-eta2", "SD")


SPEC = SlipSpec(run, "error")
