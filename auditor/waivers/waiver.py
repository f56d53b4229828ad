"""A waiver and a finding → whether the finding is accepted, by id or by pattern, until an end."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from auditor.calendar import edtf

if TYPE_CHECKING:
    from collections.abc import Collection

    from auditor.core.model import Finding, Verdict

OPEN = ("A wrong", "B wrong", "ask the author")
"""Decisions that accept nothing: the finding stays open until its text is mended."""
DECISIONS = ("both right", *OPEN, "not the same thing")
NEEDS_NONE: frozenset[Verdict] = frozenset({"refinement", "agreement"})
"""Verdicts that a pattern passes over: there is nothing to accept in them."""


@dataclass(frozen=True, slots=True)
class Waiver:
    """One entry of waivers.yaml; `until` is the last day on which it counts, as an ordinal."""

    where: str  # file and line, for messages
    reason: str
    id: str | None = None
    rule: str | None = None
    subject: str | None = None
    documents: tuple[str, ...] = ()
    decision: str = DECISIONS[0]
    who: str | None = None
    until: int | None = None

    def accepts(self, finding: Finding, documents: Collection[str]) -> bool:
        """Whether this entry is about a finding on claims of these documents.

        All that the entry names must fit; of `documents` each pattern must fit one of them.
        """
        if self.id is not None and self.id != finding.id:
            return False
        if self.id is None and finding.verdict in NEEDS_NONE:
            return False
        return (
            _fits(self.rule, finding.rule)
            and _fits(self.subject, finding.subject or "")
            and all(any(fnmatchcase(d, p) for d in documents) for p in self.documents)
        )

    def ended(self, today: int | None) -> bool:
        """Whether the entry counts no longer; without a day none has ended."""
        return today is not None and self.until is not None and today > self.until

    def record(self) -> dict[str, Any]:
        """Return the entry as the reports hold it; the end is an ISO day."""
        until = edtf.iso(self.until)
        return {"decision": self.decision, "reason": self.reason, "who": self.who, "until": until}

    def named(self) -> str:
        """Return the id or the patterns of the entry, for messages."""
        named = {"id": self.id, "rule": self.rule, "subject": self.subject}
        named["documents"] = ", ".join(self.documents) or None
        return ", ".join(f"{key} {value}" for key, value in named.items() if value)


def _fits(pattern: str | None, text: str) -> bool:
    return pattern is None or fnmatchcase(text.casefold(), pattern.casefold())
