"""Every documents.yaml of an audit, the nearest first → the dates and titles of documents."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.core.model import Problem
from auditor.files.open_file import is_there
from auditor.read.metadata_file import DocumentsFile, load, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.core.model import Document
    from auditor.read.metadata_file import Entry
    from auditor.read.walk import File, Walk


@dataclass(frozen=True, slots=True)
class MetadataSource:
    """One documents.yaml, and which files it may speak about."""

    file: DocumentsFile
    everywhere: bool  # given with --documents: it speaks about all files, by their ids too
    complete: bool  # all files below its folder are in this audit

    def names(self, file: File) -> tuple[str, ...]:
        """Return the keys that may name a file here, most specific first; () if none may."""
        place, folder = file.path.resolve(), self.file.folder.resolve()
        inside = place.is_relative_to(folder)
        if not inside and not self.everywhere:
            return ()
        below = (place.relative_to(folder).as_posix(),) if inside else ()
        return (*below, file.id, file.path.name)

    def naming_nothing(self, files: Sequence[File]) -> Iterator[Problem]:
        """Yield a problem for each entry that names a file that is not there."""
        names = [self.names(file) for file in files]
        if self.complete or self.everywhere:
            known = {name for some in names for name in some}
            for entry in self._absent(known):
                yield self._problem(entry, "there is no such file; correct or remove it")
        for entry in self.file.patterns:
            if not any(entry.matches(some) for some in names):
                yield self._problem(entry, "no document of this audit matches", fatal=False)

    def _absent(self, known: set[str]) -> Iterator[Entry]:
        """Yield the entries whose key is neither a known name nor a path below the folder."""
        for entry in self.file.exact.values():
            if entry.key not in known and not is_there(self.file.folder / entry.key):
                yield entry

    def _problem(self, entry: Entry, message: str, *, fatal: bool = True) -> Problem:
        where = f"{self.file.label}:{entry.line}"
        return Problem("documents-file", f"{where}: {entry.key!r}: {message}", fatal=fatal)


@dataclass(frozen=True, slots=True)
class Declarations:
    """All that is declared about the documents of one audit."""

    sources: tuple[MetadataSource, ...]
    unreadable: tuple[Problem, ...]

    @classmethod
    def found(
        cls, walk: Walk, paths: Sequence[str | Path], documents_file: str | Path | None
    ) -> Declarations:
        """Load one file in place of all others, or else every documents.yaml that the walk met."""
        if documents_file is not None:
            file, problems = load(Path(documents_file), str(documents_file))
            return cls((MetadataSource(file, everywhere=True, complete=False),), tuple(problems))
        nearest = sorted(walk.documents_files, key=lambda path: (-len(path.parts), path))
        loaded = [(path, *load(path, _label(path, paths), is_given=False)) for path in nearest]
        sources = (
            MetadataSource(file, False, walk.documents_files[path]) for path, file, _ in loaded
        )
        return cls(tuple(sources), tuple(p for *_, problems in loaded for p in problems))

    def declare(self, document: Document, file: File) -> Document:
        """Return the document with its declared date, title and source."""
        entries = [
            (entry, source.file.name)
            for source in self.sources
            for entry in source.file.matching(source.names(file))
        ]
        declared = merged(entry for entry, _ in entries)
        by = next((name for entry, name in entries if entry.declared.date), None)
        origin = f"{by}: {declared.why}" if declared.why else by
        return replace(
            document,
            date=declared.date,
            title=declared.title or document.title,
            source=declared.source,
            date_source=origin if declared.date else None,
        )

    def problems(self, files: Sequence[File]) -> Iterable[Problem]:
        """Return the problems of the declarations, and of entries that name no file."""
        return [*self.unreadable, *(p for s in self.sources for p in s.naming_nothing(files))]


def _label(path: Path, roots: Sequence[str | Path]) -> str:
    """Return a path below the audited folder, so that messages do not depend on where it lies."""
    inside = [root for root in map(Path, roots) if path.is_relative_to(root)]
    return path.relative_to(inside[0]).as_posix() if inside else path.name
