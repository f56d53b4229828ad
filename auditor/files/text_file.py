"""A settings file → its text, if it is a regular UTF-8 file of bounded size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.files.open_file import MOST_BYTES, bytes_of

if TYPE_CHECKING:
    from pathlib import Path


class TextFileError(ValueError):
    """A file that is not read; the message says why."""


def text_of(path: Path, most: int = MOST_BYTES) -> str:
    """Return the text of a UTF-8 file of at most `most` bytes.  Raises TextFileError for others.

    A link is followed: who names a settings file may name a link; see `leads_out` for others.
    """
    try:
        data = bytes_of(path, most, follow=True)
    except OSError as error:
        raise TextFileError(error.strerror or "unknown reason") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        reason = f"it is not UTF-8 (byte {error.start:,}); save it as UTF-8"
        raise TextFileError(reason) from None


def leads_out(path: Path) -> bool:
    """Whether a path is a link to something outside of its folder."""
    return path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve())
