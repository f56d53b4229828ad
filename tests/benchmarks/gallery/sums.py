"""Totals of tables told as wrong → how many a second reading of the cells recomputes as wrong.

The second reading shares nothing with the program: a row is a line that bars part, a number is what
its digits say, and parts are all cells above the total, or before it in its row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, takewhile
from pathlib import Path
from typing import NamedTuple

from auditor.audit import Auditor
from auditor.core.model import Claim, Document
from auditor.read.loader import collect

TOLD = frozenset(("conflict", "unclear"))
RULE = "discover-sum"
FEWEST = 2  # parts of a total
COLLECTIONS = (
    *("britannica", "cuad", "etcd", "fomc", "govuk", "nist", "office_md", "peps", "plos"),
    *("tabfact", "tsc", "water", "files/html"),
)
_NUMBER = re.compile(r"\(?[-−–]? ?[$€£]? ?(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(\d+))?\)?")
_RULE = re.compile(r"[\s|:+=-]+")
_TOTAL = re.compile(r"\b(?:sub-?)?totals?\b|\boverall\b|\bsum\b|\ball\b", re.IGNORECASE)


class Number(NamedTuple):
    """What the digits of a cell say, and by how much rounding may have moved it."""

    value: float
    slack: float


def figures(data: Path) -> dict[str, float]:
    """Return the share of totals told as wrong that are wrong, in per cent, and how many are told.

    `data` holds the folder `gallery`.  Raises FileNotFoundError where a collection is not there.
    """
    right = [is_wrong for _, _, is_wrong in told(data / "gallery")]
    share = {"sums_right": round(100 * sum(right) / len(right), 1)} if right else {}
    return {**share, "sums_told": len(right)}


def recomputed(data: Path, is_long: bool) -> dict[str, float]:
    """Return the figures, those totals listed that the second reading does not find wrong."""
    if is_long:
        for document, why, is_confirmed in told(data / "gallery"):
            if not is_confirmed:
                print(f"  {document}: {why}")
    return figures(data)


def told(gallery: Path) -> Iterator[tuple[str, str, bool]]:
    """Yield each total told as wrong: its document, the reason, whether it is wrong."""
    engine = Auditor()
    for collection in COLLECTIONS:
        for document in collect([gallery / collection]).documents:
            if "|" in document.text:
                yield from _in_document(engine, document)


def _in_document(engine: Auditor, document: Document) -> Iterator[tuple[str, str, bool]]:
    results = engine.audit([document]).results
    plain = results.documents[0].plain
    claims = {claim.id: claim for claim in results.claims}

    def place(claim: Claim) -> int:
        start = claim.start or 0
        return start if plain is None else plain.original(start)

    for finding in results.findings:
        if finding.rule == RULE and finding.verdict in TOLD:
            read = [claims[claim] for claim in finding.claims]
            total = next(claim for claim in read if finding.why.endswith(f" {claim.text}."))
            parts = [place(claim) for claim in read if claim is not total]
            if all(map(partial(_is_cell, document.text), (place(total), *parts))):
                yield document.id, finding.why, is_wrong(document.text, place(total), parts)


def _is_cell(text: str, at: int) -> bool:
    start, end = _line(text, at)
    return "|" in text[start:end]


def is_wrong(text: str, total: int, parts: Sequence[int]) -> bool:
    """Whether a cell of a table with bars is no sum of the cells above it or before it.

    `total` and `parts` are where the numbers begin.
    """
    number = _number(_cells(text, total)[_column(text, total)])
    if number is None:
        return False
    same_row = all(_line(text, part) == _line(text, total) for part in parts)
    groups = _before(text, total) if same_row else _above(text, total)
    return not any(_makes(group, number) for group in groups)


def _makes(parts: Sequence[Number], total: Number) -> bool:
    if len(parts) < FEWEST:
        return False
    slack = total.slack + sum(part.slack for part in parts) + 1e-9
    return abs(sum(part.value for part in parts) - total.value) <= slack


def _before(text: str, total: int) -> list[list[Number]]:
    """Return the runs of cells that end right before a cell in its row."""
    cells = _cells(text, total)[: _column(text, total)]
    numbers = _numbers(([cell] for cell in reversed(cells)), 0)
    return list(accumulate(([each] for each in numbers), lambda run, more: [*run, *more]))


def _above(text: str, total: int) -> list[list[Number]]:
    """Return the cells of a column above a cell, and below it: rows of totals left out or kept.

    Those above are also given from the row of a total on.
    """
    column = _column(text, total)
    found: list[list[Number]] = []
    for step in (-1, 1):
        rows = list(_rows(text, total, step))
        last = takewhile(lambda row: not _TOTAL.search(row[0]), rows)
        parts = (row for row in rows if not _TOTAL.search(row[0]))
        found += [_numbers(each, column) for each in (rows, parts, last)]
    return found


def _numbers(rows: Iterable[Sequence[str]], column: int) -> list[Number]:
    cells = (row[column] for row in rows if len(row) > column)
    return [number for cell in cells if (number := _number(cell)) is not None]


def _rows(text: str, at: int, step: int) -> Iterator[list[str]]:
    """Yield the rows above a place of a text, the nearest first, or below it."""
    start, end = _line(text, at)
    while True:
        place = start - 1 if step < 0 else end + 1
        if not 0 <= place < len(text):
            return
        start, end = _line(text, place)
        line = text[start:end]
        if "|" not in line:
            return
        if not _RULE.fullmatch(line):
            yield _cells(text, place)


def _line(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end


def _cells(text: str, at: int) -> list[str]:
    start, end = _line(text, at)
    return [cell.strip() for cell in text[start:end].strip().removeprefix("|").split("|")]


def _column(text: str, at: int) -> int:
    """Return the column of a place in its row."""
    start, _ = _line(text, at)
    before = text[start:at].lstrip()
    return before.removeprefix("|").count("|")


def _number(cell: str) -> Number | None:
    """Return the number that a cell begins with, None where it begins with none."""
    found = _NUMBER.match(cell.strip("*_ "))
    if found is None:
        return None
    digits = re.sub("[, ]", "", found[1])
    decimals = found[2] or ""
    value = float(f"{digits}.{decimals or 0}")
    sign = found.group()
    is_negative = any(mark in sign for mark in "-−–") or (sign[0] == "(" and sign[-1] == ")")
    slack = 0.5 * 10 ** -len(decimals) if decimals else 0.0
    return Number(-value if is_negative else value, slack)
