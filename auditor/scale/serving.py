"""The setup and requests on standard input → their answers on standard output, within a bound.

This is what every program does that `workers` starts.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from contextlib import suppress

from auditor.core.garbage import collect_seldom
from auditor.scale.frames import read_frame, write_frame
from auditor.scale.workers import READY

Answering = Callable[[bytes], bytes]


def serve(taken_up: Callable[[bytes], Answering], most_memory: int) -> None:
    """Answer requests until there are no more.

    `taken_up` returns for the setup what answers a request; `most_memory` is in bytes.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the audit, and that its workers
    _bound_memory(most_memory)
    collect_seldom()
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # what is printed by mistake is no answer
    answer = taken_up(read_frame(requests) or b"")
    write_frame(answers, READY)
    while (request := read_frame(requests)) is not None:
        write_frame(answers, answer(request))


def _bound_memory(most: int) -> None:
    """Let what needs too much memory fail here, before it takes that of others."""
    with suppress(ImportError, ValueError, OSError):  # Windows has no such bounds
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))
