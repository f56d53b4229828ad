"""A folder of data → what is left in a folder of reports when audits of two inputs are killed.

Each audit is of the input whose reports are not there now.  Of 100 kills 30 fall anywhere in its
run, 40 while its reports are written (from the moment when something new is seen in the folder or
beside it, and as long as a first run took for it), 30 at the instant in which the folder or its
report.json becomes another.  What is then there has to be one of the two sets, to the byte.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.benchmarks.mend.batches import ROOT, SEED
from tests.benchmarks.mend.documents import pieces
from tests.conftest import write_files

DOCUMENTS = 12
FORMATS = "html,json,csv,markdown,sarif"
ANYWHERE, WRITING, MOVING = 30, 40, 30
Set = dict[str, bytes]


class Times(NamedTuple):
    """Of a run that nobody killed: when it wrote first, and when it ended, in seconds."""

    wrote: float
    ended: float


class Kills:
    """Two inputs and the folder of their reports."""

    def __init__(self, folder: Path, data: Path, seed: int) -> None:
        self.folder, self.out = folder, folder / "reports"
        self.chance = Random(seed)
        self.torn = self.mixed = self.killed = self.changed = 0
        texts = pieces(data, self.chance)
        for name in "ab":
            chosen = self.chance.sample(texts, min(DOCUMENTS, len(texts)))
            write_files(folder / name, {f"{n}.txt": text for n, text in enumerate(chosen)})
        self.times = {name: self._timed(name) for name in "ab"}
        self.sets = {name: self._whole(name) for name in "ab"}
        assert self.sets["a"] != self.sets["b"]

    def start(self, name: str) -> subprocess.Popen[bytes]:
        """Start the audit of an input."""
        command = [sys.executable, "-m", "auditor", "audit", name, "--out", "reports"]
        more = ["--format", FORMATS, "--fail-on", "never"]
        environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
        return subprocess.Popen(
            [*command, *more],
            cwd=self.folder,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def seen(self) -> tuple[object, ...]:
        """Return what shows that the folder is written: names beside and in it."""
        inside = [path.name for path in self.out.iterdir()] if self.out.exists() else []
        return sorted(path.name for path in self.folder.iterdir()), sorted(inside)

    def moved(self) -> tuple[object, ...]:
        """Return what shows that the set becomes another: the folder itself and its report."""
        try:
            return self.out.stat().st_ino, (self.out / "report.json").stat().st_ino
        except OSError:
            return ()

    def _whole(self, name: str) -> Set:
        process = self.start(name)
        assert process.wait() in (0, 2)
        return {path.name: path.read_bytes() for path in self.out.iterdir()}

    def _timed(self, name: str) -> Times:
        self._whole(name)  # the second run finds all in the cache of the disk
        begun, before, wrote = time.perf_counter(), self.seen(), 0.0
        process = self.start(name)
        while process.poll() is None:
            if not wrote and self.seen() != before:
                wrote = time.perf_counter() - begun
        return Times(wrote, time.perf_counter() - begun)

    def kill(self, moment: str) -> None:
        """Kill an audit at a moment of a kind, and judge what it leaves."""
        name = "b" if self._found() == self.sets["a"] else "a"
        times = self.times[name]
        process = self.start(name)
        if moment == "anywhere":
            time.sleep(self.chance.uniform(0, times.ended))
        else:
            self._wait_for(self.seen if moment == "writing" else self.moved, process)
        if moment == "writing":
            time.sleep(self.chance.uniform(0, times.ended - times.wrote))
        process.kill()
        self.killed += process.wait() == -9
        self._judge(name)

    def _wait_for(self, look: Callable[[], object], process: subprocess.Popen[bytes]) -> None:
        before = look()
        while look() == before and process.poll() is None:
            pass

    def _found(self) -> Set:
        return {path.name: path.read_bytes() for path in self.out.iterdir()}

    def _judge(self, name: str) -> None:
        found = self._found()
        self.changed += found == self.sets[name]
        if found in self.sets.values():
            return
        known = [{content[file] for content in self.sets.values()} for file in self.sets[name]]
        kept = [found.get(file) for file in self.sets[name]]
        self.torn += sum(
            content is not None and content not in sets
            for content, sets in zip(kept, known, strict=True)
        )
        self.mixed += 1


def measure(
    data: Path, kills: tuple[int, int, int] = (ANYWHERE, WRITING, MOVING)
) -> dict[str, float]:
    """Return how many reports were torn and how many folders mixed, of how many kills."""
    with tempfile.TemporaryDirectory(prefix="mend") as folder:
        attack = Kills(Path(folder), data, SEED)
        moments = ("anywhere", "writing", "moving")
        for moment in [m for m, count in zip(moments, kills, strict=True) for _ in range(count)]:
            attack.kill(moment)
        json.loads((attack.out / "report.json").read_bytes())
    return {
        "kills": sum(kills),
        "kills_that_fell": attack.killed,
        "kills_with_the_new_set": attack.changed,
        "reports_torn": attack.torn,
        "mixed_folders": attack.mixed,
    }
