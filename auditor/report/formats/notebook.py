"""Results → HTML for a notebook: the outcome, and each finding that needs a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.report.html_page.escape import shown
from auditor.report.record import diff
from auditor.report.shared import texts
from auditor.report.shared.evidence import quotes_of
from auditor.report.shared.index import Index
from auditor.report.shared.outcome import headline, outcome, problem_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.core.model import Finding, Verdict
    from auditor.core.results import Results
    from auditor.report.shared.evidence import Quote

MOST = 20  # findings
MOST_QUOTES = 4  # passages of one finding
SHOWN: tuple[Verdict, ...] = ("conflict", "unclear", "revision", "change")
OPEN: tuple[Verdict, ...] = ("conflict", "unclear")


def render(results: Results) -> str:
    """Return the audit as HTML without style or script of its own; all text is escaped."""
    index = Index(results)
    found = [f for f in index.findings if f.verdict in SHOWN and not f.waived]
    lines = [f"<p><strong>{shown(headline(index))}</strong></p>", *_facts(index)]
    lines += [_finding(finding, index) for finding in found[:MOST]]
    if len(found) > MOST:
        lines.append(f"<p>{shown(texts.left_out(len(found) - MOST))}</p>")
    return f"<div>{''.join(lines)}</div>"


def _facts(index: Index) -> Iterator[str]:
    for line in outcome(index):
        yield f"<p>{shown(line)}</p>"
    if index.results.since is not None:
        yield f"<p>{shown(texts.SINCE_HEAD)}: {shown(diff.headline(index.results))}</p>"
    problems = range(len(index.results.problems))
    if problems:
        items = "".join(f"<li>{shown(problem_line(index, place))}</li>" for place in problems)
        yield f"<ul>{items}</ul>"


def _finding(finding: Finding, index: Index) -> str:
    kind = texts.VERDICT[finding.verdict]
    head = f"<b>{shown(kind.sign)} {shown(kind.word)}</b> {shown(finding.message)}"
    quotes = quotes_of(finding, index)
    items = "".join(_quote(quote) for quote in quotes[:MOST_QUOTES])
    opened = " open" if finding.verdict in OPEN else ""
    return (
        f'<details{opened}><summary dir="auto">{head}</summary>'
        f"<p>{shown(finding.why)}</p><ul>{items}</ul></details>"
    )


def _quote(quote: Quote) -> str:
    passage = "".join(
        f"<mark>{shown(piece.text)}</mark>" if piece.mark else str(shown(piece.text))
        for piece in quote.pieces
    )
    about = ", ".join(part for part in (quote.date, quote.place) if part)
    return f'<li dir="auto"><b>{shown(quote.title)}</b>, {shown(about)}: “{passage}”</li>'
