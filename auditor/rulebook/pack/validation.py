"""Trees of YAML → models, and messages that name the line and the nearest valid word."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from auditor.files.yaml_tree import (
    UNQUOTED,
    Map,
    RuleError,
    Scalar,
    Seq,
    Tree,
    YamlPosition,
    YamlSource,
    listing,
    nearest,
)
from auditor.rulebook.pack.pattern_warnings import typographic

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from pydantic_core import ErrorDetails

    from auditor.core.model import Problem

M = TypeVar("M", bound=BaseModel)

QUOTES = "put it in quotes"


class Log:
    """Collects the problems of one pack."""

    def __init__(self, source: YamlSource) -> None:
        self.source = source
        self._noted: list[tuple[YamlPosition, Problem]] = []
        self._warned: list[tuple[YamlPosition, Problem]] = []

    def __len__(self) -> int:
        """Return how many problems there are, warnings aside."""
        return len(self._noted)

    def sorted(self) -> list[Problem]:
        """Return the problems in the order of the lines they are about."""
        ordered = sorted(
            (*self._noted, *self._warned), key=lambda noted: (noted[0].line, noted[0].column)
        )
        return [problem for _, problem in ordered]

    def add(self, message: str, place: YamlPosition, rule: str | None = None) -> None:
        """Note a problem at its line."""
        self._noted.append((place, self.source.problem(message, place, rule)))

    def warn(self, message: str, place: YamlPosition, rule: str | None = None) -> None:
        """Note at its line what is hardly meant and fails nothing."""
        problem = replace(self.source.problem(message, place, rule), fatal=False)
        self._warned.append((place, problem))

    def take(self, error: RuleError, rule: str | None = None) -> None:
        """Note an error that was raised."""
        self.add(error.message, error.place, rule)


def warn_of_quotes(tree: Tree | None, log: Log) -> None:
    """Warn of each text that stands in typographic quotes, which YAML takes for part of it."""
    if isinstance(tree, Scalar):
        wrong = "" if tree.quoted else typographic(tree.text)
        if wrong:
            log.warn(wrong, tree.place)
    elif isinstance(tree, Seq):
        for item in tree.items:
            warn_of_quotes(item, log)
    elif tree is not None:
        for item in tree.entries.values():
            warn_of_quotes(item, log)


def plain(tree: Tree) -> object:
    """Return a tree as texts, lists and dicts."""
    if isinstance(tree, Scalar):
        return tree.text
    if isinstance(tree, Seq):
        return [plain(item) for item in tree.items]
    return {key: plain(value) for key, value in tree.entries.items()}


def check_keys(tree: Map, valid: Collection[str], what: str, log: Log, rule: str | None) -> bool:
    """Note each unknown key of a mapping; return whether there was none."""
    unknown = [key for key in tree.keys if key not in valid]
    for key in unknown:
        hint = f"; {QUOTES}" if key == UNQUOTED else nearest(key, valid)
        message = f"unknown key '{key}' in {what}; valid keys: {listing(valid)}{hint}"
        log.add(message, tree.keys[key], rule)
    return not unknown


def validated(
    model: type[M], tree: Map, extra: Mapping[str, object], log: Log, rule: str | None
) -> M | None:
    """Return a mapping as a model, or None and note what is wrong with it."""
    values = plain(tree)
    assert isinstance(values, dict)
    try:
        return model(**{**values, **extra})
    except ValidationError as error:
        for details in error.errors():
            log.add(_in_words(details), _place(tree, details["loc"]), rule)
        return None


def _in_words(details: ErrorDetails) -> str:
    """Say in words what pydantic found."""
    key = next((str(part) for part in details["loc"] if isinstance(part, str)), "")
    found, context = details["input"], details.get("ctx", {})
    if details["type"] == "literal_error":
        valid = re.findall(r"'([^']*)'", str(context.get("expected", "")))
        hint = nearest(str(found), valid)
        return f"'{found}' is no value of '{key}'; valid: {', '.join(valid)}{hint}"
    if details["type"] == "value_error":
        return f"'{key}': {context.get('error', details['msg'])}"
    expected = {"float_parsing": "a number", "string_type": "a text", "tuple_type": "a list"}
    expected |= {"dict_type": "a mapping", "model_type": "a mapping"}
    if details["type"] in expected:
        hint = f"; or {QUOTES}" if isinstance(found, dict) else ""
        return f"'{key}' should be {expected[details['type']]}{hint}"
    return f"'{key}': {details['msg'][:1].lower()}{details['msg'][1:]}"


def _place(tree: Tree, path: tuple[int | str, ...]) -> YamlPosition:
    """Return the place of a value by its path, as near as it is known."""
    place = tree.place
    for part in path:
        if isinstance(tree, Map) and part in tree.entries:
            place = tree.keys[str(part)]
            tree = tree.entries[str(part)]
        elif isinstance(tree, Seq) and isinstance(part, int) and part < len(tree.items):
            tree = tree.items[part]
            place = tree.place
        else:
            break
    return tree.place if isinstance(tree, Scalar) else place
