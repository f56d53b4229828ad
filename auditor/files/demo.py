"""The installed program → the folder of the two documents of its demo, and names of its packs."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def demo_folder() -> Path:
    """Return the folder of the demo: in the wheel, or for an editable install the repository's."""
    return _folder("_demo", "seeds")


def pack_names() -> list[str]:
    """Return the names of the packs that ship, in their order."""
    return sorted(path.stem for path in _folder("_packs", "rules").glob("*.yaml"))


def _folder(in_wheel: str, in_repository: str) -> Path:
    package = Path(str(files("auditor")))
    inside = package / in_wheel
    return inside if inside.is_dir() else package.parent / in_repository
