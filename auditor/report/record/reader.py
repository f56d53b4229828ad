"""`report.json` → the results that it was written from, to make other reports or to compare."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from auditor.claims.analysis import passages_of
from auditor.core.kinship.frame import FramePart
from auditor.core.model import (
    OPEN,
    Claim,
    Document,
    DocumentClaims,
    DocumentDate,
    Finding,
    Problem,
)
from auditor.core.passage_spans import MentionSpans, PassageSpans
from auditor.core.results import (
    BaselineDiff,
    ClaimCounts,
    FailureLimits,
    FileFate,
    Results,
    RuleSummary,
)
from auditor.files.open_file import bytes_of
from auditor.files.output_formats import REPORT_FILE
from auditor.read.shapes import shape_of_read
from auditor.read.without_markup import without_markup
from auditor.report.record.declared import declared_of
from auditor.report.record.recorded_places import offset_maps
from auditor.report.record.value_reader import day_of, valid_time_of, value_of
from auditor.report.shared.file_links import path_of_link
from auditor.report.shared.passage_excerpt import restored

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from auditor.core.plain_text import PlainText
    from auditor.core.shape import OffsetMap
    from auditor.report.record import schema

MOST_BYTES = 512_000_000
"""Of a report.json: reading takes some ten times as much memory."""


class ReportError(ValueError):
    """A file that is no report.json; the message says where and why."""


def load(path: Path) -> Results:
    """Return the results of a report.json, or of the one in a folder.  Raises ReportError."""
    try:
        path = path / REPORT_FILE if path.is_dir() else path
        return results_of(bytes_of(path, MOST_BYTES, follow=True), path.parent)
    except OSError as error:
        raise ReportError(f"{path}: cannot be read: {error.strerror}") from None
    except ReportError as error:
        raise ReportError(f"{path}: {error}") from None


def results_of(content: bytes, folder: Path | None = None) -> Results:
    """Return the results that a report.json in a folder holds; raises ReportError."""
    from pydantic import ValidationError

    from auditor.report.record.schema import ReportShape

    try:
        # not pydantic's own reader: a lone surrogate is JSON, though no UTF-8
        report = ReportShape.model_validate(json.loads(content))
        _check_names(report)
        return _results(report, folder)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        raise ReportError(f"not a report of format 1: {where}: {first['msg']}") from None
    except RecursionError:
        raise ReportError("not a report: it is nested too deep") from None
    except ValueError as error:
        raise ReportError(f"not a report: {error}") from None


def _check_names(report: schema.ReportShape) -> None:
    """Raise ValueError where an id names two things, or a finding a claim that is not there."""
    claims = [claim.id for claim in report.claims]
    _check_once("documents", [document.id for document in report.documents])
    _check_once("claims", claims)
    _check_once("findings", [finding.id for finding in report.findings])
    known = set(claims)
    for place, finding in enumerate(report.findings):
        _check_once(f"findings.{place}.claims", finding.claims)
        lost = next((claim for claim in finding.claims if claim not in known), None)
        if lost is not None:
            raise ValueError(f"findings.{place}.claims: there is no claim {lost!r}")


def _check_once(where: str, names: list[str]) -> None:
    twice = next((name for name, count in Counter(names).items() if count > 1), None)
    if twice is not None:
        raise ValueError(f"{where}: {twice!r} is named twice")


def _results(report: schema.ReportShape, folder: Path | None) -> Results:
    findings = tuple(map(_finding, report.findings))
    maps = offset_maps(report.claims)
    contents = {
        shape.id: _document_claims(shape, folder, maps.get(shape.id)) for shape in report.documents
    }
    claims = [_claim(claim, contents.get(claim.document)) for claim in report.claims]
    used = {claim for finding in findings for claim in finding.claims}
    shown, opened = _parted(claims, used)
    return Results(
        documents=_documents(contents, claims),
        claims=shown,
        findings=findings,
        opened=opened,
        problems=tuple(map(_problem, report.problems)),
        skipped=dict(report.skipped),
        files=tuple(FileFate(f.path, f.fate, f.told, f.files) for f in report.files),
        since=_since(report.since),
        rules=tuple(map(_rule, report.rules)),
        held=report.summary.claims_held or "all",
        counts=_counts(report),
        hidden=report.summary.hidden,
        limits=_limits(report.fails),
    )


def _parted(claims: list[Claim], used: set[str]) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """Return the claims that facts read or findings use, and all others."""
    is_open = {claim.id: claim.fact == OPEN and claim.id not in used for claim in claims}
    shown = tuple(claim for claim in claims if not is_open[claim.id])
    return shown, tuple(claim for claim in claims if is_open[claim.id])


def _counts(report: schema.ReportShape) -> ClaimCounts | None:
    """Return what was read in all; None for a report that has all claims, or is older than that."""
    if (summary := report.summary).claims_held in (None, "all"):
        return None
    return ClaimCounts(
        summary.claims,
        summary.open_claims,
        summary.lone_statements,
        dict(summary.statements),
        {document.id: document.statements for document in report.documents},
    )


def _documents(
    contents: Mapping[str, DocumentClaims], claims: list[Claim]
) -> tuple[DocumentClaims, ...]:
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    return tuple(
        replace(content, claims=tuple(by_document[name])) for name, content in contents.items()
    )


def _problem(shape: schema.ProblemShape) -> Problem:
    return Problem(shape.kind, shape.message, shape.document, shape.rule, shape.fatal)


def _rule(shape: schema.RuleShape) -> RuleSummary:
    return RuleSummary(
        shape.name, shape.check, tuple(shape.facts), shape.description, shape.place, shape.yaml
    )


def _document_claims(
    shape: schema.DocumentShape, folder: Path | None, places: OffsetMap | None
) -> DocumentClaims:
    """Return what a record tells of a document, without its claims.

    `places` tells where its claims stand in its file.
    """
    text = shape.text or ""
    document = Document(
        shape.id,
        text,
        title=shape.title,
        source=shape.source,
        sha256=shape.sha256,
        **declared_of(shape),
        path=path_of_link(shape.file, folder) if folder else None,
        shape=shape_of_read(shape.id, text, places),
    )
    plain = without_markup(document)
    unknown = DocumentDate(None, None, shape.undated) if shape.undated is not None else None
    return DocumentClaims(
        document,
        _dated(shape.date) or unknown,
        _dated(shape.bound),
        PassageSpans(passages_of(plain)),
        (),
        shape.mentions,
        shape.mentions_claimed,
        plain.text,
        _spans(shape.mention_steps, plain.text),
    )


def _spans(steps: Sequence[int], plain: PlainText | None) -> MentionSpans:
    """Return where mentions stand in a text without its markup."""
    spans = MentionSpans.of_steps(steps)
    if plain is None:
        return spans
    return MentionSpans((plain.plain(start), plain.plain(end)) for start, end in spans)


def _dated(shape: schema.DateShape | None) -> DocumentDate | None:
    if shape is None:
        return None
    return DocumentDate(day_of(shape.low), day_of(shape.high), shape.source, shape.doubt)


def _claim(shape: schema.ClaimShape, content: DocumentClaims | None) -> Claim:
    extent, value = (shape.passage_start, shape.passage_end), (shape.start, shape.end)
    plain = content.plain if content else None
    if plain is not None:
        extent = plain.plain(extent[0]), plain.plain(extent[1])
        value = shape.start and plain.plain(shape.start), shape.end and plain.plain(shape.end)
    text = content.text if content else ""
    passage, passage_start, passage_end = restored(text, shape.passage, extent, value)
    return Claim(
        id=shape.id,
        statement=shape.statement,
        document=shape.document,
        fact=shape.fact,
        slot=shape.slot,
        subject=shape.subject,
        slots=dict(shape.slots),
        value=value_of(shape.value),
        text=shape.value.text,
        inferred=shape.value.inferred,
        holds=valid_time_of(shape.holds, shape.document),
        said_by=shape.said_by,
        modality=shape.modality,
        polarity=shape.polarity,
        passage=passage,
        passage_start=passage_start,
        passage_end=passage_end,
        start=value[0],
        end=value[1],
        place=shape.place,
        remarks=tuple(shape.remarks),
        resolved=shape.resolved,
        frame=tuple(FramePart(part.kind, part.text, part.source) for part in shape.frame),
    )


def _finding(shape: schema.FindingShape) -> Finding:
    return Finding(
        id=shape.id,
        rule=shape.rule,
        check=shape.check,
        verdict=shape.verdict,
        level=shape.level,
        subject=shape.subject,
        message=shape.message,
        why=shape.why,
        claims=tuple(shape.claims),
        group=shape.group,
        strength=shape.strength,
        waived=_waived(shape.waived),
        decided=_waived(shape.decided),
        suggestion=shape.suggestion,
        left_out=shape.left_out,
        also=tuple(shape.also),
    )


def _waived(shape: schema.WaivedShape | None) -> dict[str, Any] | None:
    if shape is None:
        return None
    day_of(shape.until)  # raises ValueError for what is no day
    return shape.model_dump(exclude_unset=True)


def _limits(shape: schema.FailsShape) -> FailureLimits:
    return FailureLimits(None if shape.on == "never" else shape.on, shape.level)


def _since(shape: schema.SinceShape | None) -> BaselineDiff | None:
    if shape is None:
        return None
    return BaselineDiff(
        tuple(shape.new),
        tuple((turned.id, turned.was) for turned in shape.turned),
        tuple(_finding(finding) for finding in shape.gone),
        tuple(shape.accepted),
    )
