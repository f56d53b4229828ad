"""The commands about names: which of them may be the same thing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import typer

from auditor.cli import options, settings, terminal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.core.model import Document, Gazetteer

COLUMNS = ("a", "times_a", "b", "times_b", "why")

names_app = typer.Typer(
    help="Find names that may be the same thing.", no_args_is_help=True, rich_markup_mode=None
)


def mount(app: typer.Typer) -> None:
    """Add the commands to the program."""
    app.add_typer(names_app, name="names")


@names_app.callback()
def _names() -> None:
    """Keep `suggest` a command of its own."""


@names_app.command()
def suggest(
    ctx: typer.Context,
    paths: options.Paths = None,
    rules: options.Rules = None,
    only_rules: options.OnlyRules = False,
    documents: options.DocumentsFile = None,
    listing: options.Listing = "table",
) -> None:
    """Suggest names that may be the same thing; list those that are under `names:` in a pack.
    \f
    Raises typer.Exit with the exit status.
    """
    from auditor.checks.packs import load_packs
    from auditor.guarded.files import collect

    book, problems = load_packs(settings.packs(ctx, rules, only_rules=only_rules), only=only_rules)
    collected = collect(paths or (), documents)
    problems = (*problems, *collected.problems)
    terminal.report(problems)
    rows = suggestions(collected.documents, book.gazetteer)
    terminal.show_rows(rows, COLUMNS, COLUMNS, listing)
    terminal.end(terminal.status(problems))


def suggestions(documents: Iterable[Document], listed: Gazetteer) -> list[dict[str, Any]]:
    """Return pairs of names of one kind, with how often each is in the documents."""
    from auditor.core.model import NAME_KINDS
    from auditor.language.names.recognizer import read_names
    from auditor.language.names.similar import similar

    counts = Counter(
        mention.value.name or mention.text
        for document in documents
        for mention in read_names(document.text, listed)
        if mention.value.kind in NAME_KINDS
    )
    return [
        {"a": a, "times_a": counts[a], "b": b, "times_b": counts[b], "why": why}
        for a, b, why in similar(counts)
    ]
