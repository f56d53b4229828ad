"""Results → text on a console: a line for each finding, or both sides, and what to do next.

What comes from a document is plain text here: no markup is read in it, and no control character
reaches the terminal.  Only `cli` owns a console; this module writes on its argument.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Literal

from auditor.core.model import NAME_KINDS
from auditor.report.record import diff
from auditor.report.shared import console_words, texts
from auditor.report.shared.evidence import FindingSide, Quote, sides_of
from auditor.report.shared.format import is_undated
from auditor.report.shared.index import Index
from auditor.report.shared.next_steps import next_steps
from auditor.report.shared.outcome import counts, outcome, problem_line, read_in_part
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
MOST_RULES = 8  # with the number of their findings
View = Literal["short", "full", "quiet"]


def render(
    results: Results,
    console: Console,
    report: Path | None = None,
    note: str = "",
    view: View = "full",
    limit: int = MOST,
) -> None:
    """Print the findings, what was not read, the counts with a note, and what to do next.

    "full" shows both sides of at most `limit` findings of each verdict, "short" a line for each of
    the worst `limit`, "quiet" none.
    """
    index = Index(results)
    if not_all := read_in_part(index):
        _print(_text(f"{not_all}.", "bold red"), console, 0)
    found = [finding for finding in index.findings if not finding.waived]
    if view == "full":
        _sides(found, index, console, limit)
    elif view == "short":
        _lines([f for f in found if f.verdict != "agreement"], index, console, limit)
    _problems(index, console)
    _summary(index, console)
    if view == "quiet":
        return
    if note:
        _print(_text(note, ""), console, 0)
    since(results, console)
    _next(index, report, console)


def _sides(found: list[Finding], index: Index, console: Console, limit: int) -> None:
    """Print findings with both sides, those of each verdict together."""
    for verdict in BOTH_SIDES + ONE_LINE:
        _verdict(verdict, [f for f in found if f.verdict == verdict], index, console, limit)


def _lines(found: list[Finding], index: Index, console: Console, limit: int) -> None:
    """Print a line for each of the worst findings, and how many each rule has."""
    for finding in found[:limit]:
        _print(_line(finding, index), console, 0)
    if len(found) > limit:
        _print(_text(console_words.more_in_full(len(found) - limit), "dim"), console, 0)
    if found:
        console.print()
        _print(_text(_by_rule(found), ""), console, 0)


def _line(finding: Finding, index: Index) -> Text:
    """Return a finding in one line: "docs/a.txt:3:12: conflict: … [id]"."""
    claims = index.claims_of(finding)
    at = f"{plain(index.positions.in_words(claims[0]))}: " if claims else ""
    line = _text(at, "").append(finding.verdict, STYLES[finding.verdict])
    return line.append(f": {plain(finding.message)}").append(f" [{plain(finding.id)}]", "dim")


def _by_rule(found: list[Finding]) -> str:
    """Return how many findings each rule has, those with the most first."""
    rules = Counter(finding.rule for finding in found).most_common()
    counted = [f"{plain(rule)} {count:,}" for rule, count in rules[:MOST_RULES]]
    more = [texts.more_lines(len(rules) - MOST_RULES)] if len(rules) > MOST_RULES else []
    return console_words.BY_RULE.format(rules=", ".join([*counted, *more]))


def _verdict(
    verdict: Verdict, findings: list[Finding], index: Index, console: Console, limit: int
) -> None:
    for finding in findings[:limit]:
        _finding(finding, index, console)
    if len(findings) > limit:
        console.print(_text(texts.more_findings(len(findings) - limit), "dim"))
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
    counted = texts.documents(len(index.documents))  # what was not read stands on the first line
    _print(_text(f"{counts(index)} – {counted}", "bold"), console, 0)
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
    names = sum(_is_of_names(finding, index) for finding in index.findings)
    if names:
        _print(_text(console_words.names_to_join(names), ""), console, 0)
    if any(f.verdict in TO_DECIDE and not f.waived for f in index.findings):
        _print(_text(texts.HOW_TO_WAIVE, ""), console, 0)
    if report is not None:
        # never wrapped: a path is to be copied
        console.print(_text(texts.READ_ON.format(path=plain(str(report))), ""), soft_wrap=True)


def _is_of_names(finding: Finding, index: Index) -> bool:
    """Whether a finding is of names that may be one thing."""
    if finding.verdict not in ("style", "unclear") or finding.waived:
        return False
    claims = index.claims_of(finding)
    return bool(claims) and all(claim.value.kind in NAME_KINDS for claim in claims)


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
