"""Measure the rules on the CIA World Factbook: `python -m tests.benchmarks.factbook --data DIR`.

DIR holds the sets that `factbook.md` describes.  Each line tells one figure; `--long` lists what
is wrong; the last line is one JSON object `{"figures": {...}}`.
"""

from __future__ import annotations

import sys

from tests.benchmarks import factbook_collection, factbook_growth, factbook_pairs, factbook_sums
from tests.benchmarks.runner import Part, run

PARTS: dict[str, Part] = {
    "pairs": factbook_pairs.pairs,
    "holders": factbook_pairs.holders,
    "sums": factbook_sums.sums,
    "collection": factbook_collection.collection,
    "growth": factbook_growth.growth,
    "patterns": factbook_growth.patterns,
}


if __name__ == "__main__":
    sys.exit(run(__doc__, PARTS))
