"""The package's source → its modules, functions, lines and complexity, as the house counts them."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from radon.complexity import cc_visit

ROOT = Path(__file__).resolve().parents[2]
Function = ast.FunctionDef | ast.AsyncFunctionDef
HARDEST = 10  # McCabe's limit; radon's grades A and B end here (McCabe 1976)


@dataclass(frozen=True)
class Module:
    """One source file: its path below the root of the project, its text and its syntax tree."""

    path: str
    source: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """Return how many lines the file has."""
        return len(self.source.splitlines())


def module_of(path: str, source: str) -> Module:
    """Return a module from its text.  Raises SyntaxError if it is not Python."""
    return Module(path, source, ast.parse(source))


@cache
def modules(folder: str = "auditor", root: Path = ROOT) -> tuple[Module, ...]:
    """Return the modules of a folder and of all below it, sorted by path."""
    return tuple(
        module_of(file.relative_to(root).as_posix(), file.read_text("utf-8"))
        for file in sorted((root / folder).rglob("*.py"))
    )


def modules_in_folders(root: Path = ROOT) -> Counter[str]:
    """Return for each folder of the package how many modules it holds, `__init__` aside."""
    paths = [Path(module.path) for module in modules(root=root)]
    return Counter(path.parent.as_posix() for path in paths if path.stem != "__init__")


def functions(module: Module) -> Iterator[tuple[str, Function]]:
    """Yield the functions of a module, each with its name below the module ("Class.method")."""
    yield from _functions(module.tree, "")


def _functions(node: ast.AST, above: str) -> Iterator[tuple[str, Function]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            name = f"{above}.{child.name}".lstrip(".")
            if not isinstance(child, ast.ClassDef):
                yield name, child
            yield from _functions(child, name)
        else:
            yield from _functions(child, above)


def function_lines(function: Function) -> int:
    """Return how many lines a function has from `def` on, without its docstring."""
    last = function.end_lineno or function.lineno
    return last - function.lineno + 1 - _docstring_lines(function)


def _docstring_lines(function: Function) -> int:
    first = function.body[0]
    if ast.get_docstring(function) is None or first.end_lineno is None:
        return 0
    return first.end_lineno - first.lineno + 1


def complex_blocks(module: Module) -> list[tuple[str, int]]:
    """Return the functions and classes that radon grades C or worse, with their complexity."""
    return [
        (block.fullname, block.complexity)
        for block in cc_visit(module.source)
        if block.complexity > HARDEST
    ]
