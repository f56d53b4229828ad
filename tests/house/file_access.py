"""Modules → the calls in them that open, read or write a file by its path."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from tests.house.modules import Module

DIRECT = frozenset({"open", "read_bytes", "read_text", "write_bytes", "write_text", "replace"})
ON_MODULES = {"os": {"open", "replace", "rename", "fdopen"}, "io": {"open", "FileIO"}}
HOMES = (
    "auditor/files/git_revision.py",
    "auditor/files/open_file.py",
    "auditor/files/output_folder.py",
    "auditor/files/output_systems.py",
)


def file_accesses(modules: Sequence[Module]) -> list[tuple[str, int, str]]:
    """Return path, line and name of each call outside of the homes of opening and writing."""
    return sorted(
        (module.path, node.lineno, name)
        for module in modules
        if module.path not in HOMES
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and (name := _access(node))
    )


def _access(call: ast.Call) -> str | None:
    """Return the name of a call that opens a file: `open(…)`, `path.open(…)`, `os.open(…)`, …

    `text.replace(a, b)` has two arguments, `path.replace(target)` one; a method of another name or
    one that takes no string or nothing (`frame.open(Frame(…))`) is none.
    """
    function = call.func
    if isinstance(function, ast.Name):
        return "open" if function.id == "open" else None
    if not isinstance(function, ast.Attribute):
        return None
    if isinstance(function.value, ast.Name) and function.value.id in ON_MODULES:
        return function.attr if function.attr in ON_MODULES[function.value.id] else None
    if function.attr not in DIRECT:
        return None
    if function.attr == "replace":
        return "replace" if len(call.args) == 1 and not call.keywords else None
    if function.attr == "open":
        return "open" if not call.args or isinstance(call.args[0], ast.Constant) else None
    return function.attr
