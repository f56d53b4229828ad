"""A statement of discovery: a value with what it is said of."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from auditor.core.model import Document
from auditor.discover.statements.value_context import ValueInContext


@dataclass(frozen=True)
class ValueStatement:
    """A value with what it is said of; `label` is the path of a "Label: value" line, else empty."""

    document: Document
    item: ValueInContext
    subject: str  # as it is compared
    shown: str  # as people read it
    label: str
    told_by: str  # the word before it, where its time does not tell it apart in its line
    names: frozenset[str]  # stems of the names in the passage
    order: tuple[Hashable, ...]  # what numbers, but is not told: "second quarter", "Terminal 2"
    named: bool  # a name tells what it is about
    only: bool  # the only value of its passage
    alone: bool  # the only date or number of its kind in its passage
    vague: bool  # nothing tells what it is about: "It is 40 km long."
    words: tuple[str, ...]  # some words of its passage, as written
    around: tuple[str, ...]  # the words that stand nearest to it, in the order of the text
    where: str  # its place in the document, for people

    @property
    def place(self) -> tuple[str, int]:
        """The passage that it stands in."""
        return self.document.id, self.item.passage[0]

    @property
    def tells(self) -> bool:
        """Whether its value says something that can be the same elsewhere."""
        item = self.item
        if self.label:
            return True
        if item.is_date:
            return bool(item.before) and not item.edition
        counts = item.value.kind != "ordinal" and not item.named and not item.band
        return bool(item.around) and counts
