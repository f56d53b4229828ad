"""What an audit found, as every report takes it: findings, claims, problems and what is new."""

from __future__ import annotations

from dataclasses import dataclass, field

from auditor.core.model import Claim, DocumentClaims, Finding, Problem, Verdict


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
class Results:
    """All that an audit found; what every report is made from."""

    documents: tuple[DocumentClaims, ...]
    claims: tuple[Claim, ...]  # those that facts read, and those that findings rest on
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    skipped: dict[str, int] = field(default_factory=dict)  # files of other kinds: suffix to count
    since: BaselineDiff | None = None  # against an earlier report, where one is given
    root: str = ""  # the documents' folder, as programs that open the files should name it
    rules: tuple[RuleSummary, ...] = ()  # those that were on; none where that is not known
    opened: tuple[Claim, ...] = ()  # open claims that no finding rests on

    @property
    def table(self) -> tuple[Claim, ...]:
        """The whole claims table."""
        return *self.claims, *self.opened
