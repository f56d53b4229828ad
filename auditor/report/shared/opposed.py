"""A finding and some of its claims → the claims on the other side: what these are compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.shared.evidence import parted_by

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from auditor.core.model import Claim, Finding
    from auditor.report.shared.index import Index


def opposing(finding: Finding, own: Sequence[Claim], index: Index) -> list[Claim]:
    """Return the claims that some claims of a finding are told to be compared with.

    Where values stand against each other these give another value; where figures make one another,
    or all say the same, they are all the others.
    """
    claims = index.claims_of(finding)
    if parted_by(finding, claims) not in ("value", "text"):
        here = {claim.id for claim in own}
        return [claim for claim in claims if claim.id not in here]
    said = {_said(claim) for claim in own}
    return [claim for claim in claims if _said(claim) not in said]


def _said(claim: Claim) -> Hashable:
    value = claim.value
    exact = (value.kind, value.low, value.high, value.unit, value.name, value.edtf, value.step)
    return (*exact, claim.polarity, claim.text if value.low is None else "")
