"""Two paired values → whether they hold at one time; passages do unless they say otherwise."""

from __future__ import annotations

from dataclasses import replace

from auditor.core.kinship.relations import are_other_periods
from auditor.core.timing import Timing, when
from auditor.discover.alignment.date_relations import relate_dates
from auditor.discover.pairwise.passage_pair import PassagePair, PassageView, ValuePair
from auditor.discover.statements.value_context import ValueInContext


def timing_of(pair: ValuePair, passages: PassagePair) -> Timing:
    """Return whether two values hold at one time."""
    if passages.are_other_editions:
        return "different"
    one, other = _own_time(pair.a, passages.a), _own_time(pair.b, passages.b)
    if one is not None and other is not None:
        parted = relate_dates(one, other).kind == "disjoint"
        return "different" if parted or are_other_periods(one.value, other.value) else "same"
    timing = when(pair.a.holds, pair.b.holds)
    if timing == "different" and (_is_in(one, passages.b) or _is_in(other, passages.a)):
        timing = "unknown"  # the time of the one can be that of the other, which names it too
    if timing == "unknown" and not _is_one_undated(one, other, passages):
        return "same"
    return timing


def _own_time(context: ValueInContext, view: PassageView) -> ValueInContext | None:
    """Return the date that says when a value holds; "by 5 May" and "as of 5 May" are that day."""
    if context.dated_by is None:
        return None
    date = view.by_span.get(context.dated_by)
    if date is None or date.mention.bound_word in ("before", "after"):
        return date
    return replace(date, mention=date.mention._replace(bound_word=None))


def _is_in(time: ValueInContext | None, view: PassageView) -> bool:
    """Whether a time can be some date of a passage."""
    return time is not None and any(
        context.is_date and relate_dates(time, context).kind != "disjoint"
        for context in view.nearby.alike(time)
    )


def _is_one_undated(
    one: ValueInContext | None, other: ValueInContext | None, passages: PassagePair
) -> bool:
    """Whether only one document is dated, and the other value has no time of its own either."""
    if (passages.a.dated is None) == (passages.b.dated is None):
        return False
    return (one if passages.a.dated is None else other) is None
