"""The JSON Schema of a pack, for editors; slots and facts that are not there only `load` sees."""

from __future__ import annotations

from typing import Any

from auditor.core.model import LEVELS, VERDICTS
from auditor.rulebook.pack.facts import FACT_KEYS
from auditor.rulebook.pack.names import FORM_KEYS
from auditor.rulebook.pack.schema import CHECK_KEYS, NEEDED_KEYS, RULE_KEYS, Where
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
    "unless": TEXTS,
    "derive": {"type": "object", "additionalProperties": TEXT},
    "values": {"enum": ["one", "many"]},
}
RULE_VALUES: dict[str, Schema] = {
    "level": {"enum": list(LEVELS)},
    "changes": {"enum": ["never", "up", "down", "any"]},
    "same_period": {"enum": ["same", "unclear"]},
    "holders": {"enum": ["one", "many"]},
    "words": {"enum": ["american-british"]},
    **dict.fromkeys(("value", "parts", "per", "of"), TEXTS),
}


def pack_schema() -> Schema:
    """Return the schema."""
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
                "rules": _several(_rule()),
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


def _rule() -> Schema:
    checks = sorted(CHECK_KEYS)
    ways = [
        {"if": {"properties": {"check": {"const": check}}}, "then": _rule_of(check)}
        for check in checks
    ]
    head = {"type": "object", "properties": {"check": {"enum": checks}}, "required": ["check"]}
    return {**head, "allOf": ways}


def _rule_of(check: str) -> Schema:
    keys = sorted(RULE_KEYS | CHECK_KEYS[check])
    values = {key: RULE_VALUES.get(key, TEXT) for key in keys}
    values["check"] = {"const": check}
    by_verdict = _closed(dict.fromkeys(VERDICTS, TEXT))
    values["message"] = {"anyOf": [TEXT, by_verdict]}
    example = _closed(dict.fromkeys((*VERDICTS, "nothing"), LINES))
    values["examples"] = {"type": "array", "items": example}
    return _closed(values, tuple(NEEDED_KEYS.get(check, ())))
