"""A folder → a real scheduler and its workers, as processes over TCP on the loopback address."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.conftest import ROOT

POISONED = ROOT / "tests" / "stages" / "poisoned"
LOOPBACK = "127.0.0.1"
PATIENCE = 60.0  # seconds for a process to say where it listens
GOODBYE = 1.0  # seconds for a process to end when it is asked to


class Processes:
    """A scheduler with some workers, each of one thread with a nanny that starts it again."""

    def __init__(self, folder: Path, workers: int, port: int = 0) -> None:
        told = folder / "scheduler.json"
        told.unlink(missing_ok=True)
        self._folder = folder
        scheduler = ("--scheduler-file", str(told), "--port", str(port), "--no-dashboard")
        self.scheduler = self._started("dask_scheduler", "scheduler", *scheduler)
        _wait_for(told)
        worker = ("--scheduler-file", str(told), "--nthreads", "1", "--no-dashboard")
        place = ("--local-directory", str(folder))
        self.workers = [
            self._started("dask_worker", f"worker-{number}", *worker, *place)
            for number in range(workers)
        ]
        self.address = _address(told)

    def _started(self, program: str, name: str, *options: str) -> subprocess.Popen[bytes]:
        with (self._folder / f"{name}.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", f"distributed.cli.{program}", "--host", LOOPBACK, *options],
                stdout=log,
                stderr=log,
                cwd=self._folder,
                env={**os.environ, "PYTHONPATH": f"{POISONED}{os.pathsep}{ROOT}"},
                start_new_session=True,  # so that what it has started can be ended with it
            )

    def end(self) -> None:
        """End all processes, and those that they have started."""
        every = [*self.workers, self.scheduler]
        for process in every:
            process.terminate()
        for process in every:
            with suppress(subprocess.TimeoutExpired):
                process.wait(GOODBYE)
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def kill_scheduler(self) -> None:
        """Let the scheduler go away without a word."""
        self.scheduler.send_signal(signal.SIGKILL)
        self.scheduler.wait()


@contextmanager
def processes(folder: Path, workers: int = 2) -> Iterator[Processes]:
    """Start a scheduler and workers, and end them."""
    started = Processes(folder, workers)
    try:
        yield started
    finally:
        started.end()


def worker_pids(address: str) -> list[int]:
    """Return the processes of the workers of a scheduler."""
    from distributed import Client

    with Client(address, set_as_default=False) as client:
        return sorted(client.run(os.getpid).values())


def _wait_for(file: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not (file.exists() and file.stat().st_size):
        if time.monotonic() > end:
            raise TimeoutError(f"{file.name} was not written")
        time.sleep(0.05)


def _address(file: Path) -> str:
    import json

    address: str = json.loads(file.read_text())["address"]
    return address
