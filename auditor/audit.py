"""The pipeline: documents → claims → findings → report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor import arguments
from auditor.checks.findings import told_briefly
from auditor.checks.lone_subjects import lone_subjects
from auditor.claims.analysis import analyse
from auditor.core.failures import failures
from auditor.core.garbage import collecting_seldom
from auditor.core.model import Document, DocumentClaims, Level, Problem, Verdict
from auditor.core.results import FailureLimits, FileFate, HeldClaims, Results, with_lost
from auditor.files.output_formats import DEFAULT_FORMATS
from auditor.finding.found import Finder
from auditor.printed_names import Choice, Choices
from auditor.reading import DocumentReader
from auditor.rulebook.pack.rule_summaries import rule_summaries
from auditor.stages.one_machine import OneMachine

if TYPE_CHECKING:
    import pandas as pd

    from auditor.read_all import Progress, ReadingSummary
    from auditor.report.html_page.page_memory import PageMemory
    from auditor.stages.cluster import Cluster
    from auditor.stages.stages import Stages
    from auditor.waivers.file import Waivers


class Auditor:
    """Packs, compiled once; cheap to call again.

    `rules` names packs that ship or paths of packs, one or several; they join those that are on by
    default unless `only_rules`.  What is wrong with a pack is in `problems`, and the rest of it
    still works.  Findings of the rules, checks and kinds of discovery in `ignore` are left out, and
    where `select` names some, all others too; `levels` gives names another level, and `per_path`
    is patterns of documents with these three, {"ignore": …}, for findings in which one takes part.
    A name that there is not raises ValueError.  What discovery finds and is unlikely to be an error
    is counted only, and with `show_weak` a finding of level `info`.
    """

    def __init__(
        self,
        rules: str | Path | Sequence[str | Path] = (),
        *,
        only_rules: bool = False,
        discover: bool = True,
        ignore: str | Iterable[str] = (),
        select: str | Iterable[str] = (),
        levels: Mapping[str, Level] | None = None,
        per_path: Iterable[tuple[str, Mapping[str, Any]]] = (),
        show_weak: bool = False,
    ) -> None:
        self._reader = DocumentReader.of(
            arguments.several(rules), only_rules=only_rules, discover=discover
        )
        self.book, self.problems = self._reader.book, self._reader.problems
        self.discover, self.show_weak = discover, show_weak
        self.choices = Choices(
            Choice.of({"ignore": ignore, "select": select, "levels": levels}, self.book),
            tuple((pattern, Choice.of(each, self.book)) for pattern, each in per_path),
        )
        self._memory: PageMemory | None = None

    def with_weak(self) -> Auditor:
        """Return one with the same packs that shows what is unlikely to be an error, too."""
        found = copy(self)
        found.show_weak, found._memory = True, None
        return found

    @collecting_seldom()
    def audit(
        self,
        documents: Document | Iterable[Document],
        *,
        progress: Progress | None = None,
        problems: Sequence[Problem] = (),
        skipped: Mapping[str, int] | None = None,
        files: Sequence[FileFate] = (),
        jobs: int = 1,
        cache: str | Path | None = None,
        memory: int | None = None,
        cluster: Cluster | None = None,
    ) -> Audit:
        """Audit documents; `problems`, `skipped` and `files` are what reading them met.

        Up to `jobs` processes read the documents; `cache` is a folder, made where it is not there,
        that keeps what was read for the next audit; what discovery has read is held in memory up
        to `memory` bytes, and beyond in a file that goes with the process.  Where one Auditor
        audits again with a cache, what is the same in its reports is not drawn again.  A document
        that cannot be audited is a problem, and the rest goes on.  Raises ValueError when two have
        one id, and ClusterError where a `cluster`, in whose processes the work is then done, cannot
        go on.
        """
        wanted = arguments.documents(documents)
        with self._stages(jobs, cache, memory, cluster) as stages:
            read = stages.read(wanted, progress)
            found = Finder(self.book, stages, self.show_weak).found(read)
        findings = tuple(map(told_briefly, self.choices.told(found.findings, found.claims)))
        read.sharing.findings(findings)
        alone = lone_subjects(self.book.rules.values(), self.book.facts, found.claims)
        told = (*read.problems, *stages.problems, *found.notes, *alone)
        results = Results(
            documents=_in_order(read.documents, wanted),
            claims=found.claims,
            findings=findings,
            opened=found.rest,
            problems=(*self.problems, *problems, *told),
            skipped=dict(sorted((Counter(skipped) + Counter(read.skipped)).items())),
            files=(*with_lost(files, read.problems), *read.files),
            rules=rule_summaries(self.book),
            hidden=found.hidden,
        )
        from auditor.report.html_page.page_memory import PageMemory

        drawn, self._memory = self._memory, self._memory or PageMemory()
        return Audit(results, stages.summary, drawn if cache else None)

    def _stages(
        self, jobs: int, cache: str | Path | None, memory: int | None, cluster: Cluster | None
    ) -> Stages:
        """Return where the stages run."""
        if cluster is None:
            return OneMachine(self._reader, jobs, cache, memory)
        from auditor.stages.on_cluster import OnCluster

        return OnCluster(self._reader, cluster)

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
        found = comparison(one, other, self._reader.extractor, self.book.rules)
        return comparison_record(found, (one, other))

    def understand(self, document: Document) -> DocumentClaims:
        """Read one document: its date, passages and claims, without looking at any other."""
        return self._reader.extractor.understand(document)


def _in_order(
    read: Iterable[DocumentClaims], documents: Sequence[Document]
) -> tuple[DocumentClaims, ...]:
    """Return what was read in the order of the documents that the caller gave, then all other."""
    by_id = {content.document.id: content for content in read}
    given = [by_id.pop(document.id) for document in documents if document.id in by_id]
    return *given, *by_id.values()


@dataclass(frozen=True)
class Audit:
    """What an audit found, as tables and as reports."""

    results: Results
    reading: ReadingSummary | None = None  # None: made from a record
    memory: PageMemory | None = field(default=None, compare=False, repr=False)

    @cached_property
    def documents(self) -> pd.DataFrame:
        """One row for each document: what it is and when it speaks."""
        from auditor.report.record.frames import documents_frame

        return documents_frame(self.results.documents)

    @cached_property
    def claims(self) -> pd.DataFrame:
        """One row for each claim; those with the fact `open` no pattern has read."""
        from auditor.report.record.frames import claims_frame

        return claims_frame(self.results.table, self.results.documents)

    @cached_property
    def findings(self) -> pd.DataFrame:
        """One row for each finding, the gravest first."""
        from auditor.report.record.frames import findings_frame

        return findings_frame(self.results.findings, self.results.claims)

    @cached_property
    def problems(self) -> pd.DataFrame:
        """One row for each thing that could not be read or run."""
        from auditor.report.record.frames import problems_frame

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
        until = last_day(today) if today else None
        return replace(self, results=judged(results, waivers.entries, until))

    def since(self, baseline: str | Path | Audit) -> Audit:
        """Return the audit with what is new since an earlier one, or since its report.json.

        Raises ValueError for a file that is no report.json.
        """
        from auditor.report.record.diff import compared
        from auditor.report.record.reader import load

        earlier = baseline.results if isinstance(baseline, Audit) else load(Path(baseline))
        return replace(self, results=compared(earlier, self.results))

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
        return write(self.results, Path(out), wanted, arguments.held_claims(claims), self.memory)

    def fails(self, at_or_above: Verdict = "conflict", level: Level = "error") -> bool:
        """Whether a finding is at least as grave as a verdict and of a level or above it.

        Waived findings do not count; since an earlier audit only what is new does.
        """
        limits = FailureLimits(at_or_above, level)
        return bool(failures(replace(self.results, limits=limits)))
