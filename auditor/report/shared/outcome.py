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
    """Return the counts, behind what was not read: "4 of 12 documents read; 2 to fix, …"."""
    return "; ".join(filter(None, (read_in_part(index), counts(index))))


def counts(index: Index) -> str:
    """Return "2 to fix, 1 of them decided, 1 to ask, 5 changed"; waived findings do not count."""
    found = Counter(finding.verdict for finding in index.findings if not finding.waived)
    decided = Counter(f.verdict for f in index.findings if f.decided and not f.waived)
    return texts.SUMMARY.format(
        fix=_to_decide(texts.TO_FIX, found["conflict"], decided["conflict"]),
        ask=_to_decide(texts.TO_ASK, found["unclear"], decided["unclear"]),
        changed=found["change"],
        revised=texts.REVISED.format(count=found["revision"]) if found["revision"] else "",
    )


def read_in_part(index: Index) -> str:
    """Return "4 of 12 documents read"; "" where all were."""
    results = index.results
    unread = sum(fate.files for fate in results.files if fate.fate == "unread")
    if not results.files:
        known = {content.document.id for content in results.documents}
        lost = {p.document for p in results.problems if p.kind == "document" and p.fatal}
        unread = len(lost - known - {None})
    read = len(results.documents)
    return f"{read:,} of {texts.documents(read + unread)} read" if unread else ""


def _to_decide(counted: str, count: int, decided: int) -> str:
    return counted.format(count=count) + (texts.DECIDED.format(count=decided) if decided else "")


def outcome(index: Index) -> tuple[str, ...]:
    """Return what the headline leaves out: style, what was not checked and what was not read."""
    style = sum(f.verdict == "style" and not f.waived for f in index.findings)
    accepted = sum(f.waived is not None for f in index.findings)
    lone = index.lone_statements()
    nothing_read = not any(index.counts.by_fact.values())
    lines = (
        expected_wrong(index),
        texts.hidden(index.results.hidden) if index.results.hidden else "",
        texts.style_notes(style) if style else "",
        texts.accepted(accepted) if accepted else "",
        texts.lone_statements(lone) if lone else "",
        compared_in_all(index),
        texts.NO_CLAIMS if index.results.documents and nothing_read else "",
    )
    return tuple(filter(None, lines))


def expected_wrong(index: Index) -> str:
    """Return which share of the disagreements that no rule names are expected to be no errors."""
    shown = [
        finding.strength
        for finding in index.findings
        if finding.check == DISCOVERED and finding.verdict in DISAGREEMENTS
    ]
    return texts.expected_wrong(1 - sum(shown) / len(shown)) if shown else ""


def compared_in_all(index: Index) -> str:
    """Return how many of the mentions were compared, and what would compare the others."""
    seen = sum(document.mentions for document in index.results.documents)
    if not seen:
        return ""
    count = sum(compared_in(document, index) for document in index.documents)
    return f"{texts.compared(count, seen)}. {texts.RULES_FOR_MORE if count < seen else ''}".strip()


def compared_in(document: str, index: Index) -> int:
    """Return how many values of a document some finding compares with another passage."""
    claims = index.by_document.get(document, ())
    compared = {(c.start, c.end) for c in claims if c.id in index.by_claim and not c.inferred}
    return min(len(compared), index.documents[document].content.mentions)


def problem_line(index: Index, place: int) -> str:
    """Return the problem at a place of the results in one line, with what it is about in front."""
    problem = index.results.problems[place]
    about = index.title(problem.document) if problem.document else problem.rule
    if not about or about in problem.message:
        return problem.message
    return f"{about}: {problem.message}"
