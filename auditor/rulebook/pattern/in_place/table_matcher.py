"""Facts with a `table` and a grid → what they read in its cells.

A path such as "{city} > Population [in {when:date}]" names what stands before and above a cell,
from the outside in: the head of its block, the cells that name its row, the heads of its column.
Each part of the path is a whole one of these, in their order, and the last one a head.  A pattern
of such a fact stands where the cell begins; what the path reads belongs to the same statement.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from auditor.core.grids import block_heads, body, heads_over, row_keys
from auditor.core.model import Mention, Value
from auditor.core.shape import Grid, GridCell
from auditor.rulebook.pattern.compiler import compile_pattern
from auditor.rulebook.pattern.exclusions import Forbidden
from auditor.rulebook.pattern.fact_patterns import FactPatterns, part_paths
from auditor.rulebook.pattern.matcher import (
    Candidate,
    Match,
    Program,
    longest,
    match_of,
    programs_of,
)
from auditor.rulebook.pattern.parser import parse
from auditor.rulebook.pattern.passage_view import Scan, beginnings

MentionsWithin = Callable[[int, int], Sequence[Mention]]
"""Returns the mentions of a document that start between two offsets."""


class CellReading(NamedTuple):
    """What a fact read in one cell, with what its path read before and above it."""

    row: int
    column: int
    match: Match


@dataclass(frozen=True, slots=True)
class _Tabled:
    """A fact with one of the paths of the cells that it is read in."""

    path: tuple[Program, ...]
    programs: tuple[Program, ...]


class TableMatcher:
    """The facts that have a `table`, compiled together."""

    def __init__(self, facts: Iterable[FactPatterns], listed: Collection[str] = ()) -> None:
        self._tabled: list[_Tabled] = []
        for fact in facts:
            for number, part in enumerate(fact.parts or (fact,)):
                programs = tuple(programs_of(fact, number, listed)) if part.table else ()
                for path in part_paths(part):
                    steps = tuple(_program(fact, number, text, listed) for text in path)
                    self._tabled.append(_Tabled(steps, programs))

    def __bool__(self) -> bool:
        """Whether any fact has a table."""
        return bool(self._tabled)

    def readings(self, text: str, grid: Grid, within: MentionsWithin) -> Iterator[CellReading]:
        """Yield what is read in a table of a text, row by row for each fact."""
        cells = _Cells(text, grid, within)
        for tabled in self._tabled:
            columns = [
                column
                for column in range(grid.keys, len(grid.rows[0]) if grid.rows else 0)
                if any(cells.read(tabled.path[-1], head) for head in cells.heads(column))
            ]
            for row in cells.rows if columns else ():
                for column in columns:
                    match = cells.match(tabled, row, column)
                    if match is not None:
                        yield CellReading(row, column, match)


def _program(fact: FactPatterns, part: int, text: str, listed: Collection[str]) -> Program:
    """Compile one part of a path.  Raises PatternError."""
    lists = (fact.parts or (fact,))[part].lists
    pattern = parse(text, lists)
    step = compile_pattern(pattern, listed, Forbidden(()))
    return Program(fact.name, part, 0, pattern, step, beginnings(step.firsts()), Forbidden(()))


class _Cells:
    """The cells of one table as patterns see them; each is read once by a part of a path."""

    def __init__(self, text: str, grid: Grid, within: MentionsWithin) -> None:
        self._text, self._grid, self._within = text, grid, within
        self._blocks, self._keys = block_heads(grid), row_keys(grid)
        self._heads: dict[int, list[GridCell]] = {}
        self._scans: dict[int, Scan] = {}
        self._read: dict[tuple[int, int], Match | None] = {}
        self.rows = [number for number, _ in body(grid)]

    def heads(self, column: int) -> list[GridCell]:
        """Return the heads of a column, the outermost first."""
        if column not in self._heads:
            self._heads[column] = heads_over(self._grid, column)
        return self._heads[column]

    def read(self, program: Program, cell: GridCell) -> Match | None:
        """Return what a part of a path reads in a whole cell, None where it does not fit."""
        key = (id(program), cell.start)
        if key not in self._read:
            scan = self._scan(cell)
            ending = program.step.run(scan, 0, {})
            whole = ending is not None and ending.end == len(scan.text)
            self._read[key] = (
                match_of(Candidate(program, 0, ending.end, ending.trail), scan)
                if ending is not None and whole
                else None
            )
        return self._read[key]

    def match(self, tabled: _Tabled, row: int, column: int) -> Match | None:
        """Return what a fact reads in a cell below and behind the path, None for nothing."""
        cell = self._grid.rows[row][column]
        outer = self._along(tabled.path, row, column) if cell.text else None
        own = self._in_cell(tabled.programs, cell) if outer is not None else None
        if outer is None or own is None:
            return None
        slots = {slot: reads for match in outer for slot, reads in match.slots.items()}
        options = tuple(option for match in (*outer, own) for option in match.options)
        return replace(own, slots={**slots, **own.slots}, options=options)

    def _in_cell(self, programs: Iterable[Program], cell: GridCell) -> Match | None:
        """Return the longest match of some patterns where a cell begins."""
        scan = self._scan(cell)
        found = [program.at(scan, 0, {}) for program in programs]
        chosen = longest([candidate for candidate in found if candidate is not None])
        return match_of(chosen[0], scan) if chosen else None

    def _along(self, path: Sequence[Program], row: int, column: int) -> list[Match] | None:
        """Return what the parts of a path read, None where one finds no cell of its own."""
        block = self._blocks.get(row)
        before = [*([block] if block else []), *self._keys.get(row, ())]
        found: list[Match] = []
        ahead = iter([*before, *self.heads(column)])
        for program in path:
            match = next((read for cell in ahead if (read := self.read(program, cell))), None)
            if match is None:
                return None
            found.append(match)
        return found

    def _scan(self, cell: GridCell) -> Scan:
        """Return the words of a cell; one that nothing else names can be read as a name."""
        scan = self._scans.get(cell.start)
        if scan is None:
            words = self._text[cell.start : cell.end]
            inside = list(self._within(cell.start, cell.end))
            if not any((m.start, m.end) == (cell.start, cell.end) for m in inside) and words:
                name = Value("name", name=" ".join(words.split()))
                inside.insert(0, Mention(cell.start, cell.end, words, name))
            scan = self._scans[cell.start] = Scan(words, cell.start, inside)
        return scan
