"""An entry of documents.yaml as a tree → what it declares of its documents.

What is left empty, or null, is not declared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any

from auditor.core.model import ROLES
from auditor.files.yaml_tree import Map, RuleError, Scalar, Seq, listing, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from auditor.files.yaml_tree import Tree, YamlPosition

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
TRUTHS = {"true": True, "yes": True, "false": False, "no": False}
DAY = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}", re.IGNORECASE | re.ASCII)
DATE_HINT = "write 2024-09-05, 2024-09, 2024 or a range as 2024-09/2024-11"


@dataclass(frozen=True, slots=True)
class Declared:
    """What is declared of a document; None for a key that is not declared."""

    date: str | None = None
    title: str | None = None
    subject: str | None = None  # what it is about: editions of one thing share it
    source: str | None = None
    role: str | None = None
    supersedes: tuple[str, ...] | None = None  # as written: names of files
    language: str | None = None
    group: str | None = None
    skip: bool | None = None
    why: str | None = None  # how the date is known


KEYS = tuple(each.name for each in fields(Declared))


def declared_by(tree: Tree, errors: list[RuleError]) -> Declared:
    """Return what an entry declares; mistakes in it are added to `errors`, and left out."""
    if is_nothing(tree):
        return Declared()
    try:
        if isinstance(tree, Scalar):
            return Declared(date=_date(tree, "date"))
    except RuleError as error:
        errors.append(error)
        return Declared()
    if not isinstance(tree, Map):
        message = f"this should be a date or {{{', '.join(KEYS)}}}"
        errors.append(RuleError(message, tree.place))
        return Declared()
    found: dict[str, Any] = {}
    for key, value in tree.entries.items():
        try:
            found[key] = _value(key, value, tree.keys[key])
        except RuleError as error:
            errors.append(error)
    return Declared(**found)


def _value(key: str, value: Tree, place: YamlPosition) -> Any:
    """Return what a key declares.  Raises RuleError for an unknown key, and a bad value."""
    if key not in KEYS:
        message = f"unknown key '{key}'; valid keys: {listing(KEYS)}{nearest(key, KEYS)}"
        raise RuleError(message, place)
    return None if is_nothing(value) else _READ.get(key, _text)(value, key)


def merged(declared: Iterable[Declared]) -> Declared:
    """Return several declarations as one: each key from the first that has it.

    The reason goes with the date.
    """
    every = list(declared)
    found = {
        key: next((v for each in every if (v := getattr(each, key)) is not None), None)
        for key in KEYS
    }
    dated = next((each for each in every if each.date), Declared())
    return Declared(**(found | {"why": dated.why}))


def is_nothing(tree: Tree) -> bool:
    """Whether a value is left empty, or null."""
    return isinstance(tree, Scalar) and not tree.quoted and tree.text in NOTHING


def is_date(text: str) -> bool:
    """Whether a text is a day, a month or a year, or a range of two of them."""
    first, slash, last = text.partition("/")
    return _is_day(first) and (not slash or (_is_day(last) and first <= last))


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


# ------------------------------------------------------------------ values; each raises RuleError


def _text(tree: Tree, key: str) -> str | None:
    """Return one text, its white space folded.  Raises RuleError for anything else."""
    if not isinstance(tree, Scalar):
        raise RuleError(f"'{key}' should be one text", tree.place)
    return " ".join(tree.text.split()) or None


def _date(tree: Tree, key: str) -> str | None:
    text = _text(tree, key)
    if text is not None and not is_date(text):
        raise RuleError(f"{text!r} is not a date; {DATE_HINT}", tree.place)
    return text


def _role(tree: Tree, key: str) -> str | None:
    text = _text(tree, key)
    if text is not None and text not in ROLES:
        message = f"{text!r} is no role; valid roles: {listing(ROLES)}{nearest(text, ROLES)}"
        raise RuleError(message, tree.place)
    return text


def _language(tree: Tree, key: str) -> str | None:
    text = _text(tree, key)
    if text is not None and not LANGUAGE.fullmatch(text):
        raise RuleError(f"{text!r} is no code of a language; write en, de or pt-BR", tree.place)
    return text


def _names(tree: Tree, key: str) -> tuple[str, ...]:
    """Return one name, or those of a list.  Raises RuleError for anything else."""
    trees = tree.items if isinstance(tree, Seq) else (tree,)
    return tuple(name.removeprefix("./") for each in trees if (name := _text(each, key)))


def _truth(tree: Tree, key: str) -> bool | None:
    text = (_text(tree, key) or "").casefold()
    if text not in TRUTHS:
        raise RuleError(f"'{key}' should be true or false, not {text!r}", tree.place)
    return TRUTHS[text]


_READ: dict[str, Callable[[Tree, str], Any]] = {
    "date": _date,
    "role": _role,
    "language": _language,
    "supersedes": _names,
    "skip": _truth,
}
