"""How long an audit of the seeds takes beside `import pandas`, and how long small things take.

    python -m tests.benchmarks.startup

The last line is JSON: `audit_to_pandas` is the ratio of the medians, both run in turns in processes
of their own; `pandas_s`, `audit_s`, `version_s` and `help_s` are medians in seconds.  `small_ms` is
the processor time, in milliseconds, that two short texts take in an Auditor that has audited before,
the median of many; no table of it is asked for.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from auditor.audit import Auditor
from tests.benchmarks.documents import SMALL
from tests.benchmarks.runner import run

ROOT = Path(__file__).resolve().parents[2]
RUNS = 9
SMALL_RUNS = 51


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


def small_ms(runs: int = SMALL_RUNS) -> float:
    """Return how many milliseconds two short texts take in an Auditor that has audited before."""
    auditor = Auditor()
    taken = []
    for _ in range(runs + 1):
        begin = time.process_time()
        auditor.audit(SMALL)
        taken.append(time.process_time() - begin)
    return 1000 * median(taken[1:])


def startup(_: Path, __: bool) -> dict[str, float]:
    """Return the figures to a thousandth."""
    figures = measure() | {"small_ms": small_ms()}
    return {name: round(value, 3) for name, value in figures.items()}


if __name__ == "__main__":
    sys.exit(run(__doc__, {"startup": startup}, needs_data=False))
