"""correlation-stars: stars in a table of correlations fit the size of its sample.

A table of correlations whose caption or notes give N and what its stars mean: each figure with N
gives a p, which must be below the level of its stars.  A figure without stars is only doubted where
its p is far below the least level.

Found:
- Correlations of scales (N = 85). * p < .05, ** p < .01. ↵ ↵ | | 1 | 2 | ↵ | --- | --- | --- | ↵ |
  1 Load | – | | ↵ | 2 Strain | .48** | – | ↵ | 3 Leaving | .12** | .27* |
- Correlations (n = 62; * p < .05) ↵ ↵ | | 1 | 2 | ↵ | --- | --- | --- | ↵ | 1 Rain | – | | ↵ |
  2 Yield | .71 | – | ↵ | 3 Pests | .28* | .04 |

Quiet:
- Correlations of scales (N = 85). * p < .05, ** p < .01. ↵ ↵ | | 1 | 2 | ↵ | --- | --- | --- | ↵ |
  1 Load | – | | ↵ | 2 Strain | .48** | – | ↵ | 3 Leaving | .12 | .27* |
- Correlations of scales. * p < .05, ** p < .01. ↵ ↵ | | 1 | 2 | ↵ | --- | --- | --- | ↵ |
  1 Load | – | | ↵ | 2 Strain | .48** | – | ↵ | 3 Leaving | .12** | .27* |
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from auditor.core.grids import body
from auditor.core.shape import Grid, GridCell
from auditor.language.lexicon.loader import entries
from auditor.language.lexicon.patterns import any_of
from auditor.slips.spec import Slip, SlipSpec, words_at
from auditor.slips.statistics.printed.chance import correlation_p
from auditor.slips.statistics.printed.numbers import Span, number_at, size
from auditor.slips.statistics.printed.study import around
from auditor.slips.statistics.printed.terms import terms_in
from auditor.slips.statistics.printed.wording import p_span_text
from auditor.slips.view import View

_STARS = re.compile(r"(?<!\*)(?P<stars>\*{1,4}) ?[pP] ?[<≤] ?(?P<level>0?\.[0-9]{1,4})")
_CELL = re.compile(r"-?0?\.[0-9]{1,3}(?P<stars>\*{0,4})\Z")
_NAMES = re.compile(rf"\b{any_of(entries('correlation-words'))}", re.IGNORECASE)
FEWEST = 4  # pairs of values of a correlation
SLACK = 1.2  # factor by which p may be off: some answers are missing
FAR = 0.1  # part of the least level below which p is, where a figure has no stars


class _Table(NamedTuple):
    """A table of correlations: the size of its sample, and the level of each number of stars."""

    grid: Grid
    n: float
    levels: dict[int, float]
    sides: int  # 1 where its stars are of one-sided tests


def run(view: View) -> Iterator[Slip]:
    """Yield the correlations whose stars cannot be theirs."""
    for grid in view.grids:
        table = _table(view, grid)
        if table is None:
            continue
        for _, row in body(grid):
            for cell in row[grid.keys :]:
                slip = _slip(view, table, cell)
                if slip is not None:
                    yield slip


def _table(view: View, grid: Grid) -> _Table | None:
    text = view.study.text
    first, last = around(grid)
    parts = ((first, grid.rows[0][0].start), (grid.rows[-1][-1].end, last))
    if not any(_NAMES.search(text, *part) for part in parts):
        return None
    found = [match for part in parts for match in _STARS.finditer(text, *part)]
    levels = {len(match["stars"]): float(match["level"]) for match in found}
    n = _size(text, parts)
    if not levels or n is None or n < FEWEST:
        return None
    return _Table(grid, n, levels, 1 if view.study.has_one_sided else 2)


def _size(text: str, parts: Iterable[tuple[int, int]]) -> float | None:
    """Return the only n that stands around a table."""
    terms = [term for part in parts for term in terms_in(text, *part) if term.kind == "n"]
    sizes = {term.value for term in terms}
    return sizes.pop() if len(sizes) == 1 else None


def _slip(view: View, table: _Table, cell: GridCell) -> Slip | None:
    text = view.study.text
    written = text[cell.start : cell.end].strip()
    match = _CELL.match(written)
    number = match and number_at(text, cell.start)
    if not match or not number:
        return None
    two = correlation_p(size(number.span), table.n - 2)
    span = two[0] * table.sides / 2, two[1] * table.sides / 2
    stars = len(match["stars"])
    level = _doubted(span, stars, table)
    if level is None:
        return None
    has = "has its stars" if stars else "has no star"
    why = (
        f"With n = {table.n:g}, r = {written.rstrip('*')} gives {p_span_text(span)}, but it {has}: "
        f"{'*' * (stars or min(table.levels))} stands for p < {level:g}."
    )
    return Slip((words_at(view.text, cell.start, cell.end),), why)


def _doubted(span: Span, stars: int, table: _Table) -> float | None:
    """Return the level of stars that p does not have, or of those that it lacks."""
    level = table.levels.get(stars)
    if level is not None:
        return level if span[0] > level * SLACK else None
    least = max(table.levels.values())
    return least if not stars and span[1] < least * FAR else None


SPEC = SlipSpec(run)
