"""Contents by name and a folder → files that are there whole, all of them or none.

Two processes that write into one folder wait for each other.  Parts carry names of their own, so
that no link or file that is there already is written to.
"""

from __future__ import annotations

import os
import re
import stat
import sys
import time
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

from auditor.files.output_formats import is_report_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

LONGEST_WAIT = 60.0  # seconds; writing takes few, so that a longer lock is not given back
BETWEEN_TRIES = 0.02  # seconds
PART = re.compile(r"\.(?P<name>.+?)(?:\.[0-9a-f]{16})?\.part")
WIDEST = 0o664  # nothing that is written can be run, or changed by everyone


def write_files(folder: Path, contents: Mapping[str, bytes], *, is_new: bool = False) -> list[Path]:
    """Write files into a folder, which is there, and return their paths.

    All are written beside their places first and then moved: what fails before leaves the folder
    as it was, and only a kill in the instant of the moves can leave some of them.  With `is_new`
    none may be there yet.  Raises OSError, with the name of the file.
    """
    with locked(folder):
        return replace_files(folder, contents, is_new=is_new)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder.

    Raises OSError where the folder cannot be opened, and TimeoutError where it stays locked.
    """
    lock = _lock_opened(folder)
    try:
        last = time.monotonic() + LONGEST_WAIT
        while not _is_locked_now(lock):
            if time.monotonic() > last:
                raise TimeoutError(None, "another audit is writing here", str(folder))
            time.sleep(BETWEEN_TRIES)
        yield
    finally:
        os.close(lock)


def replace_files(
    folder: Path, contents: Mapping[str, bytes], *, is_new: bool = False
) -> list[Path]:
    """Write files as `write_files` does, into a folder whose lock the caller holds.

    Raises OSError, with the name of the file.
    """
    _remove_parts(folder, contents)
    parts: dict[Path, Path] = {}
    try:
        for name, content in contents.items():
            path = folder / name
            parts[path] = folder / f".{name}.{os.urandom(8).hex()}.part"
            _refuse(path, is_new)
            _write(parts[path], path, content)
        with _kept_open(parts), _uninterrupted():
            for path, part in parts.items():
                part.replace(path)
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.unlink(missing_ok=True)
    _flush_names(folder)
    return list(parts)


def _refuse(path: Path, is_new: bool) -> None:
    """Raise, before anything is moved, the error that moving a file to this path would raise."""
    if path.is_dir() and not path.is_symlink():
        raise IsADirectoryError(None, "it is a folder", str(path))
    if is_new and os.path.lexists(path):
        raise FileExistsError(None, "it is there already", str(path))


def _write(part: Path, path: Path, content: bytes) -> None:
    """Write a part, down to the disk.  Raises OSError, with the name of the file in its place."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(part, flags, _mode_for(path)), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def _mode_for(path: Path) -> int:
    """Return who may read a file: those that its folder lets in, less whom the file kept out."""
    mode = path.parent.stat().st_mode & WIDEST | stat.S_IRUSR | stat.S_IWUSR
    with suppress(OSError):
        before = path.lstat().st_mode
        if stat.S_ISREG(before):
            mode &= before | stat.S_IRUSR | stat.S_IWUSR
    return mode


def _remove_parts(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Remove the parts that a killed process left; the lock says that no other is at work."""
    for entry in list(folder.iterdir()):
        match = PART.fullmatch(entry.name)
        if match and (match["name"] in contents or is_report_name(match["name"])):
            with suppress(OSError):
                entry.unlink()


# ------------------------------------------------------------------ systems

if sys.platform == "win32":
    import msvcrt

    @contextmanager
    def _kept_open(_paths: Iterable[Path]) -> Iterator[None]:
        yield

    def _lock_opened(folder: Path) -> int:
        """Return a file of the folder, which goes when it is closed: folders have no locks."""
        flags = os.O_RDWR | os.O_CREAT | os.O_TEMPORARY
        return os.open(folder / ".auditor.lock", flags, 0o600)

    def _is_locked_now(lock: int) -> bool:
        try:
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    @contextmanager
    def _uninterrupted() -> Iterator[None]:
        yield

    def _flush_names(_folder: Path) -> None:
        """Do nothing: a folder cannot be flushed."""

else:
    import errno
    import fcntl
    import signal

    _NO_LOCKS = frozenset({errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS})  # some network disks

    @contextmanager
    def _kept_open(paths: Iterable[Path]) -> Iterator[None]:
        """Keep old files open while others take their places.

        Freeing what they hold takes far longer than the move, and no kill should fall in between.
        """
        with ExitStack() as stack:
            for path in paths:
                with suppress(OSError):
                    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
                    stack.callback(os.close, os.open(path, flags))
            yield

    def _lock_opened(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)

    def _is_locked_now(lock: int) -> bool:
        """Whether the lock is taken, or the disk knows none."""
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
        return True

    @contextmanager
    def _uninterrupted() -> Iterator[None]:
        """Let signals that end the program wait until all files are moved."""
        waiting = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
        before = signal.pthread_sigmask(signal.SIG_BLOCK, waiting)
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def _flush_names(folder: Path) -> None:
        """Bring the new names to the disk, where it can."""
        with suppress(OSError):
            opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(opened)
            finally:
                os.close(opened)
