"""The commands that work on the results of an audit: `report`, `diff` and `waive`."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import typer

from auditor.cli import options, terminal
from auditor.core.results import FailureLimits
from auditor.files.file_names import DEFAULT_REPORT, WAIVERS_FILE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.audit import Audit
    from auditor.core.model import Level
    from auditor.core.results import HeldClaims, Results
    from auditor.waivers.file import Waivers


FailOn = Literal["conflict", "unclear", "revision", "change", "never"]


def mount(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command()(report)
    app.command()(diff)
    app.command()(waive)


# ------------------------------------------------------------------ commands


def report(
    file: options.ReportFile,
    formats: options.Formats = "html",
    out: options.OutBeside = None,
    root: options.Root = "",
    waivers: options.WaiversFile = None,
    today: options.Today = None,
    _schema: options.Schema = False,
) -> None:
    """Make other reports from a report.json, without the documents.

    With --waivers its findings are judged anew by that file.
    \f
    Raises typer.Exit with the exit status.
    """
    from auditor.audit import Audit

    results, status = replace(terminal.loaded(file), root=root), 0
    _tell_missing_texts(results)
    if waivers is not None:
        results, status = _judged_anew(results, waivers, today)
    place = Path(file)
    folder = out or str(place if place.is_dir() else place.parent)
    for path in write(Audit(results), folder, formats.split(","), results.held):
        terminal.say(str(path))
    print_lines(results, formats.split(","))
    terminal.end(status)


def diff(
    old: options.OldReport,
    new: options.NewReport,
    listing: options.DiffFormat = "text",
    fail_on: options.FailOn = "conflict",
    fail_level: options.FailLevel = "error",
) -> None:
    """Tell what is new since an older report.json and what has gone.

    Exit status: 2 if one cannot be read, else 1 for a new finding at or above --fail-on and
    --fail-level, else 0.
    \f
    Raises typer.Exit with the exit status.
    """
    from auditor.core.failures import failures
    from auditor.report.record.diff import compared

    results = compared(terminal.loaded(old), terminal.loaded(new))
    with terminal.unbroken_pipe():
        _show_diff(results, listing)
    terminal.end(int(bool(failures(replace(results, limits=limits_of(fail_on, fail_level))))))


def waive(
    finding: options.FindingId,
    because: options.Because,
    until: options.Until = None,
    decision: options.Decision = "both right",
    who: options.Who = None,
    waivers: options.WaiversFile = None,
    report: options.AuditReport = DEFAULT_REPORT,
) -> None:
    """Accept a finding: add it to waivers.yaml with a reason and an end."""
    from auditor.report.shared.unseen import plain
    from auditor.waivers.append import Accepted, WaiverError, add, text_before

    path = Path(waivers or WAIVERS_FILE)
    try:
        text_before(path)
        about = _message_of(finding, report)
        line = add(path, Accepted(finding, decision, because, who, until, about))
    except WaiverError as error:
        raise terminal.fail(str(error)) from None
    except OSError as error:
        named = error.filename if error.filename == report else path
        raise terminal.fail(f"{named}: cannot be written: {error.strerror}") from None
    terminal.say(plain(f"{path}:{line}: {about}"))


# ------------------------------------------------------------------ work


def judged(
    done: Audit, waivers: Waivers, today: str | None, baseline: str | Audit | None, root: str
) -> tuple[Audit, Audit]:
    """Return the audit as its reports have it, and as console and exit status have it.

    Only the day of --today goes into the reports; the clock ends a waiver on the console alone.
    """
    done = replace(done, results=replace(done.results, root=root))
    clock = today or date.today().isoformat()
    kept, shown = (_since(done.judged_by(waivers, day), baseline) for day in (today, clock))
    terminal.report(shown.results.problems[len(done.results.problems) :])
    return kept, shown


def limited(done: Audit, fail_on: FailOn, fail_level: Level) -> Audit:
    """Return the audit with the limits of what fails it."""
    return replace(done, results=replace(done.results, limits=limits_of(fail_on, fail_level)))


def limits_of(fail_on: FailOn, fail_level: Level) -> FailureLimits:
    """Return the limits that the two options give."""
    return FailureLimits(None if fail_on == "never" else fail_on, fail_level)


def status(results: Results) -> int:
    """Return the exit status of an audit."""
    from auditor.core.failures import failures

    return terminal.status(results.problems) or int(bool(failures(results)))


def _since(done: Audit, baseline: str | Audit | None) -> Audit:
    """Return an audit compared with an earlier report; an unreadable one is a problem."""
    from auditor.core.model import Problem
    from auditor.report.record.reader import ReportError

    if baseline is None:
        return done
    try:
        return done.since(baseline)
    except ReportError as error:
        problems = (*done.results.problems, Problem("usage", f"--baseline: {error}"))
        return replace(done, results=replace(done.results, problems=problems))


def write_what_was_read(
    done: Audit, out: str, formats: Sequence[str], claims: HeldClaims | None
) -> list[Path]:
    """Write the reports as `write` does; where nothing was read, none, so that older ones stay."""
    if not done.results.documents:
        terminal.warn(f"note: nothing was read, so no report is written; what is in {out} stays")
        return []
    return write(done, out, formats, claims)


def write(done: Audit, out: str, formats: Sequence[str], claims: HeldClaims | None) -> list[Path]:
    """Write the reports that are files, with the `claims` that are wanted; return their paths.

    Raises Exit, with a message, where they cannot be written.
    """
    from auditor.report import WRITERS

    try:
        return done.write(out, [name for name in formats if name in WRITERS], claims=claims)
    except OSError as error:
        reason = f"cannot be written: {error.strerror}; name another folder with --out"
        raise terminal.fail(f"{out}: {reason}") from None


def print_lines(results: Results, formats: Sequence[str]) -> None:
    """Print the reports that go to stdout: annotations for GitHub."""
    from auditor.report import PRINTERS

    with terminal.unbroken_pipe():
        for name in formats:
            if name in PRINTERS:
                sys.stdout.writelines(f"{line}\n" for line in PRINTERS[name](results))


def _judged_anew(results: Results, waivers: str, today: str | None) -> tuple[Results, int]:
    """Return results judged by a file in place of earlier waivers, and the exit status."""
    from auditor.audit import Audit

    findings = tuple(replace(finding, waived=None, decided=None) for finding in results.findings)
    problems = tuple(problem for problem in results.problems if problem.kind != "waiver")
    bare = replace(results, findings=findings, problems=problems)
    judged = Audit(bare).waive(waivers, today=today).results
    fresh = judged.problems[len(problems) :]
    terminal.report(fresh)
    return judged, terminal.status(fresh)


def _message_of(finding: str, report: str) -> str:
    """Return the sentence of a finding.  Raises Exit, with a message, where the report lacks it."""
    from auditor.files.yaml_tree import nearest

    if not Path(report).exists():
        hint = "audit first, or name the report that has the finding with --report"
        raise terminal.fail(f"{report}: no such report; {hint}")
    findings = {found.id: found.message for found in terminal.loaded(report).findings}
    if finding not in findings:
        hint = nearest(finding, findings) or "; ids stand beside the findings"
        raise terminal.fail(f"{report} has no finding {finding}{hint}")
    return findings[finding]


def _tell_missing_texts(results: Results) -> None:
    read = {claim.document for claim in results.claims}
    lacking = [d for d in results.documents if d.document.id in read and not d.document.text]
    if lacking:
        terminal.warn(
            f"note: the report holds no text of {len(lacking)} documents; the page will show"
            " the passages that were read as claims, and no more of them"
        )


def _show_diff(results: Results, listing: str) -> None:
    from auditor.report.formats import console
    from auditor.report.formats.listing import as_json
    from auditor.report.formats.markdown import since
    from auditor.report.record.diff import record

    if listing == "json":
        sys.stdout.write(as_json(record(results)))
    elif listing == "markdown":
        sys.stdout.write(f"{since(results)}\n")
    else:
        console.since(results, terminal.console())
