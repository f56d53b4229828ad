"""Two statements that disagree, and those about the same thing → what speaks for an error.

Each figure is a number of small size, with a name; the model (`model.py`) weighs them.  None looks
at words for what they mean: what they mean was read when the statements were made and brought
together.
"""

from __future__ import annotations

import math
import re
from collections.abc import Hashable, Sequence
from typing import NamedTuple

from auditor.claims.frames.reader import scene_end
from auditor.discover.ranking import difference_of
from auditor.discover.statements.value_statement import ValueStatement
from auditor.discover.strength.shapes import BY_WORDING, Shape, shape_of

MOST_NAMES = 2
MOST_NUMBERS = 4
FAR = 0.5  # difference, as a share of the larger value, beyond which two values are just far apart
AROUND = 1000  # characters on either side of a value that are looked at, so that time is linear
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")

Figures = tuple[float | None, float | None, str | None]


class Evidence(NamedTuple):
    """What is known of two statements that disagree, without a look at the rest of a collection."""

    shape: Shape
    documents: tuple[str, str]  # in order
    figures: dict[str, float]


class Group:
    """The statements about one thing: which values they give, for each time that they are of."""

    def __init__(self, members: Sequence[ValueStatement]) -> None:
        self._values: dict[Hashable, set[Figures]] = {}
        for member in members:
            self._values.setdefault(_time(member), set()).add(figures_of(member))

    def values_at_the_time_of(self, a: ValueStatement, b: ValueStatement) -> int:
        """Return how many values are given for the time of either of two statements."""
        none: set[Figures] = set()  # one of them may be of another group that says the same
        return len(self._values.get(_time(a), none) | self._values.get(_time(b), none))


def _time(statement: ValueStatement) -> Hashable:
    holds = statement.context.holds
    return holds.low, holds.high


def figures_of(statement: ValueStatement) -> Figures:
    """Return the ends and the unit of a statement's value."""
    value = statement.context.mention.value
    return value.low, value.high, value.unit


def evidence_of(a: ValueStatement, b: ValueStatement, group: Group) -> Evidence:
    """Return what speaks for an error where two statements of a group disagree."""
    shape = shape_of(a, b)
    first, second = sorted((a.document, b.document))
    known = _of_shape(shape) | _of_words(a, b) | _of_numbers(a, b) | _of_values(a, b, group)
    return Evidence(shape, (first, second), {"constant": 1.0} | known)


def _of_shape(shape: Shape) -> dict[str, float]:
    """Return what the kinds of passages say; two sentences say nothing of their own."""
    parts = {shape.first, shape.second}
    return {
        "cells": float(parts == {"cell"}),
        "items": float("item" in parts),
        "wording": float(shape.by == BY_WORDING),
    }


def _of_words(a: ValueStatement, b: ValueStatement) -> dict[str, float]:
    """Return how the words of two statements match."""
    names = len(a.names - b.names), len(b.names - a.names)
    return {
        "copy": float(_is_copy(a, b)),
        "names_of_one": min(max(names), MOST_NAMES) / MOST_NAMES,
    }


def _around_value(statement: ValueStatement) -> tuple[str, str]:
    """Return the text of a passage before and behind a value, as far as it is looked at."""
    start = statement.context.mention.start - statement.context.passage[0]
    end = start + len(statement.context.mention.text)
    return statement.passage[max(0, start - AROUND) : start], statement.passage[end : end + AROUND]


def _is_copy(a: ValueStatement, b: ValueStatement) -> bool:
    """Whether two passages are the same but for the value; white space does not count.

    Neither does a phrase that says who tells it, or only sets the scene.
    """
    (one, behind), (other, after) = _around_value(a), _around_value(b)
    if behind.split() != after.split():
        return False
    return one[scene_end(one) :].split() == other[scene_end(other) :].split()


def _of_numbers(a: ValueStatement, b: ValueStatement) -> dict[str, float]:
    """Return how the other numbers of two passages match: those of siblings differ as well.

    Labelled lines list the numbers of several times, which say nothing of each other.
    """
    if a.label and b.label:
        return dict.fromkeys(("shared_numbers", "other_numbers", "no_numbers"), 0.0)
    left, right = _numbers(a), _numbers(b)
    shared, own = len(left & right), min(len(left - right), len(right - left))
    return {
        "shared_numbers": min(shared, MOST_NUMBERS) / MOST_NUMBERS,
        "other_numbers": min(own, MOST_NUMBERS) / MOST_NUMBERS,
        "no_numbers": float(not left or not right),
    }


def _numbers(statement: ValueStatement) -> frozenset[str]:
    """Return the numbers that a passage has beside a value, as they are written."""
    return frozenset(found for text in _around_value(statement) for found in _NUMBER.findall(text))


def _of_values(a: ValueStatement, b: ValueStatement, group: Group) -> dict[str, float]:
    """Return how far two values are apart, and how many others stand for the same thing and time.

    The doublings of their number count: two values are none, nine are three.
    """
    values = max(1, group.values_at_the_time_of(a, b) - 1)
    difference = difference_of(a.context.value, b.context.value)
    return {"difference": min(FAR, difference), "values": math.log2(values) / 4}
