"""Findings → those of one cause together: a subject's fact, told by several rules."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from auditor.core.model import OPEN
from auditor.report.shared.evidence import DISCOVERED, SLIPS
from auditor.report.shared.index import COSTLY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.core.model import Finding
    from auditor.report.shared.index import Index

Key = tuple[str, str]


def by_cause(findings: Sequence[Finding], index: Index) -> list[list[Finding]]:
    """Return findings of one cause in a list of their own, in the order in which they come.

    A wrong area is told by its total, by its parts and by their sum, for each two documents: these
    are one cause.  Where one rule finds several things of one subject and fact, each is its own.
    """
    groups: dict[Key, list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[finding.rule, finding.group].append(finding)
    causes: dict[Key, list[Key]] = defaultdict(list)
    for key, found in groups.items():
        causes[_cause(found[0], index)].append(key)
    joined = [keys for cause in causes.values() for keys in _apart(cause)]
    place = {id(finding): at for at, finding in enumerate(findings)}
    lists = [[finding for key in keys for finding in groups[key]] for keys in joined]
    for found in lists:
        found.sort(key=lambda finding: place[id(finding)])
    return sorted(lists, key=lambda found: place[id(found[0])])


def _apart(keys: list[Key]) -> list[list[Key]]:
    """Return groups of one subject and fact as one, or each by itself where a rule has several."""
    once = len({rule for rule, _ in keys}) == len(keys)
    return [keys] if once else [[key] for key in keys]


def _cause(finding: Finding, index: Index) -> Key:
    """Return the subject and the fact of an error that a rule names, else its group."""
    group = finding.rule, finding.group
    is_told_once = finding.check in (DISCOVERED, SLIPS) or finding.verdict not in COSTLY
    if is_told_once or finding.subject is None:
        return group
    facts = {claim.fact for claim in index.claims_of(finding)} - {OPEN}
    return (finding.subject, facts.pop()) if len(facts) == 1 else group
