"""The judgement on two paired values: a verdict with its reason; the thresholds of both kinds."""

from __future__ import annotations

from typing import NamedTuple

from auditor.core.model import Verdict
from auditor.discover.alignment.date_relations import relate_dates
from auditor.discover.alignment.similarity import (
    CLOSEST,
    closeness,
    comparable,
    noun_match,
    relate_numbers,
)
from auditor.discover.pairwise.passage_pair import PassagePair, ValuePair
from auditor.discover.statements.value_context import ValueInContext

SAME_SUBJECT = -0.8
"""Log-odds below which two values that differ are of two things.

Below 0, so that a contradiction is rather shown than missed: it trades recall for pairs that people
find unrelated; tests/benchmarks/discover/README.md measures both.  What is let through is still
weighed by how likely it contradicts (`likelihood.py`); a lower limit gained nothing there.
"""
CLOSE = 1.0  # closeness of a bound to the number that it was made from: one shared digit


class Judgement(NamedTuple):
    """A verdict on two paired values, with the reason in one sentence."""

    pair: ValuePair
    verdict: Verdict
    why: str


def are_of_one_thing(pair: ValuePair) -> bool:
    """Whether two paired values that differ are about one thing."""
    return pair.same_subject_score >= SAME_SUBJECT


def is_elsewhere(pair: ValuePair, passages: PassagePair) -> bool:
    """Whether one passage has the other's value at another place, and free for it."""
    close = CLOSEST if pair.a.is_date else max(CLOSE, closeness(pair.a, pair.b))
    return any(
        _is_wanted(context, wanted, CLOSEST if id(context) in passages.paired else close)
        for view, own, wanted in ((passages.a, pair.a, pair.b), (passages.b, pair.b, pair.a))
        for context in view.nearby.alike(wanted)
        if context is not own and id(context) not in passages.settled
    )


def _is_wanted(context: ValueInContext, wanted: ValueInContext, close: float) -> bool:
    """Whether a value equals the one wanted, or fits a bound at least so close to it."""
    if not comparable(context, wanted):
        return False
    if context.is_date:
        return relate_dates(context, wanted).kind == "equal"
    relation = relate_numbers(context, wanted)
    if relation.kind == "equal":
        return True
    near = relation.kind == "compatible" and closeness(context, wanted) >= close
    return near and noun_match(context, wanted) >= 0
