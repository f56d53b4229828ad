"""Two passages, or two files → their verdict, without an audit: the command `compare`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from auditor.cli import options, terminal

if TYPE_CHECKING:
    from auditor.core.model import Document


def mount(app: typer.Typer) -> None:
    """Add the command to the program."""
    app.command()(compare)


def compare(
    a: options.OneSide,
    b: options.OtherSide,
    rules: options.Rules = None,
    only_rules: options.OnlyRules = False,
    listing: options.CompareFormat = "text",
) -> None:
    """Compare two passages, or two files, that are about the same thing.

    They speak at one time unless they say otherwise.  Exit status: 2 if one cannot be read, else 1
    for a conflict, else 0.
    \f
    Raises typer.Exit with the exit status.
    """
    from auditor.audit import Auditor
    from auditor.report.formats.listing import as_json

    auditor = Auditor(rules or (), only_rules=only_rules)
    terminal.report(auditor.problems)
    found = auditor.compare(_side(a), _side(b))
    with terminal.unbroken_pipe():
        if listing == "json":
            terminal.say(as_json(found), newline=False)
        else:
            terminal.say("\n".join(_lines(found)))
    status = terminal.status(auditor.problems)
    terminal.end(status or int(found["verdict"] == "conflict"))


def _side(argument: str) -> str | Document:
    """Return the document of a file, or a passage as it is; a single word is a file's name."""
    from auditor.guarded.files import collect

    path = Path(argument)
    if _is_passage(argument, path):
        return argument
    if path.is_dir():
        raise terminal.fail(f"{argument}: a folder; name a file or give a passage in quotes")
    collected = collect([argument])
    terminal.report(collected.problems)
    if not collected.documents:
        terminal.end(terminal.NOT_IN_FULL)
    return collected.documents[0]


def _is_passage(argument: str, path: Path) -> bool:
    try:
        return len(argument.split()) > 1 and not path.exists()
    except OSError:  # too long for a name
        return True


def _lines(found: dict[str, Any]) -> list[str]:
    """Return the findings as lines, the gravest verdict first."""
    from auditor.report.shared.unseen import plain

    lines = [str(found["verdict"])]
    for finding in found["findings"]:
        lines.append(f"  {finding['verdict']}: {plain(finding['message'])}")
        if finding["why"] not in finding["message"]:
            lines.append(f"    {plain(finding['why'])}")
    return lines
