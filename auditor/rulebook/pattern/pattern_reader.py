"""The characters of a pattern → the nodes of its tree, by recursive descent.

What the signs mean is said in `parser`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.rulebook.pattern.folding import WORD, folded
from auditor.rulebook.pattern.slot_types import VALUE_TYPES
from auditor.rulebook.pattern.syntax_tree import (
    Choice,
    Gap,
    Inflected,
    Listed,
    Node,
    Option,
    PatternError,
    Sequence,
    Slot,
    Space,
    Text,
    all_optional,
    holds,
    trimmed,
)

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_CHARACTERS = 2000
MOST_NESTED = 12  # bounds the recursion of the reader and of the compiler


class PatternReader:
    """A recursive descent over the characters of one pattern; its methods raise PatternError."""

    def __init__(self, text: str, lists: dict[str, Listed]) -> None:
        self.text = text
        self.lists = lists
        self.at = 0
        self.depth = 0
        self.in_slot = False
        self.signs: dict[str, Callable[[], list[Node]]] = {
            "\\": self.escaped,
            "{": self.slot,
            "[": self.option,
            "(": self.parenthesis,
            "…": self.gap,
            "~": self.inflected,
        }

    def whole(self) -> Sequence:
        """Read the whole text; white space at its edges does not count.

        Raises PatternError.
        """
        if len(self.text) > MOST_CHARACTERS:
            raise PatternError(f"longer than {MOST_CHARACTERS} characters", MOST_CHARACTERS)
        return trimmed(self.sequence(""))

    def peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def sequence(self, ends: str) -> Sequence:
        """Read parts up to one of the characters in `ends`, which is left unread."""
        nodes: list[Node] = []
        while (char := self.peek()) and char not in ends:
            nodes += self.part(char)
        return tuple(_joined(nodes))

    def part(self, char: str) -> list[Node]:
        if char.isspace():
            self.at += 1
            return [Space()]
        if char in self.signs:
            return self.signs[char]()
        if char in ")]}":
            opening = {")": "(", "]": "[", "}": "{"}[char]
            raise self.error(f"'{char}' closes no '{opening}'; write \\{char} for the sign itself")
        return self.literal(char)

    def literal(self, char: str) -> list[Node]:
        """Read a word, none of whose characters is a sign, or else one character."""
        word = WORD.match(self.text, self.at)
        start, text = self.at, word.group() if word else char
        self.at += len(text)
        return [Text(folded(text), start)]

    def escaped(self) -> list[Node]:
        """Read a sign that stands for itself.  Raises PatternError at the end of the text."""
        self.at += 1
        char = self.peek()
        if not char:
            raise PatternError("nothing stands after the last \\", self.at - 1)
        self.at += 1
        return [Space()] if char.isspace() else [Text(folded(char), self.at - 1)]

    def gap(self) -> list[Node]:
        if self.in_slot:
            raise self.error("a gap cannot stand inside a slot")
        self.at += 1
        return [Gap(self.at - 1)]

    def inflected(self) -> list[Node]:
        start = self.at + 1
        end = start
        while self.text[end : end + 1].isalpha():
            end += 1
        if end == start:
            return self.literal("~")
        self.at = end
        return [Inflected(folded(self.text[start:end]))]

    def option(self) -> list[Node]:
        return [Option(self.branches("[", "]"))]

    def parenthesis(self) -> list[Node]:
        start = self.at
        branches = self.branches("(", ")")
        if len(branches) > 1:
            return [Choice(branches)]
        listed = self.list_in(start)
        if listed is not None:
            return [listed]
        return [Text("(", start), *branches[0], Text(")", self.at - 1)]

    def list_in(self, start: int) -> Listed | None:
        """Return the list that the parentheses just read name, from `start` on, None for none."""
        listed = self.lists.get(self.text[start + 1 : self.at - 1])
        if listed is not None and self.in_slot:
            self.refuse_in_slot(listed, start)
        return listed

    def refuse_in_slot(self, listed: Listed, at: int) -> None:
        """Raises PatternError for a list that a slot cannot read."""
        for kind, what in ((Slot, "a slot"), (Gap, "a gap")):
            if holds((listed,), kind):
                message = f"list '{listed.name}' holds {what}, which cannot stand inside a slot"
                raise PatternError(message, at)

    def branches(self, opening: str, closing: str) -> tuple[Sequence, ...]:
        """Read the alternatives between two brackets.  Raises PatternError."""
        start = self.at
        self.deeper(start)
        branches = []
        while True:
            self.at += 1
            branches.append(self.sequence("|" + closing))
            if not self.peek():
                raise PatternError(
                    f"'{opening}' is never closed; write \\{opening} for the sign itself", start
                )
            if not branches[-1]:
                raise self.error("an empty alternative; put what may be absent in [ ]")
            if self.peek() == closing:
                break
        self.at += 1
        self.depth -= 1
        return tuple(branches)

    def deeper(self, start: int) -> None:
        """Count a bracket that opens at `start`.  Raises PatternError for one too many."""
        self.depth += 1
        if self.depth > MOST_NESTED:
            raise PatternError(f"nested more than {MOST_NESTED} deep", start)

    def slot(self) -> list[Node]:
        """Read a slot.  Raises PatternError."""
        start = self.at
        if self.in_slot:
            raise self.error("a slot cannot stand inside a slot")
        self.at += 1
        name = self.until(":}", start).strip()
        if not name.replace("-", "_").isidentifier():
            raise PatternError(
                f"'{name}' cannot name a slot; letters, digits, - and _ can", start + 1
            )
        kind, words = self.slot_type(start) if self.peek() == ":" else (None, ())
        self.at += 1
        return [Slot(name, kind, words, start)]

    def slot_type(self, start: int) -> tuple[str | None, tuple[Sequence, ...]]:
        self.at += 1
        while self.peek().isspace():
            self.at += 1
        if self.peek() == "(":
            words = self.slot_words(start)
            kinds = _types_of(words)
            return (kinds, ()) if kinds else (None, words)
        at = self.at
        kind = self.until("}", start).strip()
        if not kind:
            raise self.error("a type belongs after ':'")
        if kind not in self.lists:
            return kind, ()
        self.refuse_in_slot(self.lists[kind], at)
        return None, ((self.lists[kind],),)

    def slot_words(self, start: int) -> tuple[Sequence, ...]:
        """Read the alternatives of a slot that begins at `start`.  Raises PatternError."""
        at = self.at
        self.in_slot = True
        words = self.branches("(", ")")
        listed = self.list_in(at) if len(words) == 1 else None
        self.in_slot = False
        if self.until("}", start).strip():
            raise PatternError("'}' belongs after the alternatives of a slot", start)
        if listed is not None:
            return ((listed,),)
        if any(map(all_optional, words)):
            raise PatternError("an alternative of a slot needs a word that is not optional", start)
        return words

    def until(self, ends: str, start: int) -> str:
        """Return the characters up to one of `ends`, which is left unread.

        Raises PatternError where a slot, which begins at `start`, has no end.
        """
        at = self.at
        while self.at < len(self.text) and self.text[self.at] not in ends + "{":
            self.at += 1
        if self.peek() in ("", "{"):
            raise PatternError("'{' is never closed; write \\{ for the sign itself", start)
        return self.text[at : self.at]

    def error(self, message: str) -> PatternError:
        return PatternError(message, self.at)


def _types_of(words: tuple[Sequence, ...]) -> str | None:
    """Return alternatives that are all types of values as one type: (count|percent)."""
    names = [node.text for body in words for node in trimmed(body) if isinstance(node, Text)]
    if len(names) < len(words) or any(name not in VALUE_TYPES for name in names):
        return None
    return "|".join(names) if all(len(trimmed(body)) == 1 for body in words) else None


def _joined(nodes: list[Node]) -> list[Node]:
    """Join neighbouring characters to one text, and spaces to one space."""
    joined: list[Node] = []
    for node in nodes:
        last = joined[-1] if joined else None
        if isinstance(node, Text) and isinstance(last, Text):
            joined[-1] = Text(last.text + node.text, last.at)
        elif not (isinstance(node, Space) and isinstance(last, Space)):
            joined.append(node)
    return joined
