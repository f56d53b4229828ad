"""overlap: an office that is single has one holder at a time.

`value: fact.holder`, `per`: the office.  Names that can be short for each other are one holder.
Two holders conflict when their terms surely share a day; a handover on one day is none.  A later
start of the same holder is a new term, unless the earlier document should have known it or it lies
so near that both tell one start.  `holders: many` compares the starts of each holder only.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import ClassVar, Literal

from auditor.checks.check_result import CheckResult
from auditor.checks.evidence_points import IN_TIME, point_of, points, stated, value_key
from auditor.checks.holders import Holder, holders_of, similar_holders
from auditor.checks.kinds.agree import agreement, agreements
from auditor.checks.pair_judgement import Pair, Terms, disagreements, judged
from auditor.checks.pair_selection import select_pairs
from auditor.checks.plain_claims import PLAIN
from auditor.checks.reasons import quoted, title
from auditor.checks.spec import CheckSpec
from auditor.checks.term_starts import START, days_of, one_start, starts_of, terms
from auditor.claims.rows.key import TEXT, Key
from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim, Value
from auditor.core.name_forms import name_parts
from auditor.rulebook.pack.fields import Days
from auditor.rulebook.pack.options import ValueOptions
from auditor.rulebook.pack.schema import Rule


class OverlapOptions(ValueOptions):
    """The slot of the holder, and how many may hold the office at a time."""

    grouped: ClassVar[bool] = True
    same_time: Days = 0
    holders: Literal["one", "many"] = "one"


def check(rule: Rule, options: OverlapOptions, table: ClaimsTable) -> Iterator[CheckResult]:
    """Yield the verdicts on every office."""
    point = point_of(())
    for office, rows in table.of(*options.value).groups(rule.per, PLAIN):
        if rows.differs(NAMED):
            yield from compare(options, office, rows, table)
            continue
        starts = rows.beside(START)
        if starts and starts.differs(START):
            yield from terms(office, Holder(tuple(rows)), table)
        elif len(starts) > 1:
            yield from one_start(starts, f"{office}, {rows.read(0, TEXT)}")
        if len(rows) > 1:
            yield agreement(office, rows.in_order(IN_TIME, point), table)


def _named(value: Value, remarks: tuple[str, ...]) -> Hashable:
    """Return what claims of one holder share, named alike; None where nobody is named."""
    key = stated(value) if name_parts(value.name or "") else None
    return None if key is None else (key, remarks)


NAMED = Key(_named, ("value", "remarks"))


def compare(
    options: OverlapOptions, office: str, claims: Sequence[Claim], table: ClaimsTable
) -> Iterator[CheckResult]:
    """Yield the verdicts on the holders of one office."""
    holders = holders_of(claims)
    one_person: set[frozenset[int]] = set()
    for a, b in similar_holders(holders, lambda holder: days_of(holder, table)):
        spelled = _spelling(office, holders[a], holders[b], table)
        if spelled is not None:
            one_person.add(frozenset((a, b)))
            yield spelled
    if options.holders == "one":
        compared = Terms(same_time=options.same_time)
        pairs = _meetings(compared, holders, one_person, table)
        yield from disagreements(compared, office, pairs, table)
    for holder in holders:
        yield from terms(office, holder, table)
        yield from agreements(office, points(holder.claims), table)
        yield from _shorter_names(office, holder)


def _shorter_names(office: str, holder: Holder) -> Iterator[CheckResult]:
    """Yield a refinement where one holder stands under a fuller and a shorter name."""
    fullest = holder.fullest
    named = {value_key(claim.value): claim for claim in reversed(holder.claims)}
    forms = {claim.text: claim for claim in (*named.values(), fullest)}
    if len(forms) < 2:
        return
    shorter = next(claim for text, claim in forms.items() if text != fullest.text)
    names = list(forms)
    why = f"{quoted(names)} can be one person: the shorter name can be short for the fuller."
    yield CheckResult("refinement", holder.claims, why, shorter, fullest, office)


def _meetings(
    terms: Terms, holders: list[Holder], one_person: set[frozenset[int]], table: ClaimsTable
) -> list[Pair]:
    """Judge different holders against each other; what is known decides."""
    who = {claim.id: number for number, holder in enumerate(holders) for claim in holder.claims}
    evidence = points(claim for holder in holders for claim in holder.claims)
    pairs: list[Pair] = []
    for one, other in select_pairs(terms, evidence):
        two = frozenset((who[one.first.id], who[other.first.id]))
        pair = judged(terms, one, other, table) if len(two) == 2 and two not in one_person else None
        pairs += [pair] if pair is not None else []
    return pairs


def _spelling(office: str, a: Holder, b: Holder, table: ClaimsTable) -> CheckResult | None:
    """Two names a letter or two apart with the same office and start are one person's."""
    shared = {day for day, _ in starts_of(a, table)} & {day for day, _ in starts_of(b, table)}
    if not shared:
        return None
    first, second = a.claims[0], b.claims[0]
    why = (
        f"{title(table, first)} and {title(table, second)} give the same office and the same start"
        f" to {quoted([first.text, second.text])}: one name is probably misspelled."
    )
    return CheckResult("style", (*a.claims, *b.claims), why, first, second, office)


SPEC = CheckSpec("overlap", OverlapOptions, check)
