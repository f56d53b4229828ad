"""The name of a pack that ships with the program → its file."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

SUFFIXES = (".yaml", ".yml")


@cache
def shipped() -> dict[str, Path]:
    """Return the packs that ship, by name: from the wheel, else from the repository."""
    return {path.stem: path for path in packs_in(_folder())}


def packs_in(folder: Path) -> list[Path]:
    """Return the packs of a folder in the order of their names."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.suffix in SUFFIXES and path.is_file())


def _folder() -> Path:
    """Return the folder of the wheel, or for an editable install that of the repository."""
    package = Path(str(files("auditor")))
    inside = package / "_packs"
    return inside if inside.is_dir() else package.parent / "rules"
