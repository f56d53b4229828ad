"""Which share of small changes to the judgement is noticed by each changed module's own tests.

    python -m tests.benchmarks.mutation [--mutants N] [--seed N] [--only PATH...] [--list]

The mutants (see `mutants.py`) are those of the core, the checks, the judging of pairs and the
matcher, drawn evenly (see `drawn.py`).  Mutants that no test can notice stay in the count;
`equivalent_mutants.yaml` names them with the reason.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.mutation.drawn import JUDGEMENT, drawn, equivalent, every_mutant
from tests.benchmarks.mutation.mutants import Mutant
from tests.benchmarks.mutation.runs import FailingTestsError, Outcome, run_all


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
