"""Functions and what they are given → what they return, from the workers of a Dask cluster.

The engine is the extra `[cluster]`.  A task that a worker dies with is tried again by others, as
often as the scheduler allows, and then given back as lost; a scheduler that has gone away ends all.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from distributed import Client, WorkerPlugin

LOCAL = "local"  # the address that asks for processes of our own
_LOGGERS = ("distributed", "distributed.client")
LOOPBACK = "127.0.0.1"
AHEAD = 3  # tasks for each thread of the workers that are handed over before one is done
PATIENCE = 30  # seconds that a scheduler, and the first of its workers, are waited for
MISSING = "--cluster needs dask and fsspec, which are not here; run: pip install 'auditor[cluster]'"
NOBODY = "{}: the scheduler cannot be reached: {}; check the address, and start it and its workers"
NO_WORKERS = "{}: the scheduler has no workers; start some: dask worker {}"
GONE = "{}: the scheduler has gone away; start it again with its workers and run the same command"

Task = TypeVar("Task")
Result = TypeVar("Result")


class ClusterError(Exception):
    """The work cannot go on; the message says what to do."""


class DaskEngine:
    """The workers of a scheduler; a context manager that leaves it, and ends one of its own."""

    def __init__(self, address: str, processes: int) -> None:
        """Reach the scheduler, or start one with some processes.  Raises ClusterError."""
        self._stack = ExitStack()
        self.address = address
        try:
            self._client = self._connected(address, processes)
        except ImportError as error:
            raise ClusterError(MISSING) from error
        except ClusterError:
            self._stack.close()
            raise
        except (OSError, TimeoutError, ValueError) as error:
            self._stack.close()
            raise ClusterError(NOBODY.format(address, error)) from error

    def __enter__(self) -> DaskEngine:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the scheduler; where it is our own, end it with its workers."""
        with suppress(OSError, TimeoutError):
            self._stack.close()

    def _connected(self, address: str, processes: int) -> Client:
        import dask
        from distributed import Client, LocalCluster

        self._stack.enter_context(_quiet())
        if address == LOCAL:
            # nobody else's code may come in: it listens on this machine alone
            own = {"host": LOOPBACK, "dashboard_address": f"{LOOPBACK}:0", "silence_logs": 50}
            self._stack.enter_context(dask.config.set({"distributed.worker.memory.target": False}))
            cluster = LocalCluster(n_workers=processes, threads_per_worker=1, **own)
            address = self._stack.enter_context(cluster).scheduler_address
        client = Client(address, timeout=PATIENCE, set_as_default=False)
        self._stack.enter_context(client)
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError:
            raise ClusterError(NO_WORKERS.format(address, address)) from None
        return client

    @property
    def dashboard(self) -> str:
        """The address of the engine's own page about its work, "" where it has none."""
        with suppress(Exception):
            return str(self._client.dashboard_link)
        return ""

    def workers(self) -> int:
        """Return how many workers there are now; they may come and go."""
        return len(self._ncores())

    def equip(self, plugin: WorkerPlugin) -> None:
        """Give every worker, and all that will join, something that its tasks need.

        Raises ClusterError.
        """
        try:
            self._client.register_plugin(plugin)
        except (OSError, TimeoutError, CancelledError) as error:
            raise ClusterError(GONE.format(self.address)) from error

    def results(
        self, function: Callable[[Task], Result], waiting: deque[Task]
    ) -> Iterator[tuple[Task, Result | None]]:
        """Yield each task with its result as they come, None where it is lost with its workers.

        Only some tasks are handed over at a time, for what they are given may be much; who asks
        may let more wait meanwhile.  Raises ClusterError where the scheduler has gone, and what the
        function raises.
        """
        from distributed import as_completed

        running: dict[str, Task] = {}
        done = as_completed(loop=self._client.loop)
        most = AHEAD * max(1, sum(self._ncores().values()))
        while True:
            while waiting and len(running) < most:
                task = waiting.popleft()
                future = self._client.submit(function, task, pure=False)
                running[future.key] = task
                done.add(future)
            if not running:
                return
            future = self._next(done)
            yield running.pop(future.key), self._result(future)

    def _next(self, done: Iterator[Any]) -> Any:
        try:
            return next(done)
        except (OSError, TimeoutError, CancelledError, StopIteration) as error:
            raise ClusterError(GONE.format(self.address)) from error

    def _result(self, future: Any) -> Any:
        from distributed import KilledWorker

        try:
            return future.result(timeout=PATIENCE)
        except KilledWorker:
            return None
        except (CancelledError, OSError, TimeoutError) as error:
            raise ClusterError(GONE.format(self.address)) from error
        finally:
            with suppress(Exception):
                future.release()

    def _ncores(self) -> dict[str, int]:
        try:
            return dict(self._client.ncores())
        except (OSError, TimeoutError, CancelledError) as error:
            raise ClusterError(GONE.format(self.address)) from error


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the engine's own log from stderr: what goes wrong is told once, in our words."""
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)
