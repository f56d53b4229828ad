"""What numbers a paragraph: "4.1", "Section 2.03", "(a)" → its length, so that it is no figure.

A number of several parts may be a measure ("4.1 million people came"): it numbers its paragraph
where signs say so ("4.1." or a wide gap) or where the text has the number before or after it too.
A letter or a Roman numeral ("B.", "IV.") may begin a name: its neighbour must number lines too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.language.lexicon.loader import words
from auditor.language.lexicon.patterns import any_of, capitalised, capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKER = re.compile(
    r"(?:[-*+•‣◦▪●–—]|\(?\d{1,3}[.)]|\(?[a-z]\)\.?|\(?[ivx]{1,5}\)|\([A-Z]{1,2}\)|\(([a-z])\1\))\s+(?=\S)"
    r"|\(?[a-z]\)(?=[A-Z][a-z])"
)
"""What begins an item of a list."""

BULLETS = "-*+•‣◦▪●–—"

_CLAUSES = words("clause-words") - words("attachment-words")
_WORD = rf"(?:{any_of([*capitalised(_CLAUSES), *capitals(_CLAUSES)])}|§)"
_CLAUSE = re.compile(
    rf"(?:{_WORD} ?)?(?P<number>(?:\d{{1,3}}|[A-Z])(?:\.\d{{1,3}}){{1,5}})(?P<end>[.:)]?)"
    r"(?P<gap>\s+|(?=[A-Z][a-z]))(?=\S)"
)
_LETTERED = re.compile(r"(?P<number>[A-Za-z]|[IVXivx]{2,5})[.)]\s+(?=\S)")
_BEGINS = re.compile(
    r"(?:^|[\n.;:)”] {0,40})((?:\d{1,3}|[A-Z])(?:\.\d{1,3}){1,5})(?=[.:)]?(?:\s+\S|[A-Z][a-z]))"
    r"|(?:^|\n)[ \t]{0,40}([A-Za-z]|[IVXivx]{2,5})[.)][ \t]+(?=\S)"
)
_WITHIN = re.compile(r"[.;] (\d{1,2}\.\d{1,2})\.? +(?=[A-Z“\"])")
_NAMED = re.compile(rf"{_WORD} (?:\d{{1,3}}|[IVX]{{1,6}}|[A-Z])(?:[.:]| ?[–—-])\s+(?=\S)")


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")


def clause_numbers(text: str) -> frozenset[str]:
    """Return what numbers clauses and begins lines or sentences: "4.1", "B", "IV"."""
    return frozenset(number or letter for number, letter in _BEGINS.findall(text))


def clause_end(line: str, numbers: frozenset[str]) -> int:
    """Return where the number of a clause that begins a line ends, 0 where there is none.

    `numbers` are those that begin lines of the text.
    """
    lettered = _LETTERED.match(line)
    if lettered is not None:
        is_clause = not numbers.isdisjoint(_neighbours(lettered["number"]))
        return lettered.end() if is_clause else 0
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
        return bool(found["end"])  # "Section 5.2 tells", "4.1 million"
    if found.start("number") > 0 or found["end"] or len(found["gap"]) > 1:
        return True
    return not numbers.isdisjoint(_neighbours(found["number"]))


def _neighbours(number: str) -> Iterator[str]:
    """Yield the numbers before and after one: "4.1" has "4.0" and "4.2", "B" has "A" and "C"."""
    head, _, last = number.rpartition(".")
    if last.isdecimal():
        yield f"{head}.{int(last) - 1}"
        yield f"{head}.{int(last) + 1}"
        return
    if len(last) == 1:
        yield from (chr(ord(last) - 1), chr(ord(last) + 1))
    if last.lower() in _ROMAN:
        at = _ROMAN.index(last.lower())
        beside = _ROMAN[max(0, at - 1) : at + 2]
        yield from (
            each.upper() if last.isupper() else each for each in beside if each != last.lower()
        )
