"""A settings file → its text, if it is a regular UTF-8 file of bounded size."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 64_000_000


class TextFileError(ValueError):
    """A file that is not read; the message says why."""


def text_of(path: Path, most: int = MOST_BYTES) -> str:
    """Return the text of a UTF-8 file of at most `most` bytes.  Raises TextFileError for others.

    A device or a pipe may never end, and opening a pipe waits for its writer.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise TextFileError("it is no regular file")
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise TextFileError(error.strerror or "unknown reason") from None
    if len(data) > most:
        raise TextFileError(f"larger than {most} bytes")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        reason = f"it is not UTF-8 (byte {error.start:,}); save it as UTF-8"
        raise TextFileError(reason) from None


def leads_out(path: Path) -> bool:
    """Whether a path is a link to something outside of its folder."""
    return path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve())
