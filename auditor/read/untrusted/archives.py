"""The bytes of a ZIP archive → the documents in it, by their paths, within bounds.

Archives inside are not opened; a path that leads out of the archive is cut.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from auditor.files.file_names import OWN_FILES
from auditor.files.open_file import MOST_BYTES
from auditor.read.decoded import UndecodableError
from auditor.read.file_types import format_of, kind_of
from auditor.read.office.archive import Archive

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_FILES = 2_000
_NO_PARTS = frozenset(("", ".", "..", "/"))


class PackedFile(NamedTuple):
    """A file of an archive: its path below it, and its bytes or why they cannot be had."""

    path: PurePosixPath
    data: bytes
    reason: str = ""


def packed_files(data: bytes) -> Iterator[PackedFile]:
    """Yield the files that may be documents, in the order of their paths.

    Raises UndecodableError for an archive that is damaged, packed too tightly or too large.
    """
    archive = Archive(data)
    names = sorted((_path(name), name) for name in archive.names() if not name.endswith("/"))
    wanted = [(path, name) for path, name in names if _may_be_read(path)]
    if len(wanted) > MOST_FILES:
        raise UndecodableError(f"it holds more than {MOST_FILES:,} files to read; unpack it")
    for path, name in wanted:
        try:
            yield PackedFile(path, _bytes_of(archive, name))
        except UndecodableError as error:
            yield PackedFile(path, b"", str(error))


def _bytes_of(archive: Archive, name: str) -> bytes:
    data = archive.read(name) or b""
    if len(data) > MOST_BYTES:
        raise UndecodableError(f"larger than {MOST_BYTES:,} bytes; split it")
    return data


def _path(name: str) -> PurePosixPath:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return PurePosixPath(*(part for part in parts if part not in _NO_PARTS))


def _may_be_read(path: PurePosixPath) -> bool:
    """Whether a file may be a document: it is none of another kind, hidden, or an archive."""
    if any(part.startswith((".", "__MACOSX")) for part in path.parts) or path.name in OWN_FILES:
        return False
    return bool(path.name) and kind_of(path) != "other" and not format_of(path).is_archive
