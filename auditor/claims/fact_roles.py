"""Which slots of a fact become claims, which say what they are about, and which qualify."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.rulebook.pack.fields import OPTIONAL
from auditor.rulebook.pack.formula import Formula
from auditor.rulebook.pack.formula import parse as parse_formula
from auditor.rulebook.pack.schema import Fact, Rule
from auditor.rulebook.pattern.parser import parse

SAID = frozenset(("words", "label", "role", "name", "organization", "country", "place"))
"""Types of slots that say what a statement is about; a claim only where a rule compares them."""

MARKS = frozenset(("when", "basis"))
"""Slots that tell of a statement's values when they hold and what they are counted in."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A fact seen from the claims table; slots in the order of its patterns."""

    fact: Fact
    claimed: tuple[str, ...]
    subject: tuple[str, ...]
    qualifiers: frozenset[str]  # slots that read one of some words and are no key: {kind:(key)}
    formulas: dict[str, Formula]


def shape_of(fact: Fact, rules: Sequence[Rule]) -> Shape:
    """Return how a fact's statements become claims under the rules that name it."""
    slots = [slot for text in fact.patterns for slot in parse(text, fact.lists).slots]
    names = list(dict.fromkeys([*(slot.name for slot in slots), *fact.derive]))
    keywords = frozenset(slot.name for slot in slots if slot.words)
    about = [rule for rule in rules if any(ref.fact == fact.name for ref in rule.refs)]
    compared = {ref.slot for rule in about for ref in rule.refs if ref.fact == fact.name}
    told = [key.removesuffix(OPTIONAL) for rule in about for key in rule.per]
    keys = [name for name in told if name in names]
    claimed = [
        name
        for name in names
        if name in compared or (name not in keys and _is_value(fact, name, keywords))
    ]
    rest = [name for name in names if name not in claimed and name not in keywords]
    return Shape(
        fact=fact,
        claimed=tuple(claimed),
        subject=tuple(dict.fromkeys(keys or rest)),
        qualifiers=keywords.difference(keys),
        formulas={slot: parse_formula(text) for slot, text in fact.derive.items()},
    )


def _is_value(fact: Fact, slot: str, keywords: frozenset[str]) -> bool:
    kind = fact.types.get(slot)
    return slot not in (*keywords, *MARKS) and kind is not None and kind.name not in SAID
