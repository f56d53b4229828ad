"""Verdicts on claims → findings: the message, an id of the content alone, one for each cause."""

from __future__ import annotations

from collections.abc import Container, Hashable, Mapping, Sequence
from dataclasses import replace

from auditor.checks import CHECKS
from auditor.checks.check_result import CheckResult
from auditor.checks.message_context import MessageContext
from auditor.claims.ids import digest, id_of, merged
from auditor.claims.rows.rows import Rows
from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim, Finding, Verdict
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
    conflicting: dict[str, Claim] = {}
    for rule in rules:
        for result in CHECKS[rule.check].run(rule, rule.options, table):
            rows = table.some(result.claims)
            cause = _cause(result, rows)
            if cause not in found:
                found[cause] = _finding(rule, result, rows, table)
                if result.verdict == "conflict":
                    conflicting.update((claim.id, claim) for claim in rows)
    kept = without_echoes(list(found.values()), conflicting)
    return sorted(merged(without_parts(kept, _sharing(found, table))), key=rank)


_Cause = tuple[Verdict, Hashable, str | None]


def _sharing(found: Mapping[_Cause, Finding], table: ClaimsTable) -> set[str]:
    """Return the ids of findings of one verdict and check, by several rules, that share a place."""
    alike: dict[tuple[str, str], list[tuple[Finding, Hashable]]] = {}
    for (verdict, places, _), finding in found.items():
        alike.setdefault((verdict, finding.check), []).append((finding, places))
    sharing: set[str] = set()
    for group in alike.values():
        if len({finding.rule for finding, _ in group}) < 2:
            continue
        shared = table.sharing([places for _, places in group])
        sharing.update(finding.id for (finding, _), one in zip(group, shared, strict=True) if one)
    return sharing


def without_parts(findings: list[Finding], sharing: Container[str]) -> list[Finding]:
    """Drop findings whose claims are all among those of another rule's with the same verdict.

    `sharing` holds the ids of those that may share claims with others.
    """
    known: dict[tuple[str, str, str], dict[str, list[set[str]]]] = {}
    for finding in (finding for finding in findings if finding.id in sharing):
        claims = set(finding.claims)
        for claim in finding.claims:
            by_rule = known.setdefault((claim, finding.verdict, finding.check), {})
            by_rule.setdefault(finding.rule, []).append(claims)
    return [
        f
        for f in findings
        if f.id not in sharing or not _is_part(f, known[f.claims[0], f.verdict, f.check])
    ]


def _is_part(finding: Finding, by_rule: dict[str, list[set[str]]]) -> bool:
    claims = set(finding.claims)
    others = (sets for rule, sets in by_rule.items() if rule != finding.rule)
    return any(claims < whole for sets in others for whole in sets)


def without_echoes(findings: list[Finding], conflicting: Mapping[str, Claim]) -> list[Finding]:
    """Drop findings on inferred values that only repeat what is wrong with the values they rest on.

    When the total of a statement conflicts, what is left after its parts conflicts too: one cause.
    `conflicting` are the claims of conflicts by their ids.
    """
    first_hand: set[str] = set()
    echoes: dict[str, set[str]] = {}
    for finding in (finding for finding in findings if finding.verdict == "conflict"):
        claims = [conflicting[claim] for claim in finding.claims]
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
        message=_message(rule, result, rows, table),
        why=result.why,
        claims=rows.ids,
        group=digest(rule.name, result.subject or ""),
        strength=round(min(1.0, 0.5 + result.size / 2), 4),
    )


def _message(rule: Rule, result: CheckResult, rows: Rows, table: ClaimsTable) -> str:
    template = rule.message.get(result.verdict)
    if result.message is not None and (template is None or result.verdict == "remark"):
        return result.message
    context = MessageContext(result, rows, table)
    text = render(template or DEFAULT_MESSAGES[result.verdict], context.get)
    if template is None and text.startswith(": "):
        return _name_of_fact(rule) + text
    return text.removeprefix(": ")


def _name_of_fact(rule: Rule) -> str:
    """Return what a rule is about where nothing tells whose it is: "Opening hours"."""
    name = rule.refs[0].fact if rule.refs else rule.name
    told = name.replace("-", " ").replace("_", " ")
    return told[:1].upper() + told[1:]
