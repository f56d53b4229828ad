"""Verdicts on claims → findings: the message, an id of the content alone, one for each cause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from auditor.checks import CHECKS
from auditor.checks.check_result import CheckResult
from auditor.checks.reasons import date_of, said
from auditor.claims.ids import digest, id_of, merged
from auditor.claims.rows.rows import Rows
from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim, Finding
from auditor.core.shortened import shortened
from auditor.core.verdict import gravity
from auditor.rulebook.pack.messages import render
from auditor.rulebook.pack.schema import Rule

MOST_TOLD = 600  # characters of a sentence: as many as a passage is quoted with
DEFAULT_MESSAGES = {
    "conflict": "{subject}: {a} in {a.document}, {b} in {b.document}",
    "unclear": "{subject}: {a} in {a.document}, {b} in {b.document}",
    "revision": "{subject}: {a} in {a.document}, revised to {b} in {b.document}",
    "change": "{subject}: {a} in {a.document} ({a.date}), {b} in {b.document} ({b.date})",
    "style": "{subject}: {a} in {a.document}, {b} in {b.document}",
    "remark": "{subject}: {a}",
    "refinement": "{subject}: {a} in {a.document}, {b} in {b.document}",
    "agreement": "{subject}: {a}",
}


def findings_of(rules: Sequence[Rule], table: ClaimsTable) -> list[Finding]:
    """Run every rule and return its findings, the gravest first, one for each cause."""
    found: dict[_Cause, Finding] = {}
    for rule in rules:
        for result in CHECKS[rule.check].run(rule, rule.options, table):
            rows = table.some(result.claims)
            cause = _cause(result, rows)
            if cause not in found:
                found[cause] = _finding(rule, result, rows, table)
    kept = without_parts(without_echoes(list(found.values()), table))
    return sorted(merged(kept), key=rank)


_Cause = tuple[object, ...]


def without_parts(findings: list[Finding]) -> list[Finding]:
    """Drop findings whose claims are all among those of another rule's with the same verdict."""
    known: dict[tuple[str, str, str], dict[str, list[set[str]]]] = {}
    shared = _shared(findings)
    if not shared:
        return findings
    for finding in findings:
        claims = set(finding.claims)
        if claims.isdisjoint(shared):
            continue
        for claim in finding.claims:
            by_rule = known.setdefault((claim, finding.verdict, finding.check), {})
            by_rule.setdefault(finding.rule, []).append(claims)
    return [
        f
        for f in findings
        if f.claims[0] not in shared or not _is_part(f, known[f.claims[0], f.verdict, f.check])
    ]


def _shared(findings: Iterable[Finding]) -> set[str]:
    """Return the claims that findings of several rules with one verdict and check have: few."""
    first: dict[tuple[str, str], dict[str, str]] = {}
    shared: set[str] = set()
    for finding in findings:
        rules = first.setdefault((finding.verdict, finding.check), {})
        rule = finding.rule
        shared.update(c for c in finding.claims if rules.setdefault(c, rule) != rule)
    return shared


def _is_part(finding: Finding, by_rule: dict[str, list[set[str]]]) -> bool:
    claims = set(finding.claims)
    others = (sets for rule, sets in by_rule.items() if rule != finding.rule)
    return any(claims < whole for sets in others for whole in sets)


def without_echoes(findings: list[Finding], table: ClaimsTable) -> list[Finding]:
    """Drop findings on inferred values that only repeat what is wrong with the values they rest on.

    When the total of a statement conflicts, what is left after its parts conflicts too: one cause.
    """
    conflicts = [finding for finding in findings if finding.verdict == "conflict"]
    if not conflicts:
        return findings
    by_id = {claim.id: claim for claim in table.claims}
    first_hand: set[str] = set()
    echoes: dict[str, set[str]] = {}
    for finding in conflicts:
        claims = [by_id[claim] for claim in finding.claims]
        statements = {claim.statement for claim in claims}
        if any(claim.inferred for claim in claims):
            echoes[finding.id] = statements
        else:
            first_hand |= statements
    return [f for f in findings if echoes.get(f.id, set()).isdisjoint(first_hand)]


def _cause(result: CheckResult, rows: Rows) -> _Cause:
    """Two rules that judge the very same passages alike have found one thing."""
    return result.verdict, rows.places, result.why if result.verdict == "remark" else None


def rank(finding: Finding) -> tuple[object, ...]:
    """Return what sorts findings: the gravest and strongest first."""
    return (
        gravity(finding.verdict),
        -finding.strength,
        finding.rule,
        finding.subject or "",
        finding.message,
        finding.id,
    )


def told_briefly(finding: Finding) -> Finding:
    """Return a finding whose sentences hold no title, name or heading of any length."""
    return replace(
        finding,
        message=shortened(finding.message, MOST_TOLD),
        why=shortened(finding.why, MOST_TOLD),
        subject=finding.subject and shortened(finding.subject, MOST_TOLD),
    )


def _finding(rule: Rule, result: CheckResult, rows: Rows, table: ClaimsTable) -> Finding:
    return Finding(
        id=id_of(rule.check, rows.passages, result.word),
        rule=rule.name,
        check=rule.check,
        verdict=result.verdict,
        level=rule.level,
        subject=result.subject,
        message=_message(rule, result, table),
        why=result.why,
        claims=rows.ids,
        group=digest(rule.name, result.subject or ""),
        strength=round(min(1.0, 0.5 + result.size / 2), 4),
    )


def _message(rule: Rule, result: CheckResult, table: ClaimsTable) -> str:
    template = rule.message.get(result.verdict)
    if result.message is not None and (template is None or result.verdict == "remark"):
        return result.message
    text = render(template or DEFAULT_MESSAGES[result.verdict], _context(result, table))
    return text.removeprefix(": ")


def _context(result: CheckResult, table: ClaimsTable) -> dict[str, str]:
    a, b = result.a, result.b
    context = {**b.slots, **a.slots, "subject": result.subject or ""}
    context["document.subject"] = a.subject or ""
    for name, claim in (("a", a), ("b", b)):
        context |= _side(name, claim, table)
    return context


def _side(name: str, claim: Claim, table: ClaimsTable) -> dict[str, str]:
    return {
        name: said(claim),
        f"{name}.text": claim.text,
        f"{name}.document": table.titles[claim.document],
        f"{name}.date": date_of(claim, table),
        f"{name}.said_by": claim.said_by or "",
        **{f"{name}.{slot}": text for slot, text in claim.slots.items()},
    }
