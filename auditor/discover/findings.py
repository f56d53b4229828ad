"""What checks said of open claims → findings of discovery: ranked, explained, with their rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from auditor.claims.ids import finding_id
from auditor.core.model import Claim, Finding, Verdict
from auditor.discover.arithmetic.findings import CHECK
from auditor.discover.ranking import difference_of, slip, strength_of
from auditor.discover.statements.open_claims import LASTING
from auditor.discover.suggested_rule import pair_of, suggested_rule

REPORTED: frozenset[Verdict] = frozenset(("conflict", "unclear", "revision", "change"))
REPORTED_OF_ROLES: frozenset[Verdict] = REPORTED | {"refinement", "style"}
LOUD: frozenset[Verdict] = frozenset(("conflict", "unclear", "revision"))
WEAKEST = 0.3  # strength below which a disagreement is not told
USUAL = 3  # claims that make a value the usual one
ALIGNED = 2.0  # the sureness of statements that are aligned by all of their words


def discovered(
    findings: Iterable[Finding],
    claims: Mapping[str, Claim],
    reported: frozenset[Verdict] = REPORTED,
) -> Iterator[Finding]:
    """Yield findings under the check of discovery, with strength and the rule they would make."""
    findings = list(findings)
    usual = _usual(findings, claims)
    for finding in findings:
        made = [claims[claim] for claim in finding.claims]
        if _is_among_strays(finding, made, usual):
            continue
        if finding.verdict in reported and not _times_are_guessed(finding.verdict, made):
            found = _discovered(finding, made)
            if found.strength >= WEAKEST or finding.verdict not in LOUD:
                yield found


Group = tuple[str, str | None, int | None, int | None]
Told = tuple[float | None, float | None, str | None]


def _group(finding: Finding, claims: Sequence[Claim]) -> Group:
    """Return what a finding is about, and when."""
    holds = claims[0].holds
    days = (None, None) if holds is None else (holds.low, holds.high)
    return finding.rule, finding.subject, *days


def _told(claim: Claim) -> Told:
    return claim.value.low, claim.value.high, claim.value.unit


def _usual(findings: Iterable[Finding], claims: Mapping[str, Claim]) -> dict[Group, Told]:
    """Return the value that at least half of the claims about one thing tell, if there is one."""
    about: dict[Group, dict[str, Told]] = {}
    for finding in findings:
        made = [claims[claim] for claim in finding.claims]
        told = about.setdefault(_group(finding, made), {})
        told.update((claim.id, _told(claim)) for claim in made)
    found: dict[Group, Told] = {}
    for group, told in about.items():
        value, count = Counter(told.values()).most_common(1)[0]
        if count >= USUAL and 2 * count >= len(told):
            found[group] = value
    return found


def _is_among_strays(
    finding: Finding, claims: Sequence[Claim], usual: Mapping[Group, Told]
) -> bool:
    """Whether claims disagree with each other that each disagree with what most tell."""
    value = usual.get(_group(finding, claims))
    if value is None or finding.verdict not in LOUD:
        return False
    return all(_told(claim) != value for claim in claims)


def _times_are_guessed(verdict: Verdict, claims: Sequence[Claim]) -> bool:
    """Whether one value has its own time and the other only the year of its document.

    A figure in an edition of 2017 may be of any year before: it cannot contradict one of 2017.
    """
    a, b = pair_of(claims)
    times = [claim.holds for claim in (a, b) if claim.holds is not None]
    told = all(time.source == "words" and time.low is not None for time in times)
    if verdict == "unclear" and told:
        return True  # a quarter and its year: each figure is of its own time
    unplaced = any(time.source == "words" and time.low is None for time in times)
    if verdict == "unclear" and unplaced and len({time.text for time in times}) > 1:
        return True  # "in the first quarter" and "in the second quarter", of no known year
    sources = {time.source for time in times}
    return verdict == "conflict" and len(sources) > 1 and a.value.kind != "date"


def _names_nothing(claim: Claim) -> bool:
    """Whether no name tells what a claim is about: "The road was closed for 3 hours."."""
    words = claim.passage.split()
    return not claim.subject and not any(word[:1].isupper() for word in words[1:])


def _discovered(finding: Finding, claims: Sequence[Claim]) -> Finding:
    a, b = pair_of(claims)
    why = finding.why
    if finding.verdict == "conflict" and all(map(_names_nothing, (a, b))) and a.at[0] != b.at[0]:
        finding = replace(finding, verdict="unclear")
        why = "Nothing tells whether both speak of the same thing: neither passage names it."
    elif finding.verdict in ("conflict", "unclear"):
        why += slip(a.value, b.value, a.text, b.text)
    certain = all(claim.holds is not None and claim.holds.low is not None for claim in (a, b))
    changes = "never" if a.value.kind == "date" or a.slot == LASTING else "any"
    return replace(
        finding,
        id=finding_id(CHECK, claims),
        rule=finding.rule if finding.rule.startswith(CHECK) else f"{CHECK}-{finding.rule}",
        check=CHECK,
        why=why,
        strength=strength_of(ALIGNED, difference_of(a.value, b.value), certain_time=certain),
        suggestion=suggested_rule(finding.subject or "", a, b, changes=changes),
    )


def unknown(
    findings: Iterable[Finding], known: Iterable[Finding], claims: Mapping[str, Claim]
) -> list[Finding]:
    """Return the findings that no other finding has already made of the same places."""
    told = {claims[claim].at for finding in known for claim in finding.claims}
    return [f for f in findings if not all(claims[claim].at in told for claim in f.claims)]
