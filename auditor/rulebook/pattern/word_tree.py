"""The plain words of a list → a tree of their characters: which of them begin at a place."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from auditor.rulebook.pattern.syntax_tree import Space, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.rulebook.pattern.passage_view import Scan
    from auditor.rulebook.pattern.syntax_tree import Listed, ListedWord, Node

SPACE = " "  # an edge of the tree that takes white space of any kind and length


class _Branch:
    """Where some characters have led to."""

    __slots__ = ("onward", "word")

    def __init__(self) -> None:
        self.onward: dict[str, _Branch] = {}
        self.word: tuple[int, str] | None = None  # its number in the list and how it is shown


class WordTree:
    """Words that are looked for together: the time it takes does not grow with their number."""

    def __init__(self, words: Sequence[ListedWord]) -> None:
        self._root = _Branch()
        for number, word in enumerate(words):
            branch = self._root
            for char in _characters(word.body):
                branch = branch.onward.setdefault(char, _Branch())
            branch.word = branch.word or (number, word.shown or "")
        firsts = {"".join(takewhile(SPACE.__ne__, _characters(word.body))) for word in words}
        self.firsts = tuple(sorted(firsts))  # what stands before the first white space of each

    def found(self, scan: Scan, at: int) -> list[tuple[int, str]]:
        """Return where each word that begins at `at` ends and how it is shown, in listed order.

        Places count from the start of the passage.
        """
        if not scan.text.startswith(self.firsts, at):
            return []
        words: list[tuple[int, int, str]] = []
        branch: _Branch | None = self._root
        while branch is not None:
            if branch.word is not None:
                number, shown = branch.word
                words.append((number, at, shown))
            branch, at = _next(branch, scan, at)
        return [(end, shown) for _, end, shown in sorted(words)]


def _next(branch: _Branch, scan: Scan, at: int) -> tuple[_Branch | None, int]:
    """Return the branch that the text goes on with at `at`, and where it goes on after that."""
    char = scan.text[at : at + 1]
    end = scan.after_space(at) if SPACE in branch.onward else None
    if end is not None:
        return branch.onward[SPACE], end
    return branch.onward.get(char), at + 1


def _characters(body: Sequence[Node]) -> Iterator[str]:
    for node in body:
        if isinstance(node, Text):
            yield from node.text
        else:
            assert isinstance(node, Space)
            yield SPACE


@lru_cache(maxsize=512)
def word_trees(listed: Listed) -> tuple[WordTree | ListedWord, ...]:
    """Return the words of a list in order, those that are plain and follow each other as trees."""
    parts: list[WordTree | ListedWord] = []
    plain: list[ListedWord] = []
    for word in (*listed.words, None):
        if word is not None and word.is_plain:
            plain.append(word)
            continue
        if plain:
            parts.append(WordTree(plain))
            plain = []
        if word is not None:
            parts.append(word)
    return tuple(parts)
