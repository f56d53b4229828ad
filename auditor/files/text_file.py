"""A settings file → its text, if it is a regular UTF-8 file of bounded size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.files.open_file import MOST_BYTES, bytes_of

if TYPE_CHECKING:
    from pathlib import Path


class TextFileError(ValueError):
    """A file that is not read; the message says why."""


def text_of(path: Path, most: int = MOST_BYTES, *, is_given: bool = True) -> str:
    """Return the text of a UTF-8 file of at most `most` bytes.  Raises TextFileError for others.

    Who names a settings file may name a link.  One that was found in a folder (`is_given` false) is
    opened as what it leads to within its folder, and nothing is followed any more.
    """
    try:
        data = bytes_of(path if is_given else _inside(path), most, follow=is_given)
    except OSError as error:
        raise TextFileError(error.strerror or "unknown reason") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        reason = f"it is not UTF-8 (byte {error.start:,}); save it as UTF-8"
        raise TextFileError(reason) from None


def _inside(path: Path) -> Path:
    """Return a path, or what it leads to as a link; raises TextFileError where that is outside."""
    if leads_out(path):
        raise TextFileError("it is a link that leads out of its folder, and is not followed")
    return path.resolve() if path.is_symlink() else path


def leads_out(path: Path) -> bool:
    """Whether a path is a link to something outside of its folder."""
    return path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve())
