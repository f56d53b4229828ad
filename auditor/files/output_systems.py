"""What writing a set of files asks of the system: locks, signals, flushing, exchanging names."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    CAN_EXCHANGE = False

    def is_exchanged(_one: Path, _other: Path) -> bool:
        """Return False: two folders cannot exchange their names."""
        return False

    def is_own_folder(_path: Path) -> bool:
        """Return False: who owns a folder is not known."""
        return False

    def give_group(_folder: Path, _to: Path) -> None:
        """Do nothing: folders have no groups."""

    @contextmanager
    def kept_open(_paths: Iterable[Path]) -> Iterator[None]:
        """Do nothing: a file that is open cannot be replaced."""
        yield

    def lock_opened(folder: Path) -> int:
        """Return a file of the folder, which goes when it is closed: folders have no locks."""
        flags = os.O_RDWR | os.O_CREAT | os.O_TEMPORARY
        return os.open(folder / ".auditor.lock", flags, 0o600)

    def is_locked_now(lock: int) -> bool:
        """Whether the lock is taken."""
        try:
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def is_lock_of(_lock: int, _folder: Path) -> bool:
        """Return True: no folder is exchanged."""
        return True

    @contextmanager
    def uninterrupted() -> Iterator[None]:
        """Do nothing: there are no signals to hold back."""
        yield

    def flush_names(_folder: Path) -> None:
        """Do nothing: a folder cannot be flushed."""

else:
    import errno
    import fcntl
    import signal

    _NO_LOCKS = frozenset({errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS})  # some network disks
    _EXCHANGES = {"linux": ("renameat2", -100), "darwin": ("renameatx_np", -2)}
    """The call of a system, and its AT_FDCWD: renameat2(2) and renamex_np(2)."""
    _EXCHANGE = 2  # RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS
    CAN_EXCHANGE = sys.platform in _EXCHANGES

    def is_exchanged(one: Path, other: Path) -> bool:
        """Let two folders exchange their names in one step; False where this cannot be done."""
        import ctypes

        name, here = _EXCHANGES[sys.platform]
        call = getattr(ctypes.CDLL(None), name, None)
        if call is None:  # an old C library
            return False
        call.argtypes = [ctypes.c_int, ctypes.c_char_p] * 2 + [ctypes.c_uint]
        return bool(call(here, os.fsencode(one), here, os.fsencode(other), _EXCHANGE) == 0)

    def is_own_folder(path: Path) -> bool:
        """Whether this is a folder, and no link to one, that the user owns."""
        found = path.lstat()
        return stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid()

    def give_group(folder: Path, to: Path) -> None:
        """Give a folder the group of another.  Raises OSError for one that the user is not in."""
        os.chown(to, -1, folder.stat().st_gid)

    @contextmanager
    def kept_open(paths: Iterable[Path]) -> Iterator[None]:
        """Keep old files open while others take their places.

        Freeing what they hold takes far longer than the move, and no kill should fall in between.
        """
        with ExitStack() as stack:
            for path in paths:
                with suppress(OSError):
                    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
                    stack.callback(os.close, os.open(path, flags))
            yield

    def lock_opened(folder: Path) -> int:
        """Return the folder, opened: its lock goes when it is closed.  Raises OSError."""
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)

    def is_lock_of(lock: int, folder: Path) -> bool:
        """Whether the lock is that of the folder that has the name now.  Raises OSError."""
        return os.path.samestat(os.fstat(lock), folder.stat())

    def is_locked_now(lock: int) -> bool:
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
    def uninterrupted() -> Iterator[None]:
        """Let signals that end the program wait until all files are moved."""
        waiting = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
        before = signal.pthread_sigmask(signal.SIG_BLOCK, waiting)
        try:
            yield
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def flush_names(folder: Path) -> None:
        """Bring the new names to the disk, where it can."""
        with suppress(OSError):
            opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(opened)
            finally:
                os.close(opened)
