"""Files → their ids: paths below the audited folder, each another, the same on every system."""

from __future__ import annotations

import os
import unicodedata
from collections import defaultdict
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class File(NamedTuple):
    """A file to read: where it lies, and its path below the audited folder with "/"."""

    path: Path
    id: str
    named: bool  # by the caller, not found in a folder


def id_of(below: str) -> str:
    """Return a path as an id: the same on every system, and writable as UTF-8."""
    return unicodedata.normalize("NFC", os.fsencode(below).decode("utf-8", "replace"))


def distinct(files: Iterable[File]) -> list[File]:
    """Return each file once, ids that several share lengthened by the folders above them.

    Names that are one as ids ("é" as one character or two, bytes that are no UTF-8) are numbered.
    """
    by_place = {file.path.resolve(): file for file in reversed(list(files))}
    sharing: defaultdict[str, list[Path]] = defaultdict(list)
    for place, file in by_place.items():
        sharing[file.id].append(place)
    return _numbered(
        file._replace(id=_longer(place, file, sharing))
        if len({id_of(str(other)) for other in sharing[file.id]}) > 1
        else file
        for place, file in by_place.items()
    )


def _numbered(files: Iterable[File]) -> list[File]:
    """Return files with "~2", "~3" … behind an id that another has, first where it is written so.

    The order, and so the number, rests on the names alone.
    """
    ordered = sorted(files, key=lambda file: (not _is_written(file), os.fsencode(file.path)))
    taken = {file.id for file in ordered}
    kept: dict[str, File] = {}
    for file in ordered:
        names = (f"{file.id}~{number}" for number in count(2))
        id = next(n for n in names if n not in taken) if file.id in kept else file.id
        taken.add(id)
        kept[id] = file._replace(id=id)
    return list(kept.values())


def _is_written(file: File) -> bool:
    """Whether the name of a file is the end of its id, sign by sign."""
    return file.id.endswith(file.path.name)


def _longer(place: Path, file: File, sharing: dict[str, list[Path]]) -> str:
    parts = place.parts
    others = [other.parts for other in sharing[file.id] if other != place]
    size = file.id.count("/") + 2
    while size < len(parts) and any(parts[-size:] == other[-size:] for other in others):
        size += 1
    return id_of("/".join(parts[-size:]))
