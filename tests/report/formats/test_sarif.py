"""report.sarif: the official schema holds, and what code hosts read is right."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from auditor import __version__
from auditor.core.model import Problem
from auditor.core.results import Results, RuleSummary
from auditor.report.formats import sarif as to_sarif
from tests import golden
from tests.conftest import ROOT
from tests.report_samples import ARTICLE, PAGE, Sample, grown, hostile, planted, seeds

SCHEMA = json.loads((ROOT / "tests" / "schemas" / "sarif-schema-2.1.0.json").read_text("utf-8"))
OFFICIAL = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def run(results: Results) -> dict[str, Any]:
    """Return the one run of the log."""
    found: dict[str, Any] = json.loads(to_sarif.files(results)["report.sarif"])["runs"][0]
    return found


def found(sample: Sample, words: str) -> dict[str, Any]:
    """Return the result whose message has some words."""
    results = run(sample.results())["results"]
    return next(result for result in results if words in result["message"]["text"])


@pytest.mark.parametrize("sample", [seeds, lambda: seeds(False), planted, grown, hostile, Sample])
@pytest.mark.parametrize("root", ["", "docs", "a b/ü/"])
def test_the_official_schema_holds(sample: Any, root: str) -> None:
    log = to_sarif.log(replace(sample().results(), root=root))
    assert [error.message for error in OFFICIAL.iter_errors(log)] == []


def test_the_schema_check_can_fail() -> None:
    log = to_sarif.log(planted().results())
    log["runs"][0]["results"][0]["level"] = "grave"
    assert list(OFFICIAL.iter_errors(log))


def test_conflicts_and_unclear_findings_are_results() -> None:
    verdicts = [r["properties"]["verdict"] for r in run(planted().results())["results"]]
    assert verdicts == ["conflict", "conflict", "unclear"]
    assert run(seeds().results())["results"] == []


LEVELS = [
    ("conflict", "error", "error"),
    ("conflict", "warning", "warning"),
    ("conflict", "info", "note"),
    ("unclear", "error", "warning"),
    ("unclear", "warning", "warning"),
    ("unclear", "info", "note"),
]


@pytest.mark.parametrize(("verdict", "level", "expected"), LEVELS)
def test_level(verdict: Any, level: str, expected: str) -> None:
    sample = Sample()
    sample.document("a.txt", "There are 7.")
    sample.finding(verdict, "Seven?", "Why.", sample.claim("a.txt", "7", "7"), level=level)
    assert found(sample, "Seven?")["level"] == expected


def test_both_places_stand_in_a_result() -> None:
    result = found(planted(), "founded in 1919 or in 1918")
    places = result["locations"] + result["relatedLocations"]
    uris = [place["physicalLocation"]["artifactLocation"]["uri"] for place in places]
    assert uris == [PAGE, ARTICLE, "reports/annual.txt"]
    assert [place.get("id") for place in places] == [None, 1, 2]
    assert "](1)" in result["message"]["text"]
    assert "](2)" in result["message"]["text"]


def test_the_first_related_place_says_something_else() -> None:
    sample = Sample()
    for name, value in (("a", 1), ("b", 1), ("c", 2)):
        sample.document(f"{name}.txt", f"There are {value}.")
        sample.claim(f"{name}.txt", str(value), str(value))
    sample.finding("conflict", "1 or 2.", "Why.", *(claim.id for claim in sample.claims))
    (related, *_) = found(sample, "1 or 2.")["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "c.txt"


TEXTS = ["One 7.", "One\ntwo 7.", "One\r\ntwo 7.", "One\rtwo 7.\n", "Ω😀 ü 7", "7"]


@pytest.mark.parametrize("text", TEXTS)
def test_a_region_is_the_value(text: str) -> None:
    sample = Sample()
    sample.document("a.txt", text)
    claim = sample.claim("a.txt", "7", "7")
    sample.finding("conflict", "Seven?", "Why.", claim)
    region = found(sample, "Seven?")["locations"][0]["physicalLocation"]["region"]
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    line = lines[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "7"
    assert region["startLine"] == region["endLine"]
    start = region["charOffset"]
    assert text[start : start + region["charLength"]] == region["snippet"]["text"] == "7"


def test_an_inferred_value_stands_at_its_passage() -> None:
    result = found(seeds(dated=False), "12 technical")
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region["snippet"]["text"].startswith("Kazakhstan has ratified 24")


def test_a_document_whose_text_is_not_at_hand_has_offsets_only() -> None:
    sample = planted()
    for name, content in sample.documents.items():
        sample.documents[name] = replace(content, document=replace(content.document, text=""))
    region = found(sample, "add up")["locations"][0]["physicalLocation"]["region"]
    assert "startLine" not in region
    assert region["charLength"] == 2


URIS = [
    ("", "a/b c.txt", "a/b%20c.txt"),
    ("docs", "ü:#?.txt", "docs/%C3%BC%3A%23%3F.txt"),
    ("docs/", "a.txt", "docs/a.txt"),
]


@pytest.mark.parametrize(("root", "name", "uri"), URIS)
def test_paths_are_uris_below_the_root(root: str, name: str, uri: str) -> None:
    sample = Sample()
    sample.document(name, "There are 7.")
    written = run(replace(sample.results(), root=root))
    location = written["artifacts"][0]["location"]
    assert location["uri"] == uri
    assert unquote(uri).endswith(name)
    assert ("uriBaseId" in location) == ("originalUriBaseIds" in written) == (root == "")


def test_a_fingerprint_does_not_depend_on_place_or_order() -> None:
    before = found(planted(), "add up")["partialFingerprints"]
    moved = planted()
    content = moved.documents["reports/annual.txt"]
    text = "\n\n\n" + content.document.text
    moved.documents["reports/annual.txt"] = replace(
        content, document=replace(content.document, text=text)
    )
    moved.claims = moved.claims[::-1]
    assert found(moved, "add up")["partialFingerprints"] == before
    assert len({str(r["partialFingerprints"]) for r in run(planted().results())["results"]}) == 3


def test_a_waiver_is_a_suppression_with_its_reason() -> None:
    results = run(planted().results())["results"]
    waived = [result["suppressions"] for result in results if result["suppressions"]]
    (((suppression,)),) = waived
    assert suppression["kind"] == "external"
    assert suppression["justification"] == "rounding, asked the ministry"
    assert suppression["properties"]["until"] == "2027-01-01"
    assert all("suppressions" in result for result in results)


def test_what_is_new_is_told_as_baseline_state() -> None:
    states = [result["baselineState"] for result in run(golden.results())["results"]]
    assert states == ["new", "new", "unchanged"]
    assert "baselineState" not in run(planted().results())["results"][0]


LINKS = [
    ("A [b](http://c) d", r"A \[b\](http://c) d"),
    ("A \\ b", r"A \\ b"),
    ("A\n\nb", "A b"),
]


@pytest.mark.parametrize(("words", "written"), LINKS)
def test_text_makes_no_link(words: str, written: str) -> None:
    sample = Sample()
    sample.document("a.txt", "There are 7.")
    sample.finding("conflict", words, "Why.", sample.claim("a.txt", "7", "7"))
    assert run(sample.results())["results"][0]["message"]["text"] == f"{written} Why."


def test_problems_are_notifications() -> None:
    sample = planted()
    sample.problems.append(Problem("waiver", "not used", fatal=False))
    (invocation,) = run(sample.results())["invocations"]
    assert invocation["executionSuccessful"] is False
    notes = [(n["level"], n["message"]["text"]) for n in invocation["toolExecutionNotifications"]]
    assert notes == [("error", "cannot be read: it is not UTF-8 text"), ("note", "not used")]
    assert run(seeds().results())["invocations"][0]["executionSuccessful"] is True


def test_rules_are_told_once_and_results_point_at_them() -> None:
    written = run(planted().results())
    driver = written["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("auditor", __version__)
    names = [rule["id"] for rule in driver["rules"]]
    assert names == sorted(set(names))
    assert [names[r["ruleIndex"]] for r in written["results"]] == [
        r["ruleId"] for r in written["results"]
    ]


def test_a_rule_tells_what_it_says_where_that_is_known() -> None:
    name, description = "founded-agree", "Founded [once]."
    rule = RuleSummary(name, "agree", ("founded",), description, "ilo.yaml:4", "check: agree")
    log = to_sarif.log(replace(planted().results(), rules=(rule,)))
    assert [error.message for error in OFFICIAL.iter_errors(log)] == []
    rules = {rule["id"]: rule for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    assert rules[name]["fullDescription"]["text"] == r"Founded \[once\]."
    assert rules[name]["help"]["text"] == "check: agree"
    assert "help" not in rules["ratified-conventions-sum"]
