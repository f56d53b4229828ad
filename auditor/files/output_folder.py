"""Contents by name and a folder → files that are there whole, all of them or none.

Two processes that write into one folder wait for each other.  Parts carry names of their own, so
that no link or file that is there already is written to.

A set of several files takes the place of another in one system call.  The new set, with links to
all else that the folder holds, is made in a hidden folder beside it, and the two folders exchange
their names.  From then on the name shows the new set, whenever the program is killed.  The same
files are then moved into the old folder too, and the names exchanged back, because others may hold
that very folder: a server that runs in it, a shell, a mount.  What a kill leaves beside is removed
by the next writer.

Where names cannot be exchanged (Windows, some network disks, a mount, a folder that holds folders
or that the user does not own), the files are moved one by one, and a kill within the microseconds
of the moves leaves some of them.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from auditor.files import output_systems as systems
from auditor.files.output_formats import is_report_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    Contents = Mapping[str, bytes | Iterable[bytes] | None]

LONGEST_WAIT = 60.0  # seconds; writing takes few, so that a longer lock is not given back
BETWEEN_TRIES = 0.02  # seconds
PART = re.compile(r"\.(?P<name>.+?)(?:\.[0-9a-f]{16})?\.part")
WIDEST = 0o664  # nothing that is written can be run, or changed by everyone
MOST_LINKS = 1000  # other files in the folder; links to more would take longer than the writing


def write_files(
    folder: Path,
    contents: Contents,
    *,
    is_new: bool = False,
    leaves: Callable[[Path], bool] | None = None,
) -> list[Path]:
    """Write files into a folder, which is there, and return their paths.

    A content is bytes, or their pieces, which are asked for twice where names cannot be exchanged.
    What fails, or is killed, before all are written leaves the folder as it was.  With `is_new`
    none may be there yet.  Other files for which `leaves` is true go as the set comes.  Raises
    OSError, with the name of the file.
    """
    with locked(folder):
        others = [entry for entry in folder.iterdir() if entry.name not in contents]
        leaving = [entry.name for entry in others if leaves is not None and leaves(entry)]
        return replace_files(folder, {**contents, **dict.fromkeys(leaving)}, is_new=is_new)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder.

    Raises OSError where the folder cannot be opened, and TimeoutError where it stays locked.
    """
    last = time.monotonic() + LONGEST_WAIT
    while (lock := _locked_now(folder)) is None:
        if time.monotonic() > last:
            raise TimeoutError(None, "another audit is writing here", str(folder))
        time.sleep(BETWEEN_TRIES)
    try:
        yield
    finally:
        os.close(lock)


def _locked_now(folder: Path) -> int | None:
    """Return the lock of a folder, or None where another holds it or has just exchanged it.

    Raises OSError where the folder cannot be opened.
    """
    lock = systems.lock_opened(folder)
    is_ours = False
    try:
        is_ours = systems.is_locked_now(lock) and systems.is_lock_of(lock, folder)
    finally:
        if not is_ours:
            os.close(lock)
    return lock if is_ours else None


def replace_files(folder: Path, contents: Contents, *, is_new: bool = False) -> list[Path]:
    """Write files as `write_files` does, into a folder whose lock the caller holds.

    A file without a content goes.  Raises OSError, with the name of the file.
    """
    _remove_parts(folder, contents)
    paths = [folder / name for name, content in contents.items() if content is not None]
    for path in paths:
        _refuse(path, is_new)
    if len(contents) < 2 or is_new or not _is_replaced_at_once(folder.resolve(), contents):
        _replace_one_by_one(folder, contents)
    systems.flush_names(folder)
    return paths


def _refuse(path: Path, is_new: bool) -> None:
    """Raise, before anything is moved, the error that moving a file to this path would raise."""
    if path.is_dir() and not path.is_symlink():
        raise IsADirectoryError(None, "it is a folder", str(path))
    if is_new and os.path.lexists(path):
        raise FileExistsError(None, "it is there already", str(path))


def _write(part: Path, path: Path, content: bytes | Iterable[bytes]) -> None:
    """Write a part, down to the disk.  Raises OSError, with the name of the file in its place."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(part, flags, _mode_for(path)), "wb") as file:
            file.writelines((content,) if isinstance(content, bytes) else content)
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


def _part_of(path: Path) -> Path:
    """Return a new hidden name beside a path."""
    return path.with_name(f".{path.name}.{os.urandom(8).hex()}.part")


# ------------------------------------------------------------------ one by one


def _replace_one_by_one(folder: Path, contents: Contents) -> None:
    """Write all parts, then move all.  Raises OSError, with the name of the file."""
    leaving = [folder / name for name, content in contents.items() if content is None]
    parts: dict[Path, Path] = {}
    try:
        for name, content in contents.items():
            if content is not None:
                part = parts[folder / name] = _part_of(folder / name)
                _write(part, folder / name, content)
        with systems.kept_open([*parts, *leaving]), systems.uninterrupted():
            for path, part in parts.items():
                part.replace(path)
            for path in leaving:
                path.unlink(missing_ok=True)
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _remove_parts(folder: Path, contents: Contents) -> None:
    """Remove what a killed process left; the lock says that no other is at work."""
    for entry in list(folder.iterdir()):
        match = PART.fullmatch(entry.name)
        if match and (match["name"] in contents or is_report_name(match["name"])):
            with suppress(OSError):
                entry.unlink()
    real = folder.resolve()
    with suppress(OSError):
        for beside in list(real.parent.iterdir()):
            match = PART.fullmatch(beside.name)
            if match and match["name"] == real.name and systems.is_own_folder(beside):
                _empty(beside, real, contents)


# ------------------------------------------------------------------ at once


def _is_replaced_at_once(folder: Path, contents: Contents) -> bool:
    """Write all files into a folder beside and exchange the names; False: it cannot be done.

    Raises OSError, with the name of the file, where one cannot be written.
    """
    beside = _made_beside(folder)
    if beside is None:
        return False
    try:
        for name, content in contents.items():
            if content is not None:
                _write(beside / name, folder / name, content)
        if not _are_linked(folder, beside, contents):
            return False
        systems.flush_names(beside)
        with locked(beside), systems.uninterrupted():
            return _is_exchanged(folder, beside, contents)
    finally:
        _empty(beside, folder, contents)


def _made_beside(folder: Path) -> Path | None:
    """Return a new folder beside another, for the same readers; None where none can be made."""
    if not systems.CAN_EXCHANGE or not systems.is_own_folder(folder):
        return None
    beside = _part_of(folder)
    try:
        beside.mkdir(mode=0o700)
        systems.give_group(folder, beside)
        shutil.copystat(folder, beside)
    except OSError:
        with suppress(OSError):
            beside.rmdir()
        return None
    return beside


def _are_linked(folder: Path, beside: Path, contents: Contents) -> bool:
    """Link all that stays in a folder into the one beside; False where something has no links."""
    staying = [entry for entry in folder.iterdir() if entry.name not in contents]
    if len(staying) > MOST_LINKS:
        return False
    try:
        for entry in staying:
            os.link(entry, beside / entry.name, follow_symlinks=False)
    except OSError:  # a folder, a file of somebody else, a disk without links
        return False
    return True


def _is_exchanged(folder: Path, beside: Path, contents: Contents) -> bool:
    """Exchange two folders, make the old one the same as the new, and exchange them back."""
    if not systems.is_exchanged(folder, beside):
        return False
    with suppress(OSError):  # where this fails, the new folder stays: it has all
        for name, content in contents.items():
            if content is None:
                (beside / name).unlink(missing_ok=True)
                continue
            part = _part_of(beside / name)
            os.link(folder / name, part)
            part.replace(beside / name)
        systems.is_exchanged(folder, beside)
    return True


def _empty(beside: Path, folder: Path, contents: Contents) -> None:
    """Remove a folder beside another, but nothing that is neither a report nor in both.

    Another program may have put a file into it while it had the other's name: it is moved there.
    """
    entries: list[Path] = []
    with suppress(OSError):
        entries += beside.iterdir()
    for entry in entries:
        other = folder / entry.name
        with suppress(OSError):
            if _is_written(entry.name, contents) or _is_same(entry, other):
                entry.unlink()
            elif not os.path.lexists(other):
                entry.rename(other)
    with suppress(OSError):
        beside.rmdir()


def _is_written(name: str, contents: Contents) -> bool:
    """Whether an audit wrote a file of this name, or a part of one."""
    match = PART.fullmatch(name)
    name = match["name"] if match else name
    return name in contents or is_report_name(name)


def _is_same(entry: Path, other: Path) -> bool:
    """Whether two names are of one file.  Raises OSError where one is not there."""
    return os.path.lexists(other) and os.path.samestat(entry.lstat(), other.lstat())
