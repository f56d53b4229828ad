"""What people say twice, and is heard: `python -m tests.benchmarks.hearing --data GALLERY`.

GALLERY is the gallery's folder; its scripts are the measure, and what is printed is theirs, under
their names: `pairs_*`, `slips_*`, `stats_*` and `quiet_right` of `check.py`, `water_*` and
`office_md_*` of `planted.py`, `reported_right`, `reassured` and `missed` of `reported.py`,
`twins_found` and what each collection shows of `plant.py`, `natural` and `table_*` of the scripts of
those names.  `--only` runs a part, `--long` lists what is wrong.  Each line is one figure; the last
line is one JSON object `{"figures": {...}}`.
"""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from tests.benchmarks.gallery import scripts
from tests.benchmarks.runner import Part, run

SMALL_CASES = ("quiet", "pairs", "slips", "stats")
FOLDERS = {"water": "water_planted.yaml", "office_md": "office_planted.yaml"}


def small_cases(gallery: Path, long: bool) -> dict[str, float]:
    """Return what is found and what is quiet in all sets of small cases."""
    return scripts.checked(gallery, long, *SMALL_CASES)


PARTS: dict[str, Part] = {
    "small_cases": small_cases,
    **{
        name: partial(scripts.planted, folder=name, errors=errors)
        for name, errors in FOLDERS.items()
    },
    "reported": scripts.reported,
    "altered": scripts.altered,
}
"""What each part measures stands in `tests/benchmarks/gallery/scripts.py`."""


if __name__ == "__main__":
    sys.exit(run(__doc__, PARTS))
