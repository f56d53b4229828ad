"""Results → `report.sarif`: conflicts and unclear findings for code hosts and editors, SARIF 2.1.0.

A result is at the first of the positions that disagree; the others are its related locations, and
its message links to them.  What gives exit status 1 has the level error, and nothing else has.
Waivers are suppressions, problems are notifications.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal, TypedDict
from urllib.parse import quote

from auditor import __version__
from auditor.files.output_formats import output_format
from auditor.report.record.declared import content_hash
from auditor.report.record.writer import finding_record
from auditor.report.shared import texts
from auditor.report.shared.format import spoken
from auditor.report.shared.index import Index
from auditor.report.shared.passage_excerpt import bounded_passage
from auditor.report.shared.source_positions import SourcePosition

if TYPE_CHECKING:
    from auditor.core.model import Claim, Finding, Level, Problem, Verdict
    from auditor.core.results import Results, RuleSummary

FORMAT = output_format("sarif")
SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
VERDICTS: tuple[Verdict, ...] = ("conflict", "unclear")
LEVELS: dict[Level, SarifLevel] = {"error": "warning", "warning": "warning", "info": "note"}
RULE_LEVELS: dict[Level, SarifLevel] = LEVELS | {"error": "error"}
PROPERTIES = ("id", "verdict", "check", "subject", "group", "strength")
BASE = "DOCUMENTS"  # the name of the audited folder where no root is named

SarifLevel = Literal["error", "warning", "note"]
Properties = dict[str, Any]


class Message(TypedDict):
    """A plain text; brackets that are no link are escaped."""

    text: str


class ArtifactLocation(TypedDict, total=False):
    """A file, by its path below `uriBaseId`."""

    uri: str
    uriBaseId: str


class Region(TypedDict, total=False):
    """A span of a file; lines and columns from 1, offsets from 0."""

    startLine: int
    startColumn: int
    endLine: int
    endColumn: int
    charOffset: int
    charLength: int
    snippet: Message


class PhysicalLocation(TypedDict):
    """A file and a span of it."""

    artifactLocation: ArtifactLocation
    region: Region


class Location(TypedDict, total=False):
    """A location; a message links to its `id`."""

    id: int
    physicalLocation: PhysicalLocation
    message: Message


class Suppression(TypedDict):
    """A waiver."""

    kind: Literal["external"]
    status: Literal["accepted"]
    justification: str
    properties: Properties


class Result(TypedDict, total=False):
    """A finding."""

    ruleId: str
    ruleIndex: int
    level: SarifLevel
    message: Message
    locations: list[Location]
    relatedLocations: list[Location]
    partialFingerprints: dict[str, str]
    suppressions: list[Suppression]
    baselineState: Literal["new", "updated", "unchanged"]
    properties: Properties


def files(results: Results) -> dict[str, bytes]:
    """Return `report.sarif`."""
    text = json.dumps(log(results), sort_keys=True, indent=1, ensure_ascii=False)
    return FORMAT.named((text + "\n").encode("utf-8", "backslashreplace"))


def log(results: Results) -> Properties:
    """Return the whole SARIF log as plain data."""
    index = Index(results)
    found = [f for f in index.findings if f.verdict in VERDICTS or f.id in index.failures]
    rules = sorted({finding.rule for finding in found})
    writer = _Writer(index, rules)
    run = {
        "tool": {"driver": _driver(rules, found, results.rules)},
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(document, writer) for document in index.documents],
        "invocations": [_invocation(results.problems, writer)],
        "results": [writer.result(finding) for finding in found],
    }
    if not results.root:
        run["originalUriBaseIds"] = {BASE: {"description": {"text": texts.AUDITED_FOLDER}}}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


class _Writer:
    """Findings → results, with the positions of their claims."""

    def __init__(self, index: Index, rules: list[str]) -> None:
        self.index = index
        self.positions = index.positions
        self.rules = {rule: number for number, rule in enumerate(rules)}

    def result(self, finding: Finding) -> Result:
        claims = self.positions.of_finding(finding)
        related = [self._location(*found, number) for number, found in enumerate(claims[1:], 1)]
        result: Result = {
            "ruleId": finding.rule,
            "ruleIndex": self.rules[finding.rule],
            "level": self._level(finding),
            "message": {"text": self._message(finding, [claim for claim, _ in claims[1:]])},
            "locations": [self._location(*found) for found in claims[:1]],
            "relatedLocations": related,
            "partialFingerprints": {"auditorFinding/v1": finding.id},  # of what is said, no line
            "suppressions": _suppressions(finding),
            "properties": _properties(finding),
        }
        if self.index.results.since is not None:
            result["baselineState"] = self._state(finding)
        return result

    def artifact(self, document: str) -> ArtifactLocation:
        location: ArtifactLocation = {"uri": quote(self.positions.path(document), errors="replace")}
        if not self.index.results.root:
            location["uriBaseId"] = BASE
        return location

    def _message(self, finding: Finding, others: list[Claim]) -> str:
        sentences = [finding.message] + [finding.why] * (finding.why not in finding.message)
        links = [
            f"[{_plain(self.index.title(claim.document))}, {_plain(claim.place)}]({number})"
            for number, claim in enumerate(others, 1)
        ]
        also = texts.ALSO_AT.format(places="; ".join(links)) if links else ""
        return " ".join([*map(_plain, sentences), also]).strip()

    def _location(self, claim: Claim, position: SourcePosition, number: int = 0) -> Location:
        entry = self.index.documents.get(claim.document)
        date = spoken(entry.content.dated if entry else None)
        where = f"{self.index.title(claim.document)} ({date}), {claim.place}"
        location: Location = {
            "physicalLocation": {
                "artifactLocation": self.artifact(claim.document),
                "region": _region(claim, position),
            },
            "message": {"text": _plain(f"{where}: {claim.text}")},
        }
        if number:
            location["id"] = number
        return location

    def _level(self, finding: Finding) -> SarifLevel:
        """Return "error" for what fails the audit, and at most "warning" for all else."""
        return "error" if finding.id in self.index.failures else LEVELS[finding.level]

    def _state(self, finding: Finding) -> Literal["new", "updated", "unchanged"]:
        since = self.index.results.since
        if since is None or finding.id in dict(since.turned):
            return "updated"
        return "new" if finding.id in since.new else "unchanged"


def _region(claim: Claim, position: SourcePosition) -> Region:
    region: Region = {"charOffset": position.start, "charLength": position.end - position.start}
    region["snippet"] = {"text": bounded_passage(claim) if claim.start is None else claim.text}
    first, column = position.start_line, position.start_column
    last, end = position.end_line, position.end_column
    if first is not None and column is not None and last is not None and end is not None:
        region |= {"startLine": first, "startColumn": column, "endLine": last, "endColumn": end}
    return region


def _suppressions(finding: Finding) -> list[Suppression]:
    """Return the waiver; an empty list says that there is none."""
    if finding.waived is None:
        return []
    waived = {key: value for key, value in finding.waived.items() if value is not None}
    reason = str(waived.pop("reason", ""))
    return [
        {"kind": "external", "status": "accepted", "justification": reason, "properties": waived}
    ]


def _properties(finding: Finding) -> Properties:
    record = finding_record(finding)
    return {key: record[key] for key in PROPERTIES}


def _driver(rules: list[str], found: list[Finding], on: tuple[RuleSummary, ...]) -> Properties:
    by_name = {rule.name: rule for rule in on}
    first = {finding.rule: finding for finding in reversed(found)}
    return {
        "name": "auditor",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(first[name], by_name.get(name)) for name in rules],
    }


def _rule(finding: Finding, summary: RuleSummary | None) -> Properties:
    rule: Properties = {
        "id": finding.rule,
        "shortDescription": {"text": texts.rule_in_words(finding.rule)},
        "defaultConfiguration": {"level": RULE_LEVELS[finding.level]},
        "properties": {"check": finding.check},
    }
    if summary is not None and summary.description:
        rule["fullDescription"] = {"text": _plain(summary.description)}
    if summary is not None and summary.yaml:
        rule["help"] = {"text": summary.yaml}
    return rule


def _artifact(document: str, writer: _Writer) -> Properties:
    entry = writer.index.documents[document]
    return {
        "location": writer.artifact(document),
        "description": {"text": _plain(entry.title)},
        "hashes": {"sha-256": content_hash(entry.content.document)},
    }


def _invocation(problems: tuple[Problem, ...], writer: _Writer) -> Properties:
    ordered = sorted(problems, key=lambda p: (not p.fatal, p.document or "", p.message))
    return {
        "executionSuccessful": not any(problem.fatal for problem in problems),
        "toolExecutionNotifications": [_notification(problem, writer) for problem in ordered],
    }


def _notification(problem: Problem, writer: _Writer) -> Properties:
    notification: Properties = {
        "level": "error" if problem.fatal else "note",
        "message": {"text": _plain(problem.message)},
        "descriptor": {"id": problem.kind},
    }
    if problem.document:
        artifact = writer.artifact(problem.document)
        notification["locations"] = [{"physicalLocation": {"artifactLocation": artifact}}]
    return notification


def _plain(text: str) -> str:
    """Return text on one line, with the brackets escaped that SARIF would take for a link."""
    flat = " ".join(text.split())
    return flat.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
