"""A text whose words and signs a tokenizer set apart → the text as it was once written."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_APART = re.compile(r" [,.;:?!%)\]](?= |$)|[($£€\[] (?=\w)| ['’] ?s\b|``? | ''|-LRB-|-RRB-")
_IS_TOKENIZED = re.compile(r" [,;)](?= )|-LRB-|``| 's\b")
_BRACKETS = {"-LRB-": "(", "-RRB-": ")"}


class Tidied(NamedTuple):
    """A text with the offsets of its pieces in the text that it was made from.

    From each of `starts` on, offsets of the tidied text, the shift of the same place is added.
    """

    text: str
    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def origin(self, offset: int) -> int:
        """Return the offset in the first text of a character of the tidied one."""
        at = bisect_right(self.starts, offset) - 1
        return offset + (self.shifts[at] if at >= 0 else 0)


def tidied(text: str) -> Tidied:
    """Return a text without the spaces that a tokenizer put beside its signs; others unchanged."""
    if not _IS_TOKENIZED.search(text):
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
