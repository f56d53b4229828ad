"""The `.gitignore` files of a folder and of those above it in its repository → what git leaves out.

A folder that the caller names is read even where git ignores it as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from auditor.files.text_file import TextFileError, text_of
from auditor.read.choosing.path_patterns import PathPattern, decided, patterns_of

IGNORE_FILE = ".gitignore"
REPOSITORY = ".git"
EXCLUDED = "info/exclude"  # in the folder of a repository
MOST_BYTES = 1_000_000  # of a file of patterns


@dataclass(frozen=True, slots=True)
class _Level:
    """The patterns of one folder; `above` are the names from it down to the audited folder."""

    patterns: tuple[PathPattern, ...]
    above: tuple[str, ...] = ()
    depth: int = 0  # of the folder below the audited one

    def decides(self, path: Sequence[str], *, is_folder: bool) -> bool | None:
        """Return whether a path below the audited folder is ignored; None: it says nothing."""
        return decided(self.patterns, (*self.above, *path[self.depth :]), is_folder=is_folder)


@dataclass(frozen=True, slots=True)
class Ignored:
    """What git leaves out below a folder, the outermost patterns first."""

    levels: tuple[_Level, ...] = ()

    @classmethod
    def above(cls, root: Path) -> Ignored:
        """Return what the folders above an audited folder, within its repository, leave out."""
        folder = root.resolve()
        if (folder / REPOSITORY).exists():
            return cls((_Level(_patterns(folder / REPOSITORY / EXCLUDED)),))
        parents = list(_in_repository(folder))
        levels: list[_Level] = []
        for parent in reversed(parents):
            names = folder.relative_to(parent).parts
            patterns = _patterns(parent / IGNORE_FILE)
            if parent == parents[-1]:
                patterns = (*_patterns(parent / REPOSITORY / EXCLUDED), *patterns)
            levels.append(_Level(patterns, names))
        found = cls(tuple(levels))
        asked = folder.relative_to(parents[-1]).parts if parents else ()
        named = any(
            _decided_above(found.levels, asked[: size + 1], asked) for size in range(len(asked))
        )
        return cls() if named else found

    def with_folder(self, folder: Path, path: Sequence[str]) -> Ignored:
        """Return the same with the patterns of a folder, given also as names below the audited."""
        patterns = _patterns(folder / IGNORE_FILE)
        if not patterns:
            return self
        return Ignored((*self.levels, _Level(patterns, depth=len(path))))

    def has(self, path: Sequence[str], *, is_folder: bool) -> bool:
        """Whether git leaves out a path below the audited folder; the innermost patterns win."""
        for level in reversed(self.levels):
            found = level.decides(path, is_folder=is_folder)
            if found is not None:
                return found
        return False


def _decided_above(levels: Sequence[_Level], path: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether one of the folders that lead to the audited one is ignored."""
    for level in reversed(levels):
        start = len(whole) - len(level.above)
        if len(path) > start:
            found = decided(level.patterns, path[start:], is_folder=True)
            if found is not None:
                return found
    return False


def _in_repository(folder: Path) -> Iterator[Path]:
    """Yield the folders above one up to that of its repository; none where it is in none."""
    above = list(folder.parents)
    for size, parent in enumerate(above, 1):
        if (parent / REPOSITORY).exists():
            yield from above[:size]
            return


def _patterns(path: Path) -> tuple[PathPattern, ...]:
    """Return the patterns of a file; none where it is not there, or no text."""
    try:
        return patterns_of(text_of(path, MOST_BYTES, is_given=False).splitlines())
    except TextFileError:
        return ()
