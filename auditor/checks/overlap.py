"""overlap: an office that is single has one holder at a time.

`value: fact.holder`, `per`: the office.  Names that can be short for each other are one holder.
Two holders conflict when their terms surely share a day; a handover on one day is none.  A later
start of the same holder is a new term, unless the earlier document should have known it or it lies
so near that both tell one start.  `holders: many` compares the starts of each holder only.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from auditor.checks.agree import agreements
from auditor.checks.draft import Draft
from auditor.checks.holders import Holder, holders_of
from auditor.checks.pairs import Pair, disagreements, judged
from auditor.checks.points import points
from auditor.checks.starts import starts_of, terms
from auditor.checks.wording import quoted, title
from auditor.claims.table import ClaimsTable
from auditor.model import Claim
from auditor.rulebook.schema import Rule


def check(rule: Rule, table: ClaimsTable) -> Iterator[Draft]:
    """Yield drafts for every office."""
    for office, claims in table.groups(rule.value, rule.per):
        plain = [c for c in claims if c.modality == "asserted" and c.polarity == "affirmed"]
        yield from compare(rule, office, plain, table)


def compare(rule: Rule, office: str, claims: list[Claim], table: ClaimsTable) -> Iterator[Draft]:
    """Yield the drafts on the holders of one office."""
    holders = holders_of(claims)
    pairs: list[Pair] = []
    for a, b in combinations(holders if rule.holders == "one" else (), 2):
        spelled = _spelling(office, a, b, table)
        if spelled is not None:
            yield spelled
        else:
            pairs += _meetings(rule, a, b, table)
    yield from disagreements(rule, office, pairs, table)
    for holder in holders:
        yield from terms(office, holder, table)
        yield from agreements(office, points(holder.claims), table)


def _meetings(rule: Rule, a: Holder, b: Holder, table: ClaimsTable) -> list[Pair]:
    """Judge two holders claim by claim; what is surely told decides."""
    judgements = [
        judged(rule, one, other, table) for one in points(a.claims) for other in points(b.claims)
    ]
    return [pair for pair in judgements if pair is not None]


def _spelling(office: str, a: Holder, b: Holder, table: ClaimsTable) -> Draft | None:
    """Two names a letter or two apart with the same office and start are one person's."""
    if not a.is_like(b):
        return None
    shared = {day for day, _ in starts_of(a, table)} & {day for day, _ in starts_of(b, table)}
    if not shared:
        return None
    first, second = a.claims[0], b.claims[0]
    why = (
        f"{title(table, first)} and {title(table, second)} give the same office and the same start"
        f" to {quoted([first.text, second.text])}: one name is probably misspelled."
    )
    return Draft("style", (*a.claims, *b.claims), why, first, second, office)
