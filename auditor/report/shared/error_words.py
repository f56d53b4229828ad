"""How two figures, dates or names differ → the few words that name the error in a list."""

from __future__ import annotations

from auditor.report.shared.texts import in_words, plural

DENIED = "one denies it"
UNIT = "unit changed"
SWAPPED = "digits swapped"
SIGN = "sign changed"
ZERO = "zero in one"
NAME = "another name"
WORDS = "other words"
SUM = "does not add up"
YEAR = 365.25  # days


def slip(rule: str) -> str:
    """Return the kind of a slip: "no such day"."""
    return in_words(rule.removeprefix("slips-"))


def factor(times: int) -> str:
    """Return "× 1,000"."""
    return f"× {times:,}"


def multiple(ratio: float) -> str:
    """Return "2.2 times"; large ones without decimals."""
    return f"{ratio:,.0f} times" if ratio >= 10 else f"{ratio:.2g} times"


def share(apart: float) -> str:
    """Return "off by 9 %"; of what is less than one per cent one decimal."""
    percent = apart * 100
    return f"off by {_rounded(percent)} %"


def total(apart: float) -> str:
    """Return how far a sum is from its total: "does not add up, off by 4 %"."""
    return f"{SUM}, {share(apart)}" if apart else SUM


def days(apart: int) -> str:
    """Return how far two dates are apart: "one day apart", "2 years apart"."""
    years = round(apart / YEAR)
    if years and abs(apart - years * YEAR) < 1:
        return "one year apart" if years == 1 else f"{years:,} years apart"
    if apart == 1:
        return "one day apart"
    if apart < YEAR:
        return f"{apart} days apart"
    return f"{plural(round(apart / YEAR), 'year', 'years')} apart"


def letters(count: int) -> str:
    """Return by how many letters two names differ: "one letter"."""
    return "one letter" if count == 1 else f"{count} letters"


def _rounded(percent: float) -> str:
    if percent >= 1:
        return f"{percent:.0f}"
    return f"{percent:.1f}" if percent >= 0.1 else f"{percent:.1g}"
