"""Modules → constants outside the lexicon that repeat its months, weekdays, numerals or units."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence

from auditor.language.lexicon.loader import forms, rows
from tests.house.modules import Module

LEXICON = "auditor/language/lexicon/"
FEWEST = 3  # words of one list that make a constant a copy
SHORTEST = 3  # letters; shorter names of units are words too ("in", "m")
FIELDS = frozenset(("day", "month", "year"))  # names of fields of a date, as in Python's library
WORD = re.compile(r"[^\W\d_]+")
GROUPS = re.compile(r"\(\?[:imsx-]*|\\[bBdDsSwWAZ]")  # signs of a pattern that hold letters


def lexicon_words() -> dict[str, frozenset[str]]:
    """Return the months, weekdays, numerals and units of the lexicon, in small letters."""
    units = {
        name.replace("_", " ")
        for table in ("measures", "prefixed-names")
        for row in rows(table)
        for name in row[-1].split()
    }
    return {
        "months": frozenset([*forms("months"), *forms("month-abbreviations")]),
        "weekdays": frozenset([*forms("weekdays"), *forms("weekday-abbreviations")]),
        "numerals": frozenset(
            word
            for table in ("small-numbers", "tens", "scales", "ordinals", "ordinal-tens")
            for word in forms(table)
        ),
        "units": frozenset(
            name.lower() for name in units if len(name) >= SHORTEST and name.isalpha()
        )
        - FIELDS,
    }


def copies(
    modules: Sequence[Module], lists: Mapping[str, frozenset[str]]
) -> list[tuple[str, int, str, tuple[str, ...]]]:
    """Return path, line, list and words of each constant that holds three or more of a list.

    A constant is what one statement writes out: its strings together, docstrings and messages
    aside.  An alternation of a pattern holds its words ("jan|feb"), with their plurals; an f-string
    without one is a message.
    """
    return [
        (module.path, line, name, tuple(sorted(found)))
        for module in modules
        if not module.path.startswith(LEXICON)
        for line, words in _constants(module.tree)
        for name, known in lists.items()
        if len(found := {word for word in words if word in known}) >= FEWEST
    ]


def _constants(tree: ast.Module) -> Iterator[tuple[int, set[str]]]:
    """Yield line and words of each statement that holds a string and no other statement."""
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt) and not _is_docstring(node):
            words = {
                singular
                for part in _own_parts(node)
                for text in _strings(part)
                for word in WORD.findall(GROUPS.sub(" ", text.lower()))
                for singular in (word, word.removesuffix("s"))
            }
            if words:
                yield node.lineno, words


def _strings(node: ast.AST) -> Iterator[str]:
    """Yield the strings in an expression, those of an f-string only where it is a pattern."""
    if isinstance(node, ast.JoinedStr) and "|" not in ast.unparse(node):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from _strings(child)


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _own_parts(node: ast.stmt) -> Iterator[ast.AST]:
    """Yield the expressions of a statement, not those of statements in it."""
    return (
        child
        for child in ast.iter_child_nodes(node)
        if not isinstance(child, ast.stmt | ast.ExceptHandler | ast.match_case)
    )
