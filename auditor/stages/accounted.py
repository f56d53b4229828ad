"""What workers tell of the files they have read → what became of each, and each content once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple

from auditor.core.results import FileFate, with_lost
from auditor.read.choosing.account import account
from auditor.read.choosing.ids import id_of
from auditor.read.file_types import suffix_of
from auditor.read.loader import SAME, SAME_AS, content_of, fate_of

if TYPE_CHECKING:
    from auditor.core.model import Problem
    from auditor.read.choosing.ids import File
    from auditor.read.untrusted.file_documents import FileRead
    from auditor.stages.listed import Listing

_GRAVEST = ("read", "unread", "left out")  # of the parts of a file the first tells of all


class FileTold(NamedTuple):
    """A file, or a part of a collection, that a worker has read."""

    path: str
    fates: tuple[FileFate, ...]  # its own, or those of the files that it holds
    content: str = ""  # of two files that share it one is read; "": it is read in any case
    entries: tuple[str, ...] = ()  # the documents and problems that go with it


class Accounted(NamedTuple):
    """What became of all files."""

    files: tuple[FileFate, ...]
    skipped: Counter[str]
    dropped: frozenset[str]  # documents, and problems by their documents, that are told elsewhere


def told_of_file(file: File, read: FileRead) -> FileTold:
    """Return what is told of a file that is read by its format."""
    content = content_of(file, read)
    if content is None:
        return FileTold(file.id, tuple(read.fates) or (fate_of(file, read),))
    documents = (document.id for document in read.documents)
    problems = (problem.document or "" for problem in read.problems)
    return FileTold(
        file.id,
        tuple(read.fates) or (fate_of(file, read),),
        sha256(repr(content).encode()).hexdigest(),
        tuple(dict.fromkeys((*documents, *problems))),
    )


def accounted(told: Iterable[FileTold], listing: Listing, problems: Iterable[Problem]) -> Accounted:
    """Return what became of the files of a listing; `problems` are those of their documents."""
    read: dict[str, FileTold] = {}
    skipped = Counter(listing.skipped)
    dropped: set[str] = set()
    first: dict[str, str] = {}
    left_out = list(listing.left_out.values())
    for each in sorted(told, key=_order):
        same = first.setdefault(each.content, each.path) if each.content else each.path
        if same != each.path:
            left_out.append(FileFate(each.path, "left out", SAME_AS.format(same)))
            skipped[SAME] += 1
            dropped.update(each.entries)
        elif each.path not in read or _gravity(each) < _gravity(read[each.path]):
            read[each.path] = each
    for each in read.values():
        if each.fates == (FileFate(each.path, "left out", each.fates[0].told),):
            skipped[suffix_of(PurePosixPath(each.path))] += 1
    fates = [*_fates(read.values(), problems), *_never_read(listing, read)]
    return Accounted(account((*fates, *left_out)), skipped, frozenset(dropped))


def _fates(told: Iterable[FileTold], problems: Iterable[Problem]) -> Iterator[FileFate]:
    """Yield what became of files, a document of which could not be audited after all.

    A row of a collection is no such document.
    """
    lost = [problem for problem in problems if problem.fatal]
    for each in told:
        yield from with_lost(each.fates, lost) if each.content else each.fates


def _never_read(listing: Listing, read: Collection[str]) -> Iterator[FileFate]:
    """Yield the files that no worker has outlived."""
    lost = {problem.document: problem.message for problem in listing.problems}
    for path in {piece.below for piece in listing.pieces}:
        if path in lost and id_of(path) not in read:
            yield FileFate(id_of(path), "unread", lost[path])


def file_of_record(record: Sequence[Any]) -> FileTold:
    """Return what is told of a file, of the lists that JSON has made of it."""
    path, fates, content, entries = record
    return FileTold(path, tuple(FileFate(*fate) for fate in fates), content, tuple(entries))


def _order(told: FileTold) -> tuple[str, list[str]]:
    return told.path, [fate.told for fate in told.fates]


def _gravity(told: FileTold) -> int:
    return min((_GRAVEST.index(fate.fate) for fate in told.fates), default=len(_GRAVEST))
