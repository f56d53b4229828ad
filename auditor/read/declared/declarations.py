"""Every documents.yaml of an audit, the nearest first → what is declared of its documents."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.core.model import Problem
from auditor.files.open_file import is_there
from auditor.read.declared.declaration import Declared, merged
from auditor.read.declared.documents_file import DocumentsFile, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from auditor.core.model import Document
    from auditor.read.choosing.ids import File
    from auditor.read.choosing.walk import Walk
    from auditor.read.declared.documents_file import Entry

    IdsByName = Mapping[str, tuple[str, ...]]

ABSENT = "there is no such file; correct or remove it"


@dataclass(frozen=True)
class MetadataSource:
    """One documents.yaml, and which files it may speak about."""

    file: DocumentsFile
    everywhere: bool  # given with --documents: it speaks about all files, by their ids too
    complete: bool  # all files below its folder are in this audit

    @cached_property
    def _folder(self) -> Path:
        return self.file.folder.resolve()

    def names(self, file: File) -> tuple[str, ...]:
        """Return the keys that may name a file here, most specific first; () if none may."""
        place = file.path.resolve()
        inside = place.is_relative_to(self._folder)
        if not inside and not self.everywhere:
            return ()
        below = (place.relative_to(self._folder).as_posix(),) if inside else ()
        return (*below, file.id, file.path.name)

    def naming_nothing(self, files: Sequence[File]) -> Iterator[Problem]:
        """Yield a problem for each entry that names a file that is not there."""
        names = [self.names(file) for file in files]
        if self.complete or self.everywhere:
            yield from self._absent({name for some in names for name in some})
        for entry in self.file.patterns:
            if not any(map(entry.matches, names)):
                message = "no document of this audit matches"
                yield self._problem(entry, entry.key, message, fatal=False)

    def _absent(self, known: set[str]) -> Iterator[Problem]:
        """Yield a problem for each name that is neither known nor a path below the folder."""
        for entry, name in self._named():
            if name not in known and not is_there(self.file.folder / name):
                yield self._problem(entry, name, ABSENT)

    def _named(self) -> Iterator[tuple[Entry, str]]:
        """Yield the names of files in each entry: its key, and what it supersedes."""
        yield from ((entry, key) for key, entry in self.file.exact.items())
        for entry in self.file.entries:
            yield from ((entry, name) for name in entry.declared.supersedes or ())

    def _problem(self, entry: Entry, name: str, message: str, *, fatal: bool = True) -> Problem:
        where = f"{self.file.label}:{entry.line}"
        return Problem("documents-file", f"{where}: {name!r}: {message}", fatal=fatal)


@dataclass(frozen=True, slots=True)
class Declarations:
    """All that is declared about the documents of one audit."""

    sources: tuple[MetadataSource, ...]
    unreadable: tuple[Problem, ...]
    ids: tuple[IdsByName, ...]
    """For each source that says what supersedes what, the ids of the files that a name names."""

    @classmethod
    def found(
        cls, walk: Walk, paths: Sequence[str | Path], documents_file: str | Path | None
    ) -> Declarations:
        """Load one file in place of all others, or else every documents.yaml that the walk met."""
        if documents_file is not None:
            file, problems = load(Path(documents_file), str(documents_file))
            sources = [MetadataSource(file, everywhere=True, complete=False)]
        else:
            nearest = sorted(walk.documents_files, key=lambda path: (-len(path.parts), path))
            loaded = [(path, *load(path, _label(path, paths), is_given=False)) for path in nearest]
            sources = [
                MetadataSource(file, False, walk.documents_files[path]) for path, file, _ in loaded
            ]
            problems = [problem for *_, some in loaded for problem in some]
        named = tuple(_ids_by_name(source, walk.files) for source in sources)
        return cls(tuple(sources), tuple(problems), named)

    def of(self, file: File) -> FileDeclaration:
        """Return what is declared of a file, by the nearest that says it."""
        found = list(self._about(file))
        declared = merged(each for each, *_ in found)
        by = next((name for each, name, _ in found if each.date), None)
        origin = f"{by}: {declared.why}" if declared.why else by
        ids = next((ids for each, _, ids in found if each.supersedes is not None), {})
        below = set(chain.from_iterable(map(ids.get, declared.supersedes or (), repeat(()))))
        supersedes = tuple(sorted(below - {file.id}))
        return FileDeclaration(declared, origin if declared.date else None, supersedes)

    def _about(self, file: File) -> Iterator[tuple[Declared, str, IdsByName]]:
        """Yield what is declared of a file, the nearest first, and by which documents.yaml."""
        for source, ids in zip(self.sources, self.ids, strict=True):
            for declared in source.file.matching(source.names(file)):
                yield declared, source.file.name, ids

    def problems(self, files: Sequence[File]) -> Iterable[Problem]:
        """Return the problems of the declarations, and of entries that name no file."""
        return [*self.unreadable, *(p for s in self.sources for p in s.naming_nothing(files))]


@dataclass(frozen=True, slots=True)
class FileDeclaration:
    """What is declared of one file."""

    declared: Declared
    date_source: str | None  # where its date is from
    supersedes: tuple[str, ...]  # ids of files

    def on(self, document: Document) -> Document:
        """Return a document of the file with all that is declared."""
        declared = self.declared
        return replace(
            document,
            date=declared.date,
            title=declared.title or document.title,
            source=declared.source,
            date_source=self.date_source,
            subject=declared.subject,
            role=declared.role,
            supersedes=self.supersedes,
            language=declared.language,
            group=declared.group,
        )


def _ids_by_name(source: MetadataSource, files: Sequence[File]) -> IdsByName:
    """Return the ids of the files that names of superseded documents name; () for any other.

    A name stands for the files that it names best, as a key does.
    """
    wanted = {name for each in source.file.entries for name in each.declared.supersedes or ()}
    found: dict[str, dict[int, list[str]]] = {}
    for file in files if wanted else ():
        for place, name in enumerate(source.names(file)):
            if name in wanted:
                found.setdefault(name, {}).setdefault(place, []).append(file.id)
    return {name: tuple(places[min(places)]) for name, places in found.items()}


def _label(path: Path, roots: Sequence[str | Path]) -> str:
    """Return a path below the audited folder, so that messages do not depend on where it lies."""
    inside = [root for root in map(Path, roots) if path.is_relative_to(root)]
    return path.relative_to(inside[0]).as_posix() if inside else path.name
