"""Measure how claims know what they are about: `python -m tests.benchmarks.frame --data DIR`.

DIR holds the folder `gallery`, with its scripts, and `data`.  `--only` runs a part, `--long` lists
what is wrong.  Each line is one figure; the last line is one JSON object `{"figures": {...}}`.

`reported_right`, `reported_false`, `missed`, `reassured` and `quiet_right` are those of the gallery's
scripts; `vitaminc_*`, `fm2_*`, `pairs_*` and `holder_right` those of the benchmarks of discovery and
of the Factbook.  `vitaminc_right_plain`: `vitaminc_right` of the claims without a bound word.
`topic_p`, `topic_r`: precision and recall of conflict on pairs of passages on one topic, where
neutral and unsupported ones count as wrong; `topic_called`: the share of the pairs of PropSegmEnt
without a contradiction that are called a conflict, in %.  `strength_auc_vitaminc` and
`strength_auc_topic`: how often, of the pairs called a conflict, one that is right is stronger than
one that is not, ties counted half; `strength_auc`: the lesser of the two.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.benchmarks.discover import pairs as discovered
from tests.benchmarks.factbook import pairs as factbook
from tests.benchmarks.frame import compared
from tests.benchmarks.gallery import scripts
from tests.benchmarks.runner import Part, run


def quiet(data: Path, long: bool) -> dict[str, float]:
    """Return how many quiet documents are quiet."""
    return scripts.checked(data / scripts.GALLERY, long, "quiet")


def reported(data: Path, long: bool) -> dict[str, float]:
    """Return how many of the reported cases are judged right, and how the others are wrong."""
    return scripts.reported(data / scripts.GALLERY, long)


def fool_me_twice(data: Path, long: bool) -> dict[str, float]:
    """Return precision and recall of conflict on claims that people made to fool others."""
    return discovered.fool_me_twice(data / compared.DATA, long)


def of_factbook(data: Path, long: bool) -> dict[str, float]:
    """Return how many pairs of the Factbook and starts of office holders are judged right."""
    folder = data / compared.DATA
    return factbook.pairs(folder, long) | factbook.holders(folder, long)


PARTS: dict[str, Part] = {
    "reported": reported,
    "quiet": quiet,
    "vitaminc": compared.vitaminc,
    "fm2": fool_me_twice,
    "topic": compared.topic,
    "strength": compared.strength,
    "factbook": of_factbook,
}


if __name__ == "__main__":
    sys.exit(run(__doc__, PARTS))
