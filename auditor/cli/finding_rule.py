"""A finding of discovery → the text of a pack with the rule that it suggests, and its examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.cli import terminal

if TYPE_CHECKING:
    from auditor.core.model import Claim, Finding, Verdict
    from auditor.core.results import Results


def rule_of(results: Results, identity: str, report: str, *, never: bool = False) -> str:
    """Return the pack that a finding suggests, or with `never` the rule that parts its claims.

    Raises Exit, with a message, where no rule can be written for it.
    """
    from auditor.discover.suggested_rule import pair_of, parting_rule
    from auditor.report.shared.unseen import plain

    finding = next((f for f in results.findings if f.id == identity), None)
    if finding is None:
        raise terminal.fail(f"{report} has no finding {identity}; ids stand beside the findings")
    if finding.suggestion is None:
        raise terminal.fail(_why_no_rule(finding))
    head = f"# {finding.verdict}: {plain(finding.message)}\n"
    claims = {claim.id: claim for claim in results.claims}
    evidence = [claims[claim] for claim in finding.claims]
    if not never:
        return head + finding.suggestion + _examples(finding.verdict, evidence, results)
    a, b = pair_of(evidence)
    if _in_one_passage(a, b):
        raise terminal.fail(f"{identity} is arithmetic of one passage: accept it by auditor waive")
    return head + parting_rule(finding.subject or "", a, b)


def _why_no_rule(finding: Finding) -> str:
    """Return what to do with a finding that suggests no rule."""
    from auditor.discover.arithmetic.findings import CHECK
    from auditor.slips import CHECK as SLIPS

    if finding.check in (CHECK, SLIPS):
        return f"no rule can be written for {finding.id}: accept it by auditor waive"
    return f"{finding.id} was found by the rule {finding.rule}: change that rule"


def _examples(verdict: Verdict, evidence: list[Claim], results: Results) -> str:
    """Return the examples of a suggested rule: the passages with the dates of their documents."""
    from auditor.calendar.edtf import format_days
    from auditor.discover.arithmetic.suggested_rule import arithmetic_examples
    from auditor.discover.suggested_rule import examples, pair_of

    a, b = pair_of(evidence)
    dates = {entry.document.id: entry.dated for entry in results.documents}
    days = [dates.get(claim.document) for claim in (a, b)]
    first, second = [format_days(day.low, day.high) if day else "?" for day in days]
    if _in_one_passage(a, b):
        return arithmetic_examples(verdict, first, evidence)
    return examples(verdict, ((first, a.passage), (second, b.passage)))


def _in_one_passage(a: Claim, b: Claim) -> bool:
    return (a.document, a.passage_start) == (b.document, b.passage_start)
