"""A kind of case and how many → which of them crashed or hung, each batch run in a process.

The process tells each case before it begins.  One that dies, or takes more processor time than a
case may, costs that case alone: a new process goes on behind it.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SEED = 1
LIMIT = float(os.environ.get("MEND_LIMIT", "10"))
"""Seconds of processor time for one case; slow ones take 0.3."""
SILENCE = 120.0  # seconds without a word from a process, which then waits for something
BATCH = 1000
CRASH = "crash"

Case = Callable[[int], None]
"""Runs the case of a number; raises whatever the program should not have."""


@dataclass(slots=True)
class Fuzzed:
    """How many cases ran, and those that failed, with what is known of each."""

    ran: int = 0
    crashes: list[str] = field(default_factory=list)
    hangs: list[str] = field(default_factory=list)


def fuzzed(module: str, data: Path, cases: int, seed: int = SEED) -> Fuzzed:
    """Run the cases of a module, whose `case(data, seed)` returns a `Case`."""
    found = Fuzzed()
    next_case = 0
    while next_case < cases:
        next_case = _batch(module, data, seed, next_case, min(cases, next_case + BATCH), found)
    found.ran = next_case
    return found


def _batch(module: str, data: Path, seed: int, start: int, end: int, found: Fuzzed) -> int:
    """Run cases in a process until it ends; return the number of the case to go on with."""
    command = [sys.executable, "-m", __name__, module, str(data), *map(str, (seed, start, end))]
    at = start - 1
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        while line := _line(process):
            word, _, rest = line.partition(" ")
            if word == CRASH:
                found.crashes.append(f"{module} {at}: {rest.rstrip()}")
            else:
                at = int(word)
        last = process.stderr.read().strip().splitlines()[-1:]
    if process.returncode == 0:
        return end
    what = f"{module} {at}: status {process.returncode} {''.join(last)}"
    is_hang = process.returncode in (-signal.SIGPROF, -signal.SIGKILL)
    (found.hangs if is_hang else found.crashes).append(what)
    return at + 1


def _line(process: subprocess.Popen[str]) -> str:
    """Return the next line of a process; kill one that is silent for too long."""
    assert process.stdout is not None
    ready, _, _ = select.select([process.stdout], [], [], SILENCE)
    if not ready:
        process.kill()
    return process.stdout.readline()


def _run(module: str, data: str, seed: str, start: str, end: str) -> None:
    """Run the cases of one batch in this process."""
    from importlib import import_module

    signal.signal(signal.SIGPROF, signal.SIG_DFL)  # ends the process, whatever it is at
    case: Case = import_module(f"tests.benchmarks.mend.{module}").case(Path(data), int(seed))
    for number in range(int(start), int(end)):
        os.write(1, f"{number}\n".encode())
        signal.setitimer(signal.ITIMER_PROF, LIMIT)
        try:
            case(number)
        except Exception as error:
            places = traceback.extract_tb(error.__traceback__)[-3:]
            where = " < ".join(f"{Path(p.filename).name}:{p.lineno}" for p in reversed(places))
            message = f"{type(error).__name__}: {error}"[:300].encode("ascii", "backslashreplace")
            os.write(
                1, b"%s %s at %s\n" % (CRASH.encode(), message.replace(b"\n", b" "), where.encode())
            )
    signal.setitimer(signal.ITIMER_PROF, 0)


if __name__ == "__main__":
    _run(*sys.argv[1:])
