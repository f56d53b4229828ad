"""A test statistic with its degrees of freedom → how likely one at least as large is by chance.

Survival functions of the normal, t, F and chi-square distributions and the quantile of t, from the
standard library alone: the regularised incomplete beta function by its continued fraction (NIST
Digital Library of Mathematical Functions, 8.17.22, with the method of Lentz as in Press et al.,
Numerical Recipes, 3rd edition, 6.4), the incomplete gamma function by its series (DLMF 8.7.1) and
its continued fraction (DLMF 8.9.2, Numerical Recipes 6.2).  Results are right to about 1e-10
for up to MOST_DEGREES degrees of freedom.
"""

from __future__ import annotations

import math

_TINY = 1e-300
_PRECISE = 1e-14
_STEPS = 2_000  # of a fraction or series; it needs about the root of the degrees of freedom
MOST_DEGREES = 100_000.0  # of freedom: what more of them change is below a hundredth of p


def normal_tail(z: float) -> float:
    """Return the probability of a standard normal value above z, 0 to 1."""
    return 0.5 * math.erfc(z / math.sqrt(2))


def t_tail(t: float, df: float) -> float:
    """Return the probability of a value of Student's t above `t`, 0 to 1; `df` is above 0."""
    df = min(df, MOST_DEGREES)
    half = 0.5 * _beta(df / 2, 0.5, df / (df + t * t))
    return half if t >= 0 else 1 - half


def f_tail(f: float, df1: float, df2: float) -> float:
    """Return the probability of a value of F above `f`, 0 to 1; both `df` are above 0."""
    if f <= 0:
        return 1.0
    df1, df2 = min(df1, MOST_DEGREES), min(df2, MOST_DEGREES)
    return _beta(df2 / 2, df1 / 2, df2 / (df2 + df1 * f))


def chi_square_tail(x: float, df: float) -> float:
    """Return the probability of a value of chi-square above x, 0 to 1; `df` is above 0."""
    if x <= 0:
        return 1.0
    if df > MOST_DEGREES:  # the approximation of Wilson and Hilferty (1931)
        return normal_tail(((x / df) ** (1 / 3) - 1 + 2 / (9 * df)) / math.sqrt(2 / (9 * df)))
    return _upper_gamma(df / 2, x / 2)


def t_quantile(tail: float, df: float) -> float:
    """Return the t that a value exceeds with the probability `tail`, which is in (0, 0.5]."""
    low, high = 0.0, 1.0
    while t_tail(high, df) > tail and high < 1e9:
        high *= 2
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if t_tail(middle, df) > tail else (low, middle)
    return (low + high) / 2


def _beta(a: float, b: float, x: float) -> float:
    """Return the regularised incomplete beta function I_x(a, b)."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    log_front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    front = math.exp(log_front + a * math.log(x) + b * math.log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _beta_fraction(a, b, x) / a
    return 1 - front * _beta_fraction(b, a, 1 - x) / b


def _beta_fraction(a: float, b: float, x: float) -> float:
    c, d = 1.0, 1 / _kept_off_zero(1 - (a + b) * x / (a + 1))
    found = d
    for m in range(1, _STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1 / _kept_off_zero(1 + term * d)
            c = _kept_off_zero(1 + term / c)
            found *= d * c
        if abs(d * c - 1) < _PRECISE:
            break
    return found


def _upper_gamma(a: float, x: float) -> float:
    """Return the regularised upper incomplete gamma function Q(a, x)."""
    front = math.exp(a * math.log(x) - x - math.lgamma(a))
    return 1 - front * _gamma_series(a, x) if x < a + 1 else front * _gamma_fraction(a, x)


def _gamma_series(a: float, x: float) -> float:
    term = total = 1 / a
    for n in range(1, _STEPS):
        term *= x / (a + n)
        total += term
        if term < total * _PRECISE:
            break
    return total


def _gamma_fraction(a: float, x: float) -> float:
    b = x + 1 - a
    c, d = 1 / _TINY, 1 / b
    found = d
    for n in range(1, _STEPS):
        term = -n * (n - a)
        b += 2
        d = 1 / _kept_off_zero(term * d + b)
        c = _kept_off_zero(b + term / c)
        found *= d * c
        if abs(d * c - 1) < _PRECISE:
            break
    return found


def _kept_off_zero(number: float) -> float:
    return number if abs(number) > _TINY else _TINY
