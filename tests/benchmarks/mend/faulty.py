"""A number → a case that crashes, hangs or dies, to show that the fuzzing notices."""

from __future__ import annotations

import os
from pathlib import Path

from tests.benchmarks.mend.batches import Case

CRASHES, HANGS, DIES = 2, 4, 6


def case(_data: Path, _seed: int) -> Case:
    """Return what does well but for three numbers; it raises ValueError for one of them."""

    def run(number: int) -> None:
        if number == CRASHES:
            raise ValueError("line\nline")
        while number == HANGS:
            pass
        if number == DIES:
            os.abort()

    return run
