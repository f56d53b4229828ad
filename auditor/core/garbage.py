"""Many small objects that stay → collected seldom: looking for rubbish among them costs time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

THRESHOLDS = (300_000, 50, 100)
"""New objects between two looks at the young, and looks before one at the older ones.

An audit makes many small objects and drops few.  Two short documents take 3 % less time so than
with 100,000, and 3,000 documents 17 to 24 % less than with Python's own 700."""


def collect_seldom() -> None:
    """Look for rubbish seldom from now on: for a program that does nothing but audit."""
    gc.set_threshold(*THRESHOLDS)


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Look for rubbish seldom for a while, and then as often as before."""
    before = gc.get_threshold()
    collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
