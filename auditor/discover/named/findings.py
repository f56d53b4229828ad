"""Claims with names of all documents → where they disagree on who, where or of what.

A name that differs need not contradict: an office can have two holders, a place lie in another, a
description fit two things.  So it is a conflict only where one body is named on both sides, and one
office, and one time; else at most unclear, and nothing where ever other names are told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from auditor.claims.ids import finding_id
from auditor.core.kinship.relations import relate
from auditor.core.model import Claim, Finding
from auditor.discover.alignment.aliases import one_name_each
from auditor.discover.arithmetic.findings import CHECK
from auditor.discover.findings import DISAGREEMENTS
from auditor.discover.named import events
from auditor.discover.named.doubts import SEVERAL, UNNAMED, can_be_one, doubt_of
from auditor.discover.named.rules import CHANGING, LASTING, MONTH
from auditor.discover.ranking import strength_of

DAYS = frozenset((events.HAPPENED, events.HELD, events.DUE))
SLOTS = frozenset((*CHANGING, *LASTING))
CERTAIN = 2.0  # log-odds that claims of one role of one body are about one thing; set by hand
RULE = f"{CHECK}-names"
MOST = 8  # claims of a finding of which each two are looked at
FORM = 3  # values told of bodies that are not named: a form that is filled for many things
SHARED = 4  # holders of one office of one body: several hold it
_MISSPELT = "One of the two names is misspelt, or they are of two people or things."
_ONE_DAY = "Both tell when one thing happens, and the days differ."


def judged(
    found: Iterable[Finding], claims: Sequence[Claim], *, one_subject: bool = False
) -> Iterator[Finding]:
    """Yield what the rules have found in claims with names, as discovery tells it.

    `one_subject`: all documents are about the same thing.
    """
    by_id = {claim.id: claim for claim in claims}
    crowded = frozenset() if one_subject else _crowded(claims)
    for finding in found:
        kept = _kept(finding, by_id, crowded, one_subject=one_subject)
        if kept is not None:
            yield kept


def with_names(claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims that have names for values, with one name for each body."""
    claims = [claim for claim in claims if claim.slot in SLOTS]
    names = one_name_each(claim.slots["body"] for claim in claims if "body" in claim.slots)
    return [
        replace(claim, slots=claim.slots | {"body": names[claim.slots["body"]]})
        if "body" in claim.slots
        else claim
        for claim in claims
    ]


# ------------------------------------------------------------------ what many things are

Office = tuple[str, str]  # a role, and of which body


def _crowded(claims: Iterable[Claim]) -> frozenset[Office]:
    """Return the roles that several have, or that are told of ever other things."""
    told: dict[Office, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[_office(claim)].append(claim)
    return frozenset(office for office, group in told.items() if _is_crowded(office, group))


def _is_crowded(office: Office, group: Sequence[Claim]) -> bool:
    most = SHARED if office[1] else FORM
    if any(len(_different(near, most)) >= most for near in _by_time(group)):
        return True
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in group:
        if claim.holds is not None and claim.holds.source != "words":
            by_document[claim.document].append(claim)
    return any(len(_different(own, 2)) > 1 for own in by_document.values())


def _by_time(group: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Yield the claims of unknown times, and those of each month with those of the next."""
    months: dict[int, list[Claim]] = defaultdict(list)
    undated = []
    for claim in group:
        if claim.holds is None or claim.holds.low is None:
            undated.append(claim)
        else:
            months[claim.holds.low // MONTH].append(claim)
    yield undated
    for month, claims in months.items():
        yield [*claims, *months.get(month + 1, ())]


def _different(group: Iterable[Claim], most: int) -> list[Claim]:
    """Return claims whose values surely differ from each other, `most` of them at most."""
    found: list[Claim] = []
    for claim in group:
        if len(found) < most and all(_relation(claim, other) == "disjoint" for other in found):
            found.append(claim)
    return found


def _office(claim: Claim) -> Office:
    return claim.slots["about"], claim.slots.get("body", "")


def _relation(a: Claim, b: Claim) -> str:
    return relate(a.value, b.value).kind


# ------------------------------------------------------------------ one finding


def _kept(
    finding: Finding, claims: dict[str, Claim], crowded: frozenset[Office], *, one_subject: bool
) -> Finding | None:
    """Return a finding as discovery tells it, None where it tells of no disagreement."""
    made = [claims[claim] for claim in finding.claims]
    doubts = list(_doubts(finding, made, crowded))
    if not doubts:
        return None
    doubt = min(doubts, key=len)
    if one_subject and doubt in (UNNAMED, SEVERAL):
        doubt = ""
    is_sure = finding.verdict == "conflict" and not doubt
    return replace(
        finding,
        id=finding_id(CHECK, made),
        rule=RULE,
        check=CHECK,
        verdict="conflict" if is_sure else "unclear",
        why=doubt or (_ONE_DAY if made[0].slot in DAYS else finding.why),
        strength=strength_of(CERTAIN, 1.0, certain_time=True),
    )


def _doubts(finding: Finding, made: Sequence[Claim], crowded: frozenset[Office]) -> Iterator[str]:
    """Yield for each two claims that differ why both may be right, "" for no reason."""
    differs = finding.verdict in DISAGREEMENTS
    for a, b in combinations(made[:MOST], 2):
        relation = _relation(a, b)
        if relation == "similar":
            yield _MISSPELT
        elif relation == "disjoint" and differs and _are_one(a, b, crowded):
            yield doubt_of(a, b)


def _are_one(a: Claim, b: Claim, crowded: frozenset[Office]) -> bool:
    return can_be_one(a, b) and crowded.isdisjoint((_office(a), _office(b)))
