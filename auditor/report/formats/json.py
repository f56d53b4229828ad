"""Results → `report.json`: everything an audit found, for programs; public and versioned."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from auditor.files.output_formats import output_format
from auditor.report.record.writer import record

if TYPE_CHECKING:
    from auditor.core.results import Results

FORMAT = output_format("json")


def files(results: Results) -> dict[str, bytes]:
    """Return `report.json`: UTF-8, keys sorted, the same bytes for the same results."""
    content = record(results)
    text = ",\n".join(f"{_json(key)}: {_lines(content[key])}" for key in sorted(content))
    # a lone surrogate cannot be UTF-8; as \udc80 it is still the same JSON string
    return FORMAT.named(f"{{\n{text}\n}}\n".encode("utf-8", "backslashreplace"))


def _lines(value: Any) -> str:
    """Return a list with each of its records on a line of its own: easy to compare, fast."""
    if not isinstance(value, list) or not value:
        return _json(value)
    return "[\n" + ",\n".join(map(_json, value)) + "\n]"


def _json(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, allow_nan=False)
