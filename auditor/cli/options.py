"""The options of the command line: their names, their help, and the checks of their values."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from auditor.cli import option_values as values
from auditor.cli import settings
from auditor.core import results as core_results
from auditor.files.output_formats import DEFAULT_FORMATS as DEFAULTS
from auditor.files.output_formats import FORMAT_NAMES

DEFAULT_FORMATS = ",".join(DEFAULTS)

Version = Annotated[
    bool,
    typer.Option(
        "--version", "-V", callback=values.show_version, is_eager=True, help="Show the version."
    ),
]
Debug = Annotated[
    bool, typer.Option("--debug", help="Show the traceback where the program itself fails.")
]
Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH...",
        callback=settings.take,
        is_eager=True,  # before the options, which take what is not given from the settings
        help="Folders or files to read.",
    ),
]
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
AnyName = Annotated[
    str, typer.Argument(metavar="NAME", help="A name that an output prints; checks lists them.")
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
SettingsSchema = Annotated[bool, typer.Option("--schema", help="Show the JSON Schema of it.")]
BuildFile = Annotated[
    Literal["github", "gitlab"] | None,
    typer.Option("--ci", help="Also write the file of a build that audits the folder."),
]
Folder = Annotated[str, typer.Argument(metavar="[FOLDER]", help="The folder of the documents.")]
Rules = Annotated[
    list[str] | None,
    typer.Option(
        "--rules", "-r", metavar="NAME|PATH", help="A pack to use beside those that ship."
    ),
]
OnlyRules = Annotated[
    bool, typer.Option("--only-rules", help="Use no packs but those that --rules names.")
]
DocumentsFile = Annotated[
    str | None,
    typer.Option("--documents", metavar="FILE", help="Dates and titles of the documents."),
]
Dates = Annotated[
    Literal["git"] | None,
    typer.Option(
        "--dates", help="git: where nothing else dates a document, the day of its last commit."
    ),
]
DocumentsSchema = Annotated[
    bool,
    typer.Option(
        "--schema",
        callback=values.show_documents_schema,
        is_eager=True,
        help="Show the JSON Schema of documents.yaml.",
    ),
]
Include = Annotated[
    list[str] | None,
    typer.Option(
        "--include", metavar="PATTERN", help="Read only what fits, as in .gitignore: *.md, 2019/."
    ),
]
Exclude = Annotated[
    list[str] | None,
    typer.Option("--exclude", metavar="PATTERN", help="Leave out what fits: drafts/, *.csv."),
]
Out = Annotated[
    str,
    typer.Option(
        "--out", "-o", metavar="DIR", callback=values.checked_out, help="Where reports are written."
    ),
]
Formats = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="F,…",
        callback=values.checked_formats,
        help=f"Which of {', '.join(FORMAT_NAMES)}.",
    ),
]
FailOn = Annotated[
    Literal["conflict", "unclear", "revision", "change", "never"],
    typer.Option("--fail-on", help="The mildest verdict that gives exit status 1."),
]
FailLevel = Annotated[
    Literal["error", "warning", "info"],
    typer.Option("--fail-level", help="The mildest level that gives exit status 1."),
]
Discover = Annotated[
    bool,
    typer.Option("--discover/--no-discover", help="Report what no rule names too, or not."),
]
ShowWeak = Annotated[bool, typer.Option("--show-weak", help="Show what is unlikely an error, too.")]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore", metavar="NAME", help="A rule, check or kind of discovery to say nothing of."
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="NAME", help="Tell findings of this name and no others."),
]
Levels = Annotated[
    list[str] | None,
    typer.Option(
        "--levels",
        metavar="NAME=LEVEL",
        callback=values.checked_levels,
        help="The level of the findings of a name.",
    ),
]
Today = Annotated[
    str | None,
    typer.Option(
        "--today", metavar="DATE", callback=values.checked_day, help="The day to judge waivers by."
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
    typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes that read; else all cores."),
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
        callback=values.checked_size,
        help="Most that what was read may take in memory, as 500MB or 4GB; the rest on the disk.",
    ),
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Read all documents anew, and keep nothing.")
]
Full = Annotated[bool, typer.Option("--full", help="Show both sides of each finding.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Show how many findings there are, no more.")]
Limit = Annotated[
    int | None,
    typer.Option("--limit", min=0, metavar="N", help="How many findings are shown (20)."),
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
AgainstGit = Annotated[
    str | None,
    typer.Option(
        "--against-git",
        metavar="REV",
        help="What the documents said at a revision of git, to compare with: HEAD, main, v1.2.",
    ),
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
OldReport = Annotated[
    str, typer.Argument(metavar="OLD", help="The earlier report.json, or its folder.")
]
NewReport = Annotated[
    str, typer.Argument(metavar="NEW", help="The later report.json, or its folder.")
]
OutBeside = Annotated[
    str | None,
    typer.Option(
        "--out",
        "-o",
        metavar="DIR",
        callback=values.checked_out,
        help="Where to write; else beside FILE.",
    ),
]
Schema = Annotated[
    bool,
    typer.Option(
        "--schema",
        callback=values.show_schema,
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
    str, typer.Option("--because", metavar="TEXT", callback=values.checked_text, help="The reason.")
]
Until = Annotated[
    str | None,
    typer.Option(
        "--until",
        metavar="DATE",
        callback=values.checked_end,
        help="The last day on which it counts.",
    ),
]
Decision = Annotated[
    str,
    typer.Option(
        "--decision",
        metavar="TEXT",
        callback=values.checked_decision,
        help="both right, A wrong, B wrong or ask the author.",
    ),
]
Who = Annotated[str | None, typer.Option("--who", metavar="NAME", help="Who decided.")]
AuditReport = Annotated[
    str, typer.Option("--report", metavar="FILE", help="The report that has the finding.")
]
