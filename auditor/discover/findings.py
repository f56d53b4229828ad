"""What checks said of open claims → findings of discovery: ranked, explained, with their rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from auditor.discover.strength import difference_of, slip, strength_of
from auditor.discover.suggestion import pair_of, suggested_rule
from auditor.discover.worked import CHECK
from auditor.model import Claim, Finding, Verdict

TOLD: frozenset[Verdict] = frozenset(("conflict", "unclear", "revision", "change"))
TOLD_OF_ROLES: frozenset[Verdict] = TOLD | {"refinement", "style"}
LOUD: frozenset[Verdict] = frozenset(("conflict", "unclear", "revision"))
WEAKEST = 0.3  # strength below which a disagreement is not told
ALIGNED = 2.0  # the sureness of statements that are aligned by all of their words


def discovered(
    findings: Iterable[Finding], claims: Mapping[str, Claim], told: frozenset[Verdict] = TOLD
) -> Iterator[Finding]:
    """Yield findings under the check of discovery, with strength and the rule they would make."""
    for finding in findings:
        made = [claims[claim] for claim in finding.claims]
        if finding.verdict in told and not _goes_without_saying(finding.verdict, made):
            found = _discovered(finding, made)
            if found.strength >= WEAKEST or finding.verdict not in LOUD:
                yield found


def _goes_without_saying(verdict: Verdict, claims: Sequence[Claim]) -> bool:
    """Whether claims only look as if they disagreed, or one document tells how a value moved."""
    in_one = len({claim.document for claim in claims}) == 1
    return (verdict == "change" and in_one) or _times_are_guessed(verdict, claims)


def _times_are_guessed(verdict: Verdict, claims: Sequence[Claim]) -> bool:
    """Whether one value has its own time and the other only the year of its document.

    A figure in an edition of 2017 may be of any year before: it cannot contradict one of 2017.
    """
    a, b = pair_of(claims)
    times = [claim.holds for claim in (a, b) if claim.holds is not None]
    unplaced = any(time.source == "words" and time.low is None for time in times)
    if verdict == "unclear" and unplaced and len({time.text for time in times}) > 1:
        return True  # "in the first quarter" and "in the second quarter", of no known year
    sources = {time.source for time in times}
    return verdict == "conflict" and len(sources) > 1 and a.value.kind != "date"


def _discovered(finding: Finding, claims: Sequence[Claim]) -> Finding:
    a, b = pair_of(claims)
    why = finding.why
    if finding.verdict in ("conflict", "unclear"):
        why += slip(a.value, b.value, a.text, b.text)
    certain = all(claim.holds is not None and claim.holds.low is not None for claim in (a, b))
    changes = "never" if a.value.kind == "date" else "any"
    return replace(
        finding,
        rule=finding.rule if finding.rule.startswith(CHECK) else f"{CHECK}-{finding.rule}",
        check=CHECK,
        why=why,
        strength=strength_of(ALIGNED, difference_of(a.value, b.value), told_time=certain),
        suggestion=suggested_rule(finding.subject or "", a, b, changes=changes),
    )


def unknown(
    findings: Iterable[Finding], known: Iterable[Finding], claims: Mapping[str, Claim]
) -> list[Finding]:
    """Return the findings that no other finding has already made of the same places."""
    told = {claims[claim].at for finding in known for claim in finding.claims}
    return [f for f in findings if not all(claims[claim].at in told for claim in f.claims)]
