"""What became of each file → one table; many files that are left out alike are one row.

So a folder of ten thousand pictures takes a row, and every file is accounted for.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from auditor.core.results import FileFate
from auditor.read.file_types import suffix_of

if TYPE_CHECKING:
    from collections.abc import Iterable

FEW = 12  # files of one folder, suffix and reason that have a row each


def account(fates: Iterable[FileFate]) -> tuple[FileFate, ...]:
    """Return the rows of the table in the order of their paths."""
    kept: list[FileFate] = []
    alike: defaultdict[tuple[str, str, str], list[FileFate]] = defaultdict(list)
    for fate in fates:
        path = PurePosixPath(fate.path)
        if fate.fate == "left out" and not fate.path.endswith("/"):
            alike[str(path.parent), suffix_of(path), fate.told].append(fate)
        else:
            kept.append(fate)
    for (folder, suffix, told), group in alike.items():
        if len(group) > FEW:
            name = f"*{suffix if suffix.startswith('.') else ''}"
            place = name if folder == "." else f"{folder}/{name}"
            kept.append(FileFate(place, "left out", told, len(group)))
        else:
            kept += group
    return tuple(sorted(kept, key=lambda fate: (fate.path, fate.told)))
