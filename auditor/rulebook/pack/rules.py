"""`rules:` → rules whose facts, slots, keys and messages are known to be sound."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.core.model import VERDICTS
from auditor.files.yaml_tree import Map, Scalar, Seq, YamlPosition, listing, nearest
from auditor.rulebook.pack import messages
from auditor.rulebook.pack.examples import examples_of, is_verdict
from auditor.rulebook.pack.fields import OPTIONAL, Ref
from auditor.rulebook.pack.options import CheckOptions, refs_in
from auditor.rulebook.pack.pattern_warnings import slot_counts
from auditor.rulebook.pack.schema import (
    PER_DOCUMENT,
    PLANNED_CHECKS,
    RULE_KEYS,
    Fact,
    Rule,
)
from auditor.rulebook.pack.validation import check_keys, validated
from auditor.rulebook.pattern.parser import parse

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from auditor.files.yaml_tree import Tree
    from auditor.rulebook.pack.options import Checks
    from auditor.rulebook.pack.validation import Log


def read_rule(
    name: str,
    tree: Tree,
    place: YamlPosition,
    facts: Mapping[str, Fact],
    broken: frozenset[str],
    checks: Checks,
    log: Log,
) -> Rule | None:
    """Return a rule, or None and note what is wrong with it; `checks` are those that are built."""
    if not isinstance(tree, Map):
        log.add(f"rule '{name}' should be a mapping with a 'check'", tree.place, name)
        return None
    errors = len(log)
    check = _check(name, tree, place, checks, log)
    if check is None or not _keys(name, check, tree, checks[check], log):
        return None
    rule = _rule(name, tree, place, checks[check], log)
    if rule is None or any(ref.fact in broken and ref.fact not in facts for ref in rule.refs):
        return None
    rule = _with_subject(rule, facts)
    _check_refs(rule, tree, facts, log)
    _check_messages(rule, tree, facts, log)
    _warn_of_lone_part(rule, tree, facts, log)
    return rule if len(log) == errors else None


def lone_parts(rules: Map | None) -> Iterator[str]:
    """Yield each slot, "fact.slot", that is all the parts of a sum."""
    for rule in rules.entries.values() if rules is not None else ():
        parts = rule.entries.get("parts") if isinstance(rule, Map) else None
        if isinstance(parts, Seq) and len(parts.items) == 1:
            parts = parts.items[0]
        if isinstance(parts, Scalar):
            yield parts.text.rstrip("?")


def _warn_of_lone_part(rule: Rule, tree: Map, facts: Mapping[str, Fact], log: Log) -> None:
    """Warn of a sum with one part that no pattern reads more than once: it is that part."""
    parts = tree.entries.get("parts")
    for lone in lone_parts(Map({rule.name: tree}, {}, tree.place)):
        name, _, slot = lone.partition(".")
        fact = facts.get(name)
        if parts is None or fact is None or fact.label or fact.table or fact.lists:
            continue
        if all(slot_counts(parse(text).body)[slot] < 2 for text in fact.patterns):
            message = f"the sum of rule '{rule.name}' has only one part; name at least two"
            log.warn(f"{message}, or use 'check: agree' for the two", parts.place, rule.name)


def _rule(
    name: str, tree: Map, place: YamlPosition, taken: type[CheckOptions], log: Log
) -> Rule | None:
    """Return a rule whose keys are known, or None and note which of its values are not sound."""
    head = _part(tree, tree.keys.keys() - taken.model_fields.keys())
    extra: dict[str, object] = {"name": name, "pack": log.source.name, "line": place.line}
    extra["message"] = _messages(name, tree, log)
    extra["examples"] = examples_of(name, tree, log)
    options = validated(taken, _part(tree, taken.model_fields), {}, log, name)
    extra["options"] = options if options is not None else CheckOptions()
    rule = validated(Rule, head, extra, log, name)
    return None if options is None else rule


def _part(tree: Map, keys: Collection[str]) -> Map:
    """Return a mapping with some of its keys only, in the order of the text."""
    entries = {key: value for key, value in tree.entries.items() if key in keys}
    return replace(tree, entries=entries, keys={key: tree.keys[key] for key in entries})


def _check(name: str, tree: Map, place: YamlPosition, checks: Checks, log: Log) -> str | None:
    """Return the check of a rule, or note that there is none of that name."""
    node = tree.entries.get("check")
    if node is not None and not isinstance(node, Scalar):
        message = f"'check' of rule '{name}' should be one word, not a list: 'check: agree'"
        log.add(f"{message}; checks: {listing(checks)}", node.place, name)
        return None
    if node is None:
        _note_missing(name, tree, place, checks, log)
        return None
    if node.text in checks:
        return node.text
    if node.text in PLANNED_CHECKS:
        message = f"check '{node.text}' of rule '{name}' is not built yet in this version"
        log.add(f"{message}; checks: {listing(checks)}", node.place, name)
    else:
        hint = nearest(node.text, {*checks, *PLANNED_CHECKS})
        message = f"unknown check '{node.text}' in rule '{name}'; checks: {listing(checks)}"
        log.add(message + hint, node.place, name)
    return None


def _note_missing(name: str, tree: Map, place: YamlPosition, checks: Checks, log: Log) -> None:
    """Note that a rule has no check, or that the key is misspelled: "chekc"."""
    hint = nearest("check", [key for key in tree.keys if key not in RULE_KEYS])
    unknown = hint.partition("'")[2].partition("'")[0]
    if not unknown:
        log.add(f"rule '{name}' needs a 'check'; checks: {listing(checks)}", place, name)
        return
    valid = listing(RULE_KEYS.union(*map(keys_of, checks.values())))
    message = f"unknown key '{unknown}' in rule '{name}'; valid keys: {valid}"
    log.add(f"{message}; did you mean 'check'?", tree.keys[unknown], name)


def keys_of(taken: type[CheckOptions]) -> frozenset[str]:
    """Return the keys that a check takes beside those of every rule."""
    return frozenset(taken.model_fields) | ({"per"} if taken.grouped else set())


def needed_keys(taken: type[CheckOptions]) -> frozenset[str]:
    """Return the keys that a check cannot do without."""
    return frozenset(key for key, field in taken.model_fields.items() if field.is_required())


def _keys(name: str, check: str, tree: Map, taken: type[CheckOptions], log: Log) -> bool:
    what = f"rule '{name}' (check {check})"
    sound = check_keys(tree, RULE_KEYS | keys_of(taken), what, log, name)
    for key in sorted(needed_keys(taken) - tree.keys.keys()):
        log.add(f"rule '{name}' (check {check}) needs '{key}'", tree.keys["check"], name)
        sound = False
    return sound


# ------------------------------------------------------------------ messages


def _messages(name: str, tree: Map, log: Log) -> dict[str, str]:
    """Return the templates by verdict; one text is for all of them."""
    node = tree.entries.get("message")
    if node is None:
        return {}
    if isinstance(node, Scalar):
        return dict.fromkeys(VERDICTS, node.text)
    if isinstance(node, Seq):
        log.add(f"'message' of rule '{name}' should be a text or a mapping", node.place, name)
        return {}
    templates = {}
    for verdict, text in node.entries.items():
        if not isinstance(text, Scalar):
            log.add(f"a message of rule '{name}' should be a text", text.place, name)
        elif is_verdict(verdict, node.keys[verdict], VERDICTS, name, log):
            templates[verdict] = text.text
    return templates


# ------------------------------------------------------------------ facts and slots


def _with_subject(rule: Rule, facts: Mapping[str, Fact]) -> Rule:
    """Return the rule with `per`: where it says none, what its first fact is about."""
    if rule.per or not rule.refs or rule.refs[0].fact not in facts:
        return rule
    subject = _subject(facts[rule.refs[0].fact], {ref.slot for ref in rule.refs})
    return rule.model_copy(update={"per": (subject,) if subject else ()})


def _subject(fact: Fact, compared: set[str]) -> str | None:
    """Return the key of what a fact is about: as it says, else its first name not compared."""
    if fact.subject == "document":
        return "document.subject"
    names = [slot for slot, kind in fact.types.items() if kind.is_name and slot not in compared]
    return fact.subject or next(iter(names), None)


def _check_refs(rule: Rule, tree: Map, facts: Mapping[str, Fact], log: Log) -> None:
    for key in type(rule.options).model_fields.keys() & tree.entries.keys():
        for ref in refs_in(getattr(rule.options, key)):
            _check_ref(rule, ref, tree.entries[key].place, facts, log)
    per = tree.entries.get("per")
    if per is not None:
        for slot in rule.per:
            _check_per(rule, slot, per.place, facts, log)


def _check_ref(
    rule: Rule, ref: Ref, place: YamlPosition, facts: Mapping[str, Fact], log: Log
) -> None:
    if ref.fact not in facts:
        message = f"unknown fact '{ref.fact}' in rule '{rule.name}'; facts: {listing(facts)}"
        log.add(message + nearest(ref.fact, facts), place, rule.name)
        return
    slots = facts[ref.fact].types
    if ref.slot not in slots:
        message = f"unknown slot '{ref}' in rule '{rule.name}'; slots of '{ref.fact}': "
        log.add(message + listing(slots) + nearest(ref.slot, slots), place, rule.name)


def _check_per(
    rule: Rule, key: str, place: YamlPosition, facts: Mapping[str, Fact], log: Log
) -> None:
    slot = key.removesuffix(OPTIONAL)
    if slot in PER_DOCUMENT:
        return
    for name in dict.fromkeys(ref.fact for ref in rule.refs if ref.fact in facts):
        slots = {*facts[name].types, *PER_DOCUMENT}
        if slot not in slots:
            message = f"unknown slot '{slot}' in 'per' of rule '{rule.name}'; valid for fact "
            log.add(f"{message}'{name}': {listing(slots)}{nearest(slot, slots)}", place, rule.name)


def _check_messages(rule: Rule, tree: Map, facts: Mapping[str, Fact], log: Log) -> None:
    slots = {slot for ref in rule.refs if ref.fact in facts for slot in facts[ref.fact].types}
    node = tree.entries.get("message")
    for verdict, template in rule.message.items():
        place = node.entries[verdict].place if isinstance(node, Map) else tree.keys["message"]
        _check_template(rule.name, template, place, slots, log)
        if not isinstance(node, Map):
            break


def _check_template(
    rule: str, template: str, place: YamlPosition, slots: set[str], log: Log
) -> None:
    try:
        unknown = messages.unknown(template, slots)
    except messages.MessageError as error:
        log.add(f"message of rule '{rule}': {error.message}", place, rule)
        return
    for name, _ in unknown:
        valid = messages.ALWAYS | slots
        message = f"unknown name '{name}' in a message of rule '{rule}'; valid: {listing(valid)}"
        log.add(message + nearest(name, valid), place, rule)
