"""Rules and claims → a note where every document is a subject of its own."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from auditor.core.model import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from auditor.core.model import Claim
    from auditor.rulebook.pack.schema import Fact, Rule

COMPARING = frozenset(("agree",))
WHAT_TO_DO = (
    "give documents about one thing the same title in documents.yaml, or name the subject by a slot"
)


def lone_subjects(
    rules: Iterable[Rule], facts: Mapping[str, Fact], claims: Iterable[Claim]
) -> Iterator[Problem]:
    """Yield a note for each pack about documents of which no two are one subject."""
    wanted = {name for name, fact in facts.items() if fact.subject == "document"}
    subjects = _subjects(wanted, claims) if wanted else {}
    told = set()
    for rule in rules:
        if rule.pack not in told and (alone := _of_rule(rule, wanted, subjects)):
            told.add(rule.pack)
            yield _note(rule, alone)


def _of_rule(
    rule: Rule, facts: Collection[str], subjects: Mapping[str, dict[str, str]]
) -> Mapping[str, str]:
    """Return the documents that a rule would compare, where none of them are about one thing."""
    names = {ref.fact for ref in rule.refs if ref.fact in facts}
    compared = [subjects.get(name, {}) for name in sorted(names)]
    is_alone = rule.check in COMPARING and all(map(_are_alone, compared))
    return compared[0] if compared and is_alone else {}


def _subjects(facts: Collection[str], claims: Iterable[Claim]) -> dict[str, dict[str, str]]:
    """Return for each of some facts its documents, each with what the document is about."""
    subjects: dict[str, dict[str, str]] = defaultdict(dict)
    for claim in claims:
        if claim.fact in facts:
            subjects[claim.fact][claim.document] = claim.subject or ""
    return subjects


def _are_alone(by_document: Mapping[str, str]) -> bool:
    """Whether several documents are read, and each is about something else."""
    return len(by_document) > 1 and len(set(by_document.values())) == len(by_document)


def _note(rule: Rule, by_document: Mapping[str, str]) -> Problem:
    titles = ", ".join(f"“{title}”" for title in list(by_document.values())[:2])
    message = (
        f"{rule.pack}:{rule.line}: '{rule.name}' compares nothing: with subject: document every"
        f" document is a subject of its own ({titles}); {WHAT_TO_DO}"
    )
    return Problem("rule", message, rule=rule.name, fatal=False)
