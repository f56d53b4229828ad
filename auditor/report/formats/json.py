"""Results → `report.json`: everything an audit found, for programs; public and versioned."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from auditor.files.output_formats import REPORT_FILE, output_format
from auditor.report.record.writer import record

if TYPE_CHECKING:
    from auditor.core.results import Results

FORMAT = output_format("json")
_encoded = json.JSONEncoder(sort_keys=True, ensure_ascii=False, allow_nan=False).encode


def files(results: Results) -> dict[str, bytes]:
    """Return `report.json`: UTF-8, keys sorted, the same bytes for the same results."""
    return FORMAT.named(b"".join(_pieces(results)))


def parts(results: Results) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Yield `report.json` piece by piece: as a whole it may be longer than what it is made from."""
    yield REPORT_FILE, _pieces(results)


def _pieces(results: Results) -> Iterator[bytes]:
    content, before = record(results), b"{\n"
    for key in sorted(content):
        yield before + _json(key) + b": "
        yield from _lines(content[key])
        before = b",\n"
    yield b"\n}\n"


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
    return _encoded(value).encode("utf-8", "backslashreplace")
