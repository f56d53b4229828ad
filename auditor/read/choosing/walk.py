"""Paths → the files to audit: sorted, inside the folder, without those that the audit writes.

Links inside a folder are never followed: their targets are found where they lie, or lie outside.
Only a documents.yaml may be one, within its folder.
"""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.model import Problem
from auditor.files.file_names import CACHE_FOLDER, DOCUMENTS_FILE, MISNAMED, OWN_FILES
from auditor.files.open_file import opened
from auditor.files.output_formats import is_report_name
from auditor.files.text_file import leads_out
from auditor.read.choosing.earlier_reports import reports_in
from auditor.read.choosing.ids import File, distinct, id_of
from auditor.read.choosing.ignored import IGNORE_FILE, Ignored
from auditor.read.choosing.selection import EVERYTHING, Selection, parted_glob
from auditor.read.file_types import kind_of, suffix_of

if TYPE_CHECKING:
    from collections.abc import Sequence

YAML_SUFFIXES = frozenset({".yaml", ".yml"})
PACK_KEY = re.compile(rb"^(?:names|facts|rules)[ \t]*:", re.MULTILINE)
PACK_HEAD = 65_536  # bytes in which a pack shows its first key

HIDDEN = "hidden"
IGNORED = "ignored by git"
LINK = "a link, which is not followed"
EARLIER = "a report of an earlier audit"
SETTINGS = "tells the audit what to do"
NO_DOCUMENT = "no kind of document"


class LeftOut(NamedTuple):
    """A file, or a folder with "/" at its end, that is not read, and why."""

    path: str
    why: str


@dataclass(slots=True)
class Walk:
    """The files below some paths, and those that are left out."""

    files: list[File] = field(default_factory=list)
    documents_files: dict[Path, bool] = field(default_factory=dict)
    """Each documents.yaml, and whether all files below its folder were looked for."""
    problems: list[Problem] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    left_out: list[LeftOut] = field(default_factory=list)

    def leave_out(self, path: str, why: str, counted: str = "") -> None:
        """Note what is not read, `counted` as what."""
        self.left_out.append(LeftOut(id_of(path), why))
        if counted:
            self.skipped[counted] += 1


class _Folder(NamedTuple):
    """A folder that is walked: its names below the audited one, and what git leaves out in it."""

    names: tuple[str, ...]
    ignored: Ignored


def walk(
    paths: Sequence[str | Path], out: Path | None = None, selection: Selection = EVERYTHING
) -> Walk:
    """Return the files to read: those below folders, and those named one by one.

    A path that is not there and has `*`, `?` or `[` in it is a pattern of files.
    """
    found = Walk()
    walker = _Walker(out.resolve() if out else None, selection, found)
    for path in map(Path, paths):
        walker.enter(path)
    found.files = sorted(distinct(found.files), key=lambda file: file.id)
    return found


@dataclass(frozen=True, slots=True)
class _Walker:
    """Goes through folders; what it meets is noted in `found`."""

    out: Path | None
    selection: Selection
    found: Walk

    def enter(self, path: Path) -> None:
        """Take a path of the caller: a folder, a file or a pattern."""
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:
            self._enter_absent(path, error)
            return
        if stat.S_ISDIR(mode):
            self._walk(path, self.selection)
        elif stat.S_ISREG(mode):
            _take_named(path, self.found)
        else:
            message = f"{path}: neither a file nor a folder"
            self.found.problems.append(Problem("usage", message))

    def _enter_absent(self, path: Path, error: OSError | ValueError) -> None:
        glob = parted_glob(path)
        if glob is not None and glob[0].is_dir():
            before = len(self.found.files)
            self._walk(glob[0], self.selection.within(glob[1]))
            if len(self.found.files) == before:
                message = f"{path}: no document fits this pattern; check it"
                self.found.problems.append(Problem("usage", message))
            return
        reason = getattr(error, "strerror", None) or str(error)
        if isinstance(error, FileNotFoundError):
            reason = "no such file or folder"
        self.found.problems.append(Problem("usage", f"{path}: {reason}; check the path"))

    def _walk(self, root: Path, selection: Selection) -> None:
        resolved = root.resolve()
        waiting = [_Folder((), Ignored.above(root))]
        while waiting:
            folder = waiting.pop()
            listed = _listed(root, "/".join(folder.names), self.found)
            if any(entry.name == IGNORE_FILE for entry in listed):
                below = root.joinpath(*folder.names)
                folder = folder._replace(ignored=folder.ignored.with_folder(below, folder.names))
            earlier = reports_in(root.joinpath(*folder.names), (entry.name for entry in listed))
            for entry in listed:
                names = (*folder.names, entry.name)
                if self._is_own(entry.name, resolved.joinpath(*names)):
                    continue
                is_folder = _is_folder(entry)
                if entry.name in earlier:
                    self.found.leave_out("/".join(names), EARLIER, "earlier report")
                elif self._leaves_out(names, is_folder, folder.ignored, selection):
                    continue
                elif is_folder:
                    waiting.append(_Folder(names, folder.ignored))
                else:
                    _take_entry(root.joinpath(*names), "/".join(names), entry, self.found)

    def _is_own(self, name: str, place: Path) -> bool:
        """Whether this is the cache or the output folder or, beside documents, a report in it."""
        if name == CACHE_FOLDER or place == self.out:
            return True
        return place.parent == self.out and is_report_name(name)

    def _leaves_out(
        self, names: tuple[str, ...], is_folder: bool, ignored: Ignored, selection: Selection
    ) -> bool:
        """Note an entry that is not chosen, with the reason; False for one that is."""
        path = "/".join(names) + ("/" if is_folder else "")
        if names[-1].startswith("."):
            self.found.leave_out(path, HIDDEN)
        elif names[-1] in OWN_FILES:
            return False
        elif ignored.has(names, is_folder=is_folder):
            self.found.leave_out(path, IGNORED, "ignored by git")
        elif why := selection.why_not(names, is_folder=is_folder):
            self.found.leave_out(path, why, "excluded")
        else:
            return False
        return True


def _take_named(path: Path, found: Walk) -> None:
    if path.name in OWN_FILES:
        hint = "give it with --documents" if path.name == DOCUMENTS_FILE else "leave it out"
        message = f"{path}: no document, it tells the audit about documents; {hint}"
        found.problems.append(Problem("usage", message))
    elif _is_pack(path, follow=True):
        message = f"{path}: no document but a pack; give it with --rules"
        found.problems.append(Problem("usage", message))
    else:
        found.files.append(File(path, id_of(path.name), named=True))
        beside = path.parent / DOCUMENTS_FILE
        if beside.is_file():
            _take_declarations(beside, False, found)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.name != DOCUMENTS_FILE and entry.is_dir(follow_symlinks=False)


def _take_entry(path: Path, below: str, entry: os.DirEntry[str], found: Walk) -> None:
    """Take in an entry of a folder that is no folder to walk; `below` is its path in the root."""
    if entry.name == DOCUMENTS_FILE:
        _take_declarations(path, True, found)
        found.leave_out(below, SETTINGS)
    elif entry.is_symlink():
        found.leave_out(below, LINK, "link")
    else:
        _take_found(path, below, entry, found)


def _listed(root: Path, below: str, found: Walk) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(root / below) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        message = f"this folder cannot be read: {error.strerror}; check its permissions"
        found.problems.append(Problem("document", message, document=id_of(below) or str(root)))
        return []


def _take_found(path: Path, below: str, entry: os.DirEntry[str], found: Walk) -> None:
    if not entry.is_file():
        found.leave_out(below, "neither a file nor a folder", "special file")
    elif entry.name in MISNAMED:
        message = f"{below}: not read; name it {MISNAMED[entry.name]}"
        found.problems.append(Problem("documents-file", message, fatal=False))
        found.leave_out(below, f"not named {MISNAMED[entry.name]}")
    elif entry.name in OWN_FILES or _is_pack(path):
        found.leave_out(below, SETTINGS)
    elif kind_of(path) == "other":
        found.leave_out(below, NO_DOCUMENT, suffix_of(path))
    else:
        found.files.append(File(path, id_of(below), named=False))


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
