"""Annotations are one line each, at their line, and no command of a document."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from auditor.report.formats import github as to_github
from tests.report_samples import Sample, planted, seeds


def test_annotations_stand_at_the_line_and_are_one_line_each() -> None:
    lines = list(to_github.lines(planted().results()))
    assert all(re.match(r"::(error|warning|notice) [^\n\r]*::[^\n\r]*\Z", line) for line in lines)
    conflict = next(line for line in lines if "add up" in line)
    assert conflict.startswith(
        "::error file=reports/annual.txt,line=5,endLine=5,col=25,endColumn=27,"
    )
    assert not [line for line in lines if "Growth was 5.7 % or" in line]  # waived
    unclear = list(to_github.lines(seeds(dated=False).results()))
    assert {line.split()[0] for line in unclear} == {"::warning"}


NASTY = "x,y=1##[group]##vso[task.complete]::error file=a.txt::\r\n::set-output name=a::b\u2028::stop-commands::%0A\x1b[2J"


def test_nothing_in_a_document_is_a_command() -> None:
    sample = Sample()
    sample.document(f"{NASTY}.txt", f"There are 7. {NASTY}", title=NASTY)
    claim = sample.claim(f"{NASTY}.txt", "7", "7")
    sample.finding("conflict", NASTY, NASTY, claim, rule=NASTY)
    (line,) = to_github.lines(sample.results())
    assert not re.search("[\r\n\x1b\u2028]", line)
    level, properties = re.findall(r"\A::(\w+) (.*?)::", line)[0]
    assert level == "error"
    pairs = dict(pair.split("=", 1) for pair in properties.split(","))
    assert set(pairs) == {"file", "line", "endLine", "col", "endColumn", "title"}
    assert "%250A" in line
    assert "##[" not in line
    assert "##vso[" not in line


ROOTS = [
    (["docs/a.txt", "docs/b.txt"], "docs"),
    (["./docs/a.txt", "./docs/b.txt"], "docs"),
    (["a.txt", "b.txt"], ""),
    (["one/a.txt", "two/b.txt"], ""),
    (["/tmp/docs/a.txt", "/tmp/docs/b.txt"], ""),
    ([None, None], ""),
]


@pytest.mark.parametrize(("paths", "folder"), ROOTS)
def test_the_folder_that_annotations_name(paths: list[str | None], folder: str) -> None:
    sample = Sample()
    for name, path in zip(("a.txt", "b.txt"), paths, strict=True):
        sample.document(name, "One.")
        content = sample.documents[name]
        placed = replace(content.document, path=path)
        sample.documents[name] = replace(content, document=placed)
    assert to_github.folder_of(sample.results()) == folder
