"""Statistics that cannot be together and the reason → a slip at their places."""

from __future__ import annotations

from auditor.core.model import Verdict
from auditor.slips.spec import Slip, words_at
from auditor.slips.statistics.printed.terms import Term
from auditor.slips.view import View


def slip_of(view: View, why: str, *terms: Term, verdict: Verdict = "conflict") -> Slip:
    """Return the slip of some statistics, its places in the order of the text."""
    spans = sorted({(term.start, term.end) for term in terms})
    return Slip(tuple(words_at(view.text, *span) for span in spans), why, verdict=verdict)
