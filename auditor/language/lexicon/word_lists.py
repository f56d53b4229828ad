"""The word lists that reading goes by, kept as data in `data/words.txt`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def word_lists() -> dict[str, frozenset[str]]:
    """Return every list of `data/words.txt` by its name.

    A line "[name]" begins a list, "#" a comment; words stand between spaces, and entries of
    several words one on a line after "=".
    """
    lists: dict[str, set[str]] = {}
    current: set[str] = set()
    for raw in read_data("words.txt").splitlines():
        line = raw.partition("#")[0].strip()
        if line.startswith("["):
            current = lists.setdefault(line.strip("[]"), set())
        elif line.startswith("="):
            current.add(line[1:].strip())
        else:
            current.update(line.split())
    return {name: frozenset(entries) for name, entries in lists.items()}


def words(name: str) -> frozenset[str]:
    """Return one list of `data/words.txt`."""
    return word_lists()[name]


def read_data(name: str) -> str:
    """Return a text file of the folder `data`."""
    return files("auditor.language.lexicon").joinpath("data", name).read_text(encoding="utf-8")
