"""Two points of which one alone stands in a frame → their relation judged anew, or none."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from auditor.checks.evidence_points import Evidence
from auditor.checks.qualifiers import is_at_most
from auditor.claims.frames.comparison import not_named, shown, standing, tells_a_part
from auditor.claims.frames.phrases import names_in
from auditor.claims.table import ClaimsTable
from auditor.core.kinship.frame import Frame
from auditor.core.kinship.relation import Relation
from auditor.core.model import NUMERIC_KINDS, OPEN, Claim
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import whole

SURE = ("opening", "phrase", "brackets")
"""Where a part stands that surely narrows the sentence: a heading may only be near it."""

_PRICE = re.compile(whole(entries("single-price-words")), re.IGNORECASE)


def framed(relation: Relation, a: Evidence, b: Evidence, table: ClaimsTable) -> Relation | None:
    """Judge a relation again by the frames of two points; None where they are of two things.

    What stands in a frame is a part of the whole where it is a count or an amount; a rate, price,
    setting or measure is of another thing there.
    """
    found = standing(a.frame, b.frame)
    if found.kind == "same":
        return relation
    if found.kind == "apart":
        return None
    narrow, wide = (a, b) if found.kind == "a" else (b, a)
    parts = _narrowing(found.parts, narrow, wide, table)
    if not parts or relation.kind in ("equal", "compatible"):
        return relation
    if all(map(tells_a_part, parts)) and _is_amount(narrow.first):
        return _part_of(relation, narrow, wide, parts, found.kind)
    return _uncertain(narrow.first, wide.first, parts)


def is_understood(a: Frame, b: Frame) -> bool:
    """Whether it is known of all parts that two frames differ in what they tell."""
    return all(part.kind != "case" for part in standing(a, b).parts)


def _narrowing(parts: Frame, narrow: Evidence, wide: Evidence, table: ClaimsTable) -> Frame:
    """Return the parts that the other side does not say; the place of an event narrows nothing."""
    if narrow.value.kind == "date" and all(part.kind == "place" for part in parts):
        return ()
    return not_named(parts, _all_said(wide.first, table))


def _all_said(claim: Claim, table: ClaimsTable) -> str:
    """Return all that may say of what a claim is: its passage, subject and title."""
    said = (claim.passage, claim.subject or "", *claim.slots.values())
    return " ".join((*said, table.titles[claim.document]))


def _is_amount(claim: Claim) -> bool:
    """Whether a value is a count or an amount of money, of which some can be a part."""
    value = claim.value
    if value.limit or value.kind not in ("count", "money"):
        return False
    return value.kind == "count" or _PRICE.search(claim.passage) is None


def _part_of(
    relation: Relation, narrow: Evidence, wide: Evidence, parts: Frame, side: Literal["a", "b"]
) -> Relation:
    """Judge a count of some beside that of all."""
    if is_at_most(narrow.value, wide.value):
        return Relation("compatible", f"the figure {shown(parts)} is part of the whole", side)
    if all(part.source in SURE for part in parts):
        return replace(relation, why=f"the figure {shown(parts)} cannot be more than the whole")
    return Relation("incomparable", f"only one of them is told {shown(parts)}")


def _uncertain(narrow: Claim, wide: Claim, parts: Frame) -> Relation | None:
    """Return that two values cannot be compared, None where they are surely of two things."""
    value = narrow.value
    if value.limit or value.kind in NUMERIC_KINDS - {"count"}:
        return None
    if narrow.fact == OPEN and not _rest_is_same(narrow, wide, parts):
        return None
    return Relation("incomparable", f"only one of them is told {shown(parts)}")


def _rest_is_same(narrow: Claim, wide: Claim, parts: Frame) -> bool:
    """Whether two passages have the same words but for a frame and their values."""
    framing = frozenset().union(*(names_in(part.text) for part in parts))
    own, other = names_in(narrow.text), names_in(wide.text)
    return names_in(narrow.passage) - framing - own == names_in(wide.passage) - other
