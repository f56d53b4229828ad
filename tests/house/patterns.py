"""Modules → the literals of regular expressions in them that nobody can read at one glance.

A literal is one string, or several that stand beside each other or are added, and what surrounds
the fields of an f-string.  A list of words without any sign of a pattern is none.  It is one of a regular expression where it stands in a call of `re`, or
is assigned to a name that such a call uses, in the same module or in another.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from tests.house.modules import Module

LONGEST = 200  # characters
SIGNS = frozenset(r"\|?*+[](){}^$")  # without any of them a literal is a list of words
CALLS = frozenset(
    ("compile", "search", "match", "fullmatch", "finditer", "findall", "sub", "split")
)


def long_patterns(modules: Sequence[Module], longest: int = LONGEST) -> list[tuple[str, int, int]]:
    """Return path, line and length of each literal of a pattern that is longer than `longest`."""
    used = _names_in_patterns(modules)
    found = set()
    for module in modules:
        for part in _pattern_parts(module, used):
            for line, length in _literals(part):
                if length > longest:
                    found.add((module.path, line, length))
    return sorted(found)


def _pattern_parts(module: Module, used: set[str]) -> Iterator[ast.AST]:
    """Yield the first argument of each call of `re`, and the values of names that patterns use."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and _is_pattern_call(node):
            yield from node.args[:1]
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(each, ast.Name) and each.id in used for each in targets):
                yield node.value


def _is_pattern_call(node: ast.Call) -> bool:
    function = node.func
    return (
        isinstance(function, ast.Attribute)
        and function.attr in CALLS
        and isinstance(function.value, ast.Name)
        and function.value.id == "re"
    )


def _names_in_patterns(modules: Sequence[Module]) -> set[str]:
    """Return the names of constants that calls of `re` use, and those that these are made of."""
    made_of: dict[str, set[str]] = {}
    used: set[str] = set()
    for module in modules:
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and _is_pattern_call(node):
                for part in node.args[:1]:
                    used |= _names(part)
        for node in module.tree.body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                made_of.setdefault(node.targets[0].id, set()).update(_names(node.value))
    todo = list(used)
    while todo:
        for name in made_of.get(todo.pop(), set()) - used:
            used.add(name)
            todo.append(name)
    return {name for name in used if name.isupper() or name.startswith("_")}


def _names(node: ast.AST) -> set[str]:
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name)}


def _literals(node: ast.AST) -> Iterator[tuple[int, int]]:
    """Yield line and length of each literal, the parts of a sum of strings as one literal."""
    length = _joined(node)
    if length is not None:
        yield getattr(node, "lineno", 0), length
        return
    for child in ast.iter_child_nodes(node):
        yield from _literals(child)


def _joined(node: ast.AST) -> int | None:
    """Return the length of a literal, or None for what is none: `"a" "bc"` and `"ab" + "c"` are 3."""
    if isinstance(node, ast.Constant):
        return len(node.value) if isinstance(node.value, str) and SIGNS & {*node.value} else None
    if isinstance(node, ast.JoinedStr):
        return sum(_joined(part) or 0 for part in node.values if isinstance(part, ast.Constant))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        lengths = [_joined(part) for part in (node.left, node.right)]
        return None if lengths == [None, None] else sum(filter(None, lengths))
    return None
