"""The results of an audit → the end of the page: dates of documents, and what each rule did."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.core.model import VERDICTS
from auditor.core.results import RuleSummary
from auditor.report.html_page import texts as page_texts
from auditor.report.html_page.files import FileTable, file_table
from auditor.report.html_page.summary import how_known
from auditor.report.shared import texts
from auditor.report.shared.format import is_undated, spoken
from auditor.report.shared.outcome import compared_in_all, expected_wrong

if TYPE_CHECKING:
    from collections.abc import Mapping

    from auditor.core.model import Verdict
    from auditor.report.shared.index import DocumentEntry, Index


@dataclass(frozen=True, slots=True)
class DateRow:
    """A document with its date and where that is from."""

    title: str
    href: str
    id: str
    date: str
    undated: bool
    how: str
    characters: str
    statements: int


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule with the statements that it compares and its findings, counted."""

    anchor: str
    name: str
    words: str
    check: str
    description: str
    reads: str
    place: str
    yaml: str
    statements: str
    silent: str
    findings: tuple[tuple[Verdict, int], ...]


@dataclass(frozen=True, slots=True)
class Appendix:
    """The account of the folder, the dates of documents and the outcome of each rule."""

    account: tuple[str, ...]
    documents: tuple[DateRow, ...]
    files: FileTable
    rules: tuple[RuleRow, ...]
    silent: tuple[RuleRow, ...]


def appendix(index: Index) -> Appendix:
    """Return the dates of documents and the outcome of each rule."""
    rules = _rules(index)
    return Appendix(
        _account(index),
        tuple(_date_row(entry, index) for entry in index.documents.values()),
        file_table(index.results.files),
        tuple(rule for rule in rules if rule.findings),
        tuple(rule for rule in rules if not rule.findings),
    )


def _account(index: Index) -> tuple[str, ...]:
    """Return in sentences what was read and left out, what was compared, and what to expect."""
    results, counts = index.results, index.counts
    read = len(results.documents) - len({p.document for p in results.problems if p.fatal})
    undated = sum(is_undated(entry.content.dated) for entry in index.documents.values())
    lines = (
        page_texts.read(max(read, 0)),
        page_texts.skipped(results.skipped) if results.skipped else "",
        texts.undated(undated) if undated else "",
        page_texts.claims_read(counts.claims, counts.open, len(index.by_claim)),
        texts.lone_statements(counts.lone) if counts.lone else "",
        compared_in_all(index),
        texts.hidden(results.hidden) if results.hidden else "",
        expected_wrong(index),
    )
    return tuple(filter(None, lines))


def rule_anchors(index: Index) -> dict[str, str]:
    """Return the anchor of every rule in the page; of those that are on also the silent ones."""
    names = dict.fromkeys([r.name for r in index.results.rules] + [f.rule for f in index.findings])
    return {name: f"rule-{place}" for place, name in enumerate(sorted(names), 1)}


def _date_row(entry: DocumentEntry, index: Index) -> DateRow:
    document, dated = entry.content.document, entry.content.dated
    claims = index.by_document.get(document.id)
    return DateRow(
        entry.title,
        entry.href,
        document.id,
        spoken(dated),
        is_undated(dated),
        how_known(entry.content),
        f"{len(document.text):,}" if document.text or not claims else "",
        index.counts.by_document.get(document.id, 0),
    )


def _rules(index: Index) -> list[RuleRow]:
    found: dict[str, Counter[Verdict]] = defaultdict(Counter)
    checks: dict[str, str] = {}
    for finding in index.findings:
        found[finding.rule][finding.verdict] += 1
        checks[finding.rule] = finding.check
    summaries = {rule.name: rule for rule in index.results.rules}
    counts = index.counts.by_fact
    return [
        _rule_row(
            summaries.get(name) or RuleSummary(name, checks.get(name, ""), (), "", "", ""),
            anchor,
            counts,
            found[name],
        )
        for name, anchor in rule_anchors(index).items()
    ]


def _rule_row(
    rule: RuleSummary, anchor: str, counts: Mapping[str, int], found: Counter[Verdict]
) -> RuleRow:
    """Return the row of a rule; of a rule without facts it is not known how much it compares."""
    count = sum(counts.get(fact, 0) for fact in rule.facts)
    compares_facts = bool(rule.facts)
    return RuleRow(
        anchor,
        rule.name,
        texts.rule_in_words(rule.name),
        rule.check,
        rule.description,
        ", ".join(map(texts.in_words, rule.facts)),
        rule.place,
        rule.yaml,
        f"{count:,}" if compares_facts else "",
        page_texts.READ_NOTHING if compares_facts and not count else page_texts.NONE_ALIKE,
        tuple((verdict, found[verdict]) for verdict in VERDICTS if found[verdict]),
    )
