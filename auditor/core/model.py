"""The nouns of the program: what is read, what is claimed and what is found.

Everything here is plain frozen data.  Days are proleptic Gregorian ordinals (`toordinal`, carried
on below 1 for years BC) and inclusive; text offsets are half-open character offsets.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from auditor.core.kinship.frame import Frame
from auditor.core.passage_spans import NO_SPANS, MentionSpans, PassageSpans
from auditor.core.plain_text import PlainText
from auditor.core.quick_init import quick_init
from auditor.core.self_declared import read_module, self_declared
from auditor.core.shape import CellPlace, PassageKind, ReadText
from auditor.core.writable import writable

if TYPE_CHECKING:
    from auditor.core.shape import DocumentPassage, Grid

Verdict = Literal[
    "conflict", "unclear", "revision", "change", "style", "remark", "refinement", "agreement"
]
Level = Literal["error", "warning", "info"]

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
"""All verdicts, the gravest first."""

LEVELS: tuple[Level, ...] = get_args(Level)

REFERENCE = "reference"
ROLES = frozenset({REFERENCE})
"""What a document can be declared as: one that others are to follow."""

OPEN = "open"
"""The fact of claims that no pattern has read: a value with the words around it."""

NUMERIC_KINDS = frozenset(
    {"count", "number", "percent", "money", "quantity", "duration", "ordinal"}
)
NAME_KINDS = frozenset({"person", "organization", "country", "place", "role", "name"})


@quick_init
@dataclass(frozen=True, slots=True)
class Value:
    """A set of possibilities: an interval of numbers or days, or the bearers of a name.

    `low` and `high` are numbers in `unit`, or days for the kind `date`; None is unbounded.  A plain
    number has `low == high` and a `step`, the place of its last written digit (in `unit`).
    `zeros` counts the zeros before that place that are written and not taken for digits ("1,200").
    `scale` and `shift` convert to the base unit of `dimension`: base = number * scale + shift.
    """

    kind: str
    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False
    step: float = 0.0
    zeros: int = 0
    unit: str | None = None
    dimension: str | None = None
    scale: float = 1.0
    shift: float = 0.0
    basis: str | None = None  # what money is counted in: "2012 prices", "current prices"
    hedge: str | None = None  # the hedge in canonical words: "about", "nearly", "more than", "est."
    edtf: str | None = None  # dates only
    name: str | None = None  # names only: the name as it is to be compared
    counted: str | None = None  # counts only: lemma of the noun that is counted ("convention")
    qualifiers: tuple[str, ...] = ()  # counts only: the words before that noun ("key", "WHO")
    doubt: str | None = None  # why what is written may be another value: judged unclear at most
    limit: bool = False  # the bound itself is what is told: "up to 4 tablets" in a rule
    forenames: tuple[str, ...] = ()  # persons only: what the first name may be short for, folded
    role: str | None = None  # what a number is where it is no plain value: see `core.kinship.roles`


class Mention(NamedTuple):
    """A number, date or name where it stands in a document's text."""

    start: int
    end: int
    text: str
    value: Value
    bound_word: str | None = None
    """Dates: the word before that opens or bounds the time: since, until, from, before, …"""


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """When a document speaks: some day from `low` to `high`, and how that is known."""

    low: int | None
    high: int | None
    source: str
    doubt: str | None = None  # why it may be another day


@dataclass(frozen=True, slots=True)
class Document:
    """A text and what is declared about it.

    `id` is the path below the audited folder, with "/".  `date` is what the caller declares, as ISO
    or EDTF text ("2024-09-05", "2016-03"), or a `datetime.date`; no date that the text tells.

    One made from the source of a page, with an id that ends as the name of one does, holds what
    the page says: `text` is its main text, and title, date and publisher are those it declares
    where none are given.
    """

    id: str
    text: str
    date: str | None = None
    title: str | None = None
    source: str | None = None
    subject: str | None = None  # what it is about, where that is declared
    date_source: str | None = None  # who declares `date`: "documents.yaml: <why>", "front matter"
    sha256: str = ""
    path: str | None = None  # where it was read from, for messages
    role: str | None = None  # one of ROLES
    supersedes: tuple[str, ...] = ()  # ids of the documents that it takes the place of
    language: str | None = None  # a code: "en", "pt-BR"
    group: str | None = None  # it is compared with documents of its group alone
    shape: ReadText | None = field(default=None, compare=False, repr=False)
    """What its format gave, where that is more than its text tells."""

    def __post_init__(self) -> None:
        """Keep a day as text, and texts that can be written; documents are compared by both.

        A lone surrogate, half of a character, becomes U+FFFD: offsets stay.
        """
        self._make_writable("id", "text")
        for name, value in list(self_declared(self)):
            object.__setattr__(self, name, value)
        self._make_writable("title", "source", "subject", "group", "date_source", "date")
        if isinstance(self.date, datetime.date):
            object.__setattr__(self, "date", self.date.isoformat()[: len("2024-09-05")])

    @property
    def passages(self) -> tuple[DocumentPassage, ...]:
        """The passages, with `kind`, `label`, `text`, `start`, `end` and `place`."""
        found: tuple[DocumentPassage, ...] = read_module("views").passages_of(self)
        return found

    @property
    def tables(self) -> tuple[Grid, ...]:
        """The tables, with `rows` of cells that have a `text`."""
        return tuple(read_module("views").tables_of(self))

    def _make_writable(self, *names: str) -> None:
        for name in names:
            value = getattr(self, name)
            if isinstance(value, str) and (kept := writable(value)) is not value:
                object.__setattr__(self, name, kept)


@quick_init
@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading, list item, table cell or field, or one sentence of it."""

    start: int
    end: int
    kind: PassageKind
    paragraph: int  # counts the blocks of the document from 0
    headings: tuple[str, ...] = ()  # the headings it stands under, outermost first
    label: str | None = None  # of a "Label: value" line
    cell: CellPlace | None = None  # of a cell whose format tells its table
    lead: tuple[int, int] | None = None  # the line that its list stands under


@quick_init
@dataclass(frozen=True, slots=True)
class ValidTime:
    """When a claim holds.

    `low`..`high` is the reach (possibly covered), `core_low`..`core_high` the core (surely
    covered, None where nothing is); None in the reach is unknown or unbounded.  `within`: some day
    of the reach, or all of it as one period.  `anchor` names the document whose own, possibly
    unknown, day this is: two undated claims of one document hold at the same time.
    """

    kind: Literal["within", "throughout"]
    low: int | None
    high: int | None
    core_low: int | None = None
    core_high: int | None = None
    source: str = "document"  # "document": its date; "words": its own; "heading": that above
    anchor: str | None = None
    text: str | None = None  # the time words as written
    spoken: int | None = None
    """Where the reach ends on the day on which the document speaks, the first that this can be."""
    doubt: str | None = None  # why it may hold at another time


@quick_init
@dataclass(frozen=True, slots=True)
class Claim:
    """One compared value of a statement: a row of the claims table."""

    id: str
    statement: str
    document: str
    fact: str
    slot: str
    subject: str | None
    slots: dict[str, str] = field(hash=False)  # every slot the statement read, canonical text
    value: Value
    text: str  # the value as written; for inferred values how it was derived
    inferred: bool
    holds: ValidTime | None
    said_by: str | None
    modality: str  # asserted | planned | conditional | questioned
    polarity: str  # affirmed | negated
    passage: str  # the passage's text
    passage_start: int
    passage_end: int
    start: int | None
    end: int | None
    place: str  # where in the document, for people: "line 3, column 1"
    remarks: tuple[str, ...] = ()  # words that narrow or say more: "key", "all"
    resolved: str | None = None  # how a pronoun or short form was resolved: "the country"
    frame: Frame = ()  # of which place, group, mode, … it is said

    @property
    def at(self) -> tuple[str, int | None, int | None]:
        """The document and the offsets of the value in it."""
        return self.document, self.start, self.end


@quick_init
@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict on claims, with the reason in words."""

    id: str
    rule: str
    check: str
    verdict: Verdict
    level: Level
    subject: str | None
    message: str
    why: str
    claims: tuple[str, ...]
    group: str
    strength: float = 1.0
    waived: dict[str, Any] | None = None
    decided: dict[str, Any] | None = (
        None  # what is wrong, or whom to ask: it stays open till mended
    )
    suggestion: str | None = None  # of discovered findings: the YAML that would make it a rule
    left_out: int = 0  # claims that a record did not keep; others stand for them
    also: tuple[str, ...] = ()  # other claims that tell one of its values, or are reckoned with it


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or run; `document` and `rule` name what it is about."""

    kind: Literal["usage", "rule", "document", "documents-file", "waiver", "settings", "note"]
    message: str
    document: str | None = None
    rule: str | None = None
    fatal: bool = True  # the audit was not done in full: exit status 2


@dataclass(frozen=True, slots=True, eq=False)  # hashed by identity, to keep its reader
class Gazetteer:
    """Names that are listed as the same thing: any written form to (type, canonical name)."""

    entries: dict[str, tuple[str, str]] = field(default_factory=dict)
    variants: dict[str, str] = field(default_factory=dict)  # other right spellings to canonical
    short: frozenset[str] = frozenset()  # forms that are short for it, such as acronyms


@dataclass(frozen=True, slots=True)
class DocumentClaims:
    """One document with what it claims; made without looking at any other document."""

    document: Document
    dated: DocumentDate | None  # None: it is not known when it speaks
    bound: DocumentDate | None  # the earliest day it can speak, from what it reports; never a date
    passages: PassageSpans
    claims: tuple[Claim, ...]
    mentions: int  # numbers, dates and names seen
    mentions_claimed: int  # of these, read by some claim
    plain: PlainText | None = None  # the text without its markup, to which all offsets refer
    spans: MentionSpans = NO_SPANS  # of the mentions; none where an older record tells none

    @property
    def text(self) -> str:
        """The text that passages and claims refer to."""
        return self.document.text if self.plain is None else self.plain.text

    def as_read(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the document's text as read for one of `text`."""
        return (start, end) if self.plain is None else self.plain.span(start, end)
