"""Requests → answers, worked out by processes that may die or hang without ending the program.

A worker is a program of its own that reads a first message, the setup, says with READY that it has
taken it up, and then answers each request with one message (`frames`).  It is started when it is
first needed and not forked, for the program may have threads; what is sent is bytes, never pickled
objects.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Timer
from typing import IO, Literal

from auditor.scale.frames import read_frame, write_frame

AHEAD = 4  # requests for each worker that are taken up before the first of them is answered
TRIES = 2  # a worker that died may have been killed for what others did; one that hung was not

READY = b"ready"

Loss = Literal["died", "hung", "absent"]
"""What happened to the worker whose request has no answer; absent: none could be started."""


class Workers:
    """Some processes that answer requests; a context manager that ends them.

    `module` is run by this Python as a program, `setup` is the first message that each one reads.
    `patience` gives for a request how many seconds its answer may take.
    """

    def __init__(
        self, module: str, setup: bytes, count: int, patience: Callable[[bytes], float]
    ) -> None:
        self._workers = [_Worker(module, setup, patience) for _ in range(count)]
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        for worker in self._workers:
            self._idle.put(worker)
        self._threads = ThreadPoolExecutor(count)

    def __enter__(self) -> Workers:
        """Return itself; no process is started yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """End all processes, in the middle of a request too."""
        for worker in self._workers:
            worker.stop()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.close()

    def answers(self, requests: Iterable[bytes]) -> Iterator[bytes | Loss]:
        """Yield the answer to each request in their order, taking up a few more than are wanted."""
        waiting: deque[Future[bytes | Loss]] = deque()
        for request in requests:
            waiting.append(self._threads.submit(self._answer, request))
            if len(waiting) > AHEAD * len(self._workers):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _answer(self, request: bytes) -> bytes | Loss:
        worker = self._idle.get()
        try:
            return worker.answer(request)
        finally:
            self._idle.put(worker)


class _Worker:
    """One process, started again where it has died or was killed."""

    def __init__(self, module: str, setup: bytes, patience: Callable[[bytes], float]) -> None:
        self._module = module
        self._setup = setup
        self._patience = patience
        self._process: _Process | None = None
        self._is_stopped = False

    def answer(self, request: bytes) -> bytes | Loss:
        """Return the answer to a request, or what happened to the process."""
        found: bytes | Loss = "died"
        for _ in range(TRIES):
            if found != "died" or self._is_stopped:
                break
            found = self._try(request)
        return found

    def stop(self) -> None:
        """End the process and start no other; who waits for its answer gets none."""
        self._is_stopped = True
        if self._process is not None:
            self._process.kill()

    def close(self) -> None:
        """Give back what the process held, when nobody waits for it any more."""
        if self._process is not None:
            self._process.close()
            self._process = None

    def _try(self, request: bytes) -> bytes | Loss:
        seconds = self._patience(request)
        try:
            process = self._process = self._process or _Process(self._module)
        except OSError:  # no more processes, or no Python that can be run
            return "absent"
        if not process.is_ready and process.exchange(self._setup, seconds) != READY:
            self.close()
            return "absent"
        process.is_ready = True
        answer = process.exchange(request, seconds)
        if isinstance(answer, str):
            self.close()
        return answer


class _Process:
    """A running program and its pipes."""

    def __init__(self, module: str) -> None:
        # -P: the current folder, which may hold a stranger's files, is no place of modules.
        self._program = subprocess.Popen(
            [sys.executable, "-P", "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": _places_of_modules()},
        )
        self._stdin: IO[bytes] = self._program.stdin  # type: ignore[assignment]  # PIPE: never None
        self._stdout: IO[bytes] = self._program.stdout  # type: ignore[assignment]
        self._is_late = False
        self.is_ready = False  # whether it has taken up the setup

    def exchange(self, request: bytes, seconds: float) -> bytes | Loss:
        """Return the answer to a request, or why there is none within some seconds."""
        timer = Timer(seconds, self._expire)
        timer.start()
        try:
            write_frame(self._stdin, request)
            answer = read_frame(self._stdout)
        except OSError:
            answer = None
        finally:
            timer.cancel()
        if answer is None:
            return "hung" if self._is_late else "died"
        return answer

    def kill(self) -> None:
        """End the program."""
        self._program.kill()

    def close(self) -> None:
        """End the program and give its pipes back."""
        self._program.kill()
        self._program.wait()
        for stream in (self._stdin, self._stdout):
            with suppress(OSError):
                stream.close()

    def _expire(self) -> None:
        self._is_late = True
        self._program.kill()


def _places_of_modules() -> str:
    """Return where a worker finds this program, and what else this process was told of."""
    here = str(Path(__file__).resolve().parents[2])
    told = os.environ.get("PYTHONPATH")
    return os.pathsep.join(filter(None, (here, told)))
