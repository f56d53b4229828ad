"""A waivers.yaml is read, with a problem and its line for each mistake."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from auditor.files.yaml_tree import YamlSource
from auditor.waivers.file import last_day, load, load_all, read
from tests.conftest import write_files
from tests.waivers.samples import FILE, judge

DAYS = [
    ("2027-06-30", "2027-06-30"),
    ("2027-02", "2027-02-28"),
    ("2027", "2027-12-31"),
    ("2027-02-30", None),
    ("soon", None),
    ("2027/2028", None),
    ("../2027", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "last"), DAYS)
def test_last_day(text: str, last: str | None) -> None:
    found_day = last_day(text)
    assert (datetime.date.fromordinal(found_day).isoformat() if found_day else None) == last


WRONG = [
    ("- {id: c1}", 1, "a waiver needs a reason"),
    ("- {id: c1, reason: ' '}", 1, "a waiver needs a reason"),
    ("- {id: c1, reason: }", 1, "a waiver needs a reason"),
    ("- {reason: r}", 1, "say what is accepted: id, rule, subject, documents"),
    ("- {id: '', reason: r}", 1, "id is empty"),
    ("- {id: [c1], reason: r}", 1, "id must be one text"),
    ("- {documents: {a: b}, reason: r}", 1, "documents must be texts"),
    ("- {id: c1, reason: r, becuase: x}", 1, "unknown key 'becuase'"),
    ("- {id: c1, reason: r, untill: 2027}", 1, "did you mean 'until'?"),
    ("- id: c1\n  reason: r\n  until: soon", 3, "'soon' is no day; write it as 2027-06-30"),
    (
        "- {id: c1, reason: r, decision: maybe}",
        1,
        "one of both right, A wrong, B wrong",
    ),
    ("- c1", 1, "an entry has keys: id, rule"),
    ("c1: {reason: r}", 1, "must be a list of entries"),
    ("- {id: c1, reason: r", 1, "YAML cannot read"),
    ("- {id: c1, id: c1, reason: r}", 1, "duplicate key 'id'"),
    ("- &a {id: c1, reason: r}\n- *a", 2, "aliases"),
]


@pytest.mark.parametrize(("text", "line", "message"), WRONG)
def test_what_is_wrong_is_told_with_its_line(text: str, line: int, message: str) -> None:
    _, problems = read(YamlSource(FILE, text, "waiver"))
    assert [problem.kind for problem in problems] == ["waiver"]
    assert problems[0].fatal
    assert problems[0].message.startswith(f"waivers.yaml:{line}: ")
    assert message in problems[0].message


def test_one_wrong_entry_does_not_lose_the_others() -> None:
    ids, messages = judge("- {id: c1}\n- {id: c1, reason: r}\n")
    assert (ids, len(messages)) == (["c1"], 1)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    assert "No such file" in load(tmp_path / FILE)[1][0].message
    write_files(tmp_path, {FILE: b"- {id: \xff, reason: r}"})
    assert "not UTF-8" in load(tmp_path / FILE)[1][0].message


@pytest.mark.parametrize(("wrong", "told"), [(10, 10), (11, 11), (2000, 11)])
def test_of_many_mistakes_the_first_are_told(wrong: int, told: int) -> None:
    waivers, problems = read(YamlSource(FILE, "- {id: c1}\n" * wrong + "- {id: c2, reason: r}\n"))
    assert [waiver.id for waiver in waivers] == ["c2"]
    assert len(problems) == told
    if wrong > told:
        assert problems[-1].message == "waivers.yaml: 1,990 more mistakes, the next on line 11"


def test_several_files_are_read_together(tmp_path: Path) -> None:
    for name, text in (("one", "- {id: c1, reason: r}"), ("two", "- {id: c2}")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    read_together = load_all([tmp_path / "one", tmp_path / "two"])
    assert [waiver.id for waiver in read_together.entries] == ["c1"]
    assert [problem.kind for problem in read_together.problems] == ["waiver"]
