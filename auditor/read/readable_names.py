"""The path of a file → a title for people: "board-minutes-2024-03-12.txt" → "board minutes".

A day is left out where more of the name is left.  A name that is nothing but a day, "README" and
"index" take that of the folder.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from auditor.language.text.dated_names import day_in_name

_OF_FOLDER = frozenset(("readme", "index", "_index"))
_SIGNS = re.compile(r"(?<![0-9])[-_]+|[-_]+(?![0-9])|_+")
"""Signs that stand for spaces: not those between two numbers, as in "800-63"."""
_EDGES = " -_.,"


def readable(id: str) -> str:
    """Return a title for the document with a path as its id; it is never empty."""
    path = PurePosixPath(id)
    stem = path.stem
    title = _without_signs(_undated(stem))
    if (not any(map(str.isalpha, title)) and day_in_name(stem)) or stem.lower() in _OF_FOLDER:
        title = _without_signs(_undated(path.parent.name)) or stem
    return title or stem or id


def _undated(name: str) -> str:
    """Return a name without its day, where one is evident."""
    day = day_in_name(name)
    return name if day is None else f"{name[: day.start]} {name[day.end :]}"


def _without_signs(name: str) -> str:
    return " ".join(_SIGNS.sub(" ", name).split()).strip(_EDGES)
