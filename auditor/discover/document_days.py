"""Claims of two dates → whether they differ only because their documents speak on other days.

"The committee met in December", told in January 2010, is another meeting than that "in October",
told in December 2012; "decided today" is told again and again; and "Minutes of 5 May 2010" at the
head of a document says when it speaks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.core.model import Claim

APART = 14  # days between two documents beyond which "in March" tells of two months
HEAD = 300  # characters at the beginning of a document that name its day
_YEAR = re.compile("[0-9]{4}|['’][0-9]{2}")


def differ_as_documents(a: Claim, b: Claim) -> bool:
    """Whether two dates differ because the days of their documents do.

    Each is that of its document, and at its head; or both tell no year, and are nearer to their
    document's day than to each other, or as far apart as their documents.
    """
    if a.value.kind != "date":
        return False
    if _is_own_day(a) and _is_own_day(b):
        return True
    return not any(_YEAR.search(claim.text) for claim in (a, b)) and _are_told_from_apart(a, b)


def _is_own_day(claim: Claim) -> bool:
    """Whether a date at the head of a document is the day on which it speaks."""
    holds, value = claim.holds, claim.value
    if holds is None or holds.source != "document" or claim.start is None or claim.start > HEAD:
        return False
    return holds.low is not None and (value.low, value.high) == (holds.low, holds.high)


def _are_told_from_apart(a: Claim, b: Claim) -> bool:
    days = [day for claim in (a, b) if (day := _day_and_anchor(claim)) is not None]
    if len(days) < 2:
        return False
    (told_a, anchor_a), (told_b, anchor_b) = days
    told, anchors = abs(told_a - told_b), abs(anchor_a - anchor_b)
    each_is_near = max(abs(told_a - anchor_a), abs(told_b - anchor_b)) < told
    return anchors > 0 and (each_is_near or (anchors > APART and 2 * told >= anchors))


def _day_and_anchor(claim: Claim) -> tuple[float, float] | None:
    """Return the day of a date and that of its document, None where either is not known."""
    holds, told = claim.holds, claim.value.low
    if holds is None or holds.low is None or holds.source != "document" or told is None:
        return None
    return told, holds.low
