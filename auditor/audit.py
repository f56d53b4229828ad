"""The pipeline: documents → claims → findings → report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor import arguments
from auditor.checks.findings import findings_of, rank
from auditor.checks.kinds.apart import without_parted
from auditor.claims.extractor import Extractor
from auditor.claims.table import table_of
from auditor.core.model import (
    VERDICTS,
    Claim,
    Document,
    DocumentAnalysis,
    Finding,
    Problem,
    Verdict,
)
from auditor.core.results import Results
from auditor.rulebook.pack.loader import load_packs
from auditor.rulebook.pack.rule_summaries import rules_told
from auditor.rulebook.pack.schema import Rule

if TYPE_CHECKING:
    import pandas as pd

Progress = Callable[[int, int, str], None]
"""Called with documents done, documents in all and the name of the next one."""


ONE_TIME = "the time of the passages compared"


class Auditor:
    """Packs, compiled once; cheap to call again.

    `rules` names packs that ship or paths of packs, one or several; they join those that are on by
    default unless `only_rules`.  What is wrong with a pack is in `problems`, and the rest of it
    still works.
    """

    def __init__(
        self,
        rules: str | Path | Sequence[str | Path] = (),
        *,
        only_rules: bool = False,
        discover: bool = True,
    ) -> None:
        self.book, self.problems = load_packs(arguments.several(rules), only=only_rules)
        self.discover = discover
        self._extractor = Extractor.of(self.book)
        if discover:
            from auditor.discover.office_holders import make_ready

            make_ready(self.book.facts)

    def audit(
        self,
        documents: Document | Iterable[Document],
        *,
        progress: Progress | None = None,
        problems: Sequence[Problem] = (),
        skipped: Mapping[str, int] | None = None,
    ) -> Audit:
        """Audit documents; `problems` and `skipped` are what reading them met, for the report.

        A document that cannot be audited is a problem, and the rest goes on.  Raises ValueError
        when two documents have one id.
        """
        failed: list[Problem] = []
        understood = self._understood(arguments.documents(documents), progress, failed)
        table = table_of(understood)
        findings = findings_of(tuple(self.book.rules.values()), table)
        claims = list(table.claims)
        opened: list[Claim] = []
        if self.discover:
            more, made, opened = self._discovered(understood, findings, claims)
            findings = sorted((*findings, *more), key=rank)
            claims += made
        return Audit(
            Results(
                documents=tuple(understood),
                claims=tuple(claims),
                findings=tuple(findings),
                opened=tuple(opened),
                problems=(*self.problems, *problems, *failed),
                skipped=dict(sorted((skipped or {}).items())),
                rules=rules_told(self.book),
            )
        )

    def _discovered(
        self,
        understood: Sequence[DocumentAnalysis],
        known: Sequence[Finding],
        claims: Sequence[Claim],
    ) -> tuple[list[Finding], list[Claim], list[Claim]]:
        """Return what no rule names: findings, the claims that they alone rest on, and all others.

        What a fact has read is no open claim; a holder of a role is, where no fact reads it.
        """
        from auditor.discover.findings import TOLD_OF_ROLES, discovered, unknown
        from auditor.discover.office_holders import role_rules
        from auditor.discover.pipeline import RULES, discover
        from auditor.discover.statements.open_claims import marked_unmatched

        table = table_of(understood)
        found = discover(understood, self.book.gazetteer, self.book.facts)
        opened = replace(table, claims=found.claims)
        held = replace(table, claims=found.held)
        read = (*found.worked, *found.opened, *found.claims, *found.held, *claims)
        by_id = {claim.id: claim for claim in read}  # of one value the claim that says most
        roles = role_rules(self.book.rules, one_subject=False)
        told = unknown(discovered(findings_of(roles, held), by_id, TOLD_OF_ROLES), known, by_id)
        other = (*found.findings, *discovered(findings_of(RULES, opened), by_id))
        told += unknown(other, (*known, *told), by_id)
        new = without_parted(told, self.book.rules.values(), table, by_id)
        used = dict.fromkeys(claim for finding in new for claim in finding.claims)
        told_already = {claim.id for claim in claims}
        made = [marked_unmatched(by_id[claim]) for claim in used if claim not in told_already]
        told_of = {claim.at for claim in (*claims, *made)}
        rest = {claim.at: claim for claim in (*found.opened, *found.held)}
        return new, made, [marked_unmatched(c) for place, c in rest.items() if place not in told_of]

    def compare(self, a: str | Document, b: str | Document) -> dict[str, Any]:
        """Compare two passages about the same thing and return {"verdict", "findings"}.

        They speak at one time unless their words, or the dates of the documents, say otherwise.  A
        finding is as in report.json, with its claims under "evidence"; the verdict is the gravest,
        or "nothing".
        """
        from auditor.discover.office_holders import role_reader, role_rules
        from auditor.discover.pairwise.compare import compare, passages, united
        from auditor.report.formats.json import claim_record, finding_record

        pair = passages(a, b)
        for wrong in filter(None, map(arguments.wrong_date, pair)):
            raise ValueError(wrong)
        ruled = [
            _ruled(pair, self._extractor, tuple(self.book.rules.values())),
            _ruled(pair, role_reader(), role_rules(self.book.rules, one_subject=True)),
        ]
        found = united(compare(*pair, self.book.gazetteer), ruled)
        claims = {claim.id: claim_record(claim) for claim in found.claims}
        findings = [
            finding_record(f) | {"evidence": [claims[claim] for claim in f.claims]}
            for f in found.findings
        ]
        return {"verdict": found.verdict, "findings": findings}

    def understand(self, document: Document) -> DocumentAnalysis:
        """Read one document: its date, passages and claims, without looking at any other."""
        return self._extractor.understand(document)

    def _understood(
        self, documents: Sequence[Document], progress: Progress | None, failed: list[Problem]
    ) -> list[DocumentAnalysis]:
        understood: list[DocumentAnalysis] = []
        for done, document in enumerate(documents):
            if progress is not None:
                progress(done, len(documents), document.title or document.id)
            told = self._tried(document)
            if isinstance(told, Problem):
                failed.append(told)
            else:
                understood.append(told)
        if progress is not None:
            progress(len(documents), len(documents), "")
        return understood

    def _tried(self, document: Document) -> DocumentAnalysis | Problem:
        """Read one document; what goes wrong at it must not lose the others."""
        wrong = arguments.wrong_date(document)
        if wrong:
            return Problem("document", wrong, document=document.id)
        try:
            return self.understand(document)
        except Exception as error:
            return arguments.unreadable(document, error)


def _ruled(
    documents: Iterable[Document], extractor: Extractor, rules: Sequence[Rule]
) -> tuple[list[Finding], Sequence[Claim]]:
    """Return what rules find in a few documents, and the claims."""
    told = [extractor.understand(document) for document in documents]
    if all(understood.dated is None for understood in told):
        told = [_at_one_time(understood) for understood in told]
    table = table_of(told)
    return findings_of(rules, table), table.claims


def _at_one_time(told: DocumentAnalysis) -> DocumentAnalysis:
    """Return an undated document as speaking on the same unknown day as others."""
    claims = (
        replace(claim, holds=replace(claim.holds, anchor=ONE_TIME)) if claim.holds else claim
        for claim in told.claims
    )
    return replace(told, claims=tuple(claims))


@dataclass(frozen=True)
class Audit:
    """What an audit found, as tables and as reports."""

    results: Results

    @cached_property
    def documents(self) -> pd.DataFrame:
        """One row for each document: what it is and when it speaks."""
        from auditor.report.shared.tables import documents_frame

        return documents_frame(self.results.documents)

    @cached_property
    def claims(self) -> pd.DataFrame:
        """One row for each claim; those with the fact `open` no pattern has read."""
        from auditor.report.shared.tables import claims_frame

        return claims_frame(self.results.table)

    @cached_property
    def findings(self) -> pd.DataFrame:
        """One row for each finding, the gravest first."""
        from auditor.report.shared.tables import findings_frame

        return findings_frame(self.results.findings)

    @cached_property
    def problems(self) -> pd.DataFrame:
        """One row for each thing that could not be read or run."""
        from auditor.report.shared.tables import problems_frame

        return problems_frame(self.results.problems)

    def waive(self, *files: str | Path, today: str | None = None) -> Audit:
        """Return the audit with what waivers.yaml files accept on a day, "2027-06-30".

        Without a day no waiver has ended: reports must not depend on the clock.
        """
        from auditor.waivers.apply import judged
        from auditor.waivers.file import last_day, load

        loaded = [load(Path(file)) for file in files]
        waivers = [waiver for some, _ in loaded for waiver in some]
        problems = tuple(problem for _, some in loaded for problem in some)
        told = replace(self.results, problems=(*self.results.problems, *problems))
        return Audit(judged(told, waivers, last_day(today) if today else None))

    def since(self, baseline: str | Path) -> Audit:
        """Return the audit with what is new since the report.json of an earlier one.

        Raises ValueError for a file that is no report.json.
        """
        from auditor.report.record.diff import compared
        from auditor.report.record.reader import load

        return Audit(compared(load(Path(baseline)), self.results))

    def _repr_html_(self) -> str:
        """Show the audit in a notebook."""
        from auditor.report.formats.notebook import render

        return render(self.results)

    def write(self, out: str | Path, formats: str | Sequence[str] = ("html", "json")) -> list[Path]:
        """Write reports into a folder and return their paths; raises ValueError for a format."""
        from auditor.report import WRITERS, write

        return write(self.results, Path(out), arguments.formats(formats, tuple(WRITERS)))

    def fails(self, at_or_above: Verdict) -> bool:
        """Whether a finding of level error, not waived, is at least as grave as a verdict."""
        limit = VERDICTS.index(at_or_above)
        return any(
            finding.level == "error"
            and finding.waived is None
            and VERDICTS.index(finding.verdict) <= limit
            for finding in self.results.findings
        )
