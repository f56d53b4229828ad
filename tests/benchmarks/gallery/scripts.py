"""The gallery's own scripts → their figures: how much is shown, and which altered values are found.

The scripts are the measure; they run as programs, on the folder that is given, with this package.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import auditor

GALLERY = "gallery"  # its folder in the folder of data
PACKAGE = Path(auditor.__file__).parents[1]
Figures = dict[str, float]


def plant(data: Path, long: bool) -> Figures:
    """Return what each collection shows, how many altered twins and real cases are found."""
    return altered(data / GALLERY, long)


def small_cases(data: Path, long: bool) -> Figures:
    """Return how many quiet documents are quiet, and what is found in the planted folder."""
    gallery = data / GALLERY
    return checked(gallery, long, "quiet") | planted(gallery, long, "water", "water_planted.yaml")


def altered(gallery: Path, long: bool) -> Figures:
    """Return what the scripts find that alter values of whole collections, and what those show.

    Clean audits are kept for the scripts that follow.
    """
    with tempfile.TemporaryDirectory() as kept:
        keep = ["--keep", kept, *(["--list"] if long else [])]
        shown = figures_of(gallery, "plant.py", ".", *keep, long=long)
        natural = figures_of(gallery, "natural.py", ".", *keep[:2], long=long)
        tables = figures_of(
            gallery, "tables_planted.py", ".", "tables_planted.jsonl", *keep, long=long
        )
    return shown | natural | {f"table_{k}" if k == "elsewhere" else k: v for k, v in tables.items()}


def checked(gallery: Path, long: bool, *sets: str) -> Figures:
    """Return what is found and what is quiet in some sets of small cases."""
    listing = ["--list"] if long else []
    return figures_of(gallery, "check.py", ".", "--only", *sets, *listing, long=long)


def planted(gallery: Path, long: bool, folder: str, errors: str) -> Figures:
    """Return what is found of the errors in a folder; its name stands before each figure."""
    listing = ["--list"] if long else []
    found = figures_of(gallery, "planted.py", folder, errors, *listing, long=long)
    return {f"{folder}_{name}": value for name, value in found.items()}


def reported(gallery: Path, long: bool) -> Figures:
    """Return how many of the reported cases are judged right, and how the others are wrong."""
    return figures_of(gallery, "reported.py", *(["--failures"] if long else []), long=long)


def figures_of(gallery: Path, script: str, *arguments: str, long: bool) -> Figures:
    """Run a script of the gallery and return the figures in its last line.

    Raises CalledProcessError where it fails; `long` prints all that it prints.
    """
    path = os.pathsep.join(filter(None, (str(PACKAGE), os.environ.get("PYTHONPATH"))))
    done = subprocess.run(
        [sys.executable, script, *arguments],
        cwd=gallery,
        env=os.environ | {"PYTHONPATH": path},
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=True,
    )
    *lines, last = done.stdout.splitlines()
    if long:
        print("\n".join(lines))
    figures: Figures = json.loads(last)["figures"]
    return figures
