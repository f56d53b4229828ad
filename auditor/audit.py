"""The pipeline: documents → claims → findings → report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from auditor import arguments
from auditor.checks.findings import findings_of, rank, told_briefly
from auditor.checks.packs import load_packs
from auditor.claims.analysis import analyse
from auditor.claims.extractor import Extractor
from auditor.claims.ids import merged
from auditor.claims.table import ClaimsTable, table_of
from auditor.core.model import Claim, Document, DocumentClaims, Finding, Problem, Verdict
from auditor.core.results import HeldClaims, Results
from auditor.core.verdict import gravity
from auditor.files.output_formats import DEFAULT_FORMATS
from auditor.rulebook.pack.rule_summaries import rule_summaries

if TYPE_CHECKING:
    import pandas as pd

    from auditor.discover.pipeline import DocumentStatements
    from auditor.unmatched import Unmatched
    from auditor.waivers.file import Waivers

Progress = Callable[[int, int, str], None]
"""Called with documents done, documents in all and the name of the next one."""


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
        read = self._read(arguments.documents(documents), progress, failed)
        table = table_of([document.claims for document in read])
        findings = findings_of(tuple(self.book.rules.values()), table)
        claims, unmatched = tuple(table.claims), tuple[Claim, ...]()
        if self.discover:
            found = self._unmatched(read, findings, table)
            findings = sorted(merged((*findings, *found.findings)), key=rank)
            claims, unmatched = (*claims, *found.claims), found.rest
        return Audit(
            Results(
                documents=tuple(document.claims for document in read),
                claims=claims,
                findings=tuple(map(told_briefly, findings)),
                opened=unmatched,
                problems=(*self.problems, *problems, *failed),
                skipped=dict(sorted((skipped or {}).items())),
                rules=rule_summaries(self.book),
            )
        )

    def _unmatched(
        self, read: Sequence[_DocumentRead], known: Sequence[Finding], table: ClaimsTable
    ) -> Unmatched:
        """Return what no rule names."""
        from auditor.unmatched import unmatched

        statements = [document.statements for document in read if document.statements is not None]
        return unmatched(statements, self.book.rules, known, table)

    def compare(self, a: str | Document, b: str | Document) -> dict[str, Any]:
        """Compare two passages about the same thing and return {"verdict", "findings"}.

        They speak at one time unless their words, or the dates of the documents, say otherwise.  A
        finding is as in report.json, with its claims under "evidence"; the verdict is the gravest,
        or "nothing".  Raises ValueError for a date that is none.
        """
        from auditor.comparison import comparison, comparison_record
        from auditor.discover.pairwise.compare import passages

        pair = passages(a, b)
        for wrong in filter(None, map(arguments.wrong_date, pair)):
            raise ValueError(wrong)
        one, other = (analyse(document, self.book.gazetteer) for document in pair)
        return comparison_record(comparison(one, other, self._extractor, self.book.rules))

    def understand(self, document: Document) -> DocumentClaims:
        """Read one document: its date, passages and claims, without looking at any other."""
        return self._extractor.understand(document)

    def _read(
        self, documents: Sequence[Document], progress: Progress | None, failed: list[Problem]
    ) -> list[_DocumentRead]:
        """Read documents one by one; `failed` is given the problems of those that cannot be."""
        found: list[_DocumentRead] = []
        for done, document in enumerate(documents):
            if progress is not None:
                progress(done, len(documents), document.title or document.id)
            read = self._read_or_problem(document)
            if isinstance(read, Problem):
                failed.append(read)
            else:
                found.append(read)
        if progress is not None:
            progress(len(documents), len(documents), "")
        return found

    def _read_or_problem(self, document: Document) -> _DocumentRead | Problem:
        """Read one document; what goes wrong at it must not lose the others."""
        wrong = arguments.wrong_date(document)
        if wrong:
            return Problem("document", wrong, document=document.id)
        try:
            return self._document_read(document)
        except Exception as error:
            return arguments.unreadable(document, error)

    def _document_read(self, document: Document) -> _DocumentRead:
        """Recognise a document once, for its claims and for what discovery reads in it."""
        analysis = analyse(document, self.book.gazetteer)
        claims = self._extractor.document_claims(analysis)
        if not self.discover:
            return _DocumentRead(claims, None)
        from auditor.discover.pipeline import document_statements

        statements = document_statements(analysis, claims.claims, self.book.facts)
        return _DocumentRead(claims, statements)


class _DocumentRead(NamedTuple):
    """What is kept of a document until all are read: not its mentions, which are many."""

    claims: DocumentClaims
    statements: DocumentStatements | None  # None: nothing is discovered


@dataclass(frozen=True)
class Audit:
    """What an audit found, as tables and as reports."""

    results: Results

    @cached_property
    def documents(self) -> pd.DataFrame:
        """One row for each document: what it is and when it speaks."""
        from auditor.report.record.tables import documents_frame

        return documents_frame(self.results.documents)

    @cached_property
    def claims(self) -> pd.DataFrame:
        """One row for each claim; those with the fact `open` no pattern has read."""
        from auditor.report.record.tables import claims_frame

        return claims_frame(self.results.table)

    @cached_property
    def findings(self) -> pd.DataFrame:
        """One row for each finding, the gravest first."""
        from auditor.report.record.tables import findings_frame

        return findings_frame(self.results.findings)

    @cached_property
    def problems(self) -> pd.DataFrame:
        """One row for each thing that could not be read or run."""
        from auditor.report.record.tables import problems_frame

        return problems_frame(self.results.problems)

    def waive(self, *files: str | Path, today: str | None = None) -> Audit:
        """Return the audit with what waivers.yaml files accept on a day, "2027-06-30".

        Without a day no waiver has ended: reports must not depend on the clock.
        """
        from auditor.waivers.file import load_all

        return self.judged_by(load_all(map(Path, files)), today)

    def judged_by(self, waivers: Waivers, today: str | None = None) -> Audit:
        """Return the audit with what waivers that were read accept on a day, as `waive` does."""
        from auditor.waivers.apply import judged
        from auditor.waivers.file import last_day

        results = replace(self.results, problems=(*self.results.problems, *waivers.problems))
        return Audit(judged(results, waivers.entries, last_day(today) if today else None))

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

    def write(
        self,
        out: str | Path,
        formats: str | Sequence[str] = DEFAULT_FORMATS,
        *,
        claims: HeldClaims | None = None,
    ) -> list[Path]:
        """Write reports into a folder and return their paths.

        Without `claims` report.json holds those that findings rest on, and tables hold all; "read"
        are all that facts read, "all" the open ones too.  Raises ValueError for a format or for
        claims that there are not.
        """
        from auditor.report import WRITERS, write

        wanted = arguments.formats(formats, tuple(WRITERS))
        return write(self.results, Path(out), wanted, arguments.held_claims(claims))

    def fails(self, at_or_above: Verdict) -> bool:
        """Whether a finding of level error, not waived, is at least as grave as a verdict."""
        limit = gravity(at_or_above)
        return any(
            finding.level == "error"
            and finding.waived is None
            and gravity(finding.verdict) <= limit
            for finding in self.results.findings
        )
