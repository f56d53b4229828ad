"""significance: what is called significant has a p below the level, what is called not has none.

The level is the one that the sentence or the document states, else 5 %.  A claim belongs to the p,
test or interval of a ratio that follows it in its clause, or that it follows at once ("so that the
difference is significant").  Hedges (marginally, approached), one-sided tests and, for what is not
significant, corrections for several tests are excused.

Found:
- Readers knew more, t(52) = 1.40, p = .167, so that the difference is significant.
- We set the significance level at .01. The alloys differed significantly, t(40) = 2.20, p = .034.
- No significant effect of class size was found, F(1, 62) = 7.90, p = .007.
- The two herds did not differ in age, t(64) = 3.10, n.s.
- Shift workers were significantly more often ill (OR 1.42, 95% CI 0.91 to 2.21).

Quiet:
- The difference narrowly missed significance, t(48) = 2.00, p = .051.
- We tested at the 10 % level. Size was a significant predictor (z = 1.77, p = .077).
- Pain fell significantly in both groups (P<0.001), but not between them (P=0.34).
- Although sex was not significant, age was related to the score (p = .002).
- The corrected significance level was .0125, and sleep did not differ significantly (p = .030).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, whole
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.statistics.printed.chance import p_of
from auditor.slips.statistics.printed.intervals import (
    Interval,
    intervals_of,
    is_of_trend,
    is_unlike,
    leaves_out,
    tests_another,
)
from auditor.slips.statistics.printed.levels import USUAL, stated_levels
from auditor.slips.statistics.printed.numbers import Span
from auditor.slips.statistics.printed.study import Line, Report, Study
from auditor.slips.statistics.printed.terms import Term
from auditor.slips.statistics.printed.wording import p_span_text, written
from auditor.slips.view import View

_CLAIM = re.compile(
    rf"(?P<no>\b{any_of(entries('negations-of-significance'))}(?:[ -][\w’'-]+){{0,6}}?[ -])?"
    r"(?P<word>\b(?P<un>non-?|in)?significan(?:tly|t|ce)\b)"
    rf"|\b(?P<none>{any_of(entries('no-effect-phrases'))})\b(?:(?: [\w-]+)? significantly\b)?",
    re.IGNORECASE,
)
_SIGN = re.compile(
    rf"[\s,;(]{{1,3}}(?P<sign>{any_of(entries('no-significance-signs'))})(?![A-Za-z])"
)
_HEDGE = re.compile(whole(entries("significance-hedges")), re.IGNORECASE)
_EXCUSE = re.compile(whole(entries("significance-excuses")), re.IGNORECASE)
_BREAK = re.compile(rf";|: |(?:\b|(?=,)){any_of(entries('clause-breaks'))}\b", re.IGNORECASE)
_AS_LEVEL = re.compile(r"\b(?:at|level|of|with|if|when|as)(?: the| an?)?(?: [αa]\w*)? ?\(?\Z")
_BEHIND = re.compile(
    rf"[\s),\]]*{any_of(entries('claims-behind'))}\b(?: [\w’'-]+){{0,8}}? "
    r"(?=\S*\bsignifican|not\b|no\b)"
)
REACH = 110  # characters between a claim and the p that it is about
BESIDE = 30  # characters before a p in which a statistic would be its own
MARGIN = 1.2  # factor by which p has to be beyond the level, unless printed


class _Claim(NamedTuple):
    """A claim of significance or of none, and where it is made."""

    start: int
    end: int
    is_significant: bool


class _Chance(NamedTuple):
    """The p of something: the statistics that it is printed with, and the values it can have."""

    terms: tuple[Term, ...]
    span: Span

    @property
    def start(self) -> int:
        """Where the first statistic begins."""
        return self.terms[0].start

    @property
    def end(self) -> int:
        """Where the last one ends."""
        return self.terms[-1].end


def run(view: View) -> Iterator[Slip]:
    """Yield the claims that their p does not bear out."""
    study = view.study
    if not any(_is_of_significance(study, line) for line in study.lines):
        return
    levels = stated_levels(study.text)
    for line in study.lines:
        if _is_of_significance(study, line):
            own = stated_levels(study.text, line.start, line.end) or levels or (USUAL,)
            for claim, chance in _said(study, line, _chances(study, line)):
                if not _is_excused(study, line, claim) and _is_wrong(claim, chance, own):
                    yield _slip(view, claim, chance, own)


def _is_of_significance(study: Study, line: Line) -> bool:
    """Whether a sentence claims significance, or none."""
    if line.is_row:
        return False
    claims = _CLAIM.search(study.text, line.start, line.end)
    return bool(claims or _SIGN.search(study.text, line.start, line.end))


def _said(study: Study, line: Line, chances: Sequence[_Chance]) -> Iterator[tuple[_Claim, _Chance]]:
    """Yield the claims of a sentence with what tells of the chance that they are of."""
    at = line.start
    for number, chance in enumerate(chances):
        claim = _claim_before(study, at, chance)
        if claim is None and number == len(chances) - 1:
            claim = _claim_behind(study, line, chance)
        at = chance.end
        if claim is not None:
            yield claim, chance


def _chances(study: Study, line: Line) -> list[_Chance]:
    """Return what a line tells of chance: its p values, its tests and intervals without one."""
    of_reports = (_of_report(report) for report in study.reports_of(line))
    of_intervals = (_of_interval(study, each) for each in intervals_of(study, line))
    found = [chance for chance in (*of_reports, *of_intervals) if chance is not None]
    used = {id(term) for chance in found for term in chance.terms}
    found.extend(
        _Chance((term,), _printed(term))
        for term in line.of("p")
        if id(term) not in used and not _is_of_another(study, line, term)
    )
    return sorted(found, key=lambda chance: chance.start)


def _of_report(report: Report) -> _Chance | None:
    if report.p is not None:
        return _Chance((report.test, report.p), _printed(report.p))
    span = p_of(report)
    return span and _Chance((report.test,), (span[0] / MARGIN, span[1] * MARGIN))


def _of_interval(study: Study, each: Interval) -> _Chance | None:
    """Return what the interval of a ratio without a p tells of chance."""
    if not each.is_ratio or each.p is not None or each.estimate is None:
        return None
    out = None if is_unlike(study, each.line) else leaves_out(each, 1.0)
    if out is None:
        return None
    border = 1 - each.level / 100
    return _Chance((each.estimate, each.term), (0.0, border) if out else (border * MARGIN, 1.0))


def _is_of_another(study: Study, line: Line, p: Term) -> bool:
    """Whether a p is a level, or that of a statistic that is not known: "(W = 0.84, p = .005"."""
    before = study.text[max(line.start, p.start - BESIDE) : p.start]
    return is_of_trend(study, p) or _AS_LEVEL.search(before) is not None or "=" in before


def _printed(p: Term) -> Span:
    low, high = p.number.span
    return max(0.0, low), min(1.0, high)


def _claim_before(study: Study, at: int, chance: _Chance) -> _Claim | None:
    """Return the last claim before a p in its clause, none that a comma parts from another one."""
    start = max(at, chance.start - REACH)
    for cut in _BREAK.finditer(study.text, start, chance.start):
        start = cut.end()
    claims = list(_CLAIM.finditer(study.text, start, chance.start))
    sign = _SIGN.match(study.text, chance.end)
    if sign is not None and len(chance.terms) == 1:
        return _Claim(*sign.span("sign"), is_significant=False)
    if not claims:
        return None
    last = claims[-1]
    excuse = _EXCUSE.search(study.text, at, last.start())
    if excuse is not None and "," in study.text[last.end() : chance.start].rstrip(" ,"):
        return None
    return _claim(last)


def _claim_behind(study: Study, line: Line, chance: _Chance) -> _Claim | None:
    """Return the claim that follows a p at once: ", so that the difference is significant"."""
    lead = _BEHIND.match(study.text, chance.end, line.end)
    if lead is None:
        return None
    claim = _CLAIM.match(study.text, lead.end(), line.end)
    return _claim(claim) if claim else None


def _claim(match: re.Match[str]) -> _Claim:
    is_none = bool(match["none"] or match["un"] or match["no"])
    return _Claim(match.start(), match.end(), not is_none)


def _is_excused(study: Study, line: Line, claim: _Claim) -> bool:
    """Whether a claim is hedged, or a p for several tests or to one side may bear it out."""
    start, end = max(line.start, claim.start - 40), min(line.end, claim.end + 30)
    if _HEDGE.search(study.text, start, end) or tests_another(study, line) or line.of("q"):
        return True
    return study.has_one_sided if claim.is_significant else study.has_corrections


def _is_wrong(claim: _Claim, chance: _Chance, levels: Sequence[float]) -> bool:
    if claim.is_significant:
        return chance.span[0] > max(levels)
    return chance.span[1] <= min(levels) + 1e-9


def _slip(view: View, claim: _Claim, chance: _Chance, levels: Sequence[float]) -> Slip:
    words = " ".join(view.text[claim.start : claim.end].split())
    shown = written(view.text, *chance.terms)
    is_printed = chance.terms[-1].kind in ("p", "CI")
    of_p = "" if is_printed else f", which gives {p_span_text(chance.span)}"
    level = max(levels) if claim.is_significant else min(levels)
    side = "above" if claim.is_significant else "below"
    why = f"“{words}” is said of {shown}{of_p}: p is {side} the level of {level:g}."
    spans = sorted([(claim.start, claim.end), *((term.start, term.end) for term in chance.terms)])
    return Slip(tuple(words_at(view.text, *span) for span in spans), why)


SPEC = SlipSpec(run)
