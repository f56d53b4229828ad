"""JSON data → `report.json` of the published format 1, or an error of pydantic.

Keys may be added to it, never removed.  `auditor report --schema` prints `report.schema.json`,
beside this module; `python -m auditor.report.record.schema` makes it from these models.
"""

from __future__ import annotations

import json
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from auditor.core.model import Level, Verdict
from auditor.core.results import Fate, HeldClaims

MOST = 1e300  # beyond it a number is no figure of a document, and overflows when it is worked with
TITLE = "report.json of auditor, format 1"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _within_reach(value: float) -> float:
    if not -MOST < value < MOST:  # neither is what is no number
        raise ValueError("must be a finite number")
    return value


Number = Annotated[int | float, AfterValidator(_within_reach)]
Offset = Annotated[int, Field(ge=0, lt=2**53)]
Count = Offset


class Shape(BaseModel):
    """What all parts share: no text is taken for a number, keys that are not known are let be."""

    model_config = ConfigDict(strict=True, frozen=True)


class DateShape(Shape):
    """Some day from `low` to `high`, both inclusive; null is open."""

    low: str | None = Field(description="ISO day; years before 1 with a sign")
    high: str | None
    source: str = Field(description="how the date is known")
    doubt: str | None = Field(None, description="why it may be another day")


class DocumentShape(Shape):
    """A document and when it speaks."""

    id: str = Field(description="path below the audited folder, with /")
    title: str | None
    source: str | None
    date: DateShape | None
    undated: str | None = Field(None, description="what is known of the date of an undated one")
    bound: DateShape | None = Field(None, description="the earliest day it can speak")
    sha256: str
    characters: int
    mentions: int = Field(0, description="numbers, dates and names seen")
    mentions_claimed: int = Field(0, description="of these, read by some claim")
    mention_steps: list[Count] = Field(
        [], description="of each mention how far it begins behind the one before, and its length"
    )
    statements: Count = Field(0, description="read in it, those that the record lacks too")
    file: str | None = Field(None, description="of a web page: link to its file from this folder")
    text: str | None = Field(None, description="the text as read; offsets count its characters")
    subject: str | None = Field(None, description="what it is declared to be about")
    role: str | None = Field(None, description="reference: others are to follow it")
    supersedes: list[str] = Field([], description="ids of the documents that it replaces")
    language: str | None = Field(None, description="code of the language that is declared")
    group: str | None = Field(None, description="it is compared within its group alone")


class ValueShape(Shape):
    """A set of possibilities; dates have ISO days for bounds, all else numbers."""

    text: str = Field(description="as written; of an inferred value how it was worked out")
    kind: str
    low: Number | str | None
    high: Number | str | None
    low_open: bool
    high_open: bool
    step: Number | None = Field(0, description="the place of the last written digit")
    unit: str | None
    hedge: str | None
    dimension: str | None = None
    scale: Number | None = Field(1, description="base unit = number * scale + shift")
    shift: Number | None = 0
    basis: str | None = Field(None, description="what money is counted in")
    edtf: str | None = None
    name: str | None
    counted: str | None = None
    qualifiers: list[str] = []
    doubt: str | None = Field(None, description="why what is written may be another value")
    limit: bool = Field(False, description="the bound itself is what is told, as in a norm")
    forenames: list[str] = Field([], description="what a person's first name may be short for")
    role: str | None = Field(None, description="base, part, change, per month, … of a number")
    inferred: bool


class CoreShape(Shape):
    """The days that are surely covered."""

    low: str | None
    high: str | None


class HoldsShape(Shape):
    """When a claim holds."""

    low: str | None
    high: str | None
    kind: Literal["throughout", "within"]
    source: str
    core: CoreShape | None = None
    text: str | None = Field(None, description="the time words as written")
    spoken: str | None = Field(
        None, description="first day of when the document speaks, where the reach ends there"
    )
    doubt: str | None = Field(None, description="why it may hold at another time")


class FramePartShape(Shape):
    """A phrase that says of which place, group or case a claim is, and where it stands."""

    kind: Literal["place", "group", "mode", "scope", "version", "period", "case"]
    text: str
    source: Literal["opening", "phrase", "brackets", "lead-in", "heading", "table", "document"]


class ClaimShape(Shape):
    """One compared value of a statement."""

    id: str
    statement: str
    document: str
    fact: str
    slot: str
    subject: str | None
    slots: dict[str, str]
    value: ValueShape
    holds: HoldsShape | None
    said_by: str | None
    modality: str
    polarity: str
    passage: str
    passage_start: Offset = 0
    passage_end: Offset = 0
    start: Offset | None = Field(description="character offset of the value; null when inferred")
    end: Offset | None
    place: str = Field(description="line and column, headings, row and column, for people")
    line: Count | None = Field(None, description="of a web page: in its source, from 1")
    column: Count | None = Field(None, description="in characters, from 1")
    end_line: Count | None = None
    end_column: Count | None = Field(None, description="of the character behind the value")
    file_start: Offset | None = Field(None, description="of a web page: offset in its source")
    file_end: Offset | None = None
    remarks: list[str] = []
    resolved: str | None = None
    frame: list[FramePartShape] = []


class WaivedShape(Shape):
    """The waiver that accepts a finding."""

    model_config = ConfigDict(strict=True, frozen=True, extra="allow")

    decision: str | None = Field(None, description="both right, A wrong, B wrong, ask the author")
    reason: str
    who: str | None = None
    until: str | None = Field(None, description="ISO day, the last on which it counts")


class FindingShape(Shape):
    """A verdict on claims."""

    id: str = Field(description="depends on what is said, not on order, path or line")
    rule: str
    check: str
    verdict: Verdict
    level: Level
    subject: str | None
    message: str
    why: str
    claims: list[str]
    group: str
    strength: Number
    waived: WaivedShape | None
    decided: WaivedShape | None = Field(None, description="decided, and open until it is mended")
    suggestion: str | None = Field(None, description="the YAML that would make it a rule")
    left_out: Count = Field(0, description="its claims that the record lacks")
    also: list[str] = Field(
        [], description="claims that tell its values elsewhere, or rest on them"
    )


class ProblemShape(Shape):
    """Something that could not be read or run."""

    kind: Literal["usage", "rule", "document", "documents-file", "waiver", "settings", "note"]
    document: str | None
    rule: str | None
    message: str
    fatal: bool = True


class RuleShape(Shape):
    """A rule that was on."""

    name: str
    check: str
    facts: list[str] = Field(description="what it compares")
    description: str
    place: str = Field(description="pack and line")
    yaml: str = Field(description="as written in the pack")


class TurnedShape(Shape):
    """A finding that had another verdict."""

    id: str
    was: Verdict


class SinceShape(Shape):
    """What is new since an earlier report, and what has gone."""

    new: list[str]
    turned: list[TurnedShape]
    gone: list[FindingShape]
    accepted: list[str]


class FailsShape(Shape):
    """Which findings give exit status 1: of this verdict and level, or graver."""

    on: Verdict | Literal["never"] = "conflict"
    level: Level = "error"


class SummaryShape(Shape):
    """Counts."""

    documents: int
    claims: int = Field(description="read in all")
    claims_held: HeldClaims | None = Field(
        None,
        description="which of them are in the record: those that findings rest on, all that facts"
        " read, or all",
    )
    open_claims: Count = Field(0, description="read by no fact")
    lone_statements: Count = Field(0, description="in one document only and in no finding")
    statements: dict[str, Count] = Field({}, description="fact to the number of its statements")
    verdicts: dict[Verdict, int]
    waived: int = 0
    hidden: Count = Field(0, description="disagreements that are unlikely to be errors")
    mentions: int
    mentions_claimed: int


class FileShape(Shape):
    """A file, or several that are left out alike, and what became of it."""

    path: str = Field(description="below the audited folder; of several files a pattern")
    fate: Fate
    told: str = Field(description="as what it was read, or why it was not")
    files: Count = 1


class ReportShape(Shape):
    """Everything that an audit found."""

    format: Literal[1]
    documents: list[DocumentShape]
    claims: list[ClaimShape]
    findings: list[FindingShape]
    problems: list[ProblemShape]
    skipped: dict[str, int] = Field({}, description="files of other kinds: suffix to count")
    files: list[FileShape] = Field([], description="every file that was met")
    rules: list[RuleShape] = Field([], description="the rules that were on")
    since: SinceShape | None = None
    fails: FailsShape = FailsShape()
    summary: SummaryShape


def schema_text() -> str:
    """Return the JSON Schema as `report.schema.json` holds it."""
    schema = {"$schema": DIALECT} | ReportShape.model_json_schema() | {"title": TITLE}
    return json.dumps(schema, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    print(schema_text(), end="")
