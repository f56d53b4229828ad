"""The verdict on two values that meet: can they be the same, and do they hold at one time?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from auditor.core.model import Mention, Verdict
from auditor.core.relations import Relation, relate
from auditor.core.timing import Timing, precedes, when
from auditor.core.verdict import StatedValue, direction, is_revision, judge, judge_denial
from auditor.discover.alignment.date_relations import relate_dates
from auditor.discover.alignment.similarity import (
    CLOSEST,
    closeness,
    comparable,
    excluded_beside,
    noun_match,
    relate_numbers,
)
from auditor.discover.pairwise.passage_pair import PassageView, ValuePair
from auditor.discover.statements.normalization import opposites, stem, words_of
from auditor.discover.statements.value_context import ValueInContext
from auditor.language.dates.format import days_in_words

SURE = -0.8  # below it two values that differ are taken for two things
CLOSE = 1.0  # closeness of a bound to the number that it was made from


class Judgement(NamedTuple):
    """A verdict on two values that meet, with the reason in one sentence."""

    met: ValuePair
    verdict: Verdict
    why: str


def judged(pairs: list[ValuePair], a: PassageView, b: PassageView) -> list[Judgement]:
    """Judge the values that meet; those that are about two things give nothing."""
    framed = {
        (pair.a.dated_by, pair.b.dated_by)
        for pair in pairs
        if pair.a.dated_by and pair.b.dated_by and not (pair.a.named or pair.b.named)
    }
    found = []
    for pair in pairs:
        places = (_place(pair.a), _place(pair.b))
        if pair.a.is_date:
            told = None if places in framed else _dates(pair, a, b, pairs)
        else:
            told = _numbers(pair, a, b, pairs)
        if told is not None:
            found.append(told)
    return found


def _place(item: ValueInContext) -> tuple[int, int]:
    return item.mention.start, item.mention.end


# ------------------------------------------------------------------ numbers


def _numbers(
    pair: ValuePair, a: PassageView, b: PassageView, pairs: Sequence[ValuePair]
) -> Judgement | None:
    one, other = pair.a, pair.b
    if one.modality != other.modality:
        return None
    relation = relate_numbers(one, other)
    if one.polarity != other.polarity:
        denied = relation.kind == "equal" and pair.sure >= SURE
        return _denial(pair, timing_of(pair, a, b, pairs)) if denied else None
    if relation.kind != "equal" and pair.sure < SURE:
        return None
    if relation.kind in ("disjoint", "near") and _stands_elsewhere(pair, a, b, pairs):
        return None
    timing = timing_of(pair, a, b, pairs)
    if precedes(other.holds, one.holds):
        one, other = other, one
    moved = direction(one.value, other.value) if timing == "different" else None
    verdict = judge(relation, timing, "any", moved)
    if verdict == "conflict" and is_revision(_stated(pair.a, a), _stated(pair.b, b)):
        verdict = "revision"
    return Judgement(pair, verdict, _why_numbers(verdict, relation))


def _denial(pair: ValuePair, timing: Timing) -> Judgement | None:
    """Judge a value that one passage states and the other denies; None at different times."""
    verdict = judge_denial(timing, "any")
    why = "One passage says it, the other denies it."
    return None if verdict is None else Judgement(pair, verdict, why)


def _stands_elsewhere(
    pair: ValuePair, a: PassageView, b: PassageView, pairs: Sequence[ValuePair]
) -> bool:
    """Whether the other passage has the value of one at another place, and free for it."""
    met = {id(item) for other in pairs for item in (other.a, other.b)}
    settled = {id(item) for other in pairs if other.agree for item in (other.a, other.b)}
    close = CLOSEST if pair.a.is_date else max(CLOSE, closeness(pair.a, pair.b))
    return any(
        _stands(item, wanted, CLOSEST if id(item) in met else close)
        for side, own, wanted in ((a, pair.a, pair.b), (b, pair.b, pair.a))
        for item in side.items
        if item is not own and id(item) not in settled
    )


def _stands(item: ValueInContext, wanted: ValueInContext, close: float) -> bool:
    """Whether a value is the one wanted, or fits a bound that lies close by."""
    if not comparable(item, wanted):
        return False
    if item.is_date:
        return relate_dates(item, wanted).kind == "equal"
    relation = relate_numbers(item, wanted)
    fits = relation.kind == "compatible" and closeness(item, wanted) >= close
    return relation.kind == "equal" or (fits and noun_match(item, wanted) >= 0)


def timing_of(
    pair: ValuePair, a: PassageView, b: PassageView, pairs: Sequence[ValuePair]
) -> Timing:
    """Tell whether two values hold at one time; the passages speak at one unless they say not."""
    if any(_other_editions(other) for other in pairs):
        return "different"
    times = _own_time(pair.a, a), _own_time(pair.b, b)
    if times[0] is not None and times[1] is not None:
        return "different" if relate_dates(times[0], times[1]).kind == "disjoint" else "same"
    timing = when(pair.a.holds, pair.b.holds)
    if timing == "different" and any(
        time is not None and _is_told(time, other)
        for time, other in zip(times, (b, a), strict=True)
    ):
        timing = "unknown"
    one_dated = (a.dated is None) != (b.dated is None)
    undated = times[0] if a.dated is None else times[1]
    return "same" if timing == "unknown" and not (one_dated and undated is None) else timing


def _other_editions(pair: ValuePair) -> bool:
    """Whether two passages are about two of a series: the 2014 and the 2018 rankings."""
    both = pair.a.is_date and pair.a.edition and pair.b.edition
    return both and relate_dates(pair.a, pair.b).kind == "disjoint"


def _own_time(item: ValueInContext, side: PassageView) -> ValueInContext | None:
    """Return the date that tells when a value holds; "by 5 May" and "as of 5 May" are that day."""
    if item.dated_by is None:
        return None
    date = next((found for found in side.items if _place(found) == item.dated_by), None)
    if date is None or date.mention.bound_word in ("before", "after"):
        return date
    return replace(date, mention=date.mention._replace(bound_word=None))


def _is_told(time: ValueInContext, side: PassageView) -> bool:
    """Whether a time can be some date of a passage."""
    return any(item.is_date and relate_dates(time, item).kind != "disjoint" for item in side.items)


def _stated(item: ValueInContext, side: PassageView) -> StatedValue:
    return StatedValue(item.value, item.holds, side.dated, side.document.source)


def _why_numbers(verdict: Verdict, relation: Relation) -> str:
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


# ------------------------------------------------------------------ dates


def _dates(
    pair: ValuePair, a: PassageView, b: PassageView, pairs: Sequence[ValuePair]
) -> Judgement | None:
    one, other = pair.a, pair.b
    if one.modality != other.modality or one.polarity != other.polarity:
        return None
    relation = relate_dates(one, other)
    if relation.kind == "equal":
        return Judgement(pair, "agreement", "Both give the same date.")
    if pair.sure < SURE or relation.kind == "incomparable":
        return None
    if relation.kind == "compatible":
        return Judgement(pair, "refinement", "The dates fit together.")
    if (one.edition and other.edition) or _stands_elsewhere(pair, a, b, pairs):
        return None
    if _other_events(one, other):
        return None
    if _brackets_differ(one, other) or _others(a, b):
        return None
    news = _news(pair, a, b)
    if news is not None:
        return Judgement(pair, "change", news)
    return Judgement(pair, "conflict", "A date of one event does not change.")


def _other_events(a: ValueInContext, b: ValueInContext) -> bool:
    """Whether two dates are of what happens one after the other: opened, closed, opened again."""
    again = f"re{a.before}" == b.before or f"re{b.before}" == a.before
    return (again and bool(a.before and b.before)) or excluded_beside(a, b, opposites())


def _brackets_differ(a: ValueInContext, b: ValueInContext) -> bool:
    """Whether brackets behind two dates tell of two events: "1918 (from Austria)"."""
    words_a, words_b = set(a.bracket.casefold().split()), set(b.bracket.casefold().split())
    return bool(words_a) and bool(words_b) and words_a != words_b


def _others(a: PassageView, b: PassageView) -> bool:
    """Whether two passages say the same of two persons: each name is told by one of them only."""
    left, right = _bearers(a), _bearers(b)
    if not any(" " in m.text for m in left) or not any(" " in m.text for m in right):
        return False
    met = any(_can_be_one(x, y) for x in left for y in right if " " in x.text or " " in y.text)
    named = {stem(part) for m in (*left, *right) for part in words_of(m.text)}
    rest = [frozenset(w for w in side.stems - named if not w[0].isdigit()) for side in (a, b)]
    return not met and _alike(*rest)


def _can_be_one(a: Mention, b: Mention) -> bool:
    """Whether two names can be of one bearer: "Howard" and "Terrence Howard"."""
    short, long = sorted((set(words_of(name.text)) for name in (a, b)), key=len)
    return short <= long or relate(a.value, b.value).kind in ("equal", "compatible", "similar")


def _bearers(side: PassageView) -> list[Mention]:
    return [m for m in side.names if m.value.kind in ("person", "name")]


ALIKE = 0.6  # the part of their words that two statements share when they differ in a name


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return len(a & b) >= ALIKE * len(a | b)


def _news(pair: ValuePair, a: PassageView, b: PassageView) -> str | None:
    """Say why one date is of a later event: the other document speaks before it."""
    for item, side in ((pair.a, b), (pair.b, a)):
        day, dated = item.value.low, side.dated
        if day is not None and dated is not None and dated.high is not None and day > dated.high:
            told = days_in_words(dated.low, dated.high)
            return f"The later date lies after the day on which the other document speaks ({told})."
    return None
