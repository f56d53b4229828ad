"""Results → annotations for GitHub: a line on stdout for each finding, shown beside its line.

What gives exit status 1 is an error, another conflict and an unclear finding a warning, one of
level info a notice; a waived finding is left out.  The text of a
document cannot end a line or begin a command of its own, of GitHub or of Azure Pipelines.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from auditor.report.shared import texts
from auditor.report.shared.format import spoken
from auditor.report.shared.index import Index
from auditor.report.shared.passage_excerpt import bounded_passage
from auditor.report.shared.source_positions import SourcePosition, SourcePositions
from auditor.report.shared.unseen import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.core.model import Claim, Document, Finding, Verdict
    from auditor.core.results import Results

LEVELS = {"error": "warning", "warning": "warning", "info": "notice"}  # of what fails nothing
VERDICTS: tuple[Verdict, ...] = ("conflict", "unclear")
DATA: dict[str, str | int | None] = {"%": "%25", "\r": "%0D", "\n": "%0A"}
DATA |= {"\u2028": " ", "\u2029": " "}
PROPERTY = DATA | {":": "%3A", ",": "%2C"}


def lines(results: Results) -> Iterator[str]:
    """Yield the annotations: findings first, then what could not be read or run."""
    index = Index(replace(results, root=results.root or folder_of(results)))
    positions = index.positions
    for finding in index.findings:
        if _is_told(finding, index):
            yield _annotation(finding, index, positions)
    for problem in sorted(results.problems, key=lambda p: (p.document or "", p.message)):
        properties = {"file": positions.path(problem.document)} if problem.document else {}
        properties["title"] = texts.PROBLEM if problem.fatal else texts.NOTE
        yield _line("error" if problem.fatal else "notice", properties, problem.message)


def _is_told(finding: Finding, index: Index) -> bool:
    fails = finding.id in index.failures
    return fails or (finding.verdict in VERDICTS and not finding.waived)


def folder_of(results: Results) -> str:
    """Return the folder that all documents were read from, where it lies below this one."""
    folders = {_folder(content.document) for content in results.documents}
    folder = folders.pop() if len(folders) == 1 else ""
    return "" if PurePath(folder).is_absolute() else folder


def _folder(document: Document) -> str:
    """Return the path that a document was read from without its id: "docs" of "docs/a.txt"."""
    path = PurePath(document.path or "").as_posix()
    return path.removesuffix(document.id).rstrip("/") if path.endswith(document.id) else ""


def _annotation(finding: Finding, index: Index, positions: SourcePositions) -> str:
    found = positions.of_finding(finding)
    level = "error" if finding.id in index.failures else LEVELS[finding.level]
    message = [finding.message] + [finding.why] * (finding.why not in finding.message)
    own = {(claim.document, claim.passage) for claim, _ in found[:1]}
    others = dict.fromkeys(
        _other(claim, position, index)
        for claim, position in found
        if (claim.document, claim.passage) not in own
    )
    properties = _properties(found[0][1]) if found else {}
    properties["title"] = f"{texts.VERDICT[finding.verdict].word} ({finding.rule})"
    return _line(level, properties, "\n".join([*message, *others]))


def _properties(position: SourcePosition) -> dict[str, str]:
    """Return a position as GitHub names it; columns only where start and end are on one line."""
    found: dict[str, object] = {"file": position.path, "line": position.start_line}
    found["endLine"] = position.end_line
    if position.start_line == position.end_line:
        found |= {"col": position.start_column, "endColumn": position.end_column}
    return {key: str(value) for key, value in found.items() if value is not None}


def _other(claim: Claim, position: SourcePosition, index: Index) -> str:
    """Return another passage of a finding: "docs/a.txt:7 (March 2016): There are 24."."""
    entry = index.documents.get(claim.document)
    date = spoken(entry.content.dated if entry else None)
    line = position.start_line
    where = position.path if line is None else f"{position.path}:{line}"
    return f"{where} ({date}): {' '.join(bounded_passage(claim).split())}"


def _line(level: str, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{key}={_escaped(value, PROPERTY)}" for key, value in properties.items())
    return f"::{level} {listed}::{_escaped(message, DATA)}"


def _escaped(text: str, signs: dict[str, str | int | None]) -> str:
    """Return text escaped as GitHub reads it back; no sign in it can break a line."""
    return harmless(text).translate(str.maketrans(signs))
