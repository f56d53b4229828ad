"""Files → the days of the last commits that touched them, where their repositories tell them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from auditor.core.model import Problem
from auditor.core.shape import IN_GIT
from auditor.files.git import GitError, last_days, repository_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from auditor.core.model import Document
    from auditor.read.choosing.ids import File

_NO_REPOSITORY = "--dates git: none of these files is in a repository of git"


@dataclass(frozen=True)
class GitDays:
    """The days of files by their ids, and what kept git from telling more."""

    days: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @classmethod
    def of(cls, files: Iterable[File]) -> GitDays:
        """Ask the repositories of some files, each once."""
        by_repository: dict[Path, dict[str, str]] = {}
        known: dict[Path, Path | None] = {}
        for file in files:
            place = file.path.parent.resolve() / file.path.name
            if place.parent not in known:
                known[place.parent] = repository_of(place.parent)
            top = known[place.parent]
            if top is not None:
                below = place.relative_to(top).as_posix()
                by_repository.setdefault(top, {})[below] = file.id
        if not by_repository:
            return cls(problems=(Problem("usage", _NO_REPOSITORY, fatal=False),))
        days: dict[str, str] = {}
        problems: dict[str, None] = {}
        for top, ids in by_repository.items():
            try:
                days |= {ids[path]: day for path, day in last_days(top, ids).items()}
            except GitError as error:
                problems[f"--dates git: {error}"] = None
        return cls(days, tuple(Problem("usage", told, fatal=False) for told in problems))

    def on(self, document: Document) -> Document:
        """Return a document with the day of its file, where nothing else declares one."""
        day = self.days.get(document.id.partition("#")[0])
        if day is None or document.date:
            return document
        return replace(document, date=day, date_source=f"{IN_GIT}: its last commit")
