"""Which share of small changes to the judgement is noticed by each changed module's own tests.

    python -m tests.benchmarks.mutation [--mutants N] [--seed N] [--only PATH...] [--list]

The mutants (see `mutants.py`) are those of the core, the checks, the judging of pairs and the
matcher.  Sorted by their place they are cut into as many equal parts as are drawn, and the seed
draws one from each, so that they are spread evenly.  Mutants that no test can notice stay in the
count; `equivalent_mutants.yaml` names them with the reason.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from ruamel.yaml import YAML

from tests.benchmarks.mutant_runs import ROOT, FailingTestsError, Outcome, run_all
from tests.benchmarks.mutants import Mutant, mutants_of

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


def shares(outcomes: Sequence[Outcome]) -> dict[str, tuple[int, int]]:
    """Return for each file how many of its mutants were killed, of how many."""
    counts: dict[str, tuple[int, int]] = {}
    for outcome in outcomes:
        killed, of = counts.get(outcome.mutant.path, (0, 0))
        counts[outcome.mutant.path] = (killed + outcome.killed, of + 1)
    return counts


def main() -> int:
    """Print the share killed of each module and in all, then the figures as JSON."""
    options = _options()
    try:
        mutants = drawn(every_mutant(options.only), options.mutants, options.seed)
        begin = time.perf_counter()
        outcomes = list(run_all(mutants, options.workers))
    except (FileNotFoundError, FailingTestsError) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{len(mutants)} mutants, seed {options.seed}, {time.perf_counter() - begin:.0f} s")
    for path, (killed, of) in sorted(shares(outcomes).items()):
        print(f"{killed:4} of {of:3}  {path}")
    survivors = [outcome.mutant for outcome in outcomes if not outcome.killed]
    same = equivalent()
    _print_survivors([each for each in survivors if each.name in same], same)
    if options.list:
        _print_survivors([each for each in survivors if each.name not in same], {})
    killed = len(outcomes) - len(survivors)
    figures = {
        "mutants": len(outcomes),
        "mutants_killed": round(100 * killed / max(1, len(outcomes)), 1),
        "mutants_equivalent": sum(each.name in same for each in survivors),
    }
    print(json.dumps({"figures": figures}))
    return 0


def _print_survivors(mutants: Sequence[Mutant], reasons: dict[str, str]) -> None:
    for mutant in mutants:
        reason = reasons.get(mutant.name)
        print(f"{mutant.path}:{mutant.line}: {mutant.kind} in {mutant.function}")
        print(f"    {mutant.before}\n    {mutant.after}")
        if reason:
            print(f"    equivalent: {reason}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="the folder of data, which is not needed")
    parser.add_argument("--mutants", type=int, default=150, help="how many are drawn")
    parser.add_argument("--seed", type=int, default=1, help="the seed of the draw")
    parser.add_argument("--only", nargs="+", default=JUDGEMENT, help="which files or folders")
    parser.add_argument("--list", action="store_true", help="list the survivors")
    parser.add_argument("--workers", type=int, default=2, help="how many run at a time")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
