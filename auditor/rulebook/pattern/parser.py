"""The text of a pattern → its parts, or an error that says where it goes wrong.

    {slot:type}   a typed value        […]     optional        (a|b)  alternatives
    {slot:(a|b)}  one of these words   …       a gap           ~word  any form of a word
    \\             takes the next character as it is; all else is literal, case aside

A slot may take several types, {share:(percent|count)}.  Parentheses without a `|` at their level
are literal.  A `|` outside parentheses and brackets is literal; `[a|b]` is optional and has
alternatives.  A pattern that begins with a gap stands anywhere in a labelled line.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.rulebook.pattern.folding import folded
from auditor.rulebook.pattern.slot_types import VALUE_TYPES
from auditor.rulebook.pattern.syntax_tree import (
    Choice,
    Gap,
    Inflected,
    Node,
    Option,
    Pattern,
    PatternError,
    Sequence,
    Slot,
    Space,
    Text,
    all_optional,
    trimmed,
)

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_CHARACTERS = 2000
MOST_NESTED = 12  # what bounds the recursion of the parser and of the compiler


@lru_cache(maxsize=16384)
def parse(text: str) -> Pattern:
    """Read a pattern, or raise PatternError."""
    if len(text) > MOST_CHARACTERS:
        raise PatternError(f"longer than {MOST_CHARACTERS} characters", MOST_CHARACTERS)
    reader = _Reader(text)
    body = trimmed(reader.sequence(""))
    leaps = len(body) > 1 and isinstance(body[0], Gap)
    body = trimmed(body[1:]) if leaps else body
    if not body:
        raise PatternError("the pattern is empty", 0)
    if all_optional(body):
        raise PatternError("everything in it is optional, so it matches nothing in particular", 0)
    for edge in (body[0], body[-1]):
        if isinstance(edge, Gap):
            raise PatternError("a gap stands between two things", edge.at)
    return Pattern(text, body, leaps)


class _Reader:
    """A recursive descent over the characters of one pattern."""

    def __init__(self, text: str) -> None:
        self.text = text
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
        self.at += 1
        return [Text(folded(char), self.at - 1)]

    def escaped(self) -> list[Node]:
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
        return [Text("(", start), *branches[0], Text(")", self.at - 1)]

    def branches(self, opening: str, closing: str) -> tuple[Sequence, ...]:
        """Read what stands between two brackets, divided at each `|`."""
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
        self.depth += 1
        if self.depth > MOST_NESTED:
            raise PatternError(f"nested more than {MOST_NESTED} deep", start)

    def slot(self) -> list[Node]:
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
        kind = self.until("}", start).strip()
        if not kind:
            raise self.error("a type belongs after ':'")
        return kind, ()

    def slot_words(self, start: int) -> tuple[Sequence, ...]:
        self.in_slot = True
        words = self.branches("(", ")")
        self.in_slot = False
        if self.until("}", start).strip():
            raise PatternError("'}' belongs after the alternatives of a slot", start)
        if any(map(all_optional, words)):
            raise PatternError("an alternative of a slot needs a word that is not optional", start)
        return words

    def until(self, ends: str, start: int) -> str:
        """Return the characters up to one of `ends`, which is left unread."""
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
