"""Source text of a module → its mutants: copies that differ in a single judgement.

A mutant changes one comparison, one boolean condition, one boundary constant, one `min` or `max`,
or one returned truth.  Its name holds its file, its function and the change, and an ordinal where a
function holds the same change twice, so that it outlives edits elsewhere in the file.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

OTHERS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),  # the boundary, then the negation
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
SWAPPED = {"min": "max", "max": "min"}
UNREAD = ("annotation", "returns", "decorator_list")  # fields that hold no judgement


@dataclass(frozen=True)
class Mutant:
    """One change of one file: its characters from `start` up to `end` become `text`.

    `line` and `ordinal` count from 1; `before` and `after` are the expression on one line.
    """

    path: str
    function: str
    kind: str
    before: str
    after: str
    line: int
    start: int
    end: int
    text: str
    ordinal: int = 1

    @property
    def name(self) -> str:
        """Return the file, the function and the change; no other mutant has the same."""
        more = f" #{self.ordinal}" if self.ordinal > 1 else ""
        return f"{self.path}::{self.function}{more}: {self.before} -> {self.after}"

    def applied(self, source: str) -> str:
        """Return the source of the file with the change made."""
        return source[: self.start] + self.text + source[self.end :]


def mutants_of(path: str, source: str) -> list[Mutant]:
    """Return the mutants of one module in the order of the source; raise SyntaxError if it is not
    Python."""
    seen: dict[str, int] = {}
    found = []
    for mutant in sorted(_Walk(path, source).module(), key=lambda m: (m.start, m.end, m.after)):
        seen[mutant.name] = ordinal = seen.get(mutant.name, 0) + 1
        found.append(replace(mutant, ordinal=ordinal))
    return found


class _Walk:
    """Walks the syntax tree of one module and yields each change."""

    def __init__(self, path: str, source: str) -> None:
        self.path, self.source = path, source
        self.starts, self.lines, at = [0], source.splitlines(keepends=True), 0
        for line in self.lines:
            at += len(line)
            self.starts.append(at)

    def module(self) -> Iterator[Mutant]:
        for statement in ast.parse(self.source).body:
            yield from self._named_number(statement)
            yield from self._below(statement, "")

    def _below(self, node: ast.AST, function: str) -> Iterator[Mutant]:
        """Yield the changes of a node and of all it holds.

        Not of annotations, imports for types, or the text of f-strings, whose parts have no
        reliable place before Python 3.12.
        """
        if isinstance(node, ast.JoinedStr):
            return
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            return
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            function = f"{function}.{node.name}".lstrip(".")
        yield from self._own(node, function)
        for name, value in ast.iter_fields(node):
            if name not in UNREAD:
                for child in value if isinstance(value, list) else [value]:
                    if isinstance(child, ast.AST):
                        yield from self._below(child, function)

    def _own(self, node: ast.AST, function: str) -> Iterator[Mutant]:
        for test in _tests(node):
            if not isinstance(test, ast.Compare | ast.BoolOp | ast.UnaryOp):
                yield self._mutant(test, "negation", ast.UnaryOp(ast.Not(), test), function)
        change = {
            ast.Compare: self._comparison,
            ast.BoolOp: self._dropped,
            ast.UnaryOp: self._negated,
            ast.Call: self._extreme,
            ast.Return: self._returned,
            ast.FunctionDef: self._defaults,
        }.get(type(node))
        if change is not None:
            yield from change(node, function)

    def _negated(self, node: ast.UnaryOp, function: str) -> Iterator[Mutant]:
        if isinstance(node.op, ast.Not):
            yield self._mutant(node, "negation", node.operand, function)

    def _returned(self, node: ast.Return, function: str) -> Iterator[Mutant]:
        value = node.value
        if isinstance(value, ast.Constant) and isinstance(value.value, bool):
            yield self._mutant(value, "returned", ast.Constant(not value.value), function)

    def _defaults(self, node: ast.FunctionDef, function: str) -> Iterator[Mutant]:
        for default in (*node.args.defaults, *node.args.kw_defaults):
            if isinstance(default, ast.expr):
                yield from self._numbers(default, [default], function)

    def _comparison(self, node: ast.Compare, function: str) -> Iterator[Mutant]:
        """Yield the other operators and other numbers: `a < 3` gives `a <= 3`, `a >= 3`, `a < 4`."""
        for place, operator in enumerate(node.ops):
            for other in OTHERS[type(operator)]:
                twin = copy.deepcopy(node)
                twin.ops[place] = other()
                yield self._mutant(node, "comparison", twin, function)
        yield from self._numbers(node, [node.left, *node.comparators], function)

    def _dropped(self, node: ast.BoolOp, function: str) -> Iterator[Mutant]:
        """Yield a condition without each of its parts: `a and b` gives `b` and `a`.

        `a or 0` is a default and no condition.
        """
        if isinstance(node.values[-1], ast.Constant):
            return
        for place in range(len(node.values)):
            kept = node.values[:place] + node.values[place + 1 :]
            rest = kept[0] if len(kept) == 1 else ast.BoolOp(node.op, kept)
            yield self._mutant(node, "dropped", rest, function)

    def _extreme(self, node: ast.Call, function: str) -> Iterator[Mutant]:
        if isinstance(node.func, ast.Name) and node.func.id in SWAPPED:
            twin = copy.deepcopy(node)
            twin.func = ast.Name(SWAPPED[node.func.id])
            yield self._mutant(node, "extreme", twin, function)
            yield from self._numbers(node, node.args, function)

    def _named_number(self, node: ast.AST) -> Iterator[Mutant]:
        """Yield another number for a threshold of the module: `LIMIT = 5` gives `LIMIT = 6`."""
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
            yield from self._numbers(node.value, [node.value], ast.unparse(target))

    def _numbers(self, whole: ast.expr, parts: list[Any], function: str) -> Iterator[Mutant]:
        """Yield an expression with another number: one more if it is whole, else twice as much.

        Numbers count that are an operand or a part of a sum or product, not those in calls,
        indices and collections: of `a[1] < b + 2` the 2.
        """
        for number in (each for part in parts for each in _plain_numbers(part)):
            twin = copy.deepcopy(whole)
            places = [id(each) for each in ast.walk(whole)]
            same = list(ast.walk(twin))[places.index(id(number))]
            same.value = (
                number.value + 1 if isinstance(number.value, int) else 2 * number.value or 1.0
            )
            yield self._mutant(whole, "number", twin, function)

    def _mutant(self, node: ast.expr, kind: str, other: ast.expr, function: str) -> Mutant:
        start = self._offset(node.lineno, node.col_offset)
        end = self._offset(node.end_lineno or 0, node.end_col_offset or 0)
        before, after = ast.unparse(node), ast.unparse(other)
        place = function or "module"
        return Mutant(self.path, place, kind, before, after, node.lineno, start, end, f"({after})")

    def _offset(self, line: int, column: int) -> int:
        """Return the offset in characters of a line from 1 and a column in bytes of UTF-8."""
        own = self.lines[line - 1].encode()[:column].decode()
        return self.starts[line - 1] + len(own)


def _tests(node: ast.AST) -> list[ast.expr]:
    """Return the conditions that decide at a node: of `if`, `while`, `x if c else y`, `for … if`."""
    if isinstance(node, ast.If | ast.While | ast.IfExp):
        return [node.test]
    return list(node.ifs) if isinstance(node, ast.comprehension) else []


def _plain_numbers(node: ast.AST) -> Iterator[Any]:
    """Yield the numbers of a sum: of `b + 2 * c` the 2, of `f(2)` and `"x"` none."""
    if isinstance(node, ast.BinOp):
        yield from _plain_numbers(node.left)
        yield from _plain_numbers(node.right)
    elif isinstance(node, ast.UnaryOp):
        yield from _plain_numbers(node.operand)
    elif isinstance(node, ast.Constant) and type(node.value) in (int, float):
        yield node
