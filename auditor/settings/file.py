"""The text of auditor.yaml, or of pyproject.toml → the values of its keys, each with its line.

rules: [packs/library.yaml]
fail-level: warning
levels: {discover-sum: error}
per-path:
  "drafts/*": {ignore: [slips-placeholder]}
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from auditor.core.model import LEVELS
from auditor.files.text_file import TextFileError, text_of
from auditor.files.yaml_tree import (
    Map,
    RuleError,
    Scalar,
    Seq,
    YamlPosition,
    YamlSource,
    listing,
    nearest,
    read_tree,
)
from auditor.settings.keys import BY_NAME, CHOOSING, Key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from auditor.core.model import Problem
    from auditor.files.yaml_tree import Tree

SETTINGS_FILE = "auditor.yaml"
PROJECT_FILE = "pyproject.toml"
TABLE = "auditor"
FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


@dataclass(frozen=True, slots=True)
class Setting:
    """The value of a key and where it is from: "auditor.yaml:3", "--out" or "the default"."""

    value: Any
    origin: str


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """What one file says, and what is wrong with it."""

    path: Path
    values: dict[str, Setting]
    problems: tuple[Problem, ...] = ()


def in_folder(folder: Path) -> SettingsFile | None:
    """Return what the settings file of a folder says, None where it has none."""
    path = folder / SETTINGS_FILE
    if _is_there(path):
        return _loaded(path, is_project=False)
    path = folder / PROJECT_FILE
    return _loaded(path, is_project=True) if _is_there(path) else None


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _loaded(path: Path, *, is_project: bool) -> SettingsFile | None:
    """Return what a file says; None for a pyproject.toml that is not about this program."""
    try:
        source = YamlSource(path.name, text_of(path, is_given=False), "settings")
    except TextFileError as error:
        if is_project:
            return None
        source = YamlSource(path.name, "", "settings")
        problem = source.problem(f"cannot be read: {error}", YamlPosition(1, 1))
        return SettingsFile(path, {}, (problem,))
    try:
        tree, errors = (_table(source), []) if is_project else read_tree(source)
    except RuleError as error:
        return SettingsFile(path, {}, (source.problem(error.message, error.place),))
    if is_project and tree is None:
        return None
    values, more = _values(tree, source.name)
    problems = (source.problem(e.message, e.place) for e in (*errors, *more))
    return SettingsFile(path, values, tuple(problems))


def _values(tree: Tree | None, name: str) -> tuple[dict[str, Setting], list[RuleError]]:
    """Return the values of a file's keys, and the mistakes of the others."""
    if tree is None or (isinstance(tree, Scalar) and not tree.text):
        return {}, []
    if not isinstance(tree, Map):
        return {}, [RuleError(f"settings are keys with values: {listing(BY_NAME)}", tree.place)]
    values, errors = {}, []
    for word, node in tree.entries.items():
        place = tree.keys[word]
        try:
            key = _key(word, place)
            values[key.name] = Setting(_value(key, node), f"{name}:{place.line}")
        except RuleError as error:
            errors.append(error)
    return values, errors


def _key(word: str, place: YamlPosition) -> Key:
    """Return a key by its name.  Raises RuleError for one that there is not."""
    if word not in BY_NAME:
        hint = nearest(word.replace("_", "-"), BY_NAME)
        raise RuleError(f"unknown key '{word}'; valid keys are {listing(BY_NAME)}{hint}", place)
    return BY_NAME[word]


# ------------------------------------------------------------------ values


def _value(key: Key, node: Tree) -> Any:
    """Return the value of a key.  Raises RuleError for one that it does not take."""
    if key.shape == "per-path":
        return tuple(_per_path(node))
    if key.shape == "levels":
        return _levels(node)
    if key.shape == "list":
        return tuple(_one_of(key, text, item) for text, item in _texts(key.name, node))
    text = _text(key.name, node)
    if key.shape == "flag":
        return _flag(key, text, node)
    if key.shape == "number":
        return _number(key, text, node)
    return _one_of(key, text, node)


def _text(name: str, node: Tree) -> str:
    if not isinstance(node, Scalar) or not node.text.strip():
        raise RuleError(f"{name} must be one text", node.place)
    return node.text.strip()


def _texts(name: str, node: Tree) -> Iterator[tuple[str, Tree]]:
    """Yield the texts of a list, or the one that stands in its place, "html,json" too."""
    if isinstance(node, Seq):
        yield from ((_text(name, item), item) for item in node.items)
    elif name == "format":
        yield from ((part.strip(), node) for part in _text(name, node).split(","))
    else:
        yield _text(name, node), node


def _one_of(key: Key, text: str, node: Tree) -> str:
    if key.values and text not in key.values:
        raise RuleError(_no_such(key.name, text, key.values), node.place)
    return text


def _no_such(name: str, text: str, values: tuple[str, ...]) -> str:
    return (
        f"'{text}' is no value of {name}; it is one of {', '.join(values)}{nearest(text, values)}"
    )


def _flag(key: Key, text: str, node: Tree) -> bool:
    if text.lower() not in FLAGS:
        raise RuleError(f"{key.name} must be true or false, not '{text}'", node.place)
    return FLAGS[text.lower()]


def _number(key: Key, text: str, node: Tree) -> int:
    if not text.isascii() or not text.isdigit() or int(text[:9]) < 1:
        raise RuleError(f"{key.name} must be a whole number from 1, not '{text}'", node.place)
    return int(text[:9])


def _levels(node: Tree) -> dict[str, str]:
    if not isinstance(node, Map):
        raise RuleError("levels must be names with levels: {discover-sum: error}", node.place)
    found = {}
    for name, each in node.entries.items():
        found[name] = _text("levels", each)
        if found[name] not in LEVELS:
            raise RuleError(_no_such("levels", found[name], LEVELS), each.place)
    return found


def _per_path(node: Tree) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each pattern with what is chosen below it.  Raises RuleError."""
    if not isinstance(node, Map):
        raise RuleError('per-path must be patterns with keys: {"drafts/*": {…}}', node.place)
    for pattern, below in node.entries.items():
        if not isinstance(below, Map):
            raise RuleError(f"'{pattern}' must have {listing(CHOOSING)} below it", below.place)
        chosen = {}
        for word, each in below.entries.items():
            if word not in CHOOSING:
                hint = f"valid keys are {listing(CHOOSING)}{nearest(word, CHOOSING)}"
                raise RuleError(f"unknown key '{word}' of per-path; {hint}", below.keys[word])
            chosen[word] = _value(BY_NAME[word], each)
        yield pattern, chosen


# ------------------------------------------------------------------ pyproject.toml


def _table(source: YamlSource) -> Tree | None:
    """Return [tool.auditor] as a tree, None where it is not there.  Raises RuleError."""
    try:
        table = tomllib.loads(source.text).get("tool", {}).get(TABLE)
    except tomllib.TOMLDecodeError as error:
        if f"tool.{TABLE}" not in source.text:
            return None  # a file of other programs, which they will complain of
        raise RuleError(f"this is not TOML: {error}", YamlPosition(1, 1)) from None
    except AttributeError:  # `tool` is no table
        return None
    return None if table is None else _tree(table, _Lines(source.text), YamlPosition(1, 1))


class _Lines:
    """Where keys stand in the lines of a table and those below it."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()
        heads = (n for n, line in enumerate(self.lines) if f"tool.{TABLE}" in line)
        self.first = next(heads, 0)

    def place(self, key: str) -> YamlPosition:
        """Return the first line below the head of the table that begins with a key."""
        begins = re.compile(rf"\s*(?:\[.*)?[\"']?{re.escape(key)}[\"']?\s*[]=.]")
        for number in range(self.first, len(self.lines)):
            if begins.match(self.lines[number]):
                return YamlPosition(number + 1, 1)
        return YamlPosition(self.first + 1, 1)


def _tree(value: object, lines: _Lines, place: YamlPosition) -> Tree:
    """Return a value of TOML as the same in YAML would be read."""
    if isinstance(value, dict):
        keys = {key: lines.place(key) for key in value}
        entries = {key: _tree(each, lines, keys[key]) for key, each in value.items()}
        return Map(entries, keys, place)
    if isinstance(value, list):
        return Seq(tuple(_tree(each, lines, place) for each in value), place)
    return Scalar(str(value).lower() if isinstance(value, bool) else str(value), place)
