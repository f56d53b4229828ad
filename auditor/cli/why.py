"""Two lines of files → what was read there, and why it was reported or not: the command `why`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from auditor.cli import options, settings, terminal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.core.model import Claim, Document
    from auditor.why import Apart, Compared, Explanation, Pairing, ReadLine

FORM = "write a file and a line, as docs/a.txt:12"
MOST = 300  # characters of a passage that are shown
ALONE = "The two files were looked at alone; --in FOLDER looks at all documents of a folder."


def mount(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(why)


def why(
    a: options.OneLine,
    b: options.OtherLine,
    folder: options.Among = None,
    rules: options.Rules = None,
    only_rules: options.OnlyRules = False,
    documents: options.DocumentsFile = None,
) -> None:
    """Tell what was read on two lines, and why it was reported or not.
    \f
    Raises typer.Exit with the exit status.
    """
    from auditor.audit import Auditor
    from auditor.guarded.files import collect
    from auditor.why import WhyError, explain

    places = [_place(a), _place(b)]
    files = list(dict.fromkeys(str(path) for path, _ in places))
    collected = collect([folder] if folder else files, documents)
    terminal.report(problem for problem in collected.problems if problem.fatal)
    packs = settings.packs_for([folder] if folder else files, rules, only_rules=only_rules)
    auditor = Auditor(packs, only_rules=only_rules)
    terminal.report(auditor.problems)
    wanted = [(_id(path, collected.documents, folder), line) for path, line in places]
    try:
        found = explain(auditor, collected.documents, wanted)
    except WhyError as error:
        raise terminal.fail(str(error)) from None
    terminal.say("\n".join((*_lines(found), *(() if folder else (ALONE,)))))
    terminal.end(terminal.status((*auditor.problems, *collected.problems)))


def _place(argument: str) -> tuple[Path, int]:
    """Return the file and the line that an argument names.  Raises Exit, with a message."""
    name, colon, number = argument.rpartition(":")
    if not colon or not name or not (number.isascii() and number.isdigit()):
        raise terminal.fail(f"{argument}: {FORM}")
    path = Path(name)
    if path.is_dir():
        raise terminal.fail(f"{name}: a folder; {FORM}")
    if not path.is_file():
        raise terminal.fail(f"{name}: no such file")
    return path, int(number)


def _id(path: Path, documents: Sequence[Document], folder: str | None) -> str:
    """Return the id of a file's document.  Raises Exit, with a message, where it was not read."""
    for document in documents:
        if document.path and Path(document.path).resolve() == path.resolve():
            return document.id
    where = f" in {folder}" if folder else ""
    raise terminal.fail(f"{path}: it is no document that was read{where}")


# ------------------------------------------------------------------ output


def _lines(found: Explanation) -> Iterator[str]:
    for line in found.lines:
        yield from _told(line)
    for compared in found.compared:
        yield from _compared(compared)
    if not found.compared and not found.apart:
        yield "No two values of the two lines were compared: one of the lines has none."
    for apart in found.apart:
        yield _apart(apart)


def _told(line: ReadLine) -> Iterator[str]:
    """Yield what was read on one line: its passages, then each value."""
    from auditor.core.shortened import shortened
    from auditor.report.shared.unseen import plain

    yield f"{line.document}:{line.number}{_kind(line)}"
    values = list(line.values())
    for passage in dict.fromkeys(claim.passage for claim in values) or [line.text]:
        yield f"  “{plain(shortened(' '.join(passage.split()), MOST))}”"
    if line.is_silent:
        yield "  What is of this kind states nothing, and is not compared."
    for claim in values:
        yield f"  {plain(_value(claim, line))}"
    if line.unused and not line.is_silent:
        yield f"  read, and not as a statement: {plain(', '.join(line.unused))}"


def _kind(line: ReadLine) -> str:
    if line.passage is None:
        return "  no passage"
    around = line.analysis.places.around(line.passage)
    return f"  {line.passage.kind}{' under ' if around else ''}{around}"


def _value(claim: Claim, line: ReadLine) -> str:
    """Return a value with what it is of, when it holds, how it is meant and what read it."""
    from auditor.checks.reasons import OWN_TIME
    from auditor.report.shared.format import held, how_dated

    said = claim.slots.get("said", "")
    by = "discovery" if claim.fact == "open" else f"{claim.fact}.{claim.slot}"
    own = "" if claim.holds is None else OWN_TIME.get(claim.holds.source, "")
    source = own or how_dated(line.analysis.dated) or "no date"
    parts = [
        f"{claim.text} ({claim.value.unit or claim.value.kind})",
        f"of {claim.subject}" if claim.subject else "of nothing that is named",
        f"“{said}”" if said else "",
        f"{held(claim)} ({source})",
        "" if claim.modality == "asserted" else claim.modality,
        "" if claim.polarity == "affirmed" else claim.polarity,
        f"read by {by}",
    ]
    return " · ".join(filter(None, parts))


def _compared(compared: Compared) -> Iterator[str]:
    from auditor.report.shared.unseen import plain

    finding = compared.finding
    came = f"not reported: {compared.unreported}" if compared.unreported else "reported"
    name = finding.rule if finding.rule == finding.check else f"{finding.rule}, {finding.check}"
    yield f"{finding.verdict} ({name}, strength {finding.strength:.2f}), {came}"
    yield f"  {plain(finding.message)}"
    yield f"  {plain(finding.why)}"
    if compared.pairing is not None:
        yield f"  {_paired(compared.pairing)}"


def _paired(pairing: Pairing) -> str:
    """Return the shape of two statements and how often those of it agree in these documents."""
    counts = pairing.counts
    if counts is None:
        return f"shape: {pairing.shape}; none of its pairs holds at one time"
    return (
        f"shape: {pairing.shape}; of {counts.pairs} pairs {counts.differing} differ, and"
        f" {counts.agreeing:.0%} agree in the mean, {counts.chance:.0%} by chance"
    )


def _apart(apart: Apart) -> str:
    from auditor.report.shared.unseen import plain

    values = " and ".join(each.context.mention.text for each in (apart.a, apart.b))
    why = plain(f"{values} were not compared: {apart.obstacle.why}.")
    whatever = plain(f"whatever they are said of: {apart.whatever}")
    return f"{why}\n  {whatever}\n  {_paired(apart.pairing)}"
