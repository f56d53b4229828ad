"""The words beside a value that narrow it or are worth a remark, and those that say nothing."""

from __future__ import annotations

import pytest

import auditor

PACK = """
facts:
  beds: ["{place} has (PATTERN)"]
rules:
  beds-agree: {check: agree, value: beds.n, per: place}
"""

CASES = [  # a pattern, what two documents say, and the gravest verdict with the words it names
    ("[a total of ]{n:count} beds", "a total of 90 beds", "100 beds", ("conflict", "")),
    ("[a total of ]{n:count} beds", "a total of 90 beds", "90 beds", ("agreement", "")),
    ("{n:count} colo[u]rs", "4 colours", "5 colors", ("conflict", "")),
    ("{n:count} [new ]beds", "9 new beds", "8 beds", ("conflict", "")),
    ("{n:count} [new ]beds", "7 new beds", "8 beds", ("conflict", "")),
    ("{n:count} [{kind:(new|old)}] beds", "7 new beds", "8 beds", ("refinement", "“new”")),
    ("{n:count} [{kind:(new|old)}] beds", "9 new beds", "8 beds", ("conflict", "“new”")),
    ("{n:count} [{kind:(new|old)}] beds", "8 new beds", "8 beds", ("remark", "“new”")),
    ("[all ]{n:count} beds", "all 8 beds", "8 beds", ("remark", "“all”")),
    ("[all of the ]{n:count} beds", "all of the 8 beds", "8 beds", ("remark", "“all”")),
    ("[all ]{n:count} beds", "all 7 beds", "8 beds", ("conflict", "“all”")),
]


@pytest.mark.parametrize(("pattern", "a", "b", "expected"), CASES)
def test_only_narrowing_slots_and_triggers_say_something(tmp_path, pattern, a, b, expected):
    pack = tmp_path / "beds.yaml"
    pack.write_text(PACK.replace("(PATTERN)", pattern), "utf-8")
    documents = [
        auditor.Document("a", f"Germany has {a}.", date="2024-01-01"),
        auditor.Document("b", f"Germany has {b}.", date="2024-01-01"),
    ]
    audit = auditor.Auditor(rules=[pack], discover=False).audit(documents)
    finding = audit.findings.iloc[0]
    verdict, words = expected
    assert finding.verdict == verdict
    assert words in finding.why
    assert bool(words) == ("“" in finding.why)
