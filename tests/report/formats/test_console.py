"""What the command line says: whole sentences, both sides, nothing that a terminal obeys."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from auditor.report.formats import console
from tests.report_samples import Sample, count, hostile, planted, seeds

REPORT = Path("reports/index.html")


def printed(sample: Sample, width: int = 80, terminal: bool = True, **arguments: object) -> str:
    """Return what a terminal of `width`, or a pipe, gets."""
    out = io.StringIO()
    target = Console(
        file=out,
        width=width,
        force_terminal=terminal,
        highlight=False,
        no_color=bool(arguments.get("no_color", True)),
        color_system="truecolor" if not arguments.get("no_color", True) else None,
        legacy_windows=False,
    )
    shown = {key: arguments[key] for key in ("view", "limit") if key in arguments}
    console.render(sample.results(), target, REPORT, **shown)
    return out.getvalue()


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("width", [24, 40, 80, 200])
@pytest.mark.parametrize("sample", [seeds(), seeds(dated=False), planted()])
def test_no_sentence_is_cut_off_at_any_width(sample: Sample, width: int) -> None:
    text = printed(sample, width)
    said = flat(text).replace("- ", "-")
    for finding in sample.findings:
        if finding.verdict != "agreement" and not finding.waived:
            assert flat(finding.message).replace("- ", "-") in said
    lines = [line for line in text.splitlines() if not line.startswith("Read it")]
    assert max(map(len, lines)) <= width


def test_both_sides_stand_below_a_finding() -> None:
    text = flat(printed(seeds(), 100))
    assert "ILO page on Kazakhstan · 25 March 2016 (printed in the text" in text
    assert "“Kazakhstan has ratified [24] ILO Conventions, including all fundamental" in text
    assert "“Kazakhstan has ratified [25] key ILO conventions.”" in text
    assert "said by Kassym-Jomart Tokayev" in text
    assert "inferred: 24 − 8 − 4" in text


def test_the_end_says_what_came_out_where_it_lies_and_what_to_do() -> None:
    text = printed(seeds(dated=False))
    assert "0 to fix, 3 to ask, 0 changed – 2 documents" in text
    assert "Read it: reports/index.html\n" in text
    assert "Date “Article on the visit to Astana” in documents.yaml" in flat(text)
    undated = "1 document does not tell when it was written: “Article on the visit to Astana”."
    assert undated in flat(text)


def test_of_many_undated_documents_the_first_are_named() -> None:
    sample = Sample()
    for number in range(7):
        sample.document(f"{number}.txt", "There are 7.", None)
    text = flat(printed(sample))
    assert "7 documents do not tell when they were written: “0.txt”," in text
    assert "“4.txt”, 2 more." in text


def test_both_sides_of_a_more_precise_statement_are_shown() -> None:
    text = flat(printed(seeds(), 120))
    more_precise = text.partition("More precise")[2]
    assert "“" in more_precise.partition("ILO page on Kazakhstan")[2]


def test_problems_are_named() -> None:
    assert "Not done scan 12.txt: cannot be read: it is not UTF-8 text" in flat(printed(planted()))


def test_waived_findings_and_agreements_are_left_to_the_report() -> None:
    text = flat(printed(planted()))
    assert "Growth was 5.7 % or 5.8 %." not in text
    assert "Four governance conventions" not in text


def test_a_pipe_gets_whole_lines_and_no_escapes() -> None:
    text = printed(seeds(), 40, terminal=False)
    assert "\x1b" not in text
    message = "Director-General of the ILO: Guy Ryder from 1 October 2012, later Gilbert Houngbo."
    assert any(message in line for line in text.splitlines())
    assert not [line for line in text.splitlines() if line != line.rstrip()]


def test_colour_is_used_only_where_it_may_be() -> None:
    assert "\x1b[1;34m" in printed(seeds(), no_color=False)
    assert "[34m" not in printed(seeds(), no_color=True)


def test_nothing_in_a_document_is_obeyed() -> None:
    text = printed(hostile(), 200)
    assert "</title><script>alert(4)</script>\"'=[red]" in text
    for character in "\x1b\x07\u202e\u2066":
        assert character not in printed(hostile(), 200, terminal=False)


def test_many_findings_are_left_to_the_report() -> None:
    sample = Sample()
    sample.document("a.txt", "There are 7.", "2020-01-01")
    claim = sample.claim("a.txt", "7", "7", count(7))
    for number in range(console.MOST + 5):
        sample.finding("conflict", f"Number {number}.", "Why.", claim)
    text = printed(sample)
    assert text.count("Conflict") == console.MOST
    assert "… and 5 more findings in the report." in text
    assert "25 to fix" in text


def test_an_audit_of_nothing_says_so() -> None:
    assert printed(Sample()).startswith("0 to fix, 0 to ask, 0 changed – 0 documents")


def test_reports_are_imported_without_their_libraries() -> None:
    code = (
        "import sys, auditor.report, auditor.report.formats.console;"
        "print([m for m in ('rich', 'jinja2', 'pandas') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_no_line_is_a_command_to_the_log_of_a_build() -> None:
    sample = Sample()
    title = "::stop-commands::x"
    for name, value in (("a.txt", 7), ("b.txt", 8)):
        sample.document(name, f"See ##{value} for more.", title=title)
        sample.claim(name, f"##{value}", str(value), count(value))
    sample.finding("conflict", "##[error]x", "::error::x", "c001", "c002")
    text = printed(sample, terminal=False)
    assert ": :stop-commands::x" in text
    assert "See # #[7] for more." in text
    assert not re.search(r"^\s*::|##\[", text, re.MULTILINE)


def test_a_finding_is_one_line_that_a_terminal_can_follow() -> None:
    lines = printed(planted(), 400, terminal=False, view="short").splitlines()
    assert lines[0] == "4 of 5 documents read."
    first = lines[1]
    assert re.match(r"reports/annual\.txt:\d+:\d+: conflict: .*\[f000000b\]$", first)
    assert not any(line.startswith("  ") for line in lines)
    rules = next(line for line in lines if line.startswith("By rule: "))
    assert "founded-agree 2" in rules
    unread = next(at for at, line in enumerate(lines) if line.startswith("Not done"))
    counts = next(at for at, line in enumerate(lines) if "to fix" in line)
    assert unread < counts


def test_only_so_many_lines_are_shown_as_is_asked_for() -> None:
    text = printed(planted(), 400, terminal=False, view="short", limit=2)
    assert len(re.findall(r"^\S.*: (?:conflict|revision|change): ", text, re.MULTILINE)) == 2
    assert "more findings: --limit shows more of them" in text


def test_quiet_tells_what_was_not_read_and_the_counts() -> None:
    lines = printed(planted(), 400, terminal=False, view="quiet").splitlines()
    assert lines[0] == "4 of 5 documents read."
    assert lines[1].startswith("Not done")
    assert any(line.startswith("2 to fix, 0 to ask, 3 changed, 1 revised") for line in lines)
    assert not any("Read it" in line or ": conflict: " in line for line in lines)
