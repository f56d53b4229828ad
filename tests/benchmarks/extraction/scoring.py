"""What the suites of numbers share: what a reader found, the count of what is right, units, spans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from auditor.core.model import NUMERIC_KINDS, Value
from auditor.language.mentions import read
from auditor.language.units.parser import unit_of


class Read(NamedTuple):
    """A quantity that a reader found; `value` has low and high, `unit` and `hedge`."""

    start: int
    end: int
    value: Value


Reader = Callable[[str], list[Read]]


@dataclass
class Tally:
    """What was right and wrong, with the errors of each class for the long output."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def note(self, right: bool, error: str) -> None:
        self.counts["right" if right else "wrong"] += 1
        if not right:
            self.errors.append(error)

    def percent(self) -> float:
        return round(100 * self.counts["right"] / (self.counts["right"] + self.counts["wrong"]), 1)


def ours(text: str) -> list[Read]:
    """Return the numbers and quantities that this project reads."""
    return [
        Read(mention.start, mention.end, mention.value)
        for mention in read(text)
        if mention.value.kind in NUMERIC_KINDS
    ]


def print_errors(name: str, tally: Tally) -> None:
    """Print what is wrong or left out in a suite, and the counts of each class."""
    print(f"\n{name}: wrong or left out")
    print("\n".join(tally.errors))
    print(dict(sorted(tally.counts.items())))


def is_close(a: float | None, b: float | None) -> bool:
    """Whether two numbers are equal but for rounding; unbounded equals unbounded."""
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


def point(value: Value) -> float:
    """Return the number that a bound or hedge is about, or the middle of a range."""
    if value.low is None or value.high is None:
        return (value.high if value.low is None else value.low) or 0.0
    if value.hedge == "nearly":
        return value.high
    return (value.low + value.high) / 2


_NAMES = {
    "pound": ("GBP", 1), "tonne": ("ton", 1), "metric ton": ("t", 1),
    "cent": ("USD", 0.01), "penny": ("GBP", 0.01), "dram": ("dram", 1), "turn": ("turn", 1),
    "degree": ("°", 1), "sen": ("SEN", 1), "megabit": ("Mb", 1), "ton": ("ton", 1),
}  # fmt: skip


def canonical(name: str) -> tuple[str, float]:
    """Return the symbol and factor of a unit as a suite names it."""
    low = name.lower()
    if low in _NAMES:
        return _NAMES[low]
    unit = unit_of(name) if name.isupper() else unit_of(low)
    return (unit.symbol, unit.factor) if unit else (name, 1)
