"""Statements that agree → what would be known of them if one of two had another value.

What is told twice and altered in one place is a true disagreement, so these are examples of such in
every collection: of its own kinds of passages, and worded as it words them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from string import digits

from auditor.core.kinship.relations import relate
from auditor.core.timing import when
from auditor.discover.alignment.pool import gathered
from auditor.discover.pipeline import parts
from auditor.discover.statements.value_statement import ValueStatement
from auditor.discover.strength.evidence import Evidence, Group, evidence_of

YEARS = 366  # days, by which dates are altered, or ten times as many


def altered_twins(statements: Iterable[ValueStatement]) -> Iterator[Evidence]:
    """Yield what is known of each two statements about one thing that agree, one of them altered."""
    for about_it in parts(statements).values():
        for group in gathered(about_it):
            yield from _of_group(group)


def _of_group(group: Sequence[ValueStatement]) -> Iterator[Evidence]:
    for number, (a, b) in enumerate(pairwise(group)):
        one, other = a.context, b.context
        if when(one.holds, other.holds) == "different":
            continue
        if relate(one.value, other.value).kind == "equal":
            changed = _altered(b)
            if changed is not None:
                members = [*group[: number + 1], changed, *group[number + 2 :]]
                yield evidence_of(a, changed, Group(members))


def _altered(statement: ValueStatement) -> ValueStatement | None:
    """Return a statement with a digit of its value, or the year of its date, altered.

    Which digit is decided by where the value stands, so that differences are large and small.
    """
    context = statement.context
    mention, value = context.mention, context.value
    places = [at for at, char in enumerate(mention.text) if char in digits]
    if value.low is None or value.high is None or not places:
        return None
    place = mention.start % len(places)
    later = len(places) - 1 - place
    by = YEARS * 10 ** (later % 2) if context.is_date else (value.step or 1.0) * 10**later
    other = replace(value, low=value.low + by, high=value.high + by)
    at = places[place]
    text = f"{mention.text[:at]}{(int(mention.text[at]) + 1) % 10}{mention.text[at + 1 :]}"
    return replace(
        statement, context=replace(context, mention=mention._replace(text=text, value=other))
    )
