"""Results → `report.junit.xml`: findings as test cases, for build servers.

What gives exit status 1 fails; what is unclear or waived is skipped, with the reason; all else
passes.  Every document is a case too: it could be read or not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from auditor.files.output_formats import output_format
from auditor.report.shared import texts
from auditor.report.shared.evidence import quotes_of
from auditor.report.shared.format import accepted
from auditor.report.shared.index import Index

if TYPE_CHECKING:
    from auditor.core.model import Finding
    from auditor.core.results import Results

FORMAT = output_format("junit")
UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0


def files(results: Results) -> dict[str, bytes]:
    """Return `report.junit.xml`."""
    index = Index(results)
    root = ET.Element("testsuites", name="auditor")
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in index.findings:
        by_rule[finding.rule].append(finding)
    _documents(root, index)
    for rule in sorted(by_rule):
        suite = _suite(root, rule)
        for finding in by_rule[rule]:
            _case(suite, finding, index)
    for element in (*root, root):
        _count(element)
    del root.attrib["skipped"]  # counted for suites only, says the schema that servers check
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode", xml_declaration=False)
    return FORMAT.named(f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode())


def _documents(root: ET.Element, index: Index) -> None:
    """Add a suite with a case for each document that was read and each problem."""
    suite = _suite(root, texts.DOCUMENTS_READ)
    for document in index.documents:
        _add(suite, "testcase", name=document, classname=texts.DOCUMENTS_READ)
    problems = index.results.problems
    for problem in sorted(problems, key=lambda p: (p.document or p.rule or "", p.message)):
        name = problem.document or problem.rule or problem.kind
        case = _add(suite, "testcase", name=name, classname=texts.DOCUMENTS_READ)
        if problem.fatal:
            _add(case, "error", message=problem.message, type=problem.kind)
        else:
            _add(case, "system-out").text = _safe(problem.message)


def _suite(root: ET.Element, name: str) -> ET.Element:
    return _add(root, "testsuite", name=name)


def _case(suite: ET.Element, finding: Finding, index: Index) -> None:
    case = _add(suite, "testcase", name=finding.message, classname=finding.rule)
    detail = _detail(finding, index)
    if finding.waived is not None:
        _add(case, "skipped", message=accepted(finding.waived))
    elif finding.id in index.failures:
        failure = _add(case, "failure", message=finding.message, type=finding.verdict)
        failure.text = _safe(detail)
        return
    elif finding.verdict == "unclear":
        _add(case, "skipped", message=f"{texts.VERDICT['unclear'].word}: {finding.why}")
    _add(case, "system-out").text = _safe(detail)


def _detail(finding: Finding, index: Index) -> str:
    """Return verdict, reason and every passage in plain text."""
    lines = [f"{texts.VERDICT[finding.verdict].word}: {finding.message}", finding.why, ""]
    for quote in quotes_of(finding, index):
        lines.append(" · ".join(filter(None, (quote.title, quote.date, quote.place))))
        lines.append(f"  “{' '.join(''.join(p.text for p in quote.pieces).split())}”")
    return "\n".join([*lines, "", f"id: {finding.id}"])


def _count(element: ET.Element) -> None:
    counts = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
    for name, tag in counts.items():
        element.set(name, str(sum(1 for _ in element.iter(tag))))


def _add(parent: ET.Element, tag: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, tag, {key: _safe(value) for key, value in attributes.items()})


def _safe(text: str) -> str:
    """Return text without the characters that XML cannot hold."""
    return UNWRITABLE.sub("\ufffd", text)
