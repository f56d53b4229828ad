"""Keys → bytes that an earlier audit made, in one file that can be deleted at any time.

Nothing that goes wrong with the file is an error of the audit: it then goes on without.  The file
is that of SQLite, so two audits may use it at once, and a killed one leaves it whole; what it holds
is JSON in zlib, whose checksum shows damage (`document_batch.read_of`), and never code.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from auditor.files.output_folder import write_files
from auditor.scale.engine import engine_digest

FILE = "cache.sqlite"
MOST_BYTES = 2_000_000_000  # of all batches together
WAIT = 2.0  # seconds for another audit that writes
AT_ONCE = 8_000_000  # bytes that are written together
MANY = 500  # keys that are looked up together

_TABLES = """
create table if not exists batches(
    key blob primary key, used integer not null, size integer not null, data blob not null
) without rowid;
create index if not exists by_use on batches(used, size);
"""


class Cache:
    """What earlier audits made, by key; `engine` is a part of every key: what made it.

    A context manager that writes what is new in the end, whatever happens.  `fault` is what went
    wrong with the file, or "".
    """

    def __init__(self, folder: Path, most: int = MOST_BYTES) -> None:
        self.fault = ""
        self._most = most
        self._new: dict[bytes, bytes] = {}
        self._waiting = 0  # bytes in _new
        self._used: set[bytes] = set()
        self._file: sqlite3.Connection | None = None
        self._run = 0
        self.engine = b""
        try:
            self.engine = engine_digest()
            make_private(folder)
            self._file = _opened(folder / FILE)
            self._run = self._last_run() + 1
        except (OSError, sqlite3.Error) as error:
            self._give_up(error)

    def known(self, keys: Collection[bytes]) -> set[bytes]:
        """Return those of some keys that there are bytes for."""
        found: set[bytes] = set()
        listed = list(keys)
        for start in range(0, len(listed), MANY):
            some = listed[start : start + MANY]
            marks = ",".join("?" * len(some))
            rows = self._rows(f"select key from batches where key in ({marks})", some)
            found.update(key for (key,) in rows)
        return found

    def get(self, key: bytes) -> bytes | None:
        """Return the bytes of a key, None where there are none."""
        for (data,) in self._rows("select data from batches where key = ?", [key]):
            self._used.add(key)
            return bytes(data)
        return None

    def put(self, key: bytes, data: bytes) -> None:
        """Keep bytes for later audits; they are written some at a time."""
        if self._file is None:
            return
        self._new[key] = data
        self._waiting += len(data)
        if self._waiting > AT_ONCE:
            self._write()

    def __enter__(self) -> Cache:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def close(self) -> str:
        """Write what is left, drop what was not used for longest; return what went wrong, or ""."""
        self._write()
        self._drop()
        if self._file is not None:
            with suppress(sqlite3.Error):
                self._file.close()
            self._file = None
        return self.fault

    def _last_run(self) -> int:
        """Return the number of the last audit that used the file: runs are counted, not timed."""
        for (run,) in self._rows("select max(used) from batches", []):
            return int(run or 0)
        return 0

    def _rows(self, query: str, values: Sequence[Any]) -> list[Any]:
        if self._file is None:
            return []
        try:
            return self._file.execute(query, values).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return []

    def _write(self) -> None:
        """Write what is new, and what was used in this run."""
        if self._file is None:
            return
        made = [(key, self._run, len(data), data) for key, data in self._new.items()]
        used = [(self._run, key) for key in sorted(self._used)]
        self._new, self._waiting, self._used = {}, 0, set()
        try:
            with self._file:
                self._file.executemany("insert or replace into batches values(?, ?, ?, ?)", made)
                self._file.executemany("update batches set used = ? where key = ?", used)
        except sqlite3.Error as error:
            self._give_up(error)

    def _drop(self) -> None:
        """Drop what was not used for longest, while there is too much."""
        sizes = self._rows("select used, sum(size) from batches group by used order by used", [])
        over = sum(size for _, size in sizes) - self._most
        for used, size in sizes:
            if over <= 0 or self._file is None:
                return
            over -= size
            with suppress(sqlite3.Error), self._file:
                self._file.execute("delete from batches where used = ?", [used])

    def _give_up(self, error: Exception) -> None:
        self.fault = self.fault or getattr(error, "strerror", None) or str(error)
        self._file = None


def clear(folder: Path) -> bool:
    """Remove the cache in a folder and return whether there was one.  Raises OSError."""
    found = False
    for name in (FILE, f"{FILE}-journal"):
        with suppress(FileNotFoundError):
            (folder / name).unlink()
            found = True
    return found


def make_private(folder: Path) -> None:
    """Make a folder for its user alone, or see that it is one.

    A folder that came with somebody's files may hold batches that nobody read.  Raises
    NotADirectoryError for what is no folder, and PermissionError for one that is open to others.
    """
    try:
        folder.mkdir(mode=0o700, parents=True)
    except FileExistsError:
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode):
            raise NotADirectoryError(None, "it is no folder", str(folder)) from None
        ours = not hasattr(os, "geteuid") or found.st_uid == os.geteuid()
        if not ours or (os.name == "posix" and found.st_mode & 0o077):
            raise PermissionError(None, "it is open to others; delete it", str(folder)) from None
        return
    write_files(folder, {".gitignore": b"*\n"}, is_new=True)


def _opened(path: Path) -> sqlite3.Connection:
    """Open the file, made anew where it is damaged.  Raises OSError and sqlite3.Error."""
    with suppress(FileNotFoundError):
        if not stat.S_ISREG(path.lstat().st_mode):
            raise OSError(None, f"{path.name} in it is no regular file", str(path))
    try:
        return _connected(path)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):  # locked, or no place: it is not damaged
            raise
        path.unlink()
        return _connected(path)


def _connected(path: Path) -> sqlite3.Connection:
    file = sqlite3.connect(path, timeout=WAIT, check_same_thread=False)
    path.chmod(0o600)  # it holds what private documents say
    file.executescript(_TABLES)
    return file
