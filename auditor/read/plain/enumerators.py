"""What numbers a paragraph: "4.1", "Section 2.03", "(a)" → its length, so that it is no figure.

A number of several parts may be a measure ("4.1 million people came"): it numbers its paragraph
where signs say so ("4.1." or a wide gap) or where the text has the number before or after it too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, capitalised, capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKER = re.compile(r"(?:[-*+•‣◦▪●–—]|\(?\d{1,3}[.)]|\(?[a-z]\)|\(?[ivx]{1,5}\))\s+(?=\S)")
"""What begins an item of a list."""

BULLETS = "-*+•‣◦▪●–—"

_WORD = rf"(?:{any_of([*capitalised(words('clause-words')), *capitals(words('clause-words'))])}|§)"
_CLAUSE = re.compile(
    rf"(?:{_WORD} ?)?(?P<number>\d{{1,3}}(?:\.\d{{1,3}}){{1,5}})(?P<end>[.:)]?)(?P<gap>\s+)(?=\S)"
)
_BEGINS = re.compile(r"(?:^|[\n.;:)”] {0,40})(\d{1,3}(?:\.\d{1,3}){1,5})(?=[.:)]?\s+\S)")
_WITHIN = re.compile(r"[.;] (\d{1,2}\.\d{1,2})\.? +(?=[A-Z“\"])")
_NAMED = re.compile(rf"{_WORD} (?:\d{{1,3}}|[IVX]{{1,6}}|[A-Z])(?:[.:]| ?[–—-])\s+(?=\S)")


def clause_numbers(text: str) -> frozenset[str]:
    """Return the numbers of several parts that begin lines or sentences: "4.1", "4.2"."""
    return frozenset(_BEGINS.findall(text))


def clause_end(line: str, numbers: frozenset[str]) -> int:
    """Return where the number of a clause that begins a line ends, 0 where there is none.

    `numbers` are those that begin lines of the text.
    """
    if not (line[0].isdigit() or line[0].isupper() or line[0] == "§"):
        return 0
    named = _NAMED.match(line)
    if named is not None:
        return named.end()
    found = _CLAUSE.match(line)
    return found.end() if found is not None and _is_clause(line, found, numbers) else 0


def clauses_within(line: str, numbers: frozenset[str]) -> Iterator[int]:
    """Yield where sentences of a line begin that are clauses with a number: ". 11.4 The Tenant"."""
    for found in _WITHIN.finditer(line):
        if not numbers.isdisjoint(_neighbours(found[1])):
            yield found.start(1)


def _is_clause(line: str, found: re.Match[str], numbers: frozenset[str]) -> bool:
    follows = line[found.end()]
    if follows.islower() or follows.isdigit():
        return found.start("number") > 0 or bool(found["end"])
    if found.start("number") > 0 or found["end"] or len(found["gap"]) > 1:
        return True
    return not numbers.isdisjoint(_neighbours(found["number"]))


def _neighbours(number: str) -> tuple[str, str]:
    """Return the numbers before and after one: "4.1" has "4.0" and "4.2"."""
    head, _, last = number.rpartition(".")
    return f"{head}.{int(last) - 1}", f"{head}.{int(last) + 1}"
