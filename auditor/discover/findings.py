"""Findings of checks on unmatched claims → those of discovery: ranked, explained, with a rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from auditor.claims.ids import finding_id
from auditor.core.model import Claim, Finding, ValidTime, Verdict
from auditor.discover.arithmetic.findings import CHECK
from auditor.discover.document_days import differ_as_documents
from auditor.discover.ranking import difference_of, slip, strength_of
from auditor.discover.statements.open_claims import LASTING
from auditor.discover.suggested_rule import pair_of, suggested_rule

REPORTED: frozenset[Verdict] = frozenset(("conflict", "unclear", "revision", "change"))
REPORTED_OF_ROLES: frozenset[Verdict] = REPORTED | {"refinement", "style"}
DISAGREEMENTS: frozenset[Verdict] = frozenset(("conflict", "unclear", "revision"))

# Set by hand on the collections of tests/benchmarks/discover/.
WEAKEST = 0.3  # strength, 0 to 1, below which a disagreement is not reported
MAJORITY = 3  # claims, at least half of all about one thing, that make their value the majority's
ALIGNED = 2.0  # same-subject score, in log-odds, of statements aligned by all of their words: 88 %

_UNNAMED = "Nothing tells whether both speak of the same thing: neither passage names it."


def discovered(
    findings: Iterable[Finding],
    claims: Mapping[str, Claim],
    reported: frozenset[Verdict] = REPORTED,
) -> Iterator[Finding]:
    """Yield findings under the check of discovery, with strength and the rule they would make.

    `claims` are those of the findings by their ids, `reported` the verdicts that are kept.
    """
    findings = list(findings)
    majority = _majority_values(findings, claims)
    for finding in findings:
        made = [claims[claim] for claim in finding.claims]
        if _is_among_outliers(finding, made, majority):
            continue
        if differ_as_documents(*pair_of(made)):
            continue
        if finding.verdict in reported and not times_are_guessed(finding.verdict, made):
            yield _discovered(finding, made)


def is_strong(finding: Finding) -> bool:
    """Whether a finding is strong enough to be reported; what is no disagreement always is."""
    return finding.strength >= WEAKEST or finding.verdict not in DISAGREEMENTS


def unknown(
    findings: Iterable[Finding], known: Iterable[Finding], claims: Mapping[str, Claim]
) -> list[Finding]:
    """Return the findings that have a claim at a place where no known finding has one."""
    places = {claims[claim].at for finding in known for claim in finding.claims}
    return [f for f in findings if not all(claims[claim].at in places for claim in f.claims)]


# ------------------------------------------------------------------ outliers


Group = tuple[str, str | None, int | None, int | None]
Figures = tuple[float | None, float | None, str | None]


def _group(finding: Finding, claims: Sequence[Claim]) -> Group:
    """Return what a finding is about, and when."""
    holds = claims[0].holds
    days = (None, None) if holds is None else (holds.low, holds.high)
    return finding.rule, finding.subject, *days


def _figures(claim: Claim) -> Figures:
    return claim.value.low, claim.value.high, claim.value.unit


def _majority_values(
    findings: Iterable[Finding], claims: Mapping[str, Claim]
) -> dict[Group, Figures]:
    """Return the value of at least half of the claims about one thing, where there is one."""
    about: dict[Group, dict[str, Figures]] = {}
    for finding in findings:
        made = [claims[claim] for claim in finding.claims]
        values = about.setdefault(_group(finding, made), {})
        values.update((claim.id, _figures(claim)) for claim in made)
    found: dict[Group, Figures] = {}
    for group, values in about.items():
        value, count = Counter(values.values()).most_common(1)[0]
        if count >= MAJORITY and 2 * count >= len(values):
            found[group] = value
    return found


def _is_among_outliers(
    finding: Finding, claims: Sequence[Claim], majority: Mapping[Group, Figures]
) -> bool:
    """Whether claims disagree with each other that each disagree with the majority's value."""
    value = majority.get(_group(finding, claims))
    if value is None or finding.verdict not in DISAGREEMENTS:
        return False
    return all(_figures(claim) != value for claim in claims)


# ------------------------------------------------------------------ what only looks like a finding


def times_are_guessed(verdict: Verdict, claims: Sequence[Claim]) -> bool:
    """Whether the times of two claims are too uncertain for them to disagree.

    A figure in an edition of 2017 may be of any year before: it cannot contradict one of 2017.
    """
    a, b = pair_of(claims)
    times = [claim.holds for claim in (a, b) if claim.holds is not None]
    if verdict == "unclear":
        return _have_times_of_their_own(times)
    one_guessed = len({time.source for time in times}) > 1
    return verdict == "conflict" and one_guessed and a.value.kind != "date"


def _have_times_of_their_own(times: Sequence[ValidTime]) -> bool:
    """Whether words give each value its own time: a quarter and its year, or two quarters.

    "In the first quarter" and "in the second quarter" of no known year are two times too.
    """
    if all(time.source != "document" and time.low is not None for time in times):
        return True
    unplaced = any(time.source != "document" and time.low is None for time in times)
    return unplaced and len({time.text for time in times}) > 1


def _names_nothing(claim: Claim) -> bool:
    """Whether no name says what a claim is about: "The road was closed for 3 hours."."""
    words = claim.passage.split()
    return not claim.subject and not any(word[:1].isupper() for word in words[1:])


# ------------------------------------------------------------------ the finding


def _discovered(finding: Finding, claims: Sequence[Claim]) -> Finding:
    """Return a finding with its strength, its reason and the rule that it would make."""
    a, b = pair_of(claims)
    certain = all(claim.holds is not None and claim.holds.low is not None for claim in (a, b))
    verdict, why = _verdict(finding, a, b)
    never = a.value.kind == "date" or a.slot == LASTING
    return replace(
        finding,
        id=finding_id(CHECK, claims),
        rule=finding.rule if finding.rule.startswith(CHECK) else f"{CHECK}-{finding.rule}",
        check=CHECK,
        verdict=verdict,
        why=why,
        strength=strength_of(ALIGNED, difference_of(a.value, b.value), certain_time=certain),
        suggestion=suggested_rule(finding.subject or "", a, b, changes="never" if never else "any"),
    )


def _verdict(finding: Finding, a: Claim, b: Claim) -> tuple[Verdict, str]:
    """Return the verdict and its reason; passages that name nothing need not be of one thing."""
    unnamed = a.document != b.document and _names_nothing(a) and _names_nothing(b)
    if finding.verdict == "conflict" and unnamed:
        return "unclear", _UNNAMED
    if finding.verdict in ("conflict", "unclear"):
        return finding.verdict, finding.why + slip(a.value, b.value, a.text, b.text)
    return finding.verdict, finding.why
