"""The checks → the JSON Schema of a pack, for editors.

That a slot, a fact or a list exists, only `loader` can check.
"""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin

from auditor.core.model import LEVELS, VERDICTS
from auditor.rulebook.pack.facts import FACT_KEYS
from auditor.rulebook.pack.names import FORM_KEYS
from auditor.rulebook.pack.options import CheckOptions, Checks
from auditor.rulebook.pack.rules import keys_of, needed_keys
from auditor.rulebook.pack.schema import RULE_KEYS, Rule, Where
from auditor.rulebook.pattern.slot_types import TYPES

Schema = dict[str, Any]

TEXT: Schema = {"type": ["string", "number", "boolean"]}  # YAML's, before a type reads them
TEXTS: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
WORDS: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT, "minItems": 1}]}
LIST_NAMES: Schema = {"not": {"enum": sorted(TYPES)}}
LINES: Schema = {"type": "string", "description": "One line is one document, its date first."}

FACT_VALUES: dict[str, Schema] = {
    "patterns": TEXTS,
    "label": TEXTS,
    "table": TEXTS,
    "unless": TEXTS,
    "derive": {"type": "object", "additionalProperties": TEXT},
    "values": {"enum": ["one", "many"]},
}


def pack_schema(checks: Checks) -> Schema:
    """Return the schema; `checks` are those that are built."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A pack of auditor",
        **_closed(
            {
                "description": TEXT,
                "default": TEXT,
                "names": _several(_several(_name())),
                "lists": {**_several(WORDS), "propertyNames": LIST_NAMES},
                "facts": _several({"anyOf": [TEXTS, _fact()]}),
                "rules": _several(_rule(checks)),
            }
        ),
    }


def _several(of: Schema) -> Schema:
    return {"type": ["object", "null"], "additionalProperties": of}


def _closed(properties: dict[str, Schema], required: tuple[str, ...] = ()) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "required": sorted(required),
    }


def _name() -> Schema:
    forms = _closed(dict.fromkeys(sorted(FORM_KEYS), TEXTS))
    return {"anyOf": [{"type": "null"}, TEXTS, forms]}


def _fact() -> Schema:
    where = _closed(dict.fromkeys(sorted(Where.model_fields), TEXTS))
    values = {key: FACT_VALUES.get(key, TEXT) for key in sorted(FACT_KEYS)}
    return _closed({**values, "where": where}, ("patterns",))


def _rule(checks: Checks) -> Schema:
    ways = [
        {"if": {"properties": {"check": {"const": name}}}, "then": _rule_of(name, checks[name])}
        for name in sorted(checks)
    ]
    known: Schema = {"check": {"enum": sorted(checks)}}
    return {"type": "object", "properties": known, "required": ["check"], "allOf": ways}


def _rule_of(check: str, taken: type[CheckOptions]) -> Schema:
    fields = {**taken.model_fields, "per": Rule.model_fields["per"]}
    keys = sorted(RULE_KEYS | keys_of(taken))
    values = {key: _value(fields[key].annotation) if key in fields else TEXT for key in keys}
    values["check"] = {"const": check}
    values["level"] = {"enum": list(LEVELS)}
    by_verdict = _closed(dict.fromkeys(VERDICTS, TEXT))
    values["message"] = {"anyOf": [TEXT, by_verdict]}
    example = _closed(dict.fromkeys((*VERDICTS, "nothing"), LINES))
    values["examples"] = {"type": "array", "items": example}
    return _closed(values, tuple(needed_keys(taken)))


def _value(annotation: Any) -> Schema:
    """Return what a key takes: one of some words, one text or several, or one text."""
    kinds = (annotation, *get_args(annotation))  # of "… | None" the parts
    words = next((get_args(kind) for kind in kinds if get_origin(kind) is Literal), None)
    if words is not None:
        return {"enum": list(words)}
    return TEXTS if get_origin(annotation) is tuple else TEXT
