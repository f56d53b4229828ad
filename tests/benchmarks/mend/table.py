"""The table of clauses → the share of them whose tests all pass, run by pytest in a process."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import pytest

from tests.acceptance.mended.clauses import CLAUSES, Clause
from tests.benchmarks.mend.batches import ROOT

Outcomes = dict[str, str]
"""The outcome of each test that ran, by its name with its case."""


class Recorder:
    """Notes the outcome of every test; what fails before or after it fails."""

    def __init__(self) -> None:
        self.outcomes: Outcomes = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take the report of a phase of a test: preparing it, calling it, cleaning up."""
        if report.when == "call" or report.outcome != "passed":
            expected = hasattr(report, "wasxfail")
            self.outcomes[report.nodeid] = "expected" if expected else report.outcome


def outcomes(tests: list[str]) -> Outcomes:
    """Return how the tests came out, run in a process of their own."""
    with tempfile.TemporaryDirectory(prefix="mend") as folder:
        out = Path(folder) / "outcomes.json"
        command = [sys.executable, "-m", __name__, str(out), *tests]
        subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL)
        found: Outcomes = json.loads(out.read_text("utf-8"))
        return found


def is_mended(clause: Clause, found: Outcomes) -> bool:
    """Whether tests ran for each name of a clause, and all of them passed."""
    return all(_passed(name, found) for name in clause.tests)


def _passed(name: str, found: Outcomes) -> bool:
    ran = [
        how
        for test, how in found.items()
        if test == name or test.startswith((f"{name}[", f"{name}::"))
    ]
    return bool(ran) and set(ran) == {"passed"}


def mended(_: Path, long: bool) -> dict[str, float]:
    """Return the share of clauses that are mended, in percent, and how many there are."""
    found = outcomes(
        sorted({name.partition("[")[0] for clause in CLAUSES for name in clause.tests})
    )
    failing = [clause for clause in CLAUSES if not is_mended(clause, found)]
    by_kind: defaultdict[str, list[Clause]] = defaultdict(list)
    for clause in CLAUSES:
        by_kind[clause.kind].append(clause)
    for kind, clauses in by_kind.items():
        print(f"{kind}: {len(clauses) - sum(c in failing for c in clauses)} of {len(clauses)}")
    for clause in failing:
        print(f"not mended: {clause.kind}: {clause.words}")
    for test, how in found.items() if long else ():
        if how != "passed":
            print(f"  {how}: {test}")
    return {
        "mended": round(100 * (len(CLAUSES) - len(failing)) / len(CLAUSES), 1),
        "clauses": len(CLAUSES),
    }


if __name__ == "__main__":
    recorder = Recorder()
    pytest.main(["-q", "-p", "no:cacheprovider", *sys.argv[2:]], plugins=[recorder])
    Path(sys.argv[1]).write_text(json.dumps(recorder.outcomes), "utf-8")
