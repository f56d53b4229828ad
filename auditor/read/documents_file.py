"""documents.yaml: what is declared about documents that do not say it themselves.

    minutes.txt: {date: 2016-03-25, title: Minutes, source: The council, why: the cover letter}
    "annual/*": {source: The ministry}
    letter.txt: 2016-03          # a date alone

A key is a path below the file's folder, a document's id, a file name, or a pattern of these with
`*`, `?` or `[…]` (`*` crosses folders).  A path goes before a file name, that before a pattern.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from datetime import date
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, NamedTuple

from auditor.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

PATTERN_SIGNS = frozenset("*?[")
DAY = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Declared:
    """What is declared about a document; None where nothing is."""

    date: str | None = None
    title: str | None = None
    source: str | None = None
    why: str | None = None


KEYS = tuple(f.name for f in fields(Declared))


class Entry(NamedTuple):
    """One entry and the line it stands on, counted from 1."""

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


def load(path: Path, label: str) -> tuple[DocumentsFile, list[Problem]]:
    """Read one documents.yaml; what is wrong in it is a problem, and the rest goes on."""
    problems: list[Problem] = []
    try:
        entries = list(_entries(path.read_text("utf-8-sig"), label, problems))
    except OSError as error:
        problems.append(_problem(label, f"cannot be read: {error.strerror}"))
        entries = []
    except UnicodeDecodeError as error:
        problems.append(_problem(label, f"byte {error.start:,} is not UTF-8; save it as UTF-8"))
        entries = []
    patterns = tuple(e for e in entries if PATTERN_SIGNS & set(e.key))
    exact = {e.key: e for e in entries if e not in patterns}
    return DocumentsFile(label, path.parent, exact, patterns), problems


def merged(entries: Iterable[Entry]) -> Declared:
    """Return what the entries declare together: each key from the first that has it.

    The reason goes with the date.
    """
    declared = [entry.declared for entry in entries]
    dated = next((d for d in declared if d.date), Declared())
    title = next((d.title for d in declared if d.title), None)
    source = next((d.source for d in declared if d.source), None)
    return Declared(dated.date, title, source, dated.why)


def _problem(where: str, message: str) -> Problem:
    return Problem("documents-file", f"{where}: {message}")


def _entries(text: str, label: str, problems: list[Problem]) -> Iterator[Entry]:
    for key, line, value in _pairs(_compose(text, label, problems), label, problems):
        declared = _declared(value, f"{label}:{line}", label, problems)
        yield Entry(key.removeprefix("./"), line, declared)


def _compose(text: str, label: str, problems: list[Problem]) -> Any:
    """Return the root node of a YAML text; nodes know their lines and keep scalars as strings."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        return YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        problems.append(_problem(f"{label}:{line}", f"not valid YAML: {error.problem}"))
    except (YAMLError, RecursionError) as error:
        problems.append(_problem(label, f"not valid YAML: {type(error).__name__}"))
    return None


def _pairs(node: Any, label: str, problems: list[Problem]) -> Iterator[tuple[str, int, Any]]:
    """Yield key, line and value node of a mapping; a key told twice counts once, the first time."""
    if node is None:
        return
    if node.id != "mapping":
        message = "must be a mapping of file names to {" + ", ".join(KEYS) + "}"
        problems.append(_problem(f"{label}:{node.start_mark.line + 1}", message))
        return
    seen: dict[str, int] = {}
    for key_node, value in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if key in seen:
            problems.append(
                _problem(f"{label}:{line}", f"{key!r} is there already, in line {seen[key]}")
            )
            continue
        seen[key] = line
        yield key, line, value


def _declared(node: Any, where: str, label: str, problems: list[Problem]) -> Declared:
    if node.id == "scalar":
        return Declared(date=_checked_date(node.value, where, problems))
    found: dict[str, str | None] = {}
    for key, line, value in _pairs(node, label, problems):
        if key not in KEYS:
            message = f"unknown key {key!r}; valid keys are {', '.join(KEYS)}{_nearest(key)}"
            problems.append(_problem(f"{label}:{line}", message))
        elif value.id != "scalar":
            problems.append(_problem(f"{label}:{line}", f"{key} must be one text"))
        elif key == "date":
            found[key] = _checked_date(value.value, f"{label}:{line}", problems)
        else:
            found[key] = " ".join(value.value.split()) or None
    return Declared(**found)


def _nearest(key: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, KEYS, n=1)
    return f" (did you mean {near[0]}?)" if near else ""


def _checked_date(text: str, where: str, problems: list[Problem]) -> str | None:
    first, _, last = text.partition("/")
    if _is_day(first) and (not last or (_is_day(last) and first <= last)):
        return text
    hint = "write 2024-09-05, 2024-09, 2024 or a range as 2024-09/2024-11"
    problems.append(_problem(where, f"{text!r} is not a date; {hint}"))
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
