"""Paths → the files to audit: sorted, inside the folder, without those that the audit writes.

Links inside a folder are never followed: their targets are found where they lie, or lie outside.
Only a documents.yaml may be one, within its folder.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.model import Problem
from auditor.files.file_names import DOCUMENTS_FILE, MISNAMED, OWN_FILES
from auditor.files.open_file import opened
from auditor.files.output_formats import is_report_name
from auditor.files.text_file import leads_out
from auditor.read.choosing.earlier_reports import reports_in
from auditor.read.file_types import kind_of, suffix_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

YAML_SUFFIXES = frozenset({".yaml", ".yml"})
PACK_KEY = re.compile(rb"^(?:names|facts|rules)[ \t]*:", re.MULTILINE)
PACK_HEAD = 65_536  # bytes in which a pack shows its first key


class File(NamedTuple):
    """A file to read: where it lies, and its path below the audited folder with "/"."""

    path: Path
    id: str
    named: bool  # by the caller, not found in a folder


@dataclass(slots=True)
class Walk:
    """The files below some paths, and those that are left out."""

    files: list[File] = field(default_factory=list)
    documents_files: dict[Path, bool] = field(default_factory=dict)
    """Each documents.yaml, and whether all files below its folder were looked for."""
    problems: list[Problem] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)


def walk(paths: Sequence[str | Path], out: Path | None = None) -> Walk:
    """Return the files to read: those below folders, and those named one by one."""
    found = Walk()
    for path in map(Path, paths):
        _enter(path, out.resolve() if out else None, found)
    found.files = sorted(_distinct(found.files), key=lambda file: file.id)
    return found


def _enter(path: Path, out: Path | None, found: Walk) -> None:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = f"{path}: {reason}; check the path"
        if isinstance(error, FileNotFoundError):
            message = f"{path}: no such file or folder; check the path"
        found.problems.append(Problem("usage", message))
        return
    if stat.S_ISDIR(mode):
        _walk_folder(path, out, found)
    elif stat.S_ISREG(mode):
        _take_named(path, found)
    else:
        found.problems.append(Problem("usage", f"{path}: neither a file nor a folder"))


def _take_named(path: Path, found: Walk) -> None:
    if path.name in OWN_FILES:
        hint = "give it with --documents" if path.name == DOCUMENTS_FILE else "leave it out"
        message = f"{path}: no document, it tells the audit about documents; {hint}"
        found.problems.append(Problem("usage", message))
    elif _is_pack(path, follow=True):
        message = f"{path}: no document but a pack; give it with --rules"
        found.problems.append(Problem("usage", message))
    else:
        found.files.append(File(path, _id_of(path.name), named=True))
        beside = path.parent / DOCUMENTS_FILE
        if beside.is_file():
            _take_declarations(beside, False, found)


def _walk_folder(root: Path, out: Path | None, found: Walk) -> None:
    resolved = root.resolve()
    waiting = [""]
    while waiting:
        below = waiting.pop()
        listed = _listed(root, below, found)
        earlier = reports_in(root / below, (entry.name for entry in listed))
        for entry in listed:
            path = f"{below}/{entry.name}" if below else entry.name
            if entry.name.startswith(".") or _written(resolved / path, out):
                continue
            if entry.name in earlier:
                found.skipped["earlier report"] += 1
            elif _is_folder(entry):
                waiting.append(path)
            else:
                _take_entry(root / path, path, entry, found)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.name != DOCUMENTS_FILE and entry.is_dir(follow_symlinks=False)


def _take_entry(path: Path, below: str, entry: os.DirEntry[str], found: Walk) -> None:
    """Take in an entry of a folder that is no folder to walk; `below` is its path in the root."""
    if entry.name == DOCUMENTS_FILE:
        _take_declarations(path, True, found)
    elif entry.is_symlink():
        found.skipped["link"] += 1
    else:
        _take_found(path, below, entry, found)


def _written(place: Path, out: Path | None) -> bool:
    """Whether this is the output folder or, beside documents, a report in it."""
    if out is None:
        return False
    return place == out or (place.parent == out and is_report_name(place.name))


def _listed(root: Path, below: str, found: Walk) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(root / below) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        message = f"this folder cannot be read: {error.strerror}; check its permissions"
        found.problems.append(Problem("document", message, document=_id_of(below) or str(root)))
        return []


def _take_found(path: Path, below: str, entry: os.DirEntry[str], found: Walk) -> None:
    if not entry.is_file():
        found.skipped["special file"] += 1
    elif entry.name in MISNAMED:
        message = f"{below}: not read; name it {MISNAMED[entry.name]}"
        found.problems.append(Problem("documents-file", message, fatal=False))
    elif entry.name in OWN_FILES or _is_pack(path):
        return
    elif kind_of(path) == "other":
        found.skipped[suffix_of(path)] += 1
    else:
        found.files.append(File(path, _id_of(below), named=False))


def _take_declarations(path: Path, complete: bool, found: Walk) -> None:
    """Note a documents.yaml, `complete` where all files below its folder are looked for."""
    if leads_out(path):
        message = f"{path.name}: a link that leads out of its folder; it is not followed"
        hint = "copy the file, or give it with --documents"
        found.problems.append(Problem("documents-file", f"{message}; {hint}", fatal=False))
    elif complete:
        found.documents_files[path] = True
    else:
        found.documents_files.setdefault(path, False)


def _is_pack(path: Path, *, follow: bool = False) -> bool:
    if path.suffix.casefold() not in YAML_SUFFIXES:
        return False
    try:
        with opened(path, follow=follow) as file:
            return PACK_KEY.search(file.read(PACK_HEAD)) is not None
    except OSError:
        return False


def _id_of(below: str) -> str:
    """Return a path as an id: the same on every system, and writable as UTF-8."""
    return unicodedata.normalize("NFC", os.fsencode(below).decode("utf-8", "replace"))


def _distinct(files: Iterable[File]) -> list[File]:
    """Return each file once, ids that several share lengthened by the folders above them.

    Names that are one as ids ("é" as one character or two, bytes that are no UTF-8) are numbered.
    """
    by_place = {file.path.resolve(): file for file in reversed(list(files))}
    sharing: defaultdict[str, list[Path]] = defaultdict(list)
    for place, file in by_place.items():
        sharing[file.id].append(place)
    return _numbered(
        file._replace(id=_longer(place, file, sharing))
        if len({_id_of(str(other)) for other in sharing[file.id]}) > 1
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
    return _id_of("/".join(parts[-size:]))
