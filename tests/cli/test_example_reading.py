"""A failing example tells what each line was read as, and where the nearest pattern parts."""

from __future__ import annotations

import pytest

from tests.conftest import write_files

PACK = """\
facts:
  seats:
    - "the {hall:name} (has|had) {n:count} seats"
    - "there are {n:count} seats"
rules:
  seats-agree:
    check: agree
    value: seats.n
    per: hall
    changes: up
    examples:
      - VERDICT: |
          FIRST
          SECOND
      - agreement: |
          2020: The Apollo has 40 seats.
          2020: The Apollo has 40 seats.
"""
READ = "hall: Apollo, n: 40, read by p.yaml:3: “the {hall:name} (has|had) {n:count} seats”"
CASES = [
    ("conflict", "2020: The Apollo holds 44 seats.", "“holds” stands where has or had is expected"),
    ("conflict", "2020: The Apollo has now 44 seats.", "“now” stands where"),
    ("conflict", "2020: There are 44 seats.", "this pattern has no {hall}, which `per` names"),
    ("conflict", "2021: The Apollo has 44 seats.", "give both the same date"),
    ("change", "2020: The Apollo has 44 seats.", "give them different dates"),
    ("conflict", "2020: Nobody came.", "it begins like no pattern"),
]


@pytest.mark.parametrize(("verdict", "second", "message"), CASES)
def test_reading(tmp_path, monkeypatch, auditor_command, verdict, second, message):
    monkeypatch.chdir(tmp_path)
    first = "2020: The Apollo has 40 seats."
    text = PACK.replace("VERDICT", verdict).replace("FIRST", first).replace("SECOND", second)
    write_files(tmp_path, {"p.yaml": text})
    ran = auditor_command("rules", "test", "p.yaml")
    assert ran.status == 1
    assert f"p.yaml:13 (line 1): {READ}" in ran.err
    assert message in ran.err


def test_a_pattern_is_found_where_it_stands_whole(tmp_path, monkeypatch, auditor_command):
    lines = {"VERDICT": "conflict", "FIRST": "2020: 40 seats.", "SECOND": "2021: 44 seats."}
    pack = PACK.replace("there are {n:count} seats", "{n:count} seats").replace(
        "    per: hall\n", ""
    )
    for word, line in lines.items():
        pack = pack.replace(word, line)
    monkeypatch.chdir(write_files(tmp_path, {"p.yaml": pack}))
    assert "read by p.yaml:4: “{n:count} seats”" in auditor_command("rules", "test", "p.yaml").err
