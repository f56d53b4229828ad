"""Results → `report.md`: Markdown, short enough for a comment on a pull request.

The text of a document stays text: it can make no markup, mention no one and link nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from auditor.files.output_formats import output_format
from auditor.report.record import diff
from auditor.report.shared import texts
from auditor.report.shared.evidence import also_at, quotes_of
from auditor.report.shared.format import accepted
from auditor.report.shared.index import Index
from auditor.report.shared.next_steps import also_told, next_steps
from auditor.report.shared.outcome import headline, outcome, problem_line
from auditor.report.shared.unseen import UNSEEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from auditor.core.model import Finding, Verdict
    from auditor.core.results import Results
    from auditor.report.shared.evidence import Quote
    from auditor.report.shared.highlights import Piece

FORMAT = output_format("markdown")
MOST_BYTES = 65_000  # a comment on GitHub holds 65,536 characters
RESERVE = 400  # bytes for saying what was left out
MOST_QUOTES = 6  # passages of one finding
MOST_LINES = 20  # lines of a list
LONGEST = 600  # characters of one text that is not a passage

OPEN: tuple[Verdict, ...] = ("conflict", "unclear", "revision")
UNFOLDING: tuple[Verdict, ...] = ("change",)
LISTED: tuple[Verdict, ...] = ("remark", "style", "refinement")

MARKUP = re.compile(r"[\\`*_\[\]|~$]")
LINKING = re.compile(
    r"(?<=[@#])(?=\w)|(?<=:)(?=//)|(?<=\bwww)(?=\.)|(?<=\bgh)(?=-\d)", re.IGNORECASE
)
NOTHING = "<!-- -->"  # parts what GitHub would link, and is not seen


class Block(NamedTuple):
    """A part of the report that is kept or left out as a whole."""

    findings: int
    text: Callable[[], str]


def files(results: Results) -> dict[str, bytes]:
    """Return `report.md`."""
    return FORMAT.named(render(results).encode("utf-8", "replace"))


def render(results: Results) -> str:
    """Return the report as Markdown."""
    index = Index(results)
    return _fitted(list(_head(index)), _blocks(index))


def text(words: str) -> str:
    """Return words as one line of Markdown that shows them as they are."""
    return _escaped(_flat(words))


def _flat(words: str) -> str:
    flat = " ".join(UNSEEN.sub("\ufffd", words).split())
    return flat if len(flat) <= LONGEST else f"{flat[:LONGEST]} …"


def _escaped(words: str) -> str:
    return _as_html(MARKUP.sub(r"\\\g<0>", words))


def _as_html(words: str) -> str:
    safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return LINKING.sub(NOTHING, safe)


def _fitted(head: list[str], blocks: Iterable[Block]) -> str:
    """Return the blocks that fit, joined, with the number of findings in the rest."""
    kept, left = list(head), 0
    size = sum(map(_size, head))
    for block in blocks:
        made = "" if left else block.text()
        size += _size(made)
        if left or size > MOST_BYTES - RESERVE:
            left += block.findings
        else:
            kept.append(made)
    if left:
        kept.append(texts.left_out(left))
    return "\n\n".join(kept) + "\n"


def _size(part: str) -> int:
    return len(part.encode("utf-8", "replace")) + 2


def _head(index: Index) -> Iterator[str]:
    yield f"## {headline(index)}"
    counted = texts.documents(len(index.documents))
    yield " ".join([f"{counted}.", *(text(line) for line in outcome(index))])
    problems = [text(problem_line(index, n)) for n in range(len(index.results.problems))]
    if problems:
        fatal = any(problem.fatal for problem in index.results.problems)
        yield f"**{texts.problems(len(problems), fatal)}**"
        yield _list(problems)
    if index.results.since is not None:
        yield since(index.results)


def since(results: Results) -> str:
    """Return what is new since the last audit, and what has gone, as a section."""
    found = diff.listed(results)
    lines = [_list(map(_diff_line, found))] if found else []
    return "\n\n".join([f"### {texts.SINCE_HEAD}", diff.headline(results), *lines])


def _diff_line(line: diff.DiffLine) -> str:
    word = texts.VERDICT[line.finding.verdict].word
    was = f" ({texts.was(line.was)})" if line.was else ""
    return f"**{texts.SINCE[line.kind]}** · {word}{was}: {text(line.finding.message)}"


def _list(lines: Iterable[str]) -> str:
    every = list(lines)
    shown = [f"- {line}" for line in every[:MOST_LINES]]
    rest = len(every) - MOST_LINES
    return "\n".join(shown + [f"- {texts.more_lines(rest)}"] * (rest > 0))


def _blocks(index: Index) -> Iterator[Block]:
    """Yield the findings block by block; the text of a block is made only where it has room."""
    for part in texts.PARTS:
        heading = f"### {part.heading}\n\n"
        for block in _of_part(part, index):
            yield Block(block.findings, partial(_headed, heading, block.text))
            heading = ""
    waived = [finding for finding in index.findings if finding.waived]
    if waived:
        heading = f"### {texts.ACCEPTED}\n\n"
        yield Block(len(waived), lambda: heading + _list(_accepted(f) for f in waived))


def _of_part(part: texts.Part, index: Index) -> Iterator[Block]:
    for verdict in part.verdicts:
        found = [f for f in index.findings if f.verdict == verdict and not f.waived]
        yield from _of_verdict(verdict, found, index)


def _of_verdict(verdict: Verdict, found: list[Finding], index: Index) -> Iterator[Block]:
    if verdict in OPEN:
        for finding in found:
            yield Block(1, partial(_finding, finding, index))
    elif verdict in UNFOLDING:
        for finding in found:
            yield Block(1, partial(_unfolding, finding, index))
    elif verdict in LISTED and found:
        yield Block(len(found), partial(_listed, verdict, found))


def _headed(heading: str, block: Callable[[], str]) -> str:
    return heading + block()


def _listed(verdict: Verdict, found: list[Finding]) -> str:
    lines = _list(text(finding.message) for finding in found)
    return _details(texts.findings_below(len(found), verdict), lines)


def _unfolding(finding: Finding, index: Index) -> str:
    return _details(_title(finding), _evidence(finding, index))


def _details(summary: str, inner: str) -> str:
    """Return what unfolds; no Markdown is read in a summary, only HTML."""
    return f"<details><summary>{_as_html(_flat(summary))}</summary>\n\n{inner}\n\n</details>"


def _accepted(finding: Finding) -> str:
    return f"{text(finding.message)} – {text(accepted(finding.waived))}"


def _title(finding: Finding) -> str:
    kind = texts.VERDICT[finding.verdict]
    return f"{kind.sign} {kind.word}: {finding.message}"


def _finding(finding: Finding, index: Index) -> str:
    return f"**{text(_title(finding))}**\n\n{_evidence(finding, index)}"


def _evidence(finding: Finding, index: Index) -> str:
    """Return passages, reason and what would settle it."""
    quotes = quotes_of(finding, index)
    lines = ["\n".join(f"- {_quote(quote)}" for quote in quotes[:MOST_QUOTES])]
    if len(quotes) > MOST_QUOTES:
        lines[-1] += f"\n- … {texts.more_sides(len(quotes) - MOST_QUOTES)}"
    if more := also_told(len(list(also_at(finding, index)))):
        lines[-1] += f"\n- {more}"
    if finding.why not in finding.message:
        lines.append(text(finding.why))
    lines += [f"→ {text(step)}" for step in next_steps(finding, index)]
    return "\n\n".join([*filter(None, lines), f"<sub>{text(finding.id)}</sub>"])


def _quote(quote: Quote) -> str:
    when = f"{quote.date} ({quote.date_source})" if quote.date_source else quote.date
    about = [text(part) for part in (when, quote.place, *quote.inferred, *quote.notes) if part]
    return f"_{text(quote.title)}_ · {' · '.join(about)}: “{_passage(quote.pieces)}”"


def _passage(pieces: tuple[Piece, ...]) -> str:
    """Return a passage with its values in bold.

    Bold by tag: asterisks between a letter and a sign, as in US**$5**, would stay asterisks.
    """
    shown = []
    for piece in pieces:
        flat = re.sub(r"\s+", " ", UNSEEN.sub("\ufffd", piece.text))
        if piece.mark is None:
            shown.append(_escaped(flat))
        else:
            inner = flat.strip()
            shown.append(flat.replace(inner, f"<b>{_escaped(inner)}</b>") if inner else flat)
    return "".join(shown)
