"""`facts:` → facts whose patterns and derivations are known to be sound."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.files.yaml_tree import Map, Scalar, Seq, YamlPosition, listing, nearest
from auditor.rulebook.pack import formula
from auditor.rulebook.pack.pattern_warnings import warnings
from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pack.validation import QUOTES, check_keys, validated
from auditor.rulebook.pack.word_lists import check_lists_named, plain_words
from auditor.rulebook.pattern.compiler import compile_pattern
from auditor.rulebook.pattern.exclusions import Forbidden
from auditor.rulebook.pattern.fact_patterns import LABEL_PATH, part_paths
from auditor.rulebook.pattern.parser import parse
from auditor.rulebook.pattern.slot_types import NAME_TYPES, TYPES, SlotType, slot_type
from auditor.rulebook.pattern.syntax_tree import PatternError
from auditor.rulebook.pattern.word_lists import IN_PARENTHESES, WordList, lists_named, names_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from auditor.files.yaml_tree import Tree
    from auditor.rulebook.pack.validation import Log
    from auditor.rulebook.pattern.syntax_tree import Pattern, Slot

BY_LOAD = {"name", "pack", "line", "types", "parts", "lists"}
FACT_KEYS = frozenset(Fact.model_fields) - BY_LOAD


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The types and lists of all packs: what patterns can name beside the built-in types."""

    types: frozenset[str] = frozenset()
    """Those that `names:` lists."""
    lists: Mapping[str, WordList] = field(default_factory=dict)
    broken_lists: frozenset[str] = frozenset()
    """Lists whose errors are noted: a pattern that names one has no error of its own."""
    lone_parts: frozenset[str] = frozenset()
    """Slots ("fact.slot") that are all the parts of a sum: a pattern may read one many times."""


def read_fact(
    name: str, tree: Tree, place: YamlPosition, vocabulary: Vocabulary, log: Log
) -> Fact | None:
    """Return a fact with those of its patterns that can be read, None when none can."""
    mapping = tree if isinstance(tree, Map) else Map({"patterns": tree}, {"patterns": place}, place)
    if not check_keys(mapping, FACT_KEYS, f"fact '{name}'", log, name):
        return None
    patterns = _Patterns(name, mapping, vocabulary, log).read()
    if not patterns:
        return None
    extra = {
        "name": name,
        "patterns": tuple(pattern.text for pattern in patterns),
        "pack": log.source.name,
        "line": place.line,
    }
    fact = validated(Fact, mapping, extra, log, name)
    if fact is None:
        return None
    by_lists = {
        "lists": lists_named((*fact.patterns, *fact.label, *fact.table), vocabulary.lists),
        "unless": _written_out(fact, mapping, vocabulary, log),
    }
    patterns += _table_patterns(fact, mapping, vocabulary, log)
    types = _types(patterns, vocabulary.types)
    return _completed(fact.model_copy(update=by_lists), mapping, types, log)


def united(first: Fact, second: Fact) -> Fact:
    """Return one fact that two packs define: all patterns, and what either says besides.

    Each pack's patterns keep their own `unless` and `where`, in `parts`.
    """
    changes = {
        "patterns": (*first.patterns, *second.patterns),
        "parts": (*(first.parts or (first,)), second),
        "types": {**second.types, **first.types},
        "lists": tuple(sorted({*first.lists, *second.lists})),
        "derive": {**second.derive, **first.derive},
        "subject": first.subject or second.subject,
        "values": "many" if "many" in (first.values, second.values) else "one",
        "description": first.description or second.description,
    }
    return first.model_copy(update=changes)


# ------------------------------------------------------------------ patterns


class _Patterns:
    """Reads the patterns of one fact, and notes what is wrong with them."""

    def __init__(self, name: str, mapping: Map, vocabulary: Vocabulary, log: Log) -> None:
        self.name = name
        self.mapping = mapping
        self.vocabulary = vocabulary
        self.log = log

    def read(self) -> list[Pattern]:
        tree = self.mapping.entries.get("patterns")
        if tree is None:
            self.log.add(f"fact '{self.name}' has no 'patterns'", self.mapping.place, self.name)
            return []
        items = tree.items if isinstance(tree, Seq) else (tree,)
        if not items:
            self.log.add(f"fact '{self.name}' has no patterns", tree.place, self.name)
        return [pattern for item in items if (pattern := self.pattern(item))]

    def pattern(self, item: Tree) -> Pattern | None:
        if not isinstance(item, Scalar):
            message = f"a pattern of fact '{self.name}' is not a text; {QUOTES}"
            self.log.add(message, item.place, self.name)
            return None
        if not self.vocabulary.broken_lists.isdisjoint(names_in(item.text)):
            return None
        try:
            pattern = self.sound(item.text)
            self.warn(pattern, item)
            return pattern
        except PatternError as error:
            message = f"pattern of fact '{self.name}', character {error.position + 1}"
            place = self.log.source.place_in(item, error.position)
            self.log.add(f"{message}: {error.message}", place, self.name)
            return None

    def warn(self, pattern: Pattern, item: Scalar) -> None:
        """Note what is hardly meant in a pattern that can be read."""
        is_in_place = not self.mapping.entries.keys().isdisjoint(("label", "table"))
        lists = self.vocabulary.lists
        many = [
            s.name for s in pattern.slots if f"{self.name}.{s.name}" in self.vocabulary.lone_parts
        ]
        found = warnings(
            pattern, is_quoted=item.quoted, is_in_place=is_in_place, lists=lists, many=many
        )
        for message, at in found:
            place = self.log.source.place_in(item, at)
            self.log.warn(f"pattern of fact '{self.name}': {message}", place, self.name)

    def sound(self, text: str) -> Pattern:
        """Return a pattern that compiles.  Raises PatternError."""
        check_lists_named(text, self.vocabulary.lists)
        pattern = parse(text, lists_named((text,), self.vocabulary.lists))
        if pattern.leaps and "label" not in self.mapping.entries:
            raise PatternError("a gap stands between two things", 0)
        for slot in pattern.slots:
            _check_type(slot, self.vocabulary)
        compile_pattern(pattern, self.vocabulary.types, Forbidden(()))
        return pattern


def _check_type(slot: Slot, vocabulary: Vocabulary) -> None:
    """Raises PatternError where a slot has a type that does not exist."""
    if slot.type is None or slot_type(slot.name, slot.type, vocabulary.types) is not None:
        return
    near_list = nearest(slot.type, vocabulary.lists)
    if near_list:
        message = f"no list '{slot.type}'; lists: {listing(vocabulary.lists)}{near_list}"
        raise PatternError(message, slot.at)
    valid = vocabulary.types.union(TYPES)
    lists = f"; lists: {listing(vocabulary.lists)}" if vocabulary.lists else ""
    message = f"unknown type '{slot.type}'; valid types: {listing(valid)}{lists}"
    raise PatternError(message + nearest(slot.type, valid), slot.at)


def _types(patterns: Iterable[Pattern], listed: frozenset[str]) -> dict[str, SlotType]:
    """Return the type of every slot; where patterns differ, the first one's."""
    types: dict[str, SlotType] = {}
    for slot in (slot for pattern in patterns for slot in pattern.slots):
        words = SlotType("words") if slot.words else None
        found = words or slot_type(slot.name, slot.type, listed)
        if found is not None:
            types.setdefault(slot.name, found)
    return types


# ------------------------------------------------------------------ the rest


def _written_out(fact: Fact, mapping: Map, vocabulary: Vocabulary, log: Log) -> tuple[str, ...]:
    """Return the words of `unless`, those of a list in the place of its name in parentheses."""
    words: list[str] = []
    for phrase in fact.unless:
        name = phrase[1:-1] if IN_PARENTHESES.fullmatch(phrase) else ""
        try:
            check_lists_named(phrase, vocabulary.lists)
            words += plain_words(vocabulary.lists[name]) if name in vocabulary.lists else [phrase]
        except PatternError as error:
            message = f"'unless' of fact '{fact.name}': {error.message}"
            log.add(message, mapping.entries["unless"].place, fact.name)
    return tuple(words)


def _completed(fact: Fact, mapping: Map, types: dict[str, SlotType], log: Log) -> Fact | None:
    """Check what a fact derives and is about against the slots its patterns read."""
    errors = len(log)
    _check_labels(fact, mapping, log)
    known = {**types, **{slot: SlotType("number") for slot in fact.derive if slot not in types}}
    derive = mapping.entries.get("derive")
    if isinstance(derive, Map):
        _check_derived(fact, derive, types, known, log)
    subject = None if fact.subject == "slot" and "slot" not in known else fact.subject
    if subject is not None and subject not in (*known, "document", "heading"):
        valid = {*known, "document", "heading"}
        message = f"unknown subject '{subject}'; valid: {listing(valid)}{nearest(subject, valid)}"
        log.add(message, mapping.entries["subject"].place, fact.name)
    if len(log) > errors:
        return None
    return fact.model_copy(update={"types": known, "subject": subject})


def _check_derived(
    fact: Fact, derive: Map, types: dict[str, SlotType], known: dict[str, SlotType], log: Log
) -> None:
    """Check the formulas of a fact; `known` are all its slots, `types` those that patterns read."""
    errors = len(log)
    for slot, text in fact.derive.items():
        _check_formula(fact.name, text, derive.entries[slot].place, known, log)
    if len(log) == errors:
        _check_circles(fact, derive, types, log)


def _check_labels(fact: Fact, mapping: Map, log: Log) -> None:
    """Check the labels of a fact, paths of patterns without slots: "Area > total"."""
    for label in fact.label:
        try:
            parts = [parse(part.strip(), fact.lists) for part in label.split(LABEL_PATH)]
            slots = [slot for part in parts for slot in part.slots]
            for part in () if slots else parts:
                compile_pattern(part, (), Forbidden(()))
        except PatternError as error:
            message = f"label '{label}' of fact '{fact.name}': {error.message}"
            log.add(message, mapping.entries["label"].place, fact.name)
            continue
        if slots:
            message = f"label '{label}' of fact '{fact.name}' cannot have slots"
            log.add(message, mapping.entries["label"].place, fact.name)


def _table_patterns(fact: Fact, mapping: Map, vocabulary: Vocabulary, log: Log) -> list[Pattern]:
    """Return the parts of the paths of a fact's tables; note those that cannot be read."""
    found = []
    for text in (text for path in part_paths(fact) for text in path):
        try:
            found.append(_sound_part(text, vocabulary))
        except PatternError as error:
            message = f"'table' of fact '{fact.name}', part “{text}”: {error.message}"
            log.add(message, mapping.entries["table"].place, fact.name)
    return found


def _sound_part(text: str, vocabulary: Vocabulary) -> Pattern:
    """Return a part of a path as a pattern that compiles.  Raises PatternError."""
    check_lists_named(text, vocabulary.lists)
    pattern = parse(text, lists_named((text,), vocabulary.lists))
    for slot in pattern.slots:
        _check_type(slot, vocabulary)
    compile_pattern(pattern, vocabulary.types, Forbidden(()))
    return pattern


def _check_circles(fact: Fact, derive: Map, types: dict[str, SlotType], log: Log) -> None:
    """Note each slot that can only be worked out from itself.

    Two slots may be derived from each other where patterns read either.
    """
    needs = {slot: set(formula.parse(text).names) for slot, text in fact.derive.items()}
    known, before = set(types), -1
    while len(known) > before:
        before = len(known)
        known |= {slot for slot, names in needs.items() if names <= known}
    for slot, names in needs.items():
        if slot in names or slot not in known:
            message = f"'derive' of fact '{fact.name}': '{slot}' is derived from itself"
            log.add(f"{message}: {fact.derive[slot]}", derive.entries[slot].place, fact.name)


def _check_formula(
    fact: str, text: str, place: YamlPosition, known: dict[str, SlotType], log: Log
) -> None:
    try:
        names = formula.parse(text).names
    except formula.FormulaError as error:
        log.add(f"'derive' of fact '{fact}': {error.message}", place, fact)
        return
    if not names:
        log.add(f"'derive' of fact '{fact}': '{text}' names no slot", place, fact)
    for name in names:
        if name not in known:
            valid = listing(known)
            message = f"unknown slot '{name}' in '{text}'; slots of fact '{fact}': {valid}"
            log.add(message + nearest(name, known), place, fact)
        elif known[name].name in (*NAME_TYPES, "words", "date"):
            log.add(f"'{name}' in '{text}' is no number", place, fact)
