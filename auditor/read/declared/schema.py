"""The keys of documents.yaml → its JSON Schema, for editors that complete and check YAML."""

from __future__ import annotations

from typing import Any

from auditor.core.model import ROLES
from auditor.read.declared.declaration import KEYS

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DATE = {
    "type": ["string", "integer", "null"],
    "description": "2024-09-05, 2024-09, 2024 or a range as 2024-09/2024-11",
}
_TEXT = {"type": ["string", "integer", "number", "null"]}
_KEYS: dict[str, dict[str, Any]] = {
    "date": _DATE,
    "title": _TEXT | {"description": "what it is called"},
    "subject": _TEXT | {"description": "what it is about; editions of one thing share it"},
    "source": _TEXT | {"description": "who publishes it"},
    "role": {"enum": [*sorted(ROLES), None], "description": "others are to follow it"},
    "supersedes": {
        "anyOf": [_TEXT, {"type": "array", "items": _TEXT}],
        "description": "the files that it takes the place of",
    },
    "language": {"type": ["string", "null"], "description": "its code: en, de, pt-BR"},
    "group": _TEXT | {"description": "it is compared within its group alone"},
    "skip": {"type": ["boolean", "null"], "description": "whether it is not read"},
    "why": _TEXT | {"description": "how the date is known"},
}


def documents_schema() -> dict[str, Any]:
    """Return the JSON Schema of a documents.yaml."""
    entry = {
        "type": "object",
        "properties": {key: _KEYS[key] for key in KEYS},
        "additionalProperties": False,
    }
    return {
        "$schema": DIALECT,
        "title": "documents.yaml of auditor",
        "description": "What is declared of documents, by path, file name or pattern.",
        "type": ["object", "null"],
        "additionalProperties": {"anyOf": [entry, _DATE]},
    }
