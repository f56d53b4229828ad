"""Documents, claims, findings and problems → pandas tables whose columns have a type and a meaning.

No cell holds an object that cannot be filtered on: numbers are floats (NaN where there is none),
days `datetime64[s]` (NaT), offsets and counts `Int64`, truths `boolean`, names and keys categories,
other texts `string` (NA in all of them).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Generic, Literal, NamedTuple, TypeVar

from auditor.core.model import Claim, DocumentClaims, Finding, Problem
from auditor.core.values import relative_difference
from auditor.report.record.declared import content_hash
from auditor.report.record.writer import offsets_as_read
from auditor.report.shared.frame_words import (
    FRAME_COLUMNS,
    frame_sources,
    frame_words,
    of_kind,
)
from auditor.report.shared.passage_excerpt import bounded_passage

if TYPE_CHECKING:
    import pandas as pd

Row = TypeVar("Row")
Kind = Literal["name", "text", "number", "day", "count", "truth"]

FIRST_DAY, LAST_DAY = 1, 3_652_059  # of the years 1 to 9999, as `datetime.date.toordinal` counts
EPOCH = 719_163  # 1 January 1970, counted so


class Column(NamedTuple, Generic[Row]):
    """A column of a table; `of` gives its value in a row, None where there is none."""

    name: str
    kind: Kind
    meaning: str
    of: Callable[[Row], Any]


def _nothing(_: object) -> None:
    """Return the value of a column that nothing fills yet."""


def _words_around(claim: Claim) -> str | None:
    return claim.slots.get("said")


def _day(claim: Claim, number: float | None) -> float | None:
    return number if claim.value.kind == "date" else None


CLAIMS: tuple[Column[Claim], ...] = (
    Column("id", "text", "the same in every audit of the same text", lambda c: c.id),
    Column("document", "name", "the id of its document", lambda c: c.document),
    Column("fact", "name", "what read it; `open`: no fact", lambda c: c.fact),
    Column("slot", "name", "which value of the fact", lambda c: c.slot),
    Column("subject", "name", "what it is about", lambda c: c.subject),
    Column("said", "text", "open claims: the words around the value", _words_around),
    Column("value_text", "text", "the value as written", lambda c: c.text),
    Column("value_kind", "name", "number, percent, money, date, …", lambda c: c.value.kind),
    Column("low", "number", "least it can be; of dates the day number", lambda c: c.value.low),
    Column("high", "number", "most it can be; of dates the day number", lambda c: c.value.high),
    Column("value_low_open", "truth", "`low` itself is not meant", lambda c: c.value.low_open),
    Column("value_high_open", "truth", "`high` itself is not meant", lambda c: c.value.high_open),
    Column("value_step", "number", "place of the last written digit", lambda c: c.value.step),
    Column("value_unit", "name", "in which `low` and `high` count", lambda c: c.value.unit),
    Column("value_dimension", "name", "length, money, …", lambda c: c.value.dimension),
    Column("value_hedge", "name", "about, at least, nearly, …", lambda c: c.value.hedge),
    Column("value_edtf", "text", "dates: as EDTF", lambda c: c.value.edtf),
    Column("value_name", "text", "names: as it is compared", lambda c: c.value.name),
    Column("value_doubt", "text", "why the value may be read wrongly", lambda c: c.value.doubt),
    Column("day_low", "day", "dates: the first day it can be", lambda c: _day(c, c.value.low)),
    Column("day_high", "day", "dates: the last day it can be", lambda c: _day(c, c.value.high)),
    Column("value_inferred", "truth", "worked out, not written", lambda c: c.inferred),
    Column("holds_low", "day", "the first day it may hold", lambda c: c.holds and c.holds.low),
    Column("holds_high", "day", "the last day it may hold", lambda c: c.holds and c.holds.high),
    Column("holds_kind", "name", "within, throughout", lambda c: c.holds and c.holds.kind),
    Column("holds_source", "name", "words, document", lambda c: c.holds and c.holds.source),
    Column("said_by", "name", "who says it, if not the document", lambda c: c.said_by),
    Column("modality", "name", "asserted, planned, …", lambda c: c.modality),
    Column("polarity", "name", "affirmed, negated", lambda c: c.polarity),
    Column("frame", "text", "where, when, for whom it is said", frame_words),
    *(Column(f"frame_{k}", "text", said, of_kind(k)) for k, said in FRAME_COLUMNS.items()),
    Column("frame_source", "text", "where each part of the frame stands", frame_sources),
    Column("role", "name", "actual, target, limit, …", _nothing),
    Column("passage_kind", "name", "body, item, cell, …", _nothing),
    Column("support", "count", "documents that say the same", _nothing),
    Column("strength", "number", "how sure the reading is, 0 to 1", _nothing),
    Column("place", "text", "where in the document, for people", lambda c: c.place),
    Column("passage", "text", "at most 600 characters around the value", bounded_passage),
    Column("start", "count", "offset of the value in the text", lambda c: c.start),
    Column("end", "count", "offset behind it", lambda c: c.end),
    Column("passage_start", "count", "offset of the passage", lambda c: c.passage_start),
    Column("passage_end", "count", "offset behind it", lambda c: c.passage_end),
    Column("statement", "text", "shared by the values of one statement", lambda c: c.statement),
    Column("slots", "text", "all that the statement says", lambda c: _listed(c.slots)),
    Column("remarks", "text", "words that qualify it: key, only", lambda c: ", ".join(c.remarks)),
    Column("resolved", "text", "the word that stood for the subject", lambda c: c.resolved),
)
"""The claims table: one row for each value of a statement."""

DOCUMENTS: tuple[Column[DocumentClaims], ...] = (
    Column("id", "text", "its path below the folder", lambda d: d.document.id),
    Column("title", "text", "its title", lambda d: d.document.title),
    Column("source", "name", "who publishes it", lambda d: d.document.source),
    Column("date_low", "day", "the first day it can speak", lambda d: d.dated and d.dated.low),
    Column("date_high", "day", "the last day it can speak", lambda d: d.dated and d.dated.high),
    Column("date_source", "text", "how that is known", lambda d: d.dated and d.dated.source),
    Column("sha256", "text", "of its file, else of its text", lambda d: content_hash(d.document)),
    Column("characters", "count", "of its text", lambda d: len(d.document.text)),
    Column("mentions", "count", "numbers, dates and names seen", lambda d: d.mentions),
    Column("mentions_claimed", "count", "of these, read by a fact", lambda d: d.mentions_claimed),
)
"""The documents table."""


class Judged(NamedTuple):
    """A finding with two of its claims: the first, and the first that says another value."""

    finding: Finding
    a: Claim | None
    b: Claim | None


FINDINGS: tuple[Column[Judged], ...] = (
    Column("id", "text", "the same as long as the passages are", lambda j: j.finding.id),
    Column("verdict", "name", "conflict, unclear, change, …", lambda j: j.finding.verdict),
    Column("level", "name", "error, warning, info", lambda j: j.finding.level),
    Column("rule", "name", "what found it", lambda j: j.finding.rule),
    Column("check", "name", "the kind of comparison", lambda j: j.finding.check),
    Column("subject", "name", "what it is about", lambda j: j.finding.subject),
    Column("message", "text", "what was found, in a sentence", lambda j: j.finding.message),
    Column("why", "text", "why it was judged so", lambda j: j.finding.why),
    Column("document_a", "name", "one document", lambda j: j.a and j.a.document),
    Column("document_b", "name", "the other document", lambda j: j.b and j.b.document),
    Column("value_a", "text", "what the one says, as written", lambda j: j.a and j.a.text),
    Column("value_b", "text", "what the other says", lambda j: j.b and j.b.text),
    Column("passage_a", "text", "where the one says it", lambda j: j.a and bounded_passage(j.a)),
    Column("passage_b", "text", "where the other says it", lambda j: j.b and bounded_passage(j.b)),
    Column("difference", "number", "numbers: share of the larger", lambda j: _difference(j)),
    Column("strength", "number", "how sure it is, 0 to 1", lambda j: j.finding.strength),
    Column("claims", "text", "ids of all its claims", lambda j: " ".join(j.finding.claims)),
    Column("group", "text", "shared by findings of one rule and thing", lambda j: j.finding.group),
    Column("waived", "text", "why it was accepted", lambda j: _reason(j.finding)),
)
"""The findings table: one row for each finding, the gravest first."""

PROBLEMS: tuple[Column[Problem], ...] = (
    Column("kind", "name", "usage, rule, document, …", lambda p: p.kind),
    Column("document", "text", "the document it is about", lambda p: p.document),
    Column("rule", "text", "the rule it is about", lambda p: p.rule),
    Column("message", "text", "what is wrong, and what to do", lambda p: p.message),
    Column("fatal", "truth", "the audit was not done in full", lambda p: p.fatal),
)
"""The table of what could not be read or run."""


# ------------------------------------------------------------------ tables


def documents_frame(documents: Iterable[DocumentClaims]) -> pd.DataFrame:
    """Return the documents as a table with the columns DOCUMENTS."""
    return _frame(DOCUMENTS, list(documents))


def claims_frame(claims: Iterable[Claim], documents: Iterable[DocumentClaims] = ()) -> pd.DataFrame:
    """Return the claims as a table with the columns CLAIMS; offsets are those of texts as read.

    `documents` are what the documents of the claims say.
    """
    rows = list(claims)
    frame = _frame(CLAIMS, rows)
    marked = {content.document.id: content for content in documents if content.plain is not None}
    if marked:
        placed = [offsets_as_read(claim, marked.get(claim.document)) for claim in rows]
        for name in ("start", "end", "passage_start", "passage_end"):
            frame[name] = _series("count", [offsets[name] for offsets in placed])
    return frame


def findings_frame(findings: Iterable[Finding], claims: Iterable[Claim]) -> pd.DataFrame:
    """Return the findings as a table with the columns FINDINGS; `claims` are theirs."""
    by_id = {claim.id: claim for claim in claims}
    return _frame(FINDINGS, [_judged(finding, by_id) for finding in findings])


def problems_frame(problems: Iterable[Problem]) -> pd.DataFrame:
    """Return the problems as a table with the columns PROBLEMS, sorted."""
    ordered = sorted(problems, key=lambda p: (p.kind, p.document or "", p.rule or "", p.message))
    return _frame(PROBLEMS, ordered)


def _frame(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> pd.DataFrame:
    import pandas as pd

    data = {c.name: _series(c.kind, [c.of(row) for row in rows]) for c in columns}
    return pd.DataFrame(data, index=pd.RangeIndex(len(rows)))


def _series(kind: Kind, values: list[Any]) -> pd.Series[Any]:
    import pandas as pd

    if kind == "day":
        return _days(values)
    if kind == "name":
        names = sorted({value for value in values if value is not None})
        return pd.Series(pd.Categorical(values, categories=names))
    dtype = {"text": "string", "number": "float64", "count": "Int64", "truth": "boolean"}[kind]
    return pd.Series(values, dtype=dtype)


def _days(values: list[float | None]) -> pd.Series[Any]:
    """Return days, from day numbers; those outside the years 1 to 9999 are none."""
    import numpy as np
    import pandas as pd

    known = [v is not None and FIRST_DAY <= v <= LAST_DAY for v in values]
    numbers = [int(v or 0) - EPOCH if ok else 0 for v, ok in zip(values, known, strict=True)]
    days = np.array(numbers, dtype="datetime64[D]").astype("datetime64[s]")
    days[~np.array(known, dtype=bool)] = np.datetime64("NaT")
    return pd.Series(days)


# ------------------------------------------------------------------ cells


def _listed(slots: dict[str, str]) -> str:
    return "; ".join(f"{slot}: {text}" for slot, text in slots.items())


def _judged(finding: Finding, by_id: dict[str, Claim]) -> Judged:
    claims = [by_id[claim] for claim in finding.claims if claim in by_id]
    if not claims:
        return Judged(finding, None, None)
    first = claims[0]
    return Judged(finding, first, next((c for c in claims if c.value != first.value), claims[-1]))


def _difference(judged: Judged) -> float | None:
    if judged.a is None or judged.b is None:
        return None
    return relative_difference(judged.a.value, judged.b.value)


def _reason(finding: Finding) -> str | None:
    return None if finding.waived is None else str(finding.waived.get("reason", ""))
