"""What the caller includes and excludes, and a path below the audited folder → why it is left out.

Patterns are those of `.gitignore`: `*.md`, `drafts/`, `/2019/*`.  Who names a file has chosen it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from auditor.read.choosing.path_patterns import PathPattern, decided, patterns_of

GLOB = frozenset("*?[")
EXCLUDED = "left out by --exclude"
NOT_INCLUDED = "not among --include"


@dataclass(frozen=True, slots=True)
class Selection:
    """The patterns of an audit: of what is read, empty for all, and of what is not."""

    include: tuple[tuple[PathPattern, ...], ...] = ()  # a file fits one of each
    exclude: tuple[PathPattern, ...] = ()

    @classmethod
    def of(cls, include: Iterable[str] = (), exclude: Iterable[str] = ()) -> Selection:
        """Return the selection of lists of patterns, from options or from settings."""
        return cls(tuple(filter(None, [patterns_of(include)])), patterns_of(exclude))

    def within(self, pattern: str) -> Selection:
        """Return the same for what fits a pattern as well."""
        return Selection((patterns_of([pattern]), *self.include), self.exclude)

    def why_not(self, path: Sequence[str], *, is_folder: bool) -> str | None:
        """Return why a path, given as names, is left out; None where it is read.

        A folder is left out where it is excluded, and else for no reason: what is in it may be
        included.
        """
        if decided(self.exclude, path, is_folder=is_folder):
            return EXCLUDED
        if is_folder or all(_is_included(path, patterns) for patterns in self.include):
            return None
        return NOT_INCLUDED


EVERYTHING = Selection()


def _is_included(path: Sequence[str], patterns: Sequence[PathPattern]) -> bool:
    """Whether a file, or a folder that it is in, fits a pattern."""
    folders = (path[:size] for size in range(len(path) - 1, 0, -1))
    return bool(decided(patterns, path, is_folder=False)) or any(
        decided(patterns, folder, is_folder=True) for folder in folders
    )


def parted_glob(path: Path) -> tuple[Path, str] | None:
    """Return the folder and the pattern of a path such as "docs/**/*.md"; None for a plain path."""
    parts = path.parts
    first = next((at for at, part in enumerate(parts) if not GLOB.isdisjoint(part)), None)
    if first is None:
        return None
    return Path(*parts[:first]), "/" + str(PurePath(*parts[first:]).as_posix())
