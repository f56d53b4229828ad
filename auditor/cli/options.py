"""The options of the command line: their names, their help, and the checks of their values."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import typer

from auditor import __version__
from auditor.core import results as core_results
from auditor.files.output_formats import DEFAULT_FORMATS as DEFAULTS
from auditor.files.output_formats import FORMAT_NAMES, output_format

DEFAULT_FORMATS = ",".join(DEFAULTS)
_SIZE = re.compile(r"(?P<number>[0-9]{1,9}(?:\.[0-9]{1,6})?) ?(?P<unit>[kmgt])b?", re.IGNORECASE)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"auditor {__version__}")
        raise typer.Exit


def _checked_formats(value: str) -> str:
    from auditor.report.formats.optional_libraries import missing

    names = [name.strip() for name in value.split(",")]
    unknown = next((name for name in names if name not in FORMAT_NAMES), None)
    if unknown is not None:
        raise typer.BadParameter(f"{unknown!r} is none of {', '.join(FORMAT_NAMES)}")
    lack = next(filter(None, map(missing, map(output_format, names))), None)
    if lack is not None:
        raise typer.BadParameter(lack)
    return ",".join(dict.fromkeys(names))


def _checked_day(value: str | None) -> str | None:
    if value is not None:
        try:
            date.fromisoformat(value)
        except ValueError:
            message = f"{value!r} is not a day; write it as 2024-09-05"
            raise typer.BadParameter(message) from None
    return value


def _checked_end(value: str | None) -> str | None:
    from auditor.waivers.file import last_day

    if value is not None and last_day(value) is None:
        raise typer.BadParameter(f"{value!r} is not a day; write it as 2027-06-30")
    return value


def _checked_size(value: str | None) -> str | None:
    if value is not None and bytes_of_size(value) is None:
        raise typer.BadParameter(f"{value!r} is no size; write it as 500MB or 4GB")
    return value


def bytes_of_size(text: str) -> int | None:
    """Return the bytes of a size such as "500MB" or "4 gb"; None for what is no size."""
    found = _SIZE.fullmatch(text.strip())
    if found is None:
        return None
    return int(float(found["number"]) * 1000 ** ("kmgt".index(found["unit"].lower()) + 1))


def _checked_text(value: str) -> str:
    if not value.strip():
        raise typer.BadParameter("say why this is accepted")
    return value


def _checked_decision(value: str) -> str:
    from auditor.waivers.waiver import DECISIONS

    found = next((d for d in DECISIONS if d.casefold() == value.casefold()), None)
    if found is None:
        raise typer.BadParameter(f"{value!r} is none of {', '.join(DECISIONS)}")
    return found


def _show_schema(wanted: bool) -> None:
    if wanted:
        from importlib.resources import files

        from auditor.files.open_file import packaged_text

        schema = files("auditor.report.record").joinpath("report.schema.json")
        typer.echo(packaged_text(schema), nl=False)
        raise typer.Exit


def _checked_out(value: str | None) -> str | None:
    if value is not None and not value.strip():
        raise typer.BadParameter("no folder is named; leave the option out for the usual one")
    if value and Path(value).exists() and not Path(value).is_dir():
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
On = Annotated[
    list[str] | None,
    typer.Option("--on", metavar="PATH", help="Show what the patterns read in these documents."),
]
Most = Annotated[
    int, typer.Option("--most", min=0, help="How many matches and near misses to show of each.")
]
RuleName = Annotated[
    str, typer.Argument(metavar="RULE", help="A rule by its name, as rules list shows it.")
]
NewPack = Annotated[
    str | None,
    typer.Argument(metavar="[FILE]", help="Where to write it; without one, standard output."),
]
FromFinding = Annotated[
    str | None,
    typer.Option("--from", metavar="ID", help="Make the rule of a finding that was discovered."),
]
Never = Annotated[
    bool, typer.Option("--never", help="With --from: keep the two statements apart for ever.")
]
FindingsIn = Annotated[
    str, typer.Option("--report", metavar="FILE", help="The report.json that has the finding.")
]
OneSide = Annotated[str, typer.Argument(metavar="A", help="A passage in quotes, or a file.")]
OtherSide = Annotated[str, typer.Argument(metavar="B", help="The other one.")]
OneLine = Annotated[str, typer.Argument(metavar="FILE:LINE", help="A line of a file.")]
OtherLine = Annotated[str, typer.Argument(metavar="FILE:LINE", help="The other one.")]
Among = Annotated[
    str | None,
    typer.Option("--in", metavar="FOLDER", help="The folder whose documents are audited."),
]
CompareFormat = Annotated[Literal["text", "json"], typer.Option("--format", help="How to tell it.")]
AnyPaths = Annotated[
    list[str] | None, typer.Argument(metavar="[PATH]...", help="Folders or files to be audited.")
]
Folder = Annotated[str, typer.Argument(metavar="[FOLDER]", help="The folder of the documents.")]
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
    typer.Option(
        "--format",
        metavar="F,…",
        callback=_checked_formats,
        help=f"Which of {', '.join(FORMAT_NAMES)}.",
    ),
]
FailOn = Annotated[
    Literal["conflict", "unclear", "revision", "change", "never"],
    typer.Option("--fail-on", help="The mildest verdict that gives exit status 1."),
]
NoDiscover = Annotated[
    bool, typer.Option("--no-discover", help="Report only what rules find, nothing beyond them.")
]
ShowWeak = Annotated[bool, typer.Option("--show-weak", help="Show what is unlikely an error, too.")]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore", metavar="NAME", help="A rule, check or kind of discovery to say nothing of."
    ),
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
Passages = Annotated[
    bool, typer.Option("--passages", help="List the passages: their kind, place and text.")
]
OpenClaims = Annotated[
    bool, typer.Option("--open", help="List the values that no rule reads too, as open claims.")
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", min=1, metavar="N", help="Processes that read; else one for each core."),
]
Cache = Annotated[
    str,
    typer.Option(
        "--cache", metavar="DIR", envvar="AUDITOR_CACHE", help="Where what was read is kept."
    ),
]
Memory = Annotated[
    str | None,
    typer.Option(
        "--memory",
        metavar="SIZE",
        callback=_checked_size,
        help="Most that what was read may take in memory, as 500MB or 4GB; the rest on the disk.",
    ),
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Read all documents anew, and keep nothing.")
]
Listing = Annotated[Literal["table", "csv", "json"], typer.Option("--format", help="How to list.")]
WaiversFile = Annotated[
    str | None,
    typer.Option("--waivers", metavar="FILE", help="Findings that were accepted."),
]
Baseline = Annotated[
    str | None,
    typer.Option("--baseline", metavar="FILE", help="An earlier report.json to compare with."),
]
HeldClaims = Annotated[
    core_results.HeldClaims | None,
    typer.Option(
        "--claims",
        help="Which claims report.json and tables hold: those of findings, all that facts read, or"
        " open ones too; else report.json has those of findings, tables have all.",
    ),
]
Root = Annotated[
    str,
    typer.Option(
        "--root", metavar="DIR", help="The documents' folder as SARIF and GitHub should name it."
    ),
]
ReportFile = Annotated[
    str, typer.Argument(metavar="FILE", help="A report.json, or the folder that holds it.")
]
OutBeside = Annotated[
    str | None,
    typer.Option(
        "--out", metavar="DIR", callback=_checked_out, help="Where to write; else beside FILE."
    ),
]
Schema = Annotated[
    bool,
    typer.Option(
        "--schema",
        callback=_show_schema,
        is_eager=True,
        help="Show the JSON Schema of report.json.",
    ),
]
DiffFormat = Annotated[
    Literal["text", "markdown", "json"], typer.Option("--format", help="How to tell it.")
]
FindingId = Annotated[
    str, typer.Argument(metavar="ID", help="The finding, by the id that stands beside it.")
]
Because = Annotated[
    str, typer.Option("--because", metavar="TEXT", callback=_checked_text, help="The reason.")
]
Until = Annotated[
    str | None,
    typer.Option(
        "--until", metavar="DATE", callback=_checked_end, help="The last day on which it counts."
    ),
]
Decision = Annotated[
    str,
    typer.Option(
        "--decision",
        metavar="TEXT",
        callback=_checked_decision,
        help="both right, A wrong, B wrong or ask the author.",
    ),
]
Who = Annotated[str | None, typer.Option("--who", metavar="NAME", help="Who decided.")]
AuditReport = Annotated[
    str, typer.Option("--report", metavar="FILE", help="The report that has the finding.")
]
