"""Contacts and numbers of all documents → two that differ by what looks like a slip."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim, Finding
from auditor.core.name_forms import edit_distance
from auditor.discover.arithmetic.findings import CHECK
from auditor.discover.named.contacts import ADDRESS, MAIL, NUMBER, TOLD
from auditor.discover.named.pair_finding import Slip, can_be_one, unclear

RULE = f"{CHECK}-contacts"
DIRECTORY = 12  # values of one kind: a list of many, in which two are alike by chance
_LEAST = 5  # letters of a name before "@" in which one letter may be a slip
_WHY = "They differ by what looks like a slip; or they are of two offices or things."


def contact_findings(claims: Iterable[Claim], table: ClaimsTable) -> Iterator[Finding]:
    """Yield each two contacts of one kind that are alike but for a slip."""
    told: dict[tuple[str, str], dict[str, Claim]] = defaultdict(dict)
    for claim in claims:
        if claim.slot in TOLD:
            told[claim.slot, claim.slots["about"]].setdefault(claim.value.name or "", claim)
    for (slot, about), by_value in told.items():
        slip = Slip(RULE, slot if slot == ADDRESS else about, _WHY)
        if len(by_value) <= DIRECTORY:
            for a, b in filter(_are_alike, combinations(by_value.values(), 2)):
                yield unclear(a, b, slip, table)


def _are_alike(pair: tuple[Claim, Claim]) -> bool:
    a, b = pair
    return can_be_one(a, b) and is_slip(a.slot, a.value.name or "", b.value.name or "")


def is_slip(slot: str, a: str, b: str) -> bool:
    """Whether two different values of one kind are one but for a slip of the pen."""
    if slot == ADDRESS:
        return sorted(a) == sorted(b)
    if slot == MAIL:
        return _is_slip_of_mail(a, b)
    most = 2 if slot == NUMBER else 1
    return len(a) == len(b) and a[:-1] != b[:-1] and edit_distance(a, b, most) <= most


def _is_slip_of_mail(a: str, b: str) -> bool:
    (name, _, domain), (other, _, elsewhere) = a.partition("@"), b.partition("@")
    if domain == elsewhere:
        return min(len(name), len(other)) >= _LEAST and edit_distance(name, other, 1) == 1
    return name == other and edit_distance(domain, elsewhere, 2) <= 2
