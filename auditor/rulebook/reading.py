"""Trees → models: every message about a pack names its line and the nearest valid word."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel, ValidationError

from auditor.rulebook.source import (
    UNQUOTED,
    Map,
    Place,
    RuleError,
    Scalar,
    Seq,
    Source,
    Tree,
    listing,
    nearest,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from pydantic_core import ErrorDetails

    from auditor.model import Problem

M = TypeVar("M", bound=BaseModel)

QUOTES = "put it in quotes"


class Log:
    """Collects the problems of one pack."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []

    def add(self, message: str, place: Place, rule: str | None = None) -> None:
        """Note a problem at its line."""
        self.problems.append(self.source.problem(message, place, rule))

    def take(self, error: RuleError, rule: str | None = None) -> None:
        """Note an error that was raised."""
        self.add(error.message, error.place, rule)


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
            log.add(_told(details), _place(tree, details["loc"]), rule)
        return None


def _told(details: ErrorDetails) -> str:
    where = ".".join(str(part) for part in details["loc"] if part != "[key]")
    context = details.get("ctx", {})
    if details["type"] == "literal_error":
        valid = [word.strip().strip("'") for word in _expected(context)]
        given = details["input"]
        return f"'{given}' cannot be {where}; valid: {', '.join(valid)}{nearest(str(given), valid)}"
    if details["type"] == "value_error":
        return f"{where}: {context.get('error', details['msg'])}"
    return f"{where}: {details['msg'][:1].lower()}{details['msg'][1:]}"


def _expected(context: Mapping[str, object]) -> list[str]:
    return str(context.get("expected", "")).replace(" or ", ", ").split(",")


def _place(tree: Tree, path: tuple[int | str, ...]) -> Place:
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
