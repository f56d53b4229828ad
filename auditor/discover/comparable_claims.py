"""Value statements of all documents → claims to compare: those of groups that are about one thing.

Alignment gathers statements that are worded alike.  Left out here are groups that cannot disagree:
all say one value, or the wording is a form that says ever other things.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from auditor.claims.frames.phrases import names_in
from auditor.claims.frames.reader import frame_behind
from auditor.core.kinship.frame import Frame
from auditor.core.model import Claim
from auditor.discover.alignment.clusters import TEMPLATE, aligned, can_align
from auditor.discover.statements.normalization import (
    form,
    lasting_measures,
    recurring_events,
    single_events,
    yearly_words,
)
from auditor.discover.statements.open_claims import LASTING, Source, Told, unmatched_claim
from auditor.discover.statements.value_statement import ValueStatement
from auditor.language.names.name_key import name_key

CROWD = 12  # values that one wording may give for one time; more are of ever other things
YEAR = 366  # days; what is told in the same words further apart is told of two rounds
WORDS = 4  # words that name what a group is about

Group = Sequence[ValueStatement]
Figures = tuple[float | None, float | None, str | None]  # low, high and unit of a value


def needed_to_compare(statements: Sequence[ValueStatement]) -> list[bool]:
    """Return of each statement of a document whether `comparable_claims` has a use for it.

    It has for what can be aligned, and for all that stands in the same passage about one subject.
    """
    beside = {(one.subject, one.place) for one in statements if can_align(one)}
    return [(one.subject, one.place) in beside for one in statements]


def comparable_claims(
    statements: Sequence[ValueStatement], groups: Iterable[Group] | None = None
) -> Iterator[Claim]:
    """Yield the claims of each group of statements about one thing whose values differ.

    `groups` are those that alignment makes of the statements, where they are known already.
    """
    taken: Counter[str] = Counter()
    in_passage = _in_passages(statements)
    for found in aligned(statements) if groups is None else groups:
        values = set(map(_figures, found))
        if len(values) < 2:
            continue
        told = [
            statement
            for statement in found
            if statement.label or not (in_passage[statement.place] - {_figures(statement)}) & values
        ]
        group = _without_series(told)
        if group and all(test(group) for test in _TESTS):
            yield from _claims(group, _about(group, taken))


def _without_series(group: Group) -> Group:
    """Leave out what one document says in ever other values: it fills one form for many things."""
    if not group or group[0].label:
        return group
    said: dict[object, set[Figures]] = defaultdict(set)
    for statement in group:
        said[statement.document, statement.context.holds.low].add(_figures(statement))
    return [
        statement
        for statement in group
        if len(said[statement.document, statement.context.holds.low]) < TEMPLATE
    ]


def _in_passages(statements: Sequence[ValueStatement]) -> dict[tuple[str, int], set[Figures]]:
    """Return the values of each passage without a label, which all values of a passage share."""
    figures: dict[tuple[str, int], set[Figures]] = defaultdict(set)
    for statement in statements:
        if not statement.label:
            figures[statement.place].add(_figures(statement))
    return figures


def _claims(group: Group, about: str) -> Iterator[Claim]:
    """Yield the claims of a group; those of what does not change have a slot of their own."""
    lasting = _is_lasting(group[0])
    for statement in group:
        claim = claim_of(statement, about)
        yield replace(claim, slot=LASTING) if lasting else claim


def claim_of(statement: ValueStatement, about: str) -> Claim:
    """Return the claim of a statement; `about` is shared by the claims to compare with it."""
    context = statement.context
    span = context.mention.start, context.mention.end
    source = Source(statement.document, context.mention.text, statement.passage)
    told = Told(statement.subject_text or None, statement.said, statement.where)
    claim = unmatched_claim(source, context, span, context.passage, about, told)
    frame = _frame(statement)
    return replace(claim, frame=frame) if frame else claim


def _frame(statement: ValueStatement) -> Frame:
    """Return of which place, group, … a statement is, besides what it names."""
    above, subject = statement.frame.parts, statement.subject_text
    if statement.label or statement.heads is not None:
        return tuple([p for p in above if not names_in(p.text) <= names_in(subject)])
    end = statement.context.mention.end - statement.context.passage[0]
    return frame_behind(above, statement.passage, (end, len(statement.passage)), subject)


def _figures(statement: ValueStatement) -> Figures:
    value = statement.context.mention.value
    return value.low, value.high, value.unit


def _is_lasting(statement: ValueStatement) -> bool:
    """Whether a value is of what does not change, by its label."""
    words = statement.label.replace(">", " ").split()
    measured = statement.context.value.dimension in ("area", "length")
    return measured and any(form(word) in lasting_measures() for word in words)


def _about(group: Group, taken: Counter[str]) -> str:
    """Return what a group is about, in words of its first statement; no two groups share it."""
    first = group[0]
    named = set(first.subject_text.casefold().split())
    rest = [word for word in first.words if word.casefold() not in named]
    words = first.label or " ".join(rest[:WORDS])
    about = ": ".join(filter(None, (first.subject_text, words)))
    return _untaken(about, taken)


def _untaken(about: str, taken: Counter[str]) -> str:
    """Return words that no other group has, as they are compared: "Hexley: 2" is "Hexley (2)"."""
    key, found = name_key(about), about
    while taken[name_key(found)]:
        taken[key] += 1
        found = f"{about} ({taken[key]})"
    taken[name_key(found)] += 1
    return found


# ------------------------------------------------------------------ which groups can disagree


def _happens_once(group: Group) -> bool:
    """Whether the dates of a group are of what happens once; numbers always pass.

    What nothing names may be another thing, and what is held again and again opens each time.
    """
    context = group[0].context
    if not context.is_date:
        return True
    named = all(statement.named or statement.names or statement.pool for statement in group)
    if named and all(map(_is_yearly, group)):
        return len(set(map(_year, group))) == 1
    if not named or _may_be_of_rounds(group):
        return False
    return _is_of_a_single_event(group)


def _is_of_a_single_event(group: Group) -> bool:
    """Whether words beside the dates, or words that all passages share, tell what happens once."""
    context = group[0].context
    event = {form(context.before), *context.beside}
    if all(statement.alone for statement in group):
        event |= frozenset.intersection(*(_forms(statement.words) for statement in group))
    return not event.isdisjoint(single_events())


def _may_be_of_rounds(group: Group) -> bool:
    """Whether what a group tells of comes again and again, or its days lie too far apart."""
    if any(map(_recurs, group)):
        return True
    return bool(group[0].pool) and _span(group) > YEAR


def _span(group: Group) -> float:
    """Return over how many days the dates of a group are spread."""
    days = [value.low for value in (one.context.value for one in group) if value.low is not None]
    return max(days, default=0) - min(days, default=0)


def _is_yearly(statement: ValueStatement) -> bool:
    """Whether a statement tells the day of what is held once a year."""
    value = statement.context.value
    is_day = value.low is not None and value.low == value.high
    return is_day and not yearly_words().isdisjoint(_forms(statement.words))


def _year(statement: ValueStatement) -> str:
    return (statement.context.value.edtf or "")[:4]


def _recurs(statement: ValueStatement) -> bool:
    """Whether a statement or its subject names what is held again and again."""
    words = (*statement.words, *statement.subject_text.split())
    return not recurring_events().isdisjoint(_forms(words))


def _forms(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(form, words))


def _is_no_crowd(group: Group) -> bool:
    """Whether sentences give few values for one time; a form is said of ever other things."""
    if group[0].label:
        return True
    by_time: dict[object, set[Figures]] = defaultdict(set)
    for statement in group:
        holds = statement.context.holds
        by_time[holds.low, holds.high].add(_figures(statement))
    return max(map(len, by_time.values())) <= CROWD


def _is_no_template(group: Group) -> bool:
    """Whether a wording that names nothing gives its values for few subjects: no form."""
    if group[0].label or any(statement.named for statement in group):
        return True
    things = {statement.title for statement in group}
    values = {_figures(statement)[:2] for statement in group}
    return min(len(things), len(values)) < TEMPLATE


def _is_no_form(group: Group) -> bool:
    """Whether documents of unknown times do not each give another value: a form filled many times.

    Where most give one value, the others disagree with it.
    """
    values = {
        statement.document: _figures(statement)
        for statement in group
        if statement.context.holds.low is None and statement.context.holds.high is None
    }
    counts = Counter(values.values())
    return len(counts) < TEMPLATE or 2 * max(counts.values()) > len(values)


def _differs(group: Group) -> bool:
    return len({_figures(statement) for statement in group}) > 1


_TESTS: dict[Callable[[Group], bool], str] = {
    _is_no_crowd: "this wording gives ever other values for one time: it is said of many things",
    _happens_once: "the dates are of what can happen again, or of what nothing names",
    _is_no_template: "this wording is a form that gives other values for several things",
    _is_no_form: "documents of unknown times give ever other values in this wording: it is a form",
    _differs: "they say the same",
}
"""Each test of a group with what keeps one that fails it from being compared."""


def left_out(group: Group) -> str:
    """Return what keeps statements of one group from being compared, in words."""
    if not _differs(group):
        return _TESTS[_differs]
    failed = (why for test, why in _TESTS.items() if not test(group))
    return next(failed, "the passage of one of them has the value of the other too")
