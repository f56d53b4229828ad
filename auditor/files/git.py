"""A repository of git → the day of the last commit that touched each of some files.

Git is asked offline, for a bounded time, and runs nothing that the repository names: no hook, no
pager, no program that checks signatures or shows differences.
"""

from __future__ import annotations

import os
import subprocess
import threading
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

SECONDS = 60
CHUNK = 1 << 16  # bytes that are read at a time
_DAY = b"\x01"  # before and behind the day of a commit
_SAFE = ("core.fsmonitor=false", "core.hooksPath=/dev/null", "log.showSignature=false")
_GIT = ("git", "--no-pager", *(part for setting in _SAFE for part in ("-c", setting)))
_LOG = (
    *("log", "--no-show-signature", "--no-ext-diff", "--no-textconv", "--no-renames"),
    *("--name-only", "-z", "--format=%x01%cs%x01"),
)
_SETTINGS = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}


class GitError(Exception):
    """Git is not there, or does not answer; the message says what to do."""


def last_days(repository: Path, wanted: Collection[str]) -> dict[str, str]:
    """Return the ISO days of the last commits of files, which are paths below the repository.

    Files that no commit touched are left out.  Raises GitError.
    """
    with running(repository, *_LOG) as (process, stream, timer):
        return _found(process, stream, set(wanted), timer)


@contextmanager
def running(
    repository: Path, *arguments: str, given: IO[bytes] | None = None
) -> Iterator[tuple[subprocess.Popen[bytes], IO[bytes], threading.Timer]]:
    """Run a command of git in a repository: its process, what it prints, and what bounds its time.

    `given` is what it reads.  Raises GitError where git is not there.
    """
    environment = {key: text for key, text in os.environ.items() if not key.startswith("GIT_")}
    try:
        process = subprocess.Popen(
            (*_GIT, *arguments),
            cwd=repository,
            env=environment | _SETTINGS,
            stdin=subprocess.DEVNULL if given is None else given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError as error:
        raise GitError("git is not installed here; install it, or do without") from error
    timer = threading.Timer(SECONDS, process.kill)
    timer.start()
    try:
        assert process.stdout is not None
        yield process, process.stdout, timer
    finally:
        timer.cancel()
        with suppress(OSError):
            process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def repository_of(folder: Path) -> Path | None:
    """Return the folder of the repository that a folder is in, None where it is in none."""
    return next((each for each in (folder, *folder.parents) if (each / ".git").exists()), None)


def _found(
    process: subprocess.Popen[bytes], stream: IO[bytes], missing: set[str], timer: threading.Timer
) -> dict[str, str]:
    found: dict[str, str] = {}
    day = ""
    for entry in entries(stream):
        if entry.startswith(_DAY):
            day = entry.strip(_DAY).decode("ascii", "replace")
            continue
        path = os.fsdecode(entry)
        if path in missing:
            missing.discard(path)
            found[path] = day
        if not missing:
            return found
    if process.wait():
        raise GitError(_failed(timer.finished.is_set()))
    return found


def _failed(in_time: bool) -> str:
    if in_time:
        return f"git took longer than {SECONDS} seconds; audit less, or date in documents.yaml"
    return "git cannot tell the history of this folder; “git log” there says why"


def entries(stream: IO[bytes]) -> Iterator[bytes]:
    """Yield what stands between NUL bytes, without the line break before the first file."""
    rest = b""
    while chunk := stream.read(CHUNK):
        *whole, rest = (rest + chunk).split(b"\0")
        yield from (entry.removeprefix(b"\n") for entry in whole)
