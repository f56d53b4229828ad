"""Findings are test cases that fail, pass or are skipped."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

from auditor.core.results import Results
from auditor.report import WRITERS
from tests.report_samples import Sample, hostile, planted, seeds

COUNTED = (
    ("tests", "testcase"),
    ("failures", "failure"),
    ("errors", "error"),
    ("skipped", "skipped"),
)


def cases(results: Results) -> dict[str, ET.Element]:
    root = ET.fromstring(WRITERS["junit"](results)["report.junit.xml"])
    return {str(case.get("name")): case for case in root.iter("testcase")}


def test_a_conflict_fails_what_is_waived_or_unclear_is_skipped() -> None:
    found = cases(planted().results())
    tags = {name: {child.tag for child in case} for name, case in found.items()}
    assert tags["The parts do not add up: 8 + 4 + 13 = 25, not 26."] == {"failure"}
    assert tags["Growth was 5.7 % or 5.8 %."] == {"skipped", "system-out"}
    assert tags["scan 12.txt"] == {"error"}
    assert tags["reports/annual.txt"] == set()
    unclear = cases(seeds(dated=False).results())
    reason = "Unclear: One office, two holders, and the article does not tell when it was written."
    assert reason in {s.get("message") for case in unclear.values() for s in case.iter("skipped")}


def test_a_conflict_that_is_only_a_warning_does_not_fail() -> None:
    results = planted().results()
    mild = tuple(replace(finding, level="warning") for finding in results.findings)
    found = cases(replace(results, findings=mild))
    assert not [case for case in found.values() if case.find("failure") is not None]


def test_junit_counts_add_up() -> None:
    root = ET.fromstring(WRITERS["junit"](planted().results())["report.junit.xml"])
    for name, tag in COUNTED:
        suites = [int(str(suite.get(name))) for suite in root]
        assert suites == [len(list(suite.iter(tag))) for suite in root]
        assert name == "skipped" or sum(suites) == int(str(root.get(name)))


# what the schema of Jenkins (junit-10.xsd) allows; pytest's own reports keep to it too
ALLOWED = {
    "testsuites": {"name", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped"},
    "testcase": {"name", "classname"},
    "failure": {"message", "type"},
    "error": {"message", "type"},
    "skipped": {"message"},
    "system-out": set(),
}


def test_junit_uses_only_what_servers_know() -> None:
    root = ET.fromstring(WRITERS["junit"](hostile().results())["report.junit.xml"])
    for element in root.iter():
        assert set(element.keys()) <= ALLOWED[element.tag]


def test_xml_takes_any_text() -> None:
    sample = Sample()
    sample.document("a.txt", "\x00 7 \ud83d <b>&", title="\x01]]>\ufffe")
    sample.finding("conflict", "\x02 <&>", "\x03", sample.claim("a.txt", "7", "7"))
    assert "\ufffd <&>" in cases(sample.results())
