"""The paths of an audit and the current folder → the settings in force, the command line aside.

Two files count: the nearest from the audited folder upward, and the nearest from the current folder
upward.  The first says what is read and how, and goes before the second.  Where it lies neither in
the current folder nor above it, it may be somebody else's: then keys that write, accept or take the
machine do not count, what it leads to has to lie in its folder, and what fails or hides findings
may only get stricter.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from auditor.core.model import LEVELS, Problem
from auditor.settings.file import Setting, SettingsFile, in_folder
from auditor.settings.keys import BY_NAME, FAIL_ON, Key

STRICTER: Mapping[str, Sequence[str]] = {"fail-on": FAIL_ON, "fail-level": LEVELS}
"""Keys whose later values are stricter."""
DEFAULTS: Mapping[str, str] = {"fail-on": "conflict", "fail-level": "error"}


@dataclass(frozen=True, slots=True)
class Settings:
    """The values of keys, and what is told about their files."""

    values: dict[str, Setting] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    files: tuple[Path, ...] = ()

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of a key."""
        found = self.values.get(key)
        return default if found is None else found.value


def settings_for(paths: Sequence[str | Path], here: Path) -> Settings:
    """Return the settings of an audit of some paths from the current folder `here`."""
    here = here.resolve()
    own = _upward(here)
    theirs = _upward(_common_folder(paths, here)) if paths else None
    values = _placed(own, here) if own else {}
    problems = list(own.problems) if own else []
    files = [own.path] if own else []
    if theirs is not None and (own is None or theirs.path != own.path):
        files.insert(0, theirs.path)
        problems += theirs.problems
        if here.is_relative_to(theirs.path.parent):
            values |= _placed(theirs, here)
        else:
            problems += _join(values, _placed(theirs, here), theirs.path.parent, here)
    return Settings(values, tuple(problems), tuple(files))


def _upward(folder: Path) -> SettingsFile | None:
    """Return the settings file of a folder or of the nearest above it that has one."""
    found = map(in_folder, (folder, *folder.parents))
    return next((file for file in found if file is not None), None)


def _common_folder(paths: Sequence[str | Path], here: Path) -> Path:
    """Return the folder that holds all paths; a path that is not there is taken for a folder."""
    try:
        places = [(here / path).resolve() for path in paths]
        folders = [place.parent if place.is_file() else place for place in places]
        return Path(os.path.commonpath(folders))
    except (OSError, ValueError):  # a path that is too long, or two drives
        return here


def _placed(file: SettingsFile, here: Path) -> dict[str, Setting]:
    """Return the values of a file, its paths as the current folder names them."""
    folder = file.path.parent
    placed = {}
    for name, setting in file.values.items():
        key = BY_NAME[name]
        value = setting.value
        if key.is_path and isinstance(value, tuple):
            value = tuple(_path(key, each, folder, here) for each in value)
        elif key.is_path:
            value = _path(key, value, folder, here)
        origin = f"{_shown(folder, here)}{setting.origin}"
        placed[name] = Setting(value, origin)
    return placed


def _path(key: Key, written: str, folder: Path, here: Path) -> str:
    """Return a path as the current folder names it; packs that ship keep their names."""
    if key.name == "rules" and "/" not in written and not (folder / written).is_file():
        return written
    place = Path(os.path.normpath(folder / written))
    return _relative(place, here)


def _relative(place: Path, here: Path) -> str:
    return str(place.relative_to(here)) if place.is_relative_to(here) else str(place)


def _shown(folder: Path, here: Path) -> str:
    """Return a folder in front of a file's name, nothing for the current one."""
    named = _relative(folder, here)
    return "" if named == "." else f"{named}/"


# ------------------------------------------------------------------ what may be somebody else's


def _join(
    own: dict[str, Setting], theirs: dict[str, Setting], folder: Path, here: Path
) -> Iterator[Problem]:
    """Add what the file of a folder may say; yield a note for each key that does not count."""
    for name, setting in theirs.items():
        kept, reason = _allowed(name, setting, own.get(name), folder, here)
        if kept is not None:
            own[name] = kept
        if reason:
            where = f"{setting.origin}: {name} does not count here"
            yield Problem("settings", f"{where}: {reason}", fatal=False)


UNTRUSTED = (
    "the audited folder may be someone else's; say it on the command line, or in a settings file"
    " of the current folder or above it"
)
LEADS_OUT = "it leads out of the folder of the file"
NOT_STRICTER = "in the audited folder it may only make an audit stricter"


def _allowed(
    name: str, theirs: Setting, own: Setting | None, folder: Path, here: Path
) -> tuple[Setting | None, str]:
    """Return what counts of a value that may be somebody else's, and why not all of it does."""
    key = BY_NAME[name]
    if key.own:
        return None, UNTRUSTED
    if key.is_path:
        return _inside(theirs, folder, here)
    if name in STRICTER:
        return _if_stricter(name, theirs, own)
    if name == "ignore":
        return _less_ignored(theirs, own)
    if name == "levels":
        return _raised(theirs, own)
    return (None, NOT_STRICTER) if name in ("select", "per-path") else (theirs, "")


def _if_stricter(name: str, theirs: Setting, own: Setting | None) -> tuple[Setting | None, str]:
    """Return a limit that lets no more pass than the one before, or the default."""
    order = STRICTER[name]
    least = own.value if own else DEFAULTS[name]
    is_stricter = order.index(theirs.value) >= order.index(least)
    return (theirs, "") if is_stricter else (None, NOT_STRICTER)


def _raised(theirs: Setting, own: Setting | None) -> tuple[Setting | None, str]:
    """Return the levels with those that a folder raises: the highest is surely no lower."""
    raised = {word: level for word, level in theirs.value.items() if level == LEVELS[0]}
    joined = (own.value if own else {}) | raised
    reason = "" if len(raised) == len(theirs.value) else NOT_STRICTER
    return replace(theirs, value=joined), reason


def _less_ignored(theirs: Setting, own: Setting | None) -> tuple[Setting | None, str]:
    """Return the names that both ignore: a folder may take back what is ignored, and no more."""
    before = own.value if own else ()
    both = tuple(name for name in before if name in theirs.value)
    reason = "" if set(theirs.value) <= set(before) else NOT_STRICTER
    return (replace(theirs, value=both) if own else None), reason


def _inside(theirs: Setting, folder: Path, here: Path) -> tuple[Setting | None, str]:
    """Return the paths of a value that lie in the folder of their file, links followed."""
    listed = theirs.value if isinstance(theirs.value, tuple) else (theirs.value,)
    kept = tuple(path for path in listed if _is_inside(path, folder, here))
    reason = "" if len(kept) == len(listed) else LEADS_OUT
    if not kept:
        return None, reason
    return replace(theirs, value=kept if isinstance(theirs.value, tuple) else kept[0]), reason


def _is_inside(path: str, folder: Path, here: Path) -> bool:
    is_pack_that_ships = "/" not in path and os.sep not in path and not (here / path).exists()
    return is_pack_that_ships or (here / path).resolve().is_relative_to(folder)
