"""What rules have found, and what discovery has read → findings without those on two namesakes.

A rule knows a thing by its name alone.  Where all that two documents say of a name besides does not
fit one bearer, they do not disagree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from auditor.core.model import Claim, Finding, Value, Verdict
from auditor.discover.alignment.bearers import Group, bearers_of
from auditor.discover.alignment.clusters import sentences_alike
from auditor.discover.statements.value_statement import ValueStatement
from auditor.language.names.name_key import name_key
from auditor.statement_store import Statements

MOST_DOCUMENTS = 24  # that speak of a name: more speak of one thing, or of ever others
DISAGREE: frozenset[Verdict] = frozenset(("conflict", "unclear", "revision"))


def without_homonyms(
    findings: Sequence[Finding], claims: Iterable[Claim], statements: Statements
) -> list[Finding]:
    """Return findings but those that two documents disagree in because they name two things."""
    by_id = {claim.id: claim for claim in claims}
    doubtful = {id(f): some for f in findings if (some := _of_two_documents(f, by_id))}
    subjects = {_subject(some) for some in doubtful.values()} - {""}
    names = _names_of_several(statements.about(subjects) if subjects else ())
    return [f for f in findings if not _are_namesakes(doubtful.get(id(f), []), names)]


def _of_two_documents(finding: Finding, by_id: dict[str, Claim]) -> list[Claim]:
    """Return the claims of a finding on what documents say, none of one that one document makes."""
    claims = [by_id[claim] for claim in finding.claims if claim in by_id]
    are_several = len({claim.document for claim in claims}) > 1
    return claims if finding.verdict in DISAGREE and are_several else []


def _subject(claims: Sequence[Claim]) -> str:
    """Return the one subject of claims as discovery compares it, "" for none."""
    subjects = {claim.subject and name_key(claim.subject) for claim in claims}
    return (subjects.pop() or "") if len(subjects) == 1 else ""


def _names_of_several(values: Iterable[ValueStatement]) -> dict[str, list[Group]]:
    """Return what is said of each name that may be of several, gathered by its words."""
    by_subject: dict[str, Group] = defaultdict(list)
    for value in values:
        by_subject[value.subject].append(value)
    found = {}
    for subject, about_it in by_subject.items():
        if len({value.document for value in about_it}) <= MOST_DOCUMENTS:
            groups = list(sentences_alike(about_it))
            if bearers_of(groups) is not None:
                found[subject] = groups
    return found


def _are_namesakes(claims: Sequence[Claim], names: dict[str, list[Group]]) -> bool:
    """Whether all claims that differ are about two bearers of a name, by what else is said."""
    groups = names.get(_subject(claims)) if claims else None
    if groups is None:
        return False
    bearers = bearers_of(
        groups, {(claim.document, claim.start or 0, claim.end or 0) for claim in claims}
    )
    by_value: dict[Value, list[str]] = defaultdict(list)
    for claim in claims:
        by_value[claim.value].append(claim.document)
    return bearers is not None and not any(
        bearers.share(one, other) for one, other in combinations(by_value.values(), 2)
    )
