"""Settings: what a run is told, frozen once read, and where the packs lie that ship with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from auditor.model import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model import Finding, Problem

FailOn = Literal["conflict", "unclear", "revision", "change", "never"]
FAIL_ON: tuple[FailOn, ...] = ("conflict", "unclear", "revision", "change", "never")
DEFAULT_OUT = "reports"
DEFAULT_FORMATS = ("html", "json")

DOCUMENTS_FILE = "documents.yaml"
OWN_FILES = frozenset({DOCUMENTS_FILE, "waivers.yaml", "auditor.yaml"})
"""Files that tell the audit about documents; never read as documents."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What one audit is told."""

    paths: tuple[str, ...]
    rules: tuple[str, ...] = ()
    only_rules: bool = False
    documents_file: str | None = None
    out: str = DEFAULT_OUT
    formats: tuple[str, ...] = DEFAULT_FORMATS
    fail_on: FailOn = "conflict"
    discover: bool = True


def packs_folder() -> Path:
    """Return the folder of the packs that ship: in the wheel, or the repository's own `rules`.

    An editable install does not see the files that the wheel is given from elsewhere.
    """
    package = Path(__file__).resolve().parent
    shipped = package / "_packs"
    return shipped if shipped.is_dir() else package.parent / "rules"


def exit_status(
    problems: Iterable[Problem], findings: Iterable[Finding], fail_on: FailOn = "conflict"
) -> int:
    """Return 2 if the audit was not done in full, else 1 for a grave enough error, else 0."""
    if any(problem.fatal for problem in problems):
        return 2
    if fail_on == "never":
        return 0
    grave = VERDICTS[: VERDICTS.index(fail_on) + 1]
    failing = (f for f in findings if f.level == "error" and not f.waived and f.verdict in grave)
    return int(any(failing))
