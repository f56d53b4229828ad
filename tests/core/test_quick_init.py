"""Constructors that are quick to call are those that `dataclasses` writes, but for their time."""

from __future__ import annotations

import dataclasses
import inspect

import pytest

from auditor.core.model import Value
from auditor.core.quick_init import quick_init


@dataclasses.dataclass(frozen=True, slots=True)
class Slow:
    first: int
    second: str | None = None
    third: tuple[int, ...] = ()


@quick_init
@dataclasses.dataclass(frozen=True, slots=True)
class Quick:
    first: int
    second: str | None = None
    third: tuple[int, ...] = ()


def test_parameters_and_defaults_are_the_same():
    slow, quick = (inspect.signature(kind).parameters.values() for kind in (Slow, Quick))
    assert [(p.name, p.default) for p in quick] == [(p.name, p.default) for p in slow]


@pytest.mark.parametrize(
    ("given", "named"),
    [((1,), {}), ((1, "a"), {}), ((1,), {"third": (2,)}), ((), {"first": 1, "second": "b"})],
)
def test_fields_are_the_same(given, named):
    assert dataclasses.astuple(Quick(*given, **named)) == dataclasses.astuple(Slow(*given, **named))


def test_what_is_made_stays_frozen_and_can_be_replaced():
    made = Quick(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.first = 2
    assert dataclasses.replace(made, second="c") == Quick(1, "c")


def test_a_missing_field_is_told():
    with pytest.raises(TypeError, match="first"):
        Quick()


def test_values_have_all_their_fields():
    assert dataclasses.astuple(Value("number"))[:4] == ("number", None, None, False)


@pytest.mark.parametrize(
    "kind",
    [
        dataclasses.make_dataclass("Unslotted", ["first"], frozen=True),
        dataclasses.make_dataclass(
            "Made", [("first", list, dataclasses.field(default_factory=list))], slots=True
        ),
        dataclasses.make_dataclass(
            "Busy", ["first"], namespace={"__post_init__": print}, slots=True
        ),
    ],
)
def test_other_classes_are_refused(kind):
    with pytest.raises(TypeError):
        quick_init(kind)
