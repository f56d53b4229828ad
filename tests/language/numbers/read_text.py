"""Helpers of these tests: a text → the numbers that are read in it."""

from __future__ import annotations

from auditor.core.model import Mention
from auditor.language.numbers.number_style import DEFAULT, NumberStyle
from auditor.language.numbers.recognizer import read_numbers
from auditor.read.formats.text import read


def one(text: str) -> Mention:
    found = read_numbers(text)
    assert len(found) == 1, found
    return found[0]


def read_rows(text: str, style: NumberStyle = DEFAULT) -> list[tuple[object, ...]]:
    """Return text, number and unit of every number read; the number of a range as a pair."""
    rows: list[tuple[object, ...]] = []
    for mention in read_numbers(text, (), style, grids=read(text).grids):
        value = mention.value
        same = value.low == value.high
        rows.append((mention.text, value.low if same else (value.low, value.high), value.unit))
    return rows
