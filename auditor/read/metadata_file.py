"""documents.yaml → the dates, titles and sources that are declared for documents.

    minutes.txt: {date: 2016-03-25, title: Minutes, source: The council, why: the cover letter}
    "annual/*": {source: The ministry}
    letter.txt: 2016-03          # a date alone

A key is a path below the file's folder, a document's id, a file name, or a pattern of these with
`*`, `?` or `[…]` (`*` crosses folders).  A path goes before a file name, that before a pattern; of
patterns the one goes first that says more.  What is left empty, or null, is not declared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from datetime import date
from fnmatch import fnmatchcase
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, NamedTuple

from auditor.core.model import Problem
from auditor.files.text_file import TextFileError, text_of
from auditor.files.yaml_tree import Map, RuleError, Scalar, YamlSource, listing, nearest, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from auditor.files.yaml_tree import Tree

PATTERN_SIGNS = frozenset("*?[")
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
DAY = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Declared:
    """The declaration of a document; None for a key that is not declared."""

    date: str | None = None
    title: str | None = None
    source: str | None = None
    why: str | None = None


KEYS = tuple(f.name for f in fields(Declared))


class Entry(NamedTuple):
    """One entry and its line, counted from 1."""

    key: str
    line: int
    declared: Declared

    def matches(self, names: tuple[str, ...]) -> bool:
        """Whether a pattern fits one of a document's names."""
        return any(fnmatchcase(name, self.key) for name in names)


@dataclass(frozen=True, slots=True)
class DocumentsFile:
    """The entries of one file, by how they name their documents."""

    label: str  # the file's path, for messages
    folder: Path
    exact: dict[str, Entry] = field(default_factory=dict)
    patterns: tuple[Entry, ...] = ()

    @property
    def name(self) -> str:
        """The file's own name, for telling where a date comes from."""
        return self.label.rpartition("/")[2]

    def matching(self, names: tuple[str, ...]) -> list[Entry]:
        """Return the entries for a document with these names, the most specific first."""
        exact = [self.exact[name] for name in names if name in self.exact]
        return exact + [entry for entry in self.patterns if entry.matches(names)]


def load(path: Path, label: str, *, is_given: bool = True) -> tuple[DocumentsFile, list[Problem]]:
    """Return the entries of one documents.yaml, and a problem for each mistake in it.

    One that was found, not given, is followed as a link within its folder only.
    """
    try:
        source = YamlSource(label, text_of(path, is_given=is_given), "documents-file")
    except TextFileError as error:
        return _nothing(path, label, f"cannot be read: {error}")
    errors: list[RuleError] = []
    entries = list(_entries(source, errors))
    patterns = tuple(sorted((e for e in entries if PATTERN_SIGNS & set(e.key)), key=_breadth))
    exact = {e.key: e for e in entries if not PATTERN_SIGNS & set(e.key)}
    problems = [source.problem(error.message, error.place) for error in errors]
    return DocumentsFile(label, path.parent, exact, patterns), problems


def _nothing(path: Path, label: str, message: str) -> tuple[DocumentsFile, list[Problem]]:
    problem = Problem("documents-file", f"{label}: {message}")
    return DocumentsFile(label, path.parent), [problem]


def _breadth(pattern: Entry) -> int:
    """Return how little a pattern says, to put the closer one first."""
    return -sum(sign not in PATTERN_SIGNS for sign in pattern.key)


def merged(entries: Iterable[Entry]) -> Declared:
    """Return the declaration of several entries: each key from the first that has it.

    The reason goes with the date.
    """
    declared = [entry.declared for entry in entries]
    dated = next((d for d in declared if d.date), Declared())
    title = next((d.title for d in declared if d.title), None)
    source = next((d.source for d in declared if d.source), None)
    return Declared(dated.date, title, source, dated.why)


def _entries(source: YamlSource, errors: list[RuleError]) -> Iterator[Entry]:
    try:
        tree, left_out = read_tree(source)
    except RuleError as error:
        errors.append(error)
        return
    errors += left_out
    if isinstance(tree, Map):
        for key, value in tree.entries.items():
            line = tree.keys[key].line
            if PurePosixPath(key).is_absolute() or PureWindowsPath(key).drive:
                message = f"'{key}' is an absolute path; a key is a path below this file's folder"
                errors.append(RuleError(message, tree.keys[key]))
                continue
            yield Entry(key.removeprefix("./"), line, _declared(value, errors))
    elif tree is not None:
        message = f"this should be a mapping of file names to {{{', '.join(KEYS)}}}"
        errors.append(RuleError(message, tree.place))


def _declared(tree: Tree, errors: list[RuleError]) -> Declared:
    if _is_nothing(tree):
        return Declared()
    if isinstance(tree, Scalar):
        return Declared(date=_checked_date(tree, errors))
    if not isinstance(tree, Map):
        errors.append(RuleError(f"this should be a date or {{{', '.join(KEYS)}}}", tree.place))
        return Declared()
    found: dict[str, str | None] = {}
    for key, value in tree.entries.items():
        if key not in KEYS:
            message = f"unknown key '{key}'; valid keys: {listing(KEYS)}{nearest(key, KEYS)}"
            errors.append(RuleError(message, tree.keys[key]))
        elif not isinstance(value, Scalar):
            errors.append(RuleError(f"'{key}' should be one text", value.place))
        elif _is_nothing(value):
            found[key] = None
        elif key == "date":
            found[key] = _checked_date(value, errors)
        else:
            found[key] = " ".join(value.text.split()) or None
    return Declared(**found)


def _is_nothing(tree: Tree) -> bool:
    return isinstance(tree, Scalar) and not tree.quoted and tree.text in NOTHING


def _checked_date(written: Scalar, errors: list[RuleError]) -> str | None:
    first, slash, last = written.text.partition("/")
    if _is_day(first) and (not slash or (_is_day(last) and first <= last)):
        return written.text
    hint = "write 2024-09-05, 2024-09, 2024 or a range as 2024-09/2024-11"
    errors.append(RuleError(f"{written.text!r} is not a date; {hint}", written.place))
    return None


def _is_day(text: str) -> bool:
    found = DAY.fullmatch(text)
    if not found:
        return False
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
