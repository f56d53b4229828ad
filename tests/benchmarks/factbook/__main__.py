"""Measure the rules on the CIA World Factbook: `python -m tests.benchmarks.factbook --data DIR`.

DIR holds the sets that README.md describes.  Each line is one figure; `--long` lists the
errors; the last line is one JSON object `{"figures": {...}}`.
"""

from __future__ import annotations

import sys

from tests.benchmarks.factbook import collection, growth, pairs, sums
from tests.benchmarks.runner import Part, run

PARTS: dict[str, Part] = {
    "pairs": pairs.pairs,
    "holders": pairs.holders,
    "sums": sums.sums,
    "collection": collection.collection,
    "growth": growth.growth,
    "patterns": growth.patterns,
}


if __name__ == "__main__":
    sys.exit(run(__doc__, PARTS))
