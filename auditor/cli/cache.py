"""The command `cache`: removes what earlier audits have kept."""

from __future__ import annotations

from pathlib import Path

import typer

from auditor.cli import options, terminal
from auditor.files.file_names import CACHE_FOLDER


def mount(app: typer.Typer) -> None:
    """Add the commands to the program."""
    group = typer.Typer(help="What earlier audits have read, kept for the next one.")
    group.command()(clear)
    group.callback()(_group)
    app.add_typer(group, name="cache")


def _group() -> None:
    """Make `clear` a command of the group, though it is the only one."""


def clear(cache: options.Cache = CACHE_FOLDER) -> None:
    """Remove what was kept; the next audit reads all documents anew."""
    from auditor.scale.cache import clear as clear_cache

    try:
        found = clear_cache(Path(cache))
    except OSError as error:
        raise terminal.fail(f"{cache}: cannot be removed: {error.strerror}") from None
    terminal.say(f"{cache}: {'cleared' if found else 'nothing is kept here'}")
