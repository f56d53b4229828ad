"""Files → documents, with a problem for each that cannot be read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.core.model import Document, Problem
from auditor.files.open_file import bytes_of
from auditor.read.decoded import UndecodableError
from auditor.read.file_types import kind_of, reader_of, suffix_of
from auditor.read.metadata import Declarations
from auditor.read.shapes import declared, shape_of_head, shape_of_source
from auditor.read.titles import LOOKED_AT, title_of
from auditor.read.walk import walk

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from auditor.core.shape import ReadText
    from auditor.read.walk import File


@dataclass(frozen=True, slots=True)
class Collected:
    """The documents below some paths, in the order of their ids, and the problems of reading."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...] = ()
    skipped: dict[str, int] = field(default_factory=dict)
    """Files of other kinds: suffix to count."""


def collect(
    paths: Sequence[str | Path],
    documents_file: str | Path | None = None,
    out: str | Path | None = None,
) -> Collected:
    """Return the documents below some folders, and those of files named one by one.

    `documents_file` takes the place of each documents.yaml beside the files; `out` is where the
    audit writes, and is not read.
    """
    found = walk(paths, Path(out) if out is not None else None)
    skipped = Counter(found.skipped)
    documents: list[Document] = []
    problems = list(found.problems)
    declarations = Declarations.found(found, paths, documents_file)
    for file in found.files:
        document, problem = _read(file)
        if problem:
            problems.append(problem)
        elif document is None:
            skipped[suffix_of(file.path)] += 1
        if document:
            documents.append(declarations.declare(document, file))
    problems += declarations.problems(found.files)
    if not documents and not any(problem.fatal for problem in problems):
        problems.append(Problem("usage", _nothing_in(paths, skipped)))
    return Collected(tuple(documents), tuple(problems), dict(sorted(skipped.items())))


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


def _read(file: File) -> tuple[Document | None, Problem | None]:
    """Return a document, a problem, both for a guessed encoding, or neither: no document at all."""
    kind = kind_of(file.path)
    if kind == "unreadable":
        reason = f"{suffix_of(file.path)} files have no reader yet; convert it to .txt"
        return None, _unread(file, reason)
    try:
        data = bytes_of(file.path, follow=file.named)
        decoded = reader_of(file.path)(data)
    except OSError as error:
        return None, _unread(file, f"{error.strerror or error}; check that you may read it")
    except UndecodableError as error:
        ours = file.named or kind == "document"
        return None, _unread(file, str(error)) if ours else None
    document = _document(file, decoded.text, data)
    return document, _guessed(file, decoded.encoding) if decoded.legacy else None


def _document(file: File, source: str, data: bytes) -> Document:
    """Return the document of a file's decoded source."""
    shape = shape_of_source(file.path.name, source)
    text = source if shape is None else shape.text
    metadata = shape.metadata if shape else declared(file.path.name, text)
    return Document(
        file.id,
        text,
        title=metadata.title or _title(file.id, text, shape),
        sha256=sha256(data).hexdigest(),
        path=str(file.path),
        shape=shape,
    )


def _title(id: str, text: str, shape: ReadText | None) -> str:
    """Return the title that a text without metadata has, of a long one by its head."""
    return title_of(id, text, shape or shape_of_head(id, text, LOOKED_AT))


def _unread(file: File, reason: str) -> Problem:
    return Problem("document", f"cannot be read: {reason}", document=file.id)


def _guessed(file: File, encoding: str) -> Problem:
    message = f"not UTF-8, read as {encoding}; if letters look wrong, save it as UTF-8"
    return Problem("document", message, document=file.id, fatal=False)
