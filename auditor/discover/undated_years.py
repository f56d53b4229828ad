"""Claims of dates without a year → whether they differ because their documents speak on other days.

"The committee met in December", told in January 2010, is another meeting than that "in October",
told in December 2012; "decided today" is told again and again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.core.model import Claim

APART = 14  # days between two documents beyond which "in March" tells of two months
_YEAR = re.compile("[0-9]{4}|['’][0-9]{2}")


def are_told_from_apart(a: Claim, b: Claim) -> bool:
    """Whether two dates without a year differ because the days of their documents do.

    Each is nearer to its document's day than to the other, or they are as far apart as their
    documents.
    """
    if a.value.kind != "date" or any(_YEAR.search(claim.text) for claim in (a, b)):
        return False
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
