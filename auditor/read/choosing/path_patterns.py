"""Lines as `.gitignore` has them → which paths they fit.

`*`, `?` and `[…]` stay within one name, `**` is any folders.  A pattern with `/` before its end is
a path below its folder, any other fits names at any depth; `/` at its end means folders.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fnmatch import translate
from functools import lru_cache

ANY = "**"
_ESCAPED = re.compile(r"\\(.)")
_ENDING = re.compile(r"(?<!\\)[ \t]{1,1000}\Z")

NameTest = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class PathPattern:
    """One line: names from the outermost folder on, None for any folders."""

    names: tuple[NameTest | None, ...]
    folders_only: bool = False
    again: bool = False  # with "!" before it: what it fits is taken again

    @classmethod
    def of(cls, line: str) -> PathPattern | None:
        """Return the pattern of a line; None for an empty one and a comment."""
        text = _ENDING.sub("", line.rstrip("\r\n"))
        again = text.startswith("!")
        text = text[1:] if again else text
        folders_only = text.endswith("/")
        path = text.strip("/")
        if not path or line.startswith("#"):
            return None
        parts = [part for part in path.split("/") if part]
        if "/" not in text.rstrip("/"):
            parts = [ANY, *parts]
        if parts[-1] == ANY:
            parts.append("*")
        names = tuple(None if part == ANY else _test(part) for part in parts)
        return cls(names, folders_only, again)

    def fits(self, path: Sequence[str], *, is_folder: bool) -> bool:
        """Whether it fits a path, given as names below its folder."""
        return (is_folder or not self.folders_only) and _fit(self.names, path)


def _fit(names: Sequence[NameTest | None], path: Sequence[str]) -> bool:
    """Whether tests, None for any names, fit a path; each "**" is taken as short as it can be."""
    at = place = 0
    star, tried = -1, 0  # the last "**", and up to where it was taken to reach
    while place < len(path):
        test = names[at] if at < len(names) else _nothing
        if test is None:
            star, tried, at = at, place, at + 1
        elif test(path[place]):
            at, place = at + 1, place + 1
        elif star < 0:
            return False
        else:
            tried += 1
            at, place = star + 1, tried
    return all(name is None for name in names[at:])


def patterns_of(lines: Iterable[str]) -> tuple[PathPattern, ...]:
    """Return the patterns of some lines."""
    return tuple(filter(None, map(PathPattern.of, lines)))


def decided(
    patterns: Sequence[PathPattern], path: Sequence[str], *, is_folder: bool
) -> bool | None:
    """Return whether the last pattern that fits a path takes it; None where none does."""
    for pattern in reversed(patterns):
        if pattern.fits(path, is_folder=is_folder):
            return not pattern.again
    return None


def _nothing(_name: str) -> None:
    """Fit no name: the pattern has ended."""


@lru_cache(maxsize=1 << 10)
def _test(part: str) -> NameTest:
    """Return what tells whether a name fits a part of a path; it never tries a way twice."""
    plain = _ESCAPED.sub(lambda found: f"[{found[1]}]" if found[1] in "*?[" else found[1], part)
    return re.compile(translate(plain.replace("[^", "[!"))).match
