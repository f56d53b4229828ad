"""A path → the bytes of a regular file of bounded size; nothing else is ever opened.

A device or a pipe may never end, opening a pipe waits for its writer, and a file that was listed
in a folder may since have become a link out of it.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

MOST_BYTES = 64_000_000

_FLAGS = os.O_RDONLY
for _name in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_BINARY", "O_NOINHERIT"):
    _FLAGS |= getattr(os, _name, 0)
_NOT_FOLLOWING: int = getattr(os, "O_NOFOLLOW", 0)


def bytes_of(path: Path, most: int = MOST_BYTES, *, follow: bool = False) -> bytes:
    """Return the bytes of a regular file of at most `most` bytes.

    A link is followed with `follow` only: where the caller named the file.  Raises OSError with the
    reason, for a file of another kind or size too.
    """
    with opened(path, follow=follow) as file:
        data = file.read(most + 1) if os.fstat(file.fileno()).st_size <= most else None
    if data is None or len(data) > most:
        raise OSError(errno.EFBIG, f"larger than {most} bytes", str(path))
    return data


@contextmanager
def opened(path: Path, *, follow: bool = False) -> Iterator[BinaryIO]:
    """Open a regular file, as `bytes_of` does, to read parts of it.  Raises OSError."""
    _refuse(path, path.stat() if follow else path.lstat())  # even opening a device may do something
    with os.fdopen(os.open(path, _FLAGS | (0 if follow else _NOT_FOLLOWING)), "rb") as file:
        after = os.fstat(file.fileno())
        _refuse(path, after)
        if not follow and not os.path.samestat(path.lstat(), after):  # where no flag forbids links
            raise OSError(errno.ELOOP, "it was replaced while it was opened", str(path))
        yield file


def standard_input(most: int = MOST_BYTES) -> bytes:
    """Return the bytes of standard input.  Raises OSError where there are more than `most`."""
    data = sys.stdin.buffer.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"larger than {most} bytes", "-")
    return data


def is_there(path: Path) -> bool:
    """Whether a path leads to something; one that is too long to be asked about leads nowhere."""
    try:
        path.stat()
    except (OSError, ValueError):
        return False
    return True


def packaged_text(file: Traversable) -> str:
    """Return the text of a file that ships inside the package."""
    return file.read_text("utf-8")


def _refuse(path: Path, found: os.stat_result) -> None:
    """Raise OSError, with the reason, for anything but a regular file."""
    if stat.S_ISLNK(found.st_mode):
        raise OSError(errno.ELOOP, "it is a link, which is not followed", str(path))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "it is no regular file", str(path))
