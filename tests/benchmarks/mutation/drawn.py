"""Files of the package → the mutants that are drawn from them, and those no test can notice.

Sorted by their place the mutants are cut into as many equal parts as are drawn, and the seed draws
one from each, so that they are spread evenly.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from ruamel.yaml import YAML

from tests.benchmarks.mutation.mutants import Mutant, mutants_of
from tests.benchmarks.mutation.runs import ROOT

JUDGEMENT = (
    "auditor/core",
    "auditor/checks",
    "auditor/discover/pairwise",
    "auditor/rulebook/pattern",
)
EQUIVALENT = Path(__file__).with_name("equivalent_mutants.yaml")


def every_mutant(paths: Sequence[str] = JUDGEMENT, root: Path = ROOT) -> list[Mutant]:
    """Return the mutants of files, or of all modules in folders, sorted by place.

    Raises FileNotFoundError for a path that is not there.
    """
    files: set[Path] = set()
    for path in paths:
        place = root / path
        if not place.exists():
            raise FileNotFoundError(f"no such file or folder: {path}")
        files.update(place.rglob("*.py") if place.is_dir() else [place])
    return [
        mutant
        for file in sorted(files)
        for mutant in mutants_of(file.relative_to(root).as_posix(), file.read_text("utf-8"))
    ]


def drawn(mutants: Sequence[Mutant], number: int, seed: int) -> list[Mutant]:
    """Return so many mutants, one at random from each equal part of those given; all if fewer."""
    if len(mutants) <= number:
        return list(mutants)
    chance = random.Random(seed)
    ends = [round(place * len(mutants) / number) for place in range(number + 1)]
    return [mutants[chance.randrange(start, end)] for start, end in pairwise(ends)]


def equivalent(path: Path = EQUIVALENT) -> dict[str, str]:
    """Return the names of mutants that mean the same as the code, each with the reason."""
    return dict(YAML(typ="safe").load(path.read_text("utf-8")) or {})
