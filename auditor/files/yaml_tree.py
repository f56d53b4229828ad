"""A YAML file (pack, documents.yaml, …) → a tree of texts with places, or a problem with its line.

Read from parser events, never constructed: every scalar stays the text it is written as (`NO` is
Norway), tags build nothing, aliases are refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from auditor.core.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_BYTES = 1_000_000
MOST_DEEP = 20
UNQUOTED = "{…}"  # in place of a key that is a list or mapping: a text that lacks quotes
DROPPED = "\0"  # in place of the second of two keys that are the same


@dataclass(frozen=True, slots=True)
class YamlPosition:
    """A line and a column of a file, both counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; `quoted` when it is written in quotes or as a block."""

    text: str
    place: YamlPosition
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Seq:
    """A list."""

    items: tuple[Tree, ...]
    place: YamlPosition


@dataclass(frozen=True, slots=True)
class Map:
    """A mapping; each key is a text, and there once."""

    entries: dict[str, Tree]
    keys: dict[str, YamlPosition]
    place: YamlPosition


Tree: TypeAlias = Scalar | Seq | Map


class RuleError(Exception):
    """A mistake in a file, at its place."""

    def __init__(self, message: str, place: YamlPosition) -> None:
        super().__init__(message)
        self.message = message
        self.place = place


@dataclass(frozen=True)
class YamlSource:
    """A file's text and the name it is shown by."""

    name: str
    text: str
    kind: Literal["rule", "documents-file", "waiver", "settings"] = (
        "rule"  # the kind of its problems
    )

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.splitlines()

    def problem(self, message: str, place: YamlPosition, rule: str | None = None) -> Problem:
        """Return a problem that begins with file and line and shows the line."""
        lines = self._lines
        head = f"{self.name}:{place.line}: {message}"
        if not 0 < place.line <= len(lines):
            return Problem(self.kind, head, rule=rule)
        number = str(place.line)
        margin = " " * len(number)
        shown, column = _window(lines[place.line - 1], place.column)
        frame = f"  {number} | {shown}\n  {margin} | {' ' * (column - 1)}^"
        return Problem(self.kind, f"{head}\n{frame}", rule=rule)

    def place_in(self, text: Scalar, position: int) -> YamlPosition:
        """Return the place of a character of a text, by its position in it, counted from 0.

        A text in quotes may go on over several lines, each break of which is one space of it.
        """
        line, column = text.place.line, text.place.column + text.quoted
        lines = self._lines
        while line < len(lines):
            length = len(lines[line - 1][column - 1 :].rstrip())
            if position <= length or not text.quoted:
                break
            position -= length + 1
            line += 1
            column = len(lines[line - 1]) - len(lines[line - 1].lstrip()) + 1
        return YamlPosition(line, column + position)


def _window(line: str, column: int, width: int = 100) -> tuple[str, int]:
    """Return the part of a long line around a column, and the column in it."""
    start = max(0, column - width + 20) if len(line) > width else 0
    return line[start : start + width].replace("\t", " "), max(1, column - start)


def nearest(word: str, valid: Iterable[str]) -> str:
    """Return "; did you mean 'x'?" for the nearest valid word, or nothing."""
    close = get_close_matches(word, sorted(valid), n=1, cutoff=0.6)
    return f"; did you mean '{close[0]}'?" if close else ""


def listing(words: Iterable[str]) -> str:
    """Return words in a stable order for a message."""
    return ", ".join(sorted(words)) or "none"


def read_tree(source: YamlSource) -> tuple[Tree | None, list[RuleError]]:
    """Return the tree of a YAML text (None: empty) and the errors of the parts left out.

    Raises RuleError when the text as a whole cannot be read.
    """
    builder = _Builder()
    try:
        return builder.build(source.text), builder.errors
    except MarkedYAMLError as error:
        raise _syntax_error(source, error) from None
    except YAMLError as error:
        message = str(error).splitlines()[0]
        raise RuleError(f"this is not YAML: {message}", YamlPosition(1, 1)) from None


def _syntax_error(source: YamlSource, error: MarkedYAMLError) -> RuleError:
    """Return the error of the parser with a hint: quotes for a pattern, spaces for a tab."""
    place = _position_of(error)
    lines = source.text.splitlines()
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    problem = error.problem or "it cannot be read"
    if "escape" in problem:
        message = f"YAML reads \\ in double quotes itself ({problem}); use single quotes: '…'"
        return RuleError(message, place)
    if "'\\t'" in problem:
        return RuleError(f"YAML cannot read this: {problem}; use spaces, not tabs", place)
    if _may_be_pattern(line):
        return RuleError(
            f"YAML cannot read this line ({problem}): a pattern or text with {{, [, : or another"
            " sign of YAML has to stand in quotes; put it in quotes",
            place,
        )
    return RuleError(f"YAML cannot read this: {problem}", place)


def _position_of(error: MarkedYAMLError) -> YamlPosition:
    """Return where the parser failed; of quotes that never close, where they open."""
    mark = error.problem_mark or error.context_mark
    if error.context_mark and "while scanning a quoted" in (error.context or ""):
        mark = error.context_mark
    return YamlPosition(mark.line + 1, mark.column + 1) if mark else YamlPosition(1, 1)


def _may_be_pattern(line: str) -> bool:
    """Whether a line holds a text that YAML takes for something else."""
    text = line.strip().removeprefix("- ").strip()
    key, colon, value = text.partition(": ")
    if colon and key.replace("-", "").replace("_", "").isalnum():
        text = value.strip()
    return text[:1] in tuple("{[*&!%@`|>?(…~\"'") or ": " in text or "{" in text


class _Frame:
    """A list or mapping that is being read."""

    def __init__(self, is_map: bool, place: YamlPosition, errors: list[RuleError]) -> None:
        self.is_map = is_map
        self.errors = errors
        self.place = place
        self.items: list[Tree] = []
        self.entries: dict[str, Tree] = {}
        self.keys: dict[str, YamlPosition] = {}
        self.key: str | None = None

    def add(self, node: Tree) -> None:
        if not self.is_map:
            self.items.append(node)
        elif self.key is None:
            self.begin(node)
        else:
            absent = isinstance(node, Scalar) and not (node.text or node.quoted)
            self.entries[self.key] = Scalar("", self.keys[self.key]) if absent else node
            self.key = None

    def begin(self, node: Tree) -> None:
        """Take in a key; of two that are the same the first is kept."""
        self.key = node.text if isinstance(node, Scalar) else UNQUOTED
        if self.key in self.keys and isinstance(node, Scalar):
            first = self.keys[self.key].line
            message = f"duplicate key '{self.key}', first on line {first}"
            self.errors.append(RuleError(message, node.place))
            self.key = DROPPED
        self.keys.setdefault(self.key, node.place)

    def tree(self) -> Tree:
        if self.is_map:
            self.entries.pop(DROPPED, None)
            self.keys.pop(DROPPED, None)
            return Map(self.entries, self.keys, self.place)
        return Seq(tuple(self.items), self.place)


class _Builder:
    """Builds the tree from events with a stack of its own: depth is bounded."""

    def __init__(self) -> None:
        self.stack: list[_Frame] = []
        self.root: Tree | None = None
        self.documents = 0
        self.errors: list[RuleError] = []  # those that lose one entry, not the file
        self.lines: list[str] = []

    def build(self, text: str) -> Tree | None:
        self.lines = text.splitlines()
        for event in YAML(typ="safe", pure=True).parse(text):
            mark = event.start_mark
            self.event(event, YamlPosition(mark.line + 1, mark.column + 1))
        return self.root

    def event(self, event: object, place: YamlPosition) -> None:
        """Take one event of the parser.  Raises RuleError for an alias and a second document."""
        if isinstance(event, ScalarEvent):
            self.refuse_tag(event.tag, place)
            self.add(Scalar(event.value, place, quoted=event.style is not None))
        elif isinstance(event, MappingStartEvent | SequenceStartEvent):
            self.refuse_tag(event.tag, place)
            self.open(_Frame(isinstance(event, MappingStartEvent), place, self.errors))
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self.add(self.stack.pop().tree())
        elif isinstance(event, AliasEvent):
            message = f"aliases (*name) are not used here; {self.hint(place, 'write it out')}"
            raise RuleError(message, place)
        elif isinstance(event, DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise RuleError("one file is one YAML document; '---' starts a second", place)

    def open(self, frame: _Frame) -> None:
        """Begin a mapping or a list.  Raises RuleError where it is nested too deep."""
        if len(self.stack) >= MOST_DEEP:
            raise RuleError(f"nested more than {MOST_DEEP} deep", frame.place)
        self.stack.append(frame)

    def refuse_tag(self, tag: object, place: YamlPosition) -> None:
        """Take no tag.  Raises RuleError for one."""
        if tag is not None and str(tag) != "!":
            message = f"tags (!name) are not used here; {self.hint(place, 'leave the tag out')}"
            raise RuleError(message, place)

    def hint(self, place: YamlPosition, otherwise: str) -> str:
        """Return what to do with a sign of YAML that may begin a pattern."""
        line = self.lines[place.line - 1] if place.line <= len(self.lines) else ""
        is_text = "{" in line or line[place.column : place.column + 1] in tuple(".?*/[")
        return "put it in quotes" if is_text else otherwise

    def add(self, node: Tree) -> None:
        if self.stack:
            self.stack[-1].add(node)
        else:
            self.root = node
