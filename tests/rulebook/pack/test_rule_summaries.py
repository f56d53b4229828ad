"""The rules of a rulebook for a report: what they compare and how they are written."""

from __future__ import annotations

from pathlib import Path

from auditor.rulebook.pack.rule_summaries import rule_summaries
from tests.rulebook.pack.packs import book_of

PACK = """\
facts: {f: "x {n:count} {m:count}"}
rules:
  one:
    check: agree
    value: [f.n, f.m]

    # a comment
    level: warning
  two: {check: agree, value: f.n, description: so}

names: {country: [A]}
"""


def test_a_rule_is_shown_as_written(tmp_path: Path) -> None:
    one, two = rule_summaries(book_of(tmp_path, p=PACK))
    assert (one.name, one.check, one.facts, one.description) == ("one", "agree", ("f",), "")
    assert one.place.endswith("p.yaml:3")
    written = "one:\n  check: agree\n  value: [f.n, f.m]\n\n  # a comment\n  level: warning"
    assert one.yaml == written
    assert two.yaml == "two: {check: agree, value: f.n, description: so}"
    assert two.description == "so"


def test_a_pack_that_has_gone_gives_no_text(tmp_path: Path) -> None:
    book = book_of(tmp_path, p=PACK)
    (tmp_path / "p.yaml").unlink()
    assert [summary.yaml for summary in rule_summaries(book)] == ["", ""]
