"""JSON and JSON Lines: bytes → documents, tables and labelled values."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from auditor.read.decoded import FilePart, UndecodableError
from auditor.read.formats import text
from auditor.read.records.objects import documents


def read_file(data: bytes) -> Iterator[FilePart]:
    """Yield the documents of a file; raises UndecodableError for what is no JSON."""
    source = text.decode(data).text
    try:
        yield from documents([_value(source)])
    except json.JSONDecodeError as error:
        lines = _lines(source)
        if lines is None:
            where = f"line {error.lineno}, column {error.colno}"
            message = f"it is no JSON: {error.msg} in {where}; correct it"
            raise UndecodableError(message) from None
        yield from documents(lines)


def _value(source: str) -> Any:
    """Return the value of a source; numbers keep the digits that are written."""
    try:
        return json.loads(source, parse_float=str, parse_int=str, parse_constant=str)
    except RecursionError:
        raise UndecodableError("its values are nested too deep; take the inner ones out") from None


def _lines(source: str) -> list[Any] | None:
    """Return the values of JSON Lines, None where the first line is no value of its own."""
    found: list[Any] = []
    for number, line in enumerate(source.split("\n"), 1):
        if not line.strip():
            continue
        try:
            found.append(_value(line))
        except json.JSONDecodeError as error:
            if len(found) == 0:
                return None
            message = f"line {number} is no JSON: {error.msg}; correct it"
            raise UndecodableError(message) from None
    return found if len(found) > 1 else None
