"""`facts:` → facts whose patterns and derivations are known to be sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.files.yaml_tree import Map, Scalar, Seq, YamlPosition, listing, nearest
from auditor.rulebook.pack import formula
from auditor.rulebook.pack.schema import Fact
from auditor.rulebook.pack.validation import QUOTES, check_keys, validated
from auditor.rulebook.pattern.compiler import compile_pattern
from auditor.rulebook.pattern.exclusions import Forbidden
from auditor.rulebook.pattern.parser import parse
from auditor.rulebook.pattern.slot_types import NAME_TYPES, TYPES, SlotType, slot_type
from auditor.rulebook.pattern.syntax_tree import PatternError

if TYPE_CHECKING:
    from auditor.files.yaml_tree import Tree
    from auditor.rulebook.pack.validation import Log
    from auditor.rulebook.pattern.syntax_tree import Pattern, Slot

BY_LOAD = {"name", "pack", "line", "types", "parts"}
LABEL_PATH = ">"  # between the labels of a path: "Area > total"
FACT_KEYS = frozenset(Fact.model_fields) - BY_LOAD


def read_fact(
    name: str, tree: Tree, place: YamlPosition, listed: frozenset[str], log: Log
) -> Fact | None:
    """Return a fact with those of its patterns that can be read, None when none can."""
    mapping = tree if isinstance(tree, Map) else Map({"patterns": tree}, {"patterns": place}, place)
    if not check_keys(mapping, FACT_KEYS, f"fact '{name}'", log, name):
        return None
    patterns = _patterns(name, mapping, listed, log)
    if not patterns:
        return None
    types = _types(patterns, listed)
    extra = {
        "name": name,
        "patterns": tuple(pattern.text for pattern in patterns),
        "pack": log.source.name,
        "line": place.line,
    }
    fact = validated(Fact, mapping, extra, log, name)
    return None if fact is None else _completed(fact, mapping, types, log)


def united(first: Fact, second: Fact) -> Fact:
    """Return one fact that two packs define: all patterns, and what either says besides.

    Each pack's patterns keep their own `unless` and `where`, in `parts`.
    """
    changes = {
        "patterns": (*first.patterns, *second.patterns),
        "parts": (*(first.parts or (first,)), second),
        "types": {**second.types, **first.types},
        "derive": {**second.derive, **first.derive},
        "subject": first.subject or second.subject,
        "values": "many" if "many" in (first.values, second.values) else "one",
        "description": first.description or second.description,
    }
    return first.model_copy(update=changes)


# ------------------------------------------------------------------ patterns


def _patterns(name: str, mapping: Map, listed: frozenset[str], log: Log) -> list[Pattern]:
    tree = mapping.entries.get("patterns")
    if tree is None:
        log.add(f"fact '{name}' has no 'patterns'", mapping.place, name)
        return []
    items = tree.items if isinstance(tree, Seq) else (tree,)
    labelled = "label" in mapping.entries
    read = (_pattern(name, item, labelled, listed, log) for item in items)
    patterns = [pattern for pattern in read if pattern]
    if not items:
        log.add(f"fact '{name}' has no patterns", tree.place, name)
    return patterns


def _pattern(
    name: str, item: Tree, labelled: bool, listed: frozenset[str], log: Log
) -> Pattern | None:
    if not isinstance(item, Scalar):
        log.add(f"a pattern of fact '{name}' is not a text; {QUOTES}", item.place, name)
        return None
    try:
        pattern = parse(item.text)
        if pattern.leaps and not labelled:
            raise PatternError("a gap stands between two things", 0)
        for slot in pattern.slots:
            _check_type(slot, listed)
        compile_pattern(pattern, listed, Forbidden(()))
    except PatternError as error:
        column = item.place.column + item.quoted + error.position
        message = f"pattern of fact '{name}', character {error.position + 1}: {error.message}"
        log.add(message, YamlPosition(item.place.line, column), name)
        return None
    return pattern


def _check_type(slot: Slot, listed: frozenset[str]) -> None:
    if slot.type is not None and slot_type(slot.name, slot.type, listed) is None:
        valid = listed.union(TYPES)
        hint = nearest(slot.type, valid)
        message = f"unknown type '{slot.type}'; valid types: {listing(valid)}{hint}"
        raise PatternError(message, slot.at)


def _types(patterns: list[Pattern], listed: frozenset[str]) -> dict[str, SlotType]:
    """Return the type of every slot; where patterns differ, the first one's."""
    types: dict[str, SlotType] = {}
    for slot in (slot for pattern in patterns for slot in pattern.slots):
        words = SlotType("words") if slot.words else None
        found = words or slot_type(slot.name, slot.type, listed)
        if found is not None:
            types.setdefault(slot.name, found)
    return types


# ------------------------------------------------------------------ the rest


def _completed(fact: Fact, mapping: Map, types: dict[str, SlotType], log: Log) -> Fact | None:
    """Check what a fact derives and is about against the slots its patterns read."""
    errors = len(log)
    _check_labels(fact, mapping, log)
    derive = mapping.entries.get("derive")
    known = {**types, **{slot: SlotType("number") for slot in fact.derive if slot not in types}}
    if isinstance(derive, Map):
        for slot, text in fact.derive.items():
            _check_formula(fact.name, text, derive.entries[slot].place, known, log)
        if len(log) == errors:
            _check_circles(fact, derive, types, log)
    subject = None if fact.subject == "slot" and "slot" not in known else fact.subject
    if subject is not None and subject not in known and subject not in ("document", "heading"):
        valid = {*known, "document", "heading"}
        message = f"unknown subject '{subject}'; valid: {listing(valid)}{nearest(subject, valid)}"
        log.add(message, mapping.entries["subject"].place, fact.name)
    if len(log) > errors:
        return None
    return fact.model_copy(update={"types": known, "subject": subject})


def _check_labels(fact: Fact, mapping: Map, log: Log) -> None:
    """Check the labels of a fact, paths of patterns without slots: "Area > total"."""
    for label in fact.label:
        try:
            parts = [parse(part.strip()) for part in label.split(LABEL_PATH)]
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
