"""Nothing → bytes of report.json for each byte of one passage of 200 kB without a full stop.

The passage is of plain words with a statement of a fact each kilobyte, every tenth contradicting
the last.  It stands in three shapes, the worst of which counts: all statements are about one thing
and have one value or another; each contradiction has a value of its own; there are many things.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from auditor import Auditor, Document

SIZE = 200_000
EACH = 1000  # bytes from one statement to the next
TENTH = 10
STATEMENT = "{country} has ratified {count} ILO Conventions and"
COUNTRIES = ("Kazakhstan", "France", "Germany", "Italy", "Spain", "Brazil", "Chile", "Peru")
WORDS = [
    "the",
    "people",
    "of",
    "many",
    "towns",
    "along",
    "that",
    "river",
    "went",
    "on",
    "with",
    "their",
    "work",
    "and",
    "spoke",
    "of",
    "what",
    "they",
    "had",
    "seen",
    "there",
    "while",
    "others",
    "listened",
    "and",
    "asked",
    "about",
    "old",
    "ways",
    "of",
    "making",
    "bread",
    "or",
    "cloth",
    "with",
    "simple",
    "tools",
    "under",
    "open",
    "skies",
]

Shape = Callable[[int], tuple[str, int]]
"""The number of a statement, from 0, to its country and count."""


def _two_values(number: int) -> tuple[str, int]:
    return COUNTRIES[0], 24 + _contradicts(number)


def _new_values(number: int) -> tuple[str, int]:
    return COUNTRIES[0], 24 + number * _contradicts(number)


def _many_things(number: int) -> tuple[str, int]:
    about = number - _contradicts(number)
    return COUNTRIES[about % len(COUNTRIES)], 20 + about % len(COUNTRIES) + _contradicts(number)


def _contradicts(number: int) -> bool:
    return number % TENTH == TENTH - 1


SHAPES: tuple[Shape, ...] = (_two_values, _new_values, _many_things)


def passage(size: int, shape: Shape) -> str:
    """Return a passage of so many bytes, all of them ASCII."""
    words = cycle(WORDS)
    parts = [_part(*shape(number), words) for number in range(-(-size // EACH))]
    return " ".join(parts)[:size]


def _part(country: str, count: int, words: Iterator[str]) -> str:
    part = [STATEMENT.format(country=country, count=count)]
    length = len(part[0])
    while length < EACH:
        part.append(next(words))
        length += len(part[-1]) + 1
    return " ".join(part)


def json_bytes(text: str) -> int:
    """Return the size of the report.json of an audit of one text."""
    audit = Auditor().audit(Document("long.txt", text, date="2020-01-01"))
    with tempfile.TemporaryDirectory() as out:
        [written] = audit.write(out, "json")
        return written.stat().st_size


def measure(_data: Path) -> dict[str, float]:
    """Return bytes of report.json for each byte of the passage, of the worst shape."""
    sizes = [json_bytes(passage(SIZE, shape)) / SIZE for shape in SHAPES]
    return {"json_long_passage": round(max(sizes), 2)}
