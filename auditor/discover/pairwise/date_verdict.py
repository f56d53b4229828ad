"""Two paired dates → the verdict on them, or None where they are of two events."""

from __future__ import annotations

from itertools import product

from auditor.core.model import Mention
from auditor.core.relations import relate
from auditor.discover.alignment.date_relations import relate_dates
from auditor.discover.alignment.similarity import excluded_beside
from auditor.discover.pairwise.judgement import Judgement, are_of_one_thing, is_elsewhere
from auditor.discover.pairwise.passage_pair import PassagePair, PassageView, ValuePair
from auditor.discover.statements.normalization import opposites, stem, words_of
from auditor.discover.statements.value_context import ValueInContext
from auditor.language.dates.format import days_in_words

ALIKE = 0.6
"""The part, 0 to 1, of their words that two statements share when they differ in a name alone.

Set by hand: a name is a few words of the ten or so that a sentence has.
"""


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
        or _brackets_differ(one, other)
        or are_of_two_persons(passages.a, passages.b)
    )


def _follow_each_other(a: ValueInContext, b: ValueInContext) -> bool:
    """Whether two dates are of what happens one after the other: opened, closed, reopened."""
    again = f"re{a.before}" == b.before or f"re{b.before}" == a.before
    return (again and bool(a.before and b.before)) or excluded_beside(a, b, opposites())


def _brackets_differ(a: ValueInContext, b: ValueInContext) -> bool:
    """Whether brackets behind two dates name two events: "1918 (from Austria)"."""
    words_a, words_b = set(a.bracket.casefold().split()), set(b.bracket.casefold().split())
    return bool(words_a) and bool(words_b) and words_a != words_b


def are_of_two_persons(a: PassageView, b: PassageView) -> bool:
    """Whether two passages say the same of two persons: each full name is in one of them only."""
    left, right = _bearers(a), _bearers(b)
    if not any(map(_is_full_name, left)) or not any(map(_is_full_name, right)):
        return False
    full = (pair for pair in product(left, right) if any(map(_is_full_name, pair)))
    return not any(_can_be_one(x, y) for x, y in full) and _are_alike_but_for(a, b, left + right)


def _are_alike_but_for(a: PassageView, b: PassageView, names: list[Mention]) -> bool:
    """Whether two passages share their words, but for names and numbers."""
    named = {stem(part) for name in names for part in words_of(name.text)}
    left, right = (
        {word for word in view.stems - named if not word[0].isdigit()} for view in (a, b)
    )
    return len(left & right) >= ALIKE * len(left | right)


def _can_be_one(a: Mention, b: Mention) -> bool:
    """Whether two names can be of one bearer: "Howard" and "Terrence Howard"."""
    short, long = sorted((set(words_of(name.text)) for name in (a, b)), key=len)
    return short <= long or relate(a.value, b.value).kind in ("equal", "compatible", "similar")


def _bearers(view: PassageView) -> list[Mention]:
    return [name for name in view.names if name.value.kind in ("person", "name")]


def _is_full_name(name: Mention) -> bool:
    return " " in name.text


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
