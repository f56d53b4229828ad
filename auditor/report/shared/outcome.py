"""The results of an audit → its outcome in a few lines, the same in every report."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from auditor.report.shared import texts
from auditor.report.shared.evidence import DISCOVERED

if TYPE_CHECKING:
    from auditor.report.shared.index import Index


DISAGREEMENTS = frozenset(("conflict", "unclear", "revision"))


def headline(index: Index) -> str:
    """Return "2 to fix, 1 to ask, 5 changed"; waived findings do not count."""
    found = Counter(finding.verdict for finding in index.findings if not finding.waived)
    return texts.SUMMARY.format(
        fix=found["conflict"],
        ask=found["unclear"] + found["revision"],
        changed=found["change"],
    )


def outcome(index: Index) -> tuple[str, ...]:
    """Return what the headline leaves out: style, what was not checked and what was not read."""
    style = sum(f.verdict == "style" and not f.waived for f in index.findings)
    accepted = sum(f.waived is not None for f in index.findings)
    lone = index.lone_statements()
    nothing_read = not any(index.counts.by_fact.values())
    lines = (
        _expected_wrong(index),
        texts.hidden(index.results.hidden) if index.results.hidden else "",
        texts.style_notes(style) if style else "",
        texts.accepted(accepted) if accepted else "",
        texts.lone_statements(lone) if lone else "",
        _coverage(index),
        texts.NO_CLAIMS if index.results.documents and nothing_read else "",
    )
    return tuple(filter(None, lines))


def _expected_wrong(index: Index) -> str:
    """Return which share of the disagreements that no rule names are expected to be no errors."""
    shown = [
        finding.strength
        for finding in index.findings
        if finding.check == DISCOVERED and finding.verdict in DISAGREEMENTS
    ]
    return texts.expected_wrong(1 - sum(shown) / len(shown)) if shown else ""


def _coverage(index: Index) -> str:
    """Return how many of the mentions some claim reads; nothing where there are none."""
    documents = index.results.documents
    seen = sum(document.mentions for document in documents)
    if not seen:
        return ""
    claimed = sum(document.mentions_claimed for document in documents)
    return texts.understood(claimed, seen, index.counts.open)


def problem_line(index: Index, place: int) -> str:
    """Return the problem at a place of the results in one line, with what it is about in front."""
    problem = index.results.problems[place]
    about = index.title(problem.document) if problem.document else problem.rule
    if not about or about in problem.message:
        return problem.message
    return f"{about}: {problem.message}"
