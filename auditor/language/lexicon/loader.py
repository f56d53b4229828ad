"""Read the lists of every registered language: the name of a list → its words, rows or values.

Lists of one name are joined over the languages, in the order of the registry.  A file of a language
folder is text: a line "[name]" begins a list, and "#" a comment, at the start of a line or behind
two spaces.  Entries stand between spaces; "_" inside an entry is a space.  A line of a table has
cells between bars ("|").  All functions raise KeyError for a list that no language has.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from auditor.files.open_file import packaged_text
from auditor.language.lexicon.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.resources.abc import Traversable

Lists = dict[str, tuple[str, ...]]


@cache
def words(name: str) -> frozenset[str]:
    """Return the entries of a list as a set.  Raises KeyError."""
    return frozenset(entries(name))


@cache
def entries(name: str) -> tuple[str, ...]:
    """Return the entries of a list in their order.  Raises KeyError."""
    return tuple(entry for line in lines(name) for entry in _entries(line))


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table as their cells, without outer space.  Raises KeyError."""
    return tuple(tuple(cell.strip() for cell in line.split("|")) for line in lines(name))


def forms(name: str) -> dict[str, str]:
    """Return a table `canonical | forms` as a mapping from each form.  Raises KeyError.

    A row "until | until up_to" gives {"until": "until", "up to": "until"}.
    """
    return {form: canonical for canonical, cell in rows(name) for form in _entries(cell)}


def values(name: str) -> dict[str, int]:
    """Return a table `whole number | words` as a mapping from each word.  Raises KeyError."""
    return {word: int(value) for word, value in forms(name).items()}


def lines(name: str) -> tuple[str, ...]:
    """Return the lines of a list as they are written, without comments.  Raises KeyError."""
    return _lists()[name]


def _entries(text: str) -> Iterator[str]:
    return (entry.replace("_", " ") for entry in text.split())


@cache
def _lists() -> Lists:
    return read_lists(files("auditor.language.lexicon"), LANGUAGES)


def read_lists(folder: Traversable, languages: Iterable[str]) -> Lists:
    """Return the lists in the folders of some languages, joined by name.

    Raises ValueError when one language has two lists of one name.
    """
    joined: Lists = {}
    for language in languages:
        found: dict[str, list[str]] = {}
        for file in sorted(folder.joinpath(language).iterdir(), key=lambda file: file.name):
            if file.name.endswith(".txt"):
                _read_file(packaged_text(file), found)
        for name, own in found.items():
            joined[name] = (*joined.get(name, ()), *own)
    return joined


def _read_file(text: str, found: dict[str, list[str]]) -> None:
    current: list[str] = []
    for raw in text.splitlines():
        line = raw.partition("  #")[0].strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            name = line.strip("[]")
            if name in found:
                raise ValueError(f"the list “{name}” stands twice in one language")
            current = found[name] = []
        else:
            current.append(line)
