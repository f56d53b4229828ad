"""Texts whose words and signs were set apart by a tokenizer, read as they were once written."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_APART = re.compile(r" [,.;:?!%)\]](?= |$)|[($£€\[] (?=\w)| ['’] ?s\b|``? | ''|-LRB-|-RRB-")
_TELLS = re.compile(r" [,;)](?= )|-LRB-|``| 's\b")
_BRACKETS = {"-LRB-": "(", "-RRB-": ")"}


class Tidied(NamedTuple):
    """A text and where its pieces stood: pairs of an offset in it and what to add from there on."""

    text: str
    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def origin(self, offset: int) -> int:
        """Return where a character of the tidied text stood."""
        at = bisect_right(self.starts, offset) - 1
        return offset + (self.shifts[at] if at >= 0 else 0)


def tidied(text: str) -> Tidied:
    """Return a text without the spaces that a tokenizer put beside its signs; others unchanged."""
    if not _TELLS.search(text):
        return Tidied(text)
    parts: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    done = length = 0
    for match in _APART.finditer(text):
        found = match.group()
        quote = found[0] == "`" or found == " ''"
        kept = _BRACKETS.get(found, '"' if quote else found.replace(" ", ""))
        parts += (text[done : match.start()], kept)
        length += match.start() - done
        starts.append(length)
        shifts.append(match.start() + len(found) - len(found.lstrip()) - length)
        length += len(kept)
        done = match.end()
        starts.append(length)
        shifts.append(done - length)
    parts.append(text[done:])
    return Tidied("".join(parts), tuple(starts), tuple(shifts))
