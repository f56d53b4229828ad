"""What a pack may say: names, facts and rules, checked and frozen.

A pack is read by `load`; here is only its shape.  `CHECK_KEYS` says which keys each check takes.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from auditor.core.model import Level, Value, Verdict
from auditor.language.numbers.recognizer import read_numbers
from auditor.rulebook.pack.periods import Period, period
from auditor.rulebook.pattern.slot_types import SlotType
from auditor.rulebook.pattern.word_lists import WordList

VERDICT_OR_NOTHING = Verdict | Literal["nothing"]

CHECK_KEYS: dict[str, frozenset[str]] = {
    "agree": frozenset(
        {"value", "per", "changes", "same_period", "same_time", "precision", "tolerance"}
    ),
    "sum": frozenset({"total", "parts", "per", "precision", "tolerance"}),
    "spelling": frozenset({"of", "words"}),
    "overlap": frozenset({"value", "per", "same_time", "holders"}),
    "anachronism": frozenset({"value"}),
    "apart": frozenset({"value"}),
    "fresh": frozenset({"value", "per"}),
    "jump": frozenset({"value", "per", "factor"}),
    "range": frozenset({"value", "low", "high"}),
    "ratio": frozenset({"part", "whole", "share"}),
    "unit": frozenset({"value", "unit"}),
}
"""Each check that is built, with the keys it takes beside those of every rule."""

NEEDED_KEYS: dict[str, frozenset[str]] = {
    "agree": frozenset({"value"}),
    "sum": frozenset({"total", "parts"}),
    "overlap": frozenset({"value"}),
    "apart": frozenset({"value"}),
    "fresh": frozenset({"value"}),
    "jump": frozenset({"value"}),
    "range": frozenset({"value"}),
    "ratio": frozenset({"part", "whole", "share"}),
    "unit": frozenset({"value"}),
}
"""The keys that a check cannot do without."""

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


OPTIONAL = "?"
"""Ends a key of `per` that may be missing: only claims that both have it have to share it."""


class Ref(NamedTuple):
    """A slot of a fact, written `fact.slot`."""

    fact: str
    slot: str
    optional: bool = False  # a part that not every statement has

    def __str__(self) -> str:
        return f"{self.fact}.{self.slot}"


class Constant(NamedTuple):
    """A value that a rule names itself: "100 %"."""

    text: str
    value: Value


def _total(value: object) -> object:
    """Read the total of a sum: a slot, or a number with its unit."""
    if not isinstance(value, str) or not value.strip()[:1].isdigit():
        return _ref(value)
    return _number(value)


def _number(value: object) -> object:
    """Read a number with its unit; a unit alone is one of it."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    for written in (text, f"1 {text}"):
        numbers = read_numbers(written)
        if len(numbers) == 1 and numbers[0].text == written:
            return Constant(text, numbers[0].value)
    raise ValueError(f"'{value}' should be a number with its unit, such as '100 %' or '5 km'")


def _one_or_many(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _ref(value: object) -> object:
    if not isinstance(value, str):
        return value
    fact, dot, slot = value.removesuffix(OPTIONAL).rpartition(".")
    if not (dot and fact and slot):
        raise ValueError(f"'{value}' should be a fact and its slot, 'fact.slot'")
    return Ref(fact, slot, value.endswith(OPTIONAL))


def _period(value: object) -> object:
    return period(value) if isinstance(value, str) else value


def _days(value: object) -> object:
    """Read "30 days", "2 weeks", "3 months" or "1 year" as days."""
    if not isinstance(value, str):
        return value
    match = re.fullmatch(r"(\d{1,6})\s*(day|week|month|year)?s?", value.strip().lower())
    if not match:
        raise ValueError(f"'{value}' should be a time such as '30 days'")
    return int(match[1]) * {"week": 7, "month": 30, "year": 365}.get(match[2] or "", 1)


def _precision(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = value.replace(" ", "")
    if text in ("exact", "as-written") or re.fullmatch(r"\d{1,3}(\.\d{1,6})?%", text):
        return text
    raise ValueError(f"'{value}' should be 'exact', 'as-written' or a share such as '2 %'")


def _bare(value: object) -> object:
    """Read "{document.subject}" as messages write it, too."""
    names = _one_or_many(value)
    if isinstance(names, list):
        return [name.strip("{} ") if isinstance(name, str) else name for name in names]
    return names


Names = Annotated[tuple[str, ...], BeforeValidator(_one_or_many)]
Keys = Annotated[tuple[str, ...], BeforeValidator(_bare)]
Reference = Annotated[Ref, BeforeValidator(_ref)]
Number = Annotated[Constant, BeforeValidator(_number)]
Periods = Annotated[
    tuple[Annotated[Period, BeforeValidator(_period)], ...], BeforeValidator(_one_or_many)
]
References = Annotated[tuple[Reference, ...], BeforeValidator(_one_or_many)]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Where(_Frozen):
    """Which documents and sections a fact is read in: globs, and periods from..to."""

    document: Names = ()
    source: Names = ()
    section: Names = ()
    date: Periods = ()

    @property
    def is_anywhere(self) -> bool:
        """Whether it leaves nothing out."""
        return not (self.document or self.source or self.section or self.date)


class Example(_Frozen):
    """A test of a rule: documents, each a date (None: undated) and a text, and the verdict."""

    verdict: VERDICT_OR_NOTHING
    documents: tuple[tuple[str | None, str], ...]
    line: int


class Fact(_Frozen):
    """A kind of statement: what to read."""

    name: str
    patterns: Names = Field(min_length=1)
    label: Names = ()  # of the "Label: value" lines that it is read in: "Area", "Area > total"
    derive: dict[str, str] = {}  # slot to expression: "total - fundamental"
    subject: str | None = None  # a slot, or "document" or "heading": its title is the subject
    unless: Names = ()
    where: Where = Where()
    values: Literal["one", "many"] = "one"
    description: str = ""
    pack: str = ""  # the file it stands in, as shown to people
    line: int = 0
    types: dict[str, SlotType] = {}  # every slot that a pattern or `derive` gives; by load
    parts: tuple[Fact, ...] = ()  # where several packs define the fact: what each of them says
    lists: tuple[WordList, ...] = ()  # those that its patterns and labels can name; by load

    def part(self, pattern: int) -> Fact:
        """Return the fact as it is defined where a pattern, by its number, is written."""
        for part in self.parts:
            if pattern < len(part.patterns):
                return part
            pattern -= len(part.patterns)
        return self


class Rule(_Frozen):
    """How claims are compared."""

    name: str
    check: str
    value: References = ()
    total: Annotated[Ref | Constant | None, BeforeValidator(_total)] = None
    parts: References = ()
    part: Reference | None = None  # ratio: the slots of a part, its whole and its share
    whole: Reference | None = None
    share: Reference | None = None
    low: Number | None = None  # range
    high: Number | None = None
    unit: Number | None = None  # unit: what the values are written in, or any unit of its kind
    factor: float = Field(default=10.0, gt=1, allow_inf_nan=False)  # jump
    of: Names = ()  # spelling: the types of names whose variants it reports
    words: Literal["american-british"] | None = None  # spelling: a list of words that ships
    per: Keys = ()
    changes: Literal["never", "up", "down", "any"] = "any"
    level: Level = "error"
    message: dict[Verdict, str] = {}
    examples: tuple[Example, ...] = ()
    same_period: Literal["same", "unclear"] = "same"
    holders: Literal["one", "many"] = "one"  # overlap: how many may hold the office at a time
    same_time: Annotated[int, BeforeValidator(_days)] = 0  # days
    precision: Annotated[str, BeforeValidator(_precision)] = "as-written"
    tolerance: float = Field(default=0.0, ge=0, allow_inf_nan=False)
    description: str = ""
    pack: str = ""
    line: int = 0

    @property
    def refs(self) -> tuple[Ref, ...]:
        """Every slot that the rule compares."""
        total = (self.total,) if isinstance(self.total, Ref) else ()
        ratio = tuple(ref for ref in (self.part, self.whole, self.share) if ref is not None)
        return (*self.value, *total, *self.parts, *ratio)


class NameForms(_Frozen):
    """How else a listed name is written."""

    short: Names = ()
    variants: Names = ()
    also: Names = ()  # other names, all fine; what a plain list says


class Pack(_Frozen):
    """What a pack says about itself."""

    name: str
    path: str
    default: bool = True
    description: str = ""
