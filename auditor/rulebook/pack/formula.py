"""A formula and the values of its slots → its value: "total - fundamental - governance".

Numbers, names of slots, + - * / and parentheses can be written, and nothing else.  Values are
intervals; their ends are computed by interval arithmetic (Moore, Interval Analysis, 1966).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from auditor.core.model import Value
from auditor.core.values import in_base

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_CHARACTERS = 500
MOST_NESTED = 20

_TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|([^\W\d]\w*)|([-+*/()−×÷]))")
_SIGNS = str.maketrans("−×÷", "-*/")

Sign: TypeAlias = Literal["+", "-", "*", "/"]


class FormulaError(ValueError):
    """A formula that cannot be read, or values it cannot be worked out for."""

    def __init__(self, message: str, position: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.position = position


@dataclass(frozen=True, slots=True)
class _Number:
    number: float


@dataclass(frozen=True, slots=True)
class _Name:
    name: str


@dataclass(frozen=True, slots=True)
class _Term:
    sign: Sign
    left: _Node
    right: _Node


_Node: TypeAlias = _Number | _Name | _Term


@dataclass(frozen=True, slots=True)
class Formula:
    """An expression over slots."""

    text: str
    names: tuple[str, ...]
    root: _Node

    def evaluate(self, values: Mapping[str, Value]) -> Value:
        """Return the value of the formula for the values of its slots.

        Raises KeyError for a name without a value, and FormulaError for values that cannot be
        added, multiplied or divided.
        """
        return _evaluate(self.root, values)


def parse(text: str) -> Formula:
    """Return a formula.  Raises FormulaError, whose position counts its characters from 0."""
    if len(text) > MOST_CHARACTERS:
        raise FormulaError(f"longer than {MOST_CHARACTERS} characters")
    reader = _Reader(text)
    root = reader.sum()
    if reader.token:
        raise FormulaError(f"'{reader.token}' is not expected here", reader.start)
    return Formula(text, tuple(dict.fromkeys(reader.names)), root)


class _Reader:
    """A recursive descent: sums of products of atoms; nesting is bounded."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.end = 0
        self.depth = 0
        self.names: list[str] = []
        self.advance()

    def advance(self) -> None:
        """Move to the next token; "" at the end.  Raises FormulaError."""
        match = _TOKEN.match(self.text, self.end)
        if match is None:
            rest = self.text[self.end :].strip()
            if rest:
                raise FormulaError(f"'{rest[0]}' cannot stand in a formula", self.end)
            self.token, self.start, self.kind = "", self.end, None
            return
        self.kind = match.lastindex
        self.start = match.start(match.lastindex or 0)
        self.token = match[match.lastindex or 0].translate(_SIGNS)
        self.end = match.end()

    def sum(self) -> _Node:
        node = self.product()
        while self.token in ("+", "-"):
            sign: Sign = "+" if self.token == "+" else "-"
            self.advance()
            node = _Term(sign, node, self.product())
        return node

    def product(self) -> _Node:
        node = self.atom()
        while self.token in ("*", "/"):
            sign: Sign = "*" if self.token == "*" else "/"
            self.advance()
            node = _Term(sign, node, self.atom())
        return node

    def atom(self) -> _Node:
        """Read a number, a name or parentheses.  Raises FormulaError."""
        token, kind, start = self.token, self.kind, self.start
        if kind == 1:
            self.advance()
            return _Number(float(token))
        if kind == 2:
            self.names.append(token)
            self.advance()
            return _Name(token)
        if token != "(":
            raise FormulaError("a slot or a number is expected here", start)
        return self.nested(start)

    def nested(self, start: int) -> _Node:
        """Read parentheses that open at `start`.  Raises FormulaError."""
        self.depth += 1
        if self.depth > MOST_NESTED:
            raise FormulaError(f"nested more than {MOST_NESTED} deep", start)
        self.advance()
        node = self.sum()
        if self.token != ")":
            raise FormulaError("'(' is never closed", start)
        self.depth -= 1
        self.advance()
        return node


def _evaluate(node: _Node, values: Mapping[str, Value]) -> Value:
    """Work out a tree; sums and products lean left, so walk down the left side in a loop."""
    pending: list[_Term] = []
    while isinstance(node, _Term):
        pending.append(node)
        node = node.left
    result = Value("number", node.number, node.number) if isinstance(node, _Number) else None
    result = result or values[node.name if isinstance(node, _Name) else ""]
    for term in reversed(pending):
        result = _apply(term.sign, result, _evaluate(term.right, values))
    return result


def _apply(sign: Sign, a: Value, b: Value) -> Value:
    if sign in ("+", "-"):
        a, b = _alike(a, b)
        return _added(a, b if sign == "+" else _negated(b))
    return _multiplied(a, b) if sign == "*" else _divided(a, b)


def _alike(a: Value, b: Value) -> tuple[Value, Value]:
    """Return two numbers in one unit."""
    if a.dimension == b.dimension and a.unit == b.unit:
        return a, b
    if _is_written(a):
        return replace(b, low=a.low, high=a.high, step=0.0), b
    if _is_written(b):
        return a, replace(a, low=b.low, high=b.high, step=0.0)
    if a.dimension != b.dimension or a.dimension == "money":
        raise FormulaError(f"{a.unit or 'a number'} and {b.unit or 'a number'} cannot be added")
    return in_base(a), in_base(b)


def _is_written(a: Value) -> bool:
    """Whether a value is a number of the formula itself: it takes the unit of what it meets."""
    return a.dimension is None and a.unit is None and a.step == 0


def _added(a: Value, b: Value) -> Value:
    low = None if a.low is None or b.low is None else a.low + b.low
    high = None if a.high is None or b.high is None else a.high + b.high
    return replace(
        _common(a, b),
        low=low,
        high=high,
        low_open=a.low_open or b.low_open,
        high_open=a.high_open or b.high_open,
        step=max(a.step, b.step),
    )


def _common(a: Value, b: Value) -> Value:
    """Return `a` with only those marks that hold for both."""
    return replace(
        a,
        kind=a.kind if a.kind == b.kind else "number",
        hedge=a.hedge or b.hedge,
        counted=a.counted if a.counted == b.counted else None,
        qualifiers=a.qualifiers if a.qualifiers == b.qualifiers else (),
        doubt=a.doubt or b.doubt,
        name=None,
        edtf=None,
    )


def _negated(a: Value) -> Value:
    return replace(
        a,
        low=None if a.high is None else -a.high,
        high=None if a.low is None else -a.low,
        low_open=a.high_open,
        high_open=a.low_open,
    )


def _multiplied(a: Value, b: Value) -> Value:
    if a.dimension is not None and b.dimension is not None:
        raise FormulaError(f"{a.unit} and {b.unit} cannot be multiplied")
    measured = b if a.dimension is None else a
    (al, ah), (bl, bh) = _bounds(a), _bounds(b)
    ends = [x * y for x in (al, ah) for y in (bl, bh)]
    step = max(abs(al), abs(ah)) * b.step + max(abs(bl), abs(bh)) * a.step
    return replace(_common(measured, a), low=min(ends), high=max(ends), step=step)


def _divided(a: Value, b: Value) -> Value:
    if b.dimension is not None:
        a, b = _as_ratio(a, b)
    (al, ah), (bl, bh) = _bounds(a), _bounds(b)
    if bl <= 0 <= bh:
        raise FormulaError("a division by what may be zero")
    ends = [x / y for x in (al, ah) for y in (bl, bh)]
    smallest = min(abs(bl), abs(bh))
    step = a.step / smallest + max(map(abs, ends)) * b.step / smallest
    return replace(_common(a, b), low=min(ends), high=max(ends), step=step)


def _as_ratio(a: Value, b: Value) -> tuple[Value, Value]:
    """Return two measures of one kind as bare numbers."""
    a, b = _alike(a, b)
    return _bare(a), _bare(b)


def _bare(a: Value) -> Value:
    return replace(a, kind="number", unit=None, dimension=None, scale=1.0, shift=0.0)


def _bounds(a: Value) -> tuple[float, float]:
    if a.low is None or a.high is None:
        raise FormulaError("a product or ratio of what has no bounds")
    return a.low, a.high
