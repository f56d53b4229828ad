"""URLs of collections → the pieces that workers read, and what is left out of the places.

A folder is read as one of this machine is, but for what only this machine knows of its own files:
no git tells what to leave out, and what a documents.yaml declares is not used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from auditor.core.model import Problem
from auditor.core.results import FileFate
from auditor.files.file_names import CACHE_FOLDER, DOCUMENTS_FILE, OWN_FILES
from auditor.files.remote import Place, PlacedFile, PlaceError
from auditor.read.choosing.ids import id_of
from auditor.read.choosing.walk import HIDDEN, LINK, NO_DOCUMENT, SETTINGS
from auditor.read.file_types import kind_of, suffix_of
from auditor.stages.chunks import MOST, Piece
from auditor.stages.collections_by_url import LINES, is_collection

REFUSED = "{}; check the address, and that you may read it"
NOT_DECLARED = (
    "what it declares is not used where workers read; tell dates, titles and sources in the"
    " columns of a collection (JSON Lines or Parquet)"
)


@dataclass(slots=True)
class Listing:
    """What lies at some URLs."""

    pieces: list[Piece] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    left_out: dict[str, FileFate] = field(default_factory=dict)
    skipped: Counter[str] = field(default_factory=Counter)

    def leave_out(self, path: str, why: str, counted: str = "") -> None:
        """Note what is not read, `counted` as what."""
        self.left_out[path] = FileFate(id_of(path), "left out", why)
        if counted:
            self.skipped[counted] += 1


def listed(urls: Sequence[str]) -> Listing:
    """Return what is to be read of all URLs; one that cannot be listed is a problem."""
    found = Listing()
    for url in urls:
        try:
            for file in Place(url).files():
                _take(url, file, found)
        except PlaceError as error:
            found.problems.append(Problem("document", REFUSED.format(error), document=url))
    return found


def _take(url: str, file: PlacedFile, found: Listing) -> None:
    path = PurePosixPath(file.below)
    if CACHE_FOLDER in path.parts:
        return
    if hidden := _hidden(path):
        found.leave_out(hidden, HIDDEN)
    elif path.name in OWN_FILES:
        found.leave_out(file.below, SETTINGS)
        if path.name == DOCUMENTS_FILE:
            told = Problem("documents-file", NOT_DECLARED, document=file.below, fatal=False)
            found.problems.append(told)
    elif file.is_link:
        found.leave_out(file.below, LINK, "link")
    elif is_collection(file.below) or kind_of(path) != "other":
        found.pieces += _parts(url, file)
    else:
        found.leave_out(file.below, NO_DOCUMENT, suffix_of(path))


def _hidden(path: PurePosixPath) -> str:
    """Return the hidden file or folder that a path is in, a folder with "/"; "" for none."""
    parts = path.parts
    at = next((at for at, part in enumerate(parts) if part.startswith(".")), None)
    if at is None:
        return ""
    return "/".join(parts[: at + 1]) + ("/" if at + 1 < len(parts) else "")


def _parts(url: str, file: PlacedFile) -> Iterator[Piece]:
    """Yield a file in parts that can be read each by itself."""
    whole = Piece(url, file.path, file.below, file.size, file.stamp)
    if not file.below.casefold().endswith(LINES):
        yield whole
        return
    for start in range(0, file.size, MOST):
        stop = min(start + MOST, file.size)
        yield whole._replace(start=start, stop=stop, size=stop - start)
