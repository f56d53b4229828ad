"""The lines of a document → its confidence intervals with their estimate, standard error and p."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of, whole
from auditor.slips.statistics.distributions import normal_tail, t_quantile
from auditor.slips.statistics.printed.chance import INFINITE
from auditor.slips.statistics.printed.numbers import NUMBER, Span, number_at
from auditor.slips.statistics.printed.study import Line, Study
from auditor.slips.statistics.printed.terms import ESTIMATES, RATIOS, Term

_PLAIN = re.compile(
    rf"(?:(?<![0-9] )(?<!out )\b{any_of(entries('estimate-verbs'))} |[(\[])(?P<number>{NUMBER})"
    r"(?P<unit> ?%| ?[^\W\d]{1,12}(?:/[a-z]{1,6})?)?[ )]*[(\[,;:] ?\Z"
)
_DIFFERENCE = re.compile(whole(entries("difference-words")), re.IGNORECASE)
_UNLIKE = re.compile(whole(entries("unlike-intervals")), re.IGNORECASE)
_OTHER = re.compile(whole(entries("other-hypotheses")), re.IGNORECASE)
_OF_TREND = re.compile(rf" for (?:the )?{any_of(entries('trend-words'))}\b")
_BESIDE = re.compile(r"[\s),;:(\[\]|]*\Z")
_DIGIT = re.compile(r"[0-9]")
REACH = 60  # characters before an interval in which its estimate is
LINEAR = ESTIMATES - RATIOS - {"median", "r"}
_BETWEEN = frozenset(("SE", "SD", "p", "n", "t", "z", "F", "df", "CI"))


class Interval(NamedTuple):
    """An interval with what is printed beside it."""

    line: Line
    term: Term
    estimate: Term | None
    se: Term | None
    p: Term | None
    n: Term | None

    @property
    def ends(self) -> tuple[Span, Span]:
        """The possible lower and upper ends."""
        assert self.term.upper is not None
        return self.term.number.span, self.term.upper.span

    @property
    def level(self) -> float:
        """Its level in per cent, 95 where none is printed."""
        return self.term.level or 95.0

    @property
    def is_ratio(self) -> bool:
        """Whether it is of a ratio, where no effect is 1."""
        return self.estimate is not None and self.estimate.kind in RATIOS


def intervals(study: Study) -> Iterator[Interval]:
    """Yield the intervals of a document in their order."""
    for line in study.lines:
        yield from intervals_of(study, line)


def intervals_of(study: Study, line: Line) -> Iterator[Interval]:
    """Yield the intervals of a line in their order."""
    for at, term in enumerate(line.terms):
        if term.kind == "CI" and term.upper is not None and term.upper.value >= term.value:
            yield _interval(study, line, at)


def is_unlike(study: Study, line: Line) -> bool:
    """Whether an interval may be asymmetric, or none that goes with a p value."""
    return study.says(_UNLIKE, (line.start, line.end))


def tests_another(study: Study, line: Line) -> bool:
    """Whether p values of a line may be of another hypothesis than that of no effect."""
    return study.says(_OTHER, (line.start, line.end))


def is_of_trend(study: Study, p: Term) -> bool:
    """Whether a p is that of a trend or an interaction, by the words behind it."""
    return _OF_TREND.match(study.text, p.end) is not None


def null_of(study: Study, interval: Interval) -> float | None:
    """Return the value of no effect; None where the words do not tell that there is one."""
    if interval.is_ratio:
        return 1.0
    if interval.estimate is not None and interval.estimate.kind in ("b", "beta", "d", "MD", "SMD"):
        return 0.0
    start, end = interval.line.start, interval.term.start
    words = _DIFFERENCE.search(study.text, start, end) if not interval.line.is_row else None
    is_one = interval.estimate is None or interval.estimate.kind in ("number", "M")
    (low, _), (_, high) = interval.ends
    may_be_ratio = low <= 1 <= high and low > 0
    return 0.0 if words and is_one and not may_be_ratio else None


def leaves_out(interval: Interval, null: float) -> bool | None:
    """Return whether an interval surely leaves out the value of no effect, or surely holds it."""
    (_, low), (high, _) = interval.ends
    if null < interval.ends[0][0] or null > interval.ends[1][1]:
        return True
    return False if low < null < high else None


def p_from(interval: Interval, null: float) -> float | None:
    """Return about which two-sided p an interval stands for, None where it has no width."""
    assert interval.term.upper is not None
    low, high = interval.term.value, interval.term.upper.value
    if interval.is_ratio:
        if low <= 0:
            return None
        low, high, null = math.log(low), math.log(high), math.log(null)
    if high <= low:
        return None
    error = (high - low) / 2 / quantile(interval.level)
    return 2 * normal_tail(abs((low + high) / 2 - null) / error)


def quantile(level: float, df: float = INFINITE) -> float:
    """Return how many standard errors an interval reaches to either side."""
    return t_quantile((1 - level / 100) / 2, df)


def _interval(study: Study, line: Line, at: int) -> Interval:
    term = line.terms[at]
    estimate, se = _estimate(study, line, at)
    behind = _beside(study, line, line.terms[at:])
    sizes = line.of("n")
    if se is None:
        se = next((other for other in behind if other.kind == "SE"), None)
    p = _p_of(study, line, behind)
    return Interval(line, term, estimate, se, p, sizes[0] if len(sizes) == 1 else None)


def _p_of(study: Study, line: Line, behind: Sequence[Term]) -> Term | None:
    """Return the p behind an interval, none of a trend nor one of several in a row."""
    p = next((other for other in behind if other.kind == "p"), None)
    if p is None or is_of_trend(study, p):
        return None
    is_one = len(line.of("p")) + len(line.of("CI")) == 2
    return p if is_one or not line.is_row else None


def _estimate(study: Study, line: Line, at: int) -> tuple[Term | None, Term | None]:
    """Return the estimate that an interval is of, and its standard error, as far as printed."""
    se = None
    for before in range(at - 1, -1, -1):
        term, following = line.terms[before], line.terms[before + 1]
        if not line.is_row:
            plain = _plain(study.text, max(term.end, following.start - REACH), following.start)
            if plain is not None or _are_apart(study.text, term, following):
                return plain, se
        if term.kind in ESTIMATES:
            return term, se
        if not _may_stand_between(term, line.terms[at]):
            return None, se
        se = term if term.kind == "SE" else se
    first = line.terms[0].start
    plain = None if line.is_row else _plain(study.text, max(line.start, first - REACH), first)
    return plain, se


def _are_apart(text: str, one: Term, other: Term) -> bool:
    """Whether another number, or many words, stand between two statistics."""
    is_far = other.start - one.end > REACH
    return is_far or _DIGIT.search(text, one.end, other.start) is not None


def _may_stand_between(term: Term, interval: Term) -> bool:
    """Whether a statistic may stand between an estimate and its interval."""
    is_other = term.kind == "CI" and term.level == interval.level
    return term.kind in _BETWEEN and not is_other


def _plain(text: str, start: int, end: int) -> Term | None:
    """Return the plain number right before an interval: "was 4.0 cm (95% CI …"."""
    match = _PLAIN.search(text, start, end)
    number = match and number_at(text, match.start("number"))
    if not match or not number:
        return None
    kind = "%" if (match["unit"] or "").strip() == "%" else "number"
    return Term(kind, "", number, number.start, match.end("unit" if match["unit"] else "number"))


def _beside(study: Study, line: Line, terms: Sequence[Term]) -> list[Term]:
    """Return the statistics that follow the first one with only signs between them."""
    found: list[Term] = []
    for before, term in pairwise(terms):
        gap = study.text[before.end : term.start]
        if not line.is_row and (not _BESIDE.match(gap) or term.kind in ESTIMATES):
            break
        found.append(term)
    return found
