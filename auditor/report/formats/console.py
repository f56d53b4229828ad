"""Results → text on a console: the findings with both sides, and what to do next.

What comes from a document is plain text here: no markup is read in it, and no control character
reaches the terminal.  Only `cli` owns a console; this module writes on its argument.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.report.record import diff
from auditor.report.shared import texts
from auditor.report.shared.evidence import FindingSide, Quote, sides_of
from auditor.report.shared.format import is_undated
from auditor.report.shared.index import Index
from auditor.report.shared.next_steps import next_steps
from auditor.report.shared.outcome import headline, outcome, problem_line
from auditor.report.shared.unseen import COMMAND, OBEYED, plain

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console
    from rich.text import Text

    from auditor.core.model import Finding, Verdict
    from auditor.core.results import Results

STYLES: dict[Verdict, str] = {
    "conflict": "bold red",
    "unclear": "bold yellow",
    "revision": "bold magenta",
    "change": "bold blue",
    "style": "bold",
    "remark": "bold",
    "refinement": "bold cyan",
    "agreement": "dim",
}
BOTH_SIDES: tuple[Verdict, ...] = ("conflict", "unclear", "revision", "change", "refinement")
TO_DECIDE: tuple[Verdict, ...] = ("conflict", "unclear", "revision")
ONE_LINE: tuple[Verdict, ...] = ("remark", "style")
MOST = 20  # findings of one verdict before the rest is left to the report
MOST_QUOTES = 3  # passages of one side
MOST_UNDATED = 5  # documents named


def render(results: Results, console: Console, report: Path | None = None, note: str = "") -> None:
    """Print the findings, the summary with a note, the path of the `report` and the next steps."""
    index = Index(results)
    open_findings = [finding for finding in index.findings if not finding.waived]
    for verdict in BOTH_SIDES + ONE_LINE:
        _verdict(verdict, [f for f in open_findings if f.verdict == verdict], index, console)
    _summary(index, console)
    if note:
        _print(_text(note, ""), console, 0)
    since(results, console)
    _problems(index, console)
    _next(index, report, console)


def _verdict(verdict: Verdict, findings: list[Finding], index: Index, console: Console) -> None:
    for finding in findings[:MOST]:
        _finding(finding, index, console)
    if len(findings) > MOST:
        console.print(_text(texts.more_findings(len(findings) - MOST), "dim"))
    if findings and verdict in ONE_LINE:
        console.print()


def _finding(finding: Finding, index: Index, console: Console) -> None:
    kind = texts.VERDICT[finding.verdict]
    head = _text(f"{kind.sign} {kind.word}  ", STYLES[finding.verdict])
    head.append(plain(finding.message), "bold" if finding.verdict in BOTH_SIDES else "")
    _print(head, console, 0)
    if finding.verdict not in BOTH_SIDES:
        return
    for side in sides_of(finding, index):
        _side(side, finding, console)
    if finding.why not in finding.message:
        _print(_text(plain(finding.why), ""), console, 2)
    for step in next_steps(finding, index):
        _print(_text(f"→ {plain(step)}", ""), console, 2)
    if finding.verdict in TO_DECIDE:
        _print(_text(f"id {plain(finding.id)}", "dim"), console, 2)
    console.print()


def _side(side: FindingSide, finding: Finding, console: Console) -> None:
    for quote in side.quotes[:MOST_QUOTES]:
        _print(_source(quote), console, 2)
        _print(_quotation(quote, STYLES[finding.verdict]), console, 4)
    rest = len(side.quotes) - MOST_QUOTES
    if rest > 0:
        _print(_text(f"… {texts.more_sides(rest)}", "dim"), console, 4)


def _source(quote: Quote) -> Text:
    line = _text(plain(quote.at), "").append(" · ", "dim").append(plain(quote.title), "underline")
    around = quote.place.partition("; ")[2]  # the line and the column are told in front
    when = f"{quote.date} ({plain(quote.date_source)})" if quote.date_source else quote.date
    for part in (when, around, *quote.inferred, *quote.notes):
        if part:
            line.append(" · ", "dim").append(plain(part), "dim")
    return line


def _quotation(quote: Quote, style: str) -> Text:
    line = _text("“", "dim")
    for piece in quote.pieces:
        text = OBEYED.sub("\ufffd", re.sub(r"\s+", " ", piece.text))
        line.append(f"[{text}]" if piece.mark else text, style if piece.mark else "")
    return line.append("”", "dim")


def _summary(index: Index, console: Console) -> None:
    counted = texts.documents(len(index.documents))
    _print(_text(f"{headline(index)} – {counted}", "bold"), console, 0)
    for line in outcome(index):
        _print(_text(line, ""), console, 0)
    if index.failures:
        _print(_text(texts.failing(len(index.failures)), ""), console, 0)


def since(results: Results, console: Console) -> None:
    """Print the findings that changed since an earlier audit, where there is one."""
    if results.since is None:
        return
    head = f"{texts.SINCE_HEAD}: {diff.headline(results)}"
    _print(_text(head, "bold"), console, 0)
    found = diff.listed(results)
    for line in found[:MOST]:
        _diff_line(line, console)
    if len(found) > MOST:
        _print(_text(texts.more_lines(len(found) - MOST), "dim"), console, 2)


def _diff_line(line: diff.DiffLine, console: Console) -> None:
    kind, was = texts.VERDICT[line.finding.verdict], line.was
    text = _text(f"{texts.SINCE[line.kind]}  ", "bold")
    text.append(f"{kind.sign} {kind.word}  ", STYLES[line.finding.verdict])
    text.append(plain(line.finding.message))
    _print(text.append(f" ({texts.was(was)})" if was else "", "dim"), console, 2)


def _problems(index: Index, console: Console) -> None:
    for place, problem in enumerate(index.results.problems):
        word, style = (texts.PROBLEM, "bold red") if problem.fatal else (texts.NOTE, "bold")
        line = _text(f"{word}  ", style)
        _print(line.append(plain(problem_line(index, place))), console, 0)


def _next(index: Index, report: Path | None, console: Console) -> None:
    undated = [e.title for e in index.documents.values() if is_undated(e.content.dated)]
    if undated:
        _print(_text(_undated(undated), ""), console, 0)
    if any(f.verdict in TO_DECIDE and not f.waived for f in index.findings):
        _print(_text(texts.HOW_TO_WAIVE, ""), console, 0)
    if report is not None:
        # never wrapped: a path is to be copied
        console.print(_text(texts.READ_ON.format(path=plain(str(report))), ""), soft_wrap=True)


def _undated(titles: list[str]) -> str:
    """Return which documents have no date: "2 documents do not tell …: “A”, “B”."."""
    named = [f"“{plain(title)}”" for title in titles[:MOST_UNDATED]]
    more = [f"{len(titles) - len(named):,} more"] if len(titles) > len(named) else []
    return f"{texts.undated(len(titles)).removesuffix('.')}: {', '.join([*named, *more])}."


def _text(content: str, style: str) -> Text:
    from rich.text import Text

    return Text(content, style, end="")


def _print(text: Text, console: Console, indent: int) -> None:
    """Print a line, wrapped between words and indented; a pipe gets it whole."""
    text = _inert(text)
    if not console.is_terminal:
        console.print(_text(" " * indent, "").append_text(text), soft_wrap=True)
        return
    text.overflow = "fold"
    for line in text.wrap(console, max(console.width - indent, 1)):
        line.rstrip()
        console.print(_text(" " * indent, "").append_text(line), soft_wrap=True)


def _inert(text: Text) -> Text:
    """Return a line with a blank in what the log of a build would take for a command.

    Pieces can make one together: "##" before a marked value is shown as "##[7]".
    """
    ends = [found.end() for found in COMMAND.finditer(text.plain)]
    return _text(" ", "").join(text.divide(ends)) if ends else text
