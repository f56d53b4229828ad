"""Files → documents, with a problem for each that cannot be read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from auditor.core.model import Document, Problem
from auditor.core.results import FileFate
from auditor.language.text.dated_names import day_in_name
from auditor.read.choosing.account import account
from auditor.read.choosing.selection import EVERYTHING
from auditor.read.choosing.walk import walk
from auditor.read.declared.declarations import Declarations
from auditor.read.declared.git_days import GitDays
from auditor.read.file_types import suffix_of
from auditor.read.other_languages import with_languages
from auditor.read.untrusted.file_documents import NO_TEXT, FileReader
from auditor.read.untrusted.nameless import STANDARD_INPUT
from auditor.read.untrusted.parts import parts_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from auditor.read.choosing.ids import File
    from auditor.read.choosing.selection import Selection
    from auditor.read.declared.declarations import FileDeclaration
    from auditor.read.untrusted.file_documents import FileRead, PartsOf

SKIPPED = "skip: true"
SAME, SAME_AS = "same content", "the same content as {}"


@dataclass(frozen=True, slots=True)
class Collected:
    """The documents below some paths, in the order of their ids, and the problems of reading."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...] = ()
    skipped: dict[str, int] = field(default_factory=dict)
    """Files of other kinds: suffix to count."""
    files: tuple[FileFate, ...] = ()
    """What became of each file that was met."""


def collect(
    paths: Sequence[str | Path],
    documents_file: str | Path | None = None,
    out: str | Path | None = None,
    selection: Selection = EVERYTHING,
    dates: Literal["git"] | None = None,
    parts: PartsOf = parts_of,
) -> Collected:
    """Return the documents below some folders, and those of files named one by one.

    `documents_file` takes the place of each documents.yaml beside the files; `out` is where the
    audit writes, and is not read; of what is below folders `selection` chooses.  With "git" for
    `dates` a document that nothing else dates is of the day of the last commit of its file.  The
    path "-" stands for standard input, and `parts` reads files that are no texts.
    """
    on_disk = [path for path in paths if str(path) != STANDARD_INPUT]
    found = walk(on_disk, Path(out) if out is not None else None, selection)
    declarations = Declarations.found(found, paths, documents_file)
    days = GitDays.of(found.files) if dates == "git" else GitDays()
    problems = [*found.problems, *days.problems]
    collector = _Collector(FileReader(parts), Counter(found.skipped), problems)
    collector.take_all(found.files, declarations, has_input=len(on_disk) < len(paths))
    problems = [*collector.problems, *declarations.problems(found.files)]
    if not collector.documents and not any(problem.fatal for problem in problems):
        problems.append(Problem("usage", _nothing_in(paths, collector.skipped)))
    left_out = (FileFate(path, "left out", why) for path, why in found.left_out)
    return Collected(
        tuple(map(days.on, collector.documents)),
        tuple(problems),
        dict(sorted(collector.skipped.items())),
        account((*collector.fates, *left_out)),
    )


@dataclass(slots=True)
class _Collector:
    """Reads files, each content once, and notes what became of each."""

    reader: FileReader
    skipped: Counter[str]
    problems: list[Problem]
    documents: list[Document] = field(default_factory=list)
    fates: list[FileFate] = field(default_factory=list)
    contents: dict[Hashable, str] = field(default_factory=dict)

    def take(self, file: File, declared: FileDeclaration) -> None:
        """Read a file, but for one that is to be skipped."""
        if declared.declared.skip:
            self._leave_out(file, SKIPPED, SKIPPED)
            return
        read = self.reader.read(file)
        documents = list(map(declared.on, read.documents))
        same = self._same_as(file, declared, read)
        if same is not None:
            self._leave_out(file, SAME_AS.format(same), SAME)
            return
        self._add(file, with_languages(read._replace(documents=documents)))

    def take_all(
        self, files: Iterable[File], declarations: Declarations, *, has_input: bool
    ) -> None:
        """Read standard input, where it is among the paths, and files."""
        if has_input:
            self._add(*self.reader.read_standard_input())
        for file in files:
            self.take(file, declarations.of(file))

    def _add(self, file: File, read: FileRead) -> None:
        self.problems += read.problems
        self.documents += read.documents
        self.fates += read.fates
        if read.fates:
            return
        fate = fate_of(file, read)
        self.fates.append(fate)
        if fate.fate == "left out":
            self.skipped[suffix_of(file.path)] += 1

    def _leave_out(self, file: File, why: str, counted: str) -> None:
        self.fates.append(FileFate(file.id, "left out", why))
        self.skipped[counted] += 1

    def _same_as(self, file: File, declared: FileDeclaration, read: FileRead) -> str | None:
        """Return the id of a file with this content of which the same is declared and told.

        None where there is none.  Of two days that the names of files tell they are two documents.
        """
        content = content_of(file, read)
        if content is None:
            return None
        first = self.contents.setdefault((content, declared), file.id)
        return None if first == file.id else first


def read_path(path: str | Path) -> Document | list[Document]:
    """Return the document of a file, or the documents of a folder.

    Raises FileNotFoundError for a path that is not there and ValueError for an unreadable file.
    """
    if not Path(path).exists():
        raise FileNotFoundError(f"{path}: no such file or folder")
    collected = collect([path])
    fatal = [problem for problem in collected.problems if problem.fatal]
    if fatal:
        raise ValueError("\n".join(f"{p.document or path}: {p.message}" for p in fatal))
    return list(collected.documents) if Path(path).is_dir() else collected.documents[0]


def _nothing_in(paths: Sequence[str | Path], skipped: Mapping[str, int]) -> str:
    where = ", ".join(map(str, paths))
    counts = ", ".join(f"{count} {suffix}" for suffix, count in sorted(skipped.items()))
    left_out = f" (skipped: {counts})" if counts else ""
    return f"{where}: no document to audit here{left_out}; give a folder that holds text files"


def fate_of(file: File, read: FileRead) -> FileFate:
    """Return what became of a file that is no archive."""
    if read.documents:
        return FileFate(file.id, "read", read.how)
    if read.problems:
        return FileFate(file.id, "unread", read.problems[0].message)
    return FileFate(file.id, "left out", NO_TEXT)


def content_of(file: File, read: FileRead) -> Hashable | None:
    """Return what is the same for two files of which one is read; None for one without text."""
    if not any(document.text.strip() for document in read.documents):
        return None
    days = day_in_name(file.path.stem), day_in_name(file.path.parent.name)
    notes = tuple(problem.message for problem in read.problems)
    contents = tuple(document.sha256 for document in read.documents)
    return contents, notes, tuple(day and day.iso for day in days)
