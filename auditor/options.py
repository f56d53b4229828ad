"""The options of the command line: their names, their help, and what is said of a bad value."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import typer

from auditor import __version__


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"auditor {__version__}")
        raise typer.Exit


def _checked_formats(value: str) -> str:
    from auditor.report import WRITERS

    names = [name.strip() for name in value.split(",")]
    unknown = next((name for name in names if name not in WRITERS), None)
    if unknown is not None:
        raise typer.BadParameter(f"{unknown!r} is none of {', '.join(WRITERS)}")
    return ",".join(dict.fromkeys(names))


def _checked_day(value: str | None) -> str | None:
    if value is not None:
        try:
            date.fromisoformat(value)
        except ValueError:
            message = f"{value!r} is not a day; write it as 2024-09-05"
            raise typer.BadParameter(message) from None
    return value


def _checked_out(value: str) -> str:
    if Path(value).exists() and not Path(value).is_dir():
        raise typer.BadParameter(f"{value} is a file; name a folder")
    return value


Version = Annotated[
    bool,
    typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
]
Debug = Annotated[
    bool, typer.Option("--debug", help="Show the traceback where the program itself fails.")
]
Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Folders or files to read.")]
Packs = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PACK]...", help="Packs by name or path; without one those that ship."),
]
Rules = Annotated[
    list[str] | None,
    typer.Option("--rules", metavar="NAME|PATH", help="A pack to use beside those that ship."),
]
OnlyRules = Annotated[
    bool, typer.Option("--only-rules", help="Use no packs but those that --rules names.")
]
DocumentsFile = Annotated[
    str | None,
    typer.Option("--documents", metavar="FILE", help="Dates and titles of the documents."),
]
Out = Annotated[
    str,
    typer.Option("--out", metavar="DIR", callback=_checked_out, help="Where reports are written."),
]
Formats = Annotated[
    str,
    typer.Option("--format", metavar="F,…", callback=_checked_formats, help="Which reports."),
]
FailOn = Annotated[
    Literal["conflict", "unclear", "revision", "change", "never"],
    typer.Option("--fail-on", help="The mildest verdict that gives exit status 1."),
]
NoDiscover = Annotated[
    bool, typer.Option("--no-discover", help="Report only what rules find, nothing beyond them.")
]
Today = Annotated[
    str | None,
    typer.Option(
        "--today", metavar="DATE", callback=_checked_day, help="The day to judge waivers by."
    ),
]
Mentions = Annotated[
    bool, typer.Option("--mentions", help="List every number, date and name, claimed or not.")
]
Listing = Annotated[Literal["table", "csv", "json"], typer.Option("--format", help="How to list.")]
