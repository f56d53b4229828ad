"""What a second process is worth to an audit, and what it costs a small one.

    python -m tests.benchmarks.cores --data FOLDER [--sample N] [--only PART...]

The program audits a folder of text files, writes its usual reports, and keeps nothing for the next
audit; what counts is the time on the clock.  Other work on the machine makes these figures worse:
they mean something where at least two cores are free.

- `two_over_one`: the time with `--jobs 1` over that with `--jobs 2`, on the 25 MB of the Factbook
  documents.  Absent where the process may use only one core
- `small_two_over_one`: the time with `--jobs 2` over that with `--jobs 1`, on two small files; the
  medians of several runs, in turns
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median

from auditor.core.model import Document
from auditor.scale.cores import usable_cores
from tests.benchmarks.documents import SMALL, factbook, written
from tests.benchmarks.runner import run_sampled

OPTIONS = ("--rules", "factbook", "--no-cache", "--fail-on", "never")
ROUNDS = 9  # of the small audit


def seconds(documents: Iterable[Document], jobs: Sequence[int], rounds: int) -> list[float]:
    """Return for each number of processes how long an audit takes, the median of some rounds.

    Raises CalledProcessError where the audit fails.
    """
    taken: dict[int, list[float]] = {number: [] for number in jobs}
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder, "texts")
        written(documents, texts)
        command = (sys.executable, "-m", "auditor", "audit", str(texts), "--out", f"{folder}/out")
        for _ in range(rounds):
            for number in jobs:
                begin = time.perf_counter()
                subprocess.run(
                    [*command, *OPTIONS, "--jobs", str(number)],
                    check=True,
                    stdout=subprocess.DEVNULL,
                )
                taken[number].append(time.perf_counter() - begin)
    return [median(taken[number]) for number in jobs]


def large(data: Path, sample: int) -> dict[str, float]:
    """Return the figure of the Factbook documents."""
    if usable_cores() < 2:
        print("two_over_one: not measured, for there is one core")
        return {}
    one, two = seconds(factbook(data)[::sample], (1, 2), rounds=1)
    print(f"{one:.1f} s with one process, {two:.1f} s with two")
    return {"two_over_one": round(one / two, 2)}


def small(_: Path, __: int) -> dict[str, float]:
    """Return the figure of two small files."""
    one, two = seconds(SMALL, (1, 2), ROUNDS)
    print(f"{one:.3f} s with one process, {two:.3f} s with two")
    return {"small_two_over_one": round(two / one, 3)}


if __name__ == "__main__":
    sys.exit(run_sampled(__doc__, {"large": large, "small": small}))
