"""A revision of git → the audit of what the documents said there, to tell what is new since."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.cli import terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from auditor.audit import Audit
    from auditor.read.loader import Collected


def audit_at(
    revision: str,
    paths: Sequence[str],
    read: Callable[[list[str]], Collected],
    audited: Callable[[Collected], Audit],
) -> Audit:
    """Return the audit of some paths as a revision of their repository has them.

    Raises Exit, with a message, where git or the revision is not there.
    """
    from auditor.files.git import GitError
    from auditor.files.git_revision import write_revision

    top, below = _places(paths)
    with tempfile.TemporaryDirectory() as folder:
        try:
            write_revision(top, revision, below, Path(folder))
        except GitError as error:
            raise terminal.fail(f"--against-git: {error}") from None
        there = [str(Path(folder, path)) for path in below if Path(folder, path).exists()]
        return audited(read(there or [folder]))


def _places(paths: Sequence[str]) -> tuple[Path, list[str]]:
    """Return the repository that all paths are in, and the paths below it."""
    from auditor.files.git import repository_of

    resolved = [Path(path).resolve() for path in paths]
    tops = {repository_of(path if path.is_dir() else path.parent) for path in resolved}
    top = tops.pop() if len(tops) == 1 else None
    if top is None:
        raise terminal.fail(
            "--against-git: the paths are in no repository of git, or in several; name paths of one"
        )
    return top, list(_below(top, resolved))


def _below(top: Path, paths: Sequence[Path]) -> Iterator[str]:
    for path in paths:
        told = path.relative_to(top).as_posix()
        yield "" if told == "." else told
