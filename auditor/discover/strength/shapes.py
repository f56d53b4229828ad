"""Two statements that were brought together → the shape of their pairing.

A shape says in what kinds of passages both stand, whether in one document, and what they share that
tells that they are about one thing.  There are few, so that pairs of one shape can be counted.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from auditor.discover.statements.value_statement import ValueStatement

Part = Literal["sentence", "item", "line", "cell"]
Where = Literal["within", "across"]
By = Literal["name", "heads", "title", "words", "wording"]
BY_WORDING: By = "wording"

IN_WORDS: dict[By, str] = {
    "name": "one name in both",
    "heads": "one head of a row",
    "title": "one title or heading",
    "words": "rare words only",
    "wording": "the same words",
}
PLURALS: dict[Part, str] = {
    "sentence": "sentences",
    "item": "list items",
    "line": "labelled lines",
    "cell": "cells of tables",
}


class Shape(NamedTuple):
    """How two statements were brought together; the parts are in the order of their names."""

    first: Part
    second: Part
    where: Where  # in one document, or in two
    by: By  # what says that they are about one thing

    def __str__(self) -> str:
        """Return the shape in words: "cells of tables in one document, by rare words only"."""
        kinds = PLURALS[self.first]
        if self.second != self.first:
            kinds = f"{kinds} and {PLURALS[self.second]}"
        where = "in one document" if self.where == "within" else "of two documents"
        return f"{kinds} {where}, by {IN_WORDS[self.by]}"


def part_of(statement: ValueStatement) -> Part:
    """Return the kind of passage that a statement is counted under."""
    if statement.heads is not None:
        return "cell"
    if statement.label:
        return "line"
    return "item" if statement.frame.is_item else "sentence"


def shape_of(a: ValueStatement, b: ValueStatement) -> Shape:
    """Return the shape of two statements of one subject."""
    first, second = sorted((part_of(a), part_of(b)))
    return Shape(first, second, "within" if a.document == b.document else "across", _by(a, b))


def _by(a: ValueStatement, b: ValueStatement) -> By:
    """Return what tells that two statements are about one thing: the weaker of their ties."""
    if a.pool:
        return BY_WORDING
    if not (a.subject and b.subject):
        return "words"
    if a.heads is not None and b.heads is not None:
        return "heads" if a.named and b.named else "title"
    return "name" if names_subject(a) and names_subject(b) else "title"


def names_subject(statement: ValueStatement) -> bool:
    """Whether a passage itself names its subject; a title or heading may tell it instead."""
    if statement.heads is not None:
        return statement.named
    return bool(statement.subject) and statement.subject_text in statement.passage
