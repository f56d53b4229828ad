"""A revision of a repository of git → its files below some paths, written into another folder.

What is stored is written as it is: no filter, attribute or program that the repository names runs.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from typing import IO, TYPE_CHECKING, NamedTuple

from auditor.files.git import GitError, entries, running
from auditor.files.open_file import MOST_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_FILES = (b"100644", b"100755")  # modes: links and repositories within are left out
_LEFT_OUT = frozenset((b"", b".", b"..", b".git"))


class _Stored(NamedTuple):
    """A file of a revision: the name of its content, and its path below the repository."""

    name: bytes
    path: bytes


def write_revision(repository: Path, revision: str, paths: Iterable[str], folder: Path) -> None:
    """Write the files that a revision has at or below some paths into a folder.

    `paths` are below the repository, "" for all of it.  A file that is too large to be read is left
    out.  Raises GitError where there is no such revision.
    """
    files = list(_files(repository, _commit(repository, revision), paths))
    with tempfile.TemporaryFile() as wanted:
        wanted.writelines(file.name + b"\n" for file in files)
        wanted.seek(0)
        with running(repository, "cat-file", "--batch", given=wanted) as (_, stream, _):
            for file in files:
                _write(stream, folder, file.path)


def _commit(repository: Path, revision: str) -> str:
    """Return the name of a commit, which is no option of git whatever the revision is called."""
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    with running(repository, *asked) as (process, stream, _):
        told = stream.read().decode("ascii", "replace").strip()
        if process.wait() or not told:
            raise GitError(f"{revision} is no revision of this repository; “git log” lists them")
        return told


def _files(repository: Path, commit: str, paths: Iterable[str]) -> Iterator[_Stored]:
    """Yield the files of a commit at or below some paths."""
    below = [path for path in paths if path]
    asked = ("ls-tree", "-r", "-l", "-z", "--full-tree", commit, *(("--", *below) if below else ()))
    with running(repository, *asked) as (process, stream, _):
        for entry in entries(stream):
            told, _, path = entry.partition(b"\t")
            mode, _, name, size = told.split()
            if mode in _FILES and int(size) <= MOST_BYTES and _is_below(path):
                yield _Stored(name, path)
        if process.wait():
            raise GitError("git cannot list what the revision holds; “git ls-tree” there says why")


def _is_below(path: bytes) -> bool:
    """Whether a path stays in the folder that it is written to, whatever made the revision."""
    return b"\\" not in path and _LEFT_OUT.isdisjoint(path.split(b"/"))


def _write(stream: IO[bytes], folder: Path, path: bytes) -> None:
    """Write the next content that git gives to a path."""
    head = stream.readline().split()
    if len(head) != 3:
        raise GitError("git cannot tell what the revision holds; “git fsck” there says why")
    size = int(head[2])
    content = stream.read(size + 1)[:size]
    if len(content) < size:
        raise GitError("git took too long, or stopped; audit less at a time")
    file = folder / os.fsdecode(path)
    with suppress(OSError):  # a name that this system does not have
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
