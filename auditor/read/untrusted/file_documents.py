"""A file → its documents, and what is to be told of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.model import Document, Problem
from auditor.core.results import Fate, FileFate
from auditor.files.open_file import bytes_of, standard_input
from auditor.read.choosing.ids import File
from auditor.read.content_types import format_of_file
from auditor.read.decoded import FilePart, UndecodableError
from auditor.read.file_types import (
    DocumentFormat,
    format_of,
    kind_of,
    reader_of,
    without_reader,
)
from auditor.read.shapes import declared, shape_of_head, shape_of_source
from auditor.read.titles import LOOKED_AT, title_of
from auditor.read.untrusted.archives import PackedFile, packed_files
from auditor.read.untrusted.bounds import refuse_large
from auditor.read.untrusted.nameless import STANDARD_INPUT, name_of
from auditor.read.untrusted.parts import EMPTY

if TYPE_CHECKING:
    from auditor.core.shape import Metadata, ReadText
    from auditor.read.content_types import Told

PartsOf = Callable[[DocumentFormat, bytes], Sequence[FilePart]]
"""Returns what a file of a format holds; raises UndecodableError."""

_GUESSED = "not UTF-8, read as {}; if letters look wrong, save it as UTF-8"
NO_TEXT = "no text in it, and no kind of document"
_NOTHING_IN_IT = "there is no document in it; unpack it, or leave it out"


class FileRead(NamedTuple):
    """What a file gave: documents, problems, both, or neither, where it is no document at all."""

    documents: Sequence[Document] = ()
    problems: Sequence[Problem] = ()
    how: str = ""  # as what it was read, in words
    fates: Sequence[FileFate] = ()  # of the files that it holds, if it is an archive


class FileReader:
    """Reads files, those that are no texts with `parts`."""

    def __init__(self, parts: PartsOf) -> None:
        self._parts = parts

    def read(self, file: File) -> FileRead:
        """Return what a file gives; no file raises an error."""
        try:
            return self.of_bytes(file, bytes_of(file.path, follow=file.named))
        except OSError as error:
            return FileRead((), (_unread(file, _reason(error)),))

    def of_bytes(self, file: File, data: bytes) -> FileRead:
        """Return what the bytes of a file give; none raise an error."""
        try:
            return self._decoded(file, data)
        except UndecodableError as error:
            ours = file.named or kind_of(file.path) != "unknown"
            return FileRead((), (_unread(file, str(error)),) if ours else ())

    def read_standard_input(self) -> tuple[File, FileRead]:
        """Return what standard input gives, as a file named by the format of its content."""
        try:
            data = standard_input()
        except OSError as error:
            file = File(Path(STANDARD_INPUT), STANDARD_INPUT, named=True)
            return file, FileRead((), (_unread(file, _reason(error)),))
        name = name_of(data)
        file = File(Path(name), name, named=True)
        read = self.of_bytes(file, data)
        return file, read._replace(documents=[replace(each, path=None) for each in read.documents])

    def _decoded(self, file: File, data: bytes) -> FileRead:
        """Return what the bytes of a file say; raises UndecodableError where nothing reads them."""
        kind, named = kind_of(file.path), format_of(file.path)
        if not data and kind == "document" and not named.is_text:
            raise UndecodableError(EMPTY)
        told = format_of_file(file.path, data)
        if kind == "unreadable" and told.format is named:
            raise UndecodableError(without_reader(file.path))
        read = self._as(told, file, data)
        return read._replace(how=told.format.words or told.format.name)

    def _as(self, told: Told, file: File, data: bytes) -> FileRead:
        if told.format.is_archive:
            return self._as_archive(file, data)
        return (
            _as_text(file, told, data) if told.format.is_text else self._as_file(file, told, data)
        )

    def _as_archive(self, file: File, data: bytes) -> FileRead:
        """Return the documents that the files of an archive hold."""
        read = [self._packed(file, packed) for packed in packed_files(data)]
        inner = chain.from_iterable(each.documents for each in read)
        documents = [replace(document, path=str(file.path)) for document in inner]
        problems = list(chain.from_iterable(each.problems for each in read))
        if not documents and not problems and file.named:
            problems.append(_unread(file, _NOTHING_IN_IT))
        return FileRead(documents, problems, fates=[fate for each in read for fate in each.fates])

    def _packed(self, archive: File, packed: PackedFile) -> FileRead:
        """Return what a file of an archive gives, with its fate."""
        file = File(Path(packed.path), f"{archive.id}/{packed.path}", named=False)
        if packed.reason:
            read = FileRead((), (_unread(file, packed.reason),))
        else:
            read = self.of_bytes(file, packed.data)
        told = [problem.message for problem in read.problems if problem.fatal]
        if read.documents:
            return read._replace(fates=(FileFate(file.id, "read", read.how),))
        fate: Fate = "unread" if told else "left out"
        return read._replace(fates=(FileFate(file.id, fate, told[0] if told else NO_TEXT),))

    def _as_file(self, file: File, told: Told, data: bytes) -> FileRead:
        """Return the documents that a file of another format holds."""
        try:
            parts = self._parts(told.format, data)
        except UndecodableError as error:
            note = f"{told.note}, and {error}" if told.note else str(error)
            raise UndecodableError(note) from None
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
        return FileRead(documents, _notes(file, notes))


def _reason(error: OSError) -> str:
    return f"{error.strerror or error}; check that you may read it"


def _as_text(file: File, told: Told, data: bytes) -> FileRead:
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
        notes.append(EMPTY)
    if decoded.legacy:
        notes.append(_GUESSED.format(decoded.encoding))
    return FileRead((document,), _notes(file, notes))


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
