"""What was read of all documents → what rules and discovery find, each group of documents alone."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from auditor.checks.findings import findings_of, rank
from auditor.claims.document_titles import titles_by_id
from auditor.claims.ids import merged
from auditor.claims.series import with_series
from auditor.claims.table import table_of
from auditor.core.lazy_claims import LazyClaims
from auditor.core.model import Claim, Finding, Problem
from auditor.finding.standing import by_standing

if TYPE_CHECKING:
    from auditor.all_read import AllRead, DocumentGroup
    from auditor.rulebook.pack.loader import Rulebook
    from auditor.stages.stages import Stages


class Found(NamedTuple):
    """What was found in documents that are compared with each other."""

    findings: Sequence[Finding]
    claims: tuple[Claim, ...]  # those that facts read, and those that findings rest on
    rest: Sequence[Claim] = ()  # all other open claims
    notes: tuple[Problem, ...] = ()  # on what discovery does not show
    hidden: int = 0  # disagreements that it does not show


class Finder(NamedTuple):
    """What finding needs beside what was read."""

    book: Rulebook
    stages: Stages
    show_weak: bool

    def found(self, read: AllRead) -> Found:
        """Return what rules and discovery find in all that was read."""
        titles = titles_by_id(read.documents)
        return _joined([self._in_group(group, read, titles) for group in read.groups()])

    def _in_group(self, group: DocumentGroup, read: AllRead, titles: Mapping[str, str]) -> Found:
        table = table_of(with_series(group.documents, self.book.facts), titles)
        findings = findings_of(tuple(self.book.rules.values()), table)
        claims = tuple(table.claims)
        if group.statements is None:
            return Found(by_standing(findings, claims, table, group.documents), claims)
        from auditor.homonyms import without_homonyms
        from auditor.unmatched import unmatched

        compared = read.shared(self.stages.compared(group.statements, table))
        more = unmatched(
            group.statements,
            self.book.rules,
            findings,
            table,
            compared,
            group.documents,
            show_weak=self.show_weak,
        )
        kept = without_homonyms(findings, claims, group.statements)
        claims = (*claims, *more.claims)
        every = by_standing(merged((*kept, *more.findings)), claims, table, group.documents)
        every = [
            replace(each, also=more.also[each.id]) if each.id in more.also else each
            for each in every
        ]
        group.statements.put_away()
        notes = tuple(Problem("note", note, fatal=False) for note in more.notes)
        return Found(sorted(every, key=rank), claims, more.rest, notes, more.hidden)


def _joined(groups: Sequence[Found]) -> Found:
    """Return what was found in several groups of documents as one."""
    if len(groups) == 1:
        return groups[0]
    rests = [group.rest for group in groups]
    return Found(
        sorted(merged(chain.from_iterable(group.findings for group in groups)), key=rank),
        tuple(chain.from_iterable(group.claims for group in groups)),
        LazyClaims(sum(map(len, rests)), lambda: heapq.merge(*rests, key=_place)),
        tuple(dict.fromkeys(chain.from_iterable(group.notes for group in groups))),
        sum(group.hidden for group in groups),
    )


def _place(claim: Claim) -> tuple[str, int, str]:
    return claim.document, claim.start or 0, claim.id
