"""Statistics and numbers → how a finding writes them."""

from __future__ import annotations

from auditor.core.values import number_text
from auditor.slips.statistics.printed.numbers import Span
from auditor.slips.statistics.printed.terms import Term

LEAST = 0.001  # smaller p values are written as below it


def written(text: str, *terms: Term) -> str:
    """Return statistics as the text prints them, on one line: "t(46) = 2.31"."""
    return ", ".join(_as_read(text, term) for term in terms)


def _as_read(text: str, term: Term) -> str:
    words = " ".join(text[term.start : term.end].split())
    return words if words[:1].isalpha() or term.kind == "CI" else f"{term.name} = {words}"


def p_text(p: float) -> str:
    """Return a p value with two digits: ".025", "< .001"."""
    if p < LEAST:
        return "< .001"
    return f"{p:.3f}".removeprefix("0") if p < 0.1 else f"{p:.2f}".removeprefix("0")


def p_span_text(span: Span) -> str:
    """Return p values from the least to the greatest: "p from .024 to .026", "p = .025"."""
    low, high = map(p_text, span)
    if low == high:
        return f"p {low}" if low.startswith("<") else f"p = {low}"
    return f"p from {low} to {high}"


def span_text(span: Span) -> str:
    """Return numbers from the least to the greatest: "2.28", "2.68 to 2.93"."""
    low, high = (number_text(end, digits=3) for end in span)
    return low if low == high else f"{low} to {high}"
