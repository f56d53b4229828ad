"""The commands about names that outputs print: `checks` lists them, `explain` shows a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from auditor.cli import options, settings, terminal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import Problem
    from auditor.rulebook.pack.loader import Rulebook

COLUMNS = ("name", "sort", "level", "finds")


def mount(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.command()(checks)
    app.command()(explain)


def checks(
    rules: options.Rules = None,
    only_rules: options.OnlyRules = False,
    listing: options.Listing = "table",
) -> None:
    """List every name of findings, with its level and what it finds.

    Each can be given to --select, --ignore, --levels and explain.
    \f
    Raises typer.Exit with the exit status.
    """
    from auditor.manual.pages import names_of_findings

    book, problems = book_of(rules, only_rules)
    rows = [named._asdict() for named in names_of_findings(book)]
    terminal.show_rows(rows, COLUMNS, COLUMNS, listing)
    terminal.end(terminal.status(problems))


def explain(
    name: options.AnyName, rules: options.Rules = None, only_rules: options.OnlyRules = False
) -> None:
    """Tell what a name means that an output prints, with examples and what to do.
    \f
    Raises typer.Exit with the exit status.
    """
    from auditor.files.yaml_tree import nearest
    from auditor.manual.pages import known, page_of
    from auditor.report.shared.unseen import harmless
    from auditor.rulebook.pack.shipped import shipped

    book, problems = book_of((*shipped(), *(rules or ())), only_rules)
    names = known(book)
    if name not in names:
        hint = nearest(name, names) or "; auditor checks lists them"
        raise terminal.fail(f"no such name: {name}{hint}")
    terminal.say(harmless("\n".join(page_of(name, book))))
    terminal.end(terminal.status(problems))


def book_of(rules: Iterable[str] | None, only_rules: bool) -> tuple[Rulebook, tuple[Problem, ...]]:
    """Return the packs that are on, with those of the settings, and their problems."""
    from auditor.checks.packs import load_packs

    packs = settings.packs_for((), rules, only_rules=only_rules)
    book, problems = load_packs(packs, only=only_rules)
    terminal.report(problems)
    return book, problems
