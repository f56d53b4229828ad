"""Which slots of a fact become claims, which say what they are about, and which qualify."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from auditor.rulebook.pack.fields import OPTIONAL
from auditor.rulebook.pack.formula import Formula
from auditor.rulebook.pack.formula import parse as parse_formula
from auditor.rulebook.pack.schema import Fact, Rule
from auditor.rulebook.pattern.fact_patterns import table_paths
from auditor.rulebook.pattern.parser import parse

SUBJECT_TYPES = frozenset(("words", "label", "role", "name", "organization", "country", "place"))
"""Types of slots that say what a statement is about; a claim only where a rule compares them."""

MARKS = frozenset(("when", "basis"))
"""Slots that say when a statement's values hold, and what they are counted in."""


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
    slots = list(chain.from_iterable(parse(text, fact.lists).slots for text in _texts(fact)))
    names = list(dict.fromkeys([*(slot.name for slot in slots), *fact.derive]))
    keywords = frozenset(slot.name for slot in slots if slot.words)
    compared, keys = _compared_and_keys(fact.name, rules)
    own_keys = _among(names, keys)
    claimed = _among(compared | (_values(fact, names) - keywords.union(own_keys)), names)
    rest = [name for name in names if name not in keywords.union(claimed)]
    return Shape(
        fact=fact,
        claimed=tuple(claimed),
        subject=tuple(dict.fromkeys(own_keys or rest)),
        qualifiers=keywords.difference(own_keys),
        formulas={slot: parse_formula(text) for slot, text in fact.derive.items()},
    )


def _texts(fact: Fact) -> list[str]:
    """Return all patterns of a fact, also those of the paths of its tables."""
    return [*fact.patterns, *chain.from_iterable(table_paths(fact))]


def _among(some: Collection[str], names: Iterable[str]) -> list[str]:
    """Return those of `names` that are among `some`, in their order."""
    return [name for name in names if name in some]


def _compared_and_keys(fact: str, rules: Sequence[Rule]) -> tuple[set[str], list[str]]:
    """Return the slots of a fact that rules compare, and the keys by which they group."""
    compared: set[str] = set()
    keys: list[str] = []
    for rule in rules:
        own = [ref.slot for ref in rule.refs if ref.fact == fact]
        if own:
            compared.update(own)
            keys += [key.removesuffix(OPTIONAL) for key in rule.per]
    return compared, keys


def _values(fact: Fact, names: Sequence[str]) -> set[str]:
    """Return the slots that read a value, and not a subject or a mark, by their types."""
    types = {name: fact.types[name].name for name in names if name in fact.types}
    return {name for name in types if name not in MARKS and types[name] not in SUBJECT_TYPES}
