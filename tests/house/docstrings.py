"""A module → its public functions that raise an exception, and those that say so."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.modules import Function, Module, functions


def raising(module: Module) -> Iterator[tuple[str, int, list[str]]]:
    """Yield name, line and unnamed exceptions of each public function with a `raise` of its own.

    An exception counts as named where the docstring holds a form of "raise" and the exception's
    name.  A bare `raise` passes on what another function names.
    """
    for name, function in functions(module):
        raised = sorted(set(_raised(function)))
        if raised and _is_public(name):
            text = ast.get_docstring(function) or ""
            says = "raise" in text.lower()
            unnamed = [each for each in raised if not (says and each in text)]
            yield name, function.lineno, unnamed


def _is_public(name: str) -> bool:
    """Whether others may call a function: a method of a private class is called by its module."""
    last = name.rpartition(".")[2]
    return not last.startswith("_") or last.startswith("__")


def _raised(function: Function) -> Iterator[str]:
    """Yield the names of the exceptions that a function raises, not those of functions in it."""
    todo: list[ast.AST] = list(function.body)
    while todo:
        node = todo.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            continue
        if isinstance(node, ast.Raise) and node.exc is not None:
            called = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
            name = called.attr if isinstance(called, ast.Attribute) else ast.unparse(called)
            if name[:1].isupper():  # else a variable: what was caught is passed on
                yield name
        todo.extend(ast.iter_child_nodes(node))
