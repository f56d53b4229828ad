"""The values of options as they are written → checked, or a message of what to write."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import typer

from auditor import __version__
from auditor.core.model import LEVELS
from auditor.files.output_formats import FORMAT_NAMES, output_format

_SIZE = re.compile(r"(?P<number>[0-9]{1,9}(?:\.[0-9]{1,6})?) ?(?P<unit>[kmgt])b?", re.IGNORECASE)


def show_version(wanted: bool) -> None:
    """Print the version and end the program.  Raises Exit."""
    if wanted:
        from platform import python_version

        from auditor.files.demo import pack_names

        packs = ", ".join(pack_names())
        typer.echo(f"auditor {__version__}, Python {python_version()}, packs: {packs}")
        raise typer.Exit


def show_documents_schema(wanted: bool) -> None:
    """Print the JSON Schema of documents.yaml and end the program.  Raises Exit."""
    if wanted:
        from auditor.read.declared.schema import documents_schema

        typer.echo(json.dumps(documents_schema(), indent=1, ensure_ascii=False))
        raise typer.Exit


def checked_formats(value: str) -> str:
    """Return formats, each once.  Raises BadParameter for one that cannot be written."""
    from auditor.report.formats.optional_libraries import missing

    names = [name.strip() for name in value.split(",")]
    unknown = next((name for name in names if name not in FORMAT_NAMES), None)
    if unknown is not None:
        raise typer.BadParameter(f"{unknown!r} is none of {', '.join(FORMAT_NAMES)}")
    lack = next(filter(None, map(missing, map(output_format, names))), None)
    if lack is not None:
        raise typer.BadParameter(lack)
    return ",".join(dict.fromkeys(names))


def checked_levels(written: list[str] | None) -> list[str]:
    """Return names with levels as they are.  Raises BadParameter for what is no such pair."""
    for each in written or ():
        name, sign, level = each.partition("=")
        if not name.strip() or not sign or level not in LEVELS:
            raise typer.BadParameter(f"{each!r}: write NAME=LEVEL, a level of {', '.join(LEVELS)}")
    return list(written or ())


def checked_day(value: str | None) -> str | None:
    """Return an ISO day as it is.  Raises BadParameter for anything else."""
    if value is not None:
        try:
            date.fromisoformat(value)
        except ValueError:
            message = f"{value!r} is not a day; write it as 2024-09-05"
            raise typer.BadParameter(message) from None
    return value


def checked_end(value: str | None) -> str | None:
    """Return the day on which a waiver ends.  Raises BadParameter for none, or one that is past."""
    from auditor.waivers.file import last_day

    if value is None:
        return None
    last = last_day(value)
    if last is None:
        raise typer.BadParameter(f"{value!r} is not a day; write it as 2027-06-30")
    if last < date.today().toordinal():
        raise typer.BadParameter(f"{value} is past; name the last day on which it is to count")
    return value


def checked_size(value: str | None) -> str | None:
    """Return a size as it is.  Raises BadParameter for what is none."""
    if value is not None and bytes_of_size(value) is None:
        raise typer.BadParameter(f"{value!r} is no size; write it as 500MB or 4GB")
    return value


def bytes_of_size(text: str) -> int | None:
    """Return the bytes of a size such as "500MB" or "4 gb"; None for what is no size."""
    found = _SIZE.fullmatch(text.strip())
    if found is None:
        return None
    return int(float(found["number"]) * 1000 ** ("kmgt".index(found["unit"].lower()) + 1))


def checked_text(value: str) -> str:
    """Return a reason as it is.  Raises BadParameter for an empty one."""
    if not value.strip():
        raise typer.BadParameter("say why this is accepted")
    return value


def checked_decision(value: str) -> str:
    """Return a decision as it is spelled.  Raises BadParameter for one that there is not."""
    from auditor.waivers.waiver import DECISIONS

    found = next((d for d in DECISIONS if d.casefold() == value.casefold()), None)
    if found is None:
        raise typer.BadParameter(f"{value!r} is none of {', '.join(DECISIONS)}")
    return found


def show_schema(wanted: bool) -> None:
    """Print the JSON Schema of report.json and end the program.  Raises Exit."""
    if wanted:
        from importlib.resources import files

        from auditor.files.open_file import packaged_text

        schema = files("auditor.report.record").joinpath("report.schema.json")
        typer.echo(packaged_text(schema), nl=False)
        raise typer.Exit


def checked_out(value: str | None) -> str | None:
    """Return a folder's name as it is.  Raises BadParameter for an empty one, or a file's."""
    if value is not None and not value.strip():
        raise typer.BadParameter("no folder is named; leave the option out for the usual one")
    if value and Path(value).exists() and not Path(value).is_dir():
        raise typer.BadParameter(f"{value} is a file; name a folder")
    return value
