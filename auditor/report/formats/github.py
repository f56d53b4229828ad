"""Annotations for GitHub: one line for each finding on stdout, shown beside the file's line.

A conflict is an error, an unclear finding a warning; a waived one is left out.  What a document
says cannot end a line or begin a command of its own.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from auditor.report.formats.console import UNSEEN
from auditor.report.shared import texts
from auditor.report.shared.format import spoken
from auditor.report.shared.index import Index
from auditor.report.shared.source_positions import Places, SourcePosition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.core.model import Claim, Document, Finding, Verdict
    from auditor.core.results import Results

LEVELS = {"error": "error", "warning": "warning", "info": "notice"}
VERDICTS: tuple[Verdict, ...] = ("conflict", "unclear")
DATA: dict[str, str | int | None] = {"%": "%25", "\r": "%0D", "\n": "%0A"}
DATA |= {"\u2028": " ", "\u2029": " "}
PROPERTY = DATA | {":": "%3A", ",": "%2C"}


def lines(results: Results) -> Iterator[str]:
    """Yield the annotations: findings first, then what could not be read or run."""
    index = Index(replace(results, root=results.root or folder_of(results)))
    places = Places(index)
    for finding in index.findings:
        if finding.verdict in VERDICTS and not finding.waived:
            yield _annotation(finding, index, places)
    for problem in sorted(results.problems, key=lambda p: (p.document or "", p.message)):
        given = {"file": places.path(problem.document)} if problem.document else {}
        given["title"] = texts.PROBLEM if problem.fatal else texts.NOTE
        yield _line("error" if problem.fatal else "notice", given, problem.message)


def folder_of(results: Results) -> str:
    """Return the folder that all documents were read from, where it lies below this one."""
    folders = {_folder(understood.document) for understood in results.documents}
    folder = folders.pop() if len(folders) == 1 else ""
    return "" if PurePath(folder).is_absolute() else folder


def _folder(document: Document) -> str:
    """Return what stands before a document's id in the path that it was read from."""
    path = PurePath(document.path or "").as_posix()
    return path.removesuffix(document.id).rstrip("/") if path.endswith(document.id) else ""


def _annotation(finding: Finding, index: Index, places: Places) -> str:
    found = places.of_finding(finding)
    level = LEVELS[finding.level]
    if finding.verdict == "unclear" and level == "error":
        level = "warning"
    told = [finding.message] + [finding.why] * (finding.why not in finding.message)
    own = {(claim.document, claim.passage) for claim, _ in found[:1]}
    others = dict.fromkeys(
        _other(claim, place, index)
        for claim, place in found
        if (claim.document, claim.passage) not in own
    )
    given = _given(found[0][1]) if found else {}
    given["title"] = f"{texts.VERDICT[finding.verdict].word} ({finding.rule})"
    return _line(level, given, "\n".join([*told, *others]))


def _given(place: SourcePosition) -> dict[str, str]:
    given: dict[str, object] = {"file": place.path, "line": place.start_line}
    given["endLine"] = place.end_line
    if place.start_line == place.end_line:  # columns count within one line only
        given |= {"col": place.start_column, "endColumn": place.end_column}
    return {key: str(value) for key, value in given.items() if value is not None}


def _other(claim: Claim, place: SourcePosition, index: Index) -> str:
    source = index.documents.get(claim.document)
    date = spoken(source.understood.dated if source else None)
    where = place.path if place.start_line is None else f"{place.path}:{place.start_line}"
    return f"{where} ({date}): {' '.join(claim.passage.split())}"


def _line(level: str, given: dict[str, str], message: str) -> str:
    properties = ",".join(f"{key}={_escaped(value, PROPERTY)}" for key, value in given.items())
    return f"::{level} {properties}::{_escaped(message, DATA)}"


def _escaped(text: str, signs: dict[str, str | int | None]) -> str:
    """Escape as GitHub reads it back; nothing that is left can break a line."""
    return UNSEEN.sub("\ufffd", text).translate(str.maketrans(signs))
