"""An error that ends the program → one message and the exit status.

The machine at fault (a full disk, a folder that is gone) is no bug of the program.
"""

from __future__ import annotations

import errno
import os
import shlex
import sys
from contextlib import suppress
from pathlib import Path

from auditor.cli import terminal

_OF_STREAMS = frozenset({errno.EBADF, errno.EFBIG, errno.EIO, errno.ENOSPC})


def show_fault(error: Exception) -> int:
    """Write what went wrong and return the exit status."""
    if isinstance(error, OSError):
        terminal.silence_stdout()  # what waits there would fail again when the program ends
        lines = [f"error: {_about(error)}"]
    else:
        lines = [
            f"error: this is a bug in auditor: {type(error).__name__}: {error}",
            f"to see where, run: {shlex.join(['auditor', '--debug', *sys.argv[1:]])}",
        ]
    with suppress(OSError):  # stderr may be what is full
        for line in lines:
            terminal.warn(line)
    return terminal.NOT_IN_FULL


def status_of(end: SystemExit) -> int | str | None:
    """Return the status of a program that ends: 1 means conflicts, never a reader that left.

    typer gives 1 where a pipe was closed while it printed: then not all is done.
    """
    if isinstance(end.__context__, BrokenPipeError):
        terminal.silence_stdout()
        return terminal.NOT_IN_FULL
    return end.code


def _about(error: OSError) -> str:
    """Return the file or stream and the reason: "out/report.json: No space left on device"."""
    reason = error.strerror or str(error) or type(error).__name__
    name = _named(error)
    return f"{name}: {reason}" if name else reason


def _named(error: OSError) -> str:
    """Return the file of an error; those of streams and of the working folder have none."""
    if error.filename is not None:
        name = error.filename
        return os.fsdecode(name) if isinstance(name, str | bytes) else str(name)
    try:
        Path.cwd()
    except OSError:
        return "the working folder"
    return terminal.STDOUT if error.errno in _OF_STREAMS else ""
