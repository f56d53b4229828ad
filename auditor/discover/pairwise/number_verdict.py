"""Two paired numbers → the verdict on them, or None where they are about two things."""

from __future__ import annotations

from auditor.core.kinship.relation import Relation
from auditor.core.kinship.relations import doubt_of
from auditor.core.model import Verdict
from auditor.core.verdict import StatedValue, is_revision, judge, judge_denial
from auditor.discover.alignment.similarity import relate_numbers
from auditor.discover.pairwise.judgement import Judgement, are_of_one_thing, is_elsewhere
from auditor.discover.pairwise.passage_pair import PassagePair, PassageView, ValuePair
from auditor.discover.pairwise.timing import timing_of
from auditor.discover.statements.value_context import ValueInContext

DENIED = "One passage says it, the other denies it."


def judge_numbers(pair: ValuePair, passages: PassagePair) -> Judgement | None:
    """Judge two paired numbers."""
    if pair.a.modality != pair.b.modality:
        return None
    relation = relate_numbers(pair.a, pair.b)
    denied = pair.a.polarity != pair.b.polarity
    if (denied or relation.kind != "equal") and not _are_of_one_thing(pair, passages):
        return None
    if denied:
        return _denial(pair, passages) if relation.kind == "equal" else None
    if relation.kind in ("disjoint", "near") and is_elsewhere(pair, passages):
        return None
    verdict = _verdict(pair, passages, relation)
    return Judgement(pair, verdict, _why(verdict, relation))


def _are_of_one_thing(pair: ValuePair, passages: PassagePair) -> bool:
    """Whether two values that differ are of one thing, under no two labels."""
    return are_of_one_thing(pair) and not passages.bear_other_labels


def _denial(pair: ValuePair, passages: PassagePair) -> Judgement | None:
    """Judge a value that one passage states and the other denies; None at different times."""
    doubt = doubt_of(pair.a.value, pair.b.value)
    verdict = judge_denial(timing_of(pair, passages), "any", doubt)
    why = f"{DENIED} This cannot be judged: {doubt}." if doubt else DENIED
    return None if verdict is None else Judgement(pair, verdict, why)


def _verdict(pair: ValuePair, passages: PassagePair, relation: Relation) -> Verdict:
    """Return the verdict on two numbers; any number may change from one time to another."""
    verdict = judge(relation, timing_of(pair, passages), "any", None)
    stated = _stated(pair.a, passages.a), _stated(pair.b, passages.b)
    return "revision" if verdict == "conflict" and is_revision(*stated) else verdict


def _stated(context: ValueInContext, view: PassageView) -> StatedValue:
    return StatedValue(context.value, context.holds, view.dated, view.document.source)


def _why(verdict: Verdict, relation: Relation) -> str:
    if relation.kind in ("incomparable", "near"):
        return f"This cannot be judged: {relation.why}."
    if verdict == "unclear":
        return "This cannot be judged as conflict or change: one passage gives no date."
    return {
        "conflict": "Both hold at the same time.",
        "revision": "Both estimate the same period; the later document revises the figure.",
        "change": "They hold at different times.",
        "refinement": f"They fit together: {relation.why}.",
    }.get(verdict, "Both say the same.")
