"""The values of a JSON file → documents, a table of them, or their values with their labels.

An object that has a `text` is a document; a list of objects with the same keys is a table; of any
other the path of keys to a value is its label: "river, length_km: 84".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from auditor.core.shape import Metadata, Part, ReadText, StatedDate
from auditor.read.composing.composer import Composer, Table
from auditor.read.decoded import FilePart
from auditor.read.formats import text as plain
from auditor.read.markup.front_matter import DATES
from auditor.read.stated_text import stated_text
from auditor.read.web.printed_days import day_in

MOST_VALUES = 200_000  # of one object that is read as labelled values
_LONG = 200  # characters of a text that is a paragraph rather than a value
_FEWEST = 2  # objects that make a table

Object = dict[str, Any]


def documents(records: Sequence[Any], notes: Sequence[str] = ()) -> Iterator[FilePart]:
    """Yield the documents of the values of a file, one for each line or item that has a text.

    All others are one document together.  `notes` are told with each.
    """
    others = []
    for number, record in enumerate(records, 1):
        if isinstance(record, dict) and isinstance(record.get("text"), str):
            key = stated_text(record.get("id")) or str(number)
            read = replace(_document(record, key), notes=tuple(notes))
            yield FilePart(read, "" if len(records) == 1 else key)
        else:
            others.append(record)
    if others:
        read = _labelled(others[0] if len(others) == 1 else others)
        yield FilePart(replace(read, notes=(*read.notes, *notes)))


def _document(record: Object, key: str) -> ReadText:
    read = plain.read(record["text"].replace("\r\n", "\n").replace("\r", "\n"))
    return replace(read, metadata=_metadata(record), parts=(Part(0, f"record {key}"),))


def _metadata(record: Object) -> Metadata:
    said = ((key, record.get(key)) for key in DATES)
    found = ((key, day_in(day)) for key, day in said if isinstance(day, str))
    dates = tuple(StatedDate(day, f"key {key}") for key, day in found if day)
    return Metadata(stated_text(record.get("title")), dates, stated_text(record.get("source")))


def _labelled(value: Any) -> ReadText:
    composer = Composer()
    left_out = _Writer(composer).write(value)
    notes = [f"more than {MOST_VALUES:,} values; those after them are not read"] if left_out else []
    metadata = _metadata(value) if isinstance(value, dict) else Metadata()
    return composer.result(metadata, notes)


class _Writer:
    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self._left = MOST_VALUES

    def write(self, value: Any) -> bool:
        """Write a value with all that is in it; return whether some of it was left out."""
        waiting: list[tuple[tuple[str, ...], Any]] = [((), value)]
        while waiting and self._left > 0:
            path, each = waiting.pop()
            if isinstance(each, dict):
                waiting += [((*path, key), under) for key, under in reversed(each.items())]
            elif isinstance(each, list) and (columns := _columns(each)):
                self._table(path, columns, each)
            elif isinstance(each, list):
                waiting += [(path, under) for under in reversed(each)]
            else:
                self._value(path, each)
        return bool(waiting)

    def _value(self, path: tuple[str, ...], value: Any) -> None:
        self._left -= 1
        words = _words(value)
        if not words:
            return
        self._composer.part(".".join(path) or "value")
        if not path or len(words) > _LONG:
            self._composer.add(words)
        else:
            self._composer.add_field(", ".join(path), words)

    def _table(self, path: tuple[str, ...], columns: list[str], rows: list[Object]) -> None:
        self._left -= len(columns) * len(rows)
        self._composer.part(".".join(path) or "list")
        cells = [[_words(row.get(column)) for column in columns] for row in rows]
        self._composer.add_table(Table([columns, *cells], heads=1, caption=", ".join(path)))


def _columns(values: list[Any]) -> list[str]:
    """Return the keys of objects that make a table, in their order; [] of what is none."""
    if len(values) < _FEWEST or not all(isinstance(each, dict) for each in values):
        return []
    columns = list(dict.fromkeys(key for each in values for key in each))
    is_flat = not any(isinstance(v, (dict, list)) for each in values for v in each.values())
    is_dense = 2 * sum(map(len, values)) > len(columns) * len(values)
    return columns if is_flat and is_dense else []


def _words(value: Any) -> str:
    """Return what stands for a value in the text; a number as it is written in JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
