"""Measure reading: `python -m tests.benchmarks.extraction --data DIR`.

DIR holds suites that others made (see README.md).  Each line is one figure; `--long` lists
the errors of each class; the last line is one JSON object `{"figures": {...}}`.
"""

from __future__ import annotations

import sys

from tests.benchmarks.extraction import dates, numbers, speed
from tests.benchmarks.runner import Part, run

SUITES: dict[str, Part] = {
    "numbers": numbers.figures,
    "dates": dates.figures,
    "speed": speed.figures,
}


if __name__ == "__main__":
    sys.exit(run(__doc__, SUITES))
