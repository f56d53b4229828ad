"""Claims, tables and small audits for the tests of the checks."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from auditor.audit import Auditor
from auditor.claims.ids import digest
from auditor.claims.table import ClaimsTable
from auditor.core.model import Claim, Document, DocumentDate, Finding, ValidTime, Value
from auditor.core.verdict import gravity
from tests.core.samples import holds, number

FACTS = """
facts:
  share:
    patterns: ["{part:count} of {whole:count} [{place}] members ({share:percent})"]
  heat:
    patterns: ["temperature up to {first:temperature} ({again:temperature})"]
  length:
    patterns: ["{road:name} is {long:quantity} long"]
  airports:
    label: Airports
    subject: document
    patterns: ["… {number:count} ({when:date})"]
  roads:
    label: [Roads, Streets]
    subject: document
    patterns: ["total: {total:length}", "paved: {paved:length}", "unpaved: {unpaved:length}",
               "urban: {urban:length}"]
  sectors:
    label: Sectors
    subject: document
    patterns: ["{sector:(farms|trade)}: {share:percent}"]
  founded:
    label: Independence
    subject: document
    patterns: ["{day:date}", "{day:date} (from [the] {origin:words})", "… ; {day:date}"]
  income:
    label: Income
    subject: document
    patterns: ["… {value:money} ({when:date}[ est.])", "… data are in {basis:date} dollars"]
  chief:
    label: chief of state
    subject: document
    patterns: ["[{title:words}] {holder:person} (since [NA] {since:date})"]
  labelled:
    subject: document
    patterns: ["{label}: {value:quantity}"]
rules:
"""


@cache
def auditor(rule: str) -> Auditor:
    """Return an auditor with the facts above and one rule, "check: sum, total: roads.total, …"."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pack.yaml"
        path.write_text(f"{FACTS}  rule: {{{rule}}}\n", encoding="utf-8")
        made = Auditor([path], only_rules=True, discover=False)
    assert not made.problems, made.problems[0].message
    return made


def found(rule: str, *texts: str) -> list[Finding]:
    """Audit texts such as "2010: Norland. Airports: 5 (2010)", of one source, with one rule."""
    documents = []
    for place, line in enumerate(texts):
        date, _, text = line.partition(": ")
        documents.append(
            Document(id=f"d{place}", text=text, date=None if date == "?" else date, source="S")
        )
    return list(auditor(rule).audit(documents).results.findings)


def gravest(findings: list[Finding]) -> str:
    """Return the gravest verdict, or "nothing"."""
    return min((finding.verdict for finding in findings), key=gravity, default="nothing")


def claim(
    text: str, time: str = "2010-01-01/2010-12-31", document: str = "a.txt", **fields: object
) -> Claim:
    """Return a claim of the one number of a text, or of a value that is given.

    Its `time` is written as in `tests.core.samples.holds`, and stands in its own words where
    `own_words` is not False.
    """
    own_words = fields.pop("own_words", True)
    value = fields.pop("value", None)
    held = holds(time)
    if held is not None and own_words:
        held = ValidTime(
            held.kind, held.low, held.high, held.core_low, held.core_high, "words", held.anchor
        )
    made = {
        "statement": digest(document, text, time),
        "fact": "f",
        "slot": "n",
        "subject": "Norland",
        "slots": {},
        "inferred": False,
        "said_by": None,
        "modality": "asserted",
        "polarity": "affirmed",
        "passage": f"Norland: {text}.",
        "passage_start": 0,
        "passage_end": len(text) + 10,
        "start": 9,
        "end": 9 + len(text),
        "place": "paragraph 1",
    } | fields
    return Claim(
        id=digest(document, text, time, sorted(map(str, fields.items()))),
        document=document,
        value=value if isinstance(value, Value) else number(text),
        text=text,
        holds=held,
        **made,
    )


def table(
    *claims: Claim, dates: dict[str, str] | None = None, sources: dict[str, str] | None = None
) -> ClaimsTable:
    """Return a table of claims; `dates` say when documents speak, "2010" unless given."""
    documents = dict.fromkeys(claim.document for claim in claims)
    spoken = {name: _spoken((dates or {}).get(name, "2010-01-01/2010-12-31")) for name in documents}
    return ClaimsTable(
        claims=claims,
        dated=spoken,
        titles={name: name.partition(".")[0].upper() for name in documents},
        sources={name: (sources or {}).get(name) for name in documents},
    )


def _spoken(time: str) -> DocumentDate | None:
    when = holds(time)
    return None if when is None else DocumentDate(when.low, when.high, "documents.yaml: as told")
