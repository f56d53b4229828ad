"""Measure what a first attack broke: `python -m tests.benchmarks.mend --data DIR`.

DIR is the gallery: its documents are damaged, and its `readings.py` says what is read right.
`--only` runs a part, `--long` lists what fails.  Each line is one figure; the last line is one JSON
object `{"figures": {...}}`.  See README.md.
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

from tests.benchmarks.mend import kills, table
from tests.benchmarks.mend.batches import ROOT, SEED, fuzzed
from tests.benchmarks.mend.documents import TOGETHER
from tests.benchmarks.runner import Part, run

DOCUMENTS, PACKS = 20_000, 5_000
READINGS = ("readings_right", "wrong_certain")


def readings(data: Path, long: bool) -> dict[str, float]:
    """Run readings.py of a folder and return its figures."""
    command = [sys.executable, str(data / "readings.py"), *(["--failures"] if long else [])]
    if not Path(command[1]).exists():
        raise FileNotFoundError(2, "No such file", command[1])
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    if long:
        print(ran.stdout)
    figures = json.loads(ran.stdout.splitlines()[-1])["figures"]
    return {name: figures[name] for name in READINGS}


def fuzzing(data: Path, _: bool) -> dict[str, float]:
    """Return how many damaged documents and packs ran, and how many crashed or hung."""
    print(f"seed {SEED}")
    found = {
        "documents": fuzzed("documents", data, DOCUMENTS // TOGETHER),
        "packs": fuzzed("packs", data, PACKS),
    }
    for ran in found.values():
        for failed in (*ran.crashes, *ran.hangs):
            print(failed)
    return {
        "documents_fuzzed": found["documents"].ran * TOGETHER,
        "packs_fuzzed": found["packs"].ran,
        "crashes": sum(len(ran.crashes) for ran in found.values()),
        "hangs": sum(len(ran.hangs) for ran in found.values()),
    }


def killing(data: Path, _: bool) -> dict[str, float]:
    """Return what 100 kills left."""
    return kills.measure(data)


def measured_by(name: str) -> Part:
    """Return a part that a module of this folder measures; without it nothing is measured."""

    def part(data: Path, _: bool) -> dict[str, float]:
        module = f"{__package__}.{name}"
        if importlib.util.find_spec(module) is None:
            return {}
        figures: dict[str, float] = import_module(module).measure(data)
        return figures

    return part


PARTS: dict[str, Part] = {
    "table": table.mended,
    "readings": readings,
    "fuzzing": fuzzing,
    "kills": killing,
    "growth": measured_by("growth"),
    "json_long_passage": measured_by("json_long_passage"),
}


if __name__ == "__main__":
    sys.exit(run(__doc__, PARTS))
