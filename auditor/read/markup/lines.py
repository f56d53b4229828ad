"""A text → its lines, and where the lines of a block's content stand in it.

The parser of Markdown takes marks of quotations, items and indents off the start of each line and
tells only the numbers of the lines; what is left of a line is always its end.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token


def lines_of(token: Token) -> tuple[int, int]:
    """Return the number of the first line of a block and of the one behind its last."""
    assert token.map is not None
    return token.map[0], token.map[1]


class Lines:
    """The lines of a text; offsets are the text's."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0]
        at = text.find("\n")
        while at >= 0:
            self.starts.append(at + 1)
            at = text.find("\n", at + 1)

    def end(self, line: int) -> int:
        """Return where a line ends, before its line break."""
        return self.starts[line + 1] - 1 if line + 1 < len(self.starts) else len(self.text)

    def ends_with(self, line: int, words: str) -> bool:
        """Whether a line ends with some words, white space aside."""
        return self.text[self.starts[line] : self.end(line)].rstrip().endswith(words.rstrip())

    def number(self, offset: int) -> int:
        """Return the number of the line in which an offset lies, from 0."""
        return bisect_right(self.starts, offset) - 1


class Placed:
    """The content of a block, and where each line of it begins in the text."""

    __slots__ = ("_here", "_there", "content")

    def __init__(self, content: str, here: list[int], there: list[int]) -> None:
        self.content = content
        self._here = here
        self._there = there

    @classmethod
    def of(cls, content: str, first: int, last: int, lines: Lines) -> Placed:
        """Place content whose lines are the ends of lines from the number `first` on.

        `last` is the number behind those of its block.  Lines of nothing but rare kinds of space
        before it are passed over.
        """
        here: list[int] = []
        there: list[int] = []
        at = 0
        pieces = content.split("\n")
        while first + len(pieces) < last and not lines.ends_with(first, pieces[0]):
            first += 1
        for number, piece in enumerate(pieces, first):
            bare = piece.lstrip(" \t")
            end = lines.end(number)
            if number == first + len(pieces) - 1:  # the content is stripped as a whole
                end = lines.starts[number] + len(lines.text[lines.starts[number] : end].rstrip())
            here.append(at + len(piece) - len(bare))
            there.append(end - len(bare))
            at += len(piece) + 1
        return cls(content, here, there)

    @classmethod
    def at(cls, content: str, start: int) -> Placed:
        """Place content that stands in the text as it is."""
        return cls(content, [0], [start])

    def source(self, offset: int) -> int:
        """Return where an offset of the content is in the text."""
        line = max(0, bisect_right(self._here, offset) - 1)
        return self._there[line] + offset - self._here[line]

    def before(self, cut: int) -> Placed:
        """Return the content up to an offset."""
        return Placed(self.content[:cut], self._here, self._there)

    def behind(self, cut: int) -> Placed:
        """Return the content from an offset on."""
        content = self.content[cut:]
        here = [max(0, at - cut) for at in self._here]
        line = bisect_right(self._here, cut) - 1
        there = list(self._there)
        there[line] = self.source(cut)
        return Placed(content, here[line:], there[line:])
