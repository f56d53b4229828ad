"""The keys of a settings file → its JSON Schema, for editors that complete and check YAML."""

from __future__ import annotations

from typing import Any

from auditor.core.model import LEVELS
from auditor.settings.keys import CHOOSING, KEYS, Key

DIALECT = "https://json-schema.org/draft/2020-12/schema"
EDITOR_LINE = "# yaml-language-server: $schema={file}"
"""The first line of a settings file by which editors find its schema."""


def settings_schema() -> dict[str, Any]:
    """Return the JSON Schema of auditor.yaml."""
    return {
        "$schema": DIALECT,
        "title": "auditor.yaml: settings of auditor",
        "type": "object",
        "additionalProperties": False,
        "properties": {key.name: _shape(key) | {"description": key.meaning} for key in KEYS},
    }


def _shape(key: Key) -> dict[str, Any]:
    text: dict[str, Any] = {"enum": list(key.values)} if key.values else {"type": "string"}
    if key.shape == "list":
        return {"anyOf": [{"type": "array", "items": text}, {"type": "string"}]}
    if key.shape == "flag":
        return {"type": "boolean"}
    if key.shape == "number":
        return {"type": "integer", "minimum": 1}
    if key.shape == "levels":
        return {"type": "object", "additionalProperties": {"enum": list(LEVELS)}}
    if key.shape == "per-path":
        below = {other.name: _shape(other) for other in KEYS if other.name in CHOOSING}
        return {
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "additionalProperties": False,
                "properties": below,
            },
        }
    return text
