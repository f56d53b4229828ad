"""This program → a digest of all it is made of, so that no other version's work is taken up."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from auditor.files.open_file import bytes_of

_PARTS = (".py", ".txt")  # code and word lists; templates and schemas read no document


@cache
def engine_digest() -> bytes:
    """Return a digest of the files of the package, in the order of their paths.

    Raises OSError where they cannot be read, as in a package that is run from an archive.
    """
    found = sha256()
    for path in _files(Path(__file__).parents[1]):
        found.update(bytes_of(path))
    return found.digest()


def _files(package: Path) -> Iterator[Path]:
    if not package.is_dir():
        raise NotADirectoryError(None, "the program is no folder of files", str(package))
    for folder, folders, names in os.walk(package):
        folders.sort()
        yield from (Path(folder, name) for name in sorted(names) if name.endswith(_PARTS))
