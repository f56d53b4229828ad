"""Words that stand on one side only: "25 key conventions" and "25 conventions"; "all eight"."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from auditor.claims.remarks import TRIGGERS
from auditor.core.kinship.relation import Relation
from auditor.core.model import NUMERIC_KINDS, Claim, Value
from auditor.core.values import is_plain


def qualifiers_of(claim: Claim) -> frozenset[str]:
    """Return the words that narrow what a claim counts."""
    if not claim.remarks or claim.value.kind not in NUMERIC_KINDS:
        return frozenset()
    return frozenset(word for word in claim.remarks if word not in TRIGGERS)


def triggers_of(claim: Claim) -> frozenset[str]:
    """Return the trigger words that a claim uses."""
    return frozenset(word for word in claim.remarks if word in TRIGGERS)


def adjusted(
    relation: Relation, a: tuple[Value, frozenset[str]], b: tuple[Value, frozenset[str]]
) -> Relation | None:
    """Judge a relation again where one side is qualified; None where both are, differently.

    What is qualified is part of the whole: a smaller number on that side is compatible, a larger
    one is not.
    """
    (left, left_words), (right, right_words) = a, b
    if left_words - right_words and right_words - left_words:
        return None
    if left_words == right_words or relation.kind != "disjoint":
        return relation
    side: Literal["a", "b"] = "a" if left_words > right_words else "b"
    part, whole = (left, right) if side == "a" else (right, left)
    words = " ".join(sorted((left_words | right_words) - (left_words & right_words)))
    if is_at_most(part, whole):
        return Relation("compatible", f"the “{words}” ones are part of the whole", side)
    return replace(relation, why=f"the “{words}” ones cannot be more than the whole")


def is_at_most(part: Value, whole: Value) -> bool:
    """Whether one plain number is no larger than another."""
    return is_plain(part) and is_plain(whole) and (part.low or 0) <= (whole.low or 0)


def one_sided(claims: tuple[Claim, ...]) -> list[tuple[str, list[Claim]]]:
    """Return the words that some of the claims use and others do not, with those that do."""
    used: dict[str, list[Claim]] = {}
    for claim in claims:
        for word in sorted(qualifiers_of(claim) | triggers_of(claim)):
            used.setdefault(word, []).append(claim)
    return [(word, users) for word, users in sorted(used.items()) if len(users) < len(claims)]
