"""Two claims that differ by what looks like a slip → a finding that is unclear."""

from __future__ import annotations

from typing import NamedTuple

from auditor.claims.ids import digest, finding_id
from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim, Finding
from auditor.core.shortened import shortened
from auditor.discover.arithmetic.findings import CHECK
from auditor.discover.ranking import strength_of

LONGEST = 120  # characters of a value in a message
CLOSE = 2.0  # log-odds that two claims so alike are about one thing; set by hand


def can_be_one(a: Claim, b: Claim) -> bool:
    """Whether two claims can be about one thing: none of what both name differs."""
    return all(
        a.slots.get(key, "") == b.slots.get(key, "") or not (a.slots.get(key) and b.slots.get(key))
        for key in ("body", "topic")
    )


class Slip(NamedTuple):
    """A kind of finding: its rule, what kind of value it is about, and why it is shown."""

    rule: str
    what: str
    why: str


def unclear(a: Claim, b: Claim, slip: Slip, table: ClaimsTable) -> Finding:
    """Return the finding on two claims that differ."""
    claims = (a, b)
    told = [
        f"{shortened(claim.text, LONGEST)} in {table.titles[claim.document]}" for claim in claims
    ]
    return Finding(
        id=finding_id(CHECK, claims),
        rule=slip.rule,
        check=CHECK,
        verdict="unclear",
        level="warning",
        subject=slip.what,
        message=f"{slip.what}: {told[0]}, {told[1]}",
        why=slip.why,
        claims=(a.id, b.id),
        group=digest(CHECK, slip.what, a.id),
        strength=strength_of(CLOSE, 1.0, certain_time=True),
    )
