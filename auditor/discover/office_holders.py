"""The grammar of roles and events that discovery reads on its own: holders of offices, foundings.

It is that of the general pack that ships.  Where that pack is on, its claims serve discovery too;
where it is not, these facts alone are matched in the mentions that are known already.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache

from auditor.claims.analysis import DocumentAnalysis
from auditor.claims.extractor import Extractor
from auditor.core.model import Claim
from auditor.core.name_forms import name_parts
from auditor.discover.alignment.aliases import one_name_each
from auditor.discover.statements.normalization import common_words
from auditor.rulebook.pack.loader import load_packs
from auditor.rulebook.pack.schema import Rule

PACK = "general"
RULES = ("founding-dates-agree", "one-holder-at-a-time", "one-holder-of-a-labelled-office")
"""What of the general pack is about roles and events; plain numbers need no rule."""
FACTS = frozenset(("founded", "office-holder", "labelled-office"))
UNTITLED = "these documents"  # what untitled documents are about, taken together
KEYS = ("organization", "body")
"""Slots whose names are unified across the collection."""


@cache
def role_reader() -> Extractor:
    """Return what reads the facts of roles, and no others."""
    book, _ = load_packs((PACK,), only=True, checks=None)
    facts = {name: fact for name, fact in book.facts.items() if name in FACTS}
    return Extractor.of(replace(book, facts=facts))


def make_ready(facts: Collection[str]) -> None:
    """Compile what discovery reads roles with, where documents are not read with these facts."""
    if not FACTS.issubset(facts):
        role_reader()


def role_claims(
    analysis: DocumentAnalysis, claims: Sequence[Claim], facts: Collection[str]
) -> list[Claim]:
    """Return what one document says of roles and events.

    `claims` are those that `facts` have read in it.
    """
    if not FACTS.issubset(facts):
        claims = role_reader().claims(analysis)
    return [claim for claim in claims if claim.fact in FACTS and not _is_of_many(claim)]


def united(claims: Sequence[Claim]) -> list[Claim]:
    """Return what all documents say of roles, one thing under one name."""
    names = one_name_each(
        claim.slots[key] for claim in claims for key in KEYS if key in claim.slots
    )
    return [
        replace(claim, slots=_named(claim.slots, names), subject=claim.subject or UNTITLED)
        for claim in claims
    ]


def _is_of_many(claim: Claim) -> bool:
    """Whether what a claim is about has a name that many things bear."""
    names = [claim.slots[key] for key in KEYS if key in claim.slots]
    return any(common_words().issuperset(name_parts(name)) for name in names)


def _named(slots: Mapping[str, str], names: Mapping[str, str]) -> dict[str, str]:
    return {slot: names.get(text, text) if slot in KEYS else text for slot, text in slots.items()}


def role_rules(
    known: Mapping[str, Rule],
    shipped: Callable[[str], Mapping[str, Rule]],
    *,
    one_subject: bool,
) -> tuple[Rule, ...]:
    """Return the rules of roles, those that are on if they are among them.

    `shipped` gives the rules of a pack that ships, `one_subject`: all passages are about the same
    thing.
    """
    book = known if known.keys() >= set(RULES) else shipped(PACK)
    rules = [book[name] for name in RULES if name in book]
    if not one_subject:
        return tuple(rules)
    return tuple(
        rule.model_copy(update={"per": tuple(k for k in rule.per if k != "document.subject")})
        for rule in rules
    )
