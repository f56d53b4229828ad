"""Measure discovery: `python -m tests.benchmarks.discover --data DIR`.

DIR holds collections that others made (see `discover.md`); what is planted is made here. `--only`
runs a part, `--long` lists errors.  Each line
tells one figure; the last line is one JSON object `{"figures": {...}}`.
"""

from __future__ import annotations

import sys

from tests.benchmarks import discover_collections, discover_factbook, discover_pairs
from tests.benchmarks.runner import Part, run

SUITES: dict[str, Part] = {
    "vitaminc": discover_pairs.vitaminc,
    "fm2": discover_pairs.fool_me_twice,
    "revisions": discover_pairs.revisions,
    "unrelated": discover_collections.unrelated,
    "seeds": discover_collections.seeds,
    "planted": discover_collections.planted,
    "growth": discover_collections.growth,
    "factbook": discover_factbook.figures,
}


if __name__ == "__main__":
    sys.exit(run(__doc__, SUITES))
