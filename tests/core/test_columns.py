"""Records → columns of plain values and back: nothing is lost, and only JSON is needed between."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.core.columns import columns_of, records_of
from auditor.core.model import Value


class Span(NamedTuple):
    start: int
    end: int


@dataclass(frozen=True)
class Note:
    """One field of each kind that records have."""

    text: str
    size: float | None
    value: Value
    span: Span | None
    marks: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    stems: frozenset[str]
    weights: dict[str, float]
    days: tuple[int, int] | None
    places: tuple[Span, ...]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
NUMBERS = st.one_of(st.none(), st.integers(-9, 9), st.floats(-9, 9))
PAIRS = st.tuples(st.integers(0, 9), st.integers(0, 9))
NOTES = st.builds(
    Note,
    text=TEXTS,
    size=NUMBERS,
    value=st.builds(Value, kind=TEXTS, low=NUMBERS, high=NUMBERS, low_open=st.booleans()),
    span=st.one_of(st.none(), st.builds(Span, st.integers(0, 9), st.integers(0, 9))),
    marks=st.lists(TEXTS, max_size=3).map(tuple),
    spans=st.lists(PAIRS, max_size=2).map(tuple),
    stems=st.frozensets(TEXTS, max_size=4),
    weights=st.dictionaries(TEXTS, st.floats(0, 1), max_size=4),
    days=st.one_of(st.none(), PAIRS),
    places=st.lists(st.builds(Span, st.integers(0, 9), st.integers(0, 9)), max_size=2).map(tuple),
)


@given(st.lists(NOTES, max_size=6))
def test_what_goes_through_json_comes_back_the_same(notes: list[Note]) -> None:
    written = json.dumps(columns_of(Note, notes))
    back = records_of(Note, json.loads(written))
    assert back == notes
    for one, other in zip(back, notes, strict=True):  # 1, 1.0 and True are equal and not the same
        assert repr((one.size, one.value)) == repr((other.size, other.value))
        assert all(type(place) is Span for place in one.places)


@given(st.lists(NOTES, max_size=6))
def test_the_same_records_give_the_same_bytes(notes: list[Note]) -> None:
    back = records_of(Note, json.loads(json.dumps(columns_of(Note, notes))))
    assert json.dumps(columns_of(Note, back)) == json.dumps(columns_of(Note, notes))


@pytest.mark.parametrize(
    "columns",
    [
        {},
        {"#": 2, "start": [1, 2]},
        {"#": 2, "start": [1, 2], "end": [1]},
        {"#": 2, "start": {"other": 1}, "end": [1, 2]},
        {"#": 2, "start": 7, "end": [1, 2]},
        {"#": None, "start": [1], "end": [2]},
    ],
)
def test_what_is_no_columns_is_refused(columns: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        records_of(Span, columns)


def test_a_text_that_many_records_have_is_written_once() -> None:
    long = "A passage without an end " * 400
    notes = [
        Value("name", name=long if number % 2 else None, edtf=str(number)) for number in range(50)
    ]
    notes = [Value("count", edtf="x", unit="km"), *notes]
    columns = columns_of(Value, [*notes, *(Value("count", name=long, edtf="y") for _ in range(50))])
    assert len(json.dumps(columns)) < 2 * len(long)
    assert records_of(Value, json.loads(json.dumps(columns)))[:51] == notes
