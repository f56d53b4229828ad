"""Results → the plain data of `report.json`, in an order that does not depend on the search.

Days are ISO text, "2016-03-25"; numbers are JSON numbers; None is unbounded or not known.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Protocol

from auditor.core.model import VERDICTS
from auditor.core.passage_spans import MentionSpans
from auditor.core.shortened import shortened
from auditor.report.record.declared import content_hash, declared_record
from auditor.report.shared.format import is_undated, iso
from auditor.report.shared.index import Index
from auditor.report.shared.passage_excerpt import MOST, bounded_passage

if TYPE_CHECKING:
    from auditor.core.model import (
        Claim,
        DocumentClaims,
        DocumentDate,
        Finding,
        Problem,
        ValidTime,
        Value,
    )
    from auditor.core.results import BaselineDiff, Results, RuleSummary
    from auditor.report.shared.source_positions import SourcePosition

VERSION = 1  # of the published shape
Record = dict[str, Any]


class AsRead(Protocol):
    """What tells where a span of a text without markup stands in the text as read."""

    def as_read(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the text as read."""


def record(results: Results) -> Record:
    """Return the results as plain data, in an order that does not depend on how they were found.

    The three long lists are iterators: as plain data they would take several times the memory of
    their text.
    """
    index = Index(results)
    at = index.positions.of
    return {
        "format": VERSION,
        "documents": (
            document_record(e.content)
            | {"statements": index.counts.by_document.get(id, 0)}
            | ({"file": e.file} if e.file else {})
            for id, e in index.documents.items()
        ),
        "claims": (
            claim_record(claim, index.content(claim)) | position_record(at(claim))
            for claim in index.table
        ),
        "findings": map(finding_record, index.findings),
        "problems": problem_records(results.problems),
        "skipped": results.skipped,
        "files": list(map(asdict, results.files)),
        "rules": [_rule(rule) for rule in sorted(results.rules, key=lambda r: (r.name, r.place))],
        "since": _since(results.since),
        "fails": {"on": results.limits.on or "never", "level": results.limits.level},
        "summary": _summary(index),
    }


def document_record(content: DocumentClaims) -> Record:
    """Return the record of a document: its names, its date and how that is known, its text.

    Any report can be made later from these records alone.
    """
    document, dated = content.document, content.dated
    return {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "date": _date(dated),
        "undated": dated.source if dated is not None and is_undated(dated) else None,
        "bound": _date(content.bound),
        "sha256": content_hash(document),
        "characters": len(document.text),
        "mentions": content.mentions,
        "mentions_claimed": content.mentions_claimed,
        "mention_steps": MentionSpans(content.as_read(*span) for span in content.spans).steps(),
        "text": document.text,
        **declared_record(document),
    }


def _date(dated: DocumentDate | None) -> Record | None:
    if dated is None or is_undated(dated):
        return None
    doubt = {} if dated.doubt is None else {"doubt": dated.doubt}
    return doubt | {"low": iso(dated.low), "high": iso(dated.high), "source": dated.source}


def claim_record(claim: Claim, content: AsRead | None = None) -> Record:
    """Return the record of a claim: the value as written, and as it was read.

    `content` tells where its document's text stands in the text as read, None where they are one.
    Start and end are document offsets, of an inferred value None.  Of a long passage the part
    around the value is quoted; its start and end are those of the whole passage.
    """
    return {
        "id": claim.id,
        "statement": claim.statement,
        "document": claim.document,
        "fact": claim.fact,
        "slot": claim.slot,
        "subject": claim.subject,
        "slots": {slot: shortened(words, MOST) for slot, words in claim.slots.items()},
        "value": {"text": claim.text, "inferred": claim.inferred} | _value(claim.value),
        "holds": _holds(claim.holds),
        "said_by": claim.said_by,
        "modality": claim.modality,
        "polarity": claim.polarity,
        "passage": bounded_passage(claim),
        **offsets_as_read(claim, content),
        "place": claim.place,
        "remarks": list(claim.remarks),
        "resolved": claim.resolved,
        "frame": [part._asdict() for part in claim.frame],
    }


def offsets_as_read(claim: Claim, content: AsRead | None) -> Record:
    """Return where a claim and its passage stand in their document's text as read."""
    start, end = claim.start, claim.end
    passage = claim.passage_start, claim.passage_end
    if content is not None:
        passage = content.as_read(*passage)
        if start is not None and end is not None:
            start, end = content.as_read(start, end)
    return {
        "passage_start": passage[0],
        "passage_end": passage[1],
        "start": None if claim.inferred else start,
        "end": None if claim.inferred else end,
    }


def position_record(position: SourcePosition) -> Record:
    """Return where a claim stands in a file whose text is not the one that was read: a web page.

    Of any other document the offsets and its text tell that.
    """
    if not position.is_of_source:
        return {}
    return {
        "line": position.start_line,
        "column": position.start_column,
        "end_line": position.end_line,
        "end_column": position.end_column,
        "file_start": position.start,
        "file_end": position.end,
    }


def _value(value: Value) -> Record:
    """Return the record of a value; what few values have stands only in those that have it."""
    rare: Record = {} if value.doubt is None else {"doubt": value.doubt}
    if value.role is not None:
        rare["role"] = value.role
    if value.limit:
        rare["limit"] = True
    if value.forenames:
        rare["forenames"] = list(value.forenames)
    return rare | {
        "kind": value.kind,
        "low": _bound(value.low, value.kind),
        "high": _bound(value.high, value.kind),
        "low_open": value.low_open,
        "high_open": value.high_open,
        "step": _bound(value.step, "number"),
        "unit": value.unit,
        "hedge": value.hedge,
        "dimension": value.dimension,
        "scale": _bound(value.scale, "number"),
        "shift": _bound(value.shift, "number"),
        "basis": value.basis,
        "edtf": value.edtf,
        "name": value.name,
        "counted": value.counted,
        "qualifiers": list(value.qualifiers),
    }


def _bound(number: float | None, kind: str) -> float | str | None:
    """Return a bound as ISO day or JSON number; whole numbers have no decimals."""
    if number is None or not math.isfinite(number):
        return None
    if kind == "date":
        return iso(number)
    return int(number) if number == int(number) and abs(number) < 2**53 else float(number)


def _holds(holds: ValidTime | None) -> Record | None:
    if holds is None or (holds.low is None and holds.high is None):
        return None
    core = {"low": iso(holds.core_low), "high": iso(holds.core_high)}
    spoken = {} if holds.spoken is None else {"spoken": iso(holds.spoken)}
    doubt = {} if holds.doubt is None else {"doubt": holds.doubt}
    return (
        spoken
        | doubt
        | {
            "low": iso(holds.low),
            "high": iso(holds.high),
            "kind": holds.kind,
            "source": holds.source,
            "core": None if holds.core_low is None and holds.core_high is None else core,
            "text": holds.text,
        }
    )


def finding_record(finding: Finding) -> Record:
    """Return the record of a finding; what few findings have stands only in those that have it."""
    return ({"also": list(finding.also)} if finding.also else {}) | {
        "id": finding.id,
        "rule": finding.rule,
        "check": finding.check,
        "verdict": finding.verdict,
        "level": finding.level,
        "subject": finding.subject,
        "message": finding.message,
        "why": finding.why,
        "claims": list(finding.claims),
        "group": finding.group,
        "strength": _bound(finding.strength, "number"),
        "waived": finding.waived,
        "decided": finding.decided,
        "suggestion": finding.suggestion,
        "left_out": finding.left_out,
    }


def problem_records(problems: tuple[Problem, ...]) -> list[Record]:
    """Return the records of problems, sorted."""
    records: list[Record] = [
        {
            "kind": p.kind,
            "document": p.document,
            "rule": p.rule,
            "message": p.message,
            "fatal": p.fatal,
        }
        for p in problems
    ]
    return sorted(records, key=lambda r: tuple(str(r[key] or "") for key in sorted(r)))


def _rule(rule: RuleSummary) -> Record:
    return asdict(rule) | {"facts": list(rule.facts)}


def _since(since: BaselineDiff | None) -> Record | None:
    if since is None:
        return None
    return {
        "new": list(since.new),
        "turned": [{"id": key, "was": verdict} for key, verdict in since.turned],
        "gone": [finding_record(finding) for finding in since.gone],
        "accepted": list(since.accepted),
    }


def _summary(index: Index) -> Record:
    """Return counts of all that was read, of what the record leaves out too."""
    results, counts = index.results, index.counts
    found = Counter(finding.verdict for finding in results.findings)
    return {
        "documents": len(results.documents),
        "claims": counts.claims,
        "claims_held": results.held,
        "open_claims": counts.open,
        "lone_statements": counts.lone,
        "statements": {fact: counts.by_fact[fact] for fact in sorted(counts.by_fact)},
        "verdicts": {verdict: found[verdict] for verdict in VERDICTS},
        "waived": sum(finding.waived is not None for finding in results.findings),
        "hidden": results.hidden,
        "mentions": sum(document.mentions for document in results.documents),
        "mentions_claimed": sum(document.mentions_claimed for document in results.documents),
    }
