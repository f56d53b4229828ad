"""Checks, formats and units added to a copy of the program: a module at most, and lines of a table."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence


class Extension(NamedTuple):
    """The lines to add to a table, the module to copy, and the line to change in the copy.

    `added` has the lines by those that they follow.  A unit needs no module.
    """

    table: str
    added: dict[str, str]
    module: str = ""
    copy: str = ""
    line: str = ""
    changed: str = ""


OUTPUT_FORMAT = Extension(
    module="auditor/report/formats/csv.py",
    copy="auditor/report/formats/comma.py",
    line='FORMAT = output_format("csv")',
    changed='FORMAT = output_format("comma")',
    table="auditor/files/output_formats.py",
    added={
        '    OutputFormat("github"),\n': '    OutputFormat("comma", ("comma-claims.txt", "comma-findings.txt")),\n'
    },
)
DOCUMENT_FORMAT = Extension(
    module="auditor/read/formats/text.py",
    copy="auditor/read/formats/notes.py",
    line='SAVE = "save it as UTF-8"',
    changed='SAVE = "save these notes as UTF-8"',
    table="auditor/read/file_types.py",
    added={
        '    DocumentFormat("text", "text txt"),  # in any encoding\n': '    DocumentFormat("notes", "nts rtf"),\n'
    },
)
UNIT = Extension(
    table="auditor/language/lexicon/en/units.txt",
    added={
        "length | fathom | 1.8288 | fathom\n": "length | barleycorn | 0.00846667 | barleycorn\n"
    },
)
CHECK = Extension(
    module="auditor/checks/kinds/fresh.py",
    copy="auditor/checks/kinds/stale.py",
    line='SPEC = CheckSpec("fresh", ',
    changed='SPEC = CheckSpec("stale", ',
    table="auditor/checks/__init__.py",
    added={'    "spelling",\n': '    "stale",\n'},
)
EXTENSIONS = {
    "check": CHECK,
    "unit": UNIT,
    "output_format": OUTPUT_FORMAT,
    "document_format": DOCUMENT_FORMAT,
}
"""What can be added, by the name of its figure."""


def copied(folder: Path) -> Path:
    """Copy the program and its packs into a folder, and return the folder."""
    for name in ("auditor", "rules"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def extend(tree: Path, extension: Extension) -> None:
    """Add a check, a format or a unit to a copy of the program."""
    if extension.module:
        text = (tree / extension.module).read_text("utf-8")
        assert text.count(extension.line) == 1, extension.line
        copy = text.replace(extension.line, extension.changed)
        (tree / extension.copy).write_text(copy, "utf-8")
    table = (tree / extension.table).read_text("utf-8")
    for entry, added in extension.added.items():
        assert table.count(entry) == 1, entry
        table = table.replace(entry, entry + added)
    (tree / extension.table).write_text(table, "utf-8")


def files_touched(tree: Path) -> list[str]:
    """Return the files of a copy that are new or differ from those of the program."""
    return sorted(
        path.relative_to(tree).as_posix()
        for path in tree.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
        if _content(ROOT / path.relative_to(tree)) != path.read_bytes()
    )


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def run(tree: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the program of a copy in its folder, and return what it printed."""
    return run_python(tree, "-m", "auditor", *arguments)


def run_python(tree: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run Python in the folder of a copy, whose package it imports."""
    command: Sequence[str] = [sys.executable, *map(str, arguments)]
    environment = os.environ | {"PYTHONPATH": str(tree), "COLUMNS": "200"}
    return subprocess.run(
        command, cwd=tree, env=environment, capture_output=True, text=True, check=False
    )
