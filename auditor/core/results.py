"""What an audit found, as every report takes it: findings, claims, problems and what is new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from auditor.core.model import Claim, DocumentClaims, Finding, Level, Problem, Verdict


@dataclass(frozen=True, slots=True)
class BaselineDiff:
    """What is new since an earlier audit, and what has gone; findings are named by id."""

    new: tuple[str, ...] = ()
    turned: tuple[tuple[str, Verdict], ...] = ()  # still there, with the verdict it had then
    gone: tuple[Finding, ...] = ()  # as they were then
    accepted: tuple[str, ...] = ()  # waived since then


@dataclass(frozen=True, slots=True)
class RuleSummary:
    """A rule that was on, as a reader of the report needs it."""

    name: str
    check: str
    facts: tuple[str, ...]  # what it compares
    description: str
    place: str  # pack and line: "general.yaml:41"
    yaml: str  # as written in the pack


@dataclass(frozen=True, slots=True)
class FailureLimits:
    """Which findings fail an audit: those as grave as a verdict and of a level, or above both."""

    on: Verdict | None = "conflict"  # None: no finding fails it
    level: Level = "error"


HeldClaims = Literal["findings", "read", "all"]
"""Which claims results hold: those that findings rest on, all that facts read, open ones too."""

HELD_CLAIMS: tuple[HeldClaims, ...] = get_args(HeldClaims)


@dataclass(frozen=True, slots=True)
class ClaimCounts:
    """How much was read in all, for results that hold only some of the claims."""

    claims: int
    open: int  # of these, read by no fact
    lone: int  # statements that no other document makes and no finding is about
    by_fact: Mapping[str, int]  # statements
    by_document: Mapping[str, int]


Fate = Literal["read", "unread", "left out"]
"""What became of a file: a document that cannot be read is unread, what is none is left out."""


@dataclass(frozen=True, slots=True)
class FileFate:
    """A file that was met, and what became of it."""

    path: str  # below the audited folder; of several files a pattern
    fate: Fate
    told: str  # as what it was read, or why it was not
    files: int = 1


def with_lost(files: Iterable[FileFate], lost: Iterable[Problem]) -> tuple[FileFate, ...]:
    """Return what became of files, of which some documents could not be audited after all."""
    why = {(problem.document or "").partition("#")[0]: problem.message for problem in lost}
    return tuple(
        replace(fate, fate="unread", told=why[fate.path]) if fate.path in why else fate
        for fate in files
    )


@dataclass(frozen=True, slots=True)
class Results:
    """All that an audit found; what every report is made from."""

    documents: tuple[DocumentClaims, ...]
    claims: tuple[Claim, ...]  # those that facts read, and those that findings rest on
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    skipped: dict[str, int] = field(default_factory=dict)  # files of other kinds: suffix to count
    files: tuple[FileFate, ...] = ()  # every file that was met, where that is known
    since: BaselineDiff | None = None  # against an earlier report, where one is given
    root: str = ""  # the documents' folder, as programs that open the files should name it
    links: Mapping[str, str] = field(default_factory=dict)  # to documents' files, from a report
    rules: tuple[RuleSummary, ...] = ()  # those that were on; none where that is not known
    opened: Sequence[Claim] = ()  # open claims that no finding rests on
    held: HeldClaims = "all"
    counts: ClaimCounts | None = None  # of what was read; None: `claims` and `opened` are all
    hidden: int = 0  # disagreements that are too unlikely to be errors to be findings
    limits: FailureLimits = field(default_factory=FailureLimits)

    @property
    def table(self) -> tuple[Claim, ...]:
        """The whole claims table."""
        return *self.claims, *self.opened
