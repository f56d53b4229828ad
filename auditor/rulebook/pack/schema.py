"""The values of a pack → facts, rules and names as frozen models.

A pack is read by `load`; here is only its shape.  What a rule says for its check alone: `options`.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from auditor.core.model import Level, Verdict
from auditor.rulebook.pack.fields import Frozen, Keys, Names, Periods, Ref
from auditor.rulebook.pack.options import CheckOptions
from auditor.rulebook.pattern.slot_types import SlotType
from auditor.rulebook.pattern.word_lists import WordList

VERDICT_OR_NOTHING = Verdict | Literal["nothing"]

RULE_KEYS = frozenset({"check", "level", "message", "examples", "description"})
"""The keys of every rule."""

PLANNED_CHECKS = frozenset(
    (
        *("count", "distinct", "gap", "order", "one_of", "none_of", "format"),
        *("together", "needs", "never_both", "mirror", "formula"),
        *("nowhere", "corroborated"),
    )
)
"""Checks that the language names and this version does not have."""

PER_DOCUMENT = frozenset({"document", "document.subject", "subject", "heading", "source"})
"""What `per` may name beside the slots of a fact."""


class Where(Frozen):
    """Which documents and sections a fact is read in: globs, and periods from..to."""

    document: Names = ()
    source: Names = ()
    section: Names = ()
    date: Periods = ()

    @property
    def is_anywhere(self) -> bool:
        """Whether it leaves nothing out."""
        return not (self.document or self.source or self.section or self.date)


class Example(Frozen):
    """A test of a rule: documents, each a date (None: undated) and a text, and the verdict."""

    verdict: VERDICT_OR_NOTHING
    documents: tuple[tuple[str | None, str], ...]
    line: int


class Fact(Frozen):
    """A kind of statement: what to read."""

    name: str
    patterns: Names = Field(min_length=1)
    label: Names = ()  # of the "Label: value" lines that it is read in: "Area", "Area > total"
    table: Names = ()  # paths of the cells that it is read in: "{city} > Population"
    derive: dict[str, str] = Field(
        default_factory=dict
    )  # slot to expression: "total - fundamental"
    subject: str | None = None  # a slot, or "document" or "heading": its title is the subject
    unless: Names = ()
    where: Where = Where()
    values: Literal["one", "many"] = "one"
    description: str = ""
    pack: str = ""  # the file it stands in, as shown to people
    line: int = 0
    types: dict[str, SlotType] = Field(default_factory=dict)
    """Every slot that a pattern or `derive` gives; by load."""
    parts: tuple[Fact, ...] = ()  # where several packs define the fact: what each of them says
    lists: tuple[WordList, ...] = ()  # those that its patterns, labels and tables can name; by load

    def part(self, pattern: int) -> Fact:
        """Return the fact as it is defined where a pattern, by its number, is written."""
        for part in self.parts:
            if pattern < len(part.patterns):
                return part
            pattern -= len(part.patterns)
        return self


class Rule(Frozen):
    """How claims are compared."""

    name: str
    check: str
    options: CheckOptions
    per: Keys = ()
    level: Level = "error"
    message: dict[Verdict, str] = Field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    description: str = ""
    pack: str = ""
    line: int = 0

    @property
    def refs(self) -> tuple[Ref, ...]:
        """Every slot that the rule compares."""
        return self.options.refs


class NameForms(Frozen):
    """How else a listed name is written."""

    short: Names = ()
    variants: Names = ()
    also: Names = ()  # other names, all fine; what a plain list says


class Pack(Frozen):
    """What a pack says about itself."""

    name: str
    path: str
    digest: str = ""  # of its text
    default: bool = True
    description: str = ""
