"""documents.yaml → what it declares of documents.

    minutes.txt: {date: 2016-03-25, title: Minutes, source: The council, why: the cover letter}
    "annual/*": {source: The ministry}
    "editions/{subject} {date}.txt": {group: editions}    # what the names of files tell
    letter.txt: 2016-03          # a date alone

A key is a path below the file's folder, a document's id, a file name, or a pattern of these with
`*`, `?`, `[…]` or parts in braces (`*` crosses folders).  A path goes before a file name, that
before a pattern; of patterns the one goes first that says more.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any, NamedTuple

from auditor.core.model import Problem
from auditor.files.text_file import TextFileError, text_of
from auditor.files.yaml_tree import Map, RuleError, YamlSource, read_tree
from auditor.read.declared.declaration import KEYS, Declared, declared_by
from auditor.read.declared.name_parts import NameParts, PartsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from auditor.files.yaml_tree import Tree, YamlPosition

PATTERN_SIGNS = frozenset("*?[")
NAMED = "the file's name"


class Entry(NamedTuple):
    """One entry and its line, counted from 1."""

    key: str
    line: int
    declared: Declared
    parts: NameParts | None = None

    @property
    def is_pattern(self) -> bool:
        """Whether its key can fit to several files."""
        return self.parts is not None or not PATTERN_SIGNS.isdisjoint(self.key)

    def matches(self, names: Sequence[str]) -> bool:
        """Whether a pattern fits one of a document's names."""
        return self.of(names) is not None

    def of(self, names: Sequence[str]) -> Declared | None:
        """Return what is declared of a document with these names; None: the pattern fits none."""
        if self.parts is None:
            fits = any(fnmatchcase(name, self.key) for name in names)
            return self.declared if fits else None
        told = next(filter(None, map(self.parts.told_by, names)), None)
        return None if told is None else self._with(told)

    def _with(self, told: dict[str, str]) -> Declared:
        """Return the declaration with what a name tells, where it does not say otherwise itself."""
        more: dict[str, Any] = {
            key: text for key, text in told.items() if getattr(self.declared, key) is None
        }
        if "date" in more:
            more["why"] = NAMED
        return replace(self.declared, **more)


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

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries."""
        return (*self.exact.values(), *self.patterns)

    def matching(self, names: Sequence[str]) -> Iterator[Declared]:
        """Yield what is declared of a document with these names, the most specific first."""
        yield from (self.exact[name].declared for name in names if name in self.exact)
        yield from filter(None, (entry.of(names) for entry in self.patterns))


def load(path: Path, label: str, *, is_given: bool = True) -> tuple[DocumentsFile, list[Problem]]:
    """Return the entries of one documents.yaml, and a problem for each mistake in it.

    One that was found, not given, is followed as a link within its folder only.
    """
    try:
        source = YamlSource(label, text_of(path, is_given=is_given), "documents-file")
    except TextFileError as error:
        problem = Problem("documents-file", f"{label}: cannot be read: {error}")
        return DocumentsFile(label, path.parent), [problem]
    errors: list[RuleError] = []
    entries = list(_entries(source, errors))
    patterns = tuple(sorted((e for e in entries if e.is_pattern), key=_breadth))
    exact = {e.key: e for e in entries if not e.is_pattern}
    problems = [source.problem(error.message, error.place) for error in errors]
    return DocumentsFile(label, path.parent, exact, patterns), problems


def _breadth(pattern: Entry) -> int:
    """Return how little a pattern says, to put the closer one first."""
    tokens = pattern.key if pattern.parts is None else pattern.parts.tokens
    return -sum(len(token) == 1 and token not in PATTERN_SIGNS for token in tokens)


def _entries(source: YamlSource, errors: list[RuleError]) -> Iterator[Entry]:
    try:
        tree, left_out = read_tree(source)
    except RuleError as error:
        errors.append(error)
        return
    errors += left_out
    if isinstance(tree, Map):
        for key, value in tree.entries.items():
            try:
                yield _entry(key, tree.keys[key], value, errors)
            except RuleError as error:
                errors.append(error)
    elif tree is not None:
        message = f"this should be a mapping of file names to {{{', '.join(KEYS)}}}"
        errors.append(RuleError(message, tree.place))


def _entry(key: str, place: YamlPosition, value: Tree, errors: list[RuleError]) -> Entry:
    """Return an entry.  Raises RuleError for a key that can name no document."""
    if PurePosixPath(key).is_absolute() or PureWindowsPath(key).drive:
        message = f"'{key}' is an absolute path; a key is a path below this file's folder"
        raise RuleError(message, place)
    try:
        name = key.removeprefix("./")
        return Entry(name, place.line, declared_by(value, errors), NameParts.of(name))
    except PartsError as error:
        raise RuleError(f"'{key}': {error}", place) from None
