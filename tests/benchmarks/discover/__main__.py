"""Measure discovery: `python -m tests.benchmarks.discover --data DIR`.

DIR holds collections that others made (see README.md); conflicts that are planted are made here.
`--only` runs a part, `--long` lists errors.  Each line is one figure; the last line is one JSON
object `{"figures": {...}}`.
"""

from __future__ import annotations

import sys

from tests.benchmarks.discover import factbook, pairs, whole_collections
from tests.benchmarks.runner import Part, run

SUITES: dict[str, Part] = {
    "vitaminc": pairs.vitaminc,
    "fm2": pairs.fool_me_twice,
    "revisions": pairs.revisions,
    "unrelated": whole_collections.unrelated,
    "seeds": whole_collections.seeds,
    "planted": whole_collections.planted,
    "growth": whole_collections.growth,
    "factbook": factbook.figures,
}


if __name__ == "__main__":
    sys.exit(run(__doc__, SUITES))
