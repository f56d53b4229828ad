"""The end of the page: how documents were dated, what was not read, what each rule did."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.core.model import VERDICTS
from auditor.report.html_page import texts as page_texts
from auditor.report.html_page.summary import how_known
from auditor.report.shared import texts
from auditor.report.shared.format import is_undated, spoken

if TYPE_CHECKING:
    from auditor.core.model import Verdict
    from auditor.core.results import RuleSummary
    from auditor.report.shared.index import DocumentEntry, Index


@dataclass(frozen=True, slots=True)
class DatedRow:
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
    """A rule and what came of it."""

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
class Back:
    """How the report was made."""

    documents: tuple[DatedRow, ...]
    rules: tuple[RuleRow, ...]
    silent: tuple[RuleRow, ...]


def back(index: Index) -> Back:
    """Gather how the report was made."""
    rules = _rules(index)
    return Back(
        tuple(_dated(source, index) for source in index.documents.values()),
        tuple(rule for rule in rules if rule.findings),
        tuple(rule for rule in rules if not rule.findings),
    )


def rule_anchors(index: Index) -> dict[str, str]:
    """Name the place of every rule in the page; of those that are on also the silent ones."""
    names = dict.fromkeys([r.name for r in index.results.rules] + [f.rule for f in index.findings])
    return {name: f"rule-{place}" for place, name in enumerate(sorted(names), 1)}


def _dated(source: DocumentEntry, index: Index) -> DatedRow:
    document, dated = source.understood.document, source.understood.dated
    claims = index.by_document.get(document.id, [])
    return DatedRow(
        source.title,
        source.href,
        document.id,
        spoken(dated),
        is_undated(dated),
        how_known(source.understood),
        f"{len(document.text):,}",
        len({claim.statement for claim in claims}),
    )


def _rules(index: Index) -> list[RuleRow]:
    found: dict[str, Counter[Verdict]] = defaultdict(Counter)
    checks: dict[str, str] = {}
    for finding in index.findings:
        found[finding.rule][finding.verdict] += 1
        checks[finding.rule] = finding.check
    told = {rule.name: rule for rule in index.results.rules}
    read = _read(index)
    return [
        _rule(name, anchor, checks.get(name, ""), told.get(name), read, found[name])
        for name, anchor in rule_anchors(index).items()
    ]


def _read(index: Index) -> dict[str, int]:
    """Count the statements of each fact."""
    statements = {(claim.fact, claim.statement) for claim in index.claims.values()}
    return Counter(fact for fact, _ in statements)


def _rule(
    name: str,
    anchor: str,
    check: str,
    told: RuleSummary | None,
    read: dict[str, int],
    found: Counter[Verdict],
) -> RuleRow:
    count = sum(read.get(fact, 0) for fact in told.facts) if told else 0
    known = told is not None and bool(told.facts)
    silent = page_texts.NONE_ALIKE if count or not known else page_texts.READ_NOTHING
    return RuleRow(
        anchor,
        name,
        texts.rule_in_words(name),
        told.check if told else check,
        told.description if told else "",
        ", ".join(map(texts.in_words, told.facts)) if told else "",
        told.place if told else "",
        told.yaml if told else "",
        f"{count:,}" if known else "",
        silent,
        tuple((verdict, found[verdict]) for verdict in VERDICTS if found[verdict]),
    )
