"""The paths of a command → the settings of its files, as values of options that are not given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import typer

from auditor.cli import terminal
from auditor.settings.keys import KEYS, Key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from auditor.core.model import Level
    from auditor.settings.found import Settings

IN_CONTEXT = "auditor.settings"
NEED_PATH = "Missing argument 'PATH...': name a folder or file, or give paths in auditor.yaml."


def take(ctx: typer.Context, paths: list[str] | None) -> list[str]:
    """Return the paths to read, and let the files of settings give what the command line does not.

    Raises Exit, with a message, for a file with a mistake, and UsageError where no path is named.
    """
    if ctx.resilient_parsing:  # a shell that completes: nothing is read, nothing is said
        return list(paths or ())
    found = load(paths or ())
    paths = list(paths or found.get("paths", ()))
    if not paths:
        terminal.warn(f"error: {NEED_PATH}")
        terminal.end(terminal.NOT_IN_FULL)
    ctx.meta[IN_CONTEXT] = found
    given = {key.option: _as_option(key, found.get(key.name)) for key in KEYS}
    ctx.default_map = {name: value for name, value in given.items() if value is not None}
    return paths


def load(paths: Iterable[str]) -> Settings:
    """Return the settings of some paths, notes told.  Raises Exit for a file with a mistake."""
    from auditor.settings.found import settings_for

    found = settings_for(list(paths), Path())
    terminal.report(found.problems)
    if terminal.status(found.problems):
        terminal.end(terminal.NOT_IN_FULL)
    return found


def of(ctx: typer.Context) -> Settings:
    """Return the settings that a command goes by."""
    found: Settings = ctx.meta[IN_CONTEXT]
    return found


def joined(ctx: typer.Context, key: str, given: list[str] | None) -> list[str]:
    """Return what the settings name and, behind it, what the command line adds."""
    named = [str(each) for each in of(ctx).get(key, ())]
    return list(dict.fromkeys((*named, *(given or ()))))


def packs(ctx: typer.Context, rules: list[str] | None, *, only_rules: bool) -> list[str]:
    """Return the packs to use: those of the settings too, unless --only-rules is given."""
    given = rules if _is_given(ctx, "rules") else None
    if only_rules and _is_given(ctx, "only_rules"):
        return given or []
    return joined(ctx, "rules", given)


def packs_for(paths: Iterable[str], given: Iterable[str] | None, *, only_rules: bool) -> list[str]:
    """Return the packs to use for some paths: those of their settings, and those that are given."""
    named = () if only_rules else load(paths).get("rules", ())
    return [*named, *(given or ())]


def _is_given(ctx: typer.Context, option: str) -> bool:
    """Whether an option stands on the command line."""
    source = ctx.get_parameter_source(option)
    return source is not None and source.name == "COMMANDLINE"


def levels_of(ctx: typer.Context, given: list[str] | None) -> dict[str, Level]:
    """Return names with their levels: those of the settings, and over them what is given."""
    pairs = (each.rpartition("=") for each in given or ())
    levels: dict[str, Level] = dict(of(ctx).get("levels", {}))
    return levels | {name.strip(): cast("Level", level) for name, _, level in pairs}


def origin_of_name(ctx: typer.Context, name: str, given: Mapping[str, Iterable[str] | None]) -> str:
    """Return where a name of findings is from: "auditor.yaml:3", or the option."""
    for key, values in given.items():
        setting = of(ctx).values.get(key)
        if setting is not None and name in setting.value:
            return setting.origin
        if any(name == each.rpartition("=")[0].strip() or name == each for each in values or ()):
            return f"--{key}"
    setting = of(ctx).values.get("per-path")
    return setting.origin if setting else "--ignore"


def _as_option(key: Key, value: Any) -> Any:
    """Return a value as the command line writes it, None where there is none."""
    if value is None or key.shape == "per-path" or key.name == "paths":
        return None
    if key.shape == "levels":
        return [f"{name}={level}" for name, level in value.items()]
    if key.name == "format":
        return ",".join(value)
    return list(value) if key.shape == "list" else value
