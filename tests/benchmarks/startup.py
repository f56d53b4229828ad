"""How long an audit of the seeds takes beside `import pandas`, and how long `--version` takes.

    python -m tests.benchmarks.startup

The last line is JSON: `audit_to_pandas` is the ratio of the medians, both run in turns in processes
of their own; the other figures are medians in seconds.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.benchmarks.runner import run

ROOT = Path(__file__).resolve().parents[2]
RUNS = 9


def seconds(*arguments: str) -> float:
    """Return how long one Python process takes."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def measure(runs: int = RUNS) -> dict[str, float]:
    """Return the figures; a first run of each fills the disk cache and does not count."""
    with tempfile.TemporaryDirectory() as out:
        commands = {
            "pandas_s": ("-c", "import pandas"),
            "audit_s": ("-m", "auditor", "audit", "seeds", "--out", out),
            "version_s": ("-m", "auditor", "--version"),
            "help_s": ("-m", "auditor", "--help"),
        }
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(runs + 1):
            for name, command in commands.items():
                taken[name].append(seconds(*command))
    figures = {name: median(times[1:]) for name, times in taken.items()}
    return {"audit_to_pandas": figures["audit_s"] / figures["pandas_s"], **figures}


def startup(_: Path, __: bool) -> dict[str, float]:
    """Return the figures to a thousandth."""
    return {name: round(value, 3) for name, value in measure().items()}


if __name__ == "__main__":
    sys.exit(run(__doc__, {"startup": startup}, needs_data=False))
