"""Two paired dates → the verdict on them, or None where they are of two events."""

from __future__ import annotations

from auditor.discover.alignment.date_relations import relate_dates
from auditor.discover.alignment.similarity import excluded_beside
from auditor.discover.pairwise.judgement import Judgement, are_of_one_thing, is_elsewhere
from auditor.discover.pairwise.passage_pair import PassagePair, ValuePair
from auditor.discover.statements.normalization import deeds, opposed_events
from auditor.discover.statements.value_context import ValueInContext
from auditor.language.dates.format import days_in_words


def judge_dates(pair: ValuePair, passages: PassagePair) -> Judgement | None:
    """Judge two paired dates: a date of one event does not change."""
    one, other = pair.a, pair.b
    if one.modality != other.modality or one.polarity != other.polarity:
        return None
    relation = relate_dates(one, other)
    if relation.kind == "equal":
        return Judgement(pair, "agreement", "Both give the same date.")
    if relation.kind == "incomparable" or not are_of_one_thing(pair):
        return None
    if relation.kind == "compatible":
        return Judgement(pair, "refinement", "The dates fit together.")
    if _are_of_two_events(pair, passages):
        return None
    later = _later_event(pair, passages)
    if later is not None:
        return Judgement(pair, "change", later)
    return Judgement(pair, "conflict", "A date of one event does not change.")


def _are_of_two_events(pair: ValuePair, passages: PassagePair) -> bool:
    """Whether two dates that differ are of two editions, events or persons."""
    one, other = pair.a, pair.b
    return (
        (one.edition and other.edition)
        or is_elsewhere(pair, passages)
        or _follow_each_other(one, other)
        or _are_of_two_deeds(pair, passages)
        or _brackets_differ(one, other)
        or passages.are_of_two_persons
    )


def _follow_each_other(a: ValueInContext, b: ValueInContext) -> bool:
    """Whether two dates are of what happens one after the other: opened, closed, reopened."""
    again = f"re{a.before}" == b.before or f"re{b.before}" == a.before
    return (again and bool(a.before and b.before)) or excluded_beside(a, b, opposed_events())


def _are_of_two_deeds(pair: ValuePair, passages: PassagePair) -> bool:
    """Whether two dates are of two deeds that are done once: "signed on …", "released on …".

    Each passage tells of one of them alone.
    """
    one, other = pair.a.before, pair.b.before
    if one == other or not {one, other} <= deeds():
        return False
    return one not in passages.b.stems and other not in passages.a.stems


def _brackets_differ(a: ValueInContext, b: ValueInContext) -> bool:
    """Whether brackets behind two dates name two events: "1918 (from Austria)"."""
    words_a, words_b = set(a.bracket.casefold().split()), set(b.bracket.casefold().split())
    return bool(words_a) and bool(words_b) and words_a != words_b


def _later_event(pair: ValuePair, passages: PassagePair) -> str | None:
    """Say why one date is of a later event: the other document speaks before it."""
    for context, view in ((pair.a, passages.b), (pair.b, passages.a)):
        day, dated = context.value.low, view.dated
        if day is None or dated is None or dated.high is None or day <= dated.high:
            continue
        day_words = days_in_words(dated.low, dated.high)
        return (
            f"The later date lies after the day on which the other document speaks ({day_words})."
        )
    return None
