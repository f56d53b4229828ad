"""Measure reading: `python -m tests.benchmarks.extraction --data DIR`.

DIR holds suites that others made (see `extraction.md`).  Each line tells one figure; `--long` lists
the errors of each class; the last line is one JSON object `{"figures": {...}}`.
"""

from __future__ import annotations

import sys

from tests.benchmarks import suite_dates, suite_numbers, suite_speed
from tests.benchmarks.runner import Part, run

SUITES: dict[str, Part] = {
    "numbers": suite_numbers.figures,
    "dates": suite_dates.figures,
    "speed": suite_speed.figures,
}


if __name__ == "__main__":
    sys.exit(run(__doc__, SUITES))
