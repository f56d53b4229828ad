"""JSON and JSON Lines: bytes → documents, tables and labelled values."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from auditor.read.decoded import FilePart, UndecodableError
from auditor.read.formats import text
from auditor.read.records.objects import documents

MOST_TOLD = 5  # lines that are no JSON


def read_file(data: bytes) -> Iterator[FilePart]:
    """Yield the documents of a file; raises UndecodableError for what is no JSON."""
    source = text.decode(data).text
    try:
        yield from documents([_value(source)])
    except json.JSONDecodeError as error:
        lines = _lines(source)
        if not lines.values:
            where = f"line {error.lineno}, column {error.colno}"
            ends = "; it ends too early" if error.pos >= len(source.rstrip()) else ""
            message = f"it is no JSON: {error.msg} in {where}{ends}; correct it"
            raise UndecodableError(message) from None
        yield from documents(lines.values, lines.notes)


def _value(source: str) -> Any:
    """Return the value of a source; numbers keep the digits that are written."""
    try:
        return json.loads(source, parse_float=str, parse_int=str, parse_constant=str)
    except RecursionError:
        raise UndecodableError("its values are nested too deep; take the inner ones out") from None


class _Lines(NamedTuple):
    """The values of JSON Lines, and what is to be told of lines that are none."""

    values: list[Any]
    notes: list[str]


def _lines(source: str) -> _Lines:
    """Return the values of JSON Lines, none where the first line is no value of its own."""
    found: list[Any] = []
    wrong: list[int] = []
    for number, line in enumerate(source.split("\n"), 1):
        if not line.strip():
            continue
        try:
            found.append(_value(line))
        except json.JSONDecodeError:
            if not found:
                return _Lines([], [])
            wrong.append(number)
    shown = ", ".join(map(str, wrong[:MOST_TOLD])) + (" …" if len(wrong) > MOST_TOLD else "")
    return _Lines(found, [f"no JSON and not read: line {shown}; correct it"] if wrong else [])
