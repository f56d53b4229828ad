"""The seeds as Markdown and as web pages with a menu → what is kept of their claims and findings."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from functools import cache
from pathlib import Path, PurePath

from auditor import Auditor
from auditor.core.model import Claim, Document
from auditor.core.results import Results
from auditor.read.loader import collect
from tests.benchmarks.reading.written import Format, Paragraph, written
from tests.conftest import ROOT

LONGEST_TITLE = 60  # characters of a first line that is taken for a title


def kept(_data: Path, is_long: bool) -> dict[str, float]:
    """Return the share of claims and findings of the seeds that each format gives, in %.

    Of claims and findings that either has; a claim counts with its heading.
    """
    return {f"kept_{format}": _kept(format, is_long) for format in ("md", "html")}


@cache
def seeds() -> tuple[Document, ...]:
    """Return the seeds with what documents.yaml declares of them."""
    return collect([ROOT / "seeds"]).documents


def paragraphs_of(document: Document) -> tuple[Paragraph, ...]:
    """Return a seed's title and its paragraphs."""
    lines = [line.strip() for line in document.text.split("\n") if line.strip()]
    if len(lines[0]) <= LONGEST_TITLE:
        title, lines = lines[0], lines[1:]
    else:
        title = document.title or document.id
    return Paragraph(title, is_heading=True), *map(Paragraph, lines)


def as_format(document: Document, format: Format) -> Document:
    """Return a seed written in a format, declared as it was."""
    text = written(paragraphs_of(document), format)
    name = str(PurePath(document.id).with_suffix(f".{format}"))
    return Document(name, text, document.date, document.title, document.source)


def _kept(format: Format, is_long: bool) -> float:
    auditor = Auditor(["ilo"])
    before = _all(auditor.audit(seeds()).results, {})
    headings = {PurePath(document.id).stem: paragraphs_of(document)[0].text for document in seeds()}
    after = _all(auditor.audit([as_format(seed, format) for seed in seeds()]).results, headings)
    if is_long:
        print(*(f"{format} lost {each}" for each in sorted(map(str, before - after))), sep="\n")
        print(*(f"{format} new {each}" for each in sorted(map(str, after - before))), sep="\n")
    return round(100 * len(before & after) / len(before | after), 1)


def _all(results: Results, headings: dict[str, str]) -> set[Hashable]:
    """Return findings and claims as they are compared; a claim without its heading is none."""
    found: set[Hashable] = {(finding.verdict, finding.id) for finding in results.findings}
    for claim in results.table:
        stem = PurePath(claim.document).stem
        if not headings or _stands_under(headings[stem], claim):
            found.add(said(claim, stem))
    return found


def _stands_under(heading: str, claim: Claim) -> bool:
    return claim.place.split("; ")[1:] == [heading] or claim.passage == heading


def said(claim: Claim, stem: str) -> Hashable:
    """Return what a claim says, whatever it was read from; `stem` names its document."""
    holds = claim.holds and replace(claim.holds, anchor=None)
    said = (claim.fact, claim.slot, claim.subject, claim.value, claim.text, holds, claim.said_by)
    return (stem, *said, claim.modality, claim.polarity, claim.passage, claim.remarks)
