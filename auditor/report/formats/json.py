"""Results → `report.json`: everything an audit found, for programs; public and versioned."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from auditor.files.output_formats import output_format
from auditor.report.record.writer import record

if TYPE_CHECKING:
    from auditor.core.results import Results

FORMAT = output_format("json")


def files(results: Results) -> dict[str, bytes]:
    """Return `report.json`: UTF-8, keys sorted, the same bytes for the same results."""
    content, written = record(results), bytearray(b"{\n")
    for number, key in enumerate(sorted(content)):
        written += b",\n" if number else b""
        written += _json(key) + b": "
        for part in _lines(content[key]):
            written += part
    written += b"\n}\n"
    return FORMAT.named(bytes(written))


def _lines(value: Any) -> Iterator[bytes]:
    """Yield a list with each of its records on a line of its own: easy to compare, fast."""
    if not isinstance(value, list | Iterator):
        yield _json(value)
        return
    before = b"[\n"
    for entry in value:
        yield before + _json(entry)
        before = b",\n"
    yield b"[]" if before == b"[\n" else b"\n]"


def _json(value: Any) -> bytes:
    # a lone surrogate cannot be UTF-8; as \udc80 it is still the same JSON string
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8", "backslashreplace")
