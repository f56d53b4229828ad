"""The words of closed oppositions → poles: what a word says, and which poles exclude each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from auditor.language.lexicon.loader import forms, rows
from auditor.rulebook.pattern.inflection import forms as inflected

NOT = "not "


class Pole(NamedTuple):
    """One side of an opposition, or that something is not of it."""

    name: str
    is_denied: bool = False

    def __str__(self) -> str:
        """Return the pole in words: "open", "not won"."""
        return f"{NOT}{self.name}" if self.is_denied else self.name


def pole_of(text: str) -> Pole:
    """Return the pole that words of `str` name."""
    return Pole(text.removeprefix(NOT), text.startswith(NOT))


def exclude_each_other(a: Pole, b: Pole) -> bool:
    """Whether two poles cannot both be right of one thing at one time."""
    if a.name == b.name:
        return a.is_denied != b.is_denied
    return not a.is_denied and not b.is_denied and b.name in _excluded().get(a.name, ())


def denied(pole: Pole) -> Pole:
    """Return what is so where a pole is denied: of a state with two sides the other one."""
    other = _complements().get(pole.name)
    if other is None or pole.is_denied:
        return Pole(pole.name, not pole.is_denied)
    return Pole(other)


@cache
def state_words() -> Mapping[str, Pole]:
    """Return the poles of the words that stand behind "is"."""
    both = (*_cells("two-sided-states"), *_cells("contrary-states"))
    return {word: Pole(cell[0]) for row in both for cell in row for word in cell}


@cache
def switch_words() -> Mapping[str, Pole]:
    """Return the poles of the words that a setting is set to."""
    return {word: Pole(name) for word, name in forms("switches").items()}


@cache
def verdict_words() -> Mapping[str, Pole]:
    """Return the poles of the words behind "pleaded"."""
    guilty, innocent = next(_cells("found-states"))
    return dict.fromkeys(guilty, Pole(guilty[0])) | dict.fromkeys(innocent, Pole("innocent"))


@cache
def modal_words() -> Mapping[str, Pole]:
    """Return the poles of the words that rule a deed: "may", "may not", "must"."""
    return {word: Pole(name) for word, name in forms("modals").items()}


class Verb(NamedTuple):
    """A form of a verb with an opposition."""

    pole: Pole
    is_base: bool  # as it stands behind "does not"
    is_past: bool


@cache
def verb_forms() -> Mapping[str, Verb]:
    """Return the finite forms of the verbs that have an opposition."""
    found: dict[str, Verb] = {}
    for row in _cells("opposed-verbs"):
        for name, *bases in row:
            for base in bases:
                for form in sorted(inflected(base)):
                    if not form.endswith("ing"):
                        is_past = form != base and not form.endswith("s")
                        found.setdefault(form, Verb(Pole(name), form == base, is_past))
    return found | _phrases()


def _phrases() -> dict[str, Verb]:
    """Return the phrases of several words that have an opposition."""
    found: dict[str, Verb] = {}
    for (name,), past, present in _cells("opposed-phrases"):
        found |= dict.fromkeys(past, Verb(Pole(name), is_base=False, is_past=True))
        found |= dict.fromkeys(present, Verb(Pole(name), is_base=True, is_past=False))
    return found


@cache
def _complements() -> dict[str, str]:
    """Return for each side of a state with two sides the other one."""
    found: dict[str, str] = {}
    for one, other in _cells("two-sided-states"):
        found |= {one[0]: other[0], other[0]: one[0]}
    return found


@cache
def _excluded() -> dict[str, set[str]]:
    """Return for each pole those that exclude it."""
    pairs = [[one, other] for (one,), others in _cells("excluding-poles") for other in others]
    for name in ("two-sided-states", "contrary-states", "opposed-verbs"):
        pairs += [[cell[0] for cell in row] for row in _cells(name)]
    found: dict[str, set[str]] = {}
    for names in pairs:
        for name in names:
            found.setdefault(name, set()).update(other for other in names if other != name)
    return found


def _cells(name: str) -> Iterator[list[list[str]]]:
    """Yield the rows of a table, each cell as its words."""
    for row in rows(name):
        yield [[word.replace("_", " ") for word in cell.split()] for cell in row]
