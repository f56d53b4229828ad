"""Files → documents, with a problem for each that cannot be read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from auditor.core.model import Document, Problem
from auditor.core.results import FileFate
from auditor.files.open_file import bytes_of
from auditor.language.text.dated_names import day_in_name
from auditor.read.choosing.account import account
from auditor.read.choosing.selection import EVERYTHING
from auditor.read.choosing.walk import walk
from auditor.read.content_types import format_of_file
from auditor.read.declared.declarations import Declarations
from auditor.read.declared.git_days import GitDays
from auditor.read.decoded import UndecodableError
from auditor.read.file_types import (
    file_reader_of,
    format_of,
    kind_of,
    reader_of,
    suffix_of,
    without_reader,
)
from auditor.read.shapes import declared, shape_of_head, shape_of_source
from auditor.read.titles import LOOKED_AT, title_of
from auditor.read.untrusted.bounds import refuse_large

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from auditor.core.shape import Metadata, ReadText
    from auditor.read.choosing.ids import File
    from auditor.read.choosing.selection import Selection
    from auditor.read.content_types import Told
    from auditor.read.declared.declarations import FileDeclaration
    from auditor.read.decoded import FilePart
    from auditor.read.file_types import DocumentFormat

SKIPPED = "skip: true"
NO_TEXT = "no text in it, and no kind of document"
_EMPTY = "it is empty: there is no text in it"
_GUESSED = "not UTF-8, read as {}; if letters look wrong, save it as UTF-8"


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
) -> Collected:
    """Return the documents below some folders, and those of files named one by one.

    `documents_file` takes the place of each documents.yaml beside the files; `out` is where the
    audit writes, and is not read; of what is below folders `selection` chooses.  With "git" for
    `dates` a document that nothing else dates is of the day of the last commit of its file.
    """
    found = walk(paths, Path(out) if out is not None else None, selection)
    declarations = Declarations.found(found, paths, documents_file)
    days = GitDays.of(found.files) if dates == "git" else GitDays()
    collector = _Collector(Counter(found.skipped), [*found.problems, *days.problems])
    for file in found.files:
        collector.take(file, declarations.of(file))
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
        read = _read(file)
        documents = list(map(declared.on, read.documents))
        same = self._same_as(file, declared, read)
        if same is not None:
            self._leave_out(file, f"the same content as {same}", "same content")
            return
        self.problems += read.problems
        self.documents += documents
        if documents:
            self.fates.append(FileFate(file.id, "read", read.how))
        elif read.problems:
            self.fates.append(FileFate(file.id, "unread", read.problems[0].message))
        else:
            self._leave_out(file, NO_TEXT, suffix_of(file.path))

    def _leave_out(self, file: File, why: str, counted: str) -> None:
        self.fates.append(FileFate(file.id, "left out", why))
        self.skipped[counted] += 1

    def _same_as(self, file: File, declared: FileDeclaration, read: _Read) -> str | None:
        """Return the id of a file with this content of which the same is declared and told.

        None where there is none.  Of two days that the names of files tell they are two documents.
        """
        documents = read.documents
        if not any(document.text.strip() for document in documents):
            return None
        days = day_in_name(file.path.stem), day_in_name(file.path.parent.name)
        notes = tuple(problem.message for problem in read.problems)
        key = documents[0].sha256, notes, declared, tuple(day and day.iso for day in days)
        first = self.contents.setdefault(key, file.id)
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


class _Read(NamedTuple):
    """What a file gave: documents, problems, both, or neither, where it is no document at all."""

    documents: Sequence[Document] = ()
    problems: Sequence[Problem] = ()
    how: str = ""  # as what it was read, in words


def _read(file: File) -> _Read:
    try:
        return read_bytes(file, bytes_of(file.path, follow=file.named))
    except OSError as error:
        reason = f"{error.strerror or error}; check that you may read it"
        return _Read((), (_unread(file, reason),))


def read_bytes(file: File, data: bytes) -> _Read:
    """Return the documents and the problems that the bytes of a file give."""
    try:
        return _decoded(file, data)
    except UndecodableError as error:
        ours = file.named or kind_of(file.path) != "unknown"
        return _Read((), (_unread(file, str(error)),) if ours else ())


def _decoded(file: File, data: bytes) -> _Read:
    """Return what the bytes of a file say; raises UndecodableError where nothing reads them."""
    kind, named = kind_of(file.path), format_of(file.path)
    if not data and kind == "document" and not named.is_text:
        raise UndecodableError(_EMPTY)
    told = format_of_file(file.path, data)
    if kind == "unreadable" and told.format is named:
        raise UndecodableError(without_reader(file.path))
    read = _as_text(file, told, data) if told.format.is_text else _as_file(file, told, data)
    return read._replace(how=told.format.words or told.format.name)


def _as_text(file: File, told: Told, data: bytes) -> _Read:
    """Return the document of a text, with a note where its encoding is a guess."""
    decoded = reader_of(told.format)(data)
    name = file.path.name if told.format is format_of(file.path) else f"file.{told.format.name}"
    shape = shape_of_source(name, decoded.text)
    text = decoded.text if shape is None else shape.text
    refuse_large(text)
    metadata = shape.metadata if shape else declared(name, text)
    document = _document(file.id, text, shape, metadata, file, sha256(data).hexdigest())
    notes = [told.note] if told.note else []
    notes += shape.notes if shape else ()
    if not text.strip():
        notes.append(_EMPTY)
    if decoded.legacy:
        notes.append(_GUESSED.format(decoded.encoding))
    return _Read((document,), _notes(file, notes))


def _as_file(file: File, told: Told, data: bytes) -> _Read:
    """Return the documents that a file of another format holds."""
    try:
        parts = _parts(told.format, data)
    except UndecodableError as error:
        raise UndecodableError(f"{told.note}, and {error}" if told.note else str(error)) from None
    digest = sha256(data).hexdigest()
    documents = [
        _document(
            f"{file.id}#{part.key}" if part.key else file.id,
            part.read.text,
            part.read,
            part.read.metadata,
            file,
            digest,
        )
        for part in parts
    ]
    notes = [told.note] if told.note else []
    notes += dict.fromkeys(note for part in parts for note in part.read.notes)
    return _Read(documents, _notes(file, notes))


def _parts(format: DocumentFormat, data: bytes) -> list[FilePart]:
    """Return what a file of a format holds.

    Raises UndecodableError where that is nothing, too much, or cannot be read.
    """
    parts = list(file_reader_of(format)(data))
    if not any(part.read.text.strip() for part in parts):
        raise UndecodableError(_EMPTY)
    for part in parts:
        refuse_large(part.read.text)
    return parts


def _document(
    id: str, text: str, shape: ReadText | None, metadata: Metadata, file: File, digest: str
) -> Document:
    title = metadata.title or _title(id, text, shape)
    return Document(id, text, title=title, sha256=digest, path=str(file.path), shape=shape)


def _title(id: str, text: str, shape: ReadText | None) -> str:
    """Return the title that a text without metadata has, of a long one by its head."""
    return title_of(id, text, shape or shape_of_head(id, text, LOOKED_AT))


def _unread(file: File, reason: str) -> Problem:
    return Problem("document", f"cannot be read: {reason}", document=file.id)


def _notes(file: File, notes: Sequence[str]) -> tuple[Problem, ...]:
    """Return what is to be told of a file that was read: one problem, which fails nothing."""
    if not notes:
        return ()
    return (Problem("note", "; ".join(notes), document=file.id, fatal=False),)
