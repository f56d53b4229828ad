"""A test with its degrees of freedom → the p values that its printed figures can give."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import product

from auditor.slips.statistics.distributions import chi_square_tail, f_tail, normal_tail, t_tail
from auditor.slips.statistics.printed.numbers import Printed, Span, size
from auditor.slips.statistics.printed.study import Report
from auditor.slips.statistics.printed.terms import Term

INFINITE = 1e9  # degrees of freedom: those of the normal distribution


def p_of(report: Report) -> Span | None:
    """Return the two-sided p values of a test, each of which some unrounded figures give.

    None where the degrees of freedom are not known, or the figure is none of such a test.
    """
    test = report.test
    figure = _figure(test)
    if test.kind == "z":
        return _falling(lambda z: 2 * normal_tail(z), figure)
    df = _degrees(report)
    if df is None or any(span[0] <= 0 for span in df):
        return None
    if test.kind == "t":
        return _falling(lambda t, n: 2 * t_tail(t, n), figure, *df[:1])
    if test.kind == "r":
        return correlation_p(figure, df[0][0])
    if figure[1] < 0:
        return None
    if test.kind == "F":
        return _falling(f_tail, figure, *df) if len(df) == 2 else None
    return _falling(chi_square_tail, figure, df[0])


def uncorrected_p(report: Report) -> Span | None:
    """Return the p values of F for all corrections of sphericity, from none to the largest."""
    plain = p_of(report)
    df = report.test.df
    if plain is None or report.test.kind != "F" or len(df) != 2 or not _is_whole(df):
        return plain
    most = _falling(f_tail, _figure(report.test), (1.0, 1.0), (df[1].value / df[0].value,) * 2)
    return min(plain[0], most[0]), max(plain[1], most[1])


def _figure(test: Term) -> Span:
    """Return the possible sizes of a figure; a bound is one of its size."""
    if test.number.relation == "<":
        return 0.0, abs(test.value)
    return size(test.number.span) if test.kind in ("t", "z", "r") else test.number.span


def _degrees(report: Report) -> list[Span] | None:
    """Return the degrees of freedom of a test: in its brackets, beside it, or from its n."""
    test = report.test
    if test.df:
        return [number.span if number.step < 1 else (number.value,) * 2 for number in test.df]
    if test.kind == "r":
        return _from_size(test.n or report.nearby("n"))
    stated = report.nearby("df")
    if stated is not None:
        return [(number.value, number.value) for number in stated.df or (stated.number,)]
    return [(1.0, INFINITE)] if test.kind == "t" else None


def _from_size(n: Term | Printed | None) -> list[Span] | None:
    return None if n is None or n.value <= 2 else [(n.value - 2, n.value - 2)]


def _is_whole(df: tuple[Printed, ...]) -> bool:
    return all(number.step >= 1 for number in df)


def correlation_p(figure: Span, df: float) -> Span:
    """Return the two-sided p values of correlations of some size; of 1 and above it is 0."""
    low, high = (_as_t(end, df) for end in figure)
    return _falling(lambda t: 2 * t_tail(t, df), (low, high))


def _as_t(r: float, df: float) -> float:
    return math.inf if r >= 1 else r * math.sqrt(df / (1 - r * r))


def _falling(tail: Callable[..., float], figure: Span, *df: Span) -> Span:
    """Return the least and greatest probability of a tail over the corners of its figures."""
    found = [
        0.0 if end == math.inf else tail(max(end, 0.0), *degrees)
        for end in figure
        for degrees in product(*df)
    ]
    return min(found), min(1.0, max(found))
