"""Measure discovery on real collections: `python -m tests.benchmarks.gallery --data DIR`.

DIR holds the folder `gallery`, with its scripts, and `data`.  `--only` runs a part, `--long` lists
what is wrong.  Each line is one figure; the last line is one JSON object `{"figures": {...}}`.
"""

from __future__ import annotations

import sys

from tests.benchmarks.gallery import errors, ramdocs, ranking, scripts, shown, sums
from tests.benchmarks.runner import Part, run

PARTS: dict[str, Part] = {
    "plant": scripts.plant,
    "small_cases": scripts.small_cases,
    "right": shown.right,
    "sums": sums.recomputed,
    "errors": errors.figures,
    "ranking": ranking.ranking,
    "ramdocs": ramdocs.figures,
}
"""What each part measures stands in its module; a part more is a module and a line."""


if __name__ == "__main__":
    sys.exit(run(__doc__, PARTS))
